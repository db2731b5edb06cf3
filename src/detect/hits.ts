/** Which of the weighed blocks are likely enough to be clutter, for what the judging is for. */
import { isRun } from './block.ts';
import type { Candidate } from './blocks.ts';
import { stat } from './stats.ts';
import { isParagraph, mayBeStory, mustStay, PARAGRAPH_BAR } from './story-parts.ts';
import type { Family, Look, WeighedBlocks } from './weighing.ts';

/**
 * What the judging is for.
 * - `hide`: the whole page is there; told is what is to be hidden
 * - `surely`: the same for a page that is hardly news, such as a shop's magazine, whose texts are of offers: what may be
 *   story is told when there is next to no doubt, and nothing where there is no story to read
 * - `early`: it is not whole yet; what is hardly likely is told too, as doubtful
 * - `read`: what the clean text leaves out, where a prompt is worse than a gap: the doubtful goes too
 */
export type Purpose = 'hide' | 'surely' | 'early' | 'read';

/**
 * Before the page is whole much of a block's surroundings is missing: to be hidden it must be surer than afterwards by
 * this share of what is left to certainty, and from this share of the threshold on it is told as doubtful.
 */
const EARLY_CAUTION = 0.5;
const EARLY_DOUBT = 0.5;
/**
 * Nothing the clean text leaves out is gone from the page: there a block needs to be less sure, and the less the more of
 * its words are phrases of clutter: from such a share of them on it goes from such a chance on. On sites left out of
 * training 28 of 31 prompts in articles go at the last two bars, and some 970 words of the stories' 397,000 with them;
 * with the first it is 29 and 990. 0.2 for all would give 28 and 2,300.
 */
const READ_BARS: readonly (readonly [share: number, bar: number])[] = [
  [0.4, 0.1],
  [0.1, 0.2],
  [0, 0.4],
];

/** From which chance on a block is told. */
function barFor(purpose: Purpose, threshold: number, candidate: Candidate): number {
  const { stats } = candidate;
  if (purpose === 'early') return threshold * EARLY_DOUBT;
  if (purpose !== 'read' || isParagraph(candidate)) return threshold;
  const cueShare = stat(stats, 'cueWords') / Math.max(1, stat(stats, 'words'));
  const [, bar] = READ_BARS.find(([share]) => cueShare >= share) ?? [0, threshold];
  return Math.min(threshold, bar);
}

/**
 * Loose text shows less of what it is, clutter and story alike, and is asked for this share of the threshold: a prompt
 * in the plainest words comes to 0.66 there, and to more than 0.9 in an element of its own; a story's line on discounts
 * to 0.48.
 */
const RUN_BAR = 0.85;
/** A longer run is a paragraph like any other, with as many words to lose; the trainer's loose widgets are no longer. */
const RUN_WORDS = 45;

/** A candidate that is likely enough to be clutter. */
export interface Hit {
  /** The look of the family that it is likeliest of. */
  readonly look: Look;
  readonly chance: number;
  /** From which chance on it is hidden; below it goes for this purpose only. */
  readonly threshold: number;
}

/** From which chance on what may be story is hidden on a page that is hardly news. */
const SURE = 0.9;

/** From which chance on a candidate is hidden. */
function thresholdOf(
  { text, beside }: Family,
  candidate: Candidate,
  isText: boolean,
  purpose: Purpose,
): number {
  if (isText && purpose === 'surely') return SURE;
  const bar = isText ? text : beside;
  if (isRun(candidate.block) && stat(candidate.stats, 'words') <= RUN_WORDS) return bar * RUN_BAR;
  return isText && isParagraph(candidate) ? Math.max(bar, PARAGRAPH_BAR) : bar;
}

/** The look that finds a candidate likeliest to be of its family. */
const likelier = (looks: readonly Look[], i: number): Look =>
  looks.reduce((best, look) => (look.chanceAt(i) > best.chanceAt(i) ? look : best));

/**
 * Whether a candidate is likely enough for a purpose, and for which kinds; null for one that is not. Where both families
 * are wanted it may be of either: a banner of the site's own or another's is surely one of the two.
 */
export function hitOf(
  { candidates, context, looks }: WeighedBlocks,
  i: number,
  purpose: Purpose,
): Hit | null {
  const candidate = candidates[i];
  if (!candidate) return null;
  // Of a page that is not whole the main content may be yet to come.
  const isUnknown = purpose === 'early' && !context.mainContent;
  const isText = !isUnknown && mayBeStory(candidate, context);
  let chance = 0;
  for (const [nth, look] of looks.entries()) {
    chance = Math.min(1, chance + look.chanceAt(i));
    const threshold = thresholdOf(look.family, candidate, isText, purpose);
    if (chance < barFor(purpose, threshold, candidate) || mustStay(candidate, context)) continue;
    return { look: likelier(looks.slice(0, nth + 1), i), chance, threshold };
  }
  return null;
}

/** Whether a hit is told as doubtful. */
export const isInDoubt = ({ chance, threshold }: Hit, purpose: Purpose): boolean =>
  purpose === 'early' && chance < threshold + (1 - threshold) * EARLY_CAUTION;
