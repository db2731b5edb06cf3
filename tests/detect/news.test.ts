// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeNews } from '../../src/detect/news.ts';

const parse = (html: string, type: DOMParserSupportedType = 'text/html'): Document =>
  new DOMParser().parseFromString(html, type);

const fixture = (name: string): string => readFileSync(`tests/fixtures/${name}.html`, 'utf8');

const report = fixture('news--report');
const STORY = 'https://www.harbour-gazette.example/local/2024/05/01/council-approves-new-harbour-wall';
const codes = (html: string, url = STORY): string[] =>
  judgeNews(parse(html), url).evidence.map(({ code }) => code);

describe('judgeNews', () => {
  it.each([
    ['a report with structured data', report, STORY],
    ['the same without an address', report, ''],
    ['the same with broken JSON-LD', report.replace('"@graph":[', '"@graph":['.repeat(2)), STORY],
    [
      'the same with JSON-LD in a comment',
      report.replace('{"@context"', '<!-- {"@context"').replace(']}</script>', ']} --></script>'),
      STORY,
    ],
  ])('takes %s for news', (_, html, url) => {
    expect(judgeNews(parse(html), url)).toMatchObject({ isNews: true });
  });

  it.each([
    ['a recipe', fixture('news--recipe'), 'https://kitchen.example/recipes/seed-loaf'],
    ['a front page with the same text', report, 'https://www.harbour-gazette.example/'],
    [
      'a forum thread',
      '<h1>Which wall?</h1><p>I think your wall is what you make of it, and you should ask your neighbours what they did with theirs before you buy.</p>',
      'https://forum.example/forum/thread/4711/which-wall',
    ],
    [
      'a product',
      '<script type="application/ld+json">{"@type":"Product","name":"Wall"}</script><h1>Wall</h1><a href="/cart">Cart</a>',
      'https://shop.example/products/wall',
    ],
    ['a search page', '<form action="/search"><input name="q"></form>', 'https://find.example/search?q=wall'],
    ['an empty page', '', 'https://a.example/x'],
  ])('does not take %s for news', (_, html, url) => {
    const found = judgeNews(parse(html), url);
    expect(found.isNews).toBe(false);
    expect(found.confidence).toBeLessThan(0.5);
    expect(found.evidence.length).toBeGreaterThan(0);
  });

  it.each([
    ['schemaNews', report, STORY],
    ['reporting', report, STORY],
    ['outletName', report, STORY],
    ['frontPage', report, 'https://www.harbour-gazette.example/'],
    ['otherPath', report, 'https://www.harbour-gazette.example/recipes/seed-loaf'],
    ['howTo', fixture('news--recipe'), STORY],
    ['schemaOther', fixture('news--recipe'), STORY],
    ['addressing', fixture('news--recipe'), STORY],
  ])('tells of %s', (code, html, url) => {
    expect(codes(html, url)).toContain(code);
  });

  it('says so when nothing speaks for an article', () => {
    expect(codes('<p>x</p>', '')).toEqual(['tooLittle']);
  });

  it('reads articles that a list of stories links to as other pages', () => {
    const html =
      '<script type="application/ld+json">{"@type":"WebPage","hasPart":[{"@type":"NewsArticle"}]}</script>';
    expect(codes(html, '')).not.toContain('schemaNews');
  });

  it('is not bent by named form fields and elements', () => {
    const clobbered = report.replace(
      '<main>',
      '<form name="querySelectorAll"><input name="parentNode"><input name="closest"><input name="textContent"></form><img name="body"><main>',
    );
    expect(judgeNews(parse(clobbered), STORY).isNews).toBe(true);
  });

  it('does not throw on XML, an empty document, or one that is still loading', () => {
    const xml = parse('<feed><entry><title>x</title></entry></feed>', 'application/xml');
    expect(judgeNews(xml, STORY).isNews).toBe(false);
    expect(judgeNews(document.implementation.createDocument(null, null), '').isNews).toBe(false);
    expect(judgeNews(parse(report.slice(0, report.indexOf('</head>'))), STORY).confidence).toBeGreaterThan(
      0.5,
    );
  });

  it('changes nothing', () => {
    const doc = parse(report);
    const before = doc.documentElement.outerHTML;
    judgeNews(doc, STORY);
    expect(doc.documentElement.outerHTML).toBe(before);
  });
});
