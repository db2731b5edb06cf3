/**
 * The text of a document as the blocks a reader sees: paragraphs, headings, list items, lines between two `<br>`.
 * By element names alone: no style is computed, so it is the same for a page, a copy of it and a saved file.
 */

import { attrOf, hasAttr, isElement, parentElementOf, previousOf, tagOf, textOf } from '../detect/dom.ts';
import { INLINE as IN_LINES } from '../detect/inline.ts';
import { oncePerLook } from '../detect/one-look.ts';
import { queryBelow } from '../detect/query.ts';
import { isPageDialog, isPanel, isQuestion } from './folds.ts';
import { firstTextOf, formulaText } from './formula.ts';
import { marksIn } from './quotes.ts';
import { isNoteSign, raised } from './raised.ts';
import { type Level, levelsShared, makeHandedDown, nearestTo, nextOutside, walkerIn } from './tree.ts';
import { countWords, foldSpace } from './words-of.ts';

/** A stretch of text with no block boundary in it. */
export interface Run {
  /** The nearest block-level element around the text. */
  readonly block: Element;
  readonly nodes: readonly Text[];
  /**
   * What each node says in the text: its data, with the quotation marks that the page leaves to the browser. A formula is
   * said by its first text, whole.
   */
  readonly said: readonly string[];
  /** White space folded, not empty; without signs of notes, and with small figures where figures stand high. */
  readonly text: string;
  /** Number of words. */
  readonly words: number;
  /** Share of the characters that stand in links, 0 to 1. */
  readonly linked: number;
}

/** The innermost element around all of a run: what holds its first and last text holds those between. */
export const holderOf = (run: Run): Element => {
  const [first, last] = [run.nodes[0], run.nodes.at(-1)];
  const holder = first && parentElementOf(first);
  return holder && last && holder.contains(last) ? holder : run.block;
};

/**
 * Elements that flow with the text around them; every other one begins and ends a block. To detection a label ends a line:
 * it names a field.
 */
const INLINE: ReadonlySet<string> = new Set([...IN_LINES, 'amp-link', 'label']);

/** Elements whose text is never read as text. */
const UNREAD: ReadonlySet<string> = new Set(
  (
    'script style noscript template svg iframe object embed textarea select option button input canvas audio ' +
    'video head title dialog datalist map'
  ).split(' '),
);

/** Of these, what a sentence goes on behind: a form ends a block, an icon in a line does not. */
const LEAVES_WHOLE: ReadonlySet<string> = new Set(['script', 'style', 'template', 'svg']);

/** Class words of text that only screen readers are given. */
const SPOKEN_ONLY =
  /(^|[\s_-])(sr-only|visually-?hidden|screen-?reader(-text)?|a11y-hidden|assistive-text)($|[\s_-])/i;

/**
 * All that attributes can make unread, and more. The browser finds it at once; to read three attributes of every element
 * of a page takes longer than all the rest.
 */
const MAY_BE_UNREAD = [
  '[hidden]',
  '[aria-hidden="true"]',
  ...['display', 'visibility'].map((name) => `[style*="${name}" i]`),
  ...['sr-only', 'hidden', 'screen', 'assistive'].map((word) => `[class*="${word}" i]`),
].join();

/** Whether an element flows with the text around it: a question that is pressed stands in its heading. */
const isInline = (element: Element): boolean =>
  INLINE.has(tagOf(element)) ||
  (tagOf(element) === 'button' && nearestTo(element, 'h2, h3, h4, h5, h6') !== null);

/** Whether the text of an element is passed over for what the element is. */
function isUnreadByName(element: Element): boolean {
  const tag = tagOf(element);
  if (tag === 'button') return !isQuestion(element);
  return UNREAD.has(tag) && !(tag === 'dialog' && isPageDialog(element));
}

/** Whether an element draws the formula before it once more, for browsers that cannot set it. */
function isDrawnFormula(element: Element): boolean {
  const before = attrOf(element, 'aria-hidden') === 'true' ? element.previousElementSibling : null;
  return before !== null && (tagOf(before) === 'math' || queryBelow(before, 'math').length > 0);
}

/** Whether the text of an element is to be passed over: scripts, controls, what is hidden in the markup itself. */
export function isUnread(element: Element): boolean {
  if (isUnreadByName(element) || isDrawnFormula(element)) return true;
  const style = attrOf(element, 'style');
  const isHidden =
    hasAttr(element, 'hidden') ||
    (style !== '' && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style));
  if (isHidden && !isPanel(element)) return true;
  const names = attrOf(element, 'class');
  return names !== '' && SPOKEN_ONLY.test(names);
}

/** A quotation, with those around it in the same block. */
type Quote = Level<Element>;

/** What a text's parent says about it. */
interface Place {
  readonly block: Element;
  readonly inLink: boolean;
  /** The innermost `q` element around it whose marks are the browser's; null for none. */
  readonly quote: Quote | null;
  /** Whether it stands high in the line, and whether as the sign of a note. */
  readonly high?: 'note' | 'text';
  /** The formula that the text stands for, as a line of text. */
  readonly formula?: string;
}

