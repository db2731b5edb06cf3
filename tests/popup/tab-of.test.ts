import { beforeEach, describe, expect, it, vi } from 'vitest';

const tabs = vi.hoisted(() => ({ get: vi.fn(), query: vi.fn() }));
vi.mock('webextension-polyfill', () => ({ default: { tabs } }));

const { findTab, tabInQuery } = await import('../../src/popup/tab-of.ts');

describe('tabInQuery', () => {
  it.each([
    ['?tab=12', 12],
    ['?x=1&tab=0', 0],
    ['', null],
    ['?tab=', null],
    ['?tab=-1', null],
    ['?tab=1e3', null],
    ['?tab=mine', null],
  ])('%s', (search, id) => {
    expect(tabInQuery(search)).toBe(id);
  });
});

const URL = 'https://courier.example/';
const TAB = { id: 9, url: URL, status: 'complete', incognito: false };
const FOUND = { id: 9, url: URL, loading: false, coming: false, isPrivate: false };

describe('findTab', () => {
  beforeEach(() => {
    tabs.get.mockReset();
    tabs.query.mockReset();
  });

  it('takes the active tab of this window', async () => {
    tabs.query.mockResolvedValue([{ ...TAB, id: 3, status: 'loading' }]);
    expect(await findTab(null)).toEqual({ ...FOUND, id: 3, loading: true });
    expect(tabs.query).toHaveBeenCalledWith({ active: true, currentWindow: true });
  });

  it('takes the tab that is asked for, and an address that is kept secret for none', async () => {
    tabs.get.mockResolvedValue({ id: 9, status: 'complete', incognito: false });
    expect(await findTab(9)).toEqual({ ...FOUND, url: '' });
  });

  it('tells a private window', async () => {
    tabs.get.mockResolvedValue({ ...TAB, incognito: true });
    expect(await findTab(9)).toEqual({ ...FOUND, isPrivate: true });
  });

  it.each([
    ['Chromium tells what is coming', { url: '', pendingUrl: URL }, { url: URL, coming: true }],
    ['and not that of a page of its own', { url: '' }, { url: '', coming: false }],
    ['Firefox tells of a blank tab', { url: 'about:blank' }, { url: 'about:blank', coming: true }],
    ['a page stays until the next one comes', { pendingUrl: 'https://herald.example/' }, { coming: false }],
  ])('tells what a tab waits for: %s', async (_, tab, found) => {
    tabs.get.mockResolvedValue({ ...TAB, status: 'loading', ...tab });
    expect(await findTab(9)).toEqual({ ...FOUND, loading: true, ...found });
  });

  it('finds nothing where there is nothing', async () => {
    tabs.query.mockResolvedValue([]);
    expect(await findTab(null)).toBeNull();
    tabs.get.mockRejectedValue(new Error('No tab with id: 9.'));
    expect(await findTab(9)).toBeNull();
  });
});
