/** Who publishes a page. */
import { lettersOf } from '../detect/dom.ts';
import { siteNamesOf, squash } from '../detect/site-names.ts';
import type { LdArticle } from './json-ld.ts';
import { meta } from './meta.ts';

/** A page's site. */
export interface Site {
  /** As the page says it, or empty. */
  readonly name: string;
  /** Whether a text is its name, as the page says it or as its address does: thequay.example is "The Quay". */
  readonly isNamed: (text: string) => boolean;
}

/**
 * Reads who publishes a page.
 * @param doc the page
 * @param ld what its JSON-LD says, if anything
 */
export function readSite(doc: Document, ld: LdArticle | null): Site {
  const name = meta(doc, ['og:site_name', 'application-name']) || ld?.site || '';
  const letters = lettersOf(name);
  const host = URL.canParse(doc.baseURI) ? new URL(doc.baseURI).hostname : '';
  const names = [...siteNamesOf(doc, host), squash(host.replace(/^www\./, ''))].filter(Boolean);
  return {
    name,
    isNamed: (text) =>
      text !== '' && ((name !== '' && lettersOf(text) === letters) || names.includes(squash(text))),
  };
}
