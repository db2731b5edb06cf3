/** Lets the reader choose something on the page that is to be hidden. The picker's code is loaded for it. */
import { decisionBy, wishFor } from '../detect/by-hand.ts';
import type { Decision } from '../detect/types.ts';
import type { OpenPicker } from '../picker/types.ts';
import type { Detector } from './detector.ts';
import { loadCode } from './load-code.ts';
import { toldText } from './told-text.ts';
import { drawName } from './veil.ts';

export class Picking {
  readonly #detector: Detector;
  readonly #hide: (decision: Decision) => void;
  #picker: OpenPicker | undefined;

  /** @param hide hides what was chosen */
  constructor(detector: Detector, hide: (decision: Decision) => void, signal: AbortSignal) {
    this.#detector = detector;
    this.#hide = hide;
    signal.addEventListener('abort', () => this.close(), { once: true });
  }

  /**
   * Opens the picker; one that is open begins anew.
   * @returns whether it is open now; it cannot be when the extension was updated under the page
   */
  async open(isNews: boolean): Promise<{ readonly open: boolean }> {
    const code = await loadCode('picker');
    this.close();
    if (!code) return { open: false };
    const survey = this.#detector.survey();
    this.#picker = code.open({
      ...survey,
      attribute: drawName(),
      isNews,
      textOf: (element) => toldText([element]),
      hide: (element) => this.#hide(decisionBy(wishFor(element, survey.context), element)),
    });
    return { open: true };
  }

  close(): void {
    this.#picker?.close();
    this.#picker = undefined;
  }
}
