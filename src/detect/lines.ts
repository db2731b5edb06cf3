/**
 * Lines of text: what stands between two block boundaries or line breaks, inline elements read through. A line is
 * counted for the elements that hold all of it.
 */

import { countWords } from './count-words.ts';
import { tagOf } from './dom.ts';
import { findPhrases, type Phrases, wordsOf } from './lexicon/match.ts';
import type { Cue } from './lexicon/types.ts';
import { type Naming, siteNamesIn } from './site-names.ts';
import { bump, type Stats } from './stats.ts';
import { longWordsIn } from './topic.ts';

/** What a page's lines are read by. */
export interface Wording {
  readonly phrases: Phrases<Cue>;
  /** What the page's site is called, as `siteNamesOf` gives it. */
  readonly siteNames: readonly string[];
  /** What the page says it is about, as `topicOf` gives it. */
  readonly topic: ReadonlySet<string>;
  /** Counts for some rows what words weigh; the trainer's only notes them. */
  readonly weigh: (words: readonly string[], namings: readonly Naming[], rows: readonly Stats[]) => void;
}

/** A line of at least so many words can be prose. Headlines and teasers stay below in English and German news. */
const PROSE_WORDS = 18;

/** A link or button alone in its line and no longer than this is a call to do something, or a menu's entry. */
const CALL_WORDS = 5;

/** Phrases of these cues say nothing about clutter. */
const NEUTRAL: ReadonlySet<Cue> = new Set<Cue>([
  'reporting',
  'tool',
  'pollAnswer',
  'you',
  'we',
  'free',
  'bid',
]);

const PRICE =
  /(?:[$€£¥￥]|\b(?:usd|eur|chf|zł|r\$))\s?\d|\d(?:[.,]\d{1,2})?\s?(?:[$€£円]|\b(?:euro|eur|dollars?|chf|pln|zł|reais|franken|pounds?)\b)/i;
const PERCENT = /\d\s?(?:[%％]|percent\b|per cent\b|prozent\b)/i;
const STARRED = /^(?:\*{2,}|[★►▶👉➡>]{1,3})|\*{3}$/u;
/** At most so many characters of one line are looked at for phrases; a longer line is prose in any case. */
const LINE_LIMIT = 1500;

/** Whether a line is set off by stars or all in capitals; letters that have no capitals are none. */
const isShout = (text: string, words: number): boolean =>
  STARRED.test(text) || (words > 2 && /\p{Lu}/u.test(text) && !/[\p{Ll}\p{Lo}]/u.test(text));

/** What a text says: the places of the words that belong to a phrase of clutter, or begin a bid. */
interface Said {
  readonly within: ReadonlySet<number>;
  readonly bids: ReadonlySet<number>;
  /** Where it names the site. */
  readonly namings: readonly Naming[];
}

/** The words of a line that are looked at. */
export const wordsOfLine = (text: string): string[] =>
  wordsOf(text.length > LINE_LIMIT ? text.slice(0, LINE_LIMIT) : text);

/** Counts for some rows what a text says: its cues, each once, what its words weigh, and how many are of the topic. */
export function countSaid(
  text: string,
  { phrases, siteNames, topic, weigh }: Wording,
  rows: readonly Stats[],
): Said {
  const words = wordsOfLine(text);
  const seen = new Set<Cue>();
  const within = new Set<number>();
  const bids = new Set<number>();
  for (const { tag, from, to } of findPhrases(phrases, words)) {
    if (tag === 'pollAnswer' && (from > 0 || to < words.length)) continue;
    if (tag === 'bid') bids.add(from);
    if (tag === 'bid' && from > 0) continue;
    seen.add(tag);
    if (!NEUTRAL.has(tag)) for (let i = from; i < to; i += 1) within.add(i);
  }
  const namings = siteNamesIn(siteNames, words);
  weigh(words, namings, rows);
  const long = longWordsIn(words);
  const onTopic = long.reduce((sum, word) => sum + Number(topic.has(word)), 0);
  for (const row of rows) {
    for (const cue of seen) bump(row, `cue:${cue}`);
    bump(row, 'cueWords', within.size);
    if (long.length > 0) bump(row, 'longWords', long.length);
    if (onTopic > 0) bump(row, 'topicWords', onTopic);
  }
  return { within, bids, namings };
}

/** Where in a line's text the words of one link or button stand. */
interface Anchor {
  readonly element: Element;
  readonly from: number;
  to: number;
}

