/**
 * Tells when a frame is about to be drawn. What a page brings between two frames is seen in the second at the earliest:
 * it need be looked at but once, however many parts it comes in.
 */

import { inNextTask } from './next-task.ts';

/** Shorter than any frame, in milliseconds: what takes so long is over by the next. */
const MOMENT_MS = 0.001;

/**
 * A page's own step in a frame comes after ours, and what it brings is drawn in that same frame. It is awaited for so
 * many milliseconds after the last arrival; a page that has rested longer is not kept drawing for it.
 */
const LOOKOUT_MS = 1000;

/** The frames of one document, as long as something comes. */
export class Frames {
  readonly #doc: Document;
  readonly #step: () => void;
  readonly #drawn: () => void;
  #isAwaited = false;
  #isDrawing = false;
  #hasCome = false;
  #cameAt = Number.NEGATIVE_INFINITY;

  /**
   * @param step called before a frame is drawn in which something that came could be seen, and before the page's own
   *   steps in it; at once for what comes while a frame is drawn
   * @param drawn called when a frame has been drawn that was awaited
   */
  constructor(doc: Document, step: () => void, drawn: () => void) {
    this.#doc = doc;
    this.#step = step;
    this.#drawn = drawn;
  }

  /** Something came. */
  came(): void {
    this.#cameAt = performance.now();
    this.#hasCome = true;
    if (this.#isDrawing) this.#take();
    else this.#await();
  }

  /** There is nothing to be done for what came. */
  end(): void {
    this.#hasCome = false;
    this.#cameAt = Number.NEGATIVE_INFINITY;
  }

  #take(): void {
    if (!this.#hasCome) return;
    this.#hasCome = false;
    this.#step();
  }

  #await(): void {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    const { timeline } = this.#doc;
    const now = timeline?.currentTime ?? null;
    if (now === null) requestAnimationFrame(this.#begin);
    else {
      // Of what is animated browsers tell before they call the page for a frame, whoever asked first. This is nothing.
      const nothing = new Animation(new KeyframeEffect(null, null, MOMENT_MS), timeline);
      nothing.onfinish = this.#begin;
      nothing.startTime = now;
    }
  }

  readonly #begin = (): void => {
    this.#isAwaited = false;
    this.#isDrawing = true;
    // A frame is drawn in one go: the next task comes when it is.
    inNextTask(() => {
      this.#isDrawing = false;
      this.#drawn();
    });
    this.#take();
    if (performance.now() - this.#cameAt < LOOKOUT_MS) this.#await();
  };
}
