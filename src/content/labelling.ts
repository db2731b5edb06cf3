/** Labels of one page, and their marks: looked for in a task of their own, since a big page takes long enough before. */
import { isAttached } from '../detect/dom.ts';
import { findLabelsBy } from '../detect/labels.ts';
import type { PageData } from '../detect/page-data.ts';
import type { LabelFinding } from '../detect/types.ts';
import { LookBudget } from './look-budget.ts';
import { type Marked, Marker } from './marker.ts';

const UNLABELLED: LabelFinding = { label: 'none', evidence: [], passages: [] };

/** A browser that is always busy is waited for so many milliseconds. */
const LONGEST_BUSY = 1000;

export class Labelling {
  readonly #doc: Document;
  readonly #readData: () => PageData;
  readonly #guard: (step: () => void) => void;
  readonly #marker = new Marker();
  #budget = new LookBudget();
  #found = UNLABELLED;
  #marksWanted = false;
  /** The look that is to come in a task of its own, and the one that is put off. What is no longer here is void. */
  #coming: object | undefined;
  #putOff: object | undefined;
  /** Resolves when the look that is to come has been made. */
  #made: Promise<void> = Promise.resolve();

  /**
   * @param readData what the page says of itself
   * @param guard runs a step that may fail
   */
  constructor(doc: Document, readData: () => PageData, guard: (step: () => void) => void) {
    this.#doc = doc;
    this.#readData = readData;
    this.#guard = guard;
  }

  /** What was found last; nothing until it has been looked for. */
  get found(): LabelFinding {
    return this.#found;
  }

  /** What is marked. */
  get marked(): readonly Marked[] {
    return this.#marker.marked;
  }

  /** From now on the page bears marks, or none. */
  mark(wanted: boolean): void {
    this.#marksWanted = wanted;
    if (wanted) this.#marker.mark(this.#found.passages);
    else this.#marker.clear();
  }

  /** Another page, or one that is no news: what was found holds no longer. */
  forget(): void {
    this.#coming = undefined;
    this.#putOff = undefined;
    this.#found = UNLABELLED;
    this.#budget = new LookBudget();
  }

  /**
   * Looks for labels at once, in a task of its own, and marks them, if marks are wanted. Makes any look before void.
   * @param data what the page says of itself, if that has been read
   */
  look(data?: PageData): void {
    this.#putOff = undefined;
    this.#made = this.#lookNext(data);
  }

  async #lookNext(data?: PageData): Promise<void> {
    const mine = {};
    this.#coming = mine;
    await nextTask();
    if (this.#coming === mine) this.#lookNow(data);
    await nextTask();
  }

  #lookNow(data?: PageData): void {
    this.#guard(() => {
      const start = performance.now();
      this.#found = findLabelsBy(this.#doc, data ?? this.#readData());
      if (this.#marksWanted) this.#marker.mark(this.#found.passages);
      const end = performance.now();
      this.#budget.pay(end, end - start);
    });
  }

  /**
   * The page has changed here and there: looks again at once if that is paid for, or if a labelled passage has left the
   * page, as its mark has then. Else as soon as it is paid for and the browser has nothing better to do.
   */
  lookAgain(): void {
    const hasLost = this.#found.passages.some(({ element }) => !isAttached(element));
    if (!hasLost && this.#putOff) return;
    const wait = this.#budget.wait(performance.now());
    if (hasLost || wait === 0) {
      this.look();
      return;
    }
    const mine = {};
    this.#putOff = mine;
    const lookUnlessVoid = (): void => {
      if (this.#putOff !== mine) return;
      this.#putOff = undefined;
      this.#lookNow();
    };
    setTimeout(() => whenIdle(lookUnlessVoid), wait);
  }

  /** Resolves when what was found holds for the page as it settled last. What is put off is not put off any longer. */
  async upToDate(): Promise<void> {
    if (this.#putOff) this.look();
    await this.#made;
  }
}

/** Resolves in a task of its own, so that what is waiting, a frame or a click, comes first. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Runs a step when the browser is idle; at once where it does not tell. */
function whenIdle(step: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(step, { timeout: LONGEST_BUSY });
  else step();
}