/** So many links of a line are looked at: a line with more is a list of links. */
const MOST_ANCHORS = 8;

/** Counts for some rows the links of a line in which clutter speaks. */
function countAnchors(text: string, anchors: readonly Anchor[], said: Said, rows: readonly Stats[]): void {
  if (said.within.size === 0 && said.bids.size === 0) return;
  const lead = text.length - text.trimStart().length;
  for (const { from, to } of anchors.slice(0, MOST_ANCHORS)) {
    // Behind what was looked at for phrases nothing is found, and all before it would be read for that.
    if (from - lead >= LINE_LIMIT) break;
    const first = wordsOf(text.slice(0, from)).length;
    const end = first + wordsOf(text.slice(from, to)).length;
    const isCue = [...said.within].some((i) => i >= first && i < end);
    for (const row of rows) {
      if (isCue) bump(row, 'cueLinks');
      if (said.bids.has(first)) bump(row, 'bidLinks');
    }
  }
}

/** Gathers the text of a walk into lines. */
export class LineReader {
  readonly #wording: Wording;
  #text = '';
  #words = 0;
  #linkWords = 0;
  #anchors: Anchor[] = [];
  /** The depth of the deepest open element that holds the whole line. */
  #depth = 0;
  /** Rows of inline elements, closed by now, that hold the whole line too. */
  #closed: Stats[] = [];

  constructor(wording: Wording) {
    this.#wording = wording;
  }

  /**
   * Adds a text found at a depth.
   * @param link the link or button it stands in, if any
   * @returns how many words it has
   */
  add(text: string, depth: number, link: Element | null): number {
    if (!/\S/.test(text)) {
      if (this.#words > 0) this.#text += ' ';
      return 0;
    }
    const words = countWords(text);
    if (this.#words === 0) this.#depth = depth;
    // More text after an inline element closed: that element does not hold the whole line.
    else if (this.#closed.length > 0) this.#closed = [];
    this.#text += text;
    this.#words += words;
    if (link) this.#addToLink(link, text.length, words);
    return words;
  }

  #addToLink(element: Element, length: number, words: number): void {
    this.#linkWords += words;
    const end = this.#text.length;
    const last = this.#anchors.at(-1);
    if (last?.element === element) last.to = end;
    else this.#anchors.push({ element, from: end - length, to: end });
  }

  /** Whether the last words of the line are those of a button: another one behind it says something else. */
  get endsInButton(): boolean {
    const last = this.#anchors.at(-1);
    return last !== undefined && tagOf(last.element) === 'button' && /^\s*$/.test(this.#text.slice(last.to));
  }

  /** An inline element at a depth was closed. */
  close(row: Stats, depth: number): void {
    if (this.#words === 0 || depth > this.#depth) return;
    this.#closed.push(row);
    this.#depth = depth - 1;
  }

  /**
   * Ends the line and counts it.
   * @param rowAt the row of the open element at a depth
   */
  end(rowAt: (depth: number) => Stats | undefined): void {
    const words = this.#words;
    const whole = this.#text;
    const text = whole.trim();
    const links = this.#linkWords;
    const anchors = this.#anchors;
    const rows = this.#closed;
    this.#anchors = [];
    this.#text = '';
    this.#words = 0;
    this.#linkWords = 0;
    this.#closed = [];
    if (words === 0) return;
    const open = rowAt(this.#depth);
    if (open) rows.push(open);
    const said = countSaid(text, this.#wording, rows);
    countAnchors(whole, anchors, said, rows);
    const warm = said.within.size > 0;
    const isProse = words >= PROSE_WORDS && links < words / 2;
    for (const row of rows) {
      bump(row, 'lines');
      if (said.namings.length > 0) bump(row, 'siteNames');
      if (!warm) bump(row, 'coldWords', words);
      if (words <= CALL_WORDS && links === words) bump(row, 'callLines');
      if (isProse) {
        bump(row, 'proseLines');
        bump(row, 'proseWords', words);
        if (!warm) bump(row, 'coldProseWords', words);
      }
      if (/[?？]$/.test(text)) bump(row, 'questions');
      if (/[!！]/.test(text)) bump(row, 'exclamations');
      if (isShout(text, words)) bump(row, 'shouts');
      if (PRICE.test(text)) bump(row, 'prices');
      if (PERCENT.test(text)) bump(row, 'percents');
    }
  }
}
