/** How long a content script lives: as long as its extension. */
import browser from 'webextension-polyfill';

/**
 * A content script's life. It ends when the extension is reloaded, updated, switched off or removed under the page:
 * the script goes on then, but nobody can reach it any more. No event tells. A port would close, but it closes too
 * whenever the background falls asleep, and to open it again would keep that awake. So it is asked: when the reader
 * comes back to the page, and before each step.
 */
export class Life {
  readonly #end = new AbortController();

  constructor(doc: Document) {
    const check = (): void => void this.isOver();
    addEventListener('focus', check, { signal: this.signal });
    doc.addEventListener('visibilitychange', check, { signal: this.signal });
  }

  /** Aborts when it ends. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** Ends it. */
  end(): void {
    this.#end.abort();
  }

  /** Whether it has ended. Ends it when the extension has gone. */
  isOver(): boolean {
    if (!browser.runtime?.id) this.end();
    return this.signal.aborted;
  }
}
