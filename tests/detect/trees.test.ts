import { describe, expect, it } from 'vitest';
import { packTrees, readTrees, sumTrees, type Tree } from '../../src/detect/trees.ts';

const TREE: Tree = { f: [0, -1, 1, -1, -1], t: [2, 0, 5, 0, 0], r: [2, 0, 4, 0, 0], v: [0, -1, 1, 2, 3] };

describe('sumTrees', () => {
  it.each([
    [[1, 0], -1],
    [[2, 4], 2],
    [[2, 5], 3],
    [[], -1],
  ])('%j gives %d', (vector, expected) => {
    expect(sumTrees([TREE], vector)).toBe(expected);
  });

  it('tells what each answer changed, all of it together making the sum', () => {
    const weights: [number, number][] = [];
    sumTrees([TREE], [2, 5], (feature, by) => weights.push([feature, by]));
    expect(weights).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
});

describe('packTrees', () => {
  const CUTS = [[1, 2], [5]];

  it('packs what readTrees reads again', () => {
    const leaf: Tree = { f: [-1], t: [0], r: [0], v: [-1.25] };
    const tree = { ...TREE, v: [-0.25, -1, 0.25, 2, 3] };
    expect(readTrees(packTrees([leaf, tree], CUTS), CUTS)).toEqual([leaf, tree]);
  });

  it('keeps inner values to a hundredth, and those it cannot say at their nearest', () => {
    const tree = { ...TREE, v: [0.117, -1, 1, 2, 3] };
    const [read] = readTrees(packTrees([tree], CUTS), CUTS);
    expect(read?.v[0]).toBeCloseTo(0.12, 6);
    expect(read?.v[2]).toBeGreaterThan(0.4);
    expect([1, 3, 4].map((at) => read?.v[at])).toEqual([-1, 2, 3]);
  });

  it('keeps values to five thousandths, and those it cannot say at their nearest', () => {
    const values = [0.002, -0.7316, 99].map((v): Tree => ({ f: [-1], t: [0], r: [0], v: [v] }));
    const [none, some, most] = readTrees(packTrees(values, CUTS), CUTS).map(({ v }) => v[0] as number);
    expect(none).toBe(0);
    expect(some).toBeCloseTo(-0.73, 6);
    expect(most).toBeGreaterThan(20);
    expect(most).toBeLessThan(99);
  });

  it('refuses a threshold that is not among the cuts', () => {
    expect(() => packTrees([TREE], [[1], [5]])).toThrow(RangeError);
  });

  it('reads nothing of nothing', () => {
    expect(readTrees('', CUTS)).toEqual([]);
  });
});
