/** The headline of an article, from what the page says of itself to machines and to readers. */
import { beginningOf } from '../beginning-of.ts';
import { lettersOf } from '../detect/dom.ts';
import type { LdArticle } from './json-ld.ts';
import { meta } from './meta.ts';
import { findRuns } from './runs.ts';
import type { Site } from './site.ts';
import { stopWordsOf } from './stop-words.ts';
import { foldSpace } from './words-of.ts';

/** Characters beyond which a text is no title: it is told by its beginning. */
const LONGEST_TITLE = 300;
/** So much of it is searched for the site's name. */
const MOST_READ = 1_000;

const textOf = (element: Element | null | undefined): string => foldSpace(element?.textContent ?? '');

/** Signs that stand in a page's data as they stand in markup: it was made safe twice. */
const SIGNS: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", nbsp: ' ' };
/** A text with such signs as themselves. */
export const unescaped = (text: string): string =>
  text.replace(/&(?:(amp|quot|apos|nbsp)|#(\d{2,5}));/g, (_, sign?: string, code?: string) =>
    sign ? (SIGNS[sign] ?? '') : String.fromCodePoint(Number(code)),
  );

/** The headlines that a page names to machines; none of them is empty. */
export const saidTitles = (doc: Document, ld: LdArticle | null): string[] =>
  [
    meta(doc, ['og:title']),
    ld?.headline ?? '',
    meta(doc, ['twitter:title', 'dc.title', 'title', 'headline']),
  ].filter(Boolean);

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
const LEAST_COMMON = 3;
const COMMON_SHARE = 0.25;

/** The words of a text that say what it is about. */
function longWords(text: string, lang: string): string[] {
  const words =
    text
      .slice(0, MOST_READ)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const common = stopWordsOf(lang.split('-')[0] ?? '');
  return words.filter((word) => !common.has(word));
}

/** Whether a heading says in its own words what a page tells machines, and is no title of theirs with a kicker. */
function saysTheSame(heading: string, known: readonly string[], lang: string): boolean {
  const letters = lettersOf(heading);
  if (heading.split(' ').length < LEAST_TITLE_WORDS || heading.length > LONGEST_TITLE) return false;
  if (known.some((other) => other !== '' && letters.includes(lettersOf(other)))) return false;
  const told = new Set(known.flatMap((title) => longWords(title, lang)));
  const own = longWords(heading, lang);
  const common = own.filter((word) => told.has(word)).length;
  return common >= Math.max(LEAST_COMMON, own.length * COMMON_SHARE);
}

/**
 * Finds it.
 * @param ld what the page's JSON-LD says, if anything
 * @param about the site, the page's language, or empty; and a guess, for want of better
 */
export function findTitle(
  doc: Document,
  ld: LdArticle | null,
  { site, lang, guess }: { readonly site: Site; readonly lang: string; readonly guess: string },
): string {
  const isSite = site.isNamed;
  const fromPage = titleWithoutSite(
    textOf(doc.querySelector('head > title') ?? doc.querySelector('title')),
    isSite,
  );
  const said = saidTitles(doc, ld).map((title) => titleWithoutSite(unescaped(title), isSite));
  const first = [...doc.querySelectorAll('h1')].slice(0, 20);
  const headings = first.map(headingText).filter(Boolean);
  const known = [...said, fromPage];
  const others = known.map(lettersOf);
  // The lone one may be the site's own, over a headline of a lower rank.
  const isLower = (): boolean =>
    [...doc.querySelectorAll('h2, h3')].some(
      (lower) => textOf(lower) !== '' && others.includes(lettersOf(textOf(lower))),
    );
  // The heading that readers see wins where anything else bears it out: the very same, or of several the longest.
  const borneOut = headings
    .filter((heading) => {
      const letters = lettersOf(heading);
      const isIn = (other: string): boolean => other.includes(letters);
      if (letters.length <= SECTION_LETTERS || isSite(heading) || !others.some(isIn)) return false;
      // The page's title has the site's name in it.
      return said.length === 0 || others.slice(0, -1).some(isIn) || !isLower();
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
  const title =
    inOne ?? same ?? borneOut[0] ?? (saysTheSame(lone, known, lang) && !isLower() ? lone : said[0]);
  return beginningOf(title || lone || fromPage || foldSpace(guess), LONGEST_TITLE);
}
