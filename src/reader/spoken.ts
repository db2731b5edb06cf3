/** The article's text as sentences to be read aloud, each with its place. */
import { splitSentences } from '../article/sentences.ts';

/** A sentence, or as much of a very long one as a voice takes at once. */
export interface Spoken {
  readonly text: string;
  readonly range: Range;
}

/** Elements that hold text of their own. */
export const TEXTS =
  'h1, h2, h3, h4, h5, h6, p, li, blockquote, pre, dt, dd, td, th, caption, figcaption, figure > a';

/** Never read aloud: what the view itself puts into the text, and facts that are no sentence. */
const UNSPOKEN = '.chip, .facts, .next-page, button';

/** Characters after which a sentence is cut at a space: engines refuse texts that are too long, at 32,767 at most. */
const MOST_CHARACTERS = 1500;

interface Piece {
  readonly node: Text;
  /** Where its text begins in the whole. */
  readonly start: number;
  /** The formula that it is the first text of, and is said in whose place; null for other texts. */
  readonly formula: Element | null;
}

/** The texts that stand in an element and in no text element within it. */
function piecesOf(element: Element): { text: string; pieces: Piece[] } {
  const walker = Document.prototype.createTreeWalker.call(document, element, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest(TEXTS) !== element || parent.closest(UNSPOKEN)) continue;
    const formula = parent.closest('math');
    if (formula && formula === pieces.at(-1)?.formula) continue;
    pieces.push({ node: node as Text, start: text.length, formula });
    // Its signs one after the other would be another formula. A line break in the markup is no end of a sentence.
    text += formula?.getAttribute('alttext') ?? (node as Text).data.replace(/[\r\n]/g, ' ');
  }
  return { text, pieces };
}

function rangeOf(pieces: readonly Piece[], from: number, to: number): Range {
  const range = Document.prototype.createRange.call(document);
  const first = pieces.findLast(({ start }) => start <= from);
  const last = pieces.findLast(({ start }) => start < to);
  if (first?.formula) range.setStartBefore(first.formula);
  else if (first) range.setStart(first.node, from - first.start);
  if (last?.formula) range.setEndAfter(last.formula);
  else if (last) range.setEnd(last.node, to - last.start);
  return range;
}

/** A sentence in parts that a voice takes at once. */
function* cut(sentence: string): Generator<string> {
  for (let rest = sentence; rest !== ''; ) {
    if (rest.length <= MOST_CHARACTERS) return yield rest;
    const space = rest.lastIndexOf(' ', MOST_CHARACTERS);
    const part = rest.slice(0, space > 0 ? space : MOST_CHARACTERS);
    yield part;
    rest = rest.slice(part.length).trimStart();
  }
}

/** The elements that hold text of their own, in order. */
export const textElements = (article: Element): HTMLElement[] => [
  ...article.querySelectorAll<HTMLElement>(TEXTS),
];

/**
 * The sentences of some elements, made as they are asked for: a long text is not read through at once.
 * @param elements as `textElements` gives them; one that is hidden when its turn comes is passed over
 * @param lang a BCP 47 tag, or empty for English
 */
export function* sentencesIn(elements: readonly HTMLElement[], lang: string): Generator<Spoken> {
  for (const element of elements) {
    if (element.closest('[hidden]')) continue;
    const { text, pieces } = piecesOf(element);
    let at = 0;
    for (const sentence of splitSentences(text, lang))
      for (const part of cut(sentence)) {
        const from = text.indexOf(part, at);
        if (from < 0) continue;
        at = from + part.length;
        yield { text: part, range: rangeOf(pieces, from, at) };
      }
  }
}
