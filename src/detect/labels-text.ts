/** Labels, notices and passages in a page's visible text. One walk over its text nodes, in document order. */
import { beginningOf } from '../beginning-of.ts';
import { countWords } from './count-words.ts';
import { firstElementOf, nextElementOf, parentElementOf, tagOf, textOf } from './dom.ts';
import { blockOf, INLINE } from './inline.ts';
import { labelOfTitle } from './labels-data.ts';
import { hasContent, inOrder, isOwnLine, isPrompt, passageOf, rankOf } from './labels-passage.ts';
import type { PagePlaces } from './labels-places.ts';
import {
  crownsHeadline,
  HEADS_COMMENTS,
  isControl,
  isInside,
  isTeaser,
  KICKER_REACH,
  LONGEST_NAME,
  leadsToSection,
  opensBlock,
  whereIs,
} from './labels-where.ts';
import {
  headsPassage,
  isAdName,
  isEditorsOpinion,
  labelNamed,
  NOTICE_HINT,
  namesOpinionRole,
  noticeIn,
  type RealLabel,
} from './labels-words.ts';
import { closestTo, holds, saidIn } from './query.ts';
import type { LabelledPassage } from './types.ts';

/** A notice has between so many and so many characters. */
const SHORTEST_NOTICE = 20;
const LONGEST_NOTICE = 900;
/** So many characters of it are told to the reader. */
const MOST_QUOTED = 120;
/** What was found, before it is weighed. */
export interface TextFound extends LabelledPassage {
  readonly source: 'kicker' | 'notice' | 'byline' | 'title' | 'tag' | null;
}

interface Reader {
  readonly places: PagePlaces;
  readonly found: TextFound[];
  readonly seen: Set<Element>;
}

/** One text of the page, as it is read. */
interface Line {
  /** The element it stands in. */
  readonly node: Element;
  readonly text: string;
  readonly position: number;
}

function add(reader: Reader, passage: Omit<TextFound, 'rest'> & Partial<Pick<TextFound, 'rest'>>): void {
  if (reader.seen.has(passage.element)) return;
  reader.seen.add(passage.element);
  reader.found.push({ rest: [], ...passage });
}

const trim = (text: string): string => text.replace(/^[\s|/•·–—:»>-]+|[\s|/•·–—:»>-]+$/g, '');

function readName(reader: Reader, { node, text, position }: Line): void {
  const { places } = reader;
  const trimmed = trim(text);
  if (isAdName(trimmed)) {
    if (crownsHeadline(node, places))
      add(reader, {
        element: node,
        label: 'sponsored',
        evidence: { code: 'kicker', detail: trimmed },
        of: 'page',
        source: 'kicker',
      });
    return;
  }
  // "Personal Technology: Review" names a desk and then what the piece is.
  const named = [trimmed, trimmed.split(/:\s+/).at(-1) ?? ''];
  const label = named.map(labelNamed).find((found) => found !== null);
  if (!label) return;
  const where = whereIs(node, trimmed, places, position);
  // However many there are: "Comment (3)", or "Comment ( )" where a script tells it.
  const counted = trimmed.replace(/[\s([]*\d*[\s)\]]*$/, '');
  if (!where || (HEADS_COMMENTS.test(counted) && (counted !== trimmed || !leadsToSection(node)))) return;
  if (where === 'flow') {
    readBadge(reader, label, { node, text, position });
    return;
  }
  const isCategory = closestTo(node, '[rel~="category"], [class*="cat-links" i]') !== null;
  add(reader, {
    element: node,
    label,
    evidence: { code: where === 'category' ? 'category' : 'kicker', detail: trimmed },
    // A category given under the article is shown whether or not the rest of the page bears it out; a tag is not.
    of: where === 'category' && isCategory && position > places.proseAt ? 'passage' : 'page',
    source: where === 'category' ? 'tag' : 'kicker',
  });
}

/**
 * A label's name inside the article: a badge, a kicker with its byline. Sponsors' and critics' are boxes for other
 * pages.
 */
function readBadge(reader: Reader, label: RealLabel, { node, text }: Line): void {
  if (label === 'sponsored' || label === 'review' || closestTo(node, 'table')) return;
  if (!opensBlock(node, text)) return;
  const extent = passageOf(node, reader.places);
  const isHeading = rankOf(blockOf(node)) !== null;
  if (isPrompt(extent) || (isHeading && !hasContent(extent, text))) return;
  add(reader, {
    ...extent,
    label,
    evidence: { code: 'passage', detail: trim(text) },
    of: 'passage',
    source: null,
  });
}

/** Reads a line as a heading of a passage. @returns whether it is one */
function readHeading(reader: Reader, { node, text, position }: Line): boolean {
  const { places } = reader;
  if (!places.body || !holds(places.body, node) || position <= places.proseAt) return false;
  const headed = headsPassage(text.replace(/[\s:.–—-]+$/, ''));
  const begun = labelNamed(/^([^:|–—]{3,30})[:|–—]/u.exec(text)?.[1] ?? '');
  if (!headed && begun !== 'opinion' && begun !== 'analysis') return false;
  // Asked of few lines: of thousands in one box each would have all of the box read.
  const block = blockOf(node);
  if (rankOf(block) === null || saidIn(block) !== text) return false;
  if (!isOwnLine(block, places) || isTeaser(block, places) || isControl(block, places)) return false;
  const extent = passageOf(node, places);
  if (isPrompt(extent) || !hasContent(extent, text)) return false;
  add(reader, {
    ...extent,
    label: begun ?? (labelNamed(text) === 'analysis' ? 'analysis' : 'opinion'),
    evidence: { code: 'passage', detail: text },
    of: 'passage',
    source: null,
  });
  return true;
}

