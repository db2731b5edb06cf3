/** The element that holds an article's body, and what in it is furniture by its name and weight. */
import { parentElementOf } from '../detect/dom.ts';
import { isFurnitureElement } from './furniture.ts';
import { holderOf, type Run } from './runs.ts';
import { upFrom } from './tree.ts';

/** Share of the body's words that an element may hold and still be furniture by its name. */
const FURNITURE_SHARE = 0.25;
/** Share of the body's words the root must hold. */
const ROOT_SHARE = 0.95;

/** Words by element, for every element around the runs. */
export function weigh(runs: readonly Run[], top: Element): Map<Element, number> {
  const words = new Map<Element, number>();
  for (const run of runs)
    for (const element of upFrom(run.block, top)) words.set(element, (words.get(element) ?? 0) + run.words);
  return words;
}

/** The smallest element that holds nearly all of the runs' words. */
export function findRoot(runs: readonly Run[], top: Element): Element {
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
export function makeJudge(
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
