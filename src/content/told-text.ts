/** The text of a block as it is told to the reader, who sees lines where the markup has elements. */
import { childrenOf, fold, isElement, isText, tagOf } from '../detect/dom.ts';
import { INLINE, SKIPPED } from '../detect/walk.ts';

/** Characters: a few lines, by which a block is known again. */
const LONGEST = 300;

function* piecesOf(node: Node): Generator<string> {
  if (isText(node)) yield node.data;
  if (!isElement(node) || SKIPPED.has(tagOf(node))) return;
  const edge = INLINE.has(tagOf(node)) ? '' : ' ';
  yield edge;
  for (const child of childrenOf(node)) yield* piecesOf(child);
  yield edge;
}

/**
 * The text of some nodes, one after the other.
 * @returns what is read in them, white space folded, a space between blocks, cut at 300 characters
 */
export function toldText(nodes: readonly Node[]): string {
  let text = '';
  for (const node of nodes)
    for (const piece of piecesOf(node)) {
      text += piece;
      // White space is folded away later: far enough is far more than what is kept.
      if (text.length > LONGEST * 20) return fold(text).slice(0, LONGEST);
    }
  return fold(text).slice(0, LONGEST);
}
