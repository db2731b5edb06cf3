/** What stands about the headline of an article, above its text. */
import { isSubheading, lettersOf, tagOf } from '../detect/dom.ts';
import type { Run } from './runs.ts';

/** The lines in front of the headline, and those between it and the text; none where there is no headline. */
export interface AboveText {
  readonly before: readonly Run[];
  readonly between: readonly Run[];
}

/** Where the headline is: a heading of the first rank whatever it says, or a lower one that says the title; or else a line. */
function findHeadline(above: readonly Run[], title: string): number {
  const letters = lettersOf(title);
  const saysTitle = ({ text }: Run): boolean => letters !== '' && lettersOf(text) === letters;
  const heading = above.findLastIndex(
    (run) => tagOf(run.block) === 'h1' || (isSubheading(tagOf(run.block)) && saysTitle(run)),
  );
  return heading < 0 ? above.findLastIndex(saysTitle) : heading;
}

/**
 * Finds what stands above a text.
 * @param all all runs of the page, in order
 * @param runs those of the text
 * @param title the headline
 */
export function aboveText(all: readonly Run[], runs: readonly Run[], title: string): AboveText {
  const node = runs[0]?.nodes[0];
  const start = node ? all.findIndex(({ nodes }) => nodes[0] === node) : -1;
  const above = all.slice(0, Math.max(0, start));
  const headline = findHeadline(above, title);
  return headline < 0
    ? { before: [], between: [] }
    : { before: above.slice(0, headline), between: above.slice(headline + 1) };
}
