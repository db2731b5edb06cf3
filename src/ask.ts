/** Asks the background, from code that runs in pages. */
import browser from 'webextension-polyfill';
import type { BackgroundReply, BackgroundRequest } from './messages.ts';

/**
 * Asks the background.
 * @returns its answer; that nothing was done, when nobody answers: the extension was updated or removed under this page
 */
export async function ask(request: BackgroundRequest): Promise<BackgroundReply> {
  try {
    return (await browser.runtime.sendMessage(request)) ?? { done: false };
  } catch {
    return { done: false };
  }
}
