/**
 * What may be clutter while the page is still arriving: kept from sight, in its place, until the page is whole and can
 * be judged. Nothing moves, and what proves to be none comes back with the same frame in which the rest goes.
 */
import { isRun } from '../detect/block.ts';
import type { Decision } from '../detect/types.ts';
import { Areas } from './areas.ts';
import { isBeingTypedIn } from './typing.ts';
import type { Veil } from './veil.ts';

/** No reader waits longer than this for a part of the page, in milliseconds, however long it takes to arrive. */
const LONGEST_MS = 4000;

/** Blocks of one page that are held back. */
export class Holdback {
  readonly #veil: Veil;
  readonly #held = new Map<Element, Decision>();
  /** What was kept from sight for as long as may be: it is not, nor is a part of it, kept so again. */
  readonly #overdue = new Areas();
  #timer = 0;

  constructor(veil: Veil) {
    this.#veil = veil;
  }

  /**
   * Holds blocks back. Loose text is passed over, which no style can hide; so is what the reader is typing in.
   * @returns the blocks that were in sight before
   */
  hold(decisions: readonly Decision[]): Element[] {
    const held: Element[] = [];
    for (const decision of decisions) {
      const { block } = decision;
      if (isRun(block) || this.#veil.has(block) || this.#overdue.meet(block)) continue;
      if (isBeingTypedIn([block])) continue;
      this.#veil.put(block, 'hold');
      this.#held.set(block, decision);
      held.push(block);
    }
    if (this.#held.size > 0 && this.#timer === 0)
      this.#timer = setTimeout(() => this.#giveUp(), LONGEST_MS) as unknown as number;
    return held;
  }

  #giveUp(): void {
    for (const element of this.#held.keys()) this.#overdue.add(element);
    this.giveBack();
  }

  /** What is held back, as it was decided on. */
  get decisions(): readonly Decision[] {
    return [...this.#held.values()];
  }

  /** Lets everything be seen again. */
  giveBack(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    for (const element of this.#held.keys()) this.#veil.take(element);
    this.#held.clear();
  }

  /** Lets a block be seen again, to be hidden for good. */
  letGo(block: Decision['block']): void {
    if (!isRun(block) && this.#held.delete(block)) this.#veil.take(block);
  }
}
