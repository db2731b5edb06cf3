/** Which runs say who is quoted, in a quotation or right below it. */
import type { Run } from './runs.ts';
import { nearestTo } from './tree.ts';

/** Words that say who is quoted, at most. */
const MOST_QUOTED = 12;

/** What a page calls the line that says who is quoted. */
const QUOTED_BY = 'cite, [class*="attribution" i], [class*="cite" i], [class*="quote-author" i]';

/** Whether a run says who is quoted, at the end of the quotation: "— Somebody (@somebody) May 3". */
export const isAttribution = ({ block, text, words }: Run): boolean =>
  words <= MOST_QUOTED && /^[—–]/.test(text) && nearestTo(block, 'blockquote') !== null;

/** Whether a run says who is quoted right below the quotation, which the run before it ends. */
export function isBelowQuotation({ block, words }: Run, before: Run | undefined): boolean {
  const line = words <= MOST_QUOTED ? nearestTo(block, QUOTED_BY) : null;
  const above = line?.previousElementSibling;
  return before !== undefined && above?.localName === 'blockquote' && above.contains(before.block);
}
