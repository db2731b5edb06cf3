/** Grows trees in a thread of its own; see grow.ts, and grow-worker.mjs by which it is called. */
import type { Tree } from '../../src/detect/trees.ts';
import { type BoostOptions, boost } from './boost.ts';

/** What a thread is handed: a table that all threads share, and which of its rows are to be learnt from. */
export interface GrowJob {
  /** The rows one after the other, each of `width` numbers. */
  readonly table: Float32Array;
  readonly width: number;
  readonly targets: Float64Array;
  readonly weights: Float64Array;
  readonly rows: Int32Array;
  readonly options: BoostOptions;
}

export default function growRows({ table, width, targets, weights, rows, options }: GrowJob): Tree[] {
  return boost(
    {
      features: Array.from(rows, (row) => table.subarray(row * width, (row + 1) * width)),
      targets: Float64Array.from(rows, (row) => targets[row] ?? 0),
      weights: Float64Array.from(rows, (row) => weights[row] ?? 0),
    },
    options,
  );
}
