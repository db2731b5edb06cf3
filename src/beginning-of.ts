/**
 * The beginning of a text, cut at the end of a word. Pure: no extension API.
 * @param most characters of it, besides the dots that say that it goes on
 * @returns the text itself where it is no longer
 */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const whole = text.slice(0, most + 1).replace(/\s\S*$/u, '');
  return `${whole.slice(0, most)}…`;
}
