/**
 * Learns what words weigh: a logistic regression over the words and pairs of words of a block, cross-validated by site,
 * so that the trees learn from what it says of sites it has not seen.
 */
import { hostName } from '../../src/detect/host-name.ts';
import { gramsOf, type Scale, type WordWeights, wordingOf } from '../../src/detect/word-weights.ts';
import { exampleOf } from './examples.ts';
import type { Family } from './family.ts';
import { foldOf } from './in-page.ts';
import type { Collected } from './pages.ts';

/** Words and pairs of fewer sites and widgets are names and chance. */
const LEAST_GROUPS = 5;
/**
 * So many are carried for a family. For the core kinds F1 by site was the same with four times as many; for the extra
 * kinds 4000 gave 62.6% recall at 90% right, 2000 61.4% and 1000 61.3%.
 */
const CARRIED: Readonly<Record<Family, number>> = { core: 4000, extra: 2000 };
/** Weights are rounded to so many steps either way; of those carried one in a hundred is larger than the last. */
const STEPS = 7;
/** What all examples' losses count against the squared weights, as liblinear's C; 1 to 4 gave the same. */
const COST = 4;
const ROUNDS = 120;
/** Step size of the descent, falling with the root of the round. */
const RATE = 0.5;

/** What was learnt for one family: the weights in steps, and their scale. */
interface FamilyWords extends Scale {
  readonly weights: ReadonlyMap<number, number>;
}

/** The families that words are weighed for, and the feature that tells what they say for each. */
const FEATURE_OF: Readonly<Record<Family, string>> = { core: 'wording', extra: 'extra:wording' };

/** A text as grams by their place in the vocabulary, each with its part of the vector. */
interface Text {
  readonly grams: Int32Array;
  readonly parts: Float64Array;
}

interface Example extends Text {
  readonly target: 0 | 1;
  readonly weight: number;
  readonly page: Collected;
}

/** How often each gram stands in a row, and how many there are. */
type Counts = readonly [counts: ReadonlyMap<number, number>, all: number];

function countsOf(page: Collected): Counts[] {
  const byLine = page.lines.map((line) => gramsOf(line.split(' ')));
  return page.rows.map(({ lines }) => {
    const counts = new Map<number, number>();
    let all = 0;
    for (const line of lines)
      for (const gram of byLine[line] ?? []) {
        counts.set(gram, (counts.get(gram) ?? 0) + 1);
        all += 1;
      }
    return [counts, all];
  });
}

/** Grams that name a labelled site: publishers report on each other, and none is to be known by name. */
function namesOfSites(pages: readonly Collected[]): Set<number> {
  const sites = new Set(pages.flatMap(({ widget, group }) => (widget ? [] : [hostName(group)])));
  const named = new Set<number>();
  for (const { lines } of pages)
    for (const line of lines) {
      const words = line.split(' ');
      for (const [i, word] of words.entries()) {
        const pair = [words[i - 1] ?? '', word];
        const [single] = gramsOf([word]);
        const both = gramsOf(pair)[2];
        if (sites.has(word) && single !== undefined) named.add(single);
        if (both !== undefined && (pair.some((of) => sites.has(of)) || sites.has(pair.join(''))))
          named.add(both);
      }
    }
  return named;
}

/** Grams that stand in enough groups and name no site, in the order they are met. */
function commonGrams(pages: readonly Collected[]): Map<number, number> {
  const names = namesOfSites(pages);
  const groups = new Map<number, Set<string>>();
  for (const { group, lines } of pages)
    for (const line of lines)
      for (const gram of gramsOf(line.split(' '))) {
        const of = groups.get(gram) ?? new Set();
        if (of.size < LEAST_GROUPS) groups.set(gram, of.add(group));
      }
  const common = [...groups].filter(([gram, { size }]) => size >= LEAST_GROUPS && !names.has(gram));
  return new Map(common.map(([gram], place) => [gram, place]));
}

function textOf([counts, all]: Counts, places: ReadonlyMap<number, number>): Text {
  const known = [...counts].flatMap(([gram, count]) => {
    const place = places.get(gram);
    return place === undefined ? [] : [[place, count / Math.sqrt(all)] as const];
  });
  return {
    grams: Int32Array.from(known, ([place]) => place),
    parts: Float64Array.from(known, ([, part]) => part),
  };
}

function oddsOf({ grams, parts }: Text, weights: Float64Array, bias: number): number {
  let sum = bias;
  for (let i = 0; i < grams.length; i += 1)
    sum += (weights[grams[i] as number] as number) * (parts[i] as number);
  return sum;
}

/** Descends by Adam (Kingma and Ba 2015) over all examples at once: no order of theirs, no chance in it. */
function regress(examples: readonly Example[], size: number): { weights: Float64Array; bias: number } {
  // The last weight is the bias, which costs nothing.
  const weights = new Float64Array(size + 1);
  const mean = new Float64Array(size + 1);
  const square = new Float64Array(size + 1);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = weights.map((weight, i) => (i < size ? weight / COST : 0));
    for (const example of examples) {
      const { grams, parts, target, weight } = example;
      const miss = (1 / (1 + Math.exp(-oddsOf(example, weights, weights[size] ?? 0))) - target) * weight;
      for (let i = 0; i < grams.length; i += 1) {
        const at = grams[i] as number;
        slope[at] = (slope[at] as number) + miss * (parts[i] as number);
      }
      slope[size] = (slope[size] as number) + miss;
    }
    const rate = RATE / Math.sqrt(round);
    for (let i = 0; i <= size; i += 1) {
      const g = (slope[i] as number) / total;
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * g;
      square[i] = 0.999 * (square[i] as number) + 0.001 * g * g;
      const unbiased = Math.sqrt((square[i] as number) / (1 - 0.999 ** round));
      weights[i] =
        (weights[i] as number) - (rate * (mean[i] as number)) / (1 - 0.9 ** round) / (unbiased + 1e-12);
    }
  }
  return { weights, bias: weights[size] ?? 0 };
}

