/**
 * Which runs of a page are its article's body: Readability's opinion, put right where it is known to fail.
 */
import { nextElementOf, parentElementOf, saysAnything, tagOf } from '../detect/dom.ts';
import { isAttribution, isBelowQuotation } from './attributions.ts';
import { cutAtPointer, trim } from './body-ends.ts';
import { findRoot, makeJudge, weigh } from './body-root.ts';
import {
  fileCaptions,
  galleryCaptions,
  isCaptionByPlace,
  isCaptionByWords,
  pictureTexts,
} from './caption-runs.ts';
import { makeCellFinder } from './data-table.ts';
import { entryTimes, isEntryHeading } from './entry-times.ts';
import { factBoxes } from './fact-boxes.ts';
import { isAbovePanel } from './folds.ts';
import { isCalledStandfirst, isCalledTalk, lineBelowPicture } from './furniture.ts';
import { isFurnitureText } from './furniture-text.ts';
import { groupedBy } from './grouped-by.ts';
import { isLoneLink, linksAmong } from './links-among.ts';
import { withoutOpened } from './opened-inside.ts';
import { isHeading, isProse } from './prose.ts';
import { holderOf, type Run } from './runs.ts';
import { behindCredit, isHeadOf, makeFirstHeadOf } from './section-heads.ts';
import { isWithin, makeNearest, nearestTo, upFrom } from './tree.ts';

/** The body: its runs in order, and the element that holds them. */
export interface Body {
  readonly root: Element | null;
  readonly runs: readonly Run[];
}

const PROSE_BLOCK = /^(?:p|blockquote|li|pre|dd|dt|td|th|h[2-6])$/;

/**
 * The runs of the article that holds most of them: a page can show the next stories whole below its own.
 * Articles within it, such as the entries of a live blog, stay.
 */
