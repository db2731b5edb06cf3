/** Title, byline, date, language and site of an article, from what the page says of itself. */

import { AUTHOR_METAS } from '../detect/meta-names.ts';
import { authorIn, cleanByline, isNames } from './byline.ts';
import { findPublished, findUpdated } from './dates-said.ts';
import type { LdArticle } from './json-ld.ts';
import { meta } from './meta.ts';
import type { Site } from './site.ts';
import { findTitle, unescaped } from './title.ts';

/** Each a plain string, empty when the page does not say. */
export interface Metadata {
  readonly title: string;
  readonly byline: string;
  /** ISO 8601. */
  readonly published: string;
  /** ISO 8601; empty too where it is no later than `published`. */
  readonly updated: string;
  /** The address that the page gives machines for the article's picture; as it is written, and anything may be. */
  readonly image: string;
  /** What the page tells machines that the article is about. */
  readonly description: string;
  /** BCP 47. */
  readonly lang: string;
  readonly site: string;
}

/** Who wrote it, as machines are told: somebody rather than the site. */
function findByline(doc: Document, ld: LdArticle | null, site: Site, guess: string): string {
  const [first, second] = [ld?.author ?? '', meta(doc, AUTHOR_METAS)].map((said) =>
    unescaped(cleanByline(said)),
  );
  const isBetter = first && second && site.isNamed(first) && !site.isNamed(second) && isNames(second);
  // What the page marks may be the author of a comment or of another story: where machines are told, it is not asked.
  return (isBetter ? second : first || second) || unescaped(authorIn(doc) || cleanByline(guess));
}

/** A language tag made regular, or an empty string when it is none. */
function tag(value: string): string {
  try {
    return Intl.getCanonicalLocales(value.trim().replace(/_/g, '-'))[0] ?? '';
  } catch {
    return '';
  }
}

/**
 * Reads an article's metadata.
 * @param doc the page
 * @param ld what its JSON-LD says, if anything
 * @param site who publishes it
 * @param guess title and byline as guessed from the page's text, for want of better
 * @returns strings, empty where the page does not say
 */
export function readMetadata(
  doc: Document,
  ld: LdArticle | null,
  site: Site,
  guess: { readonly title: string; readonly byline: string },
): Metadata {
  const lang =
    tag(doc.documentElement?.getAttribute('lang') ?? '') ||
    tag(ld?.lang ?? '') ||
    tag(meta(doc, ['og:locale', 'content-language', 'language', 'dc.language']));
  const published = findPublished(doc, ld, lang);
  return {
    title: findTitle(doc, ld, { site, lang, guess: guess.title }),
    byline: findByline(doc, ld, site, guess.byline),
    published,
    updated: findUpdated(doc, ld, published, lang),
    image:
      meta(doc, ['og:image', 'og:image:secure_url', 'twitter:image', 'twitter:image:src']) || ld?.image || '',
    description: meta(doc, ['og:description', 'description', 'twitter:description']),
    lang,
    site: site.name,
  };
}
