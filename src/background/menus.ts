/** The items in the menus of the page and of the button: the reading view, and hiding something by hand. */
import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import type { PageRequest } from '../messages.ts';
import { t } from '../ui/i18n.ts';
import { askTab } from './ask-tab.ts';

interface Item {
  readonly title: () => string;
  /** Where it is offered. A picture or link that is in the way has a menu of its own. */
  readonly contexts: Menus.ContextType[];
  readonly request: PageRequest;
}

const ITEMS: Readonly<Record<string, Item>> = {
  read: { title: () => t('reader_menu'), contexts: ['action', 'page'], request: { type: 'page:read' } },
  pick: {
    title: () => t('picker_menu'),
    contexts: ['action', 'page', 'frame', 'image', 'link', 'video'],
    request: { type: 'page:pick' },
  },
};

/** Makes the items anew: after an update there may be some of the version before. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, { title, contexts }] of Object.entries(ITEMS))
    browser.contextMenus.create({
      id,
      title: title(),
      contexts,
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
}

/** Names the items anew: browsers keep them, as they were named, when they are started in another language. */
export async function nameMenus(): Promise<void> {
  // While they are made anew there may be none.
  for (const [id, { title }] of Object.entries(ITEMS))
    await browser.contextMenus.update(id, { title: title() }).catch(() => {});
}

/** Listens to the items. */
export async function heedMenu({ menuItemId }: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> {
  const item = ITEMS[menuItemId];
  if (item) await askTab(item.request, tab);
}
