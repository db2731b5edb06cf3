import { expect, it } from 'vitest';
import { pageAddress } from '../../src/address.ts';
import { moveBetween } from '../../src/content/moves.ts';

const STORY = 'https://a.example/2025/02/06/story';

it.each([
  ['the same', STORY, null],
  ['a fragment', `${STORY}#comments`, null],
  ['tracking put in or taken out', `${STORY}?utm_source=letter&fbclid=1#top`, null],
  ['a parameter', `${STORY}?p=2`, 'query'],
  ['a parameter beside tracking', `${STORY}?utm_source=letter&id=7`, 'query'],
  ['another path', 'https://a.example/2025/02/07/other', 'path'],
  ['another path with the same parameters', 'https://a.example/shop?p=2', 'path'],
  ['no address', 'about:blank', 'path'],
])('%s', (_, to, move) => {
  expect(moveBetween(pageAddress(STORY), pageAddress(to))).toBe(move);
  expect(moveBetween(pageAddress(to), pageAddress(STORY))).toBe(move);
});

it('an address put in the place of the one before is the same page still', () => {
  expect(moveBetween(STORY, 'https://a.example/2025/02/07/other', true)).toBe('replaced');
  expect(moveBetween(STORY, STORY, true)).toBeNull();
});
