/**
 * What a page says of itself to machines: JSON-LD, microdata, meta elements, its address. Read leniently, since
 * publishers' data is often broken, and never trusted to be of the right type.
 */
import { decoded } from '../address.ts';
import { attrOf, fold, parentElementOf, textOf } from './dom.ts';
import { PUBLISHED_METAS } from './meta-names.ts';
import { metasOf } from './metas.ts';
import { closestTo, docTitle, queryAll, rootOf } from './query.ts';

/** The fields of one JSON-LD object, as found. */
export type Fields = Readonly<Record<string, unknown>>;

/** Somebody named as author or publisher. */
export interface Party {
  readonly name: string;
  /** schema.org types without their prefix: `Person`, `NewsMediaOrganization`. */
  readonly types: readonly string[];
  readonly jobTitle: string;
}

/** What structured data says of the page's main item; empty where it says nothing. */
export interface PageData {
  /** schema.org types of the items that stand for the page itself, not of those it links to. */
  readonly types: ReadonlySet<string>;
  /** Types of the articles among them. */
  readonly articleTypes: ReadonlySet<string>;
  readonly headline: string;
  /** Sections as structured data and meta elements name them. */
  readonly sections: readonly string[];
  readonly genres: readonly string[];
  /** Tags that are the page's own. */
  readonly tags: readonly string[];
  readonly authors: readonly Party[];
  readonly publishers: readonly Party[];
  /** As written by the page, empty when it does not say. */
  readonly published: string;
  readonly modified: string;
  readonly ogType: string;
  readonly siteName: string;
  /** Lower case, without region; empty when the page does not say. */
  readonly lang: string;
  /** The page's address, null when it is none. */
  readonly url: URL | null;
  /** Its path's parts, lower case, decoded. */
  readonly path: readonly string[];
  /** A meta element's content by property, name or itemprop, lower case; empty when there is none. */
  meta(name: string): string;
}

/** Characters of one script beyond which it is not read, and items beyond which no more are looked at: pages that
 * ship their whole archive as JSON-LD would cost more than all the rest. */
const MOST_CHARACTERS = 500_000;
const MOST_ITEMS = 200;
/** Values of one field, and characters of a value, that are of use. */
const MOST_VALUES = 40;
const LONGEST = 300;

/** Types whose items are articles: `OpinionNewsArticle`, `BlogPosting`, `Report`, `Review`. */
const ARTICLE = /(?:Article|BlogPosting|SocialMediaPosting|^Report|^Review)$/;

/** Whether a value is an object with fields. */
export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.slice(0, MOST_VALUES) : [value];

const stringsOf = (value: unknown): string[] =>
  listOf(value)
    .map((one) => (isObject(one) ? one.name : one))
    .filter((one): one is string => typeof one === 'string')
    .map((one) => fold(one.slice(0, LONGEST)))
    .filter(Boolean);

const firstOf = (value: unknown): string => stringsOf(value)[0] ?? '';

/** `https://schema.org/NewsArticle`, `schema:NewsArticle` and `NewsArticle` are one type. */
const typesOf = (item: Fields): string[] =>
  stringsOf(item['@type']).map((type) => type.replace(/^.*[/#:]/, ''));

const partiesOf = (value: unknown): Party[] =>
  listOf(value).flatMap((one) => {
    if (isObject(one))
      return [{ name: firstOf(one.name), types: typesOf(one), jobTitle: firstOf(one.jobTitle) }];
    return typeof one === 'string' ? [{ name: fold(one.slice(0, LONGEST)), types: [], jobTitle: '' }] : [];
  });

/** From the first bracket to the last: without comments, CDATA and a semicolon around it. */
function withoutWrapping(source: string): string {
  const text = source.replace(/<!\[CDATA\[|\]\]>/g, '');
  return text.slice(text.search(/[{[]/), Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1);
}

/** The same without raw line breaks in its texts, and commas after which nothing comes. */
const repaired = (source: string): string =>
  withoutWrapping(source)
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s*([}\]])/g, '$1');

/** Parses one JSON-LD script, as it stands if it can be; undefined where nothing helps. */
function parse(source: string): unknown {
  if (source.length > MOST_CHARACTERS) return undefined;
  for (const text of [String, withoutWrapping, repaired]) {
    try {
      return JSON.parse(text(source));
    } catch {
      // Broken as it stands: the next way to read it, then given up.
    }
  }
  return undefined;
}

/** The value of each JSON-LD script of a document, of any shape; scripts that are broken or endless are passed over. */
export const parseJsonLd = (doc: Document): unknown[] =>
  queryAll(doc, 'script[type*="ld+json" i]')
    .slice(0, MOST_VALUES)
    .map((script) => parse(textOf(script) ?? ''))
    .filter((value) => value !== undefined);

/**
 * The items of a JSON-LD value that stand for the page: those at the top, in `@graph`, and main entities. Items inside
 * lists and relations (`itemListElement`, `relatedLink`, `hasPart`) are other pages.
 */
function mainItems(value: unknown): Fields[] {
  const items: Fields[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && items.length < MOST_ITEMS) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST_ITEMS));
    else if (isObject(next)) {
      if ('@type' in next) items.push(next);
      waiting.push(...[next['@graph'], next.mainEntity, next.mainEntityOfPage].filter(Boolean));
    }
  }
  return items;
}

