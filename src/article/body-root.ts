/** The element that holds an article's body, and what in it is furniture by its name and weight. */
import { parentElementOf } from '../detect/dom.ts';
import { isFurnitureElement } from './furniture.ts';
import { holderOf, type Run } from './runs.ts';
import { makeNearest, upFrom } from './tree.ts';

/** Share of the body's words that an element may hold and still be furniture by its name. */
const FURNITURE_SHARE = 0.25;
/** Share of the body's words the root must hold. */
const ROOT_SHARE = 0.95;

/** Words by element, for every element around the runs. Each is climbed to once, whatever stands in it. */
export function weigh(runs: readonly Run[], top: Element): Map<Element, number> {
  const words = new Map<Element, number>();
  const add = (element: Element, more: number): unknown =>
    words.set(element, (words.get(element) ?? 0) + more);
  /** Ways up from blocks, each to the first element that was known before it. */
  const ways: Element[][] = [];
  for (const { block, words: own } of runs) {
    const way: Element[] = [];
    for (const element of upFrom(block, top)) {
      if (words.has(element)) break;
      words.set(element, 0);
      way.push(element);
    }
    if (way.length > 0) ways.push(way);
    if (words.has(block)) add(block, own);
  }
  // What hangs on an element was met after it: handed up in the other order, each has all that is in it.
  for (const way of ways.reverse())
    for (const element of way) {
      const parent = parentElementOf(element);
      if (parent && words.has(parent)) add(parent, words.get(element) ?? 0);
    }
  return words;
}

/** The smallest element that holds nearly all of the runs' words. */
export function findRoot(runs: readonly Run[], top: Element): Element {
  const total = runs.reduce((sum, run) => sum + run.words, 0);
  const heavy = [...weigh(runs, top)].flatMap(([element, words]) =>
    words >= total * ROOT_SHARE ? element : [],
  );
  // No two apart can hold so much: they stand in one another.
  const around = new Set(heavy.map(parentElementOf));
  return heavy.find((element) => !around.has(element)) ?? top;
}

/** Judges by the elements around a run, each element once. Those in `spared` are no furniture. */
export function makeJudge(
  root: Element,
  words: ReadonlyMap<Element, number>,
  total: number,
  spared: ReadonlySet<Element>,
): (run: Run) => boolean {
  const isFurniture = (element: Element): boolean =>
    (words.get(element) ?? 0) <= total * FURNITURE_SHARE &&
    !spared.has(element) &&
    isFurnitureElement(element);
  const furnitureAround = makeNearest(isFurniture, root);
  return (run) => furnitureAround(holderOf(run)) !== null;
}
