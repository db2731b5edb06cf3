/** Title, byline, date, language and site of an article, from what the page says of itself. */

import { beginningOf } from '../beginning-of.ts';
import { lettersOf } from '../detect/dom.ts';
import { AUTHOR_METAS, PUBLISHED_METAS } from '../detect/meta-names.ts';
import { metasOf } from '../detect/metas.ts';
import { siteNamesOf, squash } from '../detect/site-names.ts';
import { authorIn, cleanByline, isNames } from './byline.ts';
import type { SeenDates } from './dates-above.ts';
import { daysIn } from './days-in.ts';
import type { LdArticle } from './json-ld.ts';
import { isDay, localDay } from './local-day.ts';
import { findRuns } from './runs.ts';
import { foldSpace } from './words-of.ts';

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

/** Characters beyond which a text is no title: it is told by its beginning. */
const LONGEST_TITLE = 300;
/** So much of it is searched for the site's name. */
const MOST_READ = 1_000;

/** What the first of these names that says anything says; or empty. */
const meta = (doc: Document, names: readonly string[]): string => {
  const said = metasOf(doc);
  return names.map((name) => foldSpace(said.get(name.toLowerCase())?.[0] ?? '')).find(Boolean) ?? '';
};

const textOf = (element: Element | null | undefined): string => foldSpace(element?.textContent ?? '');

/** Signs that stand in a page's data as they stand in markup: it was made safe twice. */
const SIGNS: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", nbsp: ' ' };
const unescaped = (text: string): string =>
  text.replace(/&(?:(amp|quot|apos|nbsp)|#(\d{2,5}));/g, (_, sign?: string, code?: string) =>
    sign ? (SIGNS[sign] ?? '') : String.fromCodePoint(Number(code)),
  );

/**
 * Makes what tells whether a name is the site's, as the page says it or as its address does: thequay.example is "The
 * Quay".
 */
export function makeIsSite(doc: Document, site: string): (name: string) => boolean {
  const host = URL.canParse(doc.baseURI) ? new URL(doc.baseURI).hostname : '';
  const names = [...siteNamesOf(doc, host), squash(host.replace(/^www\./, ''))].filter(Boolean);
  return (name) =>
    name !== '' && ((site !== '' && lettersOf(name) === lettersOf(site)) || names.includes(squash(name)));
}

/** The page's title without the site's name at its end: "Headline | Site". */
function titleWithoutSite(whole: string, isSite: (name: string) => boolean): string {
  let title = whole.slice(0, MOST_READ);
  const parts = title.split(/\s+[|\-–—•·»:]+\s+/);
  while (parts.length > 1 && isSite(parts.at(-1) ?? '')) {
    const last = parts.pop() ?? '';
    // Not looked for from each mark in a row of them.
    title = title.slice(0, title.lastIndexOf(last)).replace(/(?<![\s|\-–—•·»:])[\s|\-–—•·»:]+$/, '');
  }
  if (parts.length < 2) return title;
  if (title.length < whole.length) return withoutSection(title);
  // Without a site's name to go by, the one long part is the title.
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
  return longest.split(' ').length >= 4 && title.includes('|') ? longest : title;
}

/** A title without the section that stood before the site's name: "Headline | News". */
const withoutSection = (title: string): string =>
  title.replace(/(?<=\S\s+\S+\s+\S.*)\s+\|\s+\S+(?: \S+)?$/, '');

/** Letters of a heading beyond which it is more than a section's name. */
const SECTION_LETTERS = 8;

/** What a heading says, with a space between its lines; of one with the topic in it too, what it marks as the headline. */
function headingText(heading: Element): string {
  const marked = heading.querySelector('[itemprop~="headline"]');
  const headline = marked && textOf(marked) ? marked : heading;
  return headline.querySelector('br, div, p') === null
    ? textOf(headline)
    : findRuns(headline)
        .map(({ text }) => text)
        .join(' ');
}

/** Words of a headline at least: fewer are a section's name. */
const LEAST_TITLE_WORDS = 4;
/** Words that a headline has in common with what machines are told, at least, and their share of its own. */
const LEAST_COMMON = 2;
const COMMON_SHARE = 0.25;

const longWords = (text: string): string[] =>
  text
    .slice(0, MOST_READ)
    .toLowerCase()
    .match(/[\p{L}\p{N}]{4,}/gu) ?? [];

/** Whether a heading says in its own words what a page tells machines, and is no title of theirs with a kicker. */
function saysTheSame(heading: string, known: readonly string[]): boolean {
  const letters = lettersOf(heading);
  if (heading.split(' ').length < LEAST_TITLE_WORDS || heading.length > LONGEST_TITLE) return false;
  if (known.some((other) => other !== '' && letters.includes(lettersOf(other)))) return false;
  const told = new Set(known.flatMap(longWords));
  const own = longWords(heading);
  const common = own.filter((word) => told.has(word)).length;
  return common >= Math.max(LEAST_COMMON, own.length * COMMON_SHARE);
}

function findTitle(doc: Document, ld: LdArticle | null, site: string, guess: string): string {
  const isSite = makeIsSite(doc, site);
  const fromPage = titleWithoutSite(
    textOf(doc.querySelector('head > title') ?? doc.querySelector('title')),
    isSite,
  );
  const said = saidTitles(doc, ld).map((title) => titleWithoutSite(unescaped(title), isSite));
  const first = [...doc.querySelectorAll('h1')].slice(0, 20);
  const headings = first.map(headingText).filter(Boolean);
  const known = [...said, fromPage];
  const others = known.map(lettersOf);
  // The heading that readers see wins where anything else bears it out: the very same, or of several the longest.
  const borneOut = headings
    .filter((heading) => {
      const letters = lettersOf(heading);
      return (
        letters.length > SECTION_LETTERS &&
        !isSite(heading) &&
        others.some((other) => other.includes(letters))
      );
    })
    .sort((a, b) => b.length - a.length);
  const same = borneOut.find((heading) => others.includes(lettersOf(heading)));
  // Two lines of a heading are parted by a sign where there are no lines: "Storm: Harbour closed".
  const isInLines = first.some(
    (h1) => headingText(h1) === same && [...h1.children].some((part) => !['', same].includes(textOf(part))),
  );
  const inOne = known.find(
    (other) => isInLines && lettersOf(other) === lettersOf(same ?? '') && other.length > (same ?? '').length,
  );
  const lone = headings.length === 1 && !isSite(headings[0] ?? '') ? (headings[0] ?? '') : '';
  const title = inOne ?? same ?? borneOut[0] ?? (saysTheSame(lone, known) ? lone : said[0]);
  return beginningOf(title || lone || fromPage || foldSpace(guess), LONGEST_TITLE);
}

/** The first name that is not the site's own, which is a byline for want of somebody's. */
function findByline(doc: Document, ld: LdArticle | null, site: string, guess: string): string {
  const isSite = makeIsSite(doc, site);
  const sources = [
    () => cleanByline(ld?.author ?? ''),
    () => cleanByline(meta(doc, AUTHOR_METAS)),
    () => authorIn(doc),
    () => cleanByline(guess),
  ];
  let left = '';
  for (const read of sources) {
    const name = unescaped(read());
    if (name && !isSite(name) && (!left || isNames(name))) return name;
    left ||= name;
  }
  return left;
}

/** A month in English, the only language in which engines read it. */
const MONTH =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|t?ember|ober)?\b/i;

