import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS, type Settings, type SiteRule, withSite } from '../../src/settings/schema.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { default: browser, resetBrowser, stored } = await import('../ui/fake-browser.ts');
const { loadSettings, tryReadSettings, updateSettings, watchSettings } = await import(
  '../../src/settings/store.ts'
);

const OTHER: Settings = { ...DEFAULTS, marks: !DEFAULTS.marks };
const set = (settings: Settings) => updateSettings(() => settings);
const choose = (site: string, rule: SiteRule | null) =>
  updateSettings((settings) => withSite(settings, site, rule));
const FAILED = new Error('the disk did not answer');

beforeEach(() => resetBrowser());

describe('settings in storage', () => {
  it('are the defaults when nothing was stored', async () => {
    expect(await loadSettings()).toEqual(DEFAULTS);
  });

  it('are the defaults when no area answers', async () => {
    stored.sync = null;
    stored.local = null;
    expect(await loadSettings()).toEqual(DEFAULTS);
    expect(await set(OTHER)).toEqual({ settings: OTHER, isRead: false, kept: false });
  });

  it('are kept in sync', async () => {
    expect((await set(OTHER)).kept).toBe(true);
    stored.local = null;
    expect(await loadSettings()).toEqual(OTHER);
  });

  it('are kept here when sync refuses, and go back to sync when it works again', async () => {
    stored.sync = null;
    expect((await set(OTHER)).kept).toBe(true);
    expect(await loadSettings()).toEqual(OTHER);
    stored.sync = {};
    expect(await choose('a.example', 'on')).toEqual({
      settings: withSite(OTHER, 'a.example', 'on'),
      isRead: true,
      kept: true,
    });
    expect(await loadSettings()).toEqual(withSite(OTHER, 'a.example', 'on'));
    expect(stored.local).toEqual({});
  });

  it('keep all but what was changed, of two changes at once', async () => {
    await Promise.all([
      choose('a.example', 'on'),
      choose('b.example', 'off'),
      updateSettings((settings) => ({ ...settings, marks: false })),
    ]);
    expect(await loadSettings()).toEqual({
      ...DEFAULTS,
      marks: false,
      sites: { 'a.example': 'on', 'b.example': 'off' },
    });
  });

  it.each(['sync', 'local'] as const)('are not changed when reading %s fails', async (area) => {
    await set({ ...OTHER, sites: { 'a.example': 'off' } });
    browser.storage[area].get.mockRejectedValueOnce(FAILED);
    expect((await choose('b.example', 'on')).kept).toBe(false);
    expect(await loadSettings()).toEqual({ ...OTHER, sites: { 'a.example': 'off' } });
    expect((await choose('b.example', 'on')).kept).toBe(true);
    expect((await loadSettings()).sites).toEqual({ 'a.example': 'off', 'b.example': 'on' });
  });
});

describe('trying to read settings', () => {
  it('tells whether they are those that are stored', async () => {
    await set(OTHER);
    expect(await tryReadSettings()).toEqual({ settings: OTHER, isRead: true });
    browser.storage.local.get.mockRejectedValueOnce(FAILED);
    // What sync has may be older than a copy kept here.
    expect(await tryReadSettings()).toEqual({ settings: OTHER, isRead: false });
    browser.storage.sync.get.mockRejectedValue(FAILED);
    expect(await tryReadSettings()).toEqual({ settings: DEFAULTS, isRead: false });
    browser.storage.sync.get.mockReset();
  });
});

