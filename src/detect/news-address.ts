/** Signs of news in a page's address. */
import { ownParameters } from '../address.ts';
import { attrOf } from './dom.ts';
import { flag, type SignRead } from './news-read.ts';
import { BLOG_HOST, DESKS, NEWS_PATH, OTHER_PATH } from './news-words.ts';
import type { PageData } from './page-data.ts';
import { queryAll } from './query.ts';

/** The signs read here. */
export type AddressSign = 'newsPath' | 'otherPath' | 'frontPage' | 'blogHost';

const OTHER_HOST = /^(?:forums?|docs|wiki|shop|store|support|help|developers?|karriere|jobs|careers)\./;
/** An address within an address: archives and caches keep pages under the whole of theirs. */
const WHOLE = /\/(https?:\/.+)$/i;
/** Paths of front pages: the file's name, or the language. */
const FRONT = /^(?:index\.[a-z]{3,5}|home|startseite|inicio|accueil|[a-z]{2}|[a-z]{2}[-_][a-z]{2})$/;

/**
 * The address a page has of its own account, where it is seen at another host's: in an archive, a cache, a
 * translation, a saved copy. Its own front page is no such account: some pages name that by mistake.
 */
export function ownAddress(doc: Document, url: URL | null): URL | null {
  const kept = WHOLE.exec(url?.pathname ?? '')?.[1]?.replace(/^(https?:)\/+/i, '$1//');
  if (kept && URL.canParse(kept)) return new URL(kept);
  const said = [
    ...queryAll(doc, 'link[rel~="canonical" i][href]').map((link) => attrOf(link, 'href')),
    ...queryAll(doc, 'meta[property="og:url" i][content]').map((meta) => attrOf(meta, 'content')),
  ];
  const other = said
    .filter((address) => /^https?:/i.test(address) && URL.canParse(address))
    .map((address) => new URL(address))
    .find(({ hostname, pathname }) => hostname !== url?.hostname && pathname.length > 1);
  return other ?? url;
}

/** Whether an address is that of a front page, and how surely. */
function frontness(url: URL, path: readonly string[]): number {
  if (ownParameters(url).some((part) => !part.startsWith('='))) return 0;
  if (path.every((part) => FRONT.test(part))) return 1;
  const last = path.at(-1) ?? '';
  // A story's address ends in more than one short word; that of a desk, in the desk's name.
  if (path.length === 1 && last.length < 12) return 0.33;
  return DESKS.has(last) ? 0.33 : 0;
}

/**
 * Reads the address.
 * @param url the page's, null when it has none
 * @param path its parts, lower case, decoded
 */
export function readAddress({ url, path }: Pick<PageData, 'url' | 'path'>): Record<AddressSign, SignRead> {
  const host = url?.hostname ?? '';
  const parts = path.slice(0, -1).flatMap((part) => [part, ...part.split(/[-_]/)]);
  const news = parts.find((part) => NEWS_PATH.has(part));
  const other = parts.find((part) => OTHER_PATH.has(part));
  return {
    newsPath: flag(news !== undefined || host.startsWith('news.'), news),
    otherPath: flag(other !== undefined || OTHER_HOST.test(host), other ?? host),
    frontPage: { value: url === null ? 0 : frontness(url, path) },
    blogHost: flag(BLOG_HOST.test(host), host),
  };
}
