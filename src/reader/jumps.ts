/** Links from the text to its notes and back. The address stays the page's: the view scrolls by itself. */

/** Whether a link leads to a place in the page that is read. */
export const leadsIntoPage = (link: HTMLAnchorElement, url: string): boolean =>
  (link.getAttribute('href') ?? '').split('#')[0] === url.split('#')[0];

/** The place in the text that such a link leads to. */
export function placeOf(link: HTMLAnchorElement, text: ParentNode): HTMLElement | null {
  const name = (link.getAttribute('href') ?? '').split('#')[1];
  if (!name) return null;
  return (
    [...text.querySelectorAll<HTMLElement>('[data-place]')].find((at) => at.dataset.place === name) ?? null
  );
}

/**
 * Lets links within the text jump: what they lead to comes into view and takes the focus.
 * @param text what holds both
 * @param url the page's address
 */
export function enableJumps(text: HTMLElement, url: string): void {
  text.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const place = leadsIntoPage(link, url) ? placeOf(link, text) : null;
    if (!place) return;
    event.preventDefault();
    if (!place.matches('a[href]')) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'center' });
  });
}
