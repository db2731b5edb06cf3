/** How long a heading's longest word is: big type is made no larger than leaves room for it. */

/**
 * Words of scripts that part them by spaces. Of others a line may end after nearly any letter, and the words of Semitic
 * ones are short.
 */
const WORDS = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{M}\p{Nd}.,’']+/gu;

/** The number of letters in the longest word of a text; 0 where there is none. A soft hyphen, like any other, ends one. */
export const longestWord = (text: string): number =>
  Math.max(0, ...(text.match(WORDS) ?? []).map((word) => word.length));

/**
 * Writes it where reader.css reads it.
 * @param own what the names of the view's custom properties begin with
 */
export function tellLongestWords(article: HTMLElement, own: string): void {
  for (const heading of article.querySelectorAll<HTMLElement>('h1, h2, h3')) {
    const letters = longestWord(heading.textContent);
    if (letters > 0) heading.style.setProperty(`${own}letters`, String(letters));
  }
}
