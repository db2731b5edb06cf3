import { describe, expect, it } from 'vitest';
import { DEFAULTS, isSiteOn, repairSettings, siteOf, withSite } from '../../src/settings/schema.ts';

describe('repairSettings', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['nothing', undefined, []],
    ['null', null, []],
    ['a string', 'garbage', ['settings']],
    ['a list', [1, 2], ['settings']],
    ['an empty object', {}, []],
    ['unknown keys', { colour: 'red' }, []],
    ['a broken flag', { marks: 'yes' }, ['marks']],
    ['broken kinds', { kinds: 7 }, ['kinds']],
    ['a broken kind', { kinds: { poll: 1 } }, ['kinds.poll']],
    ['a broken rule', { sites: { 'paper.example': 'maybe' } }, ['sites.paper.example']],
  ])('makes the defaults of %s', (_, stored, repaired) => {
    expect(repairSettings(stored)).toEqual({ settings: DEFAULTS, repaired });
  });

  it('keeps what is whole', () => {
    const stored = {
      version: 1,
      kinds: { ...DEFAULTS.kinds, ad: true, poll: false },
      marks: false,
      sites: { 'a.example': 'off' },
    };
    expect(repairSettings(stored)).toEqual({ settings: stored, repaired: [] });
  });

  it('keeps what is whole beside what is not', () => {
    expect(repairSettings({ marks: 3, kinds: { ad: true } }).settings).toEqual({
      ...DEFAULTS,
      kinds: { ...DEFAULTS.kinds, ad: true },
    });
  });
});

describe('siteOf', () => {
  it.each([
    ['https://www.paper.example/a', 'paper.example'],
    ['http://news.paper.example:8080/', 'news.paper.example'],
    ['file:///tmp/a.html', ''],
    ['chrome://extensions', ''],
    ['', ''],
  ])('%s is %s', (url, expected) => {
    expect(siteOf(url)).toBe(expected);
  });
});

describe('withSite', () => {
  it('keeps off as a rule and on as none', () => {
    const off = withSite(DEFAULTS, 'a.example', false);
    expect(off.sites).toEqual({ 'a.example': 'off' });
    expect(isSiteOn(off, 'a.example')).toBe(false);
    expect(isSiteOn(off, 'b.example')).toBe(true);
    expect(withSite(off, 'a.example', true)).toEqual(DEFAULTS);
  });
});
