/**
 * The second look at a block: after each has been judged by itself, it is judged once more by what was thought of those
 * around it, in it and beside it. A paywall in five paragraphs is told by the one that names the price; a list of
 * products stays because none of its entries is like a prompt.
 */

import { SIGNS } from './signs.ts';

/** The names of the numbers, in the order of `companyOf`. */
export const COMPANY: readonly string[] = [
  'company:itself',
  'company:around',
  'company:within',
  'company:before',
  'company:after',
  'company:likelyWithin',
  'company:beside',
  'company:siblings',
];

/** Said of company that is not there: less likely than anything that is. */
const NOBODY = -9;

/** What is known of the candidates that stand in the same one. */
interface Siblings {
  count: number;
  sum: number;
  last: number;
}

/**
 * What the first look says of the company each candidate is in.
 * @param parents the place of the candidate around each, or -1, as `parentsOf` in blocks.ts gives them
 * @param firsts log odds of each by itself
 * @returns for each a row of numbers in the order of `COMPANY`
 */
export function companyOf(parents: ArrayLike<number>, firsts: ArrayLike<number>): Float32Array[] {
  const n = firsts.length;
  const first = (i: number): number => firsts[i] ?? NOBODY;
  const make = (): Float32Array => new Float32Array(n).fill(NOBODY);
  const [around, within, before, after] = [make(), make(), make(), make()];
  const likelyWithin = new Float32Array(n);
  const siblings = new Map<number, Siblings>();
  for (let i = 0; i < n; i += 1) {
    const up = parents[i] ?? -1;
    if (up >= 0) around[i] = Math.max(around[up] ?? NOBODY, first(up));
    const row = siblings.get(up);
    if (row) {
      before[i] = first(row.last);
      after[row.last] = first(i);
      row.count += 1;
      row.sum += first(i);
      row.last = i;
    } else siblings.set(up, { count: 1, sum: first(i), last: i });
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    const up = parents[i] ?? -1;
    if (up < 0) continue;
    within[up] = Math.max(within[up] ?? NOBODY, within[i] ?? NOBODY, first(i));
    if (first(i) > 0) likelyWithin[up] = (likelyWithin[up] ?? 0) + 1;
  }
  return Array.from({ length: n }, (_, i) => {
    const { count, sum } = siblings.get(parents[i] ?? -1) ?? { count: 1, sum: 0 };
    return Float32Array.of(
      first(i),
      around[i] ?? NOBODY,
      within[i] ?? NOBODY,
      before[i] ?? NOBODY,
      after[i] ?? NOBODY,
      likelyWithin[i] ?? 0,
      count > 1 ? (sum - first(i)) / (count - 1) : NOBODY,
      Math.log1p(count - 1),
    );
  });
}

/** The features by which a block itself shows any sign of clutter: names are told of the element and of what is in it. */
const OWN_SIGNS: ReadonlySet<string> = new Set(
  SIGNS.flatMap((name) =>
    name.startsWith('token:') ? [name.replace('token', 'own'), name.replace('token', 'below')] : name,
  ),
);

/** The features that are a sign of the extra kinds besides: what leads to stories is a list of them by itself. */
export const EXTRA_SIGNS: readonly string[] = ['links:stories'];

/** What is thought of a block in the end, in log odds, by what both looks say and by its features. */
export type Verdict = (alone: number, together: number, vector: ArrayLike<number>) => number;

/**
 * Makes what brings the two looks together. Beside the text, where prompts stand close together, a block that shows no
 * sign itself is not taken for the company it keeps: the day's tides below a sign-up form stay.
 * @param features the names of the features, in the order of vectors
 * @param more the names of those that are a sign besides what is one for all kinds
 */
export function verdictBy(features: readonly string[], more: readonly string[] = []): Verdict {
  const signs = features.flatMap((name, i) => (OWN_SIGNS.has(name) || more.includes(name) ? i : []));
  const place = features.indexOf('place');
  return (alone, together, vector) => {
    const isInText = vector[place] === 0;
    const isSigned = signs.some((i) => (vector[i] ?? 0) !== 0);
    return isInText || isSigned ? together : Math.min(alone, together);
  };
}
