/**
 * Judges proposed blocks by the trained model: which are clutter, of what kind, how surely and why.
 */
import { isRun, standsIn } from './block.ts';
import { type Candidate, parentsOf } from './blocks.ts';
import { type Boxes, boxAround } from './box-around.ts';
import { hitOf, isInDoubt, type Purpose } from './hits.ts';
import { holdsStoryToo } from './mixed-block.ts';
import { inOneLook } from './one-look.ts';
import { LEAST_PROSE, type PageContext, proseIn, statsOf, twinKey } from './page-context.ts';
import { plainKindOf } from './plain-kinds.ts';
import { mayBeProduct, withoutProductLists } from './product-lists.ts';
import { reasonsOf } from './reasons.ts';
import { Settled } from './settled.ts';
import { type StatName, stat } from './stats.ts';
import { mayBeStory, mustStay } from './story-parts.ts';
import type { Block, Decision } from './types.ts';
import { kindOf, type WeighedBlocks } from './weighing.ts';

/** How sure a block is that needs no weighing. */
const PLAIN_CONFIDENCE = 0.95;

/** Whether there is a story to read: there is none in a feed that the browser shows, a file, a slip of markup. */
const hasStory = (context: PageContext): boolean =>
  context.mainContent !== null && proseIn(context, context.mainContent) >= LEAST_PROSE;

/** How many boxes with a price in the story's text are called as some blocks are and are none of them. */
function countTwins(products: readonly Decision[], context: PageContext): number {
  const keys = new Set(products.map(({ block }) => (isRun(block) ? '' : twinKey(block))).filter(Boolean));
  if (keys.size === 0) return 0;
  return context.walked.order.filter(
    (box) =>
      keys.has(twinKey(box)) &&
      stat(statsOf(context, box), 'prices') > 0 &&
      mayBeStory({ block: box }, context) &&
      !products.some(({ block }) => block === box),
  ).length;
}

/** What counts as one word of a block, as measures of what is lost count it; a frame counts as three. */
const AS_WORDS = (
  'words images buttons emails textFields passwords searches numbers radios checkboxes selects areas'.split(
    ' ',
  ) as StatName[]
).concat('frames', 'frames', 'frames');
const sizeOf = ({ stats }: Candidate): number => AS_WORDS.reduce((sum, name) => sum + stat(stats, name), 0);

/**
 * Decisions, each on the box that its block goes with, and none within another.
 * @param placeOf the place of the candidate that a decision is on
 * @param unwanted blocks of clutter that is not to be hidden: no box goes that holds one
 */
function inTheirBoxes(
  decisions: readonly Decision[],
  placeOf: (decision: Decision) => number,
  unwanted: readonly Block[],
  weighed: WeighedBlocks,
  purpose: Purpose,
): Decision[] {
  const { candidates, context, looks } = weighed;
  const at = (i: number): Candidate => candidates[i] as Candidate;
  const parents = parentsOf(candidates);
  const boxes: Boxes = {
    around: (i) => parents[i] ?? -1,
    sizeOf: (i) => sizeOf(at(i)),
    chanceOf: (i) => looks.reduce((chance, look) => Math.min(1, chance + look.chanceAt(i)), 0),
    mayBeStory: (i) => mayBeStory(at(i), context),
  };
  const showsMore = (box: Candidate, block: Candidate): boolean =>
    (['images', 'frames'] as const).some((name) => stat(box.stats, name) > stat(block.stats, name));
  const boxOf = (i: number): number =>
    boxAround(
      i,
      boxes,
      (up) =>
        !(boxes.mayBeStory(up) && showsMore(at(up), at(i))) &&
        !unwanted.some((block) => standsIn(block, at(up).block)) &&
        !mustStay(at(up), context) &&
        !holdsStoryToo(weighed, up, purpose, false),
    );
  const boxed = decisions
    .map((decision) => ({ decision, box: boxOf(placeOf(decision)), size: boxes.sizeOf(placeOf(decision)) }))
    // Of two in one box the larger says what the box is.
    .sort((a, b) => a.box - b.box || b.size - a.size);
  const settled = new Settled();
  return boxed.flatMap(({ decision, box }) => {
    const { block } = at(box);
    if (settled.holds(block)) return [];
    settled.add(block);
    return block === decision.block ? [decision] : [{ ...decision, block, part: decision.block }];
  });
}

/**
 * Decides on weighed candidates: the outermost block that is clutter wins, and nothing in it is looked at again, even
 * when its kind is not wanted.
 * @param purpose what the judging is for
 */
export const decideOn = (weighed: WeighedBlocks, purpose: Purpose = 'hide'): Decision[] =>
  inOneLook(() => decide(weighed, purpose));

function decide(weighed: WeighedBlocks, purpose: Purpose): Decision[] {
  const { candidates, context, wanted, vectors } = weighed;
  /** With the place of the candidate that each is on. */
  const decisions = new Map<Decision, number>();
  const products = new Set<Decision>();
  const take = (decision: Decision, i: number, isProduct: boolean): void => {
    decisions.set(decision, i);
    if (isProduct && mayBeStory(decision, context)) products.add(decision);
  };
  const settled = new Settled();
  const unwanted: Block[] = [];
  const isBare = purpose === 'surely' && !hasStory(context);
  for (const [i, candidate] of isBare ? [] : candidates.entries()) {
    const { block } = candidate;
    if (settled.holds(block)) continue;
    const plain = plainKindOf(candidate, context, wanted);
    if (plain) {
      const [kind, reason] = plain;
      settled.add(block);
      if (wanted(kind))
        take(
          { block, kind, confidence: PLAIN_CONFIDENCE, reasons: [reason], isDoubtful: false },
          i,
          kind === 'offer',
        );
      else unwanted.push(block);
      continue;
    }
    const hit = hitOf(weighed, i, purpose);
    if (!hit || holdsStoryToo(weighed, i, purpose, hit.chance >= hit.threshold)) continue;
    settled.add(block);
    const { look, chance } = hit;
    const vector = vectors[i] ?? new Float32Array();
    const kind = kindOf(candidate, look.kinds, vector);
    if (!wanted(kind)) {
      unwanted.push(block);
      continue;
    }
    take(
      {
        block,
        kind,
        confidence: chance,
        reasons: reasonsOf(look.weightsAt(i), vector, kind),
        isDoubtful: isInDoubt(hit, purpose),
      },
      i,
      mayBeProduct(kind, (name) => stat(candidate.stats, name)),
    );
  }
  const kept = withoutProductLists(
    [...decisions.keys()],
    (decision) => products.has(decision),
    (some) => countTwins(some, context),
  );
  // What is not whole yet has no box yet; and the clean text leaves out as much as it may already. Most pages and nearly
  // all that is added to them hold nothing that goes: no boxes are looked for.
  if (kept.length === 0 || (purpose !== 'hide' && purpose !== 'surely')) return kept;
  const placeOf = (decision: Decision): number => decisions.get(decision) ?? -1;
  return inTheirBoxes(kept, placeOf, unwanted, weighed, purpose);
}
