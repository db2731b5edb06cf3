/**
 * What can be chosen, and the steps between: wider and narrower, to the next block and back. Pure but for what it is told
 * of the page.
 */
import { childrenOf, isAttached, isElement, parentElementOf } from '../detect/dom.ts';
import { holds, isBefore } from '../detect/query.ts';

/** What choosing needs to know. */
export interface Choosable {
  /** What could be a block of clutter. */
  readonly blocks: readonly Element[];
  /** Whether the reader may hide an element. */
  canBeHidden(element: Element): boolean;
  /** How much there is to see in it; a word counts for one. */
  amountOf(element: Element): number;
  /** Whether an element has a place on the screen. */
  isShown(element: Element): boolean;
}

/** What can be hidden at one place, the narrowest first, and which of it is chosen. */
export interface Ladder {
  readonly rungs: readonly Element[];
  readonly at: number;
}

/** A block that holds more than this is gone through part by part: few blocks of clutter are longer. */
const MOST = 120;

const canBeChosen = (element: Element, page: Choosable): boolean =>
  page.isShown(element) && page.canBeHidden(element);

/** What can be hidden of an element and all around it. Of boxes that hold the same, the outermost. */
function rungsAround(element: Element, page: Choosable): { rungs: Element[]; firstBlock: number } {
  const rungs: Element[] = [];
  const blocks = new Set(page.blocks);
  let firstBlock = -1;
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    if (!canBeChosen(at, page)) continue;
    const inner = rungs.at(-1);
    if (inner && page.amountOf(at) === page.amountOf(inner)) rungs[rungs.length - 1] = at;
    else rungs.push(at);
    if (firstBlock < 0 && blocks.has(at)) firstBlock = rungs.length - 1;
  }
  return { rungs, firstBlock };
}

/**
 * What is offered at an element that is pointed at: the smallest block around it that could be clutter, or where there is
 * none the element itself.
 * @returns null where nothing can be hidden
 */
export function ladderAt(element: Element, page: Choosable): Ladder | null {
  const { rungs, firstBlock } = rungsAround(element, page);
  return rungs.length > 0 ? { rungs, at: Math.max(0, firstBlock) } : null;
}

/** The child that holds most, for as long as there is one that can be hidden. */
function fullestIn(element: Element, page: Choosable): Element {
  let best: Element | undefined;
  let most = 0;
  for (const child of childrenOf(element)) {
    if (!isElement(child)) continue;
    const amount = page.amountOf(child);
    if (amount <= most || !page.isShown(child)) continue;
    most = amount;
    best = child;
  }
  return best ? fullestIn(best, page) : element;
}

/** The same for an element that is gone to by key: it is chosen itself, and narrower leads to what holds most in it. */
export function ladderOn(element: Element, page: Choosable): Ladder {
  const { rungs } = rungsAround(fullestIn(element, page), page);
  const at = rungs.findIndex((rung) => holds(rung, element));
  return at < 0 ? { rungs: [element], at: 0 } : { rungs, at };
}

/** One step wider, or with -1 narrower; the same where there is nothing more. */
export const stepBy = ({ rungs, at }: Ladder, step: 1 | -1): Ladder => ({
  rungs,
  at: Math.min(rungs.length - 1, Math.max(0, at + step)),
});

/** Whether there is such a step. */
export const canStep = (ladder: Ladder, step: 1 | -1): boolean => stepBy(ladder, step).at !== ladder.at;

/** What is chosen. */
export const chosenOf = ({ rungs, at }: Ladder): Element => rungs[at] as Element;

/**
 * The blocks that the keyboard goes through, in the page's order: the widest that can be hidden, but for long ones, which
 * are gone through part by part.
 */
export function stopsIn(root: Element, page: Choosable): Element[] {
  const stops: Element[] = [];
  for (const child of childrenOf(root)) {
    if (!isElement(child)) continue;
    const isStop = canBeChosen(child, page);
    const parts = isStop && page.amountOf(child) <= MOST ? [] : stopsIn(child, page);
    if (isStop && parts.length === 0) stops.push(child);
    else stops.push(...parts);
  }
  return stops;
}

/**
 * Where a key leads on from: what is outlined or, when that has left the page, the nearest stop on the side that one comes
 * from.
 * @param stops as they were when it was gone to
 * @returns null when there is none
 */
export function stillThere(outlined: Element, step: 1 | -1, stops: readonly Element[]): Element | null {
  if (isAttached(outlined)) return outlined;
  const at = stops.findIndex((one) => holds(one, outlined));
  if (at < 0) return null;
  const behind = step > 0 ? stops.slice(0, at + 1).reverse() : stops.slice(at);
  return behind.find(isAttached) ?? null;
}

/**
 * The block that a key leads to.
 * @param from what is outlined; beside it, where it is a part of a stop, stand the parts beside it. Null: nothing is
 * @param stops as `stopsIn` finds them
 * @returns round to the other end of the page; null where there is nothing to go to
 */
export function stopAfter(
  from: Element | null,
  step: 1 | -1,
  stops: readonly Element[],
  page: Choosable,
): Element | null {
  const [first, last] = [stops[0] ?? null, stops.at(-1) ?? null];
  if (!from) return step > 0 ? first : last;
  const parent = stops.includes(from) ? null : parentElementOf(from);
  const beside = parent
    ? [...childrenOf(parent)].filter(isElement).filter((one) => canBeChosen(one, page))
    : [];
  const all = [...new Set([...stops, ...beside])].sort((a, b) => (isBefore(a, b) ? -1 : 1));
  return step > 0
    ? (all.find((one) => isBefore(from, one) && !holds(from, one)) ?? first)
    : (all.findLast((one) => isBefore(one, from) && !holds(one, from)) ?? last);
}
