/**
 * What a page says it is about, in its head: the words of its title and description. A story says them again, in any
 * language that parts its words; a prompt between its paragraphs seldom does.
 */
import { attrOf } from './dom.ts';
import { wordsOf } from './lexicon/match.ts';
import { docTitle, queryAll } from './query.ts';
import { siteNamesIn } from './site-names.ts';

const SAID_IN = ['og:title', 'twitter:title', 'description', 'og:description', 'twitter:description']
  .flatMap((name) => [`meta[property="${name}" i]`, `meta[name="${name}" i]`])
  .join();

/** A page says each of these once or twice; of more the first are read. */
const MOST_METAS = 10;

/** What a longer text says at its end is not read. */
const MOST_LETTERS = 1000;

/** Shorter words mostly link others ("about", "which", "unser", "notre"). */
const LONG = 6;

/** What holds a digit is no topic. */
const isLong = (word: string): boolean => word.length >= LONG && !/\d/.test(word);

/**
 * The words of a text that are long enough to be of a topic; of `l'incendie` and `court's` the part that is. A loop,
 * since all words of a page are passed through it.
 */
export function longWordsIn(words: readonly string[]): string[] {
  const long: string[] = [];
  for (const word of words) {
    if (word.length < LONG) continue;
    if (!word.includes("'")) {
      if (isLong(word)) long.push(word);
    } else long.push(...word.split("'").filter(isLong));
  }
  return long;
}

/**
 * The longer words of a page's title and description.
 * @param doc the page, as far as its head has arrived
 * @param siteNames what its site is called, as `siteNamesOf` gives it: the site is no topic
 * @returns words in small letters; none when the page says nothing
 */
export function topicOf(doc: Document, siteNames: readonly string[]): ReadonlySet<string> {
  const metas = queryAll(doc, SAID_IN).slice(0, MOST_METAS);
  const said = [docTitle(doc), ...metas.map((meta) => attrOf(meta, 'content'))];
  return new Set(
    said.flatMap((text) => {
      const words = wordsOf(text.slice(0, MOST_LETTERS));
      // The last may be cut in two.
      if (text.length > MOST_LETTERS) words.pop();
      const namings = siteNamesIn(siteNames, words);
      return longWordsIn(words.filter((_, at) => !namings.some(({ from, to }) => at >= from && at < to)));
    }),
  );
}