/** A year; of two digits as the first standard of e-mail has it, before a time (RFC 822). */
const YEAR = /\b\d{4}\b|\b\d{2} \d{2}:\d{2}\b/;

/** What systems write for no date, by the first days of their calendars. */
const NO_DATE = /^(?:0001|1970-01-01)(?!\d)/;

/** ISO 8601 of a date as publishers write it for machines, or an empty string. A date alone stays a date. */
export function isoDate(value: string): string {
  const trimmed = value.trim();
  if (NO_DATE.test(trimmed)) return '';
  if (isDay(trimmed)) return Number.isNaN(Date.parse(trimmed)) ? '' : trimmed;
  // Only forms that begin with a year, or name month and year: "03/04/2024" is two dates, and engines read "Week 5" as one.
  if (!/^\d{4}-\d{2}-\d{2}/.test(trimmed) && !(MONTH.test(trimmed) && YEAR.test(trimmed))) return '';
  // "+0100" is common and no ISO 8601 with a colon elsewhere; engines differ on it. Behind a day it is a year.
  const time = new Date(trimmed.replace(/(:\d{2}(?:\.\d+)?\s*[+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(time.getTime())) return '';
  return /\d:\d/.test(trimmed) ? time.toISOString() : localDay(time);
}

/** Characters beyond which what is said to machines is no date. */
const LONGEST_DATE = 60;

/** The first of some texts that is a date, in ISO 8601; or empty. Some pages tell machines what they tell readers. */
function firstDate(said: readonly string[], lang: string): string {
  for (const value of said.filter(Boolean)) {
    const isShort = value.length <= LONGEST_DATE && !NO_DATE.test(value);
    const date = isoDate(value) || (isShort && daysIn(value, lang)[0]?.day);
    if (date) return date;
  }
  return '';
}

/** Other names by which pages tell when a story came out, or was written. */
const PUBLICATION =
  /publi(?:sh|cation)|post[-_.:]?date|dates?[-_.:]?(?:posted|original|created)|creat\w*[-_.:]?date|^d[ct]\w*[.:](?:date|created)$|^citation_\w*date$/;
/** And of those, what tells of something else. */
const NO_PUBLICATION = /publisher|unpub|updat|modif|expir|valid|copyright/;

const otherDates = (doc: Document): string[] =>
  [...metasOf(doc)].flatMap(([name, values]) =>
    PUBLICATION.test(name) && !NO_PUBLICATION.test(name) ? values : [],
  );

function findPublished(doc: Document, ld: LdArticle | null, lang: string): string {
  const said = [
    ld?.published ?? '',
    ...PUBLISHED_METAS.map((name) => meta(doc, [name])),
    doc.querySelector('[itemprop~="datePublished"]')?.getAttribute('datetime') ?? '',
    doc
      .querySelector('article time[datetime], main time[datetime], time[pubdate]')
      ?.getAttribute('datetime') ?? '',
    ...otherDates(doc),
  ];
  return firstDate(said, lang);
}

function findUpdated(doc: Document, ld: LdArticle | null, published: string, lang: string): string {
  const said = [
    ld?.updated ?? '',
    meta(doc, [
      'article:modified_time',
      'og:updated_time',
      'dateModified',
      'last-modified',
      'dc.date.modified',
    ]),
    doc.querySelector('[itemprop~="dateModified"]')?.getAttribute('datetime') ?? '',
  ];
  return laterThan(published, firstDate(said, lang));
}

/** How long a day lasts for those who read of it anywhere, from when it begins in Greenwich. */
const DAY_ANYWHERE_MS = 36 * 3_600_000;

/** A change is told where it is later than the story. */
const laterThan = (published: string, updated: string): string => {
  const end = Date.parse(published) + (isDay(published) && !isDay(updated) ? DAY_ANYWHERE_MS : 0);
  return published && Date.parse(updated) <= end ? '' : updated;
};

/**
 * The dates that a page tells machines; where those do not learn when the story came out, what readers see.
 * @param see asked where that is needed alone: to know the words for days takes a browser longer than to find the text
 */
export const datesWith = (said: SeenDates, see: () => SeenDates): SeenDates => {
  if (said.published) return said;
  const { published, updated } = see();
  return { published, updated: laterThan(published, said.updated || updated) };
};

/** A language tag made regular, or an empty string when it is none. */
function tag(value: string): string {
  try {
    return Intl.getCanonicalLocales(value.trim().replace(/_/g, '-'))[0] ?? '';
  } catch {
    return '';
  }
}

/** The headlines that a page names to machines; none of them is empty. */
export const saidTitles = (doc: Document, ld: LdArticle | null): string[] =>
  [
    meta(doc, ['og:title']),
    ld?.headline ?? '',
    meta(doc, ['twitter:title', 'dc.title', 'title', 'headline']),
  ].filter(Boolean);

/**
 * Reads an article's metadata.
 * @param doc the page
 * @param ld what its JSON-LD says, if anything
 * @param guess title and byline as guessed from the page's text, for want of better
 * @returns strings, empty where the page does not say
 */
export function readMetadata(
  doc: Document,
  ld: LdArticle | null,
  guess: { readonly title: string; readonly byline: string },
): Metadata {
  const site = meta(doc, ['og:site_name', 'application-name']) || ld?.site || '';
  const lang =
    tag(doc.documentElement?.getAttribute('lang') ?? '') ||
    tag(ld?.lang ?? '') ||
    tag(meta(doc, ['og:locale', 'content-language', 'language', 'dc.language']));
  const published = findPublished(doc, ld, lang);
  return {
    title: findTitle(doc, ld, site, guess.title),
    byline: findByline(doc, ld, site, guess.byline),
    published,
    updated: findUpdated(doc, ld, published, lang),
    image:
      meta(doc, ['og:image', 'og:image:secure_url', 'twitter:image', 'twitter:image:src']) || ld?.image || '',
    description: meta(doc, ['og:description', 'description', 'twitter:description']),
    lang,
    site,
  };
}
