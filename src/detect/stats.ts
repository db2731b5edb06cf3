/**
 * What the walk counts in an element and everything below it: one row of numbers an element, so that a parent's row is
 * the sum of its children's and its own.
 */
import { KINDS } from '../words.ts';
import { CUES } from './lexicon/types.ts';
import { TOKEN_GROUPS } from './tokens.ts';

/** Plain counts. */
const COUNTS = [
  'words',
  /** Words inside links. */
  'linkWords',
  /** Words of lines in which no phrase of clutter stands. */
  'coldWords',
  /** Words that are part of a phrase of clutter. */
  'cueWords',
  /** Words that are long enough to be of a topic, and those of them that are of the page's. */
  'longWords',
  'topicWords',
  /** Words, and pairs of neighbouring words. */
  'grams',
  /** What these weigh together for the core kinds and for the extra ones, in the model's steps. */
  'gramWeight',
  'extraGramWeight',
  /** Words of long lines that are neither links nor calls: prose. */
  'proseWords',
  /** Words of prose lines in which no phrase of clutter stands. */
  'coldProseWords',
  /** Lines of text, as blocks and line breaks part them. */
  'lines',
  'proseLines',
  /** Short lines that are one link or button. */
  'callLines',
  /** Links and buttons in whose words a phrase of clutter stands, or a part of one. */
  'cueLinks',
  /** Links and buttons that begin by bidding the reader do something. */
  'bidLinks',
  /** Lines that name the site they stand on. */
  'siteNames',
  'questions',
  'exclamations',
  /** Lines all in capitals, or fenced by stars. */
  'shouts',
  /** Amounts of money. */
  'prices',
  'percents',
  'links',
  /** Links by where they lead: to a story, a list of stories, a place of the page itself, another site. */
  'storyLinks',
  'listLinks',
  'placeLinks',
  'outLinks',
  /** Links in or around a heading. */
  'headLinks',
  /** Links with the parameters by which a campaign is counted, or that are named as paid for. */
  'campaigns',
  'images',
  /** Images in a link. */
  'linkedImages',
  /** Those of them that lead out of the page as an advertiser's do, or have the format of an advertising banner. */
  'banners',
  'frames',
  /** Elements that are a vendor's widget by their names, or by what their frame shows or their form serves. */
  'widgets',
  /** Frames of players, maps, charts and posts: embedded content. */
  'embeds',
  'forms',
  'emails',
  'textFields',
  'passwords',
  'searches',
  /** Fields for a number: a calculator's. */
  'numbers',
  'radios',
  'checkboxes',
  'buttons',
  'selects',
  'areas',
  'headings',
  'mainHeadings',
  'paragraphs',
  'items',
  'cells',
  'figures',
  'quotes',
  'media',
  'times',
  'elements',
] as const;

const NAMES = [
  ...COUNTS,
  ...CUES.map((cue) => `cue:${cue}` as const),
  ...TOKEN_GROUPS.map((group) => `token:${group}` as const),
  ...KINDS.map((kind) => `vendor:${kind}` as const),
  /** Words in the addresses that links and forms lead to. */
  ...KINDS.map((kind) => `href:${kind}` as const),
] as const;

/** The name of one number in a row. */
export type StatName = (typeof NAMES)[number];

/** Where each number stands in a row. */
export const STAT = Object.fromEntries(NAMES.map((name, i) => [name, i])) as Readonly<
  Record<StatName, number>
>;

/** One element's row. */
export type Stats = Float32Array;

/** Rows are cut from slabs: a typed array of its own for each of a page's elements is most of what a walk would cost. */
const ROWS_IN_SLAB = 256;
let slab = new Float32Array(0);
let used = 0;

/** A row of zeros. */
export function emptyStats(): Stats {
  if (used >= slab.length) {
    slab = new Float32Array(ROWS_IN_SLAB * NAMES.length);
    used = 0;
  }
  used += NAMES.length;
  return slab.subarray(used - NAMES.length, used);
}

/** Adds a row to another. */
export function addStats(to: Stats, from: Stats): void {
  for (let i = 0; i < from.length; i += 1) to[i] = (to[i] ?? 0) + (from[i] ?? 0);
}

/** One number of a row. */
export const stat = (stats: Stats, name: StatName): number => stats[STAT[name]] ?? 0;

/** Whether there is something to write in that is no search. */
export const asksText = (stats: Stats): boolean => stat(stats, 'emails') + stat(stats, 'textFields') > 0;

/** Raises one number of a row. */
export function bump(stats: Stats, name: StatName, by = 1): void {
  const i = STAT[name];
  stats[i] = (stats[i] ?? 0) + by;
}
