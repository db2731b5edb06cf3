import { beforeEach, describe, expect, it, vi } from 'vitest';
import { repairPrints, withPrints } from '../../src/settings/prints.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { default: browser, resetBrowser, stored } = await import('../ui/fake-browser.ts');
const { countPrints, keepPrints, loadAllPrints, loadPrints, replacePrints, watchPrintCounts, watchPrints } =
  await import('../../src/settings/site-prints.ts');

describe('repairPrints', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'garbage'],
    ['a list', [['a']]],
    ['a site with a number', { 'a.example': 3 }],
    ['a site with nothing whole', { 'a.example': [1, null] }],
  ])('makes nothing of %s', (_, what) => expect(repairPrints(what)).toEqual({}));

  it('keeps the newest of too much', () => {
    const many = Array.from({ length: 600 }, (_, i) => `p${i}`);
    expect(repairPrints({ 'a.example': many })['a.example']).toEqual(many.slice(400));
    expect(repairPrints({ 'a.example': [many] })).toEqual({ 'a.example': [many.slice(0, 200)] });
    const sites = repairPrints(Object.fromEntries(many.map((name) => [`${name}.example`, ['x']])));
    expect(Object.keys(sites)).toHaveLength(500);
    expect(sites).not.toHaveProperty(['p99.example']);
  });

  it('keeps what is whole beside what is not', () => {
    expect(repairPrints({ 'a.example': ['x', 7], 'b.example': {} })).toEqual({ 'a.example': ['x'] });
    const list = [['a.example', ['x', 7]], ['b.example', {}], ['c.example'], [3, ['x']], null, 'd.example'];
    expect(repairPrints(list)).toEqual({ 'a.example': ['x'] });
    expect(repairPrints([['a.example', ['x', ['box', 'part'], [], ['box', 7]]]])).toEqual({
      'a.example': ['x', ['box', 'part']],
    });
  });
});

describe('withPrints', () => {
  it('adds each once, and takes off', () => {
    const one = withPrints({}, 'a.example', ['x', 'y'], true);
    expect(withPrints(one, 'a.example', ['x'], true)).toEqual({ 'a.example': ['y', 'x'] });
    expect(withPrints(one, 'a.example', ['x'], false)).toEqual({ 'a.example': ['y'] });
    expect(withPrints(one, 'a.example', ['x', 'y'], false)).toEqual({});
  });

  it('keeps together what went together, and knows none of it twice', () => {
    const boxed = withPrints({}, 'a.example', [['box', 'part'], 'x'], true);
    expect(boxed).toEqual({ 'a.example': [['box', 'part'], 'x'] });
    expect(withPrints(boxed, 'a.example', ['part'], true), 'the part by itself').toEqual({
      'a.example': ['x', ['part', 'box']],
    });
    const parts = withPrints({}, 'a.example', ['part', 'x', 'other'], true);
    expect(withPrints(parts, 'a.example', [['box', 'part', 'other']], true), 'the box later').toEqual({
      'a.example': ['x', ['box', 'part', 'other']],
    });
    expect(withPrints(boxed, 'a.example', ['part'], false)).toEqual({ 'a.example': ['box', 'x'] });
    expect(withPrints(boxed, 'a.example', ['box', 'part'], false)).toEqual({ 'a.example': ['x'] });
    expect(withPrints({}, 'a.example', [['same', 'same']], true)).toEqual({ 'a.example': ['same'] });
  });

  it('remembers no more of a site for what goes together', () => {
    const pairs = Array.from({ length: 150 }, (_, i) => [`box${i}`, `part${i}`]);
    expect(withPrints({}, 'a.example', pairs, true)['a.example']).toEqual(pairs.slice(50));
    const many = Array.from({ length: 300 }, (_, i) => `p${i}`);
    expect(withPrints({}, 'a.example', ['x', many], true)['a.example']).toEqual([many.slice(0, 200)]);
  });

  it.each(['__proto__', 'constructor'])('takes no property of objects for a site named %s', (site) => {
    expect(Object.entries(withPrints({}, site, ['x'], false))).toEqual([]);
    const one = repairPrints(withPrints({}, site, ['x'], true));
    expect(Object.entries(withPrints(one, site, ['y'], true))).toEqual([[site, ['x', 'y']]]);
  });

  it('remembers the newest of a site and the newest sites', () => {
    const prints = Array.from({ length: 300 }, (_, i) => `p${i}`);
    expect(withPrints({}, 'a.example', prints, true)['a.example']?.at(0)).toBe('p100');
    const record = Object.fromEntries(
      prints.flatMap((p) => [
        [`${p}.one`, [p]],
        [`${p}.two`, [p]],
      ]),
    );
    const after = Object.keys(withPrints(record, 'new.example', ['x'], true));
    expect(after).toHaveLength(500);
    expect(after.at(-1)).toBe('new.example');
    expect(after).not.toContain('p0.one');
  });
});

