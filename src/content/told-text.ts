/** The text of a block as it is told to the reader, who sees lines where the markup has elements. */
import { attrOf, childrenOf, fold, isElement, isText, tagOf, textOf } from '../detect/dom.ts';
import { frameBodyOf } from '../detect/frame-body.ts';
import { INLINE } from '../detect/inline.ts';
import { SKIPPED } from '../detect/walk.ts';
import type { Told } from '../messages.ts';
import { THINGS, type Thing } from '../words.ts';
import { pictureName } from './picture-name.ts';

/** Characters: a few lines, by which a block is known again. */
const LONGEST = 300;

type IsLeftOut = (element: Element) => boolean;

function* piecesOf(node: Node, isLeftOut: IsLeftOut): Generator<string> {
  if (isText(node)) yield node.data;
  if (!isElement(node) || SKIPPED.has(tagOf(node)) || isLeftOut(node)) return;
  const edge = INLINE.has(tagOf(node)) ? '' : ' ';
  yield edge;
  for (const child of childrenOf(frameBodyOf(node) ?? node)) yield* piecesOf(child, isLeftOut);
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

/** What each tag shows that shows anything by itself. */
const THING_OF: Readonly<Record<string, Thing>> = {
  video: 'video',
  audio: 'sound',
  iframe: 'frame',
  frame: 'frame',
  embed: 'frame',
  object: 'frame',
  input: 'form',
  select: 'form',
  textarea: 'form',
  img: 'picture',
  svg: 'picture',
  canvas: 'picture',
};

/** All that is shown by itself in some elements, open shadow trees looked through. */
function* thingsIn(nodes: Iterable<Node>): Generator<Thing> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const thing = THING_OF[tagOf(node)];
    if (thing && attrOf(node, 'type') !== 'hidden') yield thing;
    yield* thingsIn(childrenOf(node));
  }
}

/**
 * What some nodes are told as when they are hidden: what is read in them, or else what the first picture is called, or
 * else what they are.
 */
export function toldBlock(nodes: readonly Node[]): Told {
  const text = toldText(nodes);
  if (text) return { text };
  for (const node of nodes) {
    const name = isElement(node) ? pictureName(node) : '';
    if (name) return { text: name.slice(0, LONGEST) };
  }
  const things = new Set(thingsIn(nodes));
  const thing = THINGS.find((one) => things.has(one));
  return thing ? { text: '', thing } : { text: '' };
}
