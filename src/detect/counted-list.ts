/** Lists of the labels that a site sorts its stories by, with how many each has: named like offers and prizes, they sell nothing. */
import { textIn } from './block.ts';
import type { Candidate } from './blocks.ts';
import { fold } from './dom.ts';
import { stat } from './stats.ts';

const COUNT = /\(\d{1,3}(?:[.,\s]?\d{3})*\)/gu;
const LEAST_LABELS = 4;
/** Of a list's links, so many bear a count: its head may link, too. */
const COUNTED_SHARE = 0.8;
/** With more words to a link, its count among them, it is headlines with how many comments each has. */
const LABEL_WORDS = 5;

/** Whether a block is links of a few words that each say in brackets to how many stories they lead. */
export function isCountedList({ block, stats }: Candidate): boolean {
  const links = stat(stats, 'links');
  if (links < LEAST_LABELS || stat(stats, 'words') > links * LABEL_WORDS || stat(stats, 'prices') > 0)
    return false;
  return (fold(textIn(block)).match(COUNT)?.length ?? 0) >= links * COUNTED_SHARE;
}
