// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract.ts';

const LONG =
  'The bridge over the river was closed on Monday after an inspector found a crack in one of its pillars.';

/** The safe HTML of a story between whose paragraphs something stands, without white space between blocks. */
const between = (html: string): string => {
  const doc = new DOMParser().parseFromString(
    `<body><article><p>${LONG}</p>${html}<p>${LONG} It was built in spring.</p></article></body>`,
    'text/html',
  );
  const article = extractArticle(doc, { hidden: [], url: 'https://news.example/bridge' });
  return article.html
    .replaceAll(`<p>${LONG}`, '')
    .replace(/^<\/p>|<\/p>$| It was built in spring\.<\/p>$/g, '');
};

it.each([
  [
    'a table',
    '<figure class="wrap"><table><tr><td>Cars a day: 11,000, said the city</td></tr></table><figcaption>Source: the <i>city</i></figcaption></figure>',
    '<figure><table><tbody><tr><td>Cars a day: 11,000, said the city</td></tr></tbody></table><figcaption>Source: the city</figcaption></figure>',
  ],
  [
    'a quotation',
    '<figure><blockquote><p>“Nobody believed me when I said how deep it was.”</p></blockquote><figcaption>Ines Holt</figcaption></figure>',
    '<figure><blockquote><p>“Nobody believed me when I said how deep it was.”</p></blockquote><figcaption>Ines Holt</figcaption></figure>',
  ],
  [
    'code, above it',
    '<figure><figcaption>How the sum is made</figcaption><pre><code>sum = a + b</code></pre></figure>',
    '<figure><figcaption>How the sum is made</figcaption><pre><code>sum = a + b</code></pre></figure>',
  ],
  [
    'a table of two, each with its own',
    '<figure><table><tr><td>Cars a day: 11,000, said the city</td></tr></table><figcaption>One</figcaption></figure><figure><table><tr><td>Trams a day: 300, said the city</td></tr></table><figcaption>Two</figcaption></figure>',
    '<figure><table><tbody><tr><td>Cars a day: 11,000, said the city</td></tr></tbody></table><figcaption>One</figcaption></figure><figure><table><tbody><tr><td>Trams a day: 300, said the city</td></tr></tbody></table><figcaption>Two</figcaption></figure>',
  ],
])('keeps the caption of %s', (_, html, written) => {
  expect(between(html)).toBe(written);
});

it.each([
  ['hidden ones', '<figcaption hidden>Source: the city</figcaption>'],
  ['empty ones', '<figcaption> </figcaption>'],
  ['a second one', '<figcaption>Source</figcaption><figcaption>Source: the city</figcaption>'],
])('leaves out %s', (_, captions) => {
  const table = '<table><tr><td>Cars a day: 11,000, said the city</td></tr></table>';
  expect(between(`<figure>${table}${captions}</figure>`)).not.toMatch(
    /Source: the city|<figcaption> ?<\/fig/,
  );
});

it('says the caption of a table with a picture once, at the picture', () => {
  const html = between(
    '<figure><table><tr><td>Cars a day: 11,000, said the city</td></tr></table><img src="/a.jpg"><figcaption>By the city</figcaption></figure>',
  );
  expect(html.match(/By the city/g)).toHaveLength(1);
});

it.each([
  [
    '<span>The bridge last week.</span><span><span>Credit...</span><span>Ada Quay</span></span>',
    'The bridge last week. Credit... Ada Quay',
  ],
  ['<span>Media caption</span>What the bridge is like', 'Media caption What the bridge is like'],
  ['<b>T</b>he bridge of <i>Mac</i>quay, see <a href="/x">report</a>s', 'The bridge of Macquay, see reports'],
])('keeps words apart that the page sets apart by its style alone: %s', (caption, said) => {
  const html = between(`<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>`);
  expect(html.replace(/<\/?a[^>]*>/g, '')).toContain(`<figcaption>${said}</figcaption>`);
});
