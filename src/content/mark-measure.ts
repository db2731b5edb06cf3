/** What is measured of a passage for its mark, in CSS pixels of the window. Reads the layout and writes nothing. */

import { isAttached, isElement, parentElementOf, previousOf } from '../detect/dom.ts';
import { bodyOf, rootOf } from '../detect/query.ts';
import { boxOf } from './box-of.ts';
import type { Box } from './mark-place.ts';

/** Those of some elements that take up room. */
export const shownOf = (elements: readonly Element[]): Element[] =>
  elements.filter((element) => isAttached(element) && boxOf(element).width > 0);

/** Whether a box stands beside the one before it and no lower: at the head of the next column. */
const isInNext = (box: DOMRect, before: DOMRect | undefined): boolean =>
  before !== undefined && box.top <= before.top && (box.left >= before.right || box.right <= before.left);

/**
 * The box around some elements, of which there is one at least.
 * @param inColumns whether they stand in columns: then around what is in their first. A box around several holds what is
 *   no part of them
 */
export function boxAround(elements: readonly Element[], inColumns: boolean): DOMRect {
  const all = elements.flatMap((element) => [...Element.prototype.getClientRects.call(element)]);
  const end = inColumns ? all.findIndex((box, i) => isInNext(box, all[i - 1])) : -1;
  const boxes = end < 0 ? all : all.slice(0, end);
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/**
 * The free height above a box that begins with an element: to the nearest element before that, which ends above it. Loose
 * text is not looked at.
 */
export function freeAbove(element: Element, { top, left, right }: DOMRect): number {
  for (let at: Element | null = element; at; at = parentElementOf(at))
    for (let before = previousOf(at); before; before = previousOf(before)) {
      if (!isElement(before)) continue;
      const box = boxOf(before);
      const isAbove = box.height > 0 && box.bottom <= top + 1 && box.right > left && box.left < right;
      if (isAbove) return top - box.bottom;
    }
  return Number.POSITIVE_INFINITY;
}

/** How an element stands in the page. */
export interface Surroundings {
  /** What the scrolling and cutting boxes around it let be seen. */
  readonly clip: Box;
  /** The `z-index` at which all of it is painted; 0 where none says otherwise. */
  readonly level: number;
  /** Whether it stands in columns, into the next of which it may go on. */
  readonly inColumns: boolean;
}

/** Looks at the boxes around an element. */
export function surroundingsOf(element: Element): Surroundings {
  const doc = element.ownerDocument;
  const root = rootOf(doc);
  // The body's overflow is the window's, unless the root has one of its own.
  const free = root && getComputedStyle(root).overflowY === 'visible' ? bodyOf(doc) : null;
  let [top, left, bottom, right] = [-Infinity, -Infinity, Infinity, Infinity];
  let level = 0;
  let inColumns = false;
  for (let at: Element | null = element; at && at !== root; at = parentElementOf(at)) {
    const { overflowY, zIndex, columnCount, columnWidth } = getComputedStyle(at);
    // What stands in it is painted with it.
    if (zIndex !== 'auto') level = Number(zIndex);
    inColumns ||= at !== element && (columnCount !== 'auto' || columnWidth !== 'auto');
    if (overflowY === 'visible' || at === element || at === free) continue;
    const box = boxOf(at);
    if (box.height === 0) continue;
    [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
    [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
  }
  return { clip: { top, left, bottom, right }, level: Math.max(0, level), inColumns };
}
