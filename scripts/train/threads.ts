/** Learns on all cores at once. Which core was done first changes nothing. */
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Tree } from '../../src/detect/trees.ts';
import type { GrowJob, WeighJob } from './jobs.ts';
import type { Weighed } from './regress.ts';

const pool = new Tinypool({
  filename: new URL('./worker.mjs', import.meta.url).href,
  maxThreads: availableParallelism(),
});

export const growInThread = (job: GrowJob): Promise<Tree[]> => pool.run(job, { name: 'grow' });
export const weighInThread = (job: WeighJob): Promise<Weighed> => pool.run(job, { name: 'weigh' });

/** Numbers in memory that all threads see: a copy for each job would be most of what the trainer holds. */
export function shared<T extends Float64Array | Int32Array>(
  Kind: { readonly BYTES_PER_ELEMENT: number; new (buffer: SharedArrayBuffer): T },
  numbers: readonly number[],
): T {
  const of = new Kind(new SharedArrayBuffer(numbers.length * Kind.BYTES_PER_ELEMENT));
  of.set(numbers);
  return of;
}
