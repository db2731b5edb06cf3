/** Asks the page of a tab to do something. */
import browser, { type Tabs } from 'webextension-polyfill';
import type { PageRequest } from '../messages.ts';
import { mayRead, patternOf } from '../ui/access.ts';

/**
 * Brings the content script to a page that the browser keeps back, now that the reader has asked for something there. A
 * key or a menu item gives leave to read that page, but unlike a press of the button it does not make Firefox run the
 * script.
 * @throws when the page may be read anyway, and its content script is still to come, or may not be read even now
 */
async function bringScript(tabId: number, url: string): Promise<void> {
  if (await mayRead([patternOf(url)])) throw new Error('no need');
  const files = (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ js }) => js ?? []);
  await browser.scripting.executeScript({ target: { tabId }, files, injectImmediately: true });
}

/**
 * Asks a tab's page. Where no content script is, as on a browser's own page, nothing is done.
 * @param tab the active tab where the browser does not say which
 */
export async function askTab(request: PageRequest, tab?: Tabs.Tab): Promise<void> {
  const [active] = tab ? [tab] : await browser.tabs.query({ active: true, currentWindow: true });
  const id = active?.id;
  if (id === undefined) return;
  const send = () => browser.tabs.sendMessage(id, request, { frameId: 0 });
  await send()
    .catch(() => bringScript(id, active?.url ?? '').then(send))
    .catch(() => {});
}
