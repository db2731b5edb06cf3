/** The lines of a byline that stands in several boxes: a name, a place and a date, with nothing written between them. */
import { isElement } from '../detect/dom.ts';
import { queryAll, queryBelow } from '../detect/query.ts';

/** Parts two lines of a byline. White space to whoever reads the page, and in no text of one. */
const BREAK = '\u2028';

/** What Readability would take for the byline. */
const BYLINES =
  '[class*="byline" i], [class*="author" i], [id*="byline" i], [rel="author"], [itemprop*="author"]';
/** What is set on a line of its own, or ends one. */
const LINES = 'br, div, p, time, address, h2, h3, h4, h5, h6';
/**
 * Such elements that are looked into, and characters of each at most: Readability takes the first that holds less than
 * a hundred.
 */
const MOST_BYLINES = 40;
const LONGEST = 400;

/** Whether two texts, each in an element of its own, would be read as one word: "Ada Quay14 March", "Ada QuayReporter". */
export const isGlued = (before: string, after: string): boolean =>
  /\p{L}$/u.test(before) && /^[\p{Lu}\d]/u.test(after);

/** Parts the lines of a copied page's bylines, which Readability would read as one word: "Ada QuayMonday". */
export function partLines(copy: Document): void {
  for (const byline of queryAll(copy, BYLINES).slice(0, MOST_BYLINES)) {
    if ((byline.textContent ?? '').length > LONGEST) continue;
    for (const line of queryBelow(byline, LINES)) {
      line.before(BREAK);
      line.after(BREAK);
    }
    for (const part of queryBelow(byline, 'a, span')) {
      const before = part.previousSibling;
      if (before && isElement(before) && isGlued(before.textContent ?? '', part.textContent ?? ''))
        part.before(BREAK);
    }
  }
}

const AND = 'and|und|et|y|e|i|en|&';
/** How a line ends, or begins, that another of the same names follows, or goes before. */
const GOES_ON = new RegExp(String.raw`(?:,|(?:^|\s)(?:${AND}))$`, 'i');
const FOLLOWS = new RegExp(String.raw`^(?:,|(?:${AND})(?:[\s,]|$))`, 'i');

/** The lines of a byline, in order. An enumeration of names is one. */
export function linesOf(byline: string): string[] {
  if (!byline.includes(BREAK)) return [byline];
  const lines: string[] = [];
  let before = '';
  for (const part of byline.slice(0, LONGEST).split(BREAK)) {
    const line = part.trim();
    if (!line) continue;
    if (before && (GOES_ON.test(before) || FOLLOWS.test(line))) lines.push(`${lines.pop() ?? ''} ${line}`);
    else lines.push(line);
    before = line;
  }
  return lines;
}
