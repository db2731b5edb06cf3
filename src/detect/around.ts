/** What is around a proposed block: the names and tags above it, its neighbours, its place in the page. */
import { isRun, nodesOf, textIn } from './block.ts';
import type { Candidate } from './blocks.ts';
import { countWords } from './count-words.ts';
import {
  attrOf,
  isElement,
  isText,
  nextElementOf,
  nextOf,
  parentElementOf,
  previousOf,
  tagOf,
} from './dom.ts';
import { oncePerLook } from './one-look.ts';
import { groupsOf, NO_STATS, type PageContext, statsOf } from './page-context.ts';
import { holds } from './query.ts';
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
  /** 0 within the main content, -1 before it or around it, 1 after it. */
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

/** The places of elements outside of the main content, as far as they are known; of what is around it, and its own, 0. */
const placesAbout = oncePerLook((main: Element) => {
  const places = new Map<Element, number>();
  for (let at: Element | null = main; at; at = parentElementOf(at)) places.set(at, 0);
  return places;
});

/**
 * -1 for an element outside of the main content that stands before it or around it, 1 for one after it. Which of two
 * siblings comes first the browser tells by counting them: for thousands of forms beside a story that took the square of
 * it. So what is climbed through, and what is passed on the way to the story, is known from then on.
 */
function placeBeside(main: Element, element: Element): number {
  const places = placesAbout(main);
  const passed: Element[] = [];
  let at: Element | null = element;
  while (at && !places.has(at)) {
    passed.push(at);
    const parent = parentElementOf(at);
    at = parent && places.get(parent) === 0 ? nextElementOf(at) : parent;
  }
  const place = at ? places.get(at) || -1 : 1;
  for (const one of passed) places.set(one, place);
  return place;
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
  const main = context.mainContent;
  let depth = 0;
  for (let at = parent; at && at !== main && depth < 30; at = parentElementOf(at)) depth += 1;
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
  const inMain = main !== null && holds(main, element);
  const isShort = stat(candidate.stats, 'words') <= MARKED_WORDS;
  return {
    own: new Set(isRun(block) ? [] : groupsOf(context, element)),
    above,
    tagsAbove,
    parent: parent ? statsOf(context, parent) : NO_STATS,
    before: first ? neighbour(first, previousOf, context) : NO_STATS,
    after: last ? neighbour(last, nextOf, context) : NO_STATS,
    alike,
    inMain,
    place: inMain || !main ? 0 : placeBeside(main, element),
    depth,
    // Loose text stands where others have a paragraph, and is judged as one.
    tag: isRun(block) ? 'p' : tagOf(element),
    text: isShort ? textIn(block).trim() : '',
  };
}
