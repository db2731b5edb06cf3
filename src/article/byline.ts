/** Who wrote an article: names without what stands around them. */
import { BY, beforeName, makeBeforeName, TEXT_BY, WRITER } from '../detect/by-words.ts';
import { once } from '../detect/once.ts';
import { linesOf } from './byline-lines.ts';
import { DATED } from './furniture-phrases.ts';
import { POSTED } from './furniture-text.ts';
import { LETTER } from './openings.ts';
import { foldSpace } from './words-of.ts';

/**
 * What stands where a byline could, in lower case: an address, a date, a time of day, how long it takes to read, whoever
 * set up the site.
 */
const NO_BYLINE = new RegExp(
  String.raw`^https?:|^(?:admin(?:istrator)?|webmaster|superuser|root)$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}|^\W*(?:lesedauer|lesezeit|reading time)(?![${LETTER}])|^(?:${DATED}|last modified|mis à jour)(?![${LETTER}])|\d{1,2}[:.h]\d{2}\s*(?:[ap]\.?m|uhr|[cg]et|est)(?![${LETTER}])`,
);

/** The words of links to follow an author, and the author's name on a network, behind the name itself. */
const FOLLOW = 'follow|folgen|suivre|seguir|siga|segui|volg|volgen|obserwuj';
const FOLLOWING = new RegExp(` ?(?:(?:${FOLLOW}) )?\\(?@[\\w.]+\\)?| (?:${FOLLOW})$`, 'gi');

const WEEKDAY =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
/**
 * The date or the age of a story behind the names: "Ada Quay - 2013-07-18T03:00Z", "Ada Quay, 6th June 2013",
 * "Ada Quay 4 hrs ago", "Ada Quay Updated on May 3, 2024", "木村 2024年5月3日". Built when it is first asked for, as are
 * those below: most pages say no more than a name.
 */
const dateBehind = once(
  () =>
    new RegExp(
      String.raw`(?<=\S)(?:\s+(?:${DATED}):?)?(?:\s+(?:on|am)\s+|\s*[,|•·–—-]\s*(?:(?:am|le|el|il|op)\s+)?|\s+)(?:(?:${WEEKDAY}),?\s+)?(?:\d{4}-\d{2}-\d{2}|\d{4}年\d|\d{1,2}(?:st|nd|rd|th|\.)?\s(?:de\s)?[${LETTER}]{3,10}\.?,?\s(?:de\s)?\d{4}|[${LETTER}]{3,10}\.?\s\d{1,2},?\s\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2}|\d{1,2}\s(?:hrs?|hours?|mins?|minutes?|days?)\b.*\sago).*$`,
      'i',
    ),
);
const withoutDate = (text: string): string => (/\d/.test(text) ? text.replace(dateBehind(), '') : text);

/** A mail address, with brackets around it or not. */
const MAIL = /^\(?[^\s@]+@[^\s@]+\.[a-z]{2,}\)?[,;]?$/i;
/** Words of a text without the mail addresses among them. */
const withoutMail = (text: string): string =>
  text.includes('@')
    ? text
        .split(' ')
        .filter((word) => !MAIL.test(word))
        .join(' ')
    : text;

const POSTED_BY = new RegExp(`^${POSTED}(?=by\\s)`, 'i');
/** What stands before the names, or heads a box about the author. */
const BEFORE_NAME = makeBeforeName('about|über|a[fv]');

/** Characters beyond which a text is no byline, unless it is a list of names of so many at most. */
const LONGEST_BYLINE = 200;
const LONGEST_NAME = 40;

const isTooLong = (byline: string): boolean =>
  byline.length > LONGEST_BYLINE &&
  byline.split(/, | and | und | et | y | e | en /).some(({ length }) => length > LONGEST_NAME);

/** So much of a text is read: a date and what follows it may stand behind the names, and nothing further on is one. */
const MOST_READ = 2_000;

/** What stands before a name, with a space behind it: "Article by ", "By ". */
const LABEL = new RegExp(`^${beforeName(String.raw`\S+ by|a[fv]|${BY}`, `${TEXT_BY}|${WRITER}`)}$`, 'i');
/** Whether a line is nothing else: the name is set in a box of its own. */
export const isLabel = (line: string): boolean => LABEL.test(`${line} `);

function cleanLine(line: string): string {
  const read = withoutMail(foldSpace(line).slice(0, MOST_READ))
    .replace(/^\[(.*)\]$/, '$1')
    // What stands apart on the page by its style alone: "Ada Quay(Paris)"; but "Author(s)".
    .replace(/(?<=\p{Ll})\((?!\p{L}\))/gu, ' (')
    .replace(/^(?:authors?:|(?:edited|reported|compiled) by:?(?=\s))\s*/i, '')
    .replace(POSTED_BY, '')
    .replace(BEFORE_NAME, '')
    .replace(FOLLOWING, '')
    .replace(/\s+\d[\d.,]*\s+(?:articles?|artikel|artículos?|artigos?|articoli|posts?|beiträge)$/i, '');
  const clean = withoutDate(read)
    // "Staff reporters · 6 February 2025"
    .replace(/\s+[|•·–—]\s[^|•·–—]*(?<!\d)\d{4}(?!\d).*$/, '')
    .replace(/[\s,|•·–—-]+$/, '');
  const isNone = isTooLong(clean) || NO_BYLINE.test(clean.toLowerCase()) || isLabel(clean);
  return isNone ? '' : clean;
}

/**
 * A byline without "By", brackets, the heading of a box about the author, and what follows the names. Of several lines the
 * first that is left.
 */
export function cleanByline(byline: string): string {
  if (!byline) return '';
  for (const line of linesOf(byline)) {
    const clean = cleanLine(line);
    if (clean) return clean;
  }
  return '';
}

/** The author that a page, or a part of it, marks as such; empty for none. */
export const authorIn = (part: ParentNode): string =>
  cleanByline(
    part.querySelector('[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], a[rel~="author"]')
      ?.textContent ?? '',
  );

/** Names of people: two to nine words, each with a capital but for what joins them: "Ada Quay and Jan van der Kai". */
const names = once(
  () =>
    /^(?!The )(?=.*\p{Lu})(?:(?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|den|del|da|di|du|le|la|el|al|bin|y|e|and|und|et|en|i|&|\/)(?:,? |$)){2,9}$/u,
);
/** Whether a line is names of people and nothing else, none of which is a single word. */
export const isNames = (line: string): boolean => names().test(line);
