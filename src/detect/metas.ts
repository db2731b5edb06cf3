/** What a page's `meta` elements say. */
import { attrOf } from './dom.ts';
import { oncePerLook } from './one-look.ts';
import { queryAll } from './query.ts';

/** So many are of use: a page may ship thousands. */
const MOST_METAS = 400;

/**
 * What is said by each name, in the page's order and as it is written; what is blank is left out. A name is one of
 * `property`, `name`, `itemprop` or `http-equiv`, in lower case; an element that has several says the same by each.
 * @param doc any document; one without `meta` elements says nothing
 */
export const metasOf = oncePerLook((doc: Document): ReadonlyMap<string, readonly string[]> => {
  const said = new Map<string, string[]>();
  for (const element of queryAll(doc, 'meta[content]').slice(0, MOST_METAS)) {
    const content = attrOf(element, 'content');
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((by) =>
      attrOf(element, by).trim().toLowerCase(),
    );
    for (const name of content.trim() ? new Set(names) : [])
      if (name) said.set(name, [...(said.get(name) ?? []), content]);
  }
  return said;
});
