import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import type { BackgroundRequest } from '../../src/messages.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
vi.mock('../../src/article/main.iife.ts?script', () => ({ default: 'assets/article.js' }));
vi.mock('../../src/reader/main.iife.ts?script', () => ({ default: 'assets/reader.js' }));
vi.mock('../../src/picker/main.iife.ts?script', () => ({ default: 'assets/picker.js' }));
const { default: browser, resetBrowser, stored } = await import('../ui/fake-browser.ts');
const { answerRequest } = await import('../../src/background/answer-request.ts');

const sender = (parts: Record<string, unknown> = {}): Runtime.MessageSender =>
  ({ id: 'broadsheet', tab: { id: 4 }, frameId: 0, ...parts }) as Runtime.MessageSender;

const STYLE: BackgroundRequest = { type: 'style:set', css: 'p{}', on: true };
const BADGE: BackgroundRequest = { type: 'badge:set', count: 3, state: 'cleaned' };
const calls = (): number =>
  [...Object.values(browser.scripting), ...Object.values(browser.action)].flatMap((f) => f.mock.calls).length;

beforeEach(() => resetBrowser());

describe('what is carried out', () => {
  it('puts a user style in and takes it out, in the frame that asks', async () => {
    const injection = { target: { tabId: 4, frameIds: [2] }, css: 'p{}', origin: 'USER' };
    expect(await answerRequest(STYLE, sender({ frameId: 2 }))).toEqual({ done: true });
    expect(browser.scripting.insertCSS).toHaveBeenCalledExactlyOnceWith(injection);
    expect(browser.scripting.removeCSS).not.toHaveBeenCalled();
    await answerRequest({ ...STYLE, on: false }, sender({ frameId: 2 }));
    expect(browser.scripting.removeCSS).toHaveBeenCalledExactlyOnceWith(injection);
  });

  it.each(['article', 'reader', 'picker'] as const)(
    'loads the %s code beside the content script',
    async (part) => {
      expect(await answerRequest({ type: 'code:load', part }, sender())).toEqual({ done: true });
      expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
        target: { tabId: 4, frameIds: [0] },
        files: [`assets/${part}.js`],
      });
    },
  );

  it('sets badge, title and icon of the sender’s tab alone', async () => {
    expect(await answerRequest(BADGE, sender())).toEqual({ done: true });
    expect(browser.action.setBadgeText).toHaveBeenCalledWith({ tabId: 4, text: '3' });
    expect(browser.action.setTitle).toHaveBeenCalledWith({
      tabId: 4,
      title: 'Broadsheet: 3 things hidden on this page',
    });
    expect(browser.action.setIcon).toHaveBeenCalledWith({
      tabId: 4,
      path: { 16: '/icons/icon-16.png', 32: '/icons/icon-32.png' },
    });
  });

  it('greys the icon', async () => {
    await answerRequest({ type: 'badge:set', count: 0, state: 'site-off' }, sender());
    expect(browser.action.setIcon).toHaveBeenCalledWith({
      tabId: 4,
      path: { 16: '/icons/off-16.png', 32: '/icons/off-32.png' },
    });
  });

  it.each(['shown', 'hidden'] as const)('remembers what stays %s on the sender’s site', async (list) => {
    const url = 'https://www.courier.example/news/1';
    const keep = (print: string, on: boolean) =>
      answerRequest({ type: 'prints:keep', list, prints: [print], on }, sender({ url }));
    expect(await Promise.all([keep('x', true), keep('y', true)])).toEqual([{ done: true }, { done: true }]);
    expect(stored.local).toEqual({ [list]: [['courier.example', ['x', 'y']]] });
    await keep('x', false);
    expect(stored.local).toEqual({ [list]: [['courier.example', ['y']]] });
    stored.local = null;
    expect(await keep('y', false)).toEqual({ done: false });
  });

  it.each(['shown', 'hidden'] as const)(
    'remembers nothing %s in a private window, nor its site',
    async (list) => {
      const keep = (on: boolean, incognito: boolean) =>
        answerRequest(
          { type: 'prints:keep', list, prints: ['x'], on },
          sender({ url: 'https://courier.example/news/1', tab: { id: 4, incognito } }),
        );
      expect(await keep(true, true)).toEqual({ done: false });
      expect(stored.local).toEqual({});
      await keep(true, false);
      expect(await keep(false, true), 'nor takes back what was chosen elsewhere').toEqual({ done: false });
      expect(stored.local).toEqual({ [list]: [['courier.example', ['x']]] });
    },
  );
});

it('changes what it is told of the reading view, and leaves the rest as it is stored', async () => {
  const keep = (part: Record<string, unknown>) => answerRequest({ type: 'reader:keep', part }, sender());
  expect(await Promise.all([keep({ theme: 'sepia' }), keep({ size: 150 })])).toEqual([
    { done: true },
    { done: true },
  ]);
  expect(stored.local?.reader).toMatchObject({ theme: 'sepia', size: 150 });
  browser.storage.local.get.mockRejectedValueOnce(new Error('the disk did not answer'));
  expect(await keep({ size: 200 })).toEqual({ done: false });
  expect(stored.local?.reader).toMatchObject({ theme: 'sepia', size: 150 });
});