/** Learns from examples: once with all grams, to see which matter, then with so many of them. */
function learn(examples: readonly Example[], places: ReadonlyMap<number, number>, most: number): FamilyWords {
  const all = regress(examples, places.size);
  const energy = new Float64Array(places.size);
  for (const { grams, parts, weight } of examples)
    for (const [i, gram] of grams.entries())
      energy[gram] = (energy[gram] ?? 0) + weight * (parts[i] ?? 0) ** 2;
  const gramAt = [...places.keys()];
  const carried = gramAt
    .map((_, place) => [place, Math.abs(all.weights[place] ?? 0) * Math.sqrt(energy[place] ?? 0)] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([place]) => place);
  const renumbered = new Map(carried.map((place, i) => [place, i]));
  const fewer = examples.map((example) => {
    const kept = [...example.grams].flatMap((gram, i) => {
      const place = renumbered.get(gram);
      return place === undefined ? [] : [[place, example.parts[i] ?? 0] as const];
    });
    return {
      ...example,
      grams: Int32Array.from(kept, ([place]) => place),
      parts: Float64Array.from(kept, ([, part]) => part),
    };
  });
  const { weights, bias } = regress(fewer, carried.length);
  const sizes = [...weights.subarray(0, carried.length)].map(Math.abs).sort((a, b) => a - b);
  const step = (sizes[Math.floor(sizes.length * 0.99)] ?? 1) / STEPS;
  const stepped = carried.map((place, i): [number, number] => [
    gramAt[place] as number,
    Math.max(-STEPS, Math.min(STEPS, Math.round((weights[i] ?? 0) / step))),
  ]);
  return { weights: new Map(stepped.filter(([, weight]) => weight !== 0)), step, bias };
}

/** Texts of all rows, as they are learnt from. */
interface Reading {
  readonly pages: readonly Collected[];
  readonly counts: ReadonlyMap<Collected, readonly Counts[]>;
  readonly places: ReadonlyMap<number, number>;
}

/** What words say for a family in each row, by those of other sites; and what is learnt from all pages. */
function learnFamily(
  { pages, counts, places }: Reading,
  family: Family,
  folds: number,
  say: (line: string) => void,
): { readonly words: FamilyWords; readonly told: ReadonlyMap<Collected, readonly number[]> } {
  const examples = pages.flatMap((page) =>
    page.rows.flatMap((row, i): Example[] => {
      const example = exampleOf(row, i, page, family, () => new Float32Array());
      const of = counts.get(page)?.[i];
      return example && of
        ? [{ ...textOf(of, places), target: example.target, weight: example.weight, page }]
        : [];
    }),
  );
  say(`words, ${family}: ${places.size} words and pairs, ${examples.length} examples`);
  const told = new Map<Collected, readonly number[]>();
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeld = ({ group }: Collected): boolean => foldOf(group, folds) === fold;
    const words = learn(
      examples.filter(({ page }) => !isHeld(page)),
      places,
      CARRIED[family],
    );
    for (const page of pages.filter(isHeld)) {
      const saidBy = ([of, all]: Counts): number => {
        let sum = 0;
        for (const [gram, count] of of) sum += count * (words.weights.get(gram) ?? 0);
        return wordingOf(sum, all, words);
      };
      told.set(page, (counts.get(page) ?? []).map(saidBy));
    }
    say(`words, ${family}: fold ${fold + 1} of ${folds}`);
  }
  return { words: learn(examples, places, CARRIED[family]), told };
}

/** What was learnt: each word's weights, and the scale of each family's. */
export interface LearntWords {
  readonly weights: WordWeights;
  readonly scales: Readonly<Record<Family, Scale>>;
}

/**
 * Learns what words weigh for clutter of each family.
 * @param pages as collected
 * @param features the names of their rows' features
 * @returns what is learnt from all pages, and the pages with the features as they are told by those of other sites
 */
export function learnWords(
  pages: readonly Collected[],
  features: readonly string[],
  folds: number,
  say: (line: string) => void,
): { readonly words: LearntWords; readonly pages: readonly Collected[] } {
  const counts = new Map(pages.map((page) => [page, countsOf(page)]));
  const reading: Reading = { pages, counts, places: commonGrams(pages) };
  const core = learnFamily(reading, 'core', folds, say);
  const extra = learnFamily(reading, 'extra', folds, say);
  const at = { core: features.indexOf(FEATURE_OF.core), extra: features.indexOf(FEATURE_OF.extra) };
  if (at.core < 0 || at.extra < 0)
    throw new Error('the rows were collected by an older version: collect them anew');
  const weights = new Map(
    [...core.words.weights.keys(), ...extra.words.weights.keys()].map((gram) => [
      gram,
      { core: core.words.weights.get(gram) ?? 0, extra: extra.words.weights.get(gram) ?? 0 },
    ]),
  );
  const withTold = (page: Collected): Collected => {
    const rows = page.rows.map((row, i) => ({
      ...row,
      features: row.features
        .with(at.core, core.told.get(page)?.[i] ?? 0)
        .with(at.extra, extra.told.get(page)?.[i] ?? 0),
    }));
    return { ...page, rows };
  };
  return {
    words: { weights, scales: { core: core.words, extra: extra.words } },
    pages: pages.map(withTold),
  };
}
