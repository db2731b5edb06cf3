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
