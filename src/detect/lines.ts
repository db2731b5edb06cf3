/**
 * Lines of text: what stands between two block boundaries or line breaks, inline elements read through. A line is
 * counted for the elements that hold all of it.
 */

import { findPhrases, type Phrases, wordsOf } from './lexicon/match.ts';
import type { Cue } from './lexicon/types.ts';
import { bump, type Stats } from './stats.ts';

/** A line of at least so many words can be prose. Headlines and teasers stay below in English and German news. */
const PROSE_WORDS = 18;

/** A link or button alone in its line and no longer than this is a call to do something, or a menu's entry. */
const CALL_WORDS = 5;

/** Phrases of these cues say nothing about clutter. */
const NEUTRAL: ReadonlySet<Cue> = new Set<Cue>(['reporting', 'tool', 'pollAnswer', 'you', 'we', 'free']);

const PRICE =
  /(?:[$€£¥]|\b(?:usd|eur|chf|zł|r\$))\s?\d|\d(?:[.,]\d{1,2})?\s?(?:[$€£]|\b(?:euro|eur|dollars?|chf|pln|zł|reais|franken|pounds?)\b)/i;
const PERCENT = /\d\s?(?:%|percent\b|per cent\b|prozent\b)/i;
const STARRED = /^(?:\*{2,}|[★►▶👉➡>]{1,3})|\*{3}$/u;
/** At most so many characters of one line are looked at for phrases; a longer line is prose in any case. */
const LINE_LIMIT = 1500;

/** How many words a text has. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

const isShout = (text: string, words: number): boolean =>
  STARRED.test(text) || (words > 2 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text));

/**
 * Counts the cues of a text for some rows, each cue once.
 * @returns whether any of them is a cue for clutter
 */
export function countCues(text: string, phrases: Phrases<Cue>, rows: readonly Stats[]): boolean {
  const words = wordsOf(text.length > LINE_LIMIT ? text.slice(0, LINE_LIMIT) : text);
  const seen = new Set<Cue>();
  const within = new Set<number>();
  for (const { tag, from, to } of findPhrases(phrases, words)) {
    if (tag === 'pollAnswer' && (from > 0 || to < words.length)) continue;
    seen.add(tag);
    if (!NEUTRAL.has(tag)) for (let i = from; i < to; i += 1) within.add(i);
  }
  for (const row of rows) {
    for (const cue of seen) bump(row, `cue:${cue}`);
    bump(row, 'cueWords', within.size);
  }
  return within.size > 0;
}

/** Gathers the text of a walk into lines. */
export class LineReader {
  readonly #phrases: Phrases<Cue>;
  #text = '';
  #words = 0;
  #linkWords = 0;
  /** The depth of the deepest open element that holds the whole line. */
  #depth = 0;
  /** Rows of inline elements, closed by now, that hold the whole line too. */
  #closed: Stats[] = [];

  constructor(phrases: Phrases<Cue>) {
    this.#phrases = phrases;
  }

  /** Adds a text found at a depth. Returns how many words it has. */
  add(text: string, depth: number, inLink: boolean): number {
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
    if (inLink) this.#linkWords += words;
    return words;
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
    const text = this.#text.trim();
    const links = this.#linkWords;
    const rows = this.#closed;
    this.#text = '';
    this.#words = 0;
    this.#linkWords = 0;
    this.#closed = [];
    if (words === 0) return;
    const open = rowAt(this.#depth);
    if (open) rows.push(open);
    const warm = countCues(text, this.#phrases, rows);
    const isProse = words >= PROSE_WORDS && links < words / 2;
    for (const row of rows) {
      bump(row, 'lines');
      if (!warm) bump(row, 'coldWords', words);
      if (words <= CALL_WORDS && links === words) bump(row, 'callLines');
      if (isProse) {
        bump(row, 'proseLines');
        bump(row, 'proseWords', words);
        if (!warm) bump(row, 'coldProseWords', words);
      }
      if (/[?？]$/.test(text)) bump(row, 'questions');
      if (text.includes('!')) bump(row, 'exclamations');
      if (isShout(text, words)) bump(row, 'shouts');
      if (PRICE.test(text)) bump(row, 'prices');
      if (PERCENT.test(text)) bump(row, 'percents');
    }
  }
}
