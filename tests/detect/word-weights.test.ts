import { describe, expect, it } from 'vitest';
import {
  gramsOf,
  packWeights,
  readWeights,
  type WordWeights,
  weighedWords,
  wordingOf,
} from '../../src/detect/word-weights.ts';

describe('weighedWords', () => {
  it('makes the site one sign, however many words name it', () => {
    const words = ['support', 'the', 'lake', 'post', 'today'];
    expect(weighedWords(words, [{ from: 2, to: 4 }])).toEqual(['support', 'the', '§', 'today']);
    expect(weighedWords(['lakepost.com'], [{ from: 0, to: 1 }])).toEqual(['§']);
  });

  it('makes numbers alike and keeps the signs of money and shares', () => {
    expect(weighedWords(['1,204', 'votes', '$5', '50%', '2k'], [])).toEqual(['0', 'votes', '$0', '0%', '0k']);
  });

  it('parts elisions', () => {
    expect(weighedWords(["l'infolettre", "don't"], [])).toEqual(['l', 'infolettre', 'don', 't']);
  });
});

describe('gramsOf', () => {
  it('numbers words and pairs of neighbours', () => {
    expect(gramsOf([])).toEqual([]);
    expect(gramsOf(['inbox'])).toHaveLength(1);
    expect(gramsOf(['your', 'inbox', 'your'])).toHaveLength(5);
  });

  it('gives the same word the same number, and pairs by their order', () => {
    const [your, inbox, pair] = gramsOf(['your', 'inbox']);
    expect(gramsOf(['your'])).toEqual([your]);
    expect(new Set([your, inbox, pair, ...gramsOf(['inbox', 'your'])]).size).toBe(4);
  });

  it('gives whole numbers of 22 bits', () => {
    for (const gram of gramsOf(['früh', 'am', 'morgen', '毎朝', '§'])) {
      expect(Number.isInteger(gram)).toBe(true);
      expect(gram).toBeGreaterThanOrEqual(0);
      expect(gram).toBeLessThan(2 ** 22);
    }
  });
});

/** Weights by their number, as the numbers alone. */
const weightsOf = (list: readonly (readonly [number, number, number])[]): WordWeights =>
  new Map(list.map(([gram, core, extra]) => [gram, { core, extra }]));

describe('packed weights', () => {
  it.each<[string, [number, number, number][]]>([
    [
      'near and far',
      [
        [3, 7, 0],
        [4, -7, 2],
        [5000, 0, 1],
        [4_194_303, -1, -1],
      ],
    ],
    ['none', []],
    [
      'in any order',
      [
        [90_000, 2, 3],
        [12, -3, 0],
      ],
    ],
  ])('are read as they were: %s', (_, list) => {
    const read = readWeights(packWeights(weightsOf(list)));
    expect([...read]).toEqual([...weightsOf(list.toSorted((a, b) => a[0] - b[0]))]);
  });

  it('hold to what a digit can say', () => {
    const read = readWeights(
      packWeights(
        weightsOf([
          [1, 900, -46],
          [2, -900, 46],
        ]),
      ),
    );
    expect(read).toEqual(
      weightsOf([
        [1, 45, -45],
        [2, -45, 45],
      ]),
    );
  });
});

describe('wordingOf', () => {
  it('is in log odds, and no stronger for being said twice as long', () => {
    const scale = { step: 0.5, bias: -2 };
    expect(wordingOf(0, 0, scale)).toBe(-2);
    expect(wordingOf(8, 4, scale)).toBe(0);
    expect(wordingOf(16, 16, scale)).toBe(0);
  });
});
