/**
 * Trees of decisions, as `scripts/train.ts` writes them into model.json and the extension reads them: packed into a
 * text.
 */
import { BASE, DigitReader, digitOf, digitsOf, MOST } from './digits.ts';
import { once } from './once.ts';

/**
 * One tree, nodes in order of a walk that goes left first: the left child follows its parent, the right one stands at
 * `r`. `f` is the feature asked (-1: a leaf), `t` the least value that goes right, `v` the value so far.
 */
export interface Tree {
  readonly f: readonly number[];
  readonly t: readonly number[];
  readonly r: readonly number[];
  readonly v: readonly number[];
}

/** Marks a leaf. */
const LEAF = '!';
/**
 * A leaf's value is packed in steps so small, and lies in the middle of what two digits can say. Over all trees of a
 * look the rounding comes to some 0.02 in log odds; smaller steps weigh more and say no more.
 */
const STEP = 0.005;
const ZERO = Math.floor((MOST + 1) / 2);
/**
 * An inner node's value decides nothing, only reasons are weighed by it: one digit is enough. Of the trees' values 99
 * in 100 are below 0.3.
 */
const INNER_STEP = 0.01;
const INNER_ZERO = Math.floor(BASE / 2);

/** The thresholds asked of each feature, ascending; what a tree asks is packed as its place in all of them. */
export type Cuts = readonly (readonly number[])[];

/**
 * Packs trees, each node as two digits for what it asks and one for its value, a leaf as its mark and two digits.
 * @throws RangeError for a threshold that is not among the cuts, or more cuts than two digits can number
 */
export function packTrees(trees: readonly Tree[], cuts: Cuts): string {
  const starts: number[] = [];
  let all = 0;
  for (const { length } of cuts) {
    starts.push(all);
    all += length;
  }
  if (all > MOST) throw new RangeError(`${all} cuts are more than can be packed`);
  return trees
    .map(({ f, t, v }) =>
      f
        .map((feature, at) => {
          const value = v[at] ?? 0;
          if (feature < 0) return LEAF + digitsOf(Math.round(value / STEP) + ZERO);
          const place = cuts[feature]?.indexOf(t[at] ?? 0) ?? -1;
          if (place < 0) throw new RangeError(`no cut ${t[at]} of feature ${feature}`);
          return (
            digitsOf((starts[feature] ?? 0) + place) + digitOf(Math.round(value / INNER_STEP) + INNER_ZERO)
          );
        })
        .join(''),
    )
    .join('');
}

/**
 * Reads packed trees.
 * @param packed as `packTrees` made it; anything else gives trees without sense
 */
export function readTrees(packed: string, cuts: Cuts): Tree[] {
  const asked = cuts.flatMap((of, feature) => of.map((cut) => [feature, cut] as const));
  const read = new DigitReader(packed);
  const trees: Tree[] = [];
  while (!read.isDone) {
    const tree = { f: [] as number[], t: [] as number[], r: [] as number[], v: [] as number[] };
    const node = (): void => {
      const here = tree.f.length;
      const isLeaf = read.passes(LEAF);
      const [feature, cut] = isLeaf ? [-1, 0] : (asked[read.number()] ?? [-1, 0]);
      tree.f.push(feature);
      tree.t.push(cut);
      tree.r.push(0);
      tree.v.push(isLeaf ? (read.number() - ZERO) * STEP : (read.digit() - INNER_ZERO) * INNER_STEP);
      if (feature < 0) return;
      node();
      tree.r[here] = tree.f.length;
      node();
    };
    node();
    trees.push(tree);
  }
  return trees;
}

/**
 * Packed trees, read when they are first asked for: unpacking all takes some 7 ms, and on a page that is no news none are
 * asked.
 * @returns gives the trees
 */
export const treesLater = (packed: string, cuts: Cuts): (() => readonly Tree[]) =>
  once(() => readTrees(packed, cuts));

/**
 * Sums the trees for one vector.
 * @param weigh receives, for each split passed, the feature asked and what the answer changed: by these the reasons
 *   are chosen (Saabas' way of reading a forest)
 */
export function sumTrees(
  trees: readonly Tree[],
  vector: ArrayLike<number>,
  weigh?: (feature: number, by: number) => void,
): number {
  let sum = 0;
  for (const { f, t, r, v } of trees) {
    let at = 0;
    for (let feature = f[0] ?? -1; feature >= 0; feature = f[at] ?? -1) {
      const next: number = (vector[feature] ?? 0) < (t[at] ?? 0) ? at + 1 : (r[at] ?? 0);
      weigh?.(feature, (v[next] ?? 0) - (v[at] ?? 0));
      at = next;
    }
    sum += v[at] ?? 0;
  }
  return sum;
}

/**
 * The one whose trees give the largest sum.
 * @param among at least one; of equals the first
 */
export function likeliest<T>(
  among: readonly T[],
  treesOf: (one: T) => readonly Tree[],
  vector: ArrayLike<number>,
): T {
  return among
    .map((one) => [one, sumTrees(treesOf(one), vector)] as const)
    .reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** The chance that goes with a sum of log odds. */
export const chanceOf = (sum: number): number => 1 / (1 + Math.exp(-sum));