/** What the browser keeps in its memory; emptied before each test of it. */
let kept: Record<string, unknown>;
const remember = (): void => {
  kept = {};
  const session = {
    get: async (key: string) => ({ [key]: kept[key] }),
    set: async (items: Record<string, unknown>) => void Object.assign(kept, items),
    remove: async (key: string) => void delete kept[key],
  };
  Object.assign(browser.storage, { session });
};

describe('places in articles', () => {
  beforeEach(remember);

  const KEEP: BackgroundRequest = {
    type: 'place:keep',
    address: 'https://news.example/a',
    place: { block: 3, offset: 7 },
  };
  const own = { url: 'https://www.news.example/a#part' };
  const recall = (address: string, parts = {}) =>
    answerRequest({ type: 'place:recall', address }, sender({ ...own, ...parts }));

  it('of another site are neither kept nor told', async () => {
    const elsewhere = { url: 'https://other.example/' };
    expect(await answerRequest(KEEP, sender(elsewhere))).toEqual({ done: false });
    await answerRequest(KEEP, sender(own));
    expect(await recall(KEEP.address, elsewhere)).toEqual({ done: true });
  });

  it('are kept by address, and told to any tab', async () => {
    expect(await answerRequest(KEEP, sender(own))).toEqual({ done: true });
    expect(await recall(KEEP.address, { tab: { id: 9 } })).toEqual({ done: true, place: KEEP.place });
    expect(await recall('https://news.example/b')).toEqual({ done: true });
  });

  it('of a private window are not kept', async () => {
    expect(await answerRequest(KEEP, sender({ ...own, tab: { id: 4, incognito: true } }))).toEqual({
      done: false,
    });
    expect(kept).toEqual({});
  });

  it('are none where the browser has no memory for them', async () => {
    Object.assign(browser.storage, { session: undefined });
    expect(await recall(KEEP.address)).toEqual({ done: true });
  });
});

describe('a reader who goes on to the next page', () => {
  const FIRST = { url: 'https://www.news.example/a' };
  const NEXT = { url: 'https://www.news.example/a/2?utm_source=a#top' };
  const GO_ON: BackgroundRequest = { type: 'reader:go-on', address: 'https://www.news.example/a/2' };
  const opened = (): number => browser.tabs.sendMessage.mock.calls.length;

  beforeEach(() => {
    remember();
    browser.tabs.sendMessage.mockResolvedValue({ open: true });
  });

  it('finds it in the reading view, once', async () => {
    expect(await answerRequest(GO_ON, sender(FIRST))).toEqual({ done: true });
    await answerRequest(BADGE, sender(FIRST));
    expect(opened(), 'on the page that is left').toBe(0);
    await answerRequest(BADGE, sender({ ...NEXT, tab: { id: 9 } }));
    expect(opened(), 'in another tab').toBe(0);
    expect(await answerRequest(BADGE, sender(NEXT))).toEqual({ done: true });
    expect(browser.tabs.sendMessage).toHaveBeenCalledExactlyOnceWith(
      4,
      { type: 'page:read', on: true },
      { frameId: 0 },
    );
    await answerRequest(BADGE, sender(NEXT));
    expect(opened()).toBe(1);
    expect(kept).toEqual({});
  });

  it('does not, who comes there much later', async () => {
    const clock = vi.spyOn(Date, 'now').mockReturnValue(1_000);
    await answerRequest(GO_ON, sender(FIRST));
    clock.mockReturnValue(62_000);
    await answerRequest(BADGE, sender({ ...FIRST }));
    clock.mockRestore();
    expect(opened()).toBe(0);
    expect(kept).toEqual({});
  });

  it.each([
    ['to another site', { url: 'https://other.example/' }],
    ['in a private window', { ...FIRST, tab: { id: 4, incognito: true } }],
  ])('is not remembered %s', async (_, parts) => {
    expect(await answerRequest(GO_ON, sender(parts))).toEqual({ done: false });
    expect(kept).toEqual({});
  });
});

describe('what is not', () => {
  it.each<[string, BackgroundRequest, Record<string, unknown>]>([
    ['another extension', STYLE, { id: 'other' }],
    ['another extension, of what needs no tab', { type: 'reader:keep', part: { size: 80 } }, { id: 'other' }],
    ['no tab', STYLE, { tab: undefined }],
    ['a tab without a number', BADGE, { tab: {} }],
    ['a tab outside the browser’s windows', BADGE, { tab: { id: -1 } }],
    ['a frame that speaks for the tab', BADGE, { frameId: 7 }],
  ])('%s', async (_, request, parts) => {
    expect(await answerRequest(request, sender(parts))).toEqual({ done: false });
    expect(calls()).toBe(0);
    expect(stored.local).toEqual({});
  });

  it.each([null, undefined, 'style:set', { type: 'page:report' }, { type: 'other' }, {}])(
    'leaves %o to others',
    (message) => {
      expect(answerRequest(message, sender())).toBeUndefined();
      expect(calls()).toBe(0);
    },
  );

  it('takes a tab that has gone for not done', async () => {
    browser.scripting.insertCSS.mockRejectedValueOnce(new Error('No tab with id: 4'));
    expect(await answerRequest(STYLE, sender())).toEqual({ done: false });
    browser.action.setBadgeText.mockRejectedValueOnce(new Error('No tab with id: 4'));
    expect(await answerRequest(BADGE, sender())).toEqual({ done: false });
  });
});
