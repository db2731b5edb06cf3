/**
 * Judges proposed blocks by the trained model: which are clutter, of what kind, how surely and why.
 */
import { isRun, nodesOf } from './block.ts';
import type { Candidate } from './blocks.ts';
import { parentElementOf } from './dom.ts';
import { hitOf, isInDoubt, type Purpose } from './hits.ts';
import { holdsStoryToo, isStoryBeside } from './mixed-block.ts';
import { inOneLook } from './one-look.ts';
import { LEAST_PROSE, type PageContext, proseIn, statsOf, twinKey } from './page-context.ts';
import { plainKindOf } from './plain-kinds.ts';
import { mayBeProduct, withoutProductLists } from './product-lists.ts';
import { holds } from './query.ts';
import { reasonsOf } from './reasons.ts';
import { Settled } from './settled.ts';
import { stat } from './stats.ts';
import { mayBeStory } from './story-parts.ts';
import type { Block, Decision } from './types.ts';
import { kindOf, type WeighedBlocks } from './weighing.ts';
import { withBoxes } from './with-boxes.ts';
import { withRests } from './with-rests.ts';

/** How sure a block is that needs no weighing. */
const PLAIN_CONFIDENCE = 0.95;

/** Whether there is a story to read: there is none in a feed that the browser shows, a file, a slip of markup. */
const hasStory = (context: PageContext): boolean =>
  context.mainContent !== null && proseIn(context, context.mainContent) >= LEAST_PROSE;

/** What the box of a product is called: a bare link to a shop is called nothing, and stands in it. */
const boxKey = (block: Element): string => twinKey(block) || twinKey(parentElementOf(block) ?? block);

/** How many boxes with a price in the story's text are called as those of some blocks are and hold none of them. */
function countTwins(products: readonly Decision[], context: PageContext): number {
  const blocks = products.map(({ block }) => block);
  const keys = new Set(blocks.map((block) => (isRun(block) ? '' : boxKey(block))).filter(Boolean));
  if (keys.size === 0) return 0;
  return context.walked.order.filter(
    (box) =>
      keys.has(twinKey(box)) &&
      stat(statsOf(context, box), 'prices') > 0 &&
      mayBeStory({ block: box }, context) &&
      !blocks.some((block) => nodesOf(block).some((node) => holds(box, node))),
  ).length;
}

/** A block that is clutter, wanted or not. */
interface Verdict extends Decision {
  /** Whether it may be one of the products that the story is about. */
  readonly isProduct: boolean;
}

/**
 * What the candidate at a place is; null for what stays, or is judged by its parts.
 * @param mixed boxes around it that hold a prompt and story; it is added where it is one
 */
function verdictOn(weighed: WeighedBlocks, i: number, purpose: Purpose, mixed: Settled): Verdict | null {
  const { candidates, context, wanted, vectors } = weighed;
  const candidate = candidates[i] as Candidate;
  const { block, stats } = candidate;
  const plain = plainKindOf(candidate, context, wanted);
  const hit = hitOf(weighed, i, purpose);
  if (!plain && !hit) return null;
  const isSure = plain !== null || (hit !== null && hit.chance >= hit.threshold);
  if (holdsStoryToo(weighed, i, purpose, isSure)) {
    mixed.add(block);
    return null;
  }
  if (plain) {
    const [kind, reason] = plain;
    const isProduct = kind === 'offer';
    return { block, kind, confidence: PLAIN_CONFIDENCE, reasons: [reason], isDoubtful: false, isProduct };
  }
  if (!hit || (mixed.holds(block) && isStoryBeside(candidate, context))) return null;
  const { look, chance } = hit;
  const vector = vectors[i] ?? new Float32Array();
  const kind = kindOf(candidate, look.kinds, vector);
  return {
    block,
    kind,
    confidence: chance,
    // Of what is not to go, or stays on the page, nobody asks why.
    reasons: wanted(kind) && purpose !== 'read' ? reasonsOf(look.weightsAt(i), vector, kind) : [],
    isDoubtful: isInDoubt(hit, purpose),
    isProduct: mayBeProduct(kind, (name) => stat(stats, name)),
  };
}

/**
 * Decides on weighed candidates: the outermost block that is clutter wins, and nothing in it is looked at again, even
 * when its kind is not wanted.
 * @param purpose what the judging is for
 */
export const decideOn = (weighed: WeighedBlocks, purpose: Purpose = 'hide'): Decision[] =>
  inOneLook(() => decide(weighed, purpose));

function decide(weighed: WeighedBlocks, purpose: Purpose): Decision[] {
  const { candidates, context, wanted } = weighed;
  /** With the place of the candidate that each is on. */
  const decisions = new Map<Decision, number>();
  const products = new Set<Decision>();
  const settled = new Settled();
  const mixed = new Settled();
  const unwanted: Block[] = [];
  const isBare = purpose === 'surely' && !hasStory(context);
  for (const [i, { block }] of isBare ? [] : candidates.entries()) {
    const verdict = settled.holds(block) ? null : verdictOn(weighed, i, purpose, mixed);
    if (!verdict) continue;
    settled.add(block);
    if (!wanted(verdict.kind)) {
      unwanted.push(block);
      continue;
    }
    const { isProduct, ...decision } = verdict;
    decisions.set(decision, i);
    if (isProduct && mayBeStory(decision, context)) products.add(decision);
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
  return withRests(withBoxes(kept, placeOf, unwanted, weighed, purpose), unwanted, context);
}
