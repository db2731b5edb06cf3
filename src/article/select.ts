/**
 * Which runs of a page are its article's body: Readability's opinion, put right where it is known to fail.
 */
import { attrOf, lettersOf, parentElementOf, tagOf } from '../detect/dom.ts';
import { closestTo, isA, queryBelow } from '../detect/query.ts';
import { makeCellFinder } from './data-table.ts';
import { factBoxes } from './fact-boxes.ts';
import {
  isByline,
  isEndNote,
  isFurnitureElement,
  isFurnitureText,
  isPointerHeading,
  lineBelowPicture,
  opensInside,
} from './furniture.ts';
import { holderOf, type Run } from './runs.ts';
import { upFrom } from './tree.ts';
import { countWords, foldSpace, STOPS } from './words-of.ts';

/** The body: its runs in order, and the element that holds them. */
export interface Body {
  readonly root: Element | null;
  readonly runs: readonly Run[];
}

const HEADING = /^h[1-6]$/;
const PROSE_BLOCK = /^(?:p|blockquote|li|pre|dd|dt|td|th|h[2-6])$/;

/** Share of the body's words that an element may hold and still be furniture by its name. */
const FURNITURE_SHARE = 0.25;
/** Share of the body's words the root must hold. */
const ROOT_SHARE = 0.95;
/** Runs before the last one in which notes on author and agency are looked for, at most, and how long they are. */
const END_RUNS = 8;
const LONGEST_LATE_NOTE = 45;

/** What a paragraph has in it. Thai and Lao sentences end with a space. */
const SENTENCE = new RegExp(String.raw`[${STOPS}:;»”"’)\u0e00-\u0eff]`, 'u');
/** What a line of the writer's ends with, were it ever so short. */
const SENTENCE_END = new RegExp(`[${STOPS}”"»’」』]$`, 'u');
/** What a caption does not end with. */
const NO_CAPTION_END = new RegExp(`[${STOPS}:]$`, 'u');

/** Whether a run reads like a paragraph: some words, mostly not links, with a sentence's end in it. */
export const isProse = (run: Run): boolean =>
  run.words >= 8 && run.linked < 0.5 && !HEADING.test(tagOf(run.block)) && SENTENCE.test(run.text);

/** Words by element, for every element around the runs. */
function weigh(runs: readonly Run[], top: Element): Map<Element, number> {
  const words = new Map<Element, number>();
  for (const run of runs)
    for (const element of upFrom(run.block, top)) words.set(element, (words.get(element) ?? 0) + run.words);
  return words;
}

/** The smallest element that holds nearly all of the runs' words. */
function findRoot(runs: readonly Run[], top: Element): Element {
  const total = runs.reduce((sum, run) => sum + run.words, 0);
  let root = top;
  const least = Number.POSITIVE_INFINITY;
  let depth = -1;
  for (const [element, words] of weigh(runs, top)) {
    if (words < total * ROOT_SHARE || words > least) continue;
    const deep = [...upFrom(element, top)].length;
    if (deep > depth) {
      root = element;
      depth = deep;
    }
  }
  return root;
}

/** Judges by the elements around a run, each element once. Those in `spared` are no furniture. */
function makeJudge(
  root: Element,
  words: ReadonlyMap<Element, number>,
  total: number,
  spared: ReadonlySet<Element>,
): (run: Run) => boolean {
  const known = new Map<Element, boolean>();
  const judge = (element: Element): boolean => {
    if (element === root || !root.contains(element)) return false;
    const before = known.get(element);
    if (before !== undefined) return before;
    const parent = parentElementOf(element);
    const heavy = (words.get(element) ?? 0) > total * FURNITURE_SHARE;
    const verdict =
      (!heavy && !spared.has(element) && isFurnitureElement(element)) || (parent !== null && judge(parent));
    known.set(element, verdict);
    return verdict;
  };
  return (run) => judge(holderOf(run));
}

