/** Runs in a page: reads the signs of news of a saved page with the extension's own code. Bundled by news.ts. */
import { readSigns, SIGNS } from '../../src/detect/news-signs.ts';
import { readPageData } from '../../src/detect/page-data.ts';

/** The names of the signs, in the order of the numbers that `signsOf` gives. */
export const signNames: readonly string[] = SIGNS;

/** How plainly each sign is there in a page's markup. Parsed apart: no script runs, nothing is loaded, none is shown. */
export function signsOf(html: string, url: string): number[] {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const signs = readSigns(doc, readPageData(doc, url));
  return SIGNS.map((sign) => Math.round(signs[sign].value * 1e4) / 1e4);
}

/** What the bundle offers in the page. */
export interface NewsTrainer {
  readonly signNames: typeof signNames;
  readonly signsOf: typeof signsOf;
}
