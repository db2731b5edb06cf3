/** What the browser keeps in its memory until it closes, never on disk, and for the background alone. */
import browser, { type Storage } from 'webextension-polyfill';

/** The polyfill's types know of no such area; browsers have had it since Chrome 102 and Firefox 115. */
const area = (): Storage.StorageArea =>
  (browser.storage as unknown as { readonly session: Storage.StorageArea }).session;

/**
 * Keeps something by a key, instead of what was kept by it before.
 * @throws when there is no room
 */
export const keep = (key: string, value: unknown): Promise<void> => area().set({ [key]: value });

/** What was kept by a key; undefined where nothing was, or it cannot be read. */
export async function recall(key: string): Promise<unknown> {
  try {
    return (await area().get(key))[key];
  } catch {
    return undefined;
  }
}

/** Keeps it no longer. */
export const forget = (key: string): Promise<void> => area().remove(key);
