/** From a prompt to the box around it that holds hardly anything else: its heading, its picture, its small print. */

/** What is known of candidates, by their places. */
export interface Boxes {
  /** The place of the nearest candidate around one, or -1. */
  readonly around: (i: number) => number;
  /** Words, and what stands for words: pictures, fields, frames. */
  readonly sizeOf: (i: number) => number;
  /** The chance of a candidate to be clutter. */
  readonly chanceOf: (i: number) => number;
  /** Whether it may be a part of the story. */
  readonly mayBeStory: (i: number) => boolean;
}

/**
 * By how much a box may be larger than what it goes for, by a share of that and by so many words, and from which chance
 * on it goes. In the text a line more may be the story's.
 */
const LIMITS = {
  beside: { share: 0.5, words: 3, chance: 0.15 },
  text: { share: 0, words: 3, chance: 0.4 },
} as const;

/**
 * Finds the box that a candidate goes with. A box goes for what it holds, where it is not unlikely itself: on sites left
 * out of training, at the same bars, 2 of 100 prompts more are gone whole, and of 100 wrong removals there are 5 fewer.
 * @param i the candidate's place
 * @param mayGo whether one around it may go at all
 * @returns the place of the outermost candidate around it that holds hardly more and is not unlikely itself, each
 *   between the two as well; its own where there is none
 */
export function boxAround(i: number, boxes: Boxes, mayGo: (around: number) => boolean): number {
  const size = Math.max(boxes.sizeOf(i), 1);
  const goesToo = (up: number): boolean => {
    const { share, words, chance } = LIMITS[boxes.mayBeStory(up) ? 'text' : 'beside'];
    return boxes.sizeOf(up) <= size * (1 + share) + words && boxes.chanceOf(up) >= chance && mayGo(up);
  };
  let at = i;
  for (let up = boxes.around(at); up >= 0 && goesToo(up); up = boxes.around(at)) at = up;
  return at;
}
