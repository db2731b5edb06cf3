// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { namesSite, siteNamesOf } from '../../src/detect/site-names.ts';

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

describe('namesSite', () => {
  const names = ['lakepost', 'lp24'];
  it.each<[string, boolean]>([
    ['support the lake post today', true],
    ['support lakepost today', true],
    ["the lake post's readers", true],
    ['write to lakepost.com', true],
    ['on lp24', true],
    ['the lake has a post', false],
    ['lake', false],
    ['the lake poster', false],
    ['', false],
  ])('"%s": %s', (text, expected) => {
    expect(namesSite(names, text.split(' '))).toBe(expected);
  });

  it('names nothing where the site has no name', () => {
    expect(namesSite([], ['lake', 'post'])).toBe(false);
  });
});
