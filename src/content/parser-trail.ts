/** Follows the parser through a page that is still arriving, and tells which elements it has left for good. */

import {
  childrenOf,
  countBelow,
  isAttached,
  isElement,
  nextOf,
  parentElementOf,
  tagOf,
} from '../detect/dom.ts';

/** An element with more below it is no block; looking at it again and again while it grows would cost. */
const MOST_BELOW = 300;

/** Whether the parser has left an element: something follows it, or one that holds it. */
export function isClosed(element: Element): boolean {
  for (let at: Element | null = element; at && tagOf(at) !== 'body'; at = parentElementOf(at))
    if (nextOf(at)) return true;
  return false;
}

/** Remembers what is still open between one look and the next. */
export class ParserTrail {
  #open = new Set<Element>();
  readonly #told = new WeakSet<Element>();

  /** The elements that the parser is still in and that may yet be blocks, or hold one; an outer one before those in it. */
  get open(): Element[] {
    return [...this.#open].filter((element) => isAttached(element) && countBelow(element) <= MOST_BELOW);
  }

  /**
   * The elements that are complete by now, each told once, and none within another: among those just added and those
   * that were open before. Of an element that is still open, or too big, its complete children are told.
   */
  closedParts(added: readonly Element[]): Element[] {
    const parts = new Set<Element>();
    const isTold = (element: Element): boolean => {
      for (let up = parentElementOf(element); up; up = parentElementOf(up)) if (parts.has(up)) return true;
      return this.#told.has(element);
    };
    const before = this.#open;
    this.#open = new Set();
    const look = (element: Element): void => {
      if (isTold(element) || !isAttached(element)) return;
      if (isClosed(element)) {
        this.#told.add(element);
        if (countBelow(element) <= MOST_BELOW) {
          parts.add(element);
          return;
        }
      } else this.#open.add(element);
      for (const child of childrenOf(element)) if (isElement(child)) look(child);
    };
    for (const element of before) look(element);
    for (const element of added) look(element);
    return [...parts];
  }
}
