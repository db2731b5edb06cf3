/** Tells a page that the browser has translated since it was read. */
import { attrOf } from '../detect/dom.ts';
import { queryAll, rootOf } from '../detect/query.ts';

/** What Chrome puts each text into, and what Edge leaves on what it has translated; Firefox names the language alone. */
const TRANSLATED = 'font font, [_msttexthash]';

/** The language that a page names, without a region; empty where it names none. */
export function languageOf(doc: Document): string {
  const root = rootOf(doc);
  return root ? attrOf(root, 'lang').slice(0, 2) : '';
}

/** How much in a page is marked as translated; old pages have fonts in fonts of their own. */
export const translatedIn = (doc: Document): number => queryAll(doc, TRANSLATED).length;

/**
 * Whether a page has been translated that was in a language, or named none.
 * @param marked how much was marked as translated before
 */
export const isTranslated = (doc: Document, language: string, marked: number): boolean =>
  (language !== '' && languageOf(doc) !== language) || translatedIn(doc) > marked;
