/** Labels of one page, and their marks: looked for in a task of their own, since a big page takes long enough before. */
import { findLabelsBy } from '../detect/labels.ts';
import type { PageData } from '../detect/page-data.ts';
import type { LabelFinding } from '../detect/types.ts';
import { type Marked, Marker } from './marker.ts';

const UNLABELLED: LabelFinding = { label: 'none', evidence: [], passages: [] };

export class Labelling {
  readonly #doc: Document;
  readonly #marker = new Marker();
  #found = UNLABELLED;
  #marksWanted = false;
  #data: PageData | undefined;

  constructor(doc: Document) {
    this.#doc = doc;
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
    this.#data = undefined;
    this.#found = UNLABELLED;
  }

  /**
   * Looks for labels and marks them, if marks are wanted.
   * @param data what the page says of itself; a later call makes this one void
   * @param guard runs the step that may fail
   * @returns resolves when that is done, in a task of its own again
   */
  async look(data: PageData, guard: (step: () => void) => void): Promise<void> {
    this.#data = data;
    await nextTask();
    guard(() => {
      if (data !== this.#data) return;
      this.#found = findLabelsBy(this.#doc, data);
      if (this.#marksWanted) this.#marker.mark(this.#found.passages);
    });
    await nextTask();
  }
}

/** Resolves in a task of its own, so that what is waiting, a frame or a click, comes first. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
