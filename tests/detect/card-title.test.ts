// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { titlesCard } from '../../src/detect/card-title.ts';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { readContext, statsOf } from '../../src/detect/page-context.ts';
import { weighWords } from '../../src/detect/weigh-words.ts';

const WORDING = { phrases: cuePhrases(), siteNames: [], topic: new Set<string>(), weigh: weighWords };

const TEASER = 'The ferry board met for four hours on Tuesday and voted by seven to two.';
const TITLE = '<h3 id="it"><a href="/2026/02/06/winter-fares">Winter fares stay as they are</a></h3>';

describe('titlesCard', () => {
  it.each([
    ['a heading above first lines', `<article>${TITLE}<p>${TEASER}</p></article>`, true],
    [
      'a link in that heading',
      `<div><h3><a id="it" href="/fares">Winter fares stay</a></h3><p>${TEASER}</p></div>`,
      true,
    ],
    [
      'one in a box of its own, below a section and a date',
      `<li><span>News</span> <time>6 February</time><div><img src="a.jpg" alt="">${TITLE}</div><p>${TEASER}</p></li>`,
      true,
    ],
    ['one between paragraphs', `<div><p>${TEASER}</p>${TITLE}<p>${TEASER}</p></div>`, false],
    [
      'one with nothing below but a link',
      `<div>${TITLE}<a href="/all">All stories on the ferry</a></div>`,
      false,
    ],
    [
      'one that leads nowhere',
      `<div><h3 id="it">Winter fares stay as they are</h3><p>${TEASER}</p></div>`,
      false,
    ],
    [
      'one that asks for something',
      `<div><h3 id="it"><a href="/letters/ferry">Sign up for the ferry letter</a></h3><p>${TEASER}</p></div>`,
      false,
    ],
    ['a whole card', `<div id="it">${TITLE.replace(' id="it"', '')}<p>${TEASER}</p></div>`, false],
    [
      'a link that is no title',
      `<div><a id="it" href="/fares">Winter fares stay as they are</a><p>${TEASER}</p></div>`,
      false,
    ],
  ])('%s: %s', (_, markup, expected) => {
    document.body.innerHTML = markup;
    const block = document.querySelector('#it');
    if (!block) throw new Error('nothing to look at');
    const context = { ...readContext(document.body, WORDING), mainContent: document.body };
    const candidate = { block, element: block, stats: statsOf(context, block), onlyExtra: true };
    expect(titlesCard(candidate, context)).toBe(expected);
  });

  it.each([
    ['what is told of other stories may go in parts', 1, false],
    ['the next story keeps its headline', 5, true],
  ])('beside the story %s', (_, paragraphs, expected) => {
    const text = `<p>${TEASER} The chair said that nobody had slept on the quay since.</p>`.repeat(
      paragraphs,
    );
    document.body.innerHTML = `<main><p>${TEASER}</p></main><article>${TITLE}${text}</article>`;
    const [block, mainContent] = [document.querySelector('#it'), document.querySelector('main')];
    if (!block || !mainContent) throw new Error('nothing to look at');
    const context = { ...readContext(document.body, WORDING), mainContent };
    const candidate = { block, element: block, stats: statsOf(context, block), onlyExtra: true };
    expect(titlesCard(candidate, context)).toBe(expected);
  });

  it('is none in the story itself, which may begin with a headline that leads elsewhere', () => {
    document.body.innerHTML = `<div id="story">${TITLE}<p>${TEASER}</p></div>`;
    const [block, mainContent] = [document.querySelector('#it'), document.querySelector('#story')];
    if (!block || !mainContent) throw new Error('nothing to look at');
    const context = { ...readContext(document.body, WORDING), mainContent };
    const candidate = { block, element: block, stats: statsOf(context, block), onlyExtra: true };
    expect(titlesCard(candidate, context)).toBe(false);
  });
});
