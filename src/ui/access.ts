/**
 * Leave to read pages: the reader may keep it back, from all sites or from some, and browsers may leave it to the
 * reader.
 */
import browser from 'webextension-polyfill';
import { hear } from '../hear.ts';

/** Every page of the web, as the manifest has it. */
export const EVERYWHERE: readonly string[] = ['http://*/*', 'https://*/*'];

/**
 * The pattern for the pages of an address's site. Without its port: Firefox's patterns have none.
 * @throws when it is no address
 */
export function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** Whether pages of these patterns may be read; where the browser does not tell, the page itself will. */
export const mayRead = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: [...origins] }).catch(() => true);

/** Asks the reader for it, through the browser, which allows that only right after a click. Returns the answer. */
export const askToRead = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...origins] }).catch(() => false);

/** Calls `heed` whenever leave is given or taken back anywhere, until the signal aborts. */
export function watchAccess(heed: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) hear(event, heed, signal);
}
