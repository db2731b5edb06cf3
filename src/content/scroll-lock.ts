/** Gives scrolling back that an overlay took away, once the overlay is hidden. */
import {
  childrenOf,
  countBelow,
  isElement,
  isText,
  parentElementOf,
  saysAnything,
  textOf,
} from '../detect/dom.ts';
import { bodyOf, holds, isA } from '../detect/query.ts';
import { boxOf } from './box-of.ts';
import type { Veil } from './veil.ts';

const isLocked = ({ overflowY, position }: CSSStyleDeclaration): boolean =>
  /hidden|clip|fixed/.test(overflowY + position);

/** What is fixed and still lies over the middle of the window: then what locks the page is its own and stays. */
export function coverOf(doc: Document): Element | null {
  for (
    let at = doc.elementFromPoint(innerWidth / 2, innerHeight / 2);
    at && at !== doc.body;
    at = parentElementOf(at)
  ) {
    if (getComputedStyle(at).position !== 'fixed') continue;
    const { width, height } = boxOf(at);
    if (width > innerWidth / 3 && height > innerHeight / 4) return at;
  }
  return null;
}

/** What keeps the page from scrolling, and what lifts it. */
interface Lock {
  readonly root: HTMLElement;
  readonly use: 'scroll' | 'unfix';
  /** By how many pixels a page that is held in its place was moved up: as much as the reader had scrolled. */
  readonly scrolled: number;
}

/** How elements were unlocked. */
export type Unlocked = Map<Element, Lock['use']>;

/** The locks on the page's scrolling that are not lifted yet: one may come upon another. */
export const locksOn = (doc: Document, unlocked: Unlocked): Lock[] =>
  [doc.documentElement, doc.body].flatMap((root) => {
    if (!root) return [];
    const style = getComputedStyle(root);
    const use = style.position === 'fixed' ? 'unfix' : 'scroll';
    const isNew = isLocked(style) && unlocked.get(root) !== use;
    return isNew ? [{ root, use, scrolled: -Number.parseFloat(style.top) }] : [];
  });

/** Unlocks the page's scrolling. What was unlocked is to be unveiled with the overlay. */
export function unlockScrolling(locks: readonly Lock[], veil: Veil, unlocked: Unlocked): void {
  for (const { root, use, scrolled } of locks) {
    veil.take(root);
    veil.put(root, use);
    unlocked.set(root, use);
    if (use === 'unfix') scrollBy(0, scrolled);
  }
}

const PICTURES = 'img, video, iframe, canvas, svg, input';

/** Whether nothing is to be seen in a part of the page but what is hidden; a sign to close it by is for that alone. */
function isBare(node: Node, veil: Veil): boolean {
  if (!isElement(node)) return !isText(node) || !saysAnything(node.data);
  if (veil.has(node)) return true;
  if (isA(node, 'button')) return !saysAnything(textOf(node) ?? '');
  return !isA(node, PICTURES) && [...childrenOf(node)].every((child) => isBare(child, veil));
}

/** Whether a layer that dims the page is still that: a site may put something else into it. */
export const isBackdrop = (element: Element, veil: Veil): boolean =>
  [...childrenOf(element)].every((child) => isBare(child, veil));

/** What lies over the middle of the window, from the top down to the first thing that is to be seen. */
function topLayers(doc: Document, veil: Veil): Element[] {
  const all = doc.elementsFromPoint(innerWidth / 2, innerHeight / 2);
  const seen = all.findIndex((element) => !isBare(element, veil));
  return all.slice(0, seen);
}

/**
 * Empty layers behind hidden overlays that dim the page, or around them: fixed, over all of it, without content. What
 * stands beside overlays is gone through once for all of them.
 * @returns each with the overlay that it is around or stands beside, or with the first
 */
export function findBackdrops(
  doc: Document,
  overlays: readonly Element[],
  veil: Veil,
): Map<Element, Element> {
  const found = new Map<Element, Element>();
  const [first] = overlays;
  if (!first) return found;
  const places = new Map([...overlays].reverse().map((overlay) => [parentElementOf(overlay), overlay]));
  places.set(bodyOf(doc), first);
  const near = new Map(topLayers(doc, veil).map((element) => [element, first]));
  for (const [place, overlay] of places)
    for (const child of place ? childrenOf(place) : []) if (isElement(child)) near.set(child, overlay);
  for (const [element, beside] of near) {
    if (veil.has(element) || getComputedStyle(element).position !== 'fixed') continue;
    const { width, height } = boxOf(element);
    if (width < innerWidth * 0.95 || height < innerHeight * 0.95) continue;
    const overlay = countBelow(element) > 1 ? overlays.find((one) => holds(element, one)) : beside;
    if (overlay && isBare(element, veil)) found.set(element, overlay);
  }
  return found;
}
