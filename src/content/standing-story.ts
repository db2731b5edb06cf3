/** Whether the story of a page still stands in it when the page has moved to another address. */
import { isAttached, textOf } from '../detect/dom.ts';
import { queryAll, queryBelow } from '../detect/query.ts';

/**
 * Remembers the story that stands in a page. Endless pages leave it where it is when they go on to the next; a site that
 * shows another page takes it out, or writes another headline into the same elements.
 * @param main what holds the story, where it was found
 * @returns tells whether it is still there; never, where it has no headline to be known by
 */
export function standingStory(doc: Document, main: Element | null | undefined): () => boolean {
  // The first heading on a page may be its site's name.
  const headings = [...queryAll(doc, 'h1'), ...(main ? queryBelow(main, 'h1, h2').slice(0, 1) : [])];
  const said = headings.map(textOf);
  return () =>
    headings.length > 0 &&
    (!main || isAttached(main)) &&
    headings.every((heading, i) => isAttached(heading) && textOf(heading) === said[i]);
}
