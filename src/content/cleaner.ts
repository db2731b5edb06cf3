/** Hides blocks and gives them back. Keeps the one account of what is hidden on a page. */
import { isRun } from '../detect/blocks.ts';
import { childrenOf, isAttached, parentOf } from '../detect/dom.ts';
import { holds, isBefore } from '../detect/query.ts';
import type { Decision } from '../detect/types.ts';
import { toldText } from './told-text.ts';
import type { Veil } from './veil.ts';

/** A block once decided on, hidden now or shown again by the reader. */
export interface Removal {
  readonly id: string;
  decision: Decision;
  /** What is veiled: the element, or the wrapper around a run of loose nodes. */
  readonly element: Element;
  text: string;
  shown: boolean;
}

/** Puts a run into an element of its own, where it stands. */
function wrap(nodes: readonly ChildNode[]): Element {
  const first = nodes[0] as ChildNode;
  const wrapper = document.createElement('span');
  first.before(wrapper);
  wrapper.append(...nodes);
  return wrapper;
}

/** Puts what stands in a wrapper back where it was, and takes the wrapper out. */
function unwrap(wrapper: Element): void {
  if (parentOf(wrapper)) wrapper.replaceWith(...childrenOf(wrapper));
}

/** What is hidden on one page. */
export class Cleaner {
  readonly #veil: Veil;
  /** Whether the reader chose before to see a block again. */
  readonly keeps: (decision: Decision) => boolean;
  readonly #removals = new Map<string, Removal>();
  #count = 0;

  /** @param keeps whether the reader chose before to see a block again: it is listed, and stays where it is */
  constructor(veil: Veil, keeps: (decision: Decision) => boolean = () => false) {
    this.#veil = veil;
    this.keeps = keeps;
  }

  /** All removals in the page's order, those whose element left the page not among them. */
  get removals(): readonly Removal[] {
    return [...this.#removals.values()]
      .filter(({ element }) => isAttached(element))
      .sort((a, b) => (isBefore(a.element, b.element) ? -1 : 1));
  }

  /** How many blocks are hidden now. */
  get hiddenCount(): number {
    return this.removals.filter(({ shown }) => !shown).length;
  }

  /** Whether an element is a removal's, hidden or shown again, or stands in one. */
  isKnown(element: Element): boolean {
    return [...this.#removals.values()].some((removal) => holds(removal.element, element));
  }

  /** Hides what was decided on; blocks known already, and those in them, are passed over. Returns the new removals. */
  hide(decisions: readonly Decision[]): Removal[] {
    const made: Removal[] = [];
    for (const decision of decisions) {
      const { block } = decision;
      if (isRun(block) ? block.nodes.some((node) => parentOf(node) !== block.parent) : !isAttached(block))
        continue;
      if (this.isKnown(isRun(block) ? block.parent : block)) {
        this.#renew(decision);
        continue;
      }
      const text = toldText(isRun(block) ? block.nodes : [block]);
      const shown = this.keeps(decision);
      const element = isRun(block) ? wrap(block.nodes) : block;
      if (!shown) this.#veil.put(element, 'hide');
      this.#count += 1;
      const removal: Removal = { id: `b${this.#count}`, decision, element, text, shown };
      // A wider block takes the place of those in it.
      for (const [id, inner] of this.#removals) {
        if (inner.element === element || !holds(element, inner.element)) continue;
        this.#release(inner);
        this.#removals.delete(id);
      }
      this.#removals.set(removal.id, removal);
      made.push(removal);
    }
    return made;
  }

  /** What was decided early, of a part of a block, is told as the whole block is judged. */
  #renew(decision: Decision): void {
    const { block } = decision;
    for (const removal of this.#removals.values()) {
      if (removal.element !== block || removal.shown) continue;
      removal.decision = decision;
      removal.text = toldText([removal.element]);
    }
  }

  /** Shows a block again or hides it again. Unknown ids are passed over. */
  show(id: string, shown: boolean): void {
    const removal = this.#removals.get(id);
    if (!removal || removal.shown === shown) return;
    removal.shown = shown;
    if (shown) this.#veil.take(removal.element);
    else this.#veil.put(removal.element, 'hide');
  }

  /** Gives everything back that a test does not keep, and forgets it. */
  giveBack(keep: (removal: Removal) => boolean = () => false): void {
    for (const [id, removal] of this.#removals) {
      if (keep(removal)) continue;
      this.#release(removal);
      this.#removals.delete(id);
    }
  }

  #release(removal: Removal): void {
    this.#veil.take(removal.element);
    if (isRun(removal.decision.block)) unwrap(removal.element);
  }
}
