/**
 * Bylines: the line that says who wrote the story is a part of it, though a box often holds it together with leave to
 * follow the author, alerts by mail and what else is asked of readers there.
 */

import { isRun } from './block.ts';
import type { Candidate } from './blocks.ts';
import { makeBeforeName } from './by-words.ts';
import { attrOf, documentOf, fold, textOf } from './dom.ts';
import { blockOf, isInline } from './inline.ts';
import { AUTHOR_METAS } from './meta-names.ts';
import { oncePerLook } from './one-look.ts';
import type { PageContext } from './page-context.ts';
import { isA, queryAll, queryBelow, saidIn } from './query.ts';
import { siteNamesIn } from './site-names.ts';
import { asksText, stat } from './stats.ts';

/** Where pages name the author to readers. */
const IS_AUTHOR = '[rel~="author" i], [itemprop~="author" i]';
/** More of these are the bylines of other stories. */
const MOST_NAMED = 6;

/** What stands before a name; words that names begin with, too, which author and line then both lack: "de Vries". */
const BEFORE_NAME = /* @__PURE__ */ makeBeforeName('de|da|do|przez');

/** A person's name: two to five words, none of them with a digit or a mark that names of sites have. */
const NAME = /^[^\s\d&|@/:]+(?: [^\s\d&|@/:]+){1,4}$/;

/** A line that says more than a name, a role and a date is a sentence: characters. */
const LONGEST_LINE = 80;
/** A box of more elements or words holds more than a byline. */
const MOST = { elements: 80, words: 80 } as const;

const nameIn = (text: string): string => fold(text).replace(BEFORE_NAME, '').toLowerCase();

/** The names of a page's authors in small letters; none where the page does not say. */
const authorsOf = oncePerLook((doc: Document): ReadonlySet<string> => {
  const named = queryAll(doc, IS_AUTHOR);
  const shown = named.length > MOST_NAMED ? [] : named.map((one) => textOf(one) ?? '');
  const metas = AUTHOR_METAS.map((name) => `meta[name="${name}" i], meta[property="${name}" i]`).join();
  const said = queryAll(doc, metas).map((meta) => attrOf(meta, 'content'));
  return new Set([...said, ...shown].map(nameIn).filter((name) => NAME.test(name)));
});

/** Elements that names of authors stand in. */
const NAMED_IN = 'a, span, strong, b, em, i, p, div, address, cite, li, h2, h3, h4, h5, h6';

/**
 * Whether a block holds a line that begins with the name of one of the page's authors and says little else. Not where
 * the name is the site's: publishers name themselves as authors.
 */
export function holdsByline({ block, stats }: Candidate, context: PageContext): boolean {
  if (isRun(block) || stat(stats, 'elements') > MOST.elements || stat(stats, 'words') > MOST.words)
    return false;
  // A box for an author's newsletter names the author, too; a byline above a form says when it was written.
  if (asksText(stats) && stat(stats, 'times') === 0) return false;
  const authors = authorsOf(documentOf(block) as Document);
  if (authors.size === 0) return false;
  return [block, ...queryBelow(block, NAMED_IN)].some((element) => {
    if (!isA(element, NAMED_IN)) return false;
    const name = nameIn(saidIn(element));
    if (!authors.has(name) || siteNamesIn(context.wording.siteNames, name.split(' ')).length > 0)
      return false;
    // A name in a button is no line of its own: "Get alerts from" stands before it.
    const line = saidIn(blockOf(element, isInline));
    return line.length <= LONGEST_LINE && nameIn(line).startsWith(name);
  });
}
