/**
 * What the site of a page is called. A prompt speaks for the publisher by name ("support the Herald", "get the Herald
 * app"), on any site, in any language; a story seldom names the paper it stands in.
 */
import { attrOf } from './dom.ts';
import { hostName } from './host-name.ts';
import { queryAll } from './query.ts';

/** Articles at the front of a name. */
const ARTICLE = /^(?:the|der|die|das|le|la|les|el|los|il|de|het)\s+/;

/** A shorter name is met by chance; a longer one is a title or a motto. */
const SHORTEST = 3;
const LONGEST = 40;
/** A name of more words is no name. */
const MOST_WORDS = 6;

/** A name without all that is written one way here and another way there. */
export const squash = (name: string): string =>
  name
    .toLowerCase()
    .replace(ARTICLE, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The names of the page's site: what the page says it is, and its host's.
 * @param doc the page, as far as it has arrived
 * @param host the host name of its address; empty when it has none
 * @returns names in small letters without spaces or marks, each once; none when nothing names the site
 */
export function siteNamesOf(doc: Document, host: string): readonly string[] {
  const said = queryAll(doc, 'meta[property="og:site_name"], meta[name="application-name"]').map((meta) =>
    attrOf(meta, 'content').replace(/\.[a-z]{2,4}$/i, ''),
  );
  const names = [...said, hostName(host)].map(squash);
  return [...new Set(names)].filter(({ length }) => length >= SHORTEST && length <= LONGEST);
}

/** Words that name the site: `from` inclusive, `to` exclusive. */
export interface Naming {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a text names the site.
 * @param names as `siteNamesOf` gives them
 * @param words the text's words in small letters
 * @returns in the text's order, none of them overlapping
 */
export function siteNamesIn(names: readonly string[], words: readonly string[]): Naming[] {
  // The address is a name too: "herald.com".
  const bare = (at: number): string => (words[at] ?? '').replace(/[.,'].*$/, '');
  const endOf = (name: string, from: number): number => {
    let met = bare(from);
    if (!met || !name.startsWith(met)) return -1;
    let to = from + 1;
    for (; met !== name && to < from + MOST_WORDS; to += 1) {
      met += bare(to);
      if (!name.startsWith(met)) return -1;
    }
    return met === name ? to : -1;
  };
  const found: Naming[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const to = Math.max(-1, ...names.map((name) => endOf(name, from)));
    if (to < 0) continue;
    found.push({ from, to });
    from = to - 1;
  }
  return found;
}
