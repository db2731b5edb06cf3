/**
 * What a page says it is about, in its head: the words of its title and description. A story says them again, a prompt
 * between its paragraphs hardly does, in any language.
 */
import { attrOf } from './dom.ts';
import { wordsOf } from './lexicon/match.ts';
import { docTitle, queryAll } from './query.ts';
import { siteNamesIn } from './site-names.ts';

const SAID_IN = 'meta[property="og:title"], meta[name="description"], meta[property="og:description"]';

/** A word of fewer letters is mostly one that links others. */
const LONG = 5;

/** Whether a word is long enough to be of a topic. */
export const isLong = (word: string): boolean => word.length >= LONG;

/** No description is longer; what stands behind is not read. */
const MOST_LETTERS = 1000;

/**
 * The longer words of a page's title and description.
 * @param doc the page, as far as its head has arrived
 * @param siteNames what its site is called, as `siteNamesOf` gives it: the site is no topic
 * @returns words in small letters; none when the page says nothing
 */
export function topicOf(doc: Document, siteNames: readonly string[]): ReadonlySet<string> {
  const said = [docTitle(doc), ...queryAll(doc, SAID_IN).map((meta) => attrOf(meta, 'content'))];
  return new Set(
    said.flatMap((text) => {
      const words = wordsOf(text.slice(0, MOST_LETTERS));
      const namings = siteNamesIn(siteNames, words);
      return words.filter(
        (word, at) => isLong(word) && !namings.some(({ from, to }) => at >= from && at < to),
      );
    }),
  );
}
