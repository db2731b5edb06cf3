/** Brings the reader to a place of the page and lights it up for a moment. */

import { isAttached, isElement, parentElementOf, tagOf } from '../detect/dom.ts';
import { writeAttr } from './write-attr.ts';

/** How long a place stays lit, in milliseconds: long enough to be found after a smooth scroll. */
const LIT_MS = 1800;

/** A tint that text is read through, dark or light, and a ring that is seen on either. */
const LIGHT = 'background:rgb(255 193 7 / 20%);outline:2px solid #b4690e';

const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What is higher than the window begins so far down in it: under the head that many pages keep there. */
const BELOW_HEAD = 1 / 4;

/**
 * Scrolls to an element or a range and flashes it. The light is drawn over the page, not into it. What is folded up is
 * opened.
 * @returns whether there was anything to scroll to, and it has a place on the page
 */
export function goTo(place: Element | Range): boolean {
  const at = place instanceof Element ? place : place.startContainer;
  const element = isElement(at) ? at : parentElementOf(at);
  if (!element || !isAttached(element)) return false;
  unfold(element);
  if (place.getClientRects().length === 0) return false;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  bringInto(place);
  flash(place);
  return true;
}

/** Opens all that is folded up around an element, as the reader would. */
function unfold(element: Element): void {
  for (let box: Element | null = element; box; box = parentElementOf(box))
    if (tagOf(box) === 'details') writeAttr(box, 'open', '');
}

/** Of a story without paragraphs a range is a small part; and of what is higher than the window one reads the beginning. */
function bringInto(place: Element | Range): void {
  const { top, bottom, height } = place.getBoundingClientRect();
  const by = height > innerHeight ? top - innerHeight * BELOW_HEAD : (top + bottom - innerHeight) / 2;
  scrollBy({ top: by, behavior: 'instant' });
}

/** Where some nodes stand that follow on each other; undefined when none is left in the page. */
export function rangeOf(nodes: readonly Node[]): Range | undefined {
  const left = nodes.filter(isAttached);
  const [first, last] = [left[0], left.at(-1)];
  if (!first || !last) return undefined;
  const range = new Range();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range;
}

function flash(place: Element | Range): void {
  const host = document.createElement('div');
  host.style.cssText =
    'all:initial!important;position:absolute!important;top:0!important;left:0!important;width:0!important;height:0!important;z-index:2147483001!important;pointer-events:none!important';
  const root = host.attachShadow({ mode: 'closed' });
  document.documentElement.append(host);
  // What is measured is the window's, whatever the page enlarges itself by.
  host.style.setProperty('zoom', String(1 / host.currentCSSZoom), 'important');
  const origin = host.getBoundingClientRect();
  for (const box of place.getClientRects()) {
    const light = document.createElement('div');
    light.style.cssText = `position:absolute;left:${box.left - origin.left - 2}px;top:${box.top - origin.top - 1}px;width:${box.width + 4}px;height:${box.height + 2}px;border-radius:3px;${LIGHT}`;
    root.append(light);
    light.animate([{ opacity: 1 }, { opacity: 1, offset: 0.6 }, { opacity: isCalm() ? 1 : 0 }], LIT_MS);
  }
  setTimeout(() => host.remove(), LIT_MS);
}
