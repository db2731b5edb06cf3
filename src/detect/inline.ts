/** Which elements stand in a line of text. */
import { parentElementOf, tagOf } from './dom.ts';

/** Elements that stand in a line of text and do not end it. A label is a line of its own: it says what one field is. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Elements that begin a line and are no text: a button in a sentence does not end the sentence. */
const INLINE_CONTROLS = new Set(['button', 'input', 'select', 'textarea', 'img', 'svg', 'iframe']);

/** Whether an element of a name stands in a line of text. */
export const isInline = (tag: string): boolean => INLINE.has(tag) || INLINE_CONTROLS.has(tag);

/**
 * The nearest element that is not part of a line: what an element's line of text stands in, or itself.
 * @param isPart whether an element of a name is part of a line; without it only text is, and a button is a line of its own
 */
export function blockOf(element: Element, isPart = (tag: string): boolean => INLINE.has(tag)): Element {
  let at = element;
  for (let up = parentElementOf(at); up && isPart(tagOf(at)); up = parentElementOf(at)) at = up;
  return at;
}
