/** Has the background keep how far the article has been read, so that a reload does not lose it. */
import browser from 'webextension-polyfill';
import { pageAddress } from '../address.ts';
import type { BackgroundReply, BackgroundRequest, ReadingPlace } from '../messages.ts';

/** Nobody answers when the extension was updated or removed under the page. */
async function ask(request: BackgroundRequest): Promise<BackgroundReply> {
  try {
    return (await browser.runtime.sendMessage(request)) ?? { done: false };
  } catch {
    return { done: false };
  }
}

/** Has a place kept; when it cannot be, it is known as long as the page is open. */
export function keepPlace(url: string, place: ReadingPlace): void {
  void ask({ type: 'place:keep', address: pageAddress(url), place });
}

/** The place that was kept of an article, or null. */
export async function recallPlace(url: string): Promise<ReadingPlace | null> {
  return (await ask({ type: 'place:recall', address: pageAddress(url) })).place ?? null;
}
