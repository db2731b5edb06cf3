/** Grows trees on examples, on all cores at once. Which core was done first changes nothing. */
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Tree } from '../../src/detect/trees.ts';
import type { BoostOptions } from './boost.ts';
import type { Example } from './examples.ts';
import type { GrowJob } from './grow-rows.ts';

const pool = new Tinypool({
  filename: new URL('./grow-worker.mjs', import.meta.url).href,
  maxThreads: availableParallelism(),
});

/** Numbers in memory that all threads see: a copy for each job would be most of what the trainer holds. */
const shared = <T extends Float32Array | Float64Array>(
  Kind: new (buffer: SharedArrayBuffer) => T,
  bytes: number,
  length: number,
): T => new Kind(new SharedArrayBuffer(length * bytes));

/** Examples in one table, of which trees can be grown on any part. */
export class Nursery {
  readonly #examples: readonly Example[];
  readonly #job: Omit<GrowJob, 'rows' | 'options'>;

  constructor(examples: readonly Example[]) {
    const width = examples[0]?.features.length ?? 0;
    const table = shared(Float32Array, 4, examples.length * width);
    const targets = shared(Float64Array, 8, examples.length);
    const weights = shared(Float64Array, 8, examples.length);
    for (const [i, { features, target, weight }] of examples.entries()) {
      table.set(features, i * width);
      targets[i] = target;
      weights[i] = weight;
    }
    this.#examples = examples;
    this.#job = { table, width, targets, weights };
  }

  /** Grows trees on those examples that are taken; on none the base rate alone is known. */
  grow(takes: (example: Example) => boolean, options: BoostOptions): Promise<Tree[]> {
    const rows = Int32Array.from(this.#examples.flatMap((example, i) => (takes(example) ? i : [])));
    return pool.run({ ...this.#job, rows, options } satisfies GrowJob);
  }
}
