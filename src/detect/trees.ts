/** Trees of decisions, as `scripts/train.ts` writes them into model.json and the extension reads them. */

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

/** The chance that goes with a sum of log odds. */
export const chanceOf = (sum: number): number => 1 / (1 + Math.exp(-sum));
