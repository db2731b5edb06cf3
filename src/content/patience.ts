/** How often a site may put something else in the place of what is hidden, or draw it anew, until it has its way. */
import { nodesOf } from '../detect/block.ts';
import type { Block } from '../detect/types.ts';
import type { Told } from '../messages.ts';

/**
 * So often a block is given back because its site has put something else there; then it stays, whatever it says next. A
 * site that fills a box only while it is in sight, and empties it else, would have it blink for ever.
 */
const MOST_RETURNS = 3;

/**
 * A site that notices that a prompt is hidden may put another in its place, and never end: so often, each gone so many
 * milliseconds after it was hidden, and what says the same is hidden no more. One that waits longer costs little.
 */
const MOST_REDRAWN = 50;
const REDRAWN_MS = 200;

/** By what a block is known as the same, however often it is judged: a run is another each time. */
const placeOf = (block: Block): Node => nodesOf(block)[0] as Node;

/** By what a prompt is known that is drawn anew: a countdown in it runs. */
const sayingOf = ({ text, thing }: Told): string => text.replace(/\p{N}+/gu, '') || (thing ?? '');

/** What one page has left of it. */
export class Patience {
  /** How often blocks were given back because they said something else. */
  #returns = new WeakMap<Node, number>();
  /** How often what says the same went as soon as it was hidden. */
  readonly #redrawn = new Map<string, number>();

  /** Whether a block stays from now on, whatever it says. */
  isOverFor(block: Block): boolean {
    return (this.#returns.get(placeOf(block)) ?? 0) >= MOST_RETURNS;
  }

  /** Whether what says this stays from now on, wherever it is put. */
  isOverForSaying(told: Told): boolean {
    return (this.#redrawn.get(sayingOf(told)) ?? 0) >= MOST_REDRAWN;
  }

  /** Notes that a block was given back because it says something else. */
  noteReturn(block: Block): void {
    const place = placeOf(block);
    this.#returns.set(place, (this.#returns.get(place) ?? 0) + 1);
  }

  /**
   * Notes that what was hidden has left the page now.
   * @param since when it was hidden, in milliseconds of the page's clock
   */
  noteLoss(told: Told, since: number): void {
    if (performance.now() - since >= REDRAWN_MS) return;
    const saying = sayingOf(told);
    // What is worded anew each time must not fill the memory.
    if (this.#redrawn.size >= MOST_REDRAWN) this.#redrawn.clear();
    this.#redrawn.set(saying, (this.#redrawn.get(saying) ?? 0) + 1);
  }

  /** Has a block stay from now on. */
  endFor(block: Block): void {
    this.#returns.set(placeOf(block), MOST_RETURNS);
  }

  /** Begins anew, on a page on which nothing is hidden any more. */
  renew(): void {
    this.#returns = new WeakMap();
    this.#redrawn.clear();
  }
}
