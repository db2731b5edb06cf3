/** Asks a page's content script, and turns everything that can go wrong with that into an answer. */
import browser from 'webextension-polyfill';
import type { PageRequest, ReplyTo } from '../messages.ts';

/**
 * What came of asking.
 * - `nobody`: no content script listens in that tab
 * - `late`: one does, and did not answer in time; it may yet
 * - `broken`: one does, and failed
 */
export type Answer<Reply> =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly why: 'nobody' | 'late' | 'broken' };

/** How long a page may take, in milliseconds. A page busy for longer looks broken to who waits for it. */
const PATIENCE = 6000;

/** What Chromium and Firefox say when no one listens, or when the listener has just left with its page. */
const NOBODY = /receiving end does not exist|no tab with id|invalid tab id|port closed|channel (is )?closed/i;

/**
 * Sends a request to a tab's content script.
 * @param tabId the tab; one that is not there counts as nobody listening
 * @param patience milliseconds after which the answer is late
 * @returns the reply, or why there is none; never throws
 */
export async function askPage<R extends PageRequest>(
  tabId: number,
  request: R,
  patience = PATIENCE,
): Promise<Answer<ReplyTo<R>>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), patience);
  });
  try {
    const reply: unknown = await Promise.race([browser.tabs.sendMessage(tabId, request), late]);
    if (reply === 'late') return { ok: false, why: 'late' };
    if (typeof reply !== 'object' || reply === null) return { ok: false, why: 'nobody' };
    // Only our own content script listens there, and it is typed by the same table.
    return { ok: true, reply: reply as ReplyTo<R> };
  } catch (error) {
    return { ok: false, why: NOBODY.test(String(error)) ? 'nobody' : 'broken' };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Whether the browser lets us into a tab's page at all, where nobody answers. It does not where the tab shows an error of
 * the browser's own, or a PDF in Firefox, whose addresses are those of ordinary pages.
 */
export const mayEnter = (tabId: number): Promise<boolean> =>
  browser.scripting.executeScript({ target: { tabId }, func: () => {}, injectImmediately: true }).then(
    () => true,
    () => false,
  );
