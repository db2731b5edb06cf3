import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fitted, RANGES, READER_DEFAULTS, repairReader } from '../../src/settings/reader.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { resetBrowser, stored } = await import('../ui/fake-browser.ts');
const { loadReader, saveReader } = await import('../../src/settings/reader-store.ts');

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
    expect(await saveReader(OTHER)).toBe(true);
    expect(await loadReader()).toEqual(OTHER);
    expect(stored.sync).toEqual({});
  });

  it('are the defaults when storage fails', async () => {
    stored.local = null;
    expect(await saveReader(OTHER)).toBe(false);
    expect(await loadReader()).toEqual(READER_DEFAULTS);
  });
});
