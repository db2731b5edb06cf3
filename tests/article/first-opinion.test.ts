// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { askReadability } from '../../src/article/first-opinion.ts';
import { copyPage } from '../../src/article/page-copy.ts';

const SENTENCE =
  'The harbour board will meet again on Thursday, and nobody expects it to be a short evening. ';

/** A story of eleven paragraphs below so many boxes: a third of a million characters, if not said otherwise. */
const pageOf = (boxes: number, sentences = 330): Document =>
  new DOMParser().parseFromString(
    `<body>${'<div>'.repeat(boxes)}${`<p>${SENTENCE.repeat(sentences)}</p>`.repeat(11)}`,
    'text/html',
  );

describe('askReadability', () => {
  it('keeps the texts of a story', () => {
    expect(askReadability(copyPage(pageOf(5, 10), new Set())).kept.size).toBe(11);
  });

  it('is not asked of so much text so deep that reading it over and over would take seconds', () => {
    expect(askReadability(copyPage(pageOf(70), new Set()))).toEqual({
      kept: new Set(),
      title: '',
      byline: '',
    });
  });

  it.each([
    ['<ul><li>', 8, true],
    ['<ul><li>', 320, false],
    ['<div>', 20, true],
    ['<div>', 320, false],
    ['<table><tr><td>', 20, true],
    ['<table><tr><td>', 320, false],
  ])('is asked of %s in one another, %s deep: %s', (open, depth, isAsked) => {
    const doc = pageOf(1);
    doc.body.insertAdjacentHTML('beforeend', `${open}${SENTENCE}`.repeat(depth));
    expect(copyPage(doc, new Set()) !== null).toBe(isAsked);
  });
});

/** A named field is a property of its form in browsers; jsdom knows no such names. */
const nameFields = (name: string): void => {
  const inherited = Object.getPrototypeOf(HTMLFormElement.prototype);
  Object.defineProperty(HTMLFormElement.prototype, name, {
    configurable: true,
    get(this: Element) {
      return (
        Element.prototype.querySelector.call(this, `[name="${name}"]`) ?? Reflect.get(inherited, name, this)
      );
    },
  });
};

const CLOBBERED = ['remove', 'removeAttribute', 'contains', 'append', 'appendChild'];
afterEach(() => {
  for (const name of CLOBBERED) Reflect.deleteProperty(HTMLFormElement.prototype, name);
});

describe('copyPage', () => {
  const LINE = 'The harbour board will meet again on Thursday.';
  /** A story of two paragraphs behind what is named. */
  const besides = (html: string): string => {
    const doc = new DOMParser().parseFromString(
      `<body>${html}<main><p>${SENTENCE}<p>${SENTENCE}</main>`,
      'text/html',
    );
    return copyPage(doc, new Set())?.doc.body.innerHTML ?? '';
  };

  it.each([
    'nav',
    'aside',
    'footer',
    'div role="navigation"',
    'div role="complementary"',
    'ul role="menubar"',
  ])('leaves out a %s', (tag) => {
    expect(besides(`<${tag}><p>${LINE}</p></${tag.split(' ')[0]}>`)).not.toContain(LINE);
  });

  it.each([
    ['the headline', `<h1>${LINE}</h1>`],
    ['most of the paragraphs', `<p>${LINE}`.repeat(3)],
    ['most of the lines', `${LINE}<br>`.repeat(3)],
    ['a story in a part of it', `<nav><a href="/">News</a></nav><aside>${`<p>${LINE}`.repeat(3)}</aside>`],
  ])('keeps one that holds %s', (_, html) => {
    for (const tag of ['nav', 'aside', 'footer']) expect(besides(`<${tag}>${html}</${tag}>`)).toContain(LINE);
  });

  it('keeps a story in a menu that is never ended', () => {
    expect(besides('<nav><a href="/">News</a>')).toContain(SENTENCE.trim());
  });

  it.each(CLOBBERED)('is made of a page that has a form with a field named %s', (name) => {
    nameFields(name);
    const doc = new DOMParser().parseFromString(
      `<body><form role="menu"><input name="${name}"></form><blockquote><form class="author"><input name="${name}">` +
        `<script></script></form></blockquote><form id="skipped"><input name="${name}"></form><main><p>${SENTENCE}<p>${SENTENCE}</main>`,
      'text/html',
    );
    const copy = copyPage(doc, new Set(doc.querySelectorAll('#skipped')));
    expect(copy?.doc.querySelectorAll('form')).toHaveLength(1);
  });

  it('leaves scripts out of a part, too, that stays for the story in it', () => {
    const doc = new DOMParser().parseFromString(
      `<body><aside><script>let state;</script><p>${SENTENCE}</aside>`,
      'text/html',
    );
    const copy = copyPage(doc, new Set());
    expect(copy?.doc.body.innerHTML).toBe(`<aside><p>${SENTENCE}</p></aside>`);
    expect(copy?.originals.size).toBe(1);
  });
});
