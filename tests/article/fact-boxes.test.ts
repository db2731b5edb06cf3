// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract.ts';

const FIRST =
  'The bridge over the river was closed on Monday after an inspector found a crack in one of its pillars.';
const LAST = 'The city hopes to open one lane again within a week; a new pillar would take a year to build.';
const FACTS = '<p>Length: 7 km. Depth at the quay: 9.5 metres.</p>';
const LIST = '<ul><li>Length: 7 km</li><li>Depth: 9.5 metres</li><li>Ferries a day: fourteen</li></ul>';

/** The article of a page with boxes in its text. */
const articleWith = (boxes: string, behind = '') =>
  extractArticle(
    new DOMParser().parseFromString(
      `<body><article><p>${FIRST}</p><p>${FIRST} It was built in spring.</p>${boxes}<p>${LAST}</p>${behind}</article></body>`,
      'text/html',
    ),
    { hidden: [], url: 'https://news.example/bridge' },
  );

it.each([
  ['paragraphs', `<aside><h3>The bay in brief</h3>${FACTS}</aside>`],
  ['a list', `<aside class="infobox"><h3>The bay in brief</h3>${LIST}</aside>`],
  ['a box in a box', `<aside><div><h4>The bay in brief</h4></div><div>${FACTS}${LIST}</div></aside>`],
  [
    'a link among its words',
    `<aside><h3>The bay in brief</h3>${FACTS}<p>So <a href="/b">says the office</a>.</p></aside>`,
  ],
])('keeps a box with %s below a heading of its own', (_, box) => {
  const { text, html } = articleWith(box);
  expect(text).toContain('The bay in brief\nLength: 7 km');
  expect(html).toMatch(/<aside><h[34]>The bay in brief<\/h[34]>.*Length: 7 km.*<\/aside><p>The city/);
});

it.each([
  ['a line set large', '<aside class="pullquote"><p>A boat that nobody had missed since 1954.</p></aside>'],
  ['a line set large, as a heading', '<aside><h3>A boat that nobody had missed since 1954.</h3></aside>'],
  [
    'other stories',
    '<aside><h3>More on this</h3><p>The ferry is late again, and nobody at the quay knows why that is.</p></aside>',
  ],
  [
    'another story',
    '<aside><h3><a href="/b">Ferry late again</a></h3><p>Nobody at the quay knows why it is late.</p></aside>',
  ],
  [
    'another story, whose headline stands in a link',
    '<aside><a href="/b"><h3>Ferry late again</h3></a><p>Nobody at the quay knows why it is late.</p></aside>',
  ],
  [
    'what leads on',
    `<aside><h3>The bay in brief</h3>${FACTS}<div><a href="/b">Find out more</a></div></aside>`,
  ],
  [
    'links',
    '<aside><h3>The bay</h3><ul><li><a href="/b">How the bay was dredged in spring</a></li><li><a href="/c">Who pays for the ferries</a></li></ul></aside>',
  ],
  ['what is called so', `<aside class="related"><h3>The bay in brief</h3>${FACTS}</aside>`],
  ['a form', `<aside><h3>Our letter on the bay</h3>${FACTS}<form><input type="email"></form></aside>`],
  [
    'the author',
    '<aside><h3>Mara Holt</h3><p>Mara Holt is a reporter at the Herald and writes on harbours and the sea.</p></aside>',
  ],
])('leaves out %s', (_, box) => {
  expect(articleWith(box).text.split('\n')).toHaveLength(3);
});

it('leaves out boxes behind the text', () => {
  expect(articleWith('', `<aside><h3>The bay in brief</h3>${FACTS}</aside>`).text).not.toContain('The bay');
});
