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

/** What sticks out from under the panel by less than this can hardly be pointed at; in pixels. */
const LEAST_TO_POINT_AT = 24;

/** Whether an element lies below the panel and cannot be pointed at beside it. */
export function isCovered(element: Element, panel: Element): boolean {
  const [box, above] = [element.getBoundingClientRect(), panel.getBoundingClientRect()];
  return (
    above.left - box.left < LEAST_TO_POINT_AT &&
    box.right - above.right < LEAST_TO_POINT_AT &&
    above.top - box.top < LEAST_TO_POINT_AT &&
    box.bottom - above.bottom < LEAST_TO_POINT_AT
  );
}

/** Pixels from an edge of an element at which is looked whether something lies over that edge. */
const INSIDE = 3;

/**
 * Whether something that is neither in an element nor around it lies over the upper or lower edge of what is in sight
 * of it.
 */
function isOverlaid(element: Element, sheet: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const middle = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  return [Math.max(top, 0) + INSIDE, Math.min(bottom, innerHeight) - INSIDE].some((y) => {
    const met = elementAt(middle, y, sheet);
    return met !== undefined && !holds(element, met) && !holds(met, element);
  });
}

/**
 * Scrolls an element to the nearer edge of the window; away from that, where a head or foot of the page that stays there
 * lies over it.
 * @param sheet the sheet's host
 */
export function bringIntoView(element: Element, sheet: Element): void {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  if (element.getBoundingClientRect().height < innerHeight && isOverlaid(element, sheet))
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
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
