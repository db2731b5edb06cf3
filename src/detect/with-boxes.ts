/** Lets what is to go go with its box. */
import { standsIn } from './block.ts';
import { type Candidate, parentsOf } from './blocks.ts';
import { type Boxes, boxAround } from './box-around.ts';
import type { Purpose } from './hits.ts';
import { holdsStoryToo } from './mixed-block.ts';
import { Settled } from './settled.ts';
import { type StatName, stat } from './stats.ts';
import { mayBeStory, mustStay } from './story-parts.ts';
import type { Block, Decision } from './types.ts';
import type { WeighedBlocks } from './weighing.ts';

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
export function withBoxes(
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
    // Of those in one box the largest says what the box is.
    .sort((a, b) => a.box - b.box || b.size - a.size);
  const settled = new Settled();
  const gone: { readonly block: Block; readonly all: Decision[] }[] = [];
  for (const { decision, box } of boxed) {
    const { block } = at(box);
    if (settled.holds(block)) gone.find((one) => standsIn(block, one.block))?.all.push(decision);
    else {
      gone.push({ block, all: [decision] });
      settled.add(block);
    }
  }
  return gone.flatMap(({ block, all }) => {
    const [first] = all;
    if (!first || first.block === block) return first ?? [];
    return { ...first, block, parts: all.map(({ block, kind }) => ({ block, kind })) };
  });
}
