// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { holdsHeadline } from '../../src/picker/headline.ts';

const el = (selector: string): Element => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};

/** Whether an element of the page holds the headline. */
const isTold = (selector: string): boolean =>
  holdsHeadline(el(selector), { mainContent: document.querySelector('main') });

/** Puts a page there. */
function show(title: string, body: string): void {
  document.head.innerHTML = `<meta property="og:site_name" content="The Coast Herald">`;
  document.title = title;
  document.body.innerHTML = body;
}

const TITLE = 'Central library reopens - The Coast Herald';

describe('a headline in a header of its own, above the text', () => {
  beforeEach(() =>
    show(
      TITLE,
      `<header id="site"><h1>The Coast Herald</h1></header>
      <header id="head"><h1 id="line"><span id="part">Central library</span> <span>reopens</span></h1>
        <p id="by">By staff</p></header>
      <main><p id="first">The library reopened.</p></main>`,
    ),
  );

  it.each([
    ['#line', true],
    ['#head', true],
    ['#part', true],
    ['body', true],
    ['#site', false],
    ['#by', false],
    ['#first', false],
    ['main', false],
  ])('%s: %s', (selector, told) => expect(isTold(selector)).toBe(told));
});

describe('which of several main headings it is', () => {
  it('is the only one, whatever the title says', () => {
    show('News', '<h1 id="line">Central library reopens</h1>');
    expect(isTold('#line')).toBe(true);
  });

  it('ends with the site’s name, and is a headline all the same', () => {
    show('News', '<h1 id="line">The city buys the Coast Herald</h1>');
    expect(isTold('#line')).toBe(true);
  });

  it('is the one that the title repeats, or that stands with the text; not those of a box beside it', () => {
    show(
      TITLE,
      `<h1 id="line">Central library reopens</h1><main><h1 id="inner">What the porters say</h1></main>
      <aside><h1 id="box">Sign up for our letter</h1></aside>`,
    );
    expect(['#line', '#inner', '#box', 'aside'].map(isTold)).toEqual([true, true, false, false]);
  });

  it('is none of a page without one: a picture of the site’s name, the name of a section', () => {
    show(TITLE, '<h1 id="logo"><img alt=""></h1><h1 id="section">Opinion</h1>');
    expect(['#logo', '#section', 'body'].map(isTold)).toEqual([false, false, false]);
  });

  it('is one that has fewer letters than the name of the site', () => {
    show(
      'Ferry sinks - The Coast Herald',
      '<h1>The Coast Herald</h1><h1 id="line">Ferry sinks</h1><main><p>It sank.</p></main>',
    );
    expect(isTold('#line')).toBe(true);
  });
});
