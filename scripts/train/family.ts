/** What the two models are to find. */
import { EXTRA_KINDS } from '../../src/words.ts';

/** A model's targets: blocks of core kinds, or of the extra kinds. */
export type Family = 'core' | 'extra';

const EXTRA: ReadonlySet<string> = new Set(EXTRA_KINDS);

/** Whether a kind belongs to a family; an empty one, of what is no clutter, belongs to none. */
export const inFamily = (kind: string, family: Family): boolean =>
  (family === 'extra') === EXTRA.has(kind) && kind !== '';
