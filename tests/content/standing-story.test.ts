// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { standingStory } from '../../src/content/standing-story.ts';

const find = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

beforeEach(() => {
  // jsdom lays nothing out.
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    return (this.closest('[hidden]') ? [] : [new DOMRect()]) as unknown as DOMRectList;
  });
  document.body.innerHTML =
    '<h1>The Coast Herald</h1><main><article><h2>Ferry sails again</h2><p>Text</p></article></main>';
});

afterEach(() => vi.restoreAllMocks());

it.each<readonly [string, boolean, () => void]>([
  ['nothing changes', true, () => {}],
  [
    'another story comes below it',
    true,
    () => find('main').insertAdjacentHTML('beforeend', '<article><h1>Next</h1></article>'),
  ],
  ['it is taken out', false, () => find('article').remove()],
  ['it is put out of sight', false, () => find('article').setAttribute('hidden', '')],
  ['another is put in its place', false, () => find('article').replaceWith(find('article').cloneNode(true))],
  ['another is written into it', false, () => find('h2').replaceChildren('Library reopens')],
])('%s', (_, stands, change) => {
  const isThere = standingStory(document, find('article'));
  change();
  expect(isThere()).toBe(stands);
});

it('knows no story by a page without headlines', () => {
  for (const heading of document.querySelectorAll('h1, h2')) heading.remove();
  expect(standingStory(document, find('article'))()).toBe(false);
});

it('knows none where none was found, whatever heading the page has', () => {
  expect(standingStory(document, null)()).toBe(false);
});
