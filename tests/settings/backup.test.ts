import { describe, expect, it } from 'vitest';
import { type ReadBackup, readBackup, writeBackup } from '../../src/settings/backup.ts';
import { READER_DEFAULTS } from '../../src/settings/reader.ts';
import { DEFAULTS, withSite } from '../../src/settings/schema.ts';

const settings = { ...withSite(DEFAULTS, 'courier.example', 'off'), marks: false, sentences: 5 };
const reader = { ...READER_DEFAULTS, theme: 'sepia', size: 180 } as const;
const hidden = { 'courier.example': ['offer aside 12 x1'] };

/** What a text holds; null where it is not read. */
const read = (text: string): ReadBackup | null => {
  const found = readBackup(text);
  return 'fault' in found ? null : found;
};

describe('readBackup', () => {
  it('reads what was written, whole', () => {
    const all = { settings, reader, hidden };
    expect(readBackup(writeBackup(all))).toEqual({ ...all, isWhole: true });
  });

  it.each<[string, string]>([
    ['an empty text', ''],
    ['no JSON', '{"broadsheet": 1,'],
    ['a number', '7'],
    ['null', 'null'],
    ['a list', '[{"broadsheet": 1, "settings": {}}]'],
    ['another program’s file', '{"settings": {"kinds": {}}}'],
    ['no settings', '{"broadsheet": 1}'],
    ['settings that are none', '{"broadsheet": 1, "settings": ["poll"]}'],
  ])('takes %s for no settings', (_, text) => expect(readBackup(text)).toEqual({ fault: 'none' }));

  it.each<[string, string]>([
    ['a file of tomorrow', '{"broadsheet": 2, "settings": {}}'],
    ['one whose settings have another name', '{"broadsheet": 2, "choices": {}}'],
    ['settings of tomorrow', '{"broadsheet": 1, "settings": {"version": 2}}'],
  ])('knows %s', (_, text) => expect(readBackup(text)).toEqual({ fault: 'later' }));

  it('says so when only the look of the reading view is broken or missing', () => {
    const told = JSON.parse(writeBackup({ settings, reader, hidden }));
    expect(read(JSON.stringify({ ...told, reader: { ...reader, theme: 'pink' } }))?.isWhole).toBe(false);
    expect(read(JSON.stringify({ ...told, reader: undefined }))?.isWhole).toBe(false);
  });

  it('says so when only one of the settings is broken', () => {
    const told = JSON.parse(writeBackup({ settings, reader, hidden }));
    expect(readBackup(JSON.stringify({ ...told, settings: { ...settings, sentences: 9 } }))).toMatchObject({
      settings: { ...settings, sentences: DEFAULTS.sentences },
      isWhole: false,
    });
  });

  it('says so when what was hidden by hand is broken', () => {
    const told = JSON.parse(writeBackup({ settings, reader, hidden }));
    for (const [broken, read] of [
      ['all', null],
      [{ 'a.example': [3] }, {}],
    ])
      expect(readBackup(JSON.stringify({ ...told, hidden: broken }))).toMatchObject({
        hidden: read,
        isWhole: false,
      });
  });

  it('tells no list of what was hidden by hand from an empty one', () => {
    const told = JSON.parse(writeBackup({ settings, reader, hidden: {} }));
    expect(readBackup(JSON.stringify(told))).toMatchObject({ hidden: {}, isWhole: true });
    expect(readBackup(JSON.stringify({ ...told, hidden: undefined }))).toMatchObject({
      hidden: null,
      isWhole: true,
    });
  });

  it('takes sites by whatever somebody wrote into the file, and says so where one is none', () => {
    const sitesIn = (sites: object): unknown => {
      const found = read(JSON.stringify({ broadsheet: 1, settings: { version: 1, sites }, reader }));
      return [found?.settings.sites, found?.isWhole];
    };
    expect(
      sitesIn({ 'https://www.news.example/city': 'off', 'Bücher.example': 'on', intranet: 'off' }),
    ).toEqual([{ 'news.example': 'off', 'xn--bcher-kva.example': 'on', intranet: 'off' }, true]);
    expect(sitesIn({ 'the herald': 'off', '': 'on', 'a.example': 'on' })).toEqual([
      { 'a.example': 'on' },
      false,
    ]);
  });

  it('takes what was hidden by hand by whatever site somebody wrote, two names of one site as one', () => {
    const hiddenIn = (hidden: object): unknown => {
      const found = read(JSON.stringify({ broadsheet: 1, settings: { version: 1 }, reader, hidden }));
      return [found?.hidden, found?.isWhole];
    };
    expect(
      hiddenIn({ 'www.news.example': ['x'], 'https://news.example/city': ['y'], intranet: ['z'] }),
    ).toEqual([{ 'news.example': ['x', 'y'], intranet: ['z'] }, true]);
    expect(hiddenIn({ 'news.example': ['x', 'y'], 'www.news.example': ['x'] })).toEqual([
      { 'news.example': ['y', 'x'] },
      true,
    ]);
    const many = (from: number): string[] => Array.from({ length: 150 }, (_, i) => `${from + i}`);
    expect(hiddenIn({ 'news.example': many(0), 'www.news.example': many(150) })).toEqual([
      { 'news.example': expect.anything() },
      false,
    ]);
    expect(hiddenIn({ 'the herald': ['x'], 'a.example': ['y'] })).toEqual([{ 'a.example': ['y'] }, false]);
  });

  it('drops what it does not know, puts right what is broken, and says so', () => {
    const text = JSON.stringify({
      broadsheet: 1,
      settings: { version: 1, kinds: { poll: 'no', ad: true }, sites: { 'a.example': 'off' }, extra: 1 },
      reader: { theme: 'pink', size: 9999 },
      hidden: { 'a.example': ['x', 7], 'b.example': 'y' },
    });
    expect(readBackup(text)).toEqual({
      settings: {
        ...withSite(DEFAULTS, 'a.example', 'off'),
        kinds: { ...DEFAULTS.kinds, ad: true },
      },
      reader: { ...READER_DEFAULTS, size: 260 },
      hidden: { 'a.example': ['x'] },
      isWhole: false,
    });
  });
});
