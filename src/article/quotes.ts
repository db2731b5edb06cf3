/** Quotation marks and brackets: those of a language; what is open, and what is closed without having been opened. */

/** Outer and inner quotation marks by language, those of English for all others. Spaces belong to the marks. */
const MARKS: readonly (readonly [languages: string, marks: string])[] = [
  ['de cs sk', '„|“|‚|‘'],
  ['es it el', '«|»|“|”'],
  ['fr', '«\u00a0|\u00a0»|“|”'],
  ['ru uk', '«|»|„|“'],
  ['pl ro', '„|”|«|»'],
  ['hu', '„|”|»|«'],
  ['no nb nn', '«|»|‘|’'],
  ['sv fi', '”|”|’|’'],
  ['nl', '‘|’|“|”'],
  ['ja', '「|」|『|』'],
];
const USUAL = '“|”|‘|’';

/**
 * The marks that a language sets around what is quoted.
 * @param lang a BCP 47 tag; anything else is taken for English
 * @param depth how many quotations are around it; inner and outer marks take turns
 */
export function marksIn(lang: string, depth: number): { readonly open: string; readonly close: string } {
  const name = lang.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  const marks = (MARKS.find(([languages]) => languages.split(' ').includes(name))?.[1] ?? USUAL).split('|');
  const at = (depth % 2) * 2;
  return { open: marks[at] ?? '', close: marks[at + 1] ?? '' };
}

/** What closes each opening mark. A low German mark is closed by either high one. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '(': ')',
  '[': ']',
  '「': '」',
  '『': '』',
  '（': '）',
  '【': '】',
  '‘': '’',
  "'": "'",
};
const CLOSING = '”»«)]」』）】';

/**
 * Marks that are apostrophes, too: they open before a capital where something can begin to be said, and close at the end
 * of a word. Behind a bare word stands a name: "La 'Ndrangheta".
 */
const APOSTROPHES = "‘’'";
const opensByPlace = (before: string, next: string): boolean =>
  /(?:^|[.,:;!?…“"«(—–])\s?$/.test(before) && /\p{Lu}/u.test(next);
const closesByPlace = (next: string): boolean => !/[\p{L}\p{N}]/u.test(next);

/** The mark before the last letter of a Hebrew abbreviation, or before that and an ending. It quotes nothing. */
const GERSHAYIM = /(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea](?:ית|ים|יות|ות|י|יה)?(?![\u05d0-\u05ea]))/g;

function scan(said: string): { readonly open: boolean; readonly stray: boolean } {
  const text = said.replace(GERSHAYIM, '');
  const waiting: string[] = [];
  let straight = 0;
  let stray = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] as string;
    const isApostrophe = APOSTROPHES.includes(c);
    if (c === '"') straight += 1;
    else if (waiting.at(-1)?.includes(c) && (!isApostrophe || closesByPlace(text[i + 1] ?? '')))
      waiting.pop();
    else if (isApostrophe && !opensByPlace(text.slice(Math.max(0, i - 2), i), text[i + 1] ?? '')) continue;
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
