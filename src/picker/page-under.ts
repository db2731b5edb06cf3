/** The page as it lies under the picker's sheet: what stands at a point, and what the wheel scrolls there. */
import { parentElementOf, shadowOf } from '../detect/dom.ts';
import { bodyOf, holds } from '../detect/query.ts';

/**
 * The innermost element of the page at a point of the window, open shadow trees looked through.
 * @param sheet the sheet's host, which is passed over
 */
export function elementAt(x: number, y: number, sheet?: Element): Element | undefined {
  const body = bodyOf(document);
  const all: Element[] = Document.prototype.elementsFromPoint.call(document, x, y);
  let at = all.find((element) => element !== sheet && element !== body && body && holds(body, element));
  for (let inner = at; inner; at = inner) {
    const root = shadowOf(inner);
    const below = root
      ?.elementsFromPoint(x, y)
      .find((element) => element !== sheet && element.getRootNode() === root);
    if (!below) break;
    inner = below;
  }
  return at;
}

/** Pixels that a line stands for where a wheel counts in lines, as browsers have it. */
const LINE = 16;

/** Whether an element has a way to go in the direction of a wheel. */
function canScroll(element: Element, x: number, y: number): boolean {
  const { overflowX, overflowY, direction } = getComputedStyle(element);
  const mostLeft = element.scrollWidth - element.clientWidth;
  const has = (overflow: string, by: number, at: number, most: number): boolean =>
    /auto|scroll/.test(overflow) && (by < 0 ? at > 0 : by > 0 && at < most - 1);
  return (
    has(overflowY, y, element.scrollTop, element.scrollHeight - element.clientHeight) ||
    // From right to left it counts down from 0.
    has(overflowX, x, element.scrollLeft + (direction === 'rtl' ? mostLeft : 0), mostLeft)
  );
}

/**
 * Scrolls what the wheel would scroll if the sheet were not there: the innermost that has a way to go.
 * @param sheet the sheet's host
 * @returns whether there was any but the page itself, which the browser scrolls under the sheet
 */
export function scrollUnder(wheel: WheelEvent, sheet: Element): boolean {
  const { clientX, clientY, deltaX, deltaY, deltaMode } = wheel;
  // With the key held the wheel zooms.
  if (wheel.ctrlKey) return false;
  const page = document.scrollingElement;
  let at = elementAt(clientX, clientY, sheet) ?? null;
  while (at && (at === page || !canScroll(at, deltaX, deltaY))) at = parentElementOf(at);
  if (!at) return false;
  const unit = [1, LINE, at.clientHeight][deltaMode] ?? 1;
  at.scrollBy({ left: deltaX * unit, top: deltaY * unit, behavior: 'instant' });
  return true;
}
