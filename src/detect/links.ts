/**
 * What links lead to, told by their addresses alone: stories, lists of a topic, places of the page itself, other sites.
 * The extra kinds are judged by it, and no kind by the headlines in them.
 */
import { attrOf, lettersOf } from './dom.ts';
import { bump, type Stats } from './stats.ts';

/** A part of an address with so many words is a headline's. */
const HEADLINE_WORDS = 4;
/** The numbers that sites give their stories. */
const NUMBER = /\d{6}/;
const PAGE_FILE = /\.html?$/i;

/** Parts of addresses below which sites list what belongs to a topic, a section or a writer. */
const LISTS = new Set(
  'tag tags topic topics thema themen schlagwort schlagworte stichwort stichworte keyword keywords tema temas tematy etiqueta etiquetas label labels category categories categoria kategorie kategorien rubrik rubrique rubriques mot-cle mots-cles author autor autoren profile section search'.split(
    ' ',
  ),
);

/** A headline in an address has so many words and more: with fewer it may be a bid to sign up for our free newsletter. */
const SURE_HEADLINE_WORDS = 7;

/** What comes after so many characters of an address is not read. */
const LONGEST = 400;

/** How many words a part of an address has. */
const wordsIn = (part: string): number => part.split(/[-_]/).filter(Boolean).length;

/** The parts of an address's path. */
const partsOf = (address: string): string[] => (address.split(/[?#]/, 1)[0] ?? '').split('/');

/**
 * A link's address without the headlines in its path, whose words are those of the story that it leads to, and without
 * the address that it hands on.
 */
export function withoutHeadline(address: string): string {
  const parts = partsOf(address);
  const kept = parts.filter((part) => wordsIn(part) < SURE_HEADLINE_WORDS);
  const rest = address.slice(parts.join('/').length);
  return kept.join('/') + (/https?(?::|%3a)/i.test(rest) ? '' : rest);
}

const leadsToStory = (parts: readonly string[]): boolean =>
  PAGE_FILE.test(parts.at(-1) ?? '') ||
  parts.some((part) => NUMBER.test(part) || wordsIn(part) >= HEADLINE_WORDS);

const leadsToList = (link: Element, parts: readonly string[]): boolean =>
  /\btag\b/i.test(attrOf(link, 'rel')) || parts.slice(0, -1).some((part) => LISTS.has(part.toLowerCase()));

/** Whether an address names a host that bears none of the site's names. */
function leadsAway(address: string, siteNames: readonly string[]): boolean {
  const host = /^(?:https?:)?\/\/([^/?#:]+)/i.exec(address)?.[1];
  if (!host) return false;
  const letters = lettersOf(host);
  return !siteNames.some((name) => letters.includes(name));
}

/**
 * Counts a link by where it leads.
 * @param stats the link's row
 * @param siteNames what its site is called, as `siteNamesOf` gives it
 */
export function countLink(link: Element, stats: Stats, siteNames: readonly string[]): void {
  const address = attrOf(link, 'href').slice(0, LONGEST);
  if (/^#[^!/]/.test(address)) {
    bump(stats, 'placeLinks');
    return;
  }
  const parts = partsOf(address);
  if (leadsToList(link, parts)) bump(stats, 'listLinks');
  else if (leadsToStory(parts)) bump(stats, 'storyLinks');
  if (leadsAway(address, siteNames)) bump(stats, 'outLinks');
}
