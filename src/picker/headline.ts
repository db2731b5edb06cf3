/** Whether the headline of a page's story would go with an element. Pure: the page is only read. */
import { lettersOf, textOf } from '../detect/dom.ts';
import type { PageContext } from '../detect/page-context.ts';
import { docTitle, holds, queryAll } from '../detect/query.ts';
import { siteNamesOf } from '../detect/site-names.ts';

/** Letters below which a heading is the name of a section, or may be in the page's title by chance. */
const LEAST_LETTERS = 8;

/** Letters of an article before a name, which the names themselves are without. */
const MOST_BEFORE = 3;

/** Whether a heading says no more than what the site is called: many sites make a main heading of their name. */
const isSiteName = (letters: string, names: readonly string[]): boolean =>
  names.some((name) => letters.endsWith(name) && letters.length - name.length <= MOST_BEFORE);

/**
 * The headlines of a page: its main headings that say more than the site's name and stand in its main content or in its
 * title, or the only one that it has.
 */
function headlinesOf(doc: Document, { mainContent }: Pick<PageContext, 'mainContent'>): Element[] {
  const names = siteNamesOf(doc, doc.location.hostname);
  const main = queryAll(doc, 'h1').filter((heading) => {
    const letters = lettersOf(textOf(heading) ?? '');
    return letters.length >= LEAST_LETTERS && !isSiteName(letters, names);
  });
  if (main.length <= 1) return main;
  const title = lettersOf(docTitle(doc));
  return main.filter(
    (heading) =>
      (mainContent && holds(mainContent, heading)) || title.includes(lettersOf(textOf(heading) ?? '')),
  );
}

/** Whether an element is or holds a headline of the page's story, or is a part of one. */
export const holdsHeadline = (element: Element, context: Pick<PageContext, 'mainContent'>): boolean =>
  headlinesOf(element.ownerDocument, context).some(
    (headline) => holds(element, headline) || holds(headline, element),
  );
