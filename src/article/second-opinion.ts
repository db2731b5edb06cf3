/**
 * Opinions on which text is the article, for when Readability's is missing or wrong: the structured data's, and the
 * densest container's. Both name text that is on the page; what structured data holds beyond it is never shown.
 */
import { lettersOf, parentElementOf, tagOf } from '../detect/dom.ts';
import { highest } from '../detect/highest.ts';
import { isProse } from './prose.ts';
import type { Run } from './runs.ts';
import { countWords } from './words-of.ts';

/** Words of structured data below which it is a teaser. */
const LEAST_WORDS = 120;
/** Share of its words that must be found on the page for it to be believed. */
const FOUND_ON_PAGE = 0.6;
/** Agreement below which the two opinions differ strongly. */
const AGREEMENT = 0.7;
/** Share of the chosen words the structured data must know of, when it is the longer part of the story. */
const KNOWN_OF = 0.5;

const wordsIn = (runs: Iterable<Run>): number => {
  let words = 0;
  for (const run of runs) words += run.words;
  return words;
};

/** The text nodes of runs. */
export const textsOf = (runs: Iterable<Run>): Set<Text> => new Set([...runs].flatMap((run) => run.nodes));

/**
 * Compares a body chosen from the page with the `articleBody` of its structured data.
 * @param runs all runs of the page
 * @param chosen the runs chosen so far
 * @param articleBody as given; markup and entities in it are passed over
 * @returns the page's runs that the structured data holds, if it is to be believed over the choice; otherwise null
 */
export function disagreeingRuns(
  runs: readonly Run[],
  chosen: readonly Run[],
  articleBody: string,
): Run[] | null {
  // Behind the last end of a tag no tag is looked for.
  const tagged = articleBody.lastIndexOf('>') + 1;
  const plain = articleBody.slice(0, tagged).replace(/<[^>]*>/g, ' ') + articleBody.slice(tagged);
  const said = countWords(plain);
  if (said < LEAST_WORDS) return null;
  const body = lettersOf(plain);
  const seen = new Set<string>();
  const known = runs.filter((run) => {
    if (run.words < 5) return false;
    const text = lettersOf(run.text);
    if (seen.has(text) || !body.includes(text)) return false;
    seen.add(text);
    return true;
  });
  const found = wordsIn(known);
  if (found < said * FOUND_ON_PAGE) return null;
  const inKnown = new Set(known);
  const both = wordsIn(chosen.filter((run) => inKnown.has(run)));
  const misses = both < found * AGREEMENT;
  const strays = both < wordsIn(chosen) * KNOWN_OF;
  return misses || strays ? known : null;
}

/**
 * The paragraphs of the container that holds most of them, for pages on which Readability gives up.
 * @returns its runs; none where the page has no paragraph
 */
export function densestRuns(runs: readonly Run[]): Run[] {
  const paragraphs = runs.filter(
    (run) => isProse(run) && !/^(?:figcaption|label|th)$/.test(tagOf(run.block)),
  );
  const score = new Map<Element, number>();
  for (const run of paragraphs) {
    // A paragraph speaks for its container, and half as much for the one around that.
    const parent = parentElementOf(run.block);
    const outer = parent && parentElementOf(parent);
    for (const [element, weight] of [
      [run.block, 1],
      [parent, 1],
      [outer, 0.5],
    ] as const)
      if (element) score.set(element, (score.get(element) ?? 0) + run.words * weight);
  }
  const container = highest(score);
  return container ? paragraphs.filter((run) => container.contains(run.block)) : [];
}

/** Letters of a page's description by which the paragraph is known that it was taken from; fewer say too little. */
const BEGINNING = 60;
const LEAST_BEGINNING = 40;
/** Characters of a paragraph in which so many letters are. */
const MOST_READ = 4 * BEGINNING;

/**
 * Compares a body chosen from the page with its description, which often is how the story begins.
 * @param runs all runs of the page
 * @param chosen the runs chosen so far
 * @param description as given to machines
 * @returns the densest container's runs, if the paragraph so described and hardly any that was chosen is among them;
 *   otherwise null
 */
export function describedRuns(
  runs: readonly Run[],
  chosen: readonly Run[],
  description: string,
): Run[] | null {
  const beginning = lettersOf(description).slice(0, BEGINNING);
  if (beginning.length < LEAST_BEGINNING) return null;
  const first = runs.find(
    (run) => isProse(run) && lettersOf(run.text.slice(0, MOST_READ)).startsWith(beginning),
  );
  if (!first || chosen.includes(first)) return null;
  const densest = densestRuns(runs);
  if (!densest.includes(first)) return null;
  const inDensest = new Set(densest);
  const both = wordsIn(chosen.filter((run) => inDensest.has(run)));
  return both < wordsIn(chosen) * KNOWN_OF ? densest : null;
}
