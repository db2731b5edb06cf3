// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeNews } from '../../src/detect/news.ts';
import model from '../../src/detect/news-model.json' with { type: 'json' };
import { readSigns, SIGNS, type Sign } from '../../src/detect/news-signs.ts';
import { readPageData } from '../../src/detect/page-data.ts';

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
    ['outletName', '<p>x</p>', STORY],
    ['frontPage', report, 'https://www.harbour-gazette.example/'],
    ['otherPath', report, 'https://www.harbour-gazette.example/recipes/seed-loaf'],
    [
      'otherPath',
      report,
      'https://archive.example/web/2024/https://www.harbour-gazette.example/recipes/loaf',
    ],
    ['otherPath', report, 'https://archive.example/web/2024/http:/www.harbour-gazette.example/recipes/loaf'],
    ['schemaOther', '<meta name="citation_doi" content="10.1000/1"><p>x</p>', STORY],
    ['howTo', fixture('news--recipe'), STORY],
    ['schemaOther', fixture('news--recipe'), STORY],
    ['addressing', fixture('news--recipe'), STORY],
  ])('tells of %s', (code, html, url) => {
    expect(codes(html, url)).toContain(code);
  });

  it('tells of each sign whether it speaks for news or against it', () => {
    const sides = (html: string): [string, boolean][] =>
      judgeNews(parse(html), STORY).evidence.map(({ code, isFor }) => [code, isFor]);
    expect(sides(report)).toContainEqual(['reporting', true]);
    expect(sides(fixture('news--recipe'))).toContainEqual(['howTo', false]);
    expect(sides(fixture('news--recipe')).at(-1)).toEqual(['outletName', true]);
    expect(judgeNews(parse('<p>x</p>'), '').evidence).toEqual([{ code: 'tooLittle', isFor: false }]);
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

const PLAIN = 'https://a.example/x/some-plain-page';
const signIn = (sign: Sign, html: string, url = PLAIN): number => {
  const doc = parse(html);
  return readSigns(doc, readPageData(doc, url))[sign].value;
};
/** A paragraph long enough to be prose, with some words of its own. */
const prose = (words: string): string =>
  `<p>${words} and then there was the long road down to the harbour, where the boats lay in the evening light and nobody spoke.</p>`;

describe('readSigns', () => {
  it('reads the prose of a page that stands whole in one form, and none of a box of it that is a form', () => {
    const text = prose('The council said on Monday that police would report');
    const said = signIn('reporting', text);
    expect(said).toBeGreaterThan(0);
    expect(signIn('reporting', `<form><h1>Wall</h1>${text}</form>`)).toBe(said);
    expect(signIn('reporting', `<h1>Wall</h1><form>${text}</form>`)).toBe(0);
    expect(signIn('reporting', `<form><h1>Wall</h1><aside>${text}</aside></form>`)).toBe(0);
  });

  it.each<[Sign, string, string, string?]>([
    ['outletNotice', 'a publisher’s copyright', '<footer>© 2024 Hafen Verlag GmbH</footer>'],
    ['blogLinks', 'a blog’s menu', '<a href="/me">About me</a><a href="/r">Blogroll</a>'],
    ['blogLinks', 'an archive by month', '<a href="/2012/04">April 2012 (7)</a>'],
    ['siteLinks', 'a company’s menu', '<a href="/k">Karriere</a><a href="/l">Leistungen</a>'],
    ['siteLinks', 'a shop’s menu', '<a href="/c">Warenkorb</a>'],
    ['authorPage', 'a link to a reporter', '<a href="/autoren/m-weber/">M. Weber</a>'],
    ['clock', 'a German hour', '<h1>Deich hält</h1><span>1. Mai 2024, 08:30 Uhr</span>'],
    ['clock', 'an English hour', '<h1>Wall holds</h1><span>May 1, 2024 8:30 a.m. ET</span>'],
    ['clock', 'a French hour', '<h1>Le mur tient</h1><span>Publié le 1 mai à 8h30</span>'],
    ['credits', 'an agency’s picture', '<figcaption>The wall. Photo: M. Weber/dpa</figcaption>'],
    ['ads', 'an ad server’s script', '<script src="https://securepubads.g.doubleclick.net/t.js"></script>'],
    ['otherParts', 'a recipe’s parts', '<ul class="recipe-ingredients"></ul>'],
    ['otherParts', 'a shop’s parts', '<b class="product-price">5</b>'],
    ['pinning', 'a button to pin', '<a data-pin-do="buttonPin" href="#">Pin</a>'],
    ['quotedHeadline', 'a headline that quotes', '<title>Mayor: “We will build it”</title>'],
    [
      'quotedHeadline',
      'one that quotes in German',
      '<title>„Wir bauen sie“, sagt die Bürgermeisterin</title>',
    ],
    ['howTo', 'a guide by its headline', '<title>How to build a wall</title>'],
    ['howTo', 'a guide by its address', '<title>Mauern</title>', 'https://a.example/x/anleitung-mauer-bauen'],
    ['newsWords', 'offices and days', prose('On Tuesday the mayor and police officials met the minister,')],
    [
      'newsWords',
      'news in Chinese',
      `<p>${'新华社记者报道，外交部发言人表示，两国总理将于下周举行会议。'.repeat(3)}</p>`,
    ],
    [
      'quotes',
      'what somebody said',
      prose('“We have waited for this wall for years,” she said to the crowd,'),
    ],
    ['wire', 'a place and an agency', prose('BERLIN (dpa) - The wall was opened')],
    ['guiding', 'advice', prose('Choose the ideal stone, which is easy to install, avoid damp, check it')],
    [
      'newsPath',
      'the address of an archived page, by the page itself',
      '<link rel="canonical" href="https://b.example/news/wall-holds">',
      'https://archive.example/web/2013/x',
    ],
    ['frontPage', 'a front page by campaign', '', 'https://a.example/?utm_source=mail'],
    ['frontPage', 'a front page by language', '', 'https://a.example/de/index.html'],
    ['frontPage', 'a desk’s page', '', 'https://a.example/news/politics/'],
  ])('finds %s in %s', (sign, _, html, url) => {
    expect(signIn(sign, html, url)).toBeGreaterThan(0);
  });

  it.each<[Sign, string, string, string?]>([
    ['outletNotice', 'a company’s copyright', '<footer>© 2024 Weber Pumpen GmbH</footer>'],
    [
      'outletNotice',
      'a footer that names the press',
      '<footer><a href="/p">Presse</a> © 2024 Weber</footer>',
    ],
    ['blogLinks', 'a newspaper’s menu', '<a href="/p">Politics</a><a href="/abo">Abo</a>'],
    ['blogLinks', 'a story about a month', '<a href="/x">The floods of April 2012</a>'],
    ['siteLinks', 'a headline about careers', '<a href="/x">Careers of three mayors</a>'],
    ['authorPage', 'a link to a story', '<a href="/local/authority-meets">Authority meets</a>'],
    ['clock', 'a date alone', '<h1>Wall holds</h1><span>May 1, 2024</span>'],
    ['clock', 'a score', '<h1>Gazette wins 10:12</h1>'],
    ['credits', 'a caption alone', '<figcaption>The wall in the evening</figcaption>'],
    ['otherParts', 'enterprises and productions', '<p class="enterprise-list production-note">x</p>'],
    ['pinning', 'a link to a profile', '<a href="https://www.pinterest.com/gazette/">Pinterest</a>'],
    ['quotedHeadline', 'an apostrophe', '<title>Harbour’s wall isn’t the town’s</title>'],
    ['howTo', 'a report', '<title>FBI tip led to harbour arrests</title>'],
    ['newsWords', 'a tale', prose('Once upon a time my grandmother went out')],
    ['quotes', 'a word between marks', prose('The so-called “wall” was old')],
    ['wire', 'a sentence with a dash', prose('It was old - and so it fell')],
    ['guiding', 'a report', prose('The council approved the wall on Tuesday')],
    [
      'newsPath',
      'a page that names its front page as itself',
      '<link rel="canonical" href="https://news.b.example/">',
      'https://a.example/x/y',
    ],
    ['frontPage', 'a page by its number', '', 'https://a.example/?p=4711'],
    ['frontPage', 'a story', '', STORY],
  ])('does not find %s in %s', (sign, _, html, url) => {
    expect(signIn(sign, html, url)).toBe(0);
  });

  it('has a learnt weight for every sign and no other', () => {
    expect(Object.keys(model.weights)).toEqual([...SIGNS]);
  });
});
