/** What a page's JSON-LD says of its article. Looked for at any depth: publishers nest it in many ways. */
import { type Fields, isObject, parseJsonLd } from '../detect/page-data.ts';

/** The fields of use, each a plain string, empty when not given. */
export interface LdArticle {
  readonly headline: string;
  readonly author: string;
  readonly published: string;
  readonly updated: string;
  /** The address of its picture. */
  readonly image: string;
  readonly lang: string;
  readonly site: string;
  readonly body: string;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Posting|Review)$/;
/** Objects of one script beyond which no more are looked at. */
const MOST_OBJECTS = 2_000;

const text = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');

/** The names by `@id`; the first that an id is given, as a person's page may go by the person's. */
function namesById(all: readonly Fields[]): ReadonlyMap<string, string> {
  const named = all.map((one) => [text(one['@id']), text(one.name)] as const);
  return new Map(named.filter(([id, name]) => id && name).reverse());
}

/** The name of a person or an organisation, which may be given elsewhere by its `@id`, or of a list of them. */
function names(value: unknown, byId: ReadonlyMap<string, string>): string {
  if (Array.isArray(value))
    return [...new Set(value.map((one) => names(one, byId)).filter(Boolean))].join(', ');
  const name = isObject(value)
    ? text(value.name) || byId.get(text(value['@id'])) || ''
    : (byId.get(text(value)) ?? text(value));
  return /^https?:/i.test(name) ? '' : name;
}

/** The address of a picture, or of the first of several. */
function addressOf(value: unknown): string {
  if (Array.isArray(value)) return addressOf(value[0]);
  return isObject(value) ? text(value.url) || text(value.contentUrl) : text(value);
}

/** Every object of a JSON value, outermost first. */
function objectsOf(value: unknown): Fields[] {
  const found: Fields[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && found.length < MOST_OBJECTS) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST_OBJECTS));
    else if (isObject(next)) {
      found.push(next);
      waiting.push(...Object.values(next).filter((child) => typeof child === 'object'));
    }
  }
  return found;
}

const isArticle = (fields: Fields): boolean =>
  [fields['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));

/**
 * Reads the article of a page's JSON-LD.
 * @returns its fields, the first article's that gives each; null when there is no article
 */
export function readJsonLd(doc: Document): LdArticle | null {
  const all = parseJsonLd(doc).flatMap(objectsOf);
  const articles = all.filter(isArticle);
  if (articles.length === 0) return null;
  const byId = namesById(all);
  const first = (read: (fields: Fields) => string): string => {
    for (const article of articles) {
      const value = read(article);
      if (value) return value;
    }
    return '';
  };
  return {
    headline: first((a) => text(a.headline) || text(a.name)),
    author: first((a) => names(a.author, byId)),
    published: first((a) => text(a.datePublished) || text(a.dateCreated)),
    // Of the first alone: the others may be the stories that the page leads to.
    updated: text(articles[0]?.dateModified),
    image: addressOf(articles[0]?.image),
    lang: first((a) => text(a.inLanguage)),
    site: first((a) => names(a.publisher, byId)),
    body: first((a) => (typeof a.articleBody === 'string' ? a.articleBody : '')),
  };
}
