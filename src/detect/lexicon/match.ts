/**
 * Finds phrases in a text: all phrases of a language in one pass over the words, cost linear in the text.
 */

import { UNSPACED } from '../unspaced.ts';

/** One place of a phrase: the words that may stand there. */
interface Step {
  readonly exact: ReadonlySet<string>;
  /** Words that begin or end so. */
  readonly begins: readonly string[];
  readonly ends: readonly string[];
  readonly any: boolean;
  /** A number, an amount or a share may stand there. */
  readonly number: boolean;
  readonly optional: boolean;
}

/** A phrase's steps, made when its first word is met: of thousands of phrases a page meets few. */
class Course {
  readonly #phrase: string;
  #steps: readonly Step[] | undefined;

  constructor(phrase: string) {
    this.#phrase = phrase;
  }

  get steps(): readonly Step[] {
    this.#steps ??= this.#phrase.split(' ').map(stepOf);
    return this.#steps;
  }
}

interface Start<Tag> {
  readonly tag: Tag;
  readonly course: Course;
  /** The step that the first word has met. */
  readonly at: number;
  /** How many words stand before it that have no name: any word, or any number. */
  readonly lead: number;
}

/** Phrases of many tags, found by their first word. Made by `compilePhrases`. */
export interface Phrases<Tag> {
  readonly exact: ReadonlyMap<string, readonly Start<Tag>[]>;
  /** Those whose first word is given by its beginning, under its first letters. */
  readonly begins: ReadonlyMap<string, readonly (readonly [string, Start<Tag>])[]>;
  readonly ends: ReadonlyMap<string, readonly (readonly [string, Start<Tag>])[]>;
}

/** One phrase found: its tag, and the words it spans, `from` inclusive, `to` exclusive. */
export interface Found<Tag> {
  readonly tag: Tag;
  readonly from: number;
  readonly to: number;
}

/** Affixes are looked up by so many letters; a shorter one would cost more than it finds and is not taken. */
const AFFIX_KEY = 3;

function stepOf(part: string): Step {
  const optional = part.endsWith('?');
  const words = (optional ? part.slice(0, -1) : part).split('|');
  return {
    exact: new Set(words.filter((word) => !/[*_#]/.test(word))),
    begins: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    ends: words.filter((word) => word.startsWith('*')).map((word) => word.slice(1)),
    any: words.includes('_'),
    number: words.includes('#'),
    optional,
  };
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * Makes phrases ready to be looked for.
 * @param groups phrases by tag, in the syntax of lexicon/types.ts
 */
export function compilePhrases<Tag>(groups: Iterable<readonly [Tag, readonly string[]]>): Phrases<Tag> {
  const exact = new Map<string, Start<Tag>[]>();
  const begins = new Map<string, [string, Start<Tag>][]>();
  const ends = new Map<string, [string, Start<Tag>][]>();
  for (const [tag, phrases] of groups) {
    for (const phrase of phrases) {
      const course = new Course(phrase);
      const space = phrase.indexOf(' ');
      const first = space < 0 ? phrase : phrase.slice(0, space);
      if (!/[*?_#]/.test(first)) {
        const start = { tag, course, at: 0, lead: 0 };
        for (const word of first.split('|')) put(exact, word, start);
        continue;
      }
      // Any word or number is no word to find a phrase by: the first that is named finds it, and looks back.
      const lead = course.steps.findIndex(({ any, number }) => !any && !number);
      if (lead < 0) continue;
      // A phrase whose first words may be missing can begin at any of them, up to the first that may not.
      for (const [at, step] of course.steps.entries()) {
        if (at < lead) continue;
        const start = { tag, course, at, lead };
        for (const word of step.exact) put(exact, word, start);
        for (const affix of step.begins) put(begins, affix.slice(0, AFFIX_KEY), [affix, start]);
        for (const affix of step.ends) put(ends, affix.slice(-AFFIX_KEY), [affix, start]);
        if (!step.optional) break;
      }
    }
  }
  return { exact, begins, ends };
}

const ONE_UNSPACED = new RegExp(`[${UNSPACED}]`);
const EACH_UNSPACED = new RegExp(`[${UNSPACED}]\\??`, 'g');

/**
 * A phrase as it stands on a page in a script without spaces, made a phrase of words: each character is one.
 * @param phrase in the syntax of lexicon/types.ts; a `?` holds for the character before it
 */
export const spaced = (phrase: string): string =>
  phrase
    .replace(EACH_UNSPACED, ' $& ')
    .trim()
    .split(/[\s・：:/]+/)
    .join(' ');

/**
 * A text's words, lower case, apostrophes made straight, in order. Amounts keep their sign: `$5`, `50%`. In a script
 * without spaces each character is a word.
 */
export function wordsOf(text: string): string[] {
  // Letters and digits of East Asian width are made common ones.
  const parted = ONE_UNSPACED.test(text)
    ? text.normalize('NFKC').replace(EACH_UNSPACED, ' $& ')
    : text.normalize();
  const plain = parted
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/\u00ad/g, '');
  return plain.match(/[$€£]?[\p{L}\p{M}\p{N}]+(?:['.,][\p{L}\p{M}\p{N}]+)*[%€]?/gu) ?? [];
}

/** Whether a word is a number or an amount: `12`, `1,204`, `2k`, `$5`, `50%`. */
const isNumber = (word: string): boolean => /^[$€£]?\d/.test(word);

const meets = (step: Step, word: string): boolean =>
  step.exact.has(word) ||
  step.any ||
  (step.number && isNumber(word)) ||
  step.begins.some((affix) => word.startsWith(affix)) ||
  step.ends.some((affix) => word.endsWith(affix));

/** Every phrase that occurs in `words`, in order of its first word. Overlaps are kept. */
export function findPhrases<Tag>(phrases: Phrases<Tag>, words: readonly string[]): Found<Tag>[] {
  const found: Found<Tag>[] = [];
  const follow = (start: Start<Tag>, at: number, from: number, to: number): void => {
    const step = start.course.steps[at];
    if (!step) {
      found.push({ tag: start.tag, from, to });
      return;
    }
    if (step.optional) follow(start, at + 1, from, to);
    const word = words[to];
    if (word !== undefined && meets(step, word)) follow(start, at + 1, from, to + 1);
  };
  const begin = (start: Start<Tag>, i: number): void => {
    const from = i - start.lead;
    if (from < 0) return;
    for (let at = 0; at < start.lead; at += 1)
      if (!meets(start.course.steps[at] as Step, words[from + at] as string)) return;
    follow(start, start.at + 1, from, i + 1);
  };
  // Most words begin nothing: nothing is made for them.
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as string;
    const exact = phrases.exact.get(word);
    if (exact) for (const start of exact) begin(start, i);
    const begins = phrases.begins.get(word.slice(0, AFFIX_KEY));
    if (begins) for (const [affix, start] of begins) if (word.startsWith(affix)) begin(start, i);
    const ends = phrases.ends.get(word.slice(-AFFIX_KEY));
    if (ends) for (const [affix, start] of ends) if (word.endsWith(affix)) begin(start, i);
  }
  return found;
}

/** The tags of the phrases that are the whole of `words`. */
export const wholePhrases = <Tag>(phrases: Phrases<Tag>, words: readonly string[]): Tag[] =>
  findPhrases(phrases, words)
    .filter(({ from, to }) => from === 0 && to === words.length)
    .map(({ tag }) => tag);
