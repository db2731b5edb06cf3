/**
 * The titles of cards, which lead to other stories as a bare headline between paragraphs does, and are a part of what
 * stays.
 */
import { isRun } from './block.ts';
import type { Candidate } from './blocks.ts';
import { isElement, parentElementOf, previousOf } from './dom.ts';
import { coreCues } from './features.ts';
import { LEAST_PROSE, type PageContext, proseIn, statsOf } from './page-context.ts';
import { holds } from './query.ts';
import { stat } from './stats.ts';

/** Before a card's title stand a section's name or a date; below it so many words that are no links. */
const CARD = { before: 4, below: 6 } as const;

/**
 * Whether a block is the title of a card in the main content, a box with its first lines below: the card goes whole, or
 * it stays. Lists of stories, which a page may be, are made of such. What a title asks for is a prompt's. Elsewhere it
 * is one of what has a story's text below.
 */
export function titlesCard({ block, element, stats }: Candidate, context: PageContext): boolean {
  const words = stat(stats, 'words');
  if (isRun(block) || stat(stats, 'headLinks') === 0 || stat(stats, 'linkWords') < words) return false;
  if (coreCues(stats) > 0) return false;
  const wordsIn = (one: Element): number => stat(statsOf(context, one), 'words');
  let title = element;
  let card = parentElementOf(element);
  for (; card && wordsIn(card) === words; card = parentElementOf(card)) title = card;
  const { mainContent } = context;
  if (!card || card === mainContent) return false;
  if (mainContent && !holds(mainContent, card) && proseIn(context, card) < LEAST_PROSE) return false;
  let before = 0;
  for (let at = previousOf(title); at; at = previousOf(at)) if (isElement(at)) before += wordsIn(at);
  return before <= CARD.before && wordsIn(card) - stat(statsOf(context, card), 'linkWords') >= CARD.below;
}
