/** Who wrote an article: names without what stands around them. */
import { BY, beforeName, makeBeforeName, TEXT_BY, WRITER } from '../detect/by-words.ts';
import { attrOf, parentElementOf } from '../detect/dom.ts';
import { once } from '../detect/once.ts';
import { isGlued, linesOf } from './byline-lines.ts';
import { DATED } from './furniture-phrases.ts';
import { BYLINE, isByline, namesMaker } from './furniture-text.ts';
import { LETTER } from './openings.ts';
import { isHeading } from './prose.ts';
import { holderOf, type Run } from './runs.ts';
import { nearestTo } from './tree.ts';
import { countWords, foldSpace } from './words-of.ts';

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

/** What stands before the names, or heads a box about the author. */
const BEFORE_NAME = makeBeforeName('about|über|a[fv]');

/** Characters beyond which a text is no byline. */
const LONGEST_BYLINE = 200;

/** So much of a text is read: a date and what follows it may stand behind the names, and nothing further on is one. */
const MOST_READ = 2_000;

/** What stands before a name, with a space behind it: "Article by ", "By ". */
const LABEL = new RegExp(`^${beforeName(String.raw`\S+ by|a[fv]|${BY}`, `${TEXT_BY}|${WRITER}`)}$`, 'i');
/** Whether a line is nothing else: the name is set in a box of its own. */
const isLabel = (line: string): boolean => LABEL.test(`${line} `);

function cleanLine(line: string): string {
  const read = withoutMail(foldSpace(line).slice(0, MOST_READ))
    .replace(/^\[(.*)\]$/, '$1')
    // What stands apart on the page by its style alone: "Ada Quay(Paris)"; but "Author(s)".
    .replace(/(?<=\p{Ll})\((?!\p{L}\))/gu, ' (')
    .replace(/^(?:authors?:|(?:edited|reported|compiled) by:?(?=\s))\s*/i, '')
    .replace(BEFORE_NAME, '')
    .replace(FOLLOWING, '')
    .replace(/\s+\d[\d.,]*\s+(?:articles?|artikel|artículos?|artigos?|articoli|posts?|beiträge)$/i, '');
  const clean = withoutDate(read)
    // "Staff reporters · 6 February 2025"
    .replace(/\s+[|•·–—]\s[^|•·–—]*(?<!\d)\d{4}(?!\d).*$/, '')
    .replace(/[\s,|•·–—-]+$/, '');
  const isNone = clean.length > LONGEST_BYLINE || NO_BYLINE.test(clean.toLowerCase()) || isLabel(clean);
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
/** What stands in such a line behind the names. */
const behindNames = once(
  () =>
    new RegExp(`,? (?:${DATED}|share|comments?|print|email|staff|special|for|on|in)(?![${LETTER}]).*$`, 'i'),
);
/** In a line of links alone a topic stands, were it called "Von ...". */
const MOST_LINKED = 0.95;

/** Where links to what somebody has written lead. */
const AUTHOR_PAGE = /\/(?:authors?|autor(?:en|es)?|autori|auteurs?|contributors?)\/[^/]/i;

/** Words of such links that are no names. */
const TO_PROFILE =
  /(?:^| )(?:about|all|articles?|bio|follow|from|more|posts?|profile|read|see|stories|view|mehr|alle|artikel|profil|voir|plus|ver|más|mais|tutti)(?: |$)/i;

/** Whether a line is a link to all that its author has written. */
function leadsToAuthor(run: Run): boolean {
  const { nodes, linked, text } = run;
  const isName = linked > MOST_LINKED && !isHeading(run) && !TO_PROFILE.test(text);
  const name = isName ? nodes.find(({ data }) => data.trim()) : undefined;
  const parent = name && parentElementOf(name);
  const link = parent && nearestTo(parent, 'a[href]');
  return !!link && AUTHOR_PAGE.test(attrOf(link, 'href'));
}

/** What a page calls the line that names who wrote it, and one that names who took a picture or has said something. */
const CALLED_AUTHOR = /(?:^|[\s_-])(?:bylines?|authors?|contributors?)(?:$|[\s_-])/i;
const CALLED_OTHER = /photo|image|media|caption|credit|comment|quote/i;

/** Whether a line, or what stands in it, is called the author. */
const isCalledAuthor = (run: Run): boolean =>
  !isHeading(run) &&
  nearestTo(run.block, 'figure') === null &&
  [run.block, holderOf(run)].some((at) => {
    const names = attrOf(at, 'class').replace(/([a-z])([A-Z])/g, '$1-$2');
    return CALLED_AUTHOR.test(names) && !CALLED_OTHER.test(names);
  });

/** A run up to where another element's text follows with nothing between, as style alone parts them: "Ada Quay14 March". */
function firstPart(run: Run): Run {
  if (run.nodes.length < 2) return run;
  let read = '';
  for (const [i, said] of run.said.entries()) {
    const isOther = i > 0 && run.nodes[i]?.parentNode !== run.nodes[i - 1]?.parentNode;
    if (isOther && isGlued(read, said)) {
      if (!isLabel(foldSpace(read))) {
        const text = foldSpace(read);
        return { ...run, text, words: countWords(text) };
      }
      read += ' ';
    }
    read += said;
  }
  return { ...run, text: foldSpace(read) };
}

/** The line of a byline that begins with a run, or empty. */
function bylineAt(whole: Run, next: Run | undefined): string {
  const run = firstPart(whole);
  if (leadsToAuthor(run) || (isCalledAuthor(run) && isNames(run.text))) return run.text;
  if (next && isLabel(run.text)) return `${run.text} ${next.text}`;
  return !isHeading(run) && run.linked <= MOST_LINKED && isByline(run) && BYLINE.test(run.text)
    ? run.text
    : '';
}

/**
 * The byline that readers see between headline and text, where the page marks none as such.
 * @param between the lines that stand there
 * @returns empty where none of them names anybody
 */
export function bylineAbove(between: readonly Run[]): string {
  for (const [i, run] of between.entries()) {
    const line = cleanByline(bylineAt(run, between[i + 1]).replace(behindNames(), ''));
    if (isNames(line) && !namesMaker(line)) return line;
  }
  return '';
}
