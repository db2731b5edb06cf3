/**
 * Elements that were there already and in which other words were written: judged as often as there is time for it. Chats
 * and tickers write all the time.
 */
import { countBelow, isAttached } from '../detect/dom.ts';
import { closestTo } from '../detect/query.ts';
import { LookBudget } from './look-budget.ts';

/**
 * So many are judged each by itself. A page that writes to more at once has changed its language, or filled all that it
 * had ready empty: that is as good as another page.
 */
const MOST_WAITING = 50;

/** What holds more is no prompt, but much of the page. */
const MOST_BELOW = 300;

/** What nobody reads, and what the reader writes. */
const NO_PROMPT = 'head, script, style, svg, [contenteditable]';

const mayBePrompt = (element: Element): boolean =>
  isAttached(element) && countBelow(element) <= MOST_BELOW && !closestTo(element, NO_PROMPT);

export class Rewrites {
  readonly #judge: (elements: readonly Element[]) => void;
  readonly #judgePage: () => void;
  readonly #budget = new LookBudget();
  readonly #waiting = new Set<Element>();
  #timer = 0;

  /**
   * @param judge called at once while that is paid for, else as soon as it is
   * @param judgePage called instead where they are too many
   */
  constructor(judge: (elements: readonly Element[]) => void, judgePage: () => void) {
    this.#judge = judge;
    this.#judgePage = judgePage;
  }

  /** Has some elements judged; those that have left the page by then are not. */
  add(elements: readonly Element[]): void {
    for (const element of elements) if (this.#waiting.size <= MOST_WAITING) this.#waiting.add(element);
    if (this.#timer !== 0) return;
    const wait = this.#budget.wait(performance.now());
    if (wait === 0) this.#look();
    else this.#timer = setTimeout(() => this.#look(), wait) as unknown as number;
  }

  #look(): void {
    this.#timer = 0;
    const isPage = this.#waiting.size > MOST_WAITING;
    const elements = isPage ? [] : [...this.#waiting].filter(mayBePrompt);
    this.#waiting.clear();
    const start = performance.now();
    if (isPage) this.#judgePage();
    else if (elements.length > 0) this.#judge(elements);
    const end = performance.now();
    this.#budget.pay(end, end - start);
  }
}
