/** Asks the page of a tab to do something. */
import browser, { type Tabs } from 'webextension-polyfill';
import type { PageRequest } from '../messages.ts';

/** What browsers say where no content script listens. */
const NOBODY = /receiving end does not exist/i;

/**
 * Brings the content script to a page that has none. That may be one that the browser keeps back: a key or a menu item
 * gives leave to read it, but unlike a press of the button it does not make Firefox run the script. In Chromium it may be
 * one that was open before the extension was there, or this version of it. Where the script is still to come, it begins
 * but once.
 * @throws when the page may not be read even now
 */
async function bringScript(tabId: number): Promise<void> {
  const files = (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ js }) => js ?? []);
  await browser.scripting.executeScript({ target: { tabId }, files, injectImmediately: true });
}

/**
 * Asks a tab's page. On a page that is closed to extensions, as a browser's own are, nothing is done.
 * @param tab the active tab where the browser does not say which
 */
export async function askTab(request: PageRequest, tab?: Tabs.Tab): Promise<void> {
  const [active] = tab ? [tab] : await browser.tabs.query({ active: true, currentWindow: true });
  const id = active?.id;
  if (id === undefined) return;
  const send = () => browser.tabs.sendMessage(id, request, { frameId: 0 });
  try {
    await send().catch(async (error) => {
      if (!NOBODY.test(String(error))) throw error;
      await bringScript(id);
      await send();
    });
  } catch {
    // Nobody is there to be told.
  }
}
