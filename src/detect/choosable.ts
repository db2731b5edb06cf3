/** What of a page the reader may hide by hand. */
import { amountIn } from './blocks.ts';
import { tagOf } from './dom.ts';
import { handPrintOf } from './fingerprint.ts';
import { INLINE } from './inline.ts';
import { type PageContext, statsOf } from './page-context.ts';
import { isInSentence } from './part-of.ts';
import { holdsStory } from './story-parts.ts';

/**
 * Whether the reader may hide an element: not the page, not the story, no words out of a sentence, and nothing that
 * could not be known again.
 */
export function canBeHidden(element: Element, context: PageContext, isNews: boolean): boolean {
  if (!(element instanceof HTMLElement) || /^(?:html|body|head)$/.test(tagOf(element))) return false;
  if (holdsStory(element, context, isNews)) return false;
  if (INLINE.has(tagOf(element)) && isInSentence(element)) return false;
  return handPrintOf(element) !== '';
}

/** How much there is to see in an element of the page. */
export const amountOf = (element: Element, context: PageContext): number =>
  amountIn(statsOf(context, element));
