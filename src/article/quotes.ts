/** Quotation marks and brackets: what is open, and what is closed without having been opened. */

/** What closes each opening mark. A low German mark is closed by either high one. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '(': ')',
  '[': ']',
};
const CLOSING = '”»«)]';

function scan(text: string): { readonly open: boolean; readonly stray: boolean } {
  const waiting: string[] = [];
  let straight = 0;
  let stray = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] as string;
    if (c === '"') straight += 1;
    else if (waiting.at(-1)?.includes(c)) waiting.pop();
    // A closing guillemet is an opening one in German print, at the start of a word.
    else if (PAIRS[c] && (c !== '»' || /\s/.test(text[i - 1] ?? ' '))) waiting.push(PAIRS[c]);
    else if (CLOSING.includes(c)) stray = true;
  }
  return { open: waiting.length > 0 || straight % 2 === 1, stray };
}

/** Whether a quotation or bracket opened in the text is still open at its end. */
export const isOpen = (text: string): boolean => scan(text).open;

/** Whether every quotation and bracket in the text both opens and closes in it. */
export function isBalanced(text: string): boolean {
  const { open, stray } = scan(text);
  return !open && !stray;
}
