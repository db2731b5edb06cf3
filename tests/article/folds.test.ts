// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract.ts';
import { locateText } from '../../src/article/locate.ts';

const STORY = [
  'The bridge over the river was closed on Monday after an inspector found a crack in one of its pillars, the city said.',
  'The city hopes to open one lane again within a week. A new pillar would take a year to build, the inspector told the council.',
];
const ANSWER = 'The state pays for two thirds of it.';
const OTHER = 'It was seen in spring, when divers looked at all the pillars of the bridge.';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const linesOf = (doc: Document): string[] =>
  extractArticle(doc, { hidden: [], url: 'https://news.example/story.html' }).text.split('\n');
/** The lines that a story has between its two paragraphs. */
const between = (html: string): string[] =>
  linesOf(parse(`<article><p>${STORY[0]}</p>${html}<p>${STORY[1]}</p></article>`)).slice(1, -1);

describe('what a story folds up', () => {
  const QUESTION = 'aria-expanded="false" aria-controls="a"';

  it.each([
    [
      'answers below questions that are headings',
      `<div><h3><button ${QUESTION}>Who pays?</button></h3><div id="a" hidden><p>${ANSWER}</p></div>
       <h3><button ${QUESTION}>When was it seen?</button></h3><div hidden><p>${OTHER}</p></div></div>`,
    ],
    [
      'answers below questions that are buttons alone',
      `<div><button ${QUESTION}>Who pays?</button><div style="display: none" aria-hidden="true"><p>${ANSWER}</p></div></div>
       <div><button ${QUESTION}>When was it seen?</button><div style="display: none"><p>${OTHER}</p></div></div>`,
    ],
    [
      'answers below boxes with a button in each',
      `<div><div><div class="head"><button ${QUESTION}>Who pays?</button></div><div><p>${ANSWER}</p></div></div>
       <div><div class="head"><button ${QUESTION}>When was it seen?</button></div><div><p>${OTHER}</p></div></div></div>`,
    ],
    [
      'answers below questions that are links to nowhere',
      `<div><div role="button" ${QUESTION}><a tabindex="0">Who pays?</a></div><div><p>${ANSWER}</p></div></div>
       <div><div role="button" ${QUESTION}><a tabindex="0">When was it seen?</a></div><div><p>${OTHER}</p></div></div>`,
    ],
    [
      'answers below questions that are no buttons',
      `<h3><span role="button" ${QUESTION}>Who pays?</span></h3><div hidden="until-found"><p>${ANSWER}</p></div>
       <h3><span role="button" ${QUESTION}>When was it seen?</span></h3><div style="display:none"><p>${OTHER}</p></div>`,
    ],
    [
      'answers that the browser folds up',
      `<details><summary>Who pays?</summary><p>${ANSWER}</p></details><details><summary>When was it seen?</summary>${OTHER}</details>`,
    ],
  ])('is read: %s', (_, html) => {
    expect(between(html)).toEqual(['Who pays?', ANSWER, 'When was it seen?', OTHER]);
  });

  it('is read behind each of its tabs', () => {
    const panel = (hidden: string, text: string): string =>
      `<div role="tabpanel" ${hidden}><p>${text}</p></div>`;
    const tabs = '<div role="tablist"><button role="tab">Cost</button><button role="tab">Time</button></div>';
    expect(between(`${tabs}${panel('', ANSWER)}${panel('hidden', OTHER)}`)).toEqual([ANSWER, OTHER]);
  });

  it('is found on the page', () => {
    const doc = parse(
      `<h3><button ${QUESTION}>Who pays?</button></h3><div hidden><p>${ANSWER}</p></div><button>Share</button>`,
    );
    expect(locateText(doc.body, ANSWER)?.toString()).toBe(ANSWER);
    expect(locateText(doc.body, 'Who pays?')?.toString()).toBe('Who pays?');
    expect(locateText(doc.body, 'Share')).toBeNull();
  });

  it('stays a heading', () => {
    const doc = parse(
      `<article><p>${STORY[0]}</p><h3><button ${QUESTION}>Who pays?</button></h3><div hidden><p>${ANSWER}</p></div><p>${STORY[1]}</p></article>`,
    );
    const { html } = extractArticle(doc, { hidden: [], url: 'https://news.example/story.html' });
    expect(html).toContain(`<h3>Who pays?</h3><p>${ANSWER}</p>`);
  });
});

describe('what opens beside a story', () => {
  it.each([
    [
      'a menu',
      `<nav><h3><button aria-expanded="false">Places</button></h3><div hidden><p>${OTHER}</p></div></nav>`,
    ],
    [
      'what a lone button opens',
      `<button aria-expanded="false">Why you can trust us</button><div hidden><p>${OTHER}</p></div>`,
    ],
    ['what nothing opens', `<h3>Who pays?</h3><button>Play</button><div hidden><p>${OTHER}</p></div>`],
    [
      'a menu that a heading opens',
      `<h3><button aria-expanded="false" aria-haspopup="true">Share</button></h3><div hidden><p>${OTHER}</p></div>`,
    ],
  ])('is not read: %s', (_, html) => {
    expect(between(html).join(' ')).not.toContain(OTHER);
  });
});

describe('an open dialog', () => {
  const story = `<main><h1>Bridge closed</h1>${STORY.map((text) => `<p>${text}</p>`).join('')}</main>`;

  it('is the page where it holds the story', () => {
    expect(linesOf(parse(`<header>News</header><dialog open>${story}</dialog>`))).toEqual(STORY);
  });

  it('is none where it lies over one, nor is a closed one', () => {
    expect(linesOf(parse(`${story}<dialog open><p>${OTHER}</p></dialog>`))).toEqual(STORY);
    expect(linesOf(parse(`<dialog>${story}</dialog>`))).toEqual(['']);
  });
});