/** Letters and digits by which a caption and its picture's own text are taken for the same: their ends often differ. */
const CAPTION_KEY = 40;
const captionKey = (text: string): string =>
  lettersOf(text.trim().slice(0, CAPTION_KEY * 2)).slice(0, CAPTION_KEY);

/** What the pictures below an element say of themselves, by its beginning. */
const pictureTexts = (root: Element): Set<string> =>
  new Set(
    queryBelow(root, 'img[alt]')
      .map((image) => captionKey(attrOf(image, 'alt')))
      .filter(Boolean),
  );

/**
 * Whether a run says what a picture says of itself; a heading may do so too. A whole sentence that does is a caption only
 * where it is set as no paragraph is, as a list below the picture: some pages repeat the story's beginning as the
 * picture's text.
 */
function isCaptionByWords(run: Run, pictures: ReadonlySet<string>): boolean {
  if (HEADING.test(tagOf(run.block)) || !pictures.has(captionKey(run.text))) return false;
  const list = run.block.closest('ul, ol');
  return !isProse(run) || (list !== null && isBelowPicture(list));
}

/** Whether a run is nothing but a link to elsewhere, set as a paragraph of its own. */
const isLoneLink = (run: Run, inBlock: number): boolean =>
  run.linked >= 0.9 &&
  run.words >= 3 &&
  // One line of several is the writer's own, as is an address spelled out.
  inBlock === 1 &&
  !/^https?:/.test(run.text) &&
  !/^(?:h[1-6]|li|td|th|dd|dt|blockquote)$/.test(tagOf(run.block));

/** Whether a run says who is quoted, at the end of the quotation: "— Somebody (@somebody) May 3". */
const isAttribution = ({ block, text, words }: Run): boolean =>
  words <= MOST_QUOTED && /^[—–]/.test(text) && closestTo(block, 'blockquote') !== null;

/** Words that say who is quoted, at most. */
const MOST_QUOTED = 12;

/** What a page calls the line that says who is quoted. */
const QUOTED_BY = 'cite, [class*="attribution" i], [class*="cite" i], [class*="quote-author" i]';

/** Whether a run says who is quoted right below the quotation, which the run before it ends. */
function isBelowQuotation({ block, words }: Run, before: Run | undefined): boolean {
  const line = words <= MOST_QUOTED ? closestTo(block, QUOTED_BY) : null;
  const above = line?.previousElementSibling;
  return before !== undefined && above?.localName === 'blockquote' && above.contains(before.block);
}

/** Whether the box right above an element holds a picture and no text. */
function isBelowPicture(element: Element): boolean {
  const above = element.previousElementSibling;
  if (!above || (above.textContent ?? '').trim()) return false;
  return isA(above, 'img, picture, figure') || queryBelow(above, 'img, picture').length > 0;
}

/** Whether a run stands right below a picture and is set as captions are: short, no full stop, in italics or a box. */
function isCaptionByPlace(run: Run): boolean {
  if (run.words > 30 || NO_CAPTION_END.test(run.text)) return false;
  return /^(?:em|i|small|span|center|div|font)$/.test(tagOf(holderOf(run))) && isBelowPicture(run.block);
}

/**
 * The runs of the article that holds most of them: a page can show the next stories whole below its own.
 * Articles within it, such as the entries of a live blog, stay.
 */
function ofMainArticle(runs: readonly Run[]): readonly Run[] {
  const articleOf = new Map(runs.map((run) => [run, run.block.closest('article')]));
  const words = new Map<Element | null, number>();
  let total = 0;
  for (const run of runs) {
    const article = articleOf.get(run) ?? null;
    words.set(article, (words.get(article) ?? 0) + run.words);
    total += run.words;
  }
  const main = [...words].find(([article, count]) => article && count * 2 >= total)?.[0];
  if (!main) return runs;
  return runs.filter((run) => {
    const article = articleOf.get(run);
    return !article || main.contains(article) || article.contains(main);
  });
}

