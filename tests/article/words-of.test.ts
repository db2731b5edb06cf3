import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/article/words-of.ts';

describe('countWords', () => {
  it.each([
    ['The old bridge – closed since 9.30', 6],
    ['für „Leser“', 2],
    ['橋は来年まで閉鎖。', 4],
    ['「橋は、来年まで」', 3],
    ['CNNの記事 12', 4],
    ['สะพานปิด', 4],
    ['· –', 0],
    ['', 0],
  ])('%s: %d', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
