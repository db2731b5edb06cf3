/**
 * Learns what words weigh: a logistic regression over the words and pairs of words of a block, cross-validated by site,
 * so that the trees learn from what it says of sites it has not seen.
 */
import { hostName } from '../../src/detect/host-name.ts';
import { gramsOf, type Scale, type WordWeights, wordingOf } from '../../src/detect/word-weights.ts';
import { lessonOf } from './examples.ts';
import type { Family } from './family.ts';
import { foldOf } from './in-page.ts';
import type { Collected } from './pages.ts';
import type { Texts } from './regress.ts';
import { shared } from './shared.ts';
import { weighInThread } from './threads.ts';

/** Words and pairs of fewer sites and widgets are names and chance. */
const LEAST_GROUPS = 5;
/**
 * So many are carried for a family. For the core kinds F1 by site was the same with four times as many; for the extra
 * kinds 4000 gave 62.6% recall at 90% right, 2000 61.4% and 1000 61.3%.
 */
const CARRIED: Readonly<Record<Family, number>> = { core: 4000, extra: 2000 };
/** What was learnt for one family: the weights in steps, and their scale. */
interface FamilyWords extends Scale {
  readonly weights: ReadonlyMap<number, number>;
}

/** The families that words are weighed for, and the feature that tells what they say for each. */
const FEATURE_OF: Readonly<Record<Family, string>> = { core: 'wording', extra: 'extra:wording' };

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

/** What is learnt from for a family, and which page each text is of. */
interface Lessons {
  readonly texts: Texts;
  readonly pageOf: readonly Collected[];
}

function lessonsOf({ pages, counts, places }: Reading, family: Family): Lessons {
  const starts = [0];
  const grams: number[] = [];
  const parts: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  const pageOf: Collected[] = [];
  for (const page of pages)
    for (const [i, row] of page.rows.entries()) {
      const lesson = lessonOf(row, i, page, family);
      const [counted, all] = counts.get(page)?.[i] ?? [new Map<number, number>(), 0];
      if (!lesson) continue;
      for (const [gram, count] of counted) {
        const place = places.get(gram);
        if (place === undefined) continue;
        grams.push(place);
        parts.push(count / Math.sqrt(all));
      }
      starts.push(grams.length);
      targets.push(lesson.target);
      weights.push(lesson.weight);
      pageOf.push(page);
    }
  const texts = {
    starts: shared(Int32Array, starts),
    grams: shared(Int32Array, grams),
    parts: shared(Float64Array, parts),
    size: places.size,
    targets: shared(Float64Array, targets),
    weights: shared(Float64Array, weights),
  };
  return { texts, pageOf };
}

/** Texts of all rows, as they are learnt from. */
interface Reading {
  readonly pages: readonly Collected[];
  readonly counts: ReadonlyMap<Collected, readonly Counts[]>;
  readonly places: ReadonlyMap<number, number>;
}

/** What words say for a family in each row, by those of other sites; and what is learnt from all pages. */
async function learnFamily(
  reading: Reading,
  family: Family,
  folds: number,
  say: (line: string) => void,
): Promise<{ readonly words: FamilyWords; readonly told: ReadonlyMap<Collected, readonly number[]> }> {
  const { pages, counts, places } = reading;
  const { texts, pageOf } = lessonsOf(reading, family);
  say(`words, ${family}: ${places.size} words and pairs, ${pageOf.length} examples`);
  const gramAt = [...places.keys()];
  const learn = async (takes: (page: Collected) => boolean): Promise<FamilyWords> => {
    const rows = Int32Array.from(pageOf.flatMap((page, i) => (takes(page) ? i : [])));
    const { grams, steps, step, bias } = await weighInThread({ texts, rows, carried: CARRIED[family] });
    const weights = grams.map((gram, i): [number, number] => [gramAt[gram] as number, steps[i] ?? 0]);
    return { weights: new Map(weights.filter(([, weight]) => weight !== 0)), step, bias };
  };
  const all = learn(() => true);
  const byFold = Array.from({ length: folds }, async (_, fold) => {
    const isHeld = ({ group }: Collected): boolean => foldOf(group, folds) === fold;
    const words = await learn((page) => !isHeld(page));
    say(`words, ${family}: fold ${fold + 1} of ${folds}`);
    const saidBy = ([of, length]: Counts): number => {
      let sum = 0;
      for (const [gram, count] of of) sum += count * (words.weights.get(gram) ?? 0);
      return wordingOf(sum, length, words);
    };
    return pages.filter(isHeld).map((page) => [page, (counts.get(page) ?? []).map(saidBy)] as const);
  });
  const told = await Promise.all(byFold);
  return { words: await all, told: new Map(told.flat()) };
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
export async function learnWords(
  pages: readonly Collected[],
  features: readonly string[],
  folds: number,
  say: (line: string) => void,
): Promise<{ readonly words: LearntWords; readonly pages: readonly Collected[] }> {
  const counts = new Map(pages.map((page) => [page, countsOf(page)]));
  const reading: Reading = { pages, counts, places: commonGrams(pages) };
  const [core, extra] = await Promise.all([
    learnFamily(reading, 'core', folds, say),
    learnFamily(reading, 'extra', folds, say),
  ]);
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
