/**
 * What judging a block needs to know of the page around it: the walk's rows, where the main content is, how long the
 * page is. Made once a page, added to when nodes arrive.
 */
import { attrOf, parentElementOf, tagOf } from './dom.ts';
import { highest } from './highest.ts';
import { isInline } from './inline.ts';
import type { Wording } from './lines.ts';
import { holds } from './query.ts';
import { emptyStats, type Stats, stat } from './stats.ts';
import { partNamesOf, type TokenGroup, tokenGroups } from './tokens.ts';
import { newWalked, type Walked, walk } from './walk.ts';

/** The page as the judge of blocks sees it. */
export interface PageContext {
  readonly walked: Walked;
  readonly wording: Wording;
  /** The element that holds the article's paragraphs; null when no prose was found. */
  readonly mainContent: Element | null;
  readonly pageWords: number;
  /** How many elements carry the same name and classes: a box that recurs down a page is part of it. */
  readonly twins: ReadonlyMap<string, number>;
}

/** The row of what is not there, or was not seen. */
export const NO_STATS: Stats = emptyStats();

/** Under what an element's twins are counted; empty for one without classes. */
export function twinKey(element: Element): string {
  const names = attrOf(element, 'class');
  return names ? `${tagOf(element)} ${names}` : '';
}

function countTwins(elements: Iterable<Element>): Map<string, number> {
  const twins = new Map<string, number>();
  for (const element of elements) {
    const key = twinKey(element);
    if (key) twins.set(key, (twins.get(key) ?? 0) + 1);
  }
  return twins;
}

/** An element's row; zeros for one the walk did not see. */
export const statsOf = (context: Pick<PageContext, 'walked'>, element: Element): Stats =>
  context.walked.stats.get(element) ?? NO_STATS;

/** What an element's names hint at; those the walk did not see are read now. */
export const groupsOf = ({ walked }: Pick<PageContext, 'walked'>, element: Element): readonly TokenGroup[] =>
  walked.groups.get(element) ?? tokenGroups(partNamesOf(element));

/** A parent is taken for the main content instead of its child when it holds this much more prose. */
const WIDEN_AT = 1.25;
const TOO_WIDE = new Set(['body', 'html']);
/** What holds this share of some prose holds most of it. */
const MOST_PROSE = 0.6;

/** The prose below an element that no prompt says, in words. */
export const proseIn = (context: Pick<PageContext, 'walked'>, element: Element): number =>
  stat(statsOf(context, element), 'coldProseWords');

/** Tells that prose of an element, all of it or but a part. */
type ProseOf = (element: Element) => number;

const allProse =
  (walked: Walked): ProseOf =>
  (element) =>
    proseIn({ walked }, element);

/** Whether an element holds a box with prose that is called the same as one of these boxes and is none of them. */
function holdsTwin(wide: Element, boxes: readonly Element[], walked: Walked, proseOf: ProseOf): boolean {
  const keys = new Set(boxes.map(twinKey).filter(Boolean));
  return walked.order.some(
    (other) => proseOf(other) > 0 && keys.has(twinKey(other)) && !boxes.includes(other) && holds(wide, other),
  );
}

/**
 * The next wider element for the main content, or null. The parent when it brings in a good deal more prose. A story
 * is also cut into pieces, each in boxes of its own, between advertisements: then an element further up is taken that
 * brings in as much, and in it a box called the same as one that is passed on the way up.
 */
function widerThan(best: Element, walked: Walked, proseOf: ProseOf): Element | null {
  const least = proseOf(best) * WIDEN_AT;
  const passed: Element[] = [best];
  for (let up = parentElementOf(best); up && !TOO_WIDE.has(tagOf(up)); up = parentElementOf(up)) {
    if (proseOf(up) >= least)
      return passed.length === 1 || holdsTwin(up, passed, walked, proseOf) ? up : null;
    passed.push(up);
  }
  return null;
}

/** The element whose paragraphs say most: each speaks for its parent, half for its grandparent, as in Readability. */
function mostSpokenFor(walked: Walked, proseOf: ProseOf): Element | null {
  const score = new Map<Element, number>();
  for (const element of walked.order) {
    const stats = walked.stats.get(element);
    if (!stats) continue;
    const own = walked.loose.has(element) || tagOf(element) === 'p' ? proseOf(element) : 0;
    if (own === 0 || stat(stats, 'paragraphs') > 1) continue;
    let share = 1;
    for (let up = parentElementOf(element), i = 0; up && i < 3; up = parentElementOf(up), i += 1, share /= 2)
      score.set(up, (score.get(up) ?? 0) + own * share);
  }
  return highest(score);
}

