/**
 * Grows one tree, a level at a time. Of each feature most examples share one bin: only the others are gone through, and
 * what that bin holds is the rest of the whole.
 */
import type { Tree } from '../../src/detect/trees.ts';
import { MAX_BINS } from './bins.ts';
import type { BoostOptions } from './boost.ts';

/** A feature's bins over the examples learnt from. */
export interface Column {
  readonly feature: number;
  /** Every example's bin. */
  readonly all: Uint8Array;
  readonly edges: Float32Array;
  /** The bin of most examples. */
  readonly common: number;
  /** The examples in other bins, ascending, and their bins. */
  readonly others: Int32Array;
  readonly bins: Uint8Array;
}

/** A feature's column. */
export function columnOf(feature: number, all: Uint8Array, edges: Float32Array): Column {
  const counts = new Int32Array(MAX_BINS);
  for (let i = 0; i < all.length; i += 1) {
    const bin = all[i] as number;
    counts[bin] = (counts[bin] as number) + 1;
  }
  const common = counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
  const others = new Int32Array(all.length - (counts[common] ?? 0));
  let n = 0;
  for (let i = 0; i < all.length; i += 1) {
    if (all[i] === common) continue;
    others[n] = i;
    n += 1;
  }
  return { feature, all, edges, common, others, bins: Uint8Array.from(others, (i) => all[i] as number) };
}

/** First and second derivatives of the examples' losses. */
export interface Slopes {
  readonly g: Float64Array;
  readonly h: Float64Array;
}

interface Split {
  readonly column: Column;
  /** The last bin that goes left. */
  readonly bin: number;
  /** The sums of what goes left. */
  readonly G: number;
  readonly H: number;
}

/** A node of the tree that grows, with the sums of its examples' derivatives. */
interface Knot {
  readonly id: number;
  readonly G: number;
  readonly H: number;
  split?: Split & { readonly left: Knot; readonly right: Knot };
}

/** Sums of first and second derivatives by bin, a column's after the other's. */
type Histogram = Float64Array;

const LEAST_GAIN = 1e-3;

/** The split with the largest gain, if any is worth it. */
function bestSplit(
  { G, H }: Knot,
  sums: Histogram,
  columns: readonly Column[],
  o: BoostOptions,
): Split | null {
  let best: Split | null = null;
  let most = LEAST_GAIN;
  const whole = (G * G) / (H + o.lambda);
  for (let c = 0; c < columns.length; c += 1) {
    const column = columns[c] as Column;
    let gl = 0;
    let hl = 0;
    for (let b = 0; b < column.edges.length; b += 1) {
      const at = (c * MAX_BINS + b) * 2;
      gl += sums[at] as number;
      hl += sums[at + 1] as number;
      if (hl < o.minHessian) continue;
      if (H - hl < o.minHessian) break;
      const gain = (gl * gl) / (hl + o.lambda) + ((G - gl) * (G - gl)) / (H - hl + o.lambda) - whole;
      if (gain <= most) continue;
      most = gain;
      best = { column, bin: b, G: gl, H: hl };
    }
  }
  return best;
}

/** The histograms of some knots: `places` names each example's among them, -1 for none. */
function histogramsOf(
  knots: readonly Knot[],
  places: Int16Array,
  { g, h }: Slopes,
  columns: readonly Column[],
): Histogram[] {
  const width = columns.length * MAX_BINS * 2;
  const sums = new Float64Array(knots.length * width);
  for (let c = 0; c < columns.length; c += 1) {
    const { common, others, bins } = columns[c] as Column;
    const base = c * MAX_BINS * 2;
    for (let k = 0; k < others.length; k += 1) {
      const i = others[k] as number;
      const place = places[i] as number;
      if (place < 0) continue;
      const at = place * width + base + 2 * (bins[k] as number);
      sums[at] = (sums[at] as number) + (g[i] as number);
      sums[at + 1] = (sums[at + 1] as number) + (h[i] as number);
    }
    for (const [place, { G, H }] of knots.entries()) {
      const from = place * width + base;
      let restG = G;
      let restH = H;
      for (let at = from; at < from + MAX_BINS * 2; at += 2) {
        restG -= sums[at] as number;
        restH -= sums[at + 1] as number;
      }
      sums[from + 2 * common] = restG;
      sums[from + 2 * common + 1] = restH;
    }
  }
  return knots.map((_, place) => sums.subarray(place * width, (place + 1) * width));
}

