/** Reading plain text: white space and words. Touches no document. */
import { CHARACTERS_A_WORD, countUnspaced, mayBeUnspaced, withoutUnspaced } from '../detect/unspaced.ts';
import { withoutHints } from './without-hints.ts';

/** White space folded to single spaces, none at the ends; hints at the ends of lines dropped. */
export const foldSpace = (text: string): string => withoutHints(text).replace(/\s+/g, ' ').trim();

/**
 * What ends a sentence, for a class of characters: Latin, then Arabic, Urdu, Hindi, Armenian, Amharic, Burmese, Khmer,
 * Chinese and Japanese.
 */
export const STOPS = String.raw`.!?…\u061f\u06d4\u0964\u0965\u0589\u1362\u104b\u17d4。！？｡`;

/** Characters between words, besides white space; those of ASCII by themselves. */
const BETWEEN: ReadonlySet<number> = new Set(
  [...'–—…·、。，．！？：；・〜「」『』（）【】〈〉《》'].map((c) => c.charCodeAt(0)),
);
const SLASH = 47;
const BAR = 124;

/** Whether a character is part of what is read aloud. Beyond ASCII, everything that is not between words. */
function isRead(code: number): boolean {
  if (code > 127) return true;
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/**
 * Number of words; text in a script without spaces counts by characters. Called for every text of a page: no regular
 * expressions.
 */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  let hasUnspaced = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const isBeyond = code > 127;
    if (isBeyond && mayBeUnspaced(code)) hasUnspaced = true;
    if (code <= 32 || code === SLASH || code === BAR || (isBeyond && (code === 160 || BETWEEN.has(code))))
      inWord = false;
    else if (!inWord && isRead(code)) {
      inWord = true;
      words += 1;
    }
  }
  const unspaced = hasUnspaced ? countUnspaced(text) : 0;
  if (unspaced === 0) return words;
  return countWords(withoutUnspaced(text)) + Math.ceil(unspaced / CHARACTERS_A_WORD);
}
