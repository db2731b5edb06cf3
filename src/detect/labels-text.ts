/** Labels, notices and passages in a page's visible text. One walk over its text nodes, in document order. */
import { fold, isElement, parentElementOf, tagOf, textOf } from './dom.ts';
import { labelOfTitle } from './labels-data.ts';
import type { PagePlaces } from './labels-places.ts';
import {
  blockOf,
  COMMENTS,
  INLINE,
  isControl,
  isInside,
  isTeaser,
  KICKER_REACH,
  LONGEST_NAME,
  opensBlock,
  TEASERS,
  whereIs,
  wordCount,
} from './labels-where.ts';
import {
  headsPassage,
  isEditorsOpinion,
  labelNamed,
  NOTICE_HINT,
  namesOpinionRole,
  noticeIn,
} from './labels-words.ts';
import { closestTo, contains } from './query.ts';
import type { LabelledPassage } from './types.ts';

/** A notice has between so many and so many characters. */
const SHORTEST_NOTICE = 20;
const LONGEST_NOTICE = 900;
/** Names that also head the readers' comments: a label only as a link to a section. */
const HEADS_COMMENTS =
  /^(?:comments|kommentare|commentaires|comentarios|comentários|commenti|reacties|komentarze)$/i;

/** What was found, before it is weighed. */
export interface TextFound extends LabelledPassage {
  readonly source: 'kicker' | 'notice' | 'byline' | 'title' | 'tag' | null;
}

interface Reader {
  readonly places: PagePlaces;
  readonly found: TextFound[];
  readonly seen: Set<Element>;
}

function add(reader: Reader, passage: TextFound): void {
  if (reader.seen.has(passage.element)) return;
  reader.seen.add(passage.element);
  reader.found.push(passage);
}

function readName(reader: Reader, node: Element, text: string, position: number): void {
  const trimmed = text.replace(/^[\s|/•·–—:»>-]+|[\s|/•·–—:»>-]+$/g, '');
  // "Personal Technology: Review" names a desk and then what the piece is.
  const named = [trimmed, trimmed.split(/:\s+/).at(-1) ?? ''];
  const label = named.map(labelNamed).find((found) => found !== null);
  if (!label) return;
  const where = whereIs(node, trimmed, reader.places, position);
  if (!where || (where === 'flow' && !opensBlock(node, text))) return;
  if (HEADS_COMMENTS.test(trimmed) && !closestTo(node, 'a[href]:not([href*="#"])')) return;
  const passage = where === 'flow' ? passageOf(node) : null;
  const isCategory = closestTo(node, '[rel~="category"], [class*="cat-links" i]') !== null;
  add(reader, {
    element: passage ?? node,
    label,
    evidence: {
      code: where === 'flow' ? 'passage' : where === 'category' ? 'category' : 'kicker',
      detail: trimmed,
    },
    // A category given under the article is shown whether or not the rest of the page bears it out; a tag is not.
    of:
      where === 'flow' || (where === 'category' && isCategory && position > reader.places.proseAt)
        ? 'passage'
        : 'page',
    source: where === 'flow' ? null : where === 'category' ? 'tag' : 'kicker',
  });
}

/** The box that a heading opens, when it is a box of its own: a few short paragraphs under it and nothing before it. */
function passageOf(heading: Element): Element | null {
  if (!/^h[2-6]$/.test(tagOf(blockOf(heading)))) return null;
  const box = parentElementOf(blockOf(heading));
  if (!box || /^(?:article|main|body|section)$/.test(tagOf(box))) return null;
  const text = fold(textOf(box) ?? '');
  return text.length <= LONGEST_NOTICE * 2 && text.startsWith(fold(textOf(heading) ?? '')) ? box : null;
}

