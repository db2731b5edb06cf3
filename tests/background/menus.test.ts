import { beforeEach, expect, it, vi } from 'vitest';
import type { Menus, Tabs } from 'webextension-polyfill';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { default: browser, resetBrowser } = await import('../ui/fake-browser.ts');
const { heedCommand } = await import('../../src/background/reading.ts');
const { heedMenu, makeMenus, nameMenus } = await import('../../src/background/menus.ts');

const tab = { id: 4 } as Tabs.Tab;
const chosen = (menuItemId: string) => ({ menuItemId }) as Menus.OnClickData;
const SENT = [4, { type: 'page:read' }, { frameId: 0 }];

beforeEach(() => {
  resetBrowser();
  browser.tabs.sendMessage.mockResolvedValue({ open: true });
});

it('makes the menu items, on pages and on the button, whatever was there before', async () => {
  await makeMenus();
  expect(browser.contextMenus.removeAll).toHaveBeenCalledBefore(browser.contextMenus.create);
  const documentUrlPatterns = ['http://*/*', 'https://*/*'];
  expect(browser.contextMenus.create.mock.calls).toEqual([
    [
      {
        id: 'read',
        title: 'Open or close the reading view',
        contexts: ['action', 'page'],
        documentUrlPatterns,
      },
    ],
    [
      {
        id: 'pick',
        title: 'Hide something on this page…',
        contexts: ['action', 'page', 'frame', 'image', 'link', 'video'],
        documentUrlPatterns,
      },
    ],
  ]);
});

it('names the items anew, as the browser may speak another language since they were made', async () => {
  browser.contextMenus.update.mockRejectedValueOnce(new Error('Cannot find menu item with id read'));
  await nameMenus();
  expect(browser.contextMenus.update.mock.calls).toEqual([
    ['read', { title: 'Open or close the reading view' }],
    ['pick', { title: 'Hide something on this page…' }],
  ]);
});

it('lets the reader choose what to hide on the page where the item was chosen', async () => {
  await heedMenu(chosen('pick'), tab);
  expect(browser.tabs.sendMessage.mock.calls).toEqual([[4, { type: 'page:pick' }, { frameId: 0 }]]);
});

it('tells the page of the tab where the key was pressed or the item chosen', async () => {
  await heedCommand('read', tab);
  await heedMenu(chosen('read'), tab);
  expect(browser.tabs.sendMessage.mock.calls).toEqual([SENT, SENT]);
});

it('finds the tab itself where the browser does not say', async () => {
  browser.tabs.query.mockResolvedValueOnce([tab]);
  await heedCommand('read');
  expect(browser.tabs.sendMessage.mock.calls).toEqual([SENT]);
});

it.each<[string, () => Promise<void>]>([
  ['another command', () => heedCommand('other', tab)],
  ['another item', () => heedMenu(chosen('other'), tab)],
  ['a tab without a number', () => heedCommand('read', {} as Tabs.Tab)],
])('does nothing for %s', async (_, act) => {
  await act();
  expect(browser.tabs.sendMessage).not.toHaveBeenCalled();
});

it('takes a page without a content script for no error', async () => {
  browser.tabs.sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist'));
  await expect(heedCommand('read', tab)).resolves.toBeUndefined();
});

it('brings the content script to a page that has none, and asks again', async () => {
  browser.tabs.sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist'));
  await heedCommand('read', tab);
  expect(browser.scripting.executeScript.mock.calls).toEqual([
    [{ target: { tabId: 4 }, files: ['content.js'], injectImmediately: true }],
  ]);
  expect(browser.tabs.sendMessage.mock.calls).toEqual([SENT, SENT]);
});

it('asks once where the page was left before it could answer', async () => {
  browser.tabs.sendMessage.mockRejectedValueOnce(new Error('The message port closed before a response'));
  await heedCommand('read', tab);
  expect(browser.scripting.executeScript).not.toHaveBeenCalled();
  expect(browser.tabs.sendMessage).toHaveBeenCalledOnce();
});
