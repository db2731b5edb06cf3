/**
 * Gradient-boosted trees, small and the same for the same input: histogram splits, second-order leaf weights as in
 * Chen and Guestrin, "XGBoost: A Scalable Tree Boosting System" (2016), section 2.2.
 */
import { sumTrees, type Tree } from '../../src/detect/trees.ts';

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

/** Rows with their targets (0 or 1) and weights. */
export interface Examples {
  readonly features: readonly Float32Array[];
  readonly targets: Float64Array;
  readonly weights: Float64Array;
}

const MAX_BINS = 64;

/** A small seeded generator (mulberry32): the same seed, the same model. */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Binned {
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly Float32Array[];
}

/**
 * Puts each feature into at most MAX_BINS bins of like size. An edge lies midway between the values on both sides of
 * it, so that neither falls on the other side when numbers are rounded.
 */
export function bin(features: readonly Float32Array[]): Binned {
  const width = features[0]?.length ?? 0;
  const bins: Uint8Array[] = [];
  const edges: Float32Array[] = [];
  for (let f = 0; f < width; f += 1) {
    const values = Float32Array.from(features, (row) => row[f] ?? 0);
    const distinct = [...new Set(values)].sort((a, b) => a - b);
    let cuts: number[];
    if (distinct.length <= MAX_BINS) cuts = distinct.slice(1);
    else {
      const sorted = values.slice().sort();
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
    cuts = cuts.map((cut) => (cut + below(distinct, cut)) / 2);
    const column = new Uint8Array(features.length);
    for (const [i, v] of values.entries()) {
      let lo = 0;
      let hi = cuts.length;
      while (lo < hi) {
        const mid = (lo + hi) >> 1;
        if ((cuts[mid] as number) <= v) lo = mid + 1;
        else hi = mid;
      }
      column[i] = lo;
    }
    bins.push(column);
    edges.push(Float32Array.from(cuts));
  }
  return { bins, edges };
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

/** A histogram of a node's rows: sums of first and second derivatives, MAX_BINS for each column used. */
type Histogram = Float64Array;

function histogramOf(
  members: Int32Array,
  g: Float64Array,
  h: Float64Array,
  data: Binned,
  columns: readonly number[],
): Histogram {
  const n = members.length;
  const mg = new Float64Array(n);
  const mh = new Float64Array(n);
  for (let j = 0; j < n; j += 1) {
    const i = members[j] as number;
    mg[j] = g[i] as number;
    mh[j] = h[i] as number;
  }
  const sums = new Float64Array(columns.length * MAX_BINS * 2);
  for (let c = 0; c < columns.length; c += 1) {
    const column = data.bins[columns[c] as number] as Uint8Array;
    const base = c * MAX_BINS * 2;
    for (let j = 0; j < n; j += 1) {
      const at = base + 2 * (column[members[j] as number] as number);
      sums[at] = (sums[at] as number) + (mg[j] as number);
      sums[at + 1] = (sums[at + 1] as number) + (mh[j] as number);
    }
  }
  return sums;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
}

/** The split with the largest gain, if any is worth it. */
function bestSplit(
  sums: Histogram,
  G: number,
  H: number,
  data: Binned,
  columns: readonly number[],
  o: BoostOptions,
): Split | null {
  let best: Split | null = null;
  let most = LEAST_GAIN;
  const whole = (G * G) / (H + o.lambda);
  for (let c = 0; c < columns.length; c += 1) {
    const feature = columns[c] as number;
    const cuts = data.edges[feature]?.length ?? 0;
    let gl = 0;
    let hl = 0;
    for (let b = 0; b < cuts; b += 1) {
      const at = (c * MAX_BINS + b) * 2;
      gl += sums[at] as number;
      hl += sums[at + 1] as number;
      if (hl < o.minHessian) continue;
      if (H - hl < o.minHessian) break;
      const gain = (gl * gl) / (hl + o.lambda) + ((G - gl) * (G - gl)) / (H - hl + o.lambda) - whole;
      if (gain <= most) continue;
      most = gain;
      best = { feature, bin: b };
    }
  }
  return best;
}

const LEAST_GAIN = 1e-3;

function growTree(
  rows: Int32Array,
  g: Float64Array,
  h: Float64Array,
  data: Binned,
  columns: readonly number[],
  o: BoostOptions,
): Tree {
  const tree = { f: [] as number[], t: [] as number[], r: [] as number[], v: [] as number[] };
  const grow = (members: Int32Array, depth: number, given?: Histogram): void => {
    let G = 0;
    let H = 0;
    for (let j = 0; j < members.length; j += 1) {
      G += g[members[j] as number] as number;
      H += h[members[j] as number] as number;
    }
    const at = tree.f.length;
    tree.f.push(-1);
    tree.t.push(0);
    tree.r.push(0);
    tree.v.push((-o.rate * G) / (H + o.lambda));
    if (depth === 0 || H < 2 * o.minHessian) return;
    const sums = given ?? histogramOf(members, g, h, data, columns);
    const split = bestSplit(sums, G, H, data, columns, o);
    if (!split) return;
    const column = data.bins[split.feature] as Uint8Array;
    const left = members.filter((i) => (column[i] as number) <= split.bin);
    const right = members.filter((i) => (column[i] as number) > split.bin);
    // The larger child's histogram is its parent's less its sibling's.
    const small =
      depth > 1 ? histogramOf(left.length < right.length ? left : right, g, h, data, columns) : undefined;
    const large = small && sums.map((x, i) => x - (small[i] as number));
    tree.f[at] = split.feature;
    tree.t[at] = data.edges[split.feature]?.[split.bin] ?? 0;
    grow(left, depth - 1, left.length < right.length ? small : large);
    tree.r[at] = tree.f.length;
    grow(right, depth - 1, left.length < right.length ? large : small);
  };
  grow(rows, o.depth);
  return tree;
}

/** Grows trees for a yes-or-no target by logistic loss; the first tree is the base rate. */
export function boost({ features, targets, weights }: Examples, options: BoostOptions): Tree[] {
  const n = features.length;
  const data = bin(features);
  const width = features[0]?.length ?? 0;
  const next = random(options.seed);
  let positive = 0;
  let total = 0;
  for (let i = 0; i < n; i += 1) {
    positive += (targets[i] as number) * (weights[i] as number);
    total += weights[i] as number;
  }
  const base = Math.log((positive + 1) / (total - positive + 1));
  const trees: Tree[] = [{ f: [-1], t: [0], r: [0], v: [base] }];
  const score = new Float64Array(n).fill(base);
  const g = new Float64Array(n);
  const h = new Float64Array(n);
  const all = Int32Array.from({ length: n }, (_, i) => i);
  for (let round = 0; round < options.rounds; round += 1) {
    for (let i = 0; i < n; i += 1) {
      const p = 1 / (1 + Math.exp(-(score[i] as number)));
      g[i] = (p - (targets[i] as number)) * (weights[i] as number);
      h[i] = Math.max(1e-6, p * (1 - p) * (weights[i] as number));
    }
    const columns = Array.from({ length: width }, (_, f) => f).filter(() => next() < options.columns);
    const tree = growTree(all, g, h, data, columns, options);
    trees.push(tree);
    for (let i = 0; i < n; i += 1)
      score[i] = (score[i] as number) + sumTrees([tree], features[i] as Float32Array);
  }
  return trees;
}
