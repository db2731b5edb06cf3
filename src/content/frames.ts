/**
 * Tells when a frame is about to be drawn. What a page brings between two frames is seen in the second at the earliest:
 * it need be looked at but once, however many parts it comes in.
 */

/** Shorter than any frame, in milliseconds: an animation that takes so long has ended when the next one begins. */
const MOMENT_MS = 0.001;

/**
 * A page's own step in a frame comes after ours, and what it brings is drawn in that same frame. It is awaited for so
 * many milliseconds after the last arrival; a page that has rested longer is not kept drawing for it.
 */
const LOOKOUT_MS = 1000;

/** The frames of one document, as long as something comes. */
export class Frames {
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
  constructor(step: () => void, drawn: () => void) {
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
    // Of what is animated browsers tell before they call the page for a frame, whoever asked first. The clock is the
    // document's, where an element of the page may go by its name.
    const nothing = new Animation(new KeyframeEffect(null, null, MOMENT_MS));
    const now = nothing.timeline?.currentTime ?? null;
    if (now !== null) {
      nothing.onfinish = this.#begin;
      nothing.startTime = now;
    }
    // Until the clock goes no animation begins.
    else requestAnimationFrame(this.#begin);
    this.#isAwaited = true;
  }

  readonly #begin = (): void => {
    this.#isAwaited = false;
    this.#isDrawing = true;
    // A frame is drawn in one go: the next task comes when it is. Other tasks than the most urgent have to wait while
    // the browser reads a page that is there at once.
    const over = (): void => {
      this.#isDrawing = false;
      this.#drawn();
    };
    void scheduler.postTask(over, { priority: 'user-blocking' });
    this.#take();
    if (performance.now() - this.#cameAt < LOOKOUT_MS) this.#await();
  };
}
