/** When a story came out and was changed, as its page tells machines. */
import { textOf } from '../detect/dom.ts';
import { PUBLISHED_METAS } from '../detect/meta-names.ts';
import { metasOf } from '../detect/metas.ts';
import { allBefore, isBefore, queryAll } from '../detect/query.ts';
import { calledOf } from './called.ts';
import { daysIn } from './days-in.ts';
import type { LdArticle } from './json-ld.ts';
import { isDay, localDay } from './local-day.ts';
import { meta } from './meta.ts';
import { countWords } from './words-of.ts';

/** Empty where nothing is said; each ISO 8601, a day or a moment. */
export interface SeenDates {
  readonly published: string;
  readonly updated: string;
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

/** Words of a paragraph of the story, at least: a line of date has fewer. */
const LEAST_WORDS = 20;

/** Whether some of the story stands between two times: then the second is another story's. */
const areApart = (doc: Document, first: Element, second: Element): boolean =>
  allBefore(queryAll(doc, 'p'), second).some(
    (paragraph) => isBefore(first, paragraph) && countWords(textOf(paragraph) ?? '') >= LEAST_WORDS,
  );

/** What is told at the first time of a page's article and at one right behind it: one may be when it was changed. */
function timesOf(doc: Document): SeenDates {
  const [first, second] = doc.querySelectorAll('article time[datetime], main time[datetime], time[pubdate]');
  const times = first && second && !areApart(doc, first, second) ? [first, second] : [first];
  const isChange = (time: Element | undefined): boolean =>
    time !== undefined && times.length > 1 && calledOf(time)?.isChange === true;
  const saidAt = (time: Element | undefined): string => time?.getAttribute('datetime') ?? '';
  return {
    published: saidAt(times.find((time) => !isChange(time)) ?? times[0]),
    updated: saidAt(times.find(isChange)),
  };
}

/** When it came out, ISO 8601; or empty. */
export function findPublished(doc: Document, ld: LdArticle | null, lang: string): string {
  const said = [
    ld?.published ?? '',
    ...PUBLISHED_METAS.map((name) => meta(doc, [name])),
    doc.querySelector('[itemprop~="datePublished"]')?.getAttribute('datetime') ?? '',
    timesOf(doc).published,
    ...otherDates(doc),
  ];
  return firstDate(said, lang);
}

/** When it was changed, ISO 8601; empty too where that is no later than it came out. */
export function findUpdated(doc: Document, ld: LdArticle | null, published: string, lang: string): string {
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
    timesOf(doc).updated,
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
