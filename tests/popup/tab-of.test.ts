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

describe('findTab', () => {
  beforeEach(() => {
    tabs.get.mockReset();
    tabs.query.mockReset();
  });

  it('takes the active tab of this window', async () => {
    tabs.query.mockResolvedValue([{ id: 3, url: 'https://courier.example/', status: 'loading' }]);
    expect(await findTab(null)).toEqual({ id: 3, url: 'https://courier.example/', loading: true });
    expect(tabs.query).toHaveBeenCalledWith({ active: true, currentWindow: true });
  });

  it('takes the tab that is asked for, and an address that is kept secret for none', async () => {
    tabs.get.mockResolvedValue({ id: 9, status: 'complete' });
    expect(await findTab(9)).toEqual({ id: 9, url: '', loading: false });
  });

  it('finds nothing where there is nothing', async () => {
    tabs.query.mockResolvedValue([]);
    expect(await findTab(null)).toBeNull();
    tabs.get.mockRejectedValue(new Error('No tab with id: 9.'));
    expect(await findTab(9)).toBeNull();
  });
});
