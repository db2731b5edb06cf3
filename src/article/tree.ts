/** Ways through a tree of elements. */
import { parentElementOf } from '../detect/dom.ts';
import { oncePerLook } from '../detect/one-look.ts';

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

/** The nodes below an element, numbered as they stand. */
const numbersIn = oncePerLook((root: Element): ReadonlyMap<Node, number> => {
  const numbers = new Map<Node, number>();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) numbers.set(node, numbers.size);
  return numbers;
});

/**
 * Compares nodes by their places in what holds them, for sorting. To tell which of two siblings comes first the browser
 * counts those before them: asked of all the paragraphs of a long article, that took longer than all else.
 */
export function byPlaceIn(root: Element): (a: Node, b: Node) => number {
  const numbers = numbersIn(root);
  const placeOf = (node: Node): number => numbers.get(node) ?? -1;
  return (a, b) => placeOf(a) - placeOf(b);
}
