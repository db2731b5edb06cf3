/** Who wrote an article: names without what stands around them. */
import { DATED } from './furniture-phrases.ts';
import { LETTER } from './openings.ts';
import { foldSpace } from './words-of.ts';

/** What stands where a byline could, in lower case: an address, a date, a time of day. */
const NO_BYLINE = new RegExp(
  String.raw`^https?:|^(?:${DATED.replaceAll(' ', '|')}|last modified|mis à jour)(?![${LETTER}])|\d{1,2}[:.h]\d{2}\s*(?:[ap]\.?m|uhr|[cg]et|est)(?![${LETTER}])`,
);

/** The words of links to follow an author, and the author's name on a network, behind the name itself. */
const FOLLOW = 'follow|folgen|suivre|seguir|siga|segui|volg|volgen|obserwuj';
const FOLLOWING = new RegExp(` (?:(?:${FOLLOW}) )?\\(?@[\\w.]+\\)?| (?:${FOLLOW})$`, 'gi');

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
