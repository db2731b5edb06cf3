/** All that comes before the last space, or up to the last of the Han and kana: no space parts their words. */
const WHOLE_WORDS = /^.*(?:[\u3040-\u30ff\u3400-\u9fff]|(?=\s))/su;

/**
 * The beginning of a text, cut at the end of a word. Pure: no extension API.
 * @param most characters of it, besides the dots that say that it goes on
 * @returns the text itself where it is no longer
 */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const [whole] = text.slice(0, most + 1).match(WHOLE_WORDS) ?? [text];
  // Half of a character that takes two places is none.
  return `${whole.slice(0, most).replace(/\p{Cs}$/u, '')}…`;
}

/** How far two texts are the same from their beginning, in characters. */
export function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
