/**
 * Tells when a page has opened its document anew (`document.open`), as some do to write the real page into it: all that
 * listens to the document or its window is taken out then, ours too, and nobody is told.
 */
import { drawName } from './draw-name.ts';

/** Watches until the signal aborts. */
export function watchReopening(doc: Document, reopened: () => void, signal: AbortSignal): void {
  const name = drawName();
  let isHeard = false;
  addEventListener(
    name,
    () => {
      isHeard = true;
    },
    { signal },
  );
  const observer = new MutationObserver(() => {
    isHeard = false;
    dispatchEvent(new Event(name));
    if (!isHeard) reopened();
  });
  // What is written has a root of its own.
  observer.observe(doc, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
