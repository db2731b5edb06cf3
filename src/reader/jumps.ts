/** Going to a place in the text: from the outline to a heading, from a link to a note and back. */

/** What an element is told before it is gone to: whatever hides it is to show it. Browsers name their own finds so. */
export const SOUGHT = 'beforematch';

/**
 * Brings an element into view and gives it the focus, so that reading goes on from there. A block that the reader has
 * hidden is shown again for it.
 * @param block where in the view it is to stand
 */
export function goTo(element: HTMLElement, block: ScrollLogicalPosition): void {
  element.dispatchEvent(new Event(SOUGHT, { bubbles: true }));
  if (!element.matches('a[href]')) element.tabIndex = -1;
  element.scrollIntoView({ block, behavior: 'instant' });
  element.focus({ preventScroll: true });
}

/** The places in the text that links of the article lead to, by name; of two with the same name the first. */
export function placesIn(text: ParentNode): ReadonlyMap<string, HTMLElement> {
  const places = [...text.querySelectorAll<HTMLElement>('[data-place]')].reverse();
  return new Map(places.map((place) => [place.dataset.place ?? '', place]));
}

/** The name of the place in the page that a link leads to, empty for the page itself; null for one to elsewhere. */
export function placeNamed(link: HTMLAnchorElement, url: string): string | null {
  const [address, name = ''] = (link.getAttribute('href') ?? '').split('#');
  return address === url.split('#')[0] ? name : null;
}

/** Whether a click is one that follows a link where one is: with a key it opens another tab or window, or saves the page. */
export const isPlainClick = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

/**
 * Lets links within the text jump. The address stays the page's: the view scrolls by itself.
 * @param text what holds both the links and what they lead to
 * @param url the page's address
 */
export function enableJumps(text: HTMLElement, url: string): void {
  text.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !isPlainClick(event)) return;
    const name = placeNamed(link, url);
    const place = name && placesIn(text).get(name);
    if (!place) return;
    event.preventDefault();
    goTo(place, 'center');
  });
}