function ofMainArticle(runs: readonly Run[]): readonly Run[] {
  const articleOf = new Map(runs.map((run) => [run, nearestTo(run.block, 'article')]));
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

/** The lists that paragraphs in none announce with a colon, right below them, each with the place of its paragraph. */
function announcedLists(runs: readonly Run[]): ReadonlyMap<Element, number> {
  const lists = new Map<Element, number>();
  for (const [i, run] of runs.entries()) {
    const list = /[:：]$/.test(run.text) && isProse(run) ? nextElementOf(run.block) : null;
    if (list && /^[uo]l$/.test(tagOf(list)) && nearestTo(run.block, 'ul, ol') === null) lists.set(list, i);
  }
  return lists;
}

/** The runs of which Readability keeps half or more. */
function keptRuns(runs: readonly Run[], kept: ReadonlySet<Text>): ReadonlySet<Run> {
  const letters = ({ nodes, said }: Run): number =>
    nodes.reduce((sum, node, i) => sum + (kept.has(node) ? (said[i] ?? '').trim().length : 0), 0);
  return new Set(runs.filter((run) => letters(run) * 2 >= run.text.length));
}

/** What the body's runs are chosen by. */
interface Choice {
  readonly root: Element;
  /** The runs in the root, in order, of which the others are some. */
  readonly runs: readonly Run[];
  /** Those that Readability keeps. */
  readonly kept: ReadonlySet<Run>;
  /** The paragraphs among these, and how many words they have. */
  readonly base: readonly Run[];
  readonly total: number;
  /** Boxes of facts that are the story's. */
  readonly boxes: ReadonlySet<Element>;
  /** Where the first and the last paragraph stand that Readability keeps, and the last run before a pointer elsewhere. */
  readonly from: number;
  readonly last: number;
  readonly to: number;
  /** Times of the entries of a live blog, each with what is told for it. */
  readonly times: ReadonlyMap<Run, Run>;
}

/** Whether a run is what a section begins with: a paragraph, or what is listed. */
const isBegun = (run: Run): boolean => isProse(run) || (tagOf(run.block) === 'li' && run.linked < 0.5);

/** Makes what tells whether a run stands where the body's do: kept by Readability, or dropped and set like what it keeps. */
function makeInPlace({
  runs,
  kept,
  base,
  boxes,
  from,
  last,
  to,
  times,
}: Choice): (run: Run, i: number) => boolean {
  const places = new Set(base.map((run) => parentElementOf(run.block)));
  const blocks = new Set(base.map((run) => tagOf(run.block)));
  const quotations = new Set(
    runs
      .filter((run) => kept.has(run) || isAttribution(run))
      .map(({ block }) => nearestTo(block, 'blockquote')),
  );
  /** Readability drops lines of a quotation that are short or nothing but a link, such as a post's. */
  const isLineOfQuotation = ({ block }: Run): boolean => {
    const quotation = nearestTo(block, 'blockquote');
    return quotation !== null && (quotations.has(quotation) || places.has(parentElementOf(quotation)));
  };
  const lists = announcedLists(runs);
  /** Readability drops lists for their boxes, or for standing behind the last paragraph. */
  const listAround = makeNearest((at) => lists.has(at));
  const isAnnounced = ({ block }: Run): boolean => {
    const list = lists.size > 0 ? listAround(block) : null;
    const at = list ? lists.get(list) : undefined;
    return at !== undefined && at <= to && isInPlace(runs[at] as Run, at);
  };
  const isFirstHeadOf = makeFirstHeadOf(runs.slice(from + 1, to + 1));
  const isInPlace = (run: Run, i: number): boolean => {
    if (i > to && to < last) return false;
    if (kept.has(run) || times.has(run) || isAnnounced(run)) return true;
    if (i > to) return false;
    const before = runs[i - 1];
    if (before && times.has(before) && isEntryHeading(run)) return true;
    if (isHeading(run)) {
      const at = behindCredit(runs, i + 1);
      const next = runs[at];
      const isHead = i > from ? isHeadOf : isFirstHeadOf;
      if (next && isBegun(next) && isHead(run, next) && isInPlace(next, at)) return true;
    }
    const below = runs[i + 1];
    if (below && isProse(below) && isAbovePanel(holderOf(run)) && isInPlace(below, i + 1)) return true;
    // What Readability dropped between the paragraphs it kept, or right before them, and that is set like them.
    const alike =
      places.has(parentElementOf(run.block)) && PROSE_BLOCK.test(tagOf(run.block)) && run.linked < 0.5;
    if (isAttribution(run) || isLineOfQuotation(run)) return true;
    if (i < from) return alike && isProse(run);
    const box = boxes.size > 0 && nearestTo(run.block, 'aside');
    if (box && boxes.has(box)) return true;
    return (
      alike || (isProse(run) && (blocks.has(tagOf(run.block)) || nearestTo(run.block, 'blockquote') !== null))
    );
  };
  return isInPlace;
}

/** Makes what tells whether a run is none of the story's, wherever it stands: a list of links, a credit, a caption. */
function makeFurniture(
  { root, runs, base, total, boxes, from, last, times }: Choice,
  top: Element,
): (run: Run) => boolean {
  // Some pages call the headings of sections as others call their standfirst.
  const subheads = runs
    .slice(from + 1)
    .filter((run) => isHeading(run) && isCalledStandfirst(run.block) === true)
    .flatMap((run) => [run.block, ...upFrom(holderOf(run), run.block)]);
  const inFurniture = makeJudge(root, weigh(base, top), total, new Set([...boxes, ...subheads]));
  const perBlock = groupedBy(runs, ({ block }) => block);
  const pictures = pictureTexts(root);
  const inGalleries = galleryCaptions(runs, total);
  const ofFiles = fileCaptions(runs);
  const links = linksAmong(runs, root, total);
  const dataCellOf = makeCellFinder();
  /** In a table a name is what it is, whatever it says elsewhere: a row on Reuters is no credit. */
  const isCellName = (run: Run): boolean => saysAnything(run.text) && dataCellOf(run.block) !== null;
  return (run) =>
    !times.has(run) &&
    (links.has(run) ||
      inFurniture(run) ||
      (isFurnitureText(run) && !isCellName(run)) ||
      isLoneLink(run, perBlock.get(run.block) ?? []) ||
      isCaptionByPlace(run, run === runs[last]) ||
      inGalleries.has(run) ||
      ofFiles.has(run) ||
      (perBlock.get(run.block)?.length === 1 && lineBelowPicture(run.block) !== null) ||
      isCaptionByWords(run, pictures));
}

/**
 * Chooses the body's runs.
 * @param all all runs of the page, in order
 * @param keptTexts text nodes that Readability keeps
 * @param top the page's body
 * @returns the body; no runs when no paragraph was kept
 */
export function selectBody(all: readonly Run[], keptTexts: ReadonlySet<Text>, top: Element): Body {
  const kept = keptRuns(all, keptTexts);
  const isBase = (run: Run): boolean => kept.has(run) && isProse(run);
  const base = ofMainArticle(all.filter(isBase));
  // Without a single paragraph it is no article.
  if (base.length === 0) return { root: null, runs: [] };
  const total = base.reduce((sum, run) => sum + run.words, 0);
  const root = findRoot(base, top);
  const runs = all.filter((run) => isWithin(root, run.block));
  const [from, last] = [runs.findIndex(isBase), runs.findLastIndex(isBase)];
  const to = cutAtPointer(runs, Math.max(from, 0), last);
  const isTalk = makeNearest(isCalledTalk, root);
  const times = entryTimes(runs.slice(0, to + 1), (run) => isTalk(run.block) !== null);
  const choice = { root, runs, kept, base, total, boxes: factBoxes(runs, root), from, last, to, times };
  const [isInPlace, isFurniture] = [makeInPlace(choice), makeFurniture(choice, top)];
  const chosen: Run[] = [];
  for (const [i, run] of runs.entries())
    if ((isInPlace(run, i) && !isFurniture(run)) || isBelowQuotation(run, chosen.at(-1)))
      chosen.push(times.get(run) ?? run);
  return {
    root,
    runs: trim(chosen, new Set(times.values()))
      .map(withoutOpened)
      .filter((run) => run !== null),
  };
}
