/** Boxes beside the text that are the article's own: a place in brief, how something is counted, who is who. */
import { tagOf } from '../detect/dom.ts';
import { queryBelow } from '../detect/query.ts';
import { isCalledFurniture } from './furniture.ts';
import { isEndNote, isFurnitureText, isPointerHeading } from './furniture-text.ts';
import { groupedBy } from './grouped-by.ts';
import type { Run } from './runs.ts';
import { isWithin, nearestTo } from './tree.ts';

/** Share of a box's words that may stand in links: beyond it, the box leads to other stories. */
const MOST_LINKED = 0.3;
/** Words that a box has below its heading, at least. */
const LEAST_WORDS = 8;

/** What is in a box that asks for something, or shows what is elsewhere. */
const ASKS = 'form, input, button, iframe';

/** Words that stand in links; a link can be around what it links, too. */
const linkedWords = ({ block, words, linked }: Run): number => words * (nearestTo(block, 'a') ? 1 : linked);

/** Whether a run is a link by itself, such as a headline, or what leads on to a story or to an offer. */
const isLink = (run: Run): boolean => linkedWords(run) >= run.words * 0.9;

/** Whether a box has facts in it: text below a heading of its own. A line set large once more has no heading. */
function hasFacts(box: Element, [heading, ...rest]: readonly Run[]): boolean {
  if (!heading || !nearestTo(heading.block, 'h2, h3, h4, h5, h6')) return false;
  if (isCalledFurniture(box) || queryBelow(box, ASKS).length > 0) return false;
  // A heading that is a link is another story's, and a link at the end leads on to one.
  if (isLink(heading) || rest.some((run) => tagOf(run.block) !== 'li' && isLink(run))) return false;
  if (isPointerHeading(heading) || isFurnitureText(heading) || rest.some(isEndNote)) return false;
  const words = rest.reduce((sum, run) => sum + run.words, 0);
  const linked = rest.reduce((sum, run) => sum + linkedWords(run), 0);
  return words >= LEAST_WORDS && linked <= words * MOST_LINKED;
}

/**
 * The boxes of facts among an article's paragraphs.
 * @param runs all below `root`, in order
 * @returns `aside` elements; what they hold is the article's as far as it is no furniture by itself
 */
export function factBoxes(runs: readonly Run[], root: Element): Set<Element> {
  const boxes = groupedBy(runs, ({ block }) => {
    const box = nearestTo(block, 'aside');
    return box && box !== root && isWithin(root, box) ? box : null;
  });
  return new Set([...boxes].flatMap(([box, held]) => (hasFacts(box, held) ? [box] : [])));
}