function readHeading(reader: Reader, node: Element, text: string, position: number): void {
  const { places } = reader;
  if (!places.body || !contains(places.body, node) || position <= places.proseAt) return;
  const block = blockOf(node);
  const isHeading = /^h[2-6]$/.test(tagOf(block));
  if (!isHeading && fold(textOf(block) ?? '') !== text) return;
  const headed = headsPassage(text.replace(/[\s:.–—-]+$/, ''));
  const begun = isHeading ? labelNamed(/^([^:|–—]{3,30})[:|–—]/u.exec(text)?.[1] ?? '') : null;
  if (!headed && begun !== 'opinion' && begun !== 'analysis') return;
  if (isInside(block, COMMENTS, places) || isInside(block, TEASERS, places) || isTeaser(block, places))
    return;
  add(reader, {
    element: passageOf(node) ?? block,
    label: begun ?? (labelNamed(text) === 'analysis' ? 'analysis' : 'opinion'),
    evidence: { code: 'passage', detail: text },
    of: 'passage',
    source: null,
  });
}

function readNotice(reader: Reader, node: Element): void {
  // A notice in a line of its own within a longer paragraph is set apart by emphasis.
  const apart =
    blockOf(node) !== node &&
    noticeIn(textOf(node) ?? '') !== null &&
    fold(textOf(node) ?? '').length > LONGEST_NAME;
  const block = apart ? node : blockOf(node);
  if (reader.seen.has(block)) return;
  const text = fold(textOf(block) ?? '');
  if (text.length > LONGEST_NOTICE || text.length < SHORTEST_NOTICE) return;
  const kind = noticeIn(text);
  const editors = kind === null && isEditorsOpinion(text);
  if (kind === null && !editors) return;
  const { places } = reader;
  if (isControl(block, places) || isInside(block, /cookie|consent/i, places)) return;
  const own =
    places.bodyRoot !== null &&
    contains(places.bodyRoot, block) &&
    !isInside(block, COMMENTS, places) &&
    !isInside(block, TEASERS, places);
  const ofPage = kind === 'page' && own;
  add(reader, {
    element: smallestWith(block, text),
    label: /\bsatir/i.test(text) ? 'satire' : 'opinion',
    evidence: { code: editors ? 'editorsNote' : 'notice', detail: text.slice(0, 120) },
    of: ofPage ? 'page' : 'passage',
    source: ofPage ? 'notice' : null,
  });
}

/** Goes down while one child holds all the text. */
function smallestWith(block: Element, text: string): Element {
  let at = block;
  for (;;) {
    const inner = [...at.children].find((child) => isElement(child) && fold(textOf(child) ?? '') === text);
    if (!inner || INLINE.test(tagOf(inner))) return at;
    at = inner;
  }
}

function readByline(reader: Reader, node: Element, text: string, position: number): void {
  const { headline, headlineAt, proseAt } = reader.places;
  if (!headline || position < headlineAt || position > proseAt || position - headlineAt > KICKER_REACH * 2)
    return;
  if (
    wordCount(text) > 8 ||
    !namesOpinionRole(text) ||
    isControl(node, reader.places) ||
    isTeaser(node, reader.places)
  )
    return;
  add(reader, {
    element: node,
    label: 'opinion',
    evidence: { code: 'byline', detail: text },
    of: 'page',
    source: 'byline',
  });
}

/**
 * Reads the visible text for labels.
 * @param places where the headline and the article's body are, with their positions in the text
 */
export function readText(places: PagePlaces): TextFound[] {
  const reader: Reader = { places, found: [], seen: new Set() };
  const { headline } = places;
  const title = headline ? labelOfTitle(fold(textOf(headline) ?? '')) : null;
  if (headline && title)
    add(reader, {
      element: headline,
      label: title.label,
      evidence: { code: 'title', detail: title.name },
      of: 'page',
      source: 'title',
    });
  for (const { parent, text, position } of places.texts) {
    if (text.length <= LONGEST_NAME) {
      readName(reader, parent, text, position);
      readHeading(reader, parent, text, position);
      readByline(reader, parent, text, position);
    }
    if (NOTICE_HINT.test(text)) readNotice(reader, parent);
  }
  return reader.found;
}
