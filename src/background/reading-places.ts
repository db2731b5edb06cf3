/**
 * How far articles have been read: kept in the browser's memory until it closes, never on disk. Reads never fail: what
 * cannot be read is nothing.
 */
import browser, { type Storage } from 'webextension-polyfill';
import type { ReadingPlace } from '../messages.ts';

/** The polyfill's types know of no such area; browsers have had it since Chrome 102 and Firefox 115. */
const memory = (): Storage.StorageArea =>
  (browser.storage as unknown as { readonly session: Storage.StorageArea }).session;

const keyOf = (address: string): string => `place ${address}`;

/**
 * Keeps a place, instead of the one before.
 * @param address the article's, without a fragment
 * @throws when there is no room
 */
export const keepPlace = (address: string, place: ReadingPlace): Promise<void> =>
  memory().set({ [keyOf(address)]: place });

/** The place that was kept, if any. */
export async function recallPlace(address: string): Promise<ReadingPlace | undefined> {
  const key = keyOf(address);
  try {
    return (await memory().get(key))[key] as ReadingPlace | undefined;
  } catch {
    return undefined;
  }
}
