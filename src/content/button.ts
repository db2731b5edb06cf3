/** What the toolbar button is told of this page: only what it was not told already. */
import type { PageState } from '../messages.ts';
import { askBackground } from './ask-background.ts';

/**
 * The button of one page. Each message wakes the background, and a page with a ticker has nothing new to say for hours.
 * That the background sleeps meanwhile does no harm: the browser keeps a tab's badge until the tab goes elsewhere.
 */
export class Button {
  /** What it was told last; undefined when it may show something else. */
  #told: string | undefined;

  constructor(doc: Document, signal: AbortSignal) {
    const forget = (): void => this.forget();
    // The browser clears the button when another page is shown in the tab, and a page loaded ahead of time had none.
    addEventListener('pageshow', forget, { signal });
    doc.addEventListener('prerenderingchange', forget, { signal });
  }

  /** Tells it how many blocks are hidden and how the page stands, where that is news to it or it could not be told. */
  tell(count: number, state: PageState): void {
    const word = `${count} ${state}`;
    if (word === this.#told) return;
    this.#told = word;
    void askBackground({ type: 'badge:set', count, state }).then((done) => {
      // What was told since stands for itself.
      if (!done && this.#told === word) this.forget();
    });
  }

  /** It may have been cleared, as by a browser when the address changes: what comes next is told in any case. */
  forget(): void {
    this.#told = undefined;
  }
}
