/** Follows the parser through a page that is still arriving, and tells which elements it has left for good. */

import {
  childrenOf,
  countBelow,
  isAttached,
  isElement,
  nextOf,
  parentElementOf,
  shadowOf,
  tagOf,
} from '../detect/dom.ts';

/** An element with more below it is no block; looking at it again and again while it grows would cost. */
const MOST_BELOW = 300;

/** What holds all of a page, or nothing of it that is seen. */
const PAGE: ReadonlySet<string> = new Set(['html', 'head', 'body']);

/**
 * Whether the parser has left an element: something follows it, or one that holds it.
 * @param but what something follows though the parser is in it
 */
function isClosed(element: Element, but: WeakSet<Element>): boolean {
  for (let at: Element | null = element; at && tagOf(at) !== 'body'; at = parentElementOf(at))
    if (nextOf(at) && !but.has(at)) return true;
  return false;
}

/** Remembers what is still open between one look and the next. */
export class ParserTrail {
  #open = new Set<Element>();
  readonly #told = new WeakSet<Element>();
  readonly #big = new WeakSet<Element>();
  /** What something was put into after it was told: a script had put something behind it, and it still grows. */
  readonly #growing = new WeakSet<Element>();

  /** Whether the parser has left an element, as far as can be told. */
  readonly hasLeft = (element: Element): boolean => isClosed(element, this.#growing);

  /** The elements that the parser is still in and that may yet be blocks, or hold one; an outer one before those in it. */
  get open(): Element[] {
    return [...this.#open].filter((element) => isAttached(element) && !this.#isBig(element));
  }

  /** What was too big once is not counted again: what the parser is in grows with the page. */
  #isBig(element: Element): boolean {
    if (!this.#big.has(element) && countBelow(element) > MOST_BELOW) this.#big.add(element);
    return this.#big.has(element);
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
    const roots = new Set(added.map((element) => this.#regrown(element)));
    const before = this.#open;
    this.#open = new Set();
    const look = (element: Element, isSeen = false): void => {
      if (isTold(element) || !isAttached(element)) return;
      if (this.hasLeft(element)) {
        this.#told.add(element);
        if (!this.#isBig(element)) {
          parts.add(element);
          return;
        }
      } else this.#open.add(element);
      // What came into it since is told as added; into a shadow tree nobody sees it come.
      if (isSeen && !shadowOf(element)) return;
      for (const child of childrenOf(element)) if (isElement(child)) look(child);
    };
    for (const element of before) look(element, true);
    for (const element of roots) look(element);
    return [...parts];
  }

  /** Of what an element was put into the outermost that was taken for complete, no longer taken so; else itself. */
  #regrown(element: Element): Element {
    let root = element;
    let up = parentElementOf(element);
    for (; up && !PAGE.has(tagOf(up)) && !this.#open.has(up); up = parentElementOf(up)) {
      this.#told.delete(up);
      if (nextOf(up)) this.#growing.add(up);
      root = up;
    }
    return root;
  }
}
