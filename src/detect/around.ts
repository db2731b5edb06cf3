/** What is around a proposed block: the names and tags above it, its neighbours, its place in the page. */
import { isRun, nodesOf, textIn } from './block.ts';
import type { Candidate } from './blocks.ts';
import { countWords } from './count-words.ts';
import { attrOf, isElement, isText, nextOf, parentElementOf, previousOf, tagOf } from './dom.ts';
import { groupsOf, NO_STATS, type PageContext, statsOf } from './page-context.ts';
import { holds, isBefore } from './query.ts';
import { emptyStats, type Stats, stat } from './stats.ts';
import type { TokenGroup } from './tokens.ts';

/** How far up names and tags of ancestors are read. */
const ANCESTORS = 5;
/** How many siblings are looked over for a neighbour with text. */
const NEIGHBOURS = 3;

/** What is around a block, looked up once for all its features. */
export interface Around {
  readonly own: ReadonlySet<TokenGroup>;
  readonly above: ReadonlySet<TokenGroup>;
  readonly tagsAbove: ReadonlySet<string>;
  readonly parent: Stats;
  readonly before: Stats;
  readonly after: Stats;
  readonly alike: number;
  readonly inMain: boolean;
  readonly place: number;
  readonly depth: number;
  readonly tag: string;
  /** What it says, where that is short; empty for anything longer. */
  readonly text: string;
}

/** No line that is set off by marks has more words. */
const MARKED_WORDS = 80;

function neighbour(from: ChildNode, step: (node: Node) => ChildNode | null, context: PageContext): Stats {
  let seen = 0;
  for (let node = step(from); node && seen < NEIGHBOURS; node = step(node)) {
    if (isElement(node)) {
      const stats = statsOf(context, node);
      if (stat(stats, 'words') > 0 || stat(stats, 'forms') > 0) return stats;
      seen += 1;
    } else if (isText(node) && node.data.trim().length > 80) {
      const stats = emptyStats();
      stats[0] = countWords(node.data);
      return stats;
    }
  }
  return NO_STATS;
}

/** 0 within the main content, -1 before it, 1 after it. */
function placeOf(element: Element, main: Element | null): number {
  if (!main || holds(main, element)) return 0;
  return isBefore(main, element) ? 1 : -1;
}

/**
 * Looks a candidate's surroundings up.
 * @param context of the page it was proposed from
 */
export function lookAround(candidate: Candidate, context: PageContext): Around {
  const { block, element } = candidate;
  const above = new Set<TokenGroup>();
  const tagsAbove = new Set<string>();
  const parent = isRun(block) ? element : parentElementOf(element);
  let up = parent;
  for (let i = 0; up && i < ANCESTORS && tagOf(up) !== 'body'; i += 1, up = parentElementOf(up)) {
    for (const group of groupsOf(context, up)) above.add(group);
    tagsAbove.add(tagOf(up));
    const role = attrOf(up, 'role');
    if (role) tagsAbove.add(role);
  }
  let depth = 0;
  for (let at = parent; at && at !== context.mainContent && depth < 30; at = parentElementOf(at)) depth += 1;
  const parts = nodesOf(block);
  const first = parts[0];
  const last = parts.at(-1);
  const names = attrOf(element, 'class');
  let alike = 0;
  if (!isRun(block)) {
    for (const step of [previousOf, nextOf])
      for (let node = step(element), seen = 0; node && seen < 6; node = step(node), seen += 1)
        if (isElement(node) && tagOf(node) === tagOf(element) && attrOf(node, 'class') === names) alike += 1;
  }
  const isShort = stat(candidate.stats, 'words') <= MARKED_WORDS;
  return {
    own: new Set(isRun(block) ? [] : groupsOf(context, element)),
    above,
    tagsAbove,
    parent: parent ? statsOf(context, parent) : NO_STATS,
    before: first ? neighbour(first, previousOf, context) : NO_STATS,
    after: last ? neighbour(last, nextOf, context) : NO_STATS,
    alike,
    inMain: context.mainContent ? holds(context.mainContent, element) : false,
    place: placeOf(element, context.mainContent),
    depth,
    // Loose text stands where others have a paragraph, and is judged as one.
    tag: isRun(block) ? 'p' : tagOf(element),
    text: isShort ? textIn(block).trim() : '',
  };
}
