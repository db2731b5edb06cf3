/** Where in the text the reader is: kept by block, so that it holds when type or width change. */
import type { ReadingPlace } from './types.ts';

/**
 * The place that is at the top of a scrolling box.
 * @param blocks in order; hidden ones have no place
 * @returns the first block that is still in view; the top when there is none
 */
export function placeIn(box: Element, blocks: readonly Element[]): ReadingPlace {
  const top = box.getBoundingClientRect().top;
  if (box.scrollTop <= 0) return { block: -1, offset: 0 };
  for (const [block, element] of blocks.entries()) {
    const { bottom, top: blockTop, height } = element.getBoundingClientRect();
    if (height > 0 && bottom > top) return { block, offset: top - blockTop };
  }
  return { block: -1, offset: 0 };
}

/**
 * Scrolls a box to a place, at once; a block that is not there any more is the top. One that is less high than it was, as
 * its picture has not come yet, is gone to its end at most: what follows it has not been read.
 */
export function goToPlace(box: Element, blocks: readonly Element[], { block, offset }: ReadingPlace): void {
  const at = blocks[block]?.getBoundingClientRect();
  const to = at ? box.scrollTop + at.top - box.getBoundingClientRect().top + Math.min(offset, at.height) : 0;
  box.scrollTo({ top: to, behavior: 'instant' });
}
