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
  readonly #judge: () => void;
  /** When it was judged first; null while it is not. */
  #since: number | null = null;
  #timer = 0;

  /** @param judge judges the whole page */
  constructor(judge: () => void) {
    this.#judge = judge;
  }

  /** The whole page is judged now. */
  judged(): void {
    clearTimeout(this.#timer);
    this.#since ??= performance.now();
  }

  /** Something has come. */
  came(): void {
    const left = this.#since === null ? 0 : this.#since + LONGEST_MS - performance.now();
    if (left <= 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#judge, Math.min(QUIET_MS, left)) as unknown as number;
  }

  /** The page is another, or is not judged any more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#since = null;
  }
}
