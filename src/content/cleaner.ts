/** Hides blocks and gives them back. Keeps the one account of what is hidden on a page. */
import { isRun } from '../detect/blocks.ts';
import { isAttached, parentElementOf, parentOf } from '../detect/dom.ts';
import { holds, isBefore } from '../detect/query.ts';
import type { Block, Decision } from '../detect/types.ts';
import type { Told } from '../messages.ts';
import { toldBlock } from './told-text.ts';
import { isBeingTypedIn } from './typing.ts';
import { unwrap, type Veil } from './veil.ts';
import { type WordChange, WordWatch } from './word-watch.ts';

/** A block once decided on, hidden now or shown again by the reader. */
export interface Removal {
  readonly id: string;
  decision: Decision;
  /** What is veiled: the element, or the wrapper around a run of loose nodes. */
  readonly element: Element;
  told: Told;
  shown: boolean;
}

/** The element of a block that stays the same, however often it is judged: a run gets a new wrapper each time. */
const placeOf = (block: Block): Element => (isRun(block) ? block.parent : block);

/** What a block is of. */
const nodesOf = (block: Block): readonly ChildNode[] => (isRun(block) ? block.nodes : [block]);

/** Puts an element and all that it stands in into a set that holds only such. */
function addWithAround(set: Set<Element>, element: Element): void {
  for (let at: Element | null = element; at && !set.has(at); at = parentElementOf(at)) set.add(at);
}

/** Puts a run into an element of its own, where it stands. */
function wrap(nodes: readonly ChildNode[]): Element {
  const first = nodes[0] as ChildNode;
  const wrapper = document.createElement('span');
  first.before(wrapper);
  wrapper.append(...nodes);
  return wrapper;
}

/**
 * So often a block is given back because its site has put something else there; then it stays, whatever it says next. A
 * site that fills a box only while it is in sight, and empties it else, would have it blink for ever.
 */
const MOST_RETURNS = 3;

/** What is hidden on one page. */
export class Cleaner {
  readonly #veil: Veil;
  /** Whether the reader chose before to see a block again. */
  readonly keeps: (decision: Decision) => boolean;
  /** By what is veiled. Looked up from the inside outwards: with a removal for each block, many would cost their square. */
  readonly #removals = new Map<Element, Removal>();
  readonly #words: WordWatch;
  /** How often blocks were given back because they said something else. */
  #returns = new WeakMap<Element, number>();
  #count = 0;

