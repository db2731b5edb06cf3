/** Sorts what was hidden by its kind. Pure. */
import type { RemovedBlock } from '../messages.ts';
import { KINDS, type Kind } from '../words.ts';

/** The blocks of one kind, in page order. */
export interface KindGroup {
  readonly kind: Kind;
  readonly blocks: readonly RemovedBlock[];
}

/** Groups in the order of `KINDS`; kinds that nothing was hidden of are left out. */
export const groupRemoved = (removed: readonly RemovedBlock[]): readonly KindGroup[] =>
  KINDS.map((kind) => ({ kind, blocks: removed.filter((block) => block.kind === kind) })).filter(
    ({ blocks }) => blocks.length > 0,
  );
