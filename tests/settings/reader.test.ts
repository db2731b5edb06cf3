import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fitted, RANGES, READER_DEFAULTS, repairReader } from '../../src/settings/reader.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { default: browser, resetBrowser, stored } = await import('../ui/fake-browser.ts');
const { keepReader, loadReader } = await import('../../src/settings/reader-store.ts');

const OTHER = {
  ...READER_DEFAULTS,
  theme: 'sepia',
  font: 'legible',
  size: 180,
  voice: 'urn:voice:1',
} as const;

describe('repairReader', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'dark'],
    ['a list', ['dark']],
    ['an empty record', {}],
    ['names that are not known', { theme: 'pink', font: 3, align: 'constructor' }],
    ['what is no number', { size: '120', width: null, leading: Number.NaN, speed: Number.POSITIVE_INFINITY }],
    ['a voice that is no text', { voice: { name: 'x' } }],
  ])('makes the defaults of %s', (_, what) => expect(repairReader(what)).toEqual(READER_DEFAULTS));

  it('keeps what is whole beside what is not, and drops what it does not know', () => {
    const repaired = repairReader({ ...OTHER, align: 'centre', added: true });
    expect(repaired).toEqual({ ...OTHER, align: READER_DEFAULTS.align });
  });

  it('holds its defaults to be whole', () => expect(repairReader(READER_DEFAULTS)).toEqual(READER_DEFAULTS));
});

describe('fitted', () => {
  it.each([
    [10, RANGES.size.least],
    [10_000, RANGES.size.most],
    [-1, RANGES.size.least],
    [124, 120],
    [126, 130],
    [undefined, RANGES.size.usual],
  ])('brings %s to %s', (value, to) => expect(fitted(value, RANGES.size)).toBe(to));
});

describe('in storage', () => {
  beforeEach(() => resetBrowser());

  it('are remembered, in this browser only', async () => {
    expect(await loadReader()).toEqual(READER_DEFAULTS);
    await keepReader(OTHER);
    expect(await loadReader()).toEqual(OTHER);
    expect(stored.sync).toEqual({});
  });

  it('are the defaults when storage fails', async () => {
    stored.local = null;
    await expect(keepReader(OTHER)).rejects.toThrow();
    expect(await loadReader()).toEqual(READER_DEFAULTS);
  });

  it('keep all but what was changed, of two changes at once', async () => {
    await Promise.all([keepReader({ theme: 'sepia' }), keepReader({ size: 150 }), keepReader({ font: 'x' })]);
    expect(await loadReader()).toEqual({ ...READER_DEFAULTS, theme: 'sepia', size: 150 });
  });

  it('are not changed when reading fails', async () => {
    await keepReader(OTHER);
    browser.storage.local.get.mockRejectedValueOnce(new Error('the disk did not answer'));
    await expect(keepReader({ theme: 'light' })).rejects.toThrow();
    expect(await loadReader()).toEqual(OTHER);
  });
});
