/** How often something costly may be done on a page that changes all the time: it is paid for with time that has passed. */

/** A look of one millisecond costs so many: it takes two thousandths of the time. */
const REST_PER_COST = 500;
/** No look costs more milliseconds: on a slow device, too, what is found is never older than that. */
const LONGEST_REST = 30_000;
/**
 * So many milliseconds are saved up at most, and at the beginning: a page that is still coming together waits for
 * nothing.
 */
const MOST_SAVED = 60_000;

/** The time that one page has saved up for looks. All times are milliseconds of one clock. */
export class LookBudget {
  /** From when on the next look is paid for. */
  #paidAt = Number.NEGATIVE_INFINITY;

  /** How long a look has to wait; 0 for one that is paid for. */
  wait(now: number): number {
    return Math.max(0, this.#paidAt - now);
  }

  /**
   * Pays for a look, also for one that did not wait: the next one waits for one rest at most.
   * @param cost how long it took
   */
  pay(now: number, cost: number): void {
    const from = Math.min(Math.max(this.#paidAt, now - MOST_SAVED), now);
    this.#paidAt = from + Math.min(cost * REST_PER_COST, LONGEST_REST);
  }
}
