/** Gives scrolling back that an overlay took away, once the overlay is hidden. */
import type { Veil } from './veil.ts';

const isLocked = ({ overflowY, position }: CSSStyleDeclaration): boolean =>
  overflowY === 'hidden' || overflowY === 'clip' || position === 'fixed';

/** Whether something fixed still lies over the middle of the window: then the lock is its own and stays. */
function isCovered(doc: Document): boolean {
  for (
    let at = doc.elementFromPoint(innerWidth / 2, innerHeight / 2);
    at && at !== doc.body;
    at = at.parentElement
  ) {
    if (getComputedStyle(at).position !== 'fixed') continue;
    const { width, height } = at.getBoundingClientRect();
    if (width > innerWidth / 3 && height > innerHeight / 4) return true;
  }
  return false;
}

/**
 * Unlocks the page's scrolling if it is locked and nothing in sight needs it to be.
 * @returns the elements that were given their scrolling back: to be unveiled with the overlay
 */
export function unlockScrolling(doc: Document, veil: Veil): Element[] {
  const roots = [doc.documentElement, doc.body].filter((root) => root && isLocked(getComputedStyle(root)));
  if (roots.length === 0 || isCovered(doc)) return [];
  for (const root of roots) veil.put(root, getComputedStyle(root).position === 'fixed' ? 'unfix' : 'scroll');
  return roots;
}

/** Empty layers behind a hidden overlay that dim the page: fixed, over all of it, without content. */
export function findBackdrops(doc: Document, overlay: Element): Element[] {
  const near = new Set([...(overlay.parentElement?.children ?? []), ...(doc.body?.children ?? [])]);
  return [...near].filter((element) => {
    if (element === overlay || element.childElementCount > 1 || element.textContent?.trim()) return false;
    if (element.querySelector('img, video, iframe, canvas, svg, input')) return false;
    if (getComputedStyle(element).position !== 'fixed') return false;
    const { width, height } = element.getBoundingClientRect();
    return width >= innerWidth * 0.95 && height >= innerHeight * 0.95;
  });
}
