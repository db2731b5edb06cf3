/** Signs of news in what a page links to: the desks and menus of a newsroom, or those of a blog or an organisation. */
import { attrOf, fold, textOf } from './dom.ts';
import { type SignRead, share, some } from './news-read.ts';
import { ARCHIVE_LINK, BLOG_LINKS, DESKS, ORGANISATION_LINKS, OUTLET_LINKS } from './news-words.ts';
import { queryAll } from './query.ts';

/** Links beyond which a page says nothing new, and characters of the longest label of a menu. */
const MOST_LINKS = 800;
const LONGEST_LABEL = 40;

const AUTHOR_LINK =
  /\/(?:authors?|autor(?:en|es|i)?|auteurs?|staff|by|people|journalists?|columnists?|redakteure?|profiles?|contributors?|reporters?)\//i;

const firstPart = (text: string): string => text.split(/\s*[&,/|]\s*|\s+(?:und|and|et|y|e|en|i)\s+/)[0] ?? '';

/** The signs read here. */
export type LinkSign = 'outletLinks' | 'deskLinks' | 'blogLinks' | 'siteLinks' | 'authorPage';

/** Reads the links. */
export function readLinks(doc: Document): Readonly<Record<LinkSign, SignRead>> {
  const desks = new Set<string>();
  const outlet = new Set<string>();
  const blog = new Set<string>();
  const site = new Set<string>();
  let authors = 0;
  for (const link of queryAll(doc, 'a[href]').slice(0, MOST_LINKS)) {
    const text = textOf(link) ?? '';
    if (text.length > 120) continue;
    const label = fold(text).toLowerCase();
    if (!label || label.length > LONGEST_LABEL) continue;
    const first = label.split(' ', 1)[0] ?? '';
    if (DESKS.has(label) || DESKS.has(firstPart(label))) desks.add(label);
    if (OUTLET_LINKS.has(label) || OUTLET_LINKS.has(first)) outlet.add(label);
    if (BLOG_LINKS.has(label)) blog.add(label);
    else if (ARCHIVE_LINK.test(label)) blog.add('archive');
    if (ORGANISATION_LINKS.has(label)) site.add(label);
    if (AUTHOR_LINK.test(attrOf(link, 'href'))) authors += 1;
  }
  return {
    outletLinks: share(outlet.size, 4, some(outlet)),
    deskLinks: share(desks.size, 6, some(desks)),
    blogLinks: share(blog.size, 3, some(blog)),
    siteLinks: share(site.size, 4, some(site)),
    authorPage: share(authors, 1),
  };
}
