/**
 * Lists of the labels that a site sorts its stories by, with how many each has: named like offers and prizes, they sell
 * nothing.
 */
import type { Candidate } from './blocks.ts';
import { parentElementOf } from './dom.ts';
import { oncePerLook } from './one-look.ts';
import { type PageContext, statsOf } from './page-context.ts';
import { saidIn } from './query.ts';
import { stat } from './stats.ts';

const COUNT = /\(\d{1,3}(?:[.,\s]?\d{3})*\)/gu;
const LEAST_LABELS = 4;
/** Of a list's links, so many bear a count: its head may link, too. */
const COUNTED_SHARE = 0.8;
/** With more words to a link, its count among them, it is headlines with how many comments each has. */
const LABEL_WORDS = 5;
/** So far above one of its labels stands the list. */
const DEPTH = 2;

const countsIn = oncePerLook((element: Element): number => saidIn(element).match(COUNT)?.length ?? 0);

function isList(element: Element, context: PageContext): boolean {
  const stats = statsOf(context, element);
  const links = stat(stats, 'links');
  if (links < LEAST_LABELS || stat(stats, 'words') > links * LABEL_WORDS || stat(stats, 'prices') > 0)
    return false;
  return countsIn(element) >= links * COUNTED_SHARE;
}

/** Whether a block is, or stands in, links of a few words that each say in brackets to how many stories they lead. */
export function isCountedList({ element }: Candidate, context: PageContext): boolean {
  let at: Element | null = element;
  for (let i = 0; at && i <= DEPTH; i += 1, at = parentElementOf(at)) if (isList(at, context)) return true;
  return false;
}
