/** Scripts that put no spaces between words: their characters are counted, so many to a word. */

/**
 * Thai, Lao, Burmese, Khmer, Japanese and Chinese, as the inside of a character class. Marks that stand for a repeated
 * sign (`々`) and for a long vowel (`ー`) are letters of theirs.
 */
export const UNSPACED = String.raw`\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005\u3040-\u30FA\u30FC-\u30FF\u3400-\u9FFF`;

/** Translators reckon with two to two and a half Japanese characters for an English word, and a little less in Chinese. */
export const CHARACTERS_A_WORD = 2;

const ALL = new RegExp(`[${UNSPACED}]`, 'g');

const RUNS = new RegExp(`[${UNSPACED}]+`, 'g');

/**
 * Whether a character may be of such a script, told without an expression: nothing below them is, nor are the marks and
 * signs between them that all scripts use, quotation marks and dashes above all.
 */
export const mayBeUnspaced = (code: number): boolean => code >= 0x0e00 && (code < 0x2000 || code >= 0x3005);

/** A text with a space for each run of such characters. */
export const withoutUnspaced = (text: string): string => text.replace(RUNS, ' ');

/** How many characters of a text are of such a script. */
export const countUnspaced = (text: string): number => text.match(ALL)?.length ?? 0;