function readNotice(reader: Reader, node: Element): void {
  // A notice in a line of its own within a longer paragraph is set apart by emphasis.
  const own = saidIn(node);
  // What is around it is as long at least; and what says notices apart from quotations reads back and forth.
  if (own.length > LONGEST_NOTICE) return;
  const apart = blockOf(node) !== node && own.length > LONGEST_NAME && noticeIn(textOf(node) ?? '') !== null;
  const block = apart ? node : blockOf(node);
  if (reader.seen.has(block)) return;
  const text = saidIn(block);
  if (text.length > LONGEST_NOTICE || text.length < SHORTEST_NOTICE) return;
  const kind = noticeIn(text);
  const editors = kind === null && isEditorsOpinion(text);
  if (kind === null && !editors) return;
  const { places } = reader;
  if (isControl(block, places) || isInside(block, /cookie|consent/i, places)) return;
  const isOwn = places.bodyRoot !== null && holds(places.bodyRoot, block) && isOwnLine(block, places);
  const element = smallestWith(block, (part) =>
    editors ? isEditorsOpinion(part) : part.length >= SHORTEST_NOTICE && noticeIn(part) === kind,
  );
  const ofPage = kind === 'page' && isOwn;
  add(reader, {
    element,
    label: /\bsatir/i.test(text) ? 'satire' : 'opinion',
    evidence: {
      code: editors ? 'editorsNote' : 'notice',
      detail: beginningOf(saidIn(element), MOST_QUOTED),
    },
    of: ofPage ? 'page' : 'passage',
    source: ofPage ? 'notice' : null,
  });
}

/** Goes down while one child, and no mere part of a line, holds the notice: beside it may stand a kicker. */
function smallestWith(block: Element, isNotice: (text: string) => boolean): Element {
  let at = block;
  for (;;) {
    let inner = firstElementOf(at);
    while (inner && (INLINE.has(tagOf(inner)) || !isNotice(saidIn(inner)))) inner = nextElementOf(inner);
    if (!inner) return at;
    at = inner;
  }
}

/** Reads a line under the headline as an author's role. @returns whether it is one */
function readByline(reader: Reader, { node, text, position }: Line): boolean {
  const { headline, headlineAt, proseAt } = reader.places;
  if (!headline || position <= headlineAt || position > proseAt) return false;
  if (position - headlineAt > KICKER_REACH * 2 || holds(headline, node)) return false;
  if (countWords(text) > 8 || !namesOpinionRole(text)) return false;
  if (isControl(node, reader.places) || isTeaser(node, reader.places)) return false;
  add(reader, {
    element: node,
    label: 'opinion',
    evidence: { code: 'byline', detail: text },
    of: 'page',
    source: 'byline',
  });
  return true;
}

/**
 * Reads the visible text for labels.
 * @param places where the headline and the article's body are, with their positions in the text
 * @returns what was found, in document order
 */
export function readText(places: PagePlaces): TextFound[] {
  const reader: Reader = { places, found: [], seen: new Set() };
  const { headline } = places;
  const title = headline ? labelOfTitle(saidIn(headline)) : null;
  if (headline && title)
    add(reader, {
      element: headline,
      label: title.label,
      evidence: { code: 'title', detail: title.name },
      of: 'page',
      source: 'title',
    });
  for (const { parent, text, position } of places.texts) {
    const line: Line = { node: parent, text, position };
    if (text.length <= LONGEST_NAME && !readHeading(reader, line) && !readByline(reader, line))
      readName(reader, line);
    if (NOTICE_HINT.test(text)) readNotice(reader, parent);
  }
  return inOrder(outermost(reader.found));
}

/** Those of some findings that are no part of a passage with the same label: a heading in a marked passage is. */
function outermost(found: readonly TextFound[]): TextFound[] {
  const elements = new Map<RealLabel, Set<Element>>();
  const rests = new Map<RealLabel, Set<Element>>();
  for (const { label, element, rest } of found) {
    elements.set(label, (elements.get(label) ?? new Set()).add(element));
    const parts = rests.get(label) ?? new Set();
    for (const part of rest) parts.add(part);
    rests.set(label, parts);
  }
  // From the inside outwards: with all the others for each, a page of badges would cost its square.
  const isWithin = ({ label, element }: TextFound): boolean => {
    for (let at: Element | null = element; at; at = parentElementOf(at)) {
      const isPart = rests.get(label)?.has(at) || (at !== element && elements.get(label)?.has(at));
      if (isPart) return true;
    }
    return false;
  };
  return found.filter((one) => one.evidence.code !== 'passage' || !isWithin(one));
}
