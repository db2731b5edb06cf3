/**
 * The named features by which the extra kinds alone are judged, besides those of `features.ts`: what a block's links are
 * like, and what its words say for these kinds. To the core kinds the links are noise: with them F1 by site fell from
 * 0.802 to 0.793, and that of the extra kinds rose from 0.735 to 0.753 (means over three partitions of the sites, two
 * seeds and bars near the best).
 */
import { isRun } from './block.ts';
import type { Candidate } from './blocks.ts';
import { parentElementOf } from './dom.ts';
import type { Feature } from './features.ts';
import { type PageContext, statsOf } from './page-context.ts';
import { emptyStats, type StatName, type Stats, stat } from './stats.ts';
import { extraWordingIn } from './weigh-words.ts';

type Measure = (own: Stats, parent: Stats) => number;

const amount =
  (name: StatName): Measure =>
  (own) =>
    Math.log1p(stat(own, name));
const perLink =
  (name: StatName): Measure =>
  (own) =>
    stat(own, name) / Math.max(1, stat(own, 'links'));
/** The same of the links about the block. */
const perLinkAbout =
  (name: StatName): Measure =>
  (own, parent) =>
    (stat(parent, name) - stat(own, name)) / Math.max(1, stat(parent, 'links') - stat(own, 'links'));

const TABLE: readonly (Feature & { readonly of: Measure })[] = [
  { name: 'links:stories', reason: 'href_related', of: amount('storyLinks') },
  { name: 'links:storyShare', reason: 'href_related', of: perLink('storyLinks') },
  { name: 'links:storiesAbout', of: perLinkAbout('storyLinks') },
  { name: 'links:lists', of: amount('listLinks') },
  { name: 'links:listShare', of: perLink('listLinks') },
  { name: 'links:placeShare', of: perLink('placeLinks') },
  { name: 'links:out', reason: 'outLinks', of: amount('outLinks') },
  { name: 'links:outShare', reason: 'outLinks', of: perLink('outLinks') },
  { name: 'links:heads', of: amount('headLinks') },
  { name: 'links:headShare', of: perLink('headLinks') },
  { name: 'links:pictureShare', of: perLink('linkedImages') },
  { name: 'links:words', of: perLink('linkWords') },
  { name: 'links:wordsAbout', of: perLinkAbout('linkWords') },
  { name: 'extra:wording', reason: 'wording', of: extraWordingIn },
];

/** The features in the order of a vector. */
export const EXTRA_FEATURES: readonly Feature[] = TABLE;

/** A candidate's numbers, in the order of `EXTRA_FEATURES`. */
export function extraFeaturesOf({ block, element, stats }: Candidate, context: PageContext): Float32Array {
  const around = isRun(block) ? element : parentElementOf(element);
  const parent = around ? statsOf(context, around) : emptyStats();
  return Float32Array.from(TABLE, ({ of }) => of(stats, parent));
}
