/** Who wrote an article: names without what stands around them. */
import { DATED } from './furniture-phrases.ts';
import { isByline } from './furniture-text.ts';
import { LETTER } from './openings.ts';
import type { Run } from './runs.ts';
import { foldSpace } from './words-of.ts';

/** What stands where a byline could, in lower case: an address, a date, a time of day. */
const NO_BYLINE = new RegExp(
  String.raw`^https?:|^(?:${DATED.replaceAll(' ', '|')}|last modified|mis à jour)(?![${LETTER}])|\d{1,2}[:.h]\d{2}\s*(?:[ap]\.?m|uhr|[cg]et|est)(?![${LETTER}])`,
);

/** The words of links to follow an author, and the author's name on a network, behind the name itself. */
const FOLLOW = 'follow|folgen|suivre|seguir|siga|segui|volg|volgen|obserwuj';
const FOLLOWING = new RegExp(` (?:(?:${FOLLOW}) )?\\(?@[\\w.]+\\)?| (?:${FOLLOW})$`, 'gi');

/** The date or the age of a story behind the names: "Ada Quay - 2013-07-18T03:00Z", "Ada Quay, 6th June 2013", "Ada Quay 4 hrs ago". */
const DATE_BEHIND =
  /(?<=\S)[\s,|•·–—-]+(?:(?:on|am|le|el|il|op) )?(?:[a-zà-ÿ]+day,? )?(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th|\.)? [a-zà-ÿ]{3,10}\.?,? \d{4}|[a-zà-ÿ]{3,10}\.? \d{1,2},? \d{4}|\d{1,2}[./]\d{1,2}[./]\d{2}|\d{1,2} (?:hrs?|hours?|mins?|minutes?|days?)\b.* ago).*$/i;

/** Characters beyond which a text is no byline. */
const LONGEST_BYLINE = 200;

/** So much of a text is read: a date and what follows it may stand behind the names, and nothing further on is one. */
const MOST_READ = 2_000;

/** A byline without "By", brackets, the heading of a box about the author, and what follows the names. */
export const cleanByline = (byline: string): string => {
  if (!byline) return '';
  const clean = foldSpace(byline)
    .slice(0, MOST_READ)
    .replace(/^\[(.*)\]$/, '$1')
    .replace(
      /^(?:written )?(?:by|von|par|por|di|door|text|texte|testo|texto|tekst|текст|автор|about|über)[\s:]+/i,
      '',
    )
    .replace(FOLLOWING, '')
    .replace(/\s+\d[\d.,]*\s+(?:articles?|artikel|artículos?|artigos?|articoli|posts?|beiträge)$/i, '')
    .replace(/[\s,(]*\S+@\S+\.\w+\)?/g, '')
    .replace(DATE_BEHIND, '')
    // "Staff reporters · 6 February 2025"
    .replace(/\s+[|•·–—]\s[^|•·–—]*(?<!\d)\d{4}(?!\d).*$/, '')
    .replace(/[\s,|•·–—-]+$/, '');
  return clean.length <= LONGEST_BYLINE && !NO_BYLINE.test(clean.toLowerCase()) ? clean : '';
};

/** The author that a page, or a part of it, marks as such; empty for none. */
export const authorIn = (part: ParentNode): string =>
  cleanByline(
    part.querySelector('[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], a[rel~="author"]')
      ?.textContent ?? '',
  );

/** Names of one to five words, each with a capital but for what joins them: "Ada Quay and Jan van der Kai". */
const NAMES =
  /^(?!The )(?=.*\p{Lu})(?:(?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|den|del|da|di|du|le|la|el|al|bin|y|e|and|und|et|en|i|&)(?:,? |$)){2,9}$/u;
/** Runs in front of the text among which a byline is looked for. */
const RUNS_ABOVE = 12;

/**
 * The byline that readers see above the text, where the page marks none as such: the last line there that begins as one.
 * @param all all runs of the page, in order
 * @param runs those of the text
 * @returns empty where no line there names anybody
 */
export function bylineAbove(all: readonly Run[], runs: readonly Run[]): string {
  const start = runs[0] ? all.findIndex(({ nodes }) => nodes[0] === runs[0]?.nodes[0]) : -1;
  const above = all.slice(Math.max(0, start - RUNS_ABOVE), Math.max(0, start));
  const names = above
    .filter(isByline)
    .map(({ text }) => cleanByline(text).replace(/,? (?:Staff|Special|for) .*$/, ''));
  return names.findLast((name) => NAMES.test(name)) ?? '';
}
