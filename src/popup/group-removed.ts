/** Sorts what was taken away: by its kind, what the reader hid by hand for itself, and by what is hidden still. Pure. */
import type { RemovedBlock } from '../messages.ts';
import { KINDS, type Kind } from '../words.ts';

/** What blocks are told under; `hand`, whatever kind they were taken for, when the reader hid them. */
export type GroupName = Kind | 'hand';

/** The blocks of one group, in page order. */
export interface Group {
  readonly name: GroupName;
  readonly blocks: readonly RemovedBlock[];
}

const NAMES: readonly GroupName[] = [...KINDS, 'hand'];

const groupOf = ({ kind, byHand }: RemovedBlock): GroupName => (byHand ? 'hand' : kind);

/** Groups in the order of `KINDS`, what was hidden by hand last; those that nothing is in are left out. */
export const groupRemoved = (removed: readonly RemovedBlock[]): readonly Group[] =>
  NAMES.map((name) => ({ name, blocks: removed.filter((block) => groupOf(block) === name) })).filter(
    ({ blocks }) => blocks.length > 0,
  );

/** Those that are hidden now, not shown again. */
export const hiddenOf = (removed: readonly RemovedBlock[]): readonly RemovedBlock[] =>
  removed.filter(({ restored }) => !restored);