/** Runs of lists that are mostly links, by list. */
function linkLists(runs: readonly Run[], root: Element): Set<Run> {
  const lists = new Map<Element, Run[]>();
  for (const run of runs) {
    const list = run.block.closest('ul, ol, dl');
    if (!list || list === root || !root.contains(list)) continue;
    const items = lists.get(list);
    if (items) items.push(run);
    else lists.set(list, [run]);
  }
  const found = new Set<Run>();
  for (const items of lists.values()) {
    const words = items.reduce((sum, run) => sum + run.words, 0);
    const linked = items.reduce((sum, run) => sum + run.words * run.linked, 0);
    if (linked > words * 0.6) for (const run of items) found.add(run);
  }
  return found;
}

/** Drops what stands before the first paragraph and after the last one, and notes at the end. */
function trim(runs: readonly Run[]): Run[] {
  const isAnchor = (run: Run): boolean =>
    isProse(run) ||
    (run.linked < 0.5 &&
      (/^(?:li|pre|blockquote|td)$/.test(tagOf(run.block)) ||
        (tagOf(run.block) === 'p' && run.words >= 2 && SENTENCE_END.test(run.text))));
  const first = runs.findIndex(isProse);
  if (first < 0) return [...runs];
  let end = runs.length;
  for (;;) {
    while (end > first && !isAnchor(runs[end - 1] as Run)) end -= 1;
    // A note near the end takes what follows it along only if that is notes too.
    if (end - 1 > first && isEndNote(runs[end - 1] as Run)) end -= 1;
    else break;
  }
  const body = runs.slice(leadStart(runs, first), end);
  const atEnd = body.length - Math.min(END_RUNS, Math.floor(body.length / 4));
  return body.filter((run, i) => i < atEnd || run.words > LONGEST_LATE_NOTE || !isEndNote(run));
}

/** Where the body ends if it is followed by a heading such as "More from us" and a list of links. */
function cutAtPointer(runs: readonly Run[], first: number, last: number): number {
  for (let i = Math.ceil((first + last) / 2); i <= last; i += 1) {
    if (!isPointerHeading(runs[i] as Run)) continue;
    const after = runs.slice(i + 1, last + 1);
    const words = after.reduce((sum, run) => sum + run.words, 0);
    const linked = after.reduce((sum, run) => sum + run.words * run.linked, 0);
    if (linked >= words * 0.3) return i - 1;
  }
  return last;
}

/** Where the body begins: at the first paragraph, or at the short ones and the heading right before it in its place. */
function leadStart(runs: readonly Run[], first: number): number {
  let start = first;
  const place = parentElementOf((runs[first] as Run).block);
  while (start > 0) {
    const before = runs[start - 1] as Run;
    const inList = tagOf(before.block) === 'li' ? before.block.closest('ul, ol') : null;
    if (!/^(?:p|li|h[2-6])$/.test(tagOf(before.block)) || isByline(before)) break;
    if (parentElementOf(inList ?? before.block) !== place) break;
    start -= 1;
  }
  return start;
}

/**
 * Chooses the body's runs.
 * @param runs all runs of the page, in order
 * @param kept text nodes that Readability keeps
 * @param top the page's body
 * @returns the body; no runs when no paragraph was kept
 */
