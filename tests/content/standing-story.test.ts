// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { standingStory } from '../../src/content/standing-story.ts';

const find = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

beforeEach(() => {
  document.body.innerHTML =
    '<h1>The Coast Herald</h1><main><article><h2>Ferry sails again</h2><p>Text</p></article></main>';
});

it.each<readonly [string, boolean, () => void]>([
  ['nothing changes', true, () => {}],
  [
    'another story comes below it',
    true,
    () => find('main').insertAdjacentHTML('beforeend', '<article><h1>Next</h1></article>'),
  ],
  ['it is taken out', false, () => find('article').remove()],
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
  expect(standingStory(document, null)()).toBe(false);
});
