/**
 * Has a page judged whole again once it has come together. What comes after the page was judged is judged by itself, and
 * what was there is not judged beside it: a page whose story or prompts come late would end with other blocks hidden than
 * the same page loaded at once.
 */

/** Nothing has come for so many milliseconds: it has come together. */
const QUIET_MS = 1000;
/** So many milliseconds after it was judged first nothing is moved any more that is not new: the reader reads. */
const LONGEST_MS = 10_000;

export class ComingTogether {
  readonly #hasGrown: () => boolean;
  readonly #judge: () => void;
  /** When it was judged first; null while it is not. */
  #since: number | null = null;
  /** Whether something of it says something else since. */
  #isOther = false;
  #timer = 0;

  /**
   * @param hasGrown whether so much has come that what was there may be judged otherwise beside it
   * @param judge judges the whole page
   */
  constructor(hasGrown: () => boolean, judge: () => void) {
    this.#hasGrown = hasGrown;
    this.#judge = judge;
  }

  /** The whole page is judged now. */
  judged(): void {
    clearTimeout(this.#timer);
    this.#isOther = false;
    this.#since ??= performance.now();
  }

  /** Something has come. */
  came(): void {
    const left = this.#since === null ? 0 : this.#since + LONGEST_MS - performance.now();
    if (left <= 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), Math.min(QUIET_MS, left)) as unknown as number;
  }

  /** Other words stand in something that was there. */
  changed(): void {
    this.#isOther = true;
    this.came();
  }

  /** The page is another, or is not judged any more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#since = null;
  }

  #look(): void {
    if (this.#isOther || this.#hasGrown()) this.#judge();
  }
}
