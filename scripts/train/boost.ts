/**
 * Gradient-boosted trees, small and the same for the same input: histogram splits, second-order leaf weights as in
 * Chen and Guestrin, "XGBoost: A Scalable Tree Boosting System" (2016), section 2.2.
 */
import type { Tree } from '../../src/detect/trees.ts';
import type { Binned } from './bins.ts';
import { columnOf, growTree } from './grow-tree.ts';

/** How trees are grown. */
export interface BoostOptions {
  readonly rounds: number;
  readonly depth: number;
  readonly rate: number;
  /** L2 penalty on leaf weights. */
  readonly lambda: number;
  /** The least sum of second derivatives in a leaf. */
  readonly minHessian: number;
  /** Share of features a tree may use. */
  readonly columns: number;
  readonly seed: number;
}

/** A table, the rows of it that are learnt from, and the targets (0 or 1) and weights of all its rows. */
export interface Lessons {
  readonly table: Binned;
  readonly rows: Int32Array;
  readonly targets: Float64Array;
  readonly weights: Float64Array;
}

/** A small seeded generator (mulberry32): the same seed, the same model. */
function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Grows trees for a yes-or-no target by logistic loss; the first tree is the base rate. */
export function boost({ table, rows, targets, weights }: Lessons, options: BoostOptions): Tree[] {
  const n = rows.length;
  const target = Float64Array.from(rows, (row) => targets[row] ?? 0);
  const weight = Float64Array.from(rows, (row) => weights[row] ?? 0);
  const columns = table.edges.map((edges, f) => {
    const bins = table.bins.subarray(f * table.size, (f + 1) * table.size);
    return columnOf(
      f,
      Uint8Array.from(rows, (row) => bins[row] as number),
      edges,
    );
  });
  const next = random(options.seed);
  const total = weight.reduce((sum, w) => sum + w, 0);
  const positive = target.reduce((sum, t, i) => sum + t * (weight[i] as number), 0);
  const base = Math.log((positive + 1) / (total - positive + 1));
  const trees: Tree[] = [{ f: [-1], t: [0], r: [0], v: [base] }];
  const score = new Float64Array(n).fill(base);
  const g = new Float64Array(n);
  const h = new Float64Array(n);
  for (let round = 0; round < options.rounds; round += 1) {
    for (let i = 0; i < n; i += 1) {
      const p = 1 / (1 + Math.exp(-(score[i] as number)));
      g[i] = (p - (target[i] as number)) * (weight[i] as number);
      h[i] = Math.max(1e-6, p * (1 - p) * (weight[i] as number));
    }
    const { tree, says } = growTree(
      { g, h },
      columns.filter(() => next() < options.columns),
      options,
    );
    trees.push(tree);
    for (let i = 0; i < n; i += 1) score[i] = (score[i] as number) + says(i);
  }
  return trees;
}
