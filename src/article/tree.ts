/** Ways through a tree of elements. */
import { parentElementOf } from '../detect/dom.ts';

/** The element itself and the elements around it, up to and without `top`. */
export function* upFrom(element: Element, top: Element | null): Generator<Element> {
  for (let at: Element | null = element; at && at !== top; at = parentElementOf(at)) yield at;
}

/** The next node in document order that is not below the walker's present one. */
export function nextOutside(walker: TreeWalker): Node | null {
  do {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
  } while (walker.parentNode());
  return null;
}
