import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { default: browser, resetBrowser, stored } = await import('../ui/fake-browser.ts');
const {
  countShown,
  forgetShown,
  keepShown,
  loadShown,
  repairShown,
  watchShown,
  watchShownCounts,
  withShown,
} = await import('../../src/settings/shown.ts');

describe('repairShown', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'garbage'],
    ['a list', [['a']]],
    ['a site with a number', { 'a.example': 3 }],
    ['a site with nothing whole', { 'a.example': [1, null] }],
  ])('makes nothing of %s', (_, what) => expect(repairShown(what)).toEqual({}));

  it('keeps what is whole beside what is not', () => {
    expect(repairShown({ 'a.example': ['x', 7], 'b.example': {} })).toEqual({ 'a.example': ['x'] });
  });
});

describe('withShown', () => {
  it('adds each once, and takes off', () => {
    const one = withShown({}, 'a.example', ['x', 'y'], true);
    expect(withShown(one, 'a.example', ['x'], true)).toEqual({ 'a.example': ['y', 'x'] });
    expect(withShown(one, 'a.example', ['x'], false)).toEqual({ 'a.example': ['y'] });
    expect(withShown(one, 'a.example', ['x', 'y'], false)).toEqual({});
  });

  it.each(['__proto__', 'constructor'])('takes no property of objects for a site named %s', (site) => {
    expect(Object.entries(withShown({}, site, ['x'], false))).toEqual([]);
    const one = repairShown(withShown({}, site, ['x'], true));
    expect(Object.entries(withShown(one, site, ['y'], true))).toEqual([[site, ['x', 'y']]]);
  });

  it('remembers the newest of a site and the newest sites', () => {
    const prints = Array.from({ length: 300 }, (_, i) => `p${i}`);
    expect(withShown({}, 'a.example', prints, true)['a.example']?.at(0)).toBe('p100');
    const record = Object.fromEntries(
      prints.flatMap((p) => [
        [`${p}.one`, [p]],
        [`${p}.two`, [p]],
      ]),
    );
    const after = Object.keys(withShown(record, 'new.example', ['x'], true));
    expect(after).toHaveLength(500);
    expect(after.at(-1)).toBe('new.example');
    expect(after).not.toContain('p0.one');
  });
});

describe('what stays shown', () => {
  beforeEach(() => resetBrowser());

  it('is remembered for its site, in this browser only', async () => {
    await keepShown('a.example', ['x'], true);
    expect([...(await loadShown('a.example'))]).toEqual(['x']);
    for (const other of ['b.example', 'constructor', '__proto__'])
      expect([...(await loadShown(other))], other).toEqual([]);
    expect(stored.sync).toEqual({});
    expect(await countShown()).toEqual([['a.example', 1]]);
    expect(await forgetShown()).toBe(true);
    expect(await countShown()).toEqual([]);
  });

  it('is told, counted, to who watches, until they watch no longer', async () => {
    const heed = vi.fn();
    const watching = new AbortController();
    watchShownCounts(heed, watching.signal);
    await keepShown('b.example', ['x', 'y'], true);
    await keepShown('a.example', ['x'], true);
    watching.abort();
    await keepShown('c.example', ['x'], true);
    expect(heed.mock.calls).toEqual([
      [[['b.example', 2]]],
      [
        [
          ['a.example', 1],
          ['b.example', 2],
        ],
      ],
    ]);
  });

  it('is all remembered, when two tabs are told at once', async () => {
    await Promise.all([
      keepShown('a.example', ['x'], true),
      keepShown('a.example', ['y'], true),
      keepShown('b.example', ['z'], true),
    ]);
    expect(stored.local).toEqual({ shown: { 'a.example': ['x', 'y'], 'b.example': ['z'] } });
  });

  it('is forgotten, although it is being added to', async () => {
    await keepShown('a.example', ['x'], true);
    await Promise.all([keepShown('a.example', ['y'], true), forgetShown()]);
    expect(await countShown()).toEqual([]);
  });

  it('is nothing when storage fails, and is not stored as nothing', async () => {
    await keepShown('a.example', ['x'], true);
    browser.storage.local.get.mockRejectedValueOnce(new Error('the disk did not answer'));
    await expect(keepShown('b.example', ['y'], true)).rejects.toThrow('did not answer');
    expect(stored.local).toEqual({ shown: { 'a.example': ['x'] } });
    stored.local = null;
    await expect(keepShown('a.example', ['x'], true)).rejects.toThrow();
    expect([...(await loadShown('a.example'))]).toEqual([]);
    expect(await countShown()).toEqual([]);
    expect(await forgetShown()).toBe(false);
  });

  it('is told when it changes, site by site, until the signal aborts', async () => {
    const life = new AbortController();
    const heed = vi.fn();
    watchShown('a.example', heed, life.signal);
    await keepShown('a.example', ['x', 'y'], true);
    expect(heed).toHaveBeenLastCalledWith(['x', 'y'], []);
    await keepShown('a.example', ['x'], false);
    expect(heed).toHaveBeenLastCalledWith([], ['x']);
    await keepShown('b.example', ['z'], true);
    expect(heed).toHaveBeenCalledTimes(2);
    await forgetShown();
    expect(heed).toHaveBeenLastCalledWith([], ['y']);
    life.abort();
    await keepShown('a.example', ['x'], true);
    expect(heed).toHaveBeenCalledTimes(3);
  });
});
