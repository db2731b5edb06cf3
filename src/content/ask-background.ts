import browser from 'webextension-polyfill';
import type { BackgroundReply, BackgroundRequest } from '../messages.ts';

/**
 * Asks the background.
 * @returns whether it was done; false too when nobody answers: the extension was updated or removed under this page
 */
export async function askBackground(request: BackgroundRequest): Promise<boolean> {
  try {
    const reply: BackgroundReply | undefined = await browser.runtime.sendMessage(request);
    return reply?.done === true;
  } catch {
    return false;
  }
}
