// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { makeOutline, outlineOf } = await import('../../src/reader/outline.ts');

function article(html: string): HTMLElement {
  const element = document.createElement('article');
  element.innerHTML = html;
  document.body.append(element);
  return element;
}

afterEach(() => document.body.replaceChildren());

it.each([
  ['no heading', '<h1>Title</h1><p>a</p>'],
  ['one heading', '<h1>Title</h1><h2>One</h2><p>a</p>'],
  ['one with text', '<h2>One</h2><h2> <img alt=""> </h2>'],
])('needs more than %s', (_, html) => expect(outlineOf(article(html))).toEqual([]));

it('tells headings in order, the title left out, by depth from the highest rank there is', () => {
  const entries = outlineOf(article('<h1>Title</h1><h3>A\n b</h3><h5>B</h5><h3>C</h3><h4>D</h4>'));
  expect(entries.map(({ text, depth }) => [text, depth])).toEqual([
    ['A b', 0],
    ['B', 2],
    ['C', 0],
    ['D', 1],
  ]);
});

it('goes to a heading and gives it the focus', () => {
  const element = article('<h2>One</h2><h2>Two</h2>');
  const scrolled: Element[] = [];
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolled.push(this);
  };
  const jumps = vi.fn();
  const list = makeOutline(outlineOf(element), jumps);
  document.body.append(list);
  list.querySelectorAll('button')[1]?.click();
  const two = element.querySelectorAll('h2')[1];
  expect(jumps).toHaveBeenCalledOnce();
  expect(scrolled).toEqual([two]);
  expect(document.activeElement).toBe(two);
});