  /**
   * @param keeps whether the reader chose before to see a block again: it is listed, and stays where it is
   * @param changed told of a hidden block in which other words stand than were judged, before they would be drawn
   */
  constructor(
    veil: Veil,
    keeps: (decision: Decision) => boolean = () => false,
    changed: (removal: Removal, change: WordChange) => void = () => {},
  ) {
    this.#veil = veil;
    this.keeps = keeps;
    this.#words = new WordWatch((element, change) => {
      const removal = this.#removals.get(element);
      if (removal) changed(removal, change);
    });
  }

  /** All removals in the page's order, those whose element left the page not among them. */
  get removals(): readonly Removal[] {
    return [...this.#removals.values()]
      .filter(({ element }) => isAttached(element))
      .sort((a, b) => (isBefore(a.element, b.element) ? -1 : 1));
  }

  /** How many blocks are hidden now. */
  get hiddenCount(): number {
    let count = 0;
    for (const removal of this.#removals.values())
      if (!removal.shown && isAttached(removal.element)) count += 1;
    return count;
  }

  /** Whether a removal is on the page, and was not given back. */
  has(removal: Removal): boolean {
    return this.#removals.get(removal.element) === removal && isAttached(removal.element);
  }

  /** What is hidden in some elements. */
  hiddenIn(elements: readonly Element[]): Removal[] {
    const outer = new Set(elements);
    const isIn = (element: Element): boolean => {
      let at: Element | null = element;
      while (at && !outer.has(at)) at = parentElementOf(at);
      return at !== null;
    };
    return [...this.#removals.values()].filter(({ element, shown }) => !shown && isIn(element));
  }

  /**
   * Whether an element is a removal's, hidden or shown again, or stands in one.
   * @param orShown false: it has to stand in one that is hidden; of what is shown again, parts may go by hand
   */
  isKnown(element: Element, orShown = true): boolean {
    for (let at: Element | null = element; at; at = parentElementOf(at)) {
      const removal = this.#removals.get(at);
      if (removal && (orShown || !removal.shown || at === element)) return true;
    }
    return false;
  }

  /**
   * Hides what was decided on. Blocks known already, and those in them, are passed over; so is the form that the reader is
   * typing in, until the page is judged again.
   * @returns the new removals
   */
  hide(decisions: readonly Decision[]): Removal[] {
    // A prompt that its site draws anew for days must not fill the memory. What is put back later is judged again.
    for (const removal of this.#removals.values()) if (!isAttached(removal.element)) this.#forget(removal);
    const made: Removal[] = [];
    const holding = new Set<Element>();
    if (decisions.length > 0) for (const known of this.#removals.keys()) addWithAround(holding, known);
    for (const decision of decisions) {
      const { block } = decision;
      if (isRun(block) ? block.nodes.some((node) => parentOf(node) !== block.parent) : !isAttached(block))
        continue;
      const place = placeOf(block);
      if ((this.#returns.get(place) ?? 0) >= MOST_RETURNS) continue;
      if (this.isKnown(place, decision.wish === undefined)) {
        this.#renew(decision);
        continue;
      }
      if (isBeingTypedIn(nodesOf(block))) continue;
      const told = toldBlock(nodesOf(block));
      const shown = this.keeps(decision);
      const element = isRun(block) ? wrap(block.nodes) : block;
      if (!shown) this.#putAway(element, decision);
      this.#count += 1;
      const removal: Removal = { id: `b${this.#count}`, decision, element, told, shown };
      // A wider block takes the place of those in it.
      if (isRun(block) || holding.has(element))
        for (const inner of this.#removals.values())
          if (inner.element !== element && holds(element, inner.element)) this.#forget(inner);
      this.#removals.set(element, removal);
      addWithAround(holding, element);
      made.push(removal);
    }
    return made;
  }

  /** What was decided before, of a part of a block or of what stood there, is told as the block is judged now. */
  #renew(decision: Decision): void {
    const { block } = decision;
    const removal = isRun(block) ? undefined : this.#removals.get(block);
    // Judged with what is around, a wrapper of ours is met as an element: what it is of stays the run.
    if (!removal || removal.shown || isRun(removal.decision.block)) return;
    removal.decision = decision;
    removal.told = toldBlock([removal.element]);
    this.#words.start(removal.element);
  }

  /**
   * Has a hidden block judged again. What no longer is clutter is given back, but for parts of it that are; so is loose
   * text, of which nobody can tell what it is now without its surroundings.
   * @param judge what is clutter in it, the block itself or parts; null when there is nothing in it to be judged
   * @returns what is hidden in its place; null when the block stays hidden
   */
  judgeAgain(
    removal: Removal,
    judge: (block: Element) => readonly Decision[] | null,
  ): readonly Removal[] | null {
    const { element, decision } = removal;
    const decisions = isRun(decision.block) ? [] : judge(element);
    if (!decisions) return null;
    const still = decisions.find(({ block }) => block === element);
    if (still && !this.keeps(still)) {
      this.#renew(still);
      return null;
    }
    this.#forget(removal);
    // What the reader chose to see is not given back for its words.
    const place = placeOf(decision.block);
    if (!still) this.#returns.set(place, (this.#returns.get(place) ?? 0) + 1);
    return this.hide(decisions);
  }

  /** Gives a block back for good, whatever it says. */
  giveUp(removal: Removal): void {
    this.#returns.set(placeOf(removal.decision.block), MOST_RETURNS);
    this.#forget(removal);
  }

  /** Shows a block again or hides it again. Unknown ids are passed over. */
  show(id: string, shown: boolean): void {
    const removal = [...this.#removals.values()].find((one) => one.id === id);
    if (!removal || removal.shown === shown) return;
    removal.shown = shown;
    if (shown) this.#bringBack(removal.element);
    else this.#putAway(removal.element, removal.decision);
  }

  /** Gives everything back that a test does not keep, and forgets it. */
  giveBack(keep: (removal: Removal) => boolean = () => false): void {
    for (const removal of this.#removals.values()) if (!keep(removal)) this.#forget(removal);
    if (this.#removals.size === 0) this.#returns = new WeakMap();
  }

  #forget(removal: Removal): void {
    this.#bringBack(removal.element);
    if (isRun(removal.decision.block)) unwrap(removal.element);
    this.#removals.delete(removal.element);
  }

  #putAway(element: Element, { block }: Decision): void {
    this.#veil.put(element, isRun(block) ? 'wrap' : 'hide');
    this.#words.start(element);
  }

  #bringBack(element: Element): void {
    this.#words.stop(element);
    this.#veil.take(element);
  }
}
