/**
 * Which runs of a page are its article's body: Readability's opinion, put right where it is known to fail.
 */
import { parentElementOf, tagOf } from '../detect/dom.ts';
import { isAttribution, isBelowQuotation } from './attributions.ts';
import { cutAtPointer, trim } from './body-ends.ts';
import { findRoot, makeJudge, weigh } from './body-root.ts';
import { galleryCaptions, isCaptionByPlace, isCaptionByWords, pictureTexts } from './caption-runs.ts';
import { makeCellFinder } from './data-table.ts';
import { entryTimes } from './entry-times.ts';
import { factBoxes } from './fact-boxes.ts';
import { lineBelowPicture } from './furniture.ts';
import { isFurnitureText } from './furniture-text.ts';
import { groupedBy } from './grouped-by.ts';
import { isLoneLink, linksAmong } from './links-among.ts';
import { withoutOpened } from './opened-inside.ts';
import { isProse } from './prose.ts';
import type { Run } from './runs.ts';
import { isWithin, nearestTo } from './tree.ts';

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
  const inRoot = runs.filter((run) => isWithin(root, run.block));
  const boxes = factBoxes(inRoot, root);
  const inFurniture = makeJudge(root, weigh(base, top), total, boxes);
  const perBlock = groupedBy(inRoot, ({ block }) => block);
  const pictures = pictureTexts(root);
  const inGalleries = galleryCaptions(inRoot, total);
  const links = linksAmong(inRoot, root, total);
  const places = new Set(base.map((run) => parentElementOf(run.block)));
  const blocks = new Set(base.map((run) => tagOf(run.block)));
  const from = inRoot.findIndex((run) => isKept.get(run) && isProse(run));
  const last = inRoot.findLastIndex((run) => isKept.get(run) && isProse(run));
  const to = cutAtPointer(inRoot, Math.max(from, 0), last);
  const quotations = new Set(
    inRoot
      .filter((run) => isKept.get(run) || isAttribution(run))
      .map(({ block }) => nearestTo(block, 'blockquote')),
  );
  /** Readability drops lines of a quotation that are short or nothing but a link, such as a post's. */
  const isLineOfQuotation = ({ block }: Run): boolean => {
    const quotation = nearestTo(block, 'blockquote');
    return quotation !== null && (quotations.has(quotation) || places.has(parentElementOf(quotation)));
  };
  const times = entryTimes(inRoot.slice(0, to + 1));
  const isInPlace = (run: Run, i: number): boolean => {
    if (i > to && to < last) return false;
    if (isKept.get(run) || times.has(run)) return true;
    // What Readability dropped between the paragraphs it kept, or right before them, and that is set like them.
    const alike =
      places.has(parentElementOf(run.block)) && PROSE_BLOCK.test(tagOf(run.block)) && run.linked < 0.5;
    if (i > to) return false;
    if (isAttribution(run) || isLineOfQuotation(run)) return true;
    if (i < from) return alike && isProse(run);
    const box = boxes.size > 0 && nearestTo(run.block, 'aside');
    if (box && boxes.has(box)) return true;
    return (
      alike || (isProse(run) && (blocks.has(tagOf(run.block)) || nearestTo(run.block, 'blockquote') !== null))
    );
  };
  const dataCellOf = makeCellFinder();
  /** In a table a name is what it is, whatever it says elsewhere: a row on Reuters is no credit. */
  const isCellName = (run: Run): boolean => /[\p{L}\p{N}]/u.test(run.text) && dataCellOf(run.block) !== null;
  const isFurniture = (run: Run): boolean =>
    !times.has(run) &&
    (links.has(run) ||
      inFurniture(run) ||
      (isFurnitureText(run) && !isCellName(run)) ||
      isLoneLink(run, perBlock.get(run.block) ?? []) ||
      isCaptionByPlace(run) ||
      inGalleries.has(run) ||
      (perBlock.get(run.block)?.length === 1 && lineBelowPicture(run.block) !== null) ||
      isCaptionByWords(run, pictures));
  const chosen: Run[] = [];
  for (const [i, run] of inRoot.entries())
    if ((isInPlace(run, i) && !isFurniture(run)) || isBelowQuotation(run, chosen.at(-1)))
      chosen.push(times.get(run) ?? run);
  return {
    root,
    runs: trim(chosen, new Set(times.values()))
      .map(withoutOpened)
      .filter((run) => run !== null),
  };
}
