/**
 * The paragraphs that a page sets just like those of its story, in boxes beside theirs: who builds a page of modules has a
 * story in several of them, of which Readability takes one.
 */
import { attrOf, parentElementOf, tagOf } from '../detect/dom.ts';
import { isFurnitureElement } from './furniture.ts';
import { isHeadedByLink } from './links-among.ts';
import { isHeading, isProse } from './prose.ts';
import type { Run } from './runs.ts';
import { lookOf } from './section-heads.ts';
import type { Body } from './select.ts';
import { isWithin, makeNearest, nearestTo, upFrom } from './tree.ts';

/** An element by its name and those of its classes that many have: the others number it. */
const nameOf = (element: Element): string =>
  [
    tagOf(element),
    ...attrOf(element, 'class')
      .split(/\s+/)
      .filter((name) => name && !/\d/.test(name)),
  ].join('.');

/** How a paragraph is set: its box, and the box around that; empty where neither has a name. */
function settingOf({ block }: Run): string {
  const box = parentElementOf(block);
  const outer = box && parentElementOf(box);
  if (!outer) return '';
  const names = [box, outer].map(nameOf);
  return names[0]?.includes('.') ? [tagOf(block), ...names].join('<') : '';
}

/** The innermost element around the story and its headline. */
function placeOf(root: Element, headline: Run): Element | null {
  for (const around of upFrom(root, null)) if (around.contains(headline.block)) return around;
  return null;
}

/** Where the story that a headline heads ends at the latest: at the next headline, or the next heading set as this one is. */
function endOf(runs: readonly Run[], headline: Run, root: Element): number {
  const look = isHeading(headline) ? lookOf(headline) : '';
  const from = runs.indexOf(headline);
  const next = runs.findIndex(
    (run, i) =>
      i > from &&
      (nearestTo(run.block, 'h1') !== null ||
        (look !== '' && lookOf(run) === look && !isWithin(root, run.block))),
  );
  return next < 0 ? runs.length : next;
}

/**
 * Finds them, with all else that stands in their boxes.
 * @param runs all runs of the page
 * @param body what was chosen of them
 * @param findHeadline finds what is above it: nothing is looked for outside of what holds both, or beyond the next
 *   headline. Asked on the few pages alone that have such paragraphs.
 * @returns none where all such paragraphs were chosen
 */
export function alikeRuns(
  runs: readonly Run[],
  { root, runs: chosen }: Body,
  findHeadline: () => Run | undefined,
): Run[] {
  const prose = chosen.filter(isProse);
  const settings = new Set(prose.map(settingOf).filter(Boolean));
  if (!root || settings.size === 0) return [];
  const tags = new Set(prose.map(({ block }) => tagOf(block)));
  const isSetAlike = (run: Run): boolean =>
    tags.has(tagOf(run.block)) && settings.has(settingOf(run)) && !isWithin(root, run.block) && isProse(run);
  const setAlike = new Set(runs.filter(isSetAlike));
  const headline = setAlike.size > 0 ? findHeadline() : undefined;
  const place = headline && placeOf(root, headline);
  if (!headline || !place) return [];
  const below = runs
    .slice(runs.indexOf(headline) + 1, endOf(runs, headline, root))
    .filter(({ block }) => !isWithin(root, block) && isWithin(place, block));
  const furnitureAround = makeNearest(isFurnitureElement, place);
  const isAlike = (run: Run): boolean => {
    if (!setAlike.has(run) || furnitureAround(run.block)) return false;
    const article = nearestTo(run.block, 'article');
    return !article || article.contains(root);
  };
  const boxes = new Set(
    below
      .filter(isAlike)
      .map(({ block }) => parentElementOf(block))
      .filter((box) => box && !isHeadedByLink(box)),
  );
  const boxAround = makeNearest((element) => boxes.has(element), place);
  return boxes.size > 0 ? below.filter(({ block }) => boxAround(block) !== null) : [];
}
