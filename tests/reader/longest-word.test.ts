// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { longestWord, tellLongestWords } from '../../src/reader/longest-word.ts';

it.each([
  ['Council debates the Geschwindigkeitsbegrenzung', 26],
  ['Donau-Dampfschifffahrt', 16],
  ['Donau\u00ADdampf\u00ADschiff', 6],
  ['Паромы снова ходят', 6],
  ['12,500.75 in all', 9],
  // A line may end within these.
  ['今朝のフェリーは満員だった', 0],
  ['', 0],
])('the longest word of “%s” has %i letters', (text, letters) => {
  expect(longestWord(text)).toBe(letters);
});

it('is told of each heading, and of none without words', () => {
  const article = document.createElement('article');
  article.innerHTML = '<h1>Ferries return</h1><p>Passengers</p><h2>満員だった</h2>';
  tellLongestWords(article, '--own-');
  expect(
    [...article.children].map((one) => (one as HTMLElement).style.getPropertyValue('--own-letters')),
  ).toEqual(['7', '', '']);
});
