/** The two ways to the reading view that are the browser's own: a key and a menu item. */
import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import type { PageRequest } from '../messages.ts';
import { t } from '../ui/i18n.ts';

/** The name of the key's command in the manifest, and of the menu item. */
const READ = 'read';

/** Makes the menu item anew: after an update there may be one of the version before. */
export async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: READ,
    title: t('reader_menu'),
    contexts: ['action', 'page'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** Opens the view over a tab's page, or closes it. Where no content script is, as on a browser's own page, nothing is. */
async function toggle(tab: Tabs.Tab | undefined): Promise<void> {
  const [active] = tab ? [tab] : await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined) return;
  const request: PageRequest = { type: 'page:read' };
  await browser.tabs.sendMessage(active.id, request, { frameId: 0 }).catch(() => {});
}

/** Listens to the key. Not every browser says which tab it was pressed in. */
export const heedCommand = (name: string, tab?: Tabs.Tab): Promise<void> =>
  name === READ ? toggle(tab) : Promise.resolve();

/** Listens to the menu item. */
export const heedMenu = ({ menuItemId }: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> =>
  menuItemId === READ ? toggle(tab) : Promise.resolve();