/** So much prose is enough for a story, in words: where there is less, what is called comments may be one. */
export const LEAST_PROSE = 50;

/**
 * Tells the prose of an element that is not readers' talk: a long thread has more of it than the story it is about.
 * They talk in boxes named for it, other than the headline's: a page is named for its comments being open.
 */
function proseButTalk(walked: Walked): ProseOf {
  const all = allProse(walked);
  const talks = new Set<Element>();
  const talked = new Map<Element, number>();
  for (const element of walked.order) {
    const parent = parentElementOf(element);
    const isWithin = parent !== null && talks.has(parent);
    const isNamed = (): boolean =>
      groupsOf({ walked }, element).includes('talk') &&
      !TOO_WIDE.has(tagOf(element)) &&
      stat(statsOf({ walked }, element), 'mainHeadings') === 0;
    if (!isWithin && !isNamed()) continue;
    talks.add(element);
    if (isWithin) continue;
    for (let up = parent; up; up = parentElementOf(up)) talked.set(up, (talked.get(up) ?? 0) + all(element));
  }
  return (element) => (talks.has(element) ? 0 : all(element) - (talked.get(element) ?? 0));
}

/** The smallest element that holds most of the prose of each that it stands in; null when that is the whole page. */
function mostlyIn(walked: Walked, proseOf: ProseOf): Element | null {
  let at: Element | null = null;
  for (const element of walked.order) {
    const isIn = !at || parentElementOf(element) === at;
    if (isIn && proseOf(element) > (at ? proseOf(at) * MOST_PROSE : 0)) at = element;
  }
  return at && !TOO_WIDE.has(tagOf(at)) ? at : null;
}

/**
 * The element that holds the article's paragraphs: the one they speak for most, widened while that brings in a good
 * deal more prose. One long paragraph may speak louder than a story whose every paragraph stands in boxes of its own:
 * then the element that holds most prose is taken, when that is twice as much. It is taken as well where no paragraph
 * speaks: stories are also written in boxes that are neither paragraphs nor parted by line breaks.
 */
function findMainContent(walked: Walked): Element | null {
  const butTalk = proseButTalk(walked);
  const first = mostSpokenFor(walked, butTalk);
  const isEnough = first !== null && butTalk(first) >= LEAST_PROSE;
  const proseOf = isEnough ? butTalk : allProse(walked);
  let best = isEnough ? first : mostSpokenFor(walked, proseOf);
  for (let wider = best; wider; wider = widerThan(wider, walked, proseOf)) best = wider;
  if (best && stat(statsOf({ walked }, best), 'paragraphs') > 1) return best;
  const most = mostlyIn(walked, best ? proseOf : butTalk);
  if (!best) return most && butTalk(most) >= LEAST_PROSE ? most : null;
  return most && proseOf(most) >= proseOf(best) * 2 ? most : best;
}

/**
 * Walks a whole page.
 * @param root the element to walk from: the body, or the root of a document without one
 * @param wording what its lines are read by
 */
export function readContext(root: Element, wording: Wording): PageContext {
  const walked = newWalked();
  const stats = walk(root, wording, walked);
  return {
    walked,
    wording,
    mainContent: findMainContent(walked),
    pageWords: stat(stats, 'words'),
    twins: countTwins(walked.order),
  };
}

/** The elements of the first walk, parents before children. */
export const elementsWalked = ({ walked }: PageContext): readonly Element[] => walked.order;

/**
 * Notes that the parser has left elements: until something is put into one, it is not walked again. What stands in line
 * is passed by, as it is read with the rest of its line.
 * @param elements none of them in another
 * @param order what a walk saw, parents before children, the elements and all in them included
 */
export function keepRows(
  { walked }: PageContext,
  elements: ReadonlySet<Element>,
  order: readonly Element[],
): void {
  for (const element of elements)
    for (let up = parentElementOf(element); up; up = parentElementOf(up)) walked.whole.delete(up);
  for (let from = 0; from < order.length; from += 1) {
    const element = order[from] as Element;
    if (!elements.has(element) || isInline(tagOf(element))) continue;
    let end = from + 1;
    while (end < order.length && holds(element, order[end] as Element)) end += 1;
    walked.whole.set(element, order.slice(from, end));
    from = end - 1;
  }
}

/**
 * Walks a subtree that arrived after the page was read, as far as it is not known. The rows above it stay as they were:
 * what arrives late is small beside the page, and its own rows are what it is judged by.
 * @returns its elements, parents before children
 */
export function extendContext({ walked, wording }: PageContext, added: Element): readonly Element[] {
  const known = walked.whole.get(added);
  if (known) return known;
  const order: Element[] = [];
  walk(added, wording, { ...walked, order });
  return order;
}
