/** Has the background keep how far the article has been read, so that a reload does not lose it. */
import { pageAddress } from '../address.ts';
import { ask } from '../ask.ts';
import type { ReadingPlace } from '../messages.ts';

/** Has a place kept; when it cannot be, it is known as long as the page is open. */
export function keepPlace(url: string, place: ReadingPlace): void {
  void ask({ type: 'place:keep', address: pageAddress(url), place });
}

/** The place that was kept of an article, or null. */
export async function recallPlace(url: string): Promise<ReadingPlace | null> {
  return (await ask({ type: 'place:recall', address: pageAddress(url) })).place ?? null;
}
