/** Tells when the reader has pressed something: what opens right after, he has asked for. */
import { closestAround, DIALOG } from '../detect/query.ts';

/** What is there to be pressed. Links that lead on are none: what opens in their stead comes unasked. */
const CONTROLS = 'button, summary, [role="button"], input, a:not([href]), a[href="#"]';

/** So many milliseconds later a page may still answer: it may have to fetch what it opens. */
const ANSWER_MS = 1000;

/**
 * Follows presses until the signal aborts. In a dialog they answer that, and what opens upon it comes unasked.
 * @param pressed told before the page hears of it
 * @param over told when what opens is no answer any more
 */
export function followPresses(pressed: () => void, over: () => void, signal: AbortSignal): void {
  let timer = 0;
  addEventListener(
    'click',
    (event) => {
      const at = event.composedPath()[0];
      if (!event.isTrusted || !(at instanceof Element)) return;
      if (!closestAround(at, CONTROLS) || closestAround(at, DIALOG)) return;
      pressed();
      clearTimeout(timer);
      timer = setTimeout(over, ANSWER_MS) as unknown as number;
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