export function selectBody(runs: readonly Run[], kept: ReadonlySet<Text>, top: Element): Body {
  const isKept = new Map<Run, boolean>();
  for (const run of runs) {
    const share = run.nodes.reduce(
      (sum, node, i) => sum + (kept.has(node) ? (run.said[i] ?? '').trim().length : 0),
      0,
    );
    isKept.set(run, share * 2 >= run.text.length);
  }
  const base = ofMainArticle(runs.filter((run) => isKept.get(run) && isProse(run)));
  // Without a single paragraph it is no article.
  if (base.length === 0) return { root: null, runs: [] };
  const total = base.reduce((sum, run) => sum + run.words, 0);
  const root = findRoot(base, top);
  const inRoot = runs.filter((run) => root.contains(run.block));
  const boxes = factBoxes(inRoot, root);
  const inFurniture = makeJudge(root, weigh(base, top), total, boxes);
  const perBlock = new Map<Element, number>();
  for (const run of inRoot) perBlock.set(run.block, (perBlock.get(run.block) ?? 0) + 1);
  const pictures = pictureTexts(root);
  const links = linkLists(inRoot, root);
  const places = new Set(base.map((run) => parentElementOf(run.block)));
  const blocks = new Set(base.map((run) => tagOf(run.block)));
  const from = inRoot.findIndex((run) => isKept.get(run) && isProse(run));
  const last = inRoot.findLastIndex((run) => isKept.get(run) && isProse(run));
  const to = cutAtPointer(inRoot, Math.max(from, 0), last);
  const quotations = new Set(
    inRoot
      .filter((run) => isKept.get(run) || isAttribution(run))
      .map(({ block }) => closestTo(block, 'blockquote')),
  );
  /** Readability drops lines of a quotation that are short or nothing but a link, such as a post's. */
  const isLineOfQuotation = ({ block }: Run): boolean => {
    const quotation = closestTo(block, 'blockquote');
    return quotation !== null && (quotations.has(quotation) || places.has(parentElementOf(quotation)));
  };
  const isInPlace = (run: Run, i: number): boolean => {
    if (i > to && to < last) return false;
    if (isKept.get(run)) return true;
    // What Readability dropped between the paragraphs it kept, or right before them, and that is set like them.
    const alike =
      places.has(parentElementOf(run.block)) && PROSE_BLOCK.test(tagOf(run.block)) && run.linked < 0.5;
    if (i > to) return false;
    if (isAttribution(run) || isLineOfQuotation(run)) return true;
    if (i < from) return alike && isProse(run);
    const box = boxes.size > 0 && run.block.closest('aside');
    if (box && boxes.has(box)) return true;
    return (
      alike || (isProse(run) && (blocks.has(tagOf(run.block)) || run.block.closest('blockquote') !== null))
    );
  };
  const dataCellOf = makeCellFinder();
  /** In a table a name is what it is, whatever it says elsewhere: a row on Reuters is no credit. */
  const isCellName = (run: Run): boolean => /[\p{L}\p{N}]/u.test(run.text) && dataCellOf(run.block) !== null;
  const isFurniture = (run: Run): boolean =>
    links.has(run) ||
    inFurniture(run) ||
    (isFurnitureText(run) && !isCellName(run)) ||
    isLoneLink(run, perBlock.get(run.block) ?? 0) ||
    isCaptionByPlace(run) ||
    (perBlock.get(run.block) === 1 && lineBelowPicture(run.block) !== null) ||
    isCaptionByWords(run, pictures);
  const chosen: Run[] = [];
  for (const [i, run] of inRoot.entries())
    if ((isInPlace(run, i) && !isFurniture(run)) || isBelowQuotation(run, chosen.at(-1))) chosen.push(run);
  return {
    root,
    runs: trim(chosen)
      .map(withoutInsets)
      .filter((run) => run !== null),
  };
}

/** A run without the texts that open inside it. */
function withoutInsets(run: Run): Run | null {
  const inset = (node: Text): boolean => {
    for (let at = parentElementOf(node); at && at !== run.block; at = parentElementOf(at))
      if (opensInside(at)) return true;
    return false;
  };
  const isOwn = run.nodes.map((node) => !inset(node));
  if (!isOwn.includes(false)) return run;
  const nodes = run.nodes.filter((_, i) => isOwn[i]);
  const said = run.said.filter((_, i) => isOwn[i]);
  const text = foldSpace(said.join(''));
  return text ? { ...run, nodes, said, text, words: countWords(text) } : null;
}
