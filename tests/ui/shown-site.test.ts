import { describe, expect, it } from 'vitest';
import { siteOf } from '../../src/settings/schema.ts';
import { shownSite } from '../../src/ui/shown-site.ts';

describe('a site is shown', () => {
  it.each([
    'herald.example',
    'bücher.example',
    'm.københavn.example',
    'straße.example',
    'wiadomości-łódź.example',
    'ştiri.example',
    'tin-tức.example',
    'вести24.example',
    'εφημερίδα.example',
    'الأخبار.example',
    'חדשות.example',
    'समाचार.example',
    'ニュース速報.example',
    '뉴스.example',
    '新闻.example',
    'новости.испытание',
    '192.168.0.7',
    '[::1]',
  ])('as it is typed: %s', (typed) => expect(shownSite(siteOf(`https://${typed}/`))).toBe(typed));

  it.each([
    ['letters of two scripts', 'hеrald.example'],
    ['nothing but letters that are drawn like Latin ones', 'сосоа.example'],
    ['a letter that is drawn like another', 'herɑld.example'],
    ['what is no letter', '☃.example'],
  ])('spelt out where it has %s', (_, typed) => {
    const site = siteOf(`https://${typed}/`);
    expect(site).toMatch(/^xn--/);
    expect(shownSite(site)).toBe(site);
  });

  it('part by part', () => {
    const site = siteOf('https://hеrald.bücher.example/');
    expect(shownSite(site)).toBe(`${site.split('.')[0]}.bücher.example`);
  });

  it.each(['xn--', 'xn--a', 'xn--bücher', 'xn--abc-', 'xn--99999999', '', '.', 'a..b'])(
    'as it is where it spells nothing: “%s”',
    (text) => expect(shownSite(text)).toBe(text),
  );
});
