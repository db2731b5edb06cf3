import { describe, expect, it } from 'vitest';
import { boost } from '../../scripts/train/boost.ts';
import { chanceOf, sumTrees, type Tree } from '../../src/detect/trees.ts';

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

describe('boost', () => {
  const features = Array.from({ length: 200 }, (_, i) => Float32Array.from([i % 10, (i * 7) % 13]));
  const examples = {
    features,
    // Neither feature alone tells.
    targets: Float64Array.from(features, (row) => Number((row[0] as number) > 4 !== (row[1] as number) > 6)),
    weights: new Float64Array(200).fill(1),
  };
  const options = { rounds: 40, depth: 3, rate: 0.3, lambda: 1, minHessian: 0.5, columns: 1, seed: 1 };

  it('learns what takes two features to tell', () => {
    const trees = boost(examples, options);
    const right = features.filter(
      (row, i) => Number(chanceOf(sumTrees(trees, row)) > 0.5) === examples.targets[i],
    ).length;
    expect(right).toBe(200);
  });

  it('grows the same trees of the same input', () => {
    expect(boost(examples, { ...options, columns: 0.5 })).toEqual(
      boost(examples, { ...options, columns: 0.5 }),
    );
  });
});
