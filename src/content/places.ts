/** Brings the reader to a place of the page and lights it up for a moment. */

import { isAttached, isElement, parentElementOf } from '../detect/dom.ts';

/** How long a place stays lit, in milliseconds: long enough to be found after a smooth scroll. */
const LIT_MS = 1800;

/** A tint that text is read through, dark or light, and a ring that is seen on either. */
const LIGHT = 'background:rgb(255 193 7 / 20%);outline:2px solid #b4690e';

const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Scrolls to an element or a range and flashes it. The light is drawn over the page, not into it.
 * @returns whether there was anything to scroll to
 */
export function goTo(place: Element | Range): boolean {
  const at = place instanceof Element ? place : place.startContainer;
  const element = isElement(at) ? at : parentElementOf(at);
  if (!element || !isAttached(element)) return false;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (place instanceof Range) centre(place);
  flash(place);
  return true;
}

/** Of a story without paragraphs a range is a small part. */
function centre(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight)
    scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' });
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
