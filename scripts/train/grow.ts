/** Grows trees on examples. */
import type { Tree } from '../../src/detect/trees.ts';
import { binned } from './bins.ts';
import type { BoostOptions } from './boost.ts';
import type { Example } from './examples.ts';
import type { GrowJob } from './jobs.ts';
import { shared } from './shared.ts';
import { growInThread } from './threads.ts';

/** Examples in one table, of which trees can be grown on any part. */
export class Nursery {
  readonly #groups: readonly string[];
  readonly #job: Omit<GrowJob, 'rows' | 'options'>;

  constructor(examples: readonly Example[]) {
    this.#groups = examples.map(({ group }) => group);
    this.#job = {
      table: binned(examples.map(({ features }) => features)),
      targets: shared(
        Float64Array,
        examples.map(({ target }) => target),
      ),
      weights: shared(
        Float64Array,
        examples.map(({ weight }) => weight),
      ),
    };
  }

  /** Grows trees on the examples of those groups that are taken; on none the base rate alone is known. */
  grow(takes: (group: string) => boolean, options: BoostOptions): Promise<Tree[]> {
    const rows = Int32Array.from(this.#groups.flatMap((group, i) => (takes(group) ? i : [])));
    return growInThread({ ...this.#job, rows, options });
  }
}
