import { describe, expect, it } from 'vitest';
import { siteOf } from '../../src/settings/schema.ts';
import { readTypedSite, type SiteFault } from '../../src/settings/typed-site.ts';

describe('what is typed is a site', () => {
  it.each([
    ['news.example', 'news.example'],
    ['  news.example ', 'news.example'],
    ['News.Example', 'news.example'],
    ['www.news.example', 'news.example'],
    ['m.news.example', 'm.news.example'],
    ['news.example/2025/02/06/story?page=2#top', 'news.example'],
    ['https://www.news.example/2025/', 'news.example'],
    ['HTTP://news.example', 'news.example'],
    ['https:news.example', 'news.example'],
    ['//news.example/story', 'news.example'],
    ['news.example:8443', 'news.example'],
    ['news.example.', 'news.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['ニュース.example', 'xn--zck9awe6d.example'],
    ['the_herald.example', 'the_herald.example'],
    ['localhost', 'localhost'],
    ['localhost:3000/story', 'localhost'],
    ['192.168.0.7:8080', '192.168.0.7'],
    ['[::1]', '[::1]'],
    ['https://https.example', 'https.example'],
  ])('%s', (typed, site) => expect(readTypedSite(typed)).toEqual({ site }));

  it('by the name that its pages have', () => {
    for (const address of [
      'https://www.news.example/a',
      'https://bücher.example:8443/',
      'http://NEWS.example',
    ])
      expect(readTypedSite(address)).toEqual({ site: siteOf(address) });
  });
});

describe('what is typed is none, and it is told why', () => {
  it.each<[string, SiteFault]>([
    ['', 'empty'],
    [' \t', 'empty'],
    ['news', 'ending'],
    ['https://news/', 'ending'],
    ['constructor', 'ending'],
    ['ftp://news.example', 'web'],
    ['chrome://settings', 'web'],
    ['moz-extension://0a1b/page.html', 'web'],
    ['about:config', 'web'],
    ['mailto:desk@news.example', 'web'],
    ['view-source:https://news.example', 'web'],
    ['desk@news.example', 'name'],
    ['the herald', 'name'],
    ['news.example, other.example', 'name'],
    ['news.example,other.example', 'name'],
    ['*.news.example', 'name'],
    ['news..example', 'name'],
    ['.news.example', 'name'],
    ['-news.example', 'name'],
    ['www.', 'name'],
    ['https://', 'name'],
    ['/', 'name'],
    ['.', 'name'],
    ['3.14', 'name'],
    ['2025', 'name'],
    ['news.123', 'name'],
    ['xn--a.example', 'name'],
    [`${'a'.repeat(64)}.example`, 'name'],
    [`${'a.'.repeat(130)}example`, 'name'],
  ])('%s', (typed, fault) => expect(readTypedSite(typed)).toEqual({ fault }));
});
