import { describe, expect, it } from 'vitest';
import { binned } from '../../scripts/train/bins.ts';
import { boost } from '../../scripts/train/boost.ts';
import { chanceOf, sumTrees } from '../../src/detect/trees.ts';

const features = Array.from({ length: 200 }, (_, i) => Float32Array.from([i % 10, (i * 7) % 13]));
const rows = Int32Array.from(features, (_, i) => i);
// Neither feature alone tells.
const targets = Float64Array.from(features, (row) =>
  Number((row[0] as number) > 4 !== (row[1] as number) > 6),
);
const lessons = { table: binned(features), rows, targets, weights: new Float64Array(200).fill(1) };
const options = { rounds: 40, depth: 3, rate: 0.3, lambda: 1, minHessian: 0.5, columns: 1, seed: 1 };

describe('boost', () => {
  it('learns what takes two features to tell', () => {
    const trees = boost(lessons, options);
    const right = features.filter((row, i) => Number(chanceOf(sumTrees(trees, row)) > 0.5) === targets[i]);
    expect(right).toHaveLength(200);
  });

  it('asks for values that lie between those it saw, so that rounding moves none across', () => {
    for (const { f, t } of boost(lessons, options))
      for (const [at, feature] of f.entries()) if (feature >= 0) expect((t[at] as number) % 1).toBe(0.5);
  });

  it('grows the same trees of the same input', () => {
    expect(boost(lessons, { ...options, columns: 0.5 })).toEqual(
      boost(lessons, { ...options, columns: 0.5 }),
    );
  });

  it('learns from the rows that are taken, and from no other', () => {
    const some = rows.filter((row) => row % 3 !== 0);
    const misled = targets.map((target, i) => (i % 3 === 0 ? 1 - target : target));
    const trees = boost({ ...lessons, rows: some, targets: misled }, options);
    expect(trees).toEqual(boost({ ...lessons, rows: some }, options));
    expect(trees).not.toEqual(boost({ ...lessons, targets: misled }, options));
  });

  it('gives each leaf what the losses of the rows in it ask for', () => {
    // Most rows share a value that is neither the least nor the greatest, as of most features they do.
    const mostly = features.map((row) => row.map((value, f) => (f === 0 && value % 3 > 0 ? 5 : value)));
    const weights = Float64Array.from(features, (_, i) => 0.5 + (i % 4));
    const [base, tree] = boost({ ...lessons, table: binned(mostly), weights }, { ...options, rounds: 1 });
    if (!base || !tree) throw new Error('no trees');
    const chance = chanceOf(sumTrees([base], []));
    const sums = new Map<number, [g: number, h: number]>();
    for (const [i, row] of mostly.entries()) {
      const value = sumTrees([tree], row);
      const [g, h] = sums.get(value) ?? [0, 0];
      const weight = weights[i] as number;
      sums.set(value, [g + (chance - (targets[i] as number)) * weight, h + chance * (1 - chance) * weight]);
    }
    expect(sums.size).toBeGreaterThan(4);
    for (const [value, [g, h]] of sums)
      expect(value).toBeCloseTo((-options.rate * g) / (h + options.lambda), 9);
  });
});

describe('binned', () => {
  it('keeps few values apart and gives many like shares', () => {
    const { bins, edges } = binned(Array.from({ length: 1000 }, (_, i) => Float32Array.of(i % 3, i)));
    expect([...(edges[0] ?? [])]).toEqual([0.5, 1.5]);
    expect([...bins.subarray(0, 4)]).toEqual([0, 1, 2, 0]);
    const counts = new Map<number, number>();
    for (const bin of bins.subarray(1000)) counts.set(bin, (counts.get(bin) ?? 0) + 1);
    expect(counts.size).toBeGreaterThan(40);
    expect(Math.max(...counts.values())).toBeLessThan(30);
  });

  it('gives values beside a common one bins of their own', () => {
    const { bins } = binned(Array.from({ length: 5000 }, (_, i) => Float32Array.of(i % 50 === 0 ? i : 0)));
    expect(new Set(bins).size).toBeGreaterThan(12);
  });
});