/** A text with its place. */
type Part = readonly [Text, Place];

/**
 * Whether a page has written the marks of a `q` itself: in it, or right before it. Kept for a look: it is asked for each
 * of the texts in it, those in quotations within it as well.
 */
const isMarked = oncePerLook((quote: Element): boolean => {
  const before = previousOf(quote);
  return (
    /^\s*["“”„«»‹›‘‚「『]/.test(textOf(quote) ?? '') ||
    /["“„«»‹›‘‚「『]$/.test((before && textOf(before)) ?? '')
  );
});

const blockPlace = (block: Element): Place => ({ block, inLink: false, quote: null });

/** The place of what stands in an element of a line, by that of the element. */
function placeIn(element: Element, around: Place): Place {
  const tag = tagOf(element);
  const outer = around.quote;
  if (tag === 'sup') return { ...around, high: isNoteSign(element) ? 'note' : 'text' };
  if (tag === 'q' && !isMarked(element))
    return { ...around, quote: { of: element, outer, depth: outer ? outer.depth + 1 : 0 } };
  return tag === 'a' ? { ...around, inLink: true } : around;
}

/** The text of some parts, each with the marks of the quotations that begin or end with it. */
function saidBy(parts: readonly Part[]): string[] {
  return parts.map(([node, { quote, formula }], i) => {
    let said = formula ?? node.data;
    if (!quote) return said;
    const begun = levelsShared(quote, parts[i - 1]?.[1].quote ?? null);
    const goingOn = levelsShared(quote, parts[i + 1]?.[1].quote ?? null);
    for (let at: Quote | null = quote; at; at = at.outer) {
      const { of: element, depth } = at;
      // Those around it stand around its neighbours as well.
      if (depth < begun && depth < goingOn) break;
      const marks = marksIn(attrOf(nearestTo(element, '[lang]') ?? element, 'lang'), depth);
      if (depth >= begun) said = marks.open + said;
      if (depth >= goingOn) said += marks.close;
    }
    return said;
  });
}

function linkedShare(parts: readonly Part[], said: readonly string[], text: string): number {
  let linked = 0;
  for (const [i, [, { inLink }]] of parts.entries()) if (inLink) linked += foldSpace(said[i] ?? '').length;
  return Math.min(1, linked / text.length);
}

/** What is said in a line: a figure that stands high would change the number before it. */
function textOfParts(parts: readonly Part[], said: readonly string[]): string {
  const read = said.map((text, i) => {
    const high = parts[i]?.[1].high;
    if (high === 'note') return '';
    return high ? raised(text) : text;
  });
  return foldSpace(read.join(''));
}

function makeRun(block: Element, parts: readonly Part[]): Run | null {
  const said = saidBy(parts);
  const text = textOfParts(parts, said) || foldSpace(said.join(''));
  if (!text) return null;
  let words: number | undefined;
  return {
    block,
    nodes: parts.map(([node]) => node),
    said,
    text,
    // Of most of a page's runs nobody asks it.
    get words() {
      words ??= countWords(text);
      return words;
    },
    linked: linkedShare(parts, said, text),
  };
}

/**
 * The text runs below an element, in document order.
 * @param top where to look; not itself judged
 * @param skip elements and text nodes to pass over with all that is in them
 * @returns the runs; none for an empty element
 */
export function findRuns(top: Element, skip: ReadonlySet<Node> = new Set()): Run[] {
  const runs: Run[] = [];
  const placeOf = makeHandedDown(top, blockPlace(top), (element, around) =>
    isInline(element) ? placeIn(element, around) : blockPlace(element),
  );
  let parts: Part[] = [];
  let block = top;
  const flush = (): void => {
    const run = parts.length > 0 ? makeRun(block, parts) : null;
    if (run) runs.push(run);
    parts = [];
  };
  const doubtful = new Set(queryBelow(top, MAY_BE_UNREAD));
  const walker = walkerIn(top);
  for (let node = walker.nextNode(); node; ) {
    const tag = isElement(node) ? tagOf(node) : '';
    const isDoubtful = UNREAD.has(tag) || doubtful.has(node as Element);
    if (skip.has(node) || (isDoubtful && isUnread(node as Element))) {
      if (tag && !INLINE.has(tag) && !LEAVES_WHOLE.has(tag)) flush();
      node = nextOutside(walker);
      continue;
    }
    const formula = tag === 'math' ? (node as Element) : null;
    if (tag && !formula) {
      if (!INLINE.has(tag)) flush();
      node = walker.nextNode();
      continue;
    }
    const parent = parentElementOf(node) ?? top;
    const place = placeOf(parent);
    if (place.block !== block) {
      flush();
      block = place.block;
    }
    const stand = formula && firstTextOf(formula);
    if (stand) parts.push([stand, { ...place, formula: formulaText(formula) }]);
    else if (!formula) parts.push([node as Text, place]);
    node = formula ? nextOutside(walker) : walker.nextNode();
  }
  flush();
  return runs;
}
