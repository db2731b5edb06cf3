/** Asks the background, from code that runs in pages. */
import browser from 'webextension-polyfill';
import type { BackgroundReply, BackgroundRequest } from './messages.ts';

const UNDONE: BackgroundReply = { done: false };

/**
 * Resolves when the page comes back out of the back/forward cache. What was answered while it lay there Firefox has
 * dropped: it would be awaited for ever.
 */
const comingBack = (signal: AbortSignal): Promise<BackgroundReply> =>
  new Promise((resolve) => {
    addEventListener('pageshow', ({ persisted }) => persisted && resolve(UNDONE), { signal });
  });

/**
 * Asks the background.
 * @returns its answer; that nothing was done, when nobody answers: the extension was updated or removed under this page,
 *   or the page was left meanwhile
 */
export async function ask(request: BackgroundRequest): Promise<BackgroundReply> {
  const answered = new AbortController();
  try {
    const answer: Promise<BackgroundReply | undefined> = browser.runtime.sendMessage(request);
    return (await Promise.race([answer, comingBack(answered.signal)])) ?? UNDONE;
  } catch {
    return UNDONE;
  } finally {
    answered.abort();
  }
}
