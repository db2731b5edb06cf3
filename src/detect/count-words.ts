/** How many words a text has, wherever detection counts them. The clean text counts for itself, by what is read aloud. */
import { CHARACTERS_A_WORD, countUnspaced, withoutUnspaced } from './unspaced.ts';

const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;

/** How many words a text has; what is written without spaces is counted by its characters. */
export function countWords(text: string): number {
  const unspaced = countUnspaced(text);
  const others = unspaced > 0 ? withoutUnspaced(text) : text;
  return (others.match(WORDS)?.length ?? 0) + Math.ceil(unspaced / CHARACTERS_A_WORD);
}
