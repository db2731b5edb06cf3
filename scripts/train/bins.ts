/** Puts numbers into few bins, by which trees are grown; done once for a table, whatever part of it is learnt from. */

import { roomFor } from './shared.ts';

/** A feature has at most so many bins. */
export const MAX_BINS = 64;

/** A table of numbers by their bins. */
export interface Binned {
  /** How many rows it has. */
  readonly size: number;
  /** Each row's bin, one feature after the other; in memory that all threads see. */
  readonly bins: Uint8Array;
  /** What the values of a feature's bins are at least, but for its first bin. */
  readonly edges: readonly Float32Array[];
}

/** The greatest of ascending values that is less than a limit; the limit where there is none. */
function below(values: readonly number[], limit: number): number {
  let lo = 0;
  let hi = values.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((values[mid] as number) < limit) lo = mid + 1;
    else hi = mid;
  }
  return values[lo - 1] ?? limit;
}

/** How many of ascending cuts a value is not below: its bin. */
function binOf(value: number, cuts: ArrayLike<number>): number {
  let lo = 0;
  let hi = cuts.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((cuts[mid] as number) <= value) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

/**
 * Where the bins of a feature part: bins of like size. An edge lies midway between the values on both sides of it, so
 * that neither falls on the other side when numbers are rounded.
 */
function edgesOf(values: Float32Array): Float32Array {
  const sorted = values.slice().sort();
  const distinct = [...sorted].filter((value, i) => i === 0 || value !== sorted[i - 1]);
  let cuts: number[];
  if (distinct.length <= MAX_BINS) cuts = distinct.slice(1);
  else {
    const at = new Set<number>();
    for (let b = 1; b < (MAX_BINS * 3) / 4; b += 1)
      at.add(sorted[Math.floor((b * sorted.length) / ((MAX_BINS * 3) / 4))] ?? 0);
    // Most features are zero nearly everywhere: the rest gets bins of its own.
    const rest = sorted.filter((v) => v !== 0);
    for (let b = 0; b < MAX_BINS / 4; b += 1)
      at.add(rest[Math.floor((b * rest.length) / (MAX_BINS / 4))] ?? 0);
    at.delete(sorted[0] ?? 0);
    cuts = [...at].sort((a, b) => a - b);
  }
  return Float32Array.from(cuts, (cut) => (cut + below(distinct, cut)) / 2);
}

/** Bins rows of numbers, all of the same length. */
export function binned(rows: readonly Float32Array[]): Binned {
  const size = rows.length;
  const width = rows[0]?.length ?? 0;
  const bins = roomFor(Uint8Array, size * width);
  const edges: Float32Array[] = [];
  for (let f = 0; f < width; f += 1) {
    const values = Float32Array.from(rows, (row) => row[f] ?? 0);
    const cuts = edgesOf(values);
    edges.push(cuts);
    for (const [i, value] of values.entries()) bins[f * size + i] = binOf(value, cuts);
  }
  return { size, bins, edges };
}
