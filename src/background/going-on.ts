/** Readers who go on from the reading view to an article's next page find that in the reading view, too. */
import browser from 'webextension-polyfill';
import { pageAddress } from '../address.ts';
import type { PageRequest } from '../messages.ts';
import { forget, keep, recall } from './memory.ts';
import type { Frame } from './sender-frame.ts';

/** Whoever takes longer, in milliseconds, did not get there, and may come to that page later for other reasons. */
const LONGEST_WAY = 60_000;

/** Where the reader of a tab goes on. */
interface Way {
  readonly address: string;
  /** When they went, in milliseconds since 1970. */
  readonly at: number;
}

const keyOf = (tabId: number): string => `on the way ${tabId}`;

/**
 * The reader of a frame's tab goes on.
 * @param address where to
 * @throws when there is no room
 */
export const goOn = ({ tabId }: Frame, address: string): Promise<void> =>
  keep(keyOf(tabId), { address: pageAddress(address), at: Date.now() } satisfies Way);

/** A page was judged in a tab. Where its reader was on the way to it, the reading view is opened. */
export async function arrive({ tabId, url }: Frame): Promise<void> {
  const way = (await recall(keyOf(tabId))) as Way | undefined;
  if (!way) return;
  const isOver = Date.now() - way.at > LONGEST_WAY;
  if (!isOver && way.address !== pageAddress(url)) return;
  await forget(keyOf(tabId));
  if (isOver) return;
  const open: PageRequest = { type: 'page:read', on: true };
  // The page may have gone by now. It is not waited for: it waits itself for what it has asked.
  void browser.tabs.sendMessage(tabId, open, { frameId: 0 }).catch(() => {});
}
