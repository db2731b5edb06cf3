// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { siteNamesIn, siteNamesOf } from '../../src/detect/site-names.ts';

const pageWith = (head: string): Document =>
  new DOMParser().parseFromString(`<head>${head}</head><body></body>`, 'text/html');

describe('siteNamesOf', () => {
  it.each<[string, string, string, string[]]>([
    [
      'what the page says and what its host says',
      '<meta property="og:site_name" content="The Lake Post">',
      'www.lakepost.example',
      ['lakepost'],
    ],
    [
      'each name once',
      '<meta property="og:site_name" content="Lake Post"><meta name="application-name" content="LAKE-POST">',
      '',
      ['lakepost'],
    ],
    ['a name that is an address', '<meta property="og:site_name" content="Lakepost.com">', '', ['lakepost']],
    ['the part of a host that names', '', 'news.herald.co.uk', ['herald']],
    ['no name of two letters', '', 'ab.com', []],
    ['no motto', `<meta property="og:site_name" content="${'All that is fit to read '.repeat(4)}">`, '', []],
    ['nothing where there is nothing', '<meta property="og:site_name">', '', []],
    ['no name in an address without a name', '', 'localhost', []],
  ])('gives %s', (_, head, host, expected) => {
    expect(siteNamesOf(pageWith(head), host)).toEqual(expected);
  });
});

describe('siteNamesIn', () => {
  const names = ['lakepost', 'lp24'];
  it.each<[string, readonly [from: number, to: number][]]>([
    ['support the lake post today', [[2, 4]]],
    ['support lakepost today', [[1, 2]]],
    ["the lake post's readers", [[1, 3]]],
    ['write to lakepost.com', [[2, 3]]],
    ['on lp24', [[1, 2]]],
    [
      'lp24 is the lake post',
      [
        [0, 1],
        [3, 5],
      ],
    ],
    ['the lake has a post', []],
    ['lake', []],
    ['the lake poster', []],
    ['', []],
  ])('"%s": %j', (text, expected) => {
    expect(siteNamesIn(names, text.split(' ')).map(({ from, to }) => [from, to])).toEqual(expected);
  });

  it('names nothing where the site has no name', () => {
    expect(siteNamesIn([], ['lake', 'post'])).toEqual([]);
  });
});
