/** Whether the story of a page still stands in it when the page has moved to another address. */
import { isAttached, textOf } from '../detect/dom.ts';
import { queryAll, queryBelow } from '../detect/query.ts';

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/**
 * Remembers the story that stands in a page. Endless pages leave it where it is when they go on to the next; a site that
 * shows another page takes it out, puts it out of sight, or writes another headline into the same elements.
 * @param main what holds the story, where one was found
 * @returns tells whether it is still there; never, where none was found: a site's name may be a heading, and stays
 */
export function standingStory(doc: Document, main: Element | null): () => boolean {
  if (!main) return () => false;
  // The first heading on a page may be its site's name.
  const headings = [...queryAll(doc, 'h1'), ...queryBelow(main, 'h1, h2').slice(0, 1)].map((heading) => ({
    heading,
    said: textOf(heading),
    wasShown: isShown(heading),
  }));
  return () =>
    headings.length > 0 &&
    isAttached(main) &&
    headings.every(
      ({ heading, said, wasShown }) =>
        isAttached(heading) && textOf(heading) === said && isShown(heading) === wasShown,
    );
}