describe('what stays shown', () => {
  beforeEach(() => resetBrowser());

  it('is remembered for its site, in this browser only', async () => {
    await keepPrints('shown', 'a.example', ['x'], true);
    expect([...(await loadPrints('shown', 'a.example'))]).toEqual(['x']);
    for (const other of ['b.example', 'constructor', '__proto__'])
      expect([...(await loadPrints('shown', other))], other).toEqual([]);
    expect(stored.sync).toEqual({});
    expect(await countPrints('shown')).toEqual([['a.example', 1]]);
    expect(await replacePrints('shown', {})).toBe(true);
    expect(await countPrints('shown')).toEqual([]);
  });

  it('counts as what was chosen, a block with the box around it as one', async () => {
    stored.local = { shown: { 'a.example': ['of', 'before'] } };
    const heed = vi.fn();
    const told = vi.fn();
    const life = new AbortController();
    watchPrintCounts('shown', heed, life.signal);
    watchPrints('shown', 'a.example', told, life.signal);
    await keepPrints('shown', 'a.example', [['box', 'part']], true);
    life.abort();
    expect(heed).toHaveBeenLastCalledWith([['a.example', 3]]);
    expect(told).toHaveBeenLastCalledWith(['box', 'part'], []);
    expect(await countPrints('shown')).toEqual([['a.example', 3]]);
    expect([...(await loadPrints('shown', 'a.example'))]).toEqual(['of', 'before', 'box', 'part']);
  });

  it('is told, counted, to who watches, until they watch no longer', async () => {
    const heed = vi.fn();
    const watching = new AbortController();
    watchPrintCounts('shown', heed, watching.signal);
    await keepPrints('shown', 'b.example', ['x', 'y'], true);
    await keepPrints('shown', 'a.example', ['x'], true);
    watching.abort();
    await keepPrints('shown', 'c.example', ['x'], true);
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
      keepPrints('shown', 'a.example', ['x'], true),
      keepPrints('shown', 'a.example', ['y'], true),
      keepPrints('shown', 'b.example', ['z'], true),
    ]);
    expect(stored.local).toEqual({
      shown: [
        ['a.example', ['x', 'y']],
        ['b.example', ['z']],
      ],
    });
  });

  it('makes room for the newest site by the one that was changed longest ago, whatever it is called', async () => {
    const sites = Array.from({ length: 500 }, (_, i) => `${'zyxwv'[i % 5]}${i}.example`);
    await replacePrints('shown', Object.fromEntries(sites.map((site) => [site, ['x']])));
    await keepPrints('shown', 'a.example', ['x'], true);
    await keepPrints('shown', 'b.example', ['x'], true);
    const kept = new Set((await countPrints('shown')).map(([site]) => site));
    expect(sites.filter((site) => !kept.has(site))).toEqual(sites.slice(0, 2));
    expect(kept.has('a.example') && kept.has('b.example')).toBe(true);
  });

  it('is forgotten, although it is being added to', async () => {
    await keepPrints('shown', 'a.example', ['x'], true);
    await Promise.all([keepPrints('shown', 'a.example', ['y'], true), replacePrints('shown', {})]);
    expect(await countPrints('shown')).toEqual([]);
  });

  it('is nothing when storage fails, and is not stored as nothing', async () => {
    await keepPrints('shown', 'a.example', ['x'], true);
    browser.storage.local.get.mockRejectedValueOnce(new Error('the disk did not answer'));
    await expect(keepPrints('shown', 'b.example', ['y'], true)).rejects.toThrow('did not answer');
    expect(stored.local).toEqual({ shown: [['a.example', ['x']]] });
    stored.local = null;
    await expect(keepPrints('shown', 'a.example', ['x'], true)).rejects.toThrow();
    expect([...(await loadPrints('shown', 'a.example'))]).toEqual([]);
    expect(await countPrints('shown')).toEqual([]);
    await expect(loadAllPrints('shown'), 'where it is to be stored elsewhere').rejects.toThrow();
    expect(await replacePrints('shown', {})).toBe(false);
  });

  it('is told when it changes, site by site, until the signal aborts', async () => {
    const life = new AbortController();
    const heed = vi.fn();
    watchPrints('shown', 'a.example', heed, life.signal);
    await keepPrints('shown', 'a.example', ['x', 'y'], true);
    expect(heed).toHaveBeenLastCalledWith(['x', 'y'], []);
    await keepPrints('shown', 'a.example', ['x'], false);
    expect(heed).toHaveBeenLastCalledWith([], ['x']);
    await keepPrints('shown', 'b.example', ['z'], true);
    expect(heed).toHaveBeenCalledTimes(2);
    await replacePrints('shown', {});
    expect(heed).toHaveBeenLastCalledWith([], ['y']);
    life.abort();
    await keepPrints('shown', 'a.example', ['x'], true);
    expect(heed).toHaveBeenCalledTimes(3);
  });

  it('is kept apart from what is hidden by hand', async () => {
    await keepPrints('shown', 'a.example', ['x'], true);
    await keepPrints('hidden', 'a.example', ['y'], true);
    expect([...(await loadPrints('hidden', 'a.example'))]).toEqual(['y']);
    expect(await replacePrints('hidden', { 'b.example': ['z'] })).toBe(true);
    expect(await loadAllPrints('hidden')).toEqual({ 'b.example': ['z'] });
    expect(await replacePrints('hidden', {})).toBe(true);
    expect(stored.local).toEqual({ shown: [['a.example', ['x']]] });
  });
});