/** What a tree gave: itself, and what it says of each example. */
interface Grown {
  readonly tree: Tree;
  readonly says: (example: number) => number;
}

/** Grows a tree on examples by some of their columns. */
export function growTree(slopes: Slopes, columns: readonly Column[], o: BoostOptions): Grown {
  const { g, h } = slopes;
  const n = g.length;
  const knots: Knot[] = [];
  const knot = (G: number, H: number): Knot => {
    const made = { id: knots.length, G, H };
    knots.push(made);
    return made;
  };
  /** The knot that each example has come to. */
  const at = new Int16Array(n);
  /** Each example's place among the knots whose histograms are summed. */
  const places = new Int16Array(n);
  const sum = (of: Float64Array): number => of.reduce((total, x) => total + x, 0);
  const root = knot(sum(g), sum(h));
  let level: readonly (readonly [Knot, Histogram | null])[] = [
    [root, histogramsOf([root], places, slopes, columns)[0] as Histogram],
  ];
  for (let depth = o.depth; depth > 0 && level.length > 0; depth -= 1) {
    const parents: (readonly [Knot & Required<Pick<Knot, 'split'>>, Histogram])[] = [];
    for (const [parent, sums] of level) {
      const split = sums && parent.H >= 2 * o.minHessian && bestSplit(parent, sums, columns, o);
      if (!split) continue;
      const left = knot(split.G, split.H);
      const right = knot(parent.G - split.G, parent.H - split.H);
      parents.push([Object.assign(parent, { split: { ...split, left, right } }), sums]);
    }
    const counts = new Int32Array(knots.length);
    for (let i = 0; i < n; i += 1) {
      const split = (knots[at[i] as number] as Knot).split;
      if (!split) continue;
      const child = (split.column.all[i] as number) <= split.bin ? split.left : split.right;
      at[i] = child.id;
      counts[child.id] = (counts[child.id] as number) + 1;
    }
    if (depth === 1) break;
    // The larger child's histogram is its parent's less its sibling's.
    const smaller = parents.map(
      ([
        {
          split: { left, right },
        },
      ]) => ((counts[left.id] as number) < (counts[right.id] as number) ? left : right),
    );
    const placeOf = new Int16Array(knots.length).fill(-1);
    for (const [place, { id }] of smaller.entries()) placeOf[id] = place;
    for (let i = 0; i < n; i += 1) places[i] = placeOf[at[i] as number] as number;
    const small = histogramsOf(smaller, places, slopes, columns);
    level = parents.flatMap(
      (
        [
          {
            split: { left, right },
          },
          sums,
        ],
        place,
      ) => {
        const own = small[place] as Histogram;
        const rest = sums.map((x, i) => x - (own[i] as number));
        return smaller[place] === left
          ? [[left, own] as const, [right, rest] as const]
          : [[left, rest] as const, [right, own] as const];
      },
    );
  }
  const worth = ({ G, H }: Knot): number => (-o.rate * G) / (H + o.lambda);
  const values = Float64Array.from(knots, worth);
  return { tree: treeOf(root, worth), says: (i) => values[at[i] as number] as number };
}

/** Nodes in the order in which the extension reads them. */
function treeOf(root: Knot, worth: (knot: Knot) => number): Tree {
  const tree = { f: [] as number[], t: [] as number[], r: [] as number[], v: [] as number[] };
  const put = (knot: Knot): void => {
    const { split } = knot;
    const at = tree.f.length;
    tree.f.push(split?.column.feature ?? -1);
    tree.t.push(split?.column.edges[split.bin] ?? 0);
    tree.r.push(0);
    tree.v.push(worth(knot));
    if (!split) return;
    put(split.left);
    tree.r[at] = tree.f.length;
    put(split.right);
  };
  put(root);
  return tree;
}
