// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract.ts';

const STANDFIRST =
  'Two ships, eleven weeks and a mountain of mud: what the county paid for a deeper channel.';
const FIRST =
  'The channel into the harbour is two metres deeper since Thursday, when the last of two ships left the bay.';

/** More of the story: of one this short the standfirst would be a good part. */
const MORE =
  '<p>It cost the county 4.2 million, and the board of auditors has signed the bill on Wednesday.</p>' +
  '<p>The ships are on their way to another harbour now, three hundred miles to the north, where the same firm is to dig a channel of the same depth.</p>' +
  '<p>“I did not think that I would live to see it,” said the oldest pilot of the harbour, who was ninety-one in May and has seen every ship that came in since the war.</p>';

/** The article of a page with something between headline and text, and in its head. */
const articleWith = (between: string, head = '') =>
  extractArticle(
    new DOMParser().parseFromString(
      `<head><title>How the harbour was dredged</title>${head}</head><body><article><h1>How the harbour was dredged</h1>${between}
        <div class="story"><p>${FIRST}</p>${MORE}</div></article></body>`,
      'text/html',
    ),
    { hidden: [], url: 'https://news.example/harbour' },
  );

it.each([
  'Texte en main, the auditor of the county defends what was paid',
  'Auteur of twelve books on harbours, the oldest pilot tells his own',
  'Text messages show what the county knew of the mud',
  'Av tio tillfrågade svarar nio ja – men få vet varför',
])('takes no sentence for a byline: %s', (line) => {
  expect(articleWith(`<p class="standfirst">${line}</p>`).standfirst).toBe(line);
});

it('takes no byline for the standfirst, with a colon or without', () => {
  for (const line of ['Text: Mara Holt', 'Text Mara Holt', 'Автор Мара Хольт', 'By Mara Holt'])
    expect(articleWith(`<p class="lead">${line}</p>`).standfirst).toBe('');
});

it.each([
  ['a paragraph', `<p class="standfirst">${STANDFIRST}</p>`],
  ['a heading', `<h2 class="subtitle">${STANDFIRST}</h2>`],
  ['a box of one', `<div class="article__dek"><p>${STANDFIRST}</p></div>`],
  ['a line within a line', `<header><span class="headline-lead">${STANDFIRST}</span></header>`],
  ['a teaser beside the headline', `<p class="news-teaser">${STANDFIRST}</p>`],
  ['words apart', `<header><p class="sub-headline">${STANDFIRST}</p></header>`],
  ['a heading right below the headline, called anything', `<h2 class="a_st">${STANDFIRST}</h2>`],
  [
    'a property, were it called a teaser in a box apart',
    `<p>6 May 2024</p><div class="teaser-text" itemprop="description"><p>${STANDFIRST}</p></div>`,
  ],
  ['a list that is called so', `<ul class="summary"><li>${STANDFIRST}</li></ul>`],
  ['what came behind it', `<p>By Mara Holt</p><h2 class="synopsis">${STANDFIRST}</h2>`],
  ['a property', `<header><p itemprop="alternativeHeadline">${STANDFIRST}</p></header>`],
  [
    'the lead of a header, after the byline',
    `<header class="meta"><p class="byline">By Mara Holt</p><p class="lead">${STANDFIRST}</p></header>`,
  ],
])('finds it where it is called so: %s', (_, between) => {
  const { standfirst, text } = articleWith(between);
  expect(standfirst).toBe(STANDFIRST);
  expect(text).not.toContain(STANDFIRST);
});

it('finds it in the box of the text', () => {
  const page = new DOMParser().parseFromString(
    `<h1>The harbour</h1><div><p class="standfirst">${STANDFIRST}</p><p>${FIRST}</p>${MORE}</div>`,
    'text/html',
  );
  const { standfirst, text } = extractArticle(page, { hidden: [], url: 'https://news.example/harbour' });
  expect(standfirst).toBe(STANDFIRST);
  expect(text).not.toContain(STANDFIRST);
});

it('finds it where a header says what the page tells machines, even cut short', () => {
  const said = `<meta name="description" content="${STANDFIRST.slice(0, 60)}…">`;
  expect(articleWith(`<header><p>${STANDFIRST}</p></header>`, said).standfirst).toBe(STANDFIRST);
});

it('is said once, and in all its parts', () => {
  const part = `<p>${STANDFIRST}</p>`;
  expect(articleWith(`<header class="dek">${part}<p>And who was right.</p>${part}</header>`).standfirst).toBe(
    `${STANDFIRST} And who was right.`,
  );
});

it('ends at a heading', () => {
  const between = `<header class="intro"><p>${STANDFIRST}</p><h2>What was moved in the harbour</h2></header>`;
  expect(articleWith(between).standfirst).toBe(STANDFIRST);
});

it.each([
  ['a tagline', `<h2 class="s-tagline">${STANDFIRST}</h2>`],
  [
    'the description in its data',
    `<div class="teaser-text" itemprop="description"><p>${STANDFIRST}</p></div>`,
  ],
  ['a teaser by its box', `<div class="field field-teaser"><p>${STANDFIRST}</p></div>`],
])('is what is called %s', (_, between) => {
  expect(articleWith(between).standfirst).toBe(STANDFIRST);
});

it.each([
  [
    'another story’s teaser',
    `<div class="teaser"><h3><a href="/mud">Where the mud goes</a></h3><p>${STANDFIRST}</p></div>`,
  ],
  ['a link to another story', `<a class="teaser" href="/mud"><p>${STANDFIRST}</p></a>`],
  [
    'the caption of a picture',
    `<div><img src="/ship.jpg"><p class="caption" itemprop="description">${STANDFIRST}</p></div>`,
  ],
  [
    'what machines are told of a picture',
    `<div itemscope itemtype="https://schema.org/ImageObject"><p itemprop="description">${STANDFIRST}</p></div>`,
  ],
])('is not %s', (_, between) => {
  expect(articleWith(between).standfirst).toBe('');
});

it('may be as short as what machines are told', () => {
  const head = '<meta name="description" content="Full holds, late ships">';
  expect(articleWith('<h2>Full holds, late ships</h2>', head).standfirst).toBe('Full holds, late ships');
});

it('has no part elsewhere', () => {
  const between = `<header><p class="dek">${STANDFIRST}</p><div><p class="dek">Watch how it was dug</p></div></header>`;
  expect(articleWith(between).standfirst).toBe(STANDFIRST);
});

it.each([
  ['a line that is called nothing', `<header><p>${STANDFIRST}</p></header>`],
  ['a caption', `<figure class="lead"><figcaption>${STANDFIRST}</figcaption></figure>`],
  ['a caption in a box of a name', `<div class="lead-image"><p>${STANDFIRST}</p></div>`],
  ['other stories', `<div class="intro related"><p>${STANDFIRST}</p></div>`],
  ['a link', `<p class="dek"><a href="/b">${STANDFIRST}</a></p>`],
  ['a label', '<p class="subtitle">Long read</p>'],
  ['a date', '<p class="subtitle">Published on Monday, 6 February 2025</p>'],
  ['the headline again', '<p class="subtitle">How the harbour was dredged</p>'],
  ['the beginning of the text', `<p class="dek">${FIRST}</p>`],
])('does not take for it %s', (_, between) => {
  expect(articleWith(between).standfirst).toBe('');
});
