/**
 * Judges proposed blocks by the trained model: which are clutter, of what kind, how surely and why.
 */
import { isRun } from './block.ts';
import { hitOf, isInDoubt, type Purpose } from './hits.ts';
import { holdsStoryToo } from './mixed-block.ts';
import { inOneLook } from './one-look.ts';
import { LEAST_PROSE, type PageContext, proseIn, statsOf, twinKey } from './page-context.ts';
import { plainKindOf } from './plain-kinds.ts';
import { mayBeProduct, withoutProductLists } from './product-lists.ts';
import { reasonsOf } from './reasons.ts';
import { Settled } from './settled.ts';
import { stat } from './stats.ts';
import { mayBeStory } from './story-parts.ts';
import type { Decision } from './types.ts';
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

/**
 * Decides on weighed candidates: the outermost block that is clutter wins, and nothing in it is looked at again, even
 * when its kind is not wanted.
 * @param purpose what the judging is for
 */
export const decideOn = (weighed: WeighedBlocks, purpose: Purpose = 'hide'): Decision[] =>
  inOneLook(() => decide(weighed, purpose));

function decide(weighed: WeighedBlocks, purpose: Purpose): Decision[] {
  const { candidates, context, wanted, vectors } = weighed;
  const decisions: Decision[] = [];
  const products = new Set<Decision>();
  const take = (decision: Decision, isProduct: boolean): void => {
    decisions.push(decision);
    if (isProduct && mayBeStory(decision, context)) products.add(decision);
  };
  const settled = new Settled();
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
          kind === 'offer',
        );
      continue;
    }
    const hit = hitOf(weighed, i, purpose);
    if (!hit || holdsStoryToo(weighed, i, purpose, hit.chance >= hit.threshold)) continue;
    settled.add(block);
    const { look, chance } = hit;
    const vector = vectors[i] ?? new Float32Array();
    const kind = kindOf(candidate, look.kinds, vector);
    if (!wanted(kind)) continue;
    take(
      {
        block,
        kind,
        confidence: chance,
        reasons: reasonsOf(look.weightsAt(i), vector, kind),
        isDoubtful: isInDoubt(hit, purpose),
      },
      mayBeProduct(kind, (name) => stat(candidate.stats, name)),
    );
  }
  return withoutProductLists(
    decisions,
    (decision) => products.has(decision),
    (some) => countTwins(some, context),
  );
}
