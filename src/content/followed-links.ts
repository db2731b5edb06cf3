/** Tells which places of its own page the reader follows a link to. */
import { closestAround, pagePlaceOf, placeNamed } from '../detect/query.ts';

/**
 * Follows links that are pressed until the signal aborts. An address that a script changes tells nothing: so are walls
 * opened, too.
 * @param followed told of the place before the page or the browser goes there
 */
export function watchFollowed(doc: Document, followed: (place: Element) => void, signal: AbortSignal): void {
  addEventListener(
    'click',
    (event) => {
      const at = event.composedPath()[0];
      if (!event.isTrusted || !(at instanceof Element)) return;
      const link = closestAround(at, 'a[href*="#"]');
      const place = link && placeNamed(doc, pagePlaceOf(link));
      if (place) followed(place);
    },
    { capture: true, signal },
  );
}
