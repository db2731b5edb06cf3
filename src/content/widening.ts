/** From what was added to the box that holds it and nothing else: a prompt is judged with the slot that it was put into. */
import { isElement, isText, nextOf, parentElementOf, previousOf, tagOf, textOf } from '../detect/dom.ts';

/** Boxes within boxes: a slot that was empty before belongs to what was put into it. */
const MOST_WIDENING = 4;

/** What a site puts into a box at once is one thing, however many pieces it is of. What the parser brings is not. */
export function widenAll(added: readonly Element[]): ReadonlySet<Element> {
  const together = new Set(added);
  // Asked once for each place: of thousands of pieces each would be looked at for each.
  const places = new Map<Element | null, Element>();
  return new Set(
    added.map((one) => {
      const place = parentElementOf(one);
      const wide = places.get(place) ?? widen(one, () => true, together);
      places.set(place, wide);
      return together.has(wide) ? one : wide;
    }),
  );
}

/**
 * The outermost element that holds an added one, what was added together with it, and no other text.
 * @param mayBe whether what is around may be taken
 */
export function widen(
  element: Element,
  mayBe: (around: Element) => boolean,
  together?: ReadonlySet<Node>,
): Element {
  let at = element;
  for (let i = 0; i < MOST_WIDENING; i += 1) {
    const up = parentElementOf(at);
    if (!up || /^(?:body|html|main|article)$/.test(tagOf(up))) break;
    // In what the parser is still in, neighbours without text would be gone through for each of thousands.
    if (!mayBe(up) || hasTextBeside(at, together)) break;
    at = up;
  }
  return at;
}

/** Whether another sibling holds text. Looked up from near to far: in a story the first neighbour settles it. */
function hasTextBeside(element: Element, others?: ReadonlySet<Node>): boolean {
  for (const step of [previousOf, nextOf])
    for (let node = step(element); node; node = step(node))
      if ((isElement(node) || isText(node)) && !others?.has(node) && /\S/.test(textOf(node) ?? ''))
        return true;
  return false;
}
