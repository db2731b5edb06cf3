/** How far a passage inside an article reaches: from its heading to the next of that level, or to its box's end. */
import { isElement, namesOf, nextOf, parentElementOf, tagOf } from './dom.ts';
import { blockOf } from './inline.ts';
import type { PagePlaces } from './labels-places.ts';
import { COMMENTS, isInside, LONGEST_NAME, TEASERS } from './labels-where.ts';
import { holds, inPlace, queryBelow, saidIn } from './query.ts';
import type { LabelledPassage } from './types.ts';

/** The elements that a passage stands in. */
export type Extent = Pick<LabelledPassage, 'element' | 'rest'>;

/** A line set in bold stands for a heading, of the lowest rank. */
const BOLD_RANK = 7;
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** What is never part of a passage, and so ends it. */
const ENDS = /^(?:aside|dialog|footer|form|hr|main|nav)$/;
/** A box with more text than this share of the article's body is no box in it. */
const LARGEST_SHARE = 0.6;
/** What ends a passage with fewer characters and no full stop is furniture: a share bar, a row of tags. */
const FURNITURE = 40;

const isPassageText = (text: string): boolean => text.length >= FURNITURE || /[.!?…。]["'”’»)]*$/.test(text);

/** All elements of a passage, in order. */
export const partsOf = ({ element, rest }: Extent): readonly Element[] => [element, ...rest];

/** 1 to 6 for headings, 7 for a short line that is bold as a whole, null for the rest. */
export function rankOf(element: Element): number | null {
  const rank = /^h([1-6])$/.exec(tagOf(element))?.[1];
  if (rank) return Number(rank);
  if (!/^(?:p|div)$/.test(tagOf(element))) return null;
  const text = saidIn(element);
  if (text.length === 0 || text.length > LONGEST_NAME) return null;
  return queryBelow(element, 'b, strong').some((bold) => saidIn(bold) === text) ? BOLD_RANK : null;
}

/** Whether a heading of this rank or a higher one stands in an element, other than `own`. */
function hasHeading(element: Element, rank: number, own: Element | null): boolean {
  const of = (inner: Element): boolean => {
    const found = inner === own ? null : rankOf(inner);
    return found !== null && found <= rank;
  };
  return of(element) || queryBelow(element, rank === BOLD_RANK ? `${HEADINGS}, p, div` : HEADINGS).some(of);
}

/** The largest box that a heading opens and no other heading of its rank divides. */
function boxOf(heading: Element, rank: number, { body, headline }: PagePlaces): Element | null {
  const begins = saidIn(heading);
  const most = body ? saidIn(body).length * LARGEST_SHARE : 0;
  let box: Element | null = null;
  for (let at = parentElementOf(heading); at && at !== body; at = parentElementOf(at)) {
    if (/^(?:article|main|body)$/.test(tagOf(at))) break;
    if ((headline && holds(at, headline)) || (body && holds(at, body))) break;
    const text = saidIn(at);
    if (!text.startsWith(begins) || text.length > most || hasHeading(at, rank, heading)) break;
    if (text.length > begins.length) box = at;
  }
  return box;
}

/** The elements after a heading up to the next of its rank, without furniture at their end. */
function following(heading: Element, rank: number, places: PagePlaces): Element[] {
  // A heading may stand in a wrapper of its own.
  let from = heading;
  for (let up = parentElementOf(from); up && up !== places.body; up = parentElementOf(up)) {
    if (saidIn(up) !== saidIn(heading)) break;
    from = up;
  }
  const found: Element[] = [];
  for (let at = nextOf(from); at; at = nextOf(at)) {
    if (!isElement(at)) continue;
    if (ENDS.test(tagOf(at)) || hasHeading(at, rank, null)) break;
    const names = namesOf(at);
    if (COMMENTS.test(names) || TEASERS.test(names)) break;
    found.push(at);
  }
  const last = found.findLastIndex((element) => isPassageText(saidIn(element)));
  return found.slice(0, last + 1);
}

/**
 * The passage that a line opens.
 * @param node the line, or an inline element that holds all of it
 * @returns the box that it opens, or its heading with what follows; the line alone where it is no heading
 */
export function passageOf(node: Element, places: PagePlaces): Extent {
  const heading = blockOf(node);
  const rank = rankOf(heading);
  if (rank === null) return { element: node, rest: [] };
  const box = boxOf(heading, rank, places);
  return box ? { element: box, rest: [] } : { element: heading, rest: following(heading, rank, places) };
}

/** Whether a passage holds a sentence besides the line that opens it: a list of names is no view. */
export function hasContent(passage: Extent, line: string): boolean {
  const text = partsOf(passage).map(saidIn).join(' ').slice(line.length);
  // Up to its last stop: looked for behind each letter, a stop that never comes would cost the text's square.
  return /\p{L}{2}/u.test(text.slice(0, Math.max(0, text.search(/[.!?…。][^.!?…。]*$/u))));
}

/** Whether a passage asks for something: a field to fill in, an address to write to. It then is no view of anybody. */
export const isPrompt = (passage: Extent): boolean =>
  partsOf(passage).some((part) => queryBelow(part, 'form, input, textarea, a[href^="mailto:"]').length > 0);

/** In document order, so that whoever lists marks lists them as they are read. */
export const inOrder = <T extends Extent>(passages: readonly T[]): T[] =>
  inPlace(passages, ({ element }) => element);

/** Whether a line in an article can open a passage: neither among readers' comments nor beside other stories. */
export const isOwnLine = (element: Element, places: PagePlaces): boolean =>
  !isInside(element, COMMENTS, places) && !isInside(element, TEASERS, places);
