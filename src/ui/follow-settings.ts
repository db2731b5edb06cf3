/** The stored settings, for a page that shows them. */
import type { ReadonlySignal } from '@preact/signals';
import { readSettings, type TriedSettings, tryReadSettings, watchSettings } from '../settings/store.ts';

/**
 * Reads the settings and follows them, wherever they are changed, until the signal aborts. Nothing tells when what could
 * not be read can be again: it is tried whenever the reader comes back to the page.
 * @param take is told of them, and whether they are known to be those that are stored
 * @param unread whether what the page shows could not be read
 * @returns when they have been told for the first time
 */
export async function followSettings(
  take: (tried: TriedSettings) => void,
  unread: ReadonlySignal<boolean>,
  ended: AbortSignal,
): Promise<void> {
  let isHeard = false;
  watchSettings((settings) => {
    isHeard = true;
    take({ settings, isRead: true });
  }, ended);
  const readAgain = async (): Promise<void> => {
    if (!unread.peek() || document.visibilityState === 'hidden') return;
    const settings = await readSettings().catch(() => null);
    // As below, what was heard of meanwhile is newer.
    if (settings && unread.peek() && !ended.aborted) take({ settings, isRead: true });
  };
  addEventListener('focus', readAgain, { signal: ended });
  document.addEventListener('visibilitychange', readAgain, { signal: ended });
  const tried = await tryReadSettings();
  if (!isHeard) take(tried);
}
