/** Finds a sentence of the article in the page, to scroll to it. */
import { isElement, isText, parentElementOf, tagOf } from '../detect/dom.ts';
import { drawnIn } from './drawn.ts';
import { firstTextOf, formulaText } from './formula.ts';
import { opensInside } from './furniture.ts';
import { isNoteSign, lowered } from './raised.ts';
import { isUnread } from './runs.ts';

/**
 * What does not count when texts are compared: white space, characters that show nothing, and quotation marks, which a
 * page may leave to the browser.
 */
const UNSEEN = /[\s\u00AD\u200B\u2060\uFEFF"“”„«»‹›‘‚「」『』]+/g;
const isUnseen = (character: string): boolean => character.replace(UNSEEN, '') === '';

const bare = (text: string): string => lowered(text.replace(UNSEEN, ''));

interface Piece {
  readonly node: Text;
  /** Where its text begins in the whole. */
  readonly from: number;
}

function collect(root: Node): { readonly whole: string; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let from = 0;
  const add = (node: Text, said: string): void => {
    const text = bare(said);
    if (!text) return;
    pieces.push({ node, from });
    texts.push(text);
    from += text.length;
  };
  const open = [drawnIn(root)];
  for (let inner = open.at(-1); inner; inner = open.at(-1)) {
    const { value: node, done } = inner.next();
    if (done) open.pop();
    else if (isText(node)) add(node, node.data);
    else if (isElement(node) && !isUnread(node) && !opensInside(node) && !isNoteSign(node)) {
      const formula = tagOf(node) === 'math' ? firstTextOf(node) : null;
      if (formula) add(formula, formulaText(node));
      else open.push(drawnIn(node));
    }
  }
  return { whole: texts.join(''), pieces };
}

/** The piece that holds a place of the whole: the last one that begins at or before it. */
function pieceAt(pieces: readonly Piece[], place: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.from ?? Number.POSITIVE_INFINITY) <= place) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** The offset in a text node of its `count`-th seen character. */
function offsetOf({ data }: Text, count: number): number {
  let left = count;
  for (let i = 0; i < data.length; i += 1) {
    if (isUnseen(data[i] as string)) continue;
    if (left === 0) return i;
    left -= 1;
  }
  return data.length;
}

/** Whether a place can be scrolled to. Where style is not known, it can. A form may hold a field named as the method. */
function isShown(node: Node): boolean {
  const parent = parentElementOf(node);
  return !parent || Element.prototype.checkVisibility?.call(parent) !== false;
}

/**
 * Finds a sentence below a node.
 * @param root where to look: an element or a document
 * @param sentence word for word as the text has it; white space does not count, nor do the elements it runs across
 * @returns a range around its first visible place; null when it is empty or not there
 */
export function locateText(root: Node, sentence: string): Range | null {
  const sought = bare(sentence);
  if (!sought) return null;
  const { whole, pieces } = collect(root);
  for (let at = whole.indexOf(sought); at >= 0; at = whole.indexOf(sought, at + 1)) {
    const last = at + sought.length - 1;
    const start = pieceAt(pieces, at);
    const end = pieceAt(pieces, last);
    if (!start || !end) return null;
    if (!isShown(start.node)) continue;
    const range = (root.ownerDocument ?? (root as Document)).createRange();
    range.setStart(start.node, offsetOf(start.node, at - start.from));
    range.setEnd(end.node, offsetOf(end.node, last - end.from) + 1);
    return range;
  }
  return null;
}