/** Of what a `meta` element says, what is of use. */
const usefulOf = (content: string): string => fold(content.slice(0, LONGEST));

const isNested = (element: Element): boolean => {
  const parent = parentElementOf(element);
  return parent !== null && closestTo(parent, '[itemscope]') !== null;
};

/** Types of microdata that stand for the page: the outermost articles, when there are few of them. */
function microdataTypes(doc: Document): string[] {
  const found = queryAll(doc, '[itemscope][itemtype*="schema.org" i]').slice(0, MOST_ITEMS);
  const articles = found.filter((element) => ARTICLE.test(attrOf(element, 'itemtype').trim()));
  const types = (articles.length > 3 ? [] : articles).concat(
    found.filter((element) => !articles.includes(element) && !isNested(element)),
  );
  return types.flatMap((element) =>
    attrOf(element, 'itemtype')
      .trim()
      .split(/\s+/)
      .map((type) => type.replace(/^.*[/#]/, '')),
  );
}

/** An address's path in parts, lower case and decoded; a part that cannot be decoded stays as it is. */
export const pathOf = (url: URL): string[] =>
  url.pathname.toLowerCase().split('/').filter(Boolean).map(decoded);

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/**
 * What `meta` elements call what they say, the best first: Open Graph, Dublin Core, and what measures of reading ask
 * for.
 */
const NAMES = {
  section:
    'article:section og:article:section section articlesection parsely-section cxenseparse:section cse_section dc.subject.section'.split(
      ' ',
    ),
  genre: ['genre', 'article:content_tier', 'content-type-name', 'article:type'],
  tag: ['article:tag', 'og:article:tag'],
  published: [...PUBLISHED_METAS, 'last-modified'],
  modified: ['article:modified_time', 'og:updated_time'],
  lang: ['og:locale', 'content-language', 'language'],
  siteName: ['og:site_name', 'application-name'],
} as const;

/**
 * Reads what a page says of itself.
 * @param doc any document; one without head or body says nothing
 * @param address where it was loaded from; what is no address gives a null `url`
 */
export function readPageData(doc: Document, address: string): PageData {
  const root = rootOf(doc);
  const items = parseJsonLd(doc).flatMap(mainItems);
  const metas = metasOf(doc);
  const all = (...names: string[]): string[] => names.flatMap((name) => metas.get(name) ?? []).map(usefulOf);
  const microdata = microdataTypes(doc);
  const typed = items.map((item) => ({ item, types: typesOf(item) }));
  const articles = typed.filter(({ types }) => types.some((type) => ARTICLE.test(type)));
  const first = (read: (item: Fields) => string): string =>
    articles.map(({ item }) => read(item)).find(Boolean) ?? '';
  const types = new Set([...typed.flatMap((one) => one.types), ...microdata]);
  const url = URL.canParse(address) ? new URL(address) : null;
  const lang =
    (root ? attrOf(root, 'lang') : '') ||
    first((item) => firstOf(item.inLanguage)) ||
    (all(...NAMES.lang)[0] ?? '');
  return {
    types,
    articleTypes: new Set([...types].filter((type) => ARTICLE.test(type))),
    headline:
      first((item) => firstOf(item.headline) || firstOf(item.name)) || (all('og:title')[0] ?? docTitle(doc)),
    sections: unique([
      ...articles.flatMap(({ item }) => stringsOf(item.articleSection)),
      ...all(...NAMES.section),
    ]),
    genres: unique([...articles.flatMap(({ item }) => stringsOf(item.genre)), ...all(...NAMES.genre)]),
    tags: unique([...all(...NAMES.tag), ...articles.flatMap(({ item }) => stringsOf(item.keywords))]),
    authors: articles.flatMap(({ item }) => partiesOf(item.author)),
    publishers: typed.flatMap(({ item, types: own }) => [
      ...partiesOf(item.publisher),
      ...(own.some((type) => /Organization$|^Person$/.test(type)) ? partiesOf(item) : []),
    ]),
    published: first((item) => firstOf(item.datePublished)) || (all(...NAMES.published)[0] ?? ''),
    modified: first((item) => firstOf(item.dateModified)) || (all(...NAMES.modified)[0] ?? ''),
    ogType: (all('og:type')[0] ?? '').toLowerCase(),
    siteName: all(...NAMES.siteName)[0] ?? '',
    lang: lang.trim().toLowerCase().split(/[-_]/, 1)[0] ?? '',
    url,
    path: url ? pathOf(url) : [],
    meta: (name) => usefulOf(metas.get(name.toLowerCase())?.[0] ?? ''),
  };
}