describe('rules of sites in sync', () => {
  /** So many rules, of sites with names as evenly spread over the alphabet as they seldom are. */
  const rules = (count: number): Record<string, SiteRule> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`${(10 + (i % 26)).toString(36)}${i}.paper.example`, 'on']),
    );

  it('are kept for far more sites than one item holds', async () => {
    const many = { ...DEFAULTS, sites: rules(2_000) };
    expect((await set(many)).kept).toBe(true);
    expect(stored.local).toEqual({});
    expect(await loadSettings()).toEqual(many);
  });

  it('are taken back, the last of an item too', async () => {
    for (const site of ['a.example', 'ab.example', 'b.example']) await choose(site, 'off');
    await choose('b.example', null);
    await choose('a.example', null);
    expect((await loadSettings()).sites).toEqual({ 'ab.example': 'off' });
  });

  it('are read where an earlier version kept them, and taken from there', async () => {
    stored.sync = { settings: { ...OTHER, sites: { 'a.example': 'on', 'b.example': 'off' } } };
    expect(await loadSettings()).toEqual({ ...OTHER, sites: { 'a.example': 'on', 'b.example': 'off' } });
    await choose('a.example', null);
    expect(await loadSettings()).toEqual({ ...OTHER, sites: { 'b.example': 'off' } });
  });

  it.each(['__proto__', 'constructor'])('are kept for a site named %s', async (site) => {
    await choose(site, 'on');
    expect(Object.entries((await loadSettings()).sites)).toEqual([[site, 'on']]);
  });

  it('are repaired item by item', async () => {
    stored.sync = {
      settings: 'garbage',
      'sites.a': 7,
      'sites.b': { 'b.example': 'off', 'bb.example': 'perhaps' },
    };
    expect(await loadSettings()).toEqual({ ...DEFAULTS, sites: { 'b.example': 'off' } });
  });
});

describe('watching settings', () => {
  const watch = () => {
    const heed = vi.fn<(settings: Settings) => void>();
    const ending = new AbortController();
    watchSettings(heed, ending.signal);
    return { heed, ending, last: () => heed.mock.lastCall?.[0] };
  };

  it('tells of changes, whole, until it is over', async () => {
    const { last, heed, ending } = watch();
    await set({ ...OTHER, sites: { 'a.example': 'off' } });
    await vi.waitFor(() => expect(last()).toEqual({ ...OTHER, sites: { 'a.example': 'off' } }));
    // One item comes from another device.
    await browser.storage.sync.set({ 'sites.b': { 'b.example': 'on' } });
    await vi.waitFor(() => expect(last()?.sites).toEqual({ 'a.example': 'off', 'b.example': 'on' }));
    heed.mockClear();
    const listening = browser.storage.sync.set({ 'sites.b': {} });
    ending.abort();
    await listening;
    await set(DEFAULTS);
    await loadSettings();
    expect(heed).not.toHaveBeenCalled();
  });

  it('tells what reading tells, when another device changes sync beside a copy kept here', async () => {
    stored.sync = null;
    await set({ ...DEFAULTS, sentences: 5 });
    stored.sync = {};
    const { last } = watch();
    await browser.storage.sync.set({ settings: { ...DEFAULTS, sentences: 1 } });
    await vi.waitFor(() => expect(last()?.sentences).toBe(5));
    expect((await loadSettings()).sentences).toBe(5);
  });

  it('tells what went back to sync from a copy kept here', async () => {
    stored.sync = null;
    await set({ ...DEFAULTS, sentences: 5 });
    stored.sync = {};
    const { last } = watch();
    await set({ ...DEFAULTS, sentences: 2 });
    await vi.waitFor(() => expect(last()?.sentences).toBe(2));
  });

  it('tells nothing of other things that are stored', async () => {
    const { heed } = watch();
    await browser.storage.local.set({ shown: {} });
    await loadSettings();
    expect(heed).not.toHaveBeenCalled();
  });

  it('tells nothing of what cannot be read', async () => {
    const { heed } = watch();
    browser.storage.local.get.mockRejectedValueOnce(FAILED);
    await browser.storage.sync.set({ settings: OTHER });
    expect(await loadSettings()).toEqual(OTHER);
    expect(heed).not.toHaveBeenCalled();
  });

  it('tells the newest alone, though it may be read before what was there', async () => {
    const { heed } = watch();
    let end = (_: Record<string, unknown>): void => {};
    browser.storage.sync.get.mockReturnValueOnce(
      new Promise((resolve) => {
        end = resolve;
      }),
    );
    void browser.storage.sync.set({ settings: DEFAULTS });
    await vi.waitFor(() => expect(browser.storage.sync.get).toHaveBeenCalledOnce());
    await browser.storage.sync.set({ settings: OTHER });
    await vi.waitFor(() => expect(heed).toHaveBeenCalledOnce());
    end({ settings: DEFAULTS });
    await loadSettings();
    expect(heed.mock.calls).toEqual([[OTHER]]);
  });
});
