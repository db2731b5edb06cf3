/** Gives scrolling back that an overlay took away, once the overlay is hidden. */
import { childrenOf, countBelow, isElement, parentElementOf, textOf } from '../detect/dom.ts';
import { bodyOf, queryBelow } from '../detect/query.ts';
import type { Veil } from './veil.ts';

const isLocked = ({ overflowY, position }: CSSStyleDeclaration): boolean =>
  /hidden|clip|fixed/.test(overflowY + position);

/** Whether something fixed still lies over the middle of the window: then what locks the page is its own and stays. */
export function isCovered(doc: Document): boolean {
  for (
    let at = doc.elementFromPoint(innerWidth / 2, innerHeight / 2);
    at && at !== doc.body;
    at = parentElementOf(at)
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
  for (const root of roots) {
    const { position, top } = getComputedStyle(root);
    const isFixed = position === 'fixed';
    veil.put(root, isFixed ? 'unfix' : 'scroll');
    // A page that is held in its place was moved up by as much as the reader had scrolled.
    if (isFixed) scrollBy(0, -Number.parseFloat(top));
  }
  return roots;
}

/** Empty layers behind a hidden overlay that dim the page: fixed, over all of it, without content. */
export function findBackdrops(doc: Document, overlay: Element): Element[] {
  const near = new Set(
    [parentElementOf(overlay), bodyOf(doc)]
      .flatMap((parent) => (parent ? [...childrenOf(parent)] : []))
      .filter(isElement),
  );
  return [...near].filter((element) => {
    if (element === overlay || countBelow(element) > 1 || textOf(element)?.trim()) return false;
    if (queryBelow(element, 'img, video, iframe, canvas, svg, input').length > 0) return false;
    if (getComputedStyle(element).position !== 'fixed') return false;
    const { width, height } = Element.prototype.getBoundingClientRect.call(element);
    return width >= innerWidth * 0.95 && height >= innerHeight * 0.95;
  });
}
