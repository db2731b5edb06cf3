/** The breaks that part an article's sections: rules, and lines of stars. */
import { tagOf, textOf } from '../detect/dom.ts';
import { queryBelow } from '../detect/query.ts';
import { groupedBy } from './grouped-by.ts';
import { type Inset, isSkipped, makeInFurniture, type Surroundings } from './insets.ts';
import { isUnread } from './runs.ts';
import { byPlaceIn, nearestTo } from './tree.ts';

/**
 * What is written in place of a rule. Read as it stands: most of what is asked is paragraphs, told by their first
 * letter.
 */
const SIGNS = /^\s*(?:[⁂❦❧☙]|([*•·~_#—–-])(?:\s*\1){2,})\s*$/;

/** What a break parts no sections in. */
const NO_SECTIONS = 'aside, blockquote, dl, figure, li, pre, table';

const isBreak = (element: Element): boolean =>
  (tagOf(element) === 'hr' || SIGNS.test(textOf(element) ?? '')) &&
  !nearestTo(element, NO_SECTIONS) &&
  !isUnread(element);

/**
 * The breaks between an article's paragraphs, in order. A rule below a heading is none, nor are two that frame what is
 * left out of the article.
 * @param shown what else stands between the paragraphs
 */
export function breaksOf({ root, runs, skip }: Surroundings, shown: readonly Inset[]): Inset[] {
  const starts: Node[] = [];
  const headings = new Set<Node>();
  for (const { block, nodes } of runs) {
    const start = nodes[0];
    if (!start) continue;
    starts.push(start);
    if (/^h[1-6]$/.test(tagOf(block))) headings.add(start);
  }
  const [first, last] = [starts[0], starts.at(-1)];
  if (!first || !last) return [];
  const byPlace = byPlaceIn(root);
  const parts: Node[] = [...starts, ...shown.map(({ place }) => place)].sort(byPlace);
  const isInFurniture = makeInFurniture(first);
  const found = queryBelow(root, 'hr, p, center')
    .filter((element) => isBreak(element) && byPlace(first, element) < 0 && byPlace(element, last) < 0)
    .map((element): Inset => ({ element, place: element }))
    .filter((one) => !isSkipped(one.element, skip) && !isInFurniture(one));
  let at = 0;
  /** The part of the article before a break; asked of them in their order. */
  const partBefore = ({ place }: Inset): Node | null => {
    while (byPlace(parts[at + 1] ?? place, place) < 0) at += 1;
    return parts[at] ?? null;
  };
  return [...groupedBy(found, partBefore)].flatMap(([part, breaks]) =>
    breaks.length > 1 || headings.has(part) ? [] : breaks,
  );
}
