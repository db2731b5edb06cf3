// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/detect/count-words.ts';

describe('countWords', () => {
  it.each([
    ['The old bridge, closed since 9.30', 6],
    ['Leserinnen- und Leserpost', 3],
    ['für', 1],
    ['fu\u0308r', 1],
    ['समाचार पत्र', 2],
    ['橋は来年まで閉鎖', 4],
    ['สะพานปิด', 4],
    ['CNNの記事 12', 4],
    ['—', 0],
    ['', 0],
  ])('%s: %d', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
