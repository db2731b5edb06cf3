/** Asks the page of a tab to do something. */
import browser, { type Tabs } from 'webextension-polyfill';
import type { PageRequest } from '../messages.ts';

/**
 * Asks a tab's page. Where no content script is, as on a browser's own page, nothing is done.
 * @param tab the active tab where the browser does not say which
 */
export async function askTab(request: PageRequest, tab?: Tabs.Tab): Promise<void> {
  const [active] = tab ? [tab] : await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) return;
  await browser.tabs.sendMessage(active.id, request, { frameId: 0 }).catch(() => {});
}
