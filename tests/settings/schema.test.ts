import { describe, expect, it } from 'vitest';
import { DEFAULTS, repairSettings, ruleOf, siteOf, withSite } from '../../src/settings/schema.ts';

describe('repairSettings', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['nothing', undefined, []],
    ['null', null, []],
    ['a string', 'garbage', ['settings']],
    ['a list', [1, 2], ['settings']],
    ['an empty object', {}, []],
    ['unknown keys', { colour: 'red' }, []],
    ['a version that never was', { version: -1e9 }, ['version']],
    ['no end of versions', JSON.parse('{"version":-1e999}'), ['version']],
    ['no number for a version', { version: 'one' }, ['version']],
    ['a version of tomorrow', { version: 99 }, []],
    ['a broken flag', { marks: 'yes' }, ['marks']],
    ['no count', { sentences: '4' }, ['sentences']],
    ['no summary', { sentences: 0 }, ['sentences']],
    ['too long a summary', { sentences: 6 }, ['sentences']],
    ['half a sentence', { sentences: 1.5 }, ['sentences']],
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
      sentences: 2,
      sites: { 'a.example': 'off', 'b.example': 'on' },
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
    // The same host, written to its end.
    ['https://www.paper.example./a', 'paper.example'],
    ['file:///tmp/a.html', ''],
    ['chrome://extensions', ''],
    ['', ''],
  ])('%s is %s', (url, expected) => {
    expect(siteOf(url)).toBe(expected);
  });
});

/** Names a host can have and every object has a property of. */
const INHERITED = ['__proto__', 'constructor', 'toString'];

describe('a site’s rule', () => {
  it('is what was chosen last, for that site alone, and nothing is left of it when it is taken back', () => {
    const off = withSite(DEFAULTS, 'a.example', 'off');
    expect(off.sites).toEqual({ 'a.example': 'off' });
    expect(ruleOf(off, 'a.example')).toBe('off');
    expect(ruleOf(off, 'b.example')).toBeNull();
    const on = withSite(withSite(off, 'b.example', 'off'), 'a.example', 'on');
    expect(on.sites).toEqual({ 'a.example': 'on', 'b.example': 'off' });
    expect(withSite(withSite(on, 'a.example', null), 'b.example', null)).toEqual(DEFAULTS);
    expect(off.sites, 'the settings given are not changed').toEqual({ 'a.example': 'off' });
  });

  it.each(INHERITED)('of a site named %s is none until it is chosen, and is kept over a repair', (site) => {
    expect(siteOf(`https://${site}/`)).toBe(site.toLowerCase());
    expect(ruleOf(DEFAULTS, site)).toBeNull();
    const on = withSite(DEFAULTS, site, 'on');
    expect(ruleOf(on, site)).toBe('on');
    const { settings, repaired } = repairSettings(on);
    expect(repaired).toEqual([]);
    expect(ruleOf(settings, site)).toBe('on');
    expect(Object.entries(withSite(on, site, null).sites)).toEqual([]);
  });
});
