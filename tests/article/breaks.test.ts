// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract.ts';

const FIRST =
  'The bridge over the river was closed on Monday after an inspector found a crack in one of its pillars.';
const SECOND =
  'It carries eleven thousand cars on a working day, and they are led over the old bridge until the spring.';

/** How many breaks stand in a story with something before, between and behind its paragraphs. */
const breaks = (between: string, before = '', behind = ''): number => {
  const doc = new DOMParser().parseFromString(
    `<body><article>${before}<p>${FIRST}</p>${between}<p>${SECOND}</p>${behind}</article></body>`,
    'text/html',
  );
  const { html } = extractArticle(doc, {
    hidden: doc.querySelectorAll('.prompt'),
    url: 'https://a.example/',
  });
  return html.split('<hr>').length - 1;
};

it.each([
  ['a rule', '<hr>'],
  ['a rule in a box of its own', '<div class="break"><hr></div>'],
  ['stars', '<p style="text-align:center">* * *</p>'],
  ['stars without spaces', '<p>***</p>'],
  ['stars in print', '<p><span>⁂</span></p>'],
  ['a rule before a heading', '<hr><h2>What comes next</h2>'],
])('keeps %s', (_, between) => {
  expect(breaks(between)).toBe(1);
});

it.each([
  ['a hidden rule', '<hr hidden>'],
  ['a rule below a heading', '<h2>What comes next</h2><hr>'],
  ['rules around what is left out', '<hr><div class="prompt"><p>Sign up for our letter!</p></div><hr>'],
  ['a rule in what is left out', '<div class="prompt"><hr></div>'],
  ['a rule in a box of links', '<div class="related"><a href="/a">Another story of the day</a><hr></div>'],
  ['a rule in a quotation', '<blockquote><p>One.</p><hr><p>Two.</p></blockquote>'],
  ['a dash alone', '<p>–</p>'],
  ['dots', '<p>...</p>'],
])('leaves out %s', (_, between) => {
  expect(breaks(between)).toBe(0);
});

it('leaves out rules above and below the text', () => {
  expect(breaks('', '<hr>', '<hr><p class="tags">Bridges</p>')).toBe(0);
});
