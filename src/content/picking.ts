/** Lets the reader choose something on the page that is to be hidden. The picker's code is loaded for it. */
import { decisionBy, wishFor } from '../detect/by-hand.ts';
import { isAttached } from '../detect/dom.ts';
import { holdsStory } from '../detect/story-parts.ts';
import type { Decision } from '../detect/types.ts';
import type { Detector } from './detector.ts';
import { drawName } from './draw-name.ts';
import { loadCode } from './load-code.ts';
import { toldBlock } from './told-text.ts';

/** Hides what was chosen. Returns whether that is remembered; undefined when it could not be hidden. */
type Hide = (decision: Decision) => Promise<boolean> | undefined;

export class Picking {
  readonly #detector: Detector;
  readonly #hide: Hide;
  /** Closes the picker that was opened last. */
  #close: () => void = () => {};

  constructor(detector: Detector, hide: Hide, signal: AbortSignal) {
    this.#detector = detector;
    this.#hide = hide;
    signal.addEventListener('abort', () => this.close(), { once: true });
  }

  /**
   * Opens the picker; one that is open begins anew.
   * @param isOff whether the site is switched off, so that what is hidden is so for now
   * @returns whether it is open now; it cannot be when the extension was updated under the page, or the page keeps it away
   */
  async open(isNews: boolean, isOff: boolean): Promise<{ readonly open: boolean }> {
    const code = await loadCode('picker');
    this.close();
    if (!code) return { open: false };
    let survey = this.#detector.survey();
    let hasChanged = false;
    // The page goes on under the picker, and may bring what there is to choose, or the story.
    const watch = new MutationObserver(() => {
      hasChanged = true;
    });
    watch.observe(document, { childList: true, characterData: true, subtree: true });
    const renew = (): void => {
      if (!hasChanged) return;
      hasChanged = false;
      survey = this.#detector.survey();
    };
    const picker = code.open({
      get context() {
        return survey.context;
      },
      get blocks() {
        return survey.blocks;
      },
      attribute: drawName(),
      isNews,
      isOff,
      renew,
      tell: (element) => toldBlock([element]),
      hide: (element) => {
        // What has left the page since it was chosen is remembered as what it was.
        if (isAttached(element)) survey = this.#detector.survey();
        const { context } = survey;
        if (holdsStory(element, context, isNews)) return undefined;
        return this.#hide(decisionBy(wishFor(element, context), element));
      },
      closed: () => watch.disconnect(),
    });
    // The picker itself is no change of the page.
    watch.takeRecords();
    if (!picker) return { open: false };
    this.#close = () => picker.close();
    return { open: true };
  }

  close(): void {
    this.#close();
    this.#close = () => {};
  }
}
