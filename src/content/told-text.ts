/** The text of a block as it is told to the reader, who sees lines where the markup has elements. */
import { childrenOf, fold, isElement, isText, tagOf, textOf } from '../detect/dom.ts';
import { INLINE, SKIPPED } from '../detect/walk.ts';
import { pictureName } from './picture-name.ts';

/** Characters: a few lines, by which a block is known again. */
const LONGEST = 300;

type IsLeftOut = (element: Element) => boolean;

function* piecesOf(node: Node, isLeftOut: IsLeftOut): Generator<string> {
  if (isText(node)) yield node.data;
  if (!isElement(node) || SKIPPED.has(tagOf(node)) || isLeftOut(node)) return;
  const edge = INLINE.has(tagOf(node)) ? '' : ' ';
  yield edge;
  for (const child of childrenOf(node)) yield* piecesOf(child, isLeftOut);
  yield edge;
}

/** A heading of so few words says what is below it, and nothing of it. */
const NAME_WORDS = 3;

/** Whether an element is a heading that is a name alone, such as "Our view". */
export const isName: IsLeftOut = (element) =>
  /^h[1-6]$/.test(tagOf(element)) && fold(textOf(element) ?? '').split(' ').length <= NAME_WORDS;

/**
 * The text of some nodes, one after the other.
 * @param isLeftOut elements that are passed over; none by default
 * @returns what is read in them, white space folded, a space between blocks, cut at 300 characters
 */
export function toldText(nodes: readonly Node[], isLeftOut: IsLeftOut = () => false): string {
  let text = '';
  for (const node of nodes)
    for (const piece of piecesOf(node, isLeftOut)) {
      text += piece;
      // White space is folded away later: far enough is far more than what is kept.
      if (text.length > LONGEST * 20) return fold(text).slice(0, LONGEST);
    }
  return fold(text).slice(0, LONGEST);
}

/** What some nodes are told as when they are hidden: what is read in them, or else what the first picture is called. */
export function toldBlock(nodes: readonly Node[]): string {
  const text = toldText(nodes);
  if (text) return text;
  for (const node of nodes) {
    const name = isElement(node) ? pictureName(node) : '';
    if (name) return name.slice(0, LONGEST);
  }
  return '';
}
