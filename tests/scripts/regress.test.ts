import { describe, expect, it } from 'vitest';
import { type Texts, weighTexts } from '../../scripts/train/regress.ts';

/** Texts of words 0 to 3: a text is clutter when word 2 stands in it, and word 3 in its place misleads half the time. */
const lines = Array.from({ length: 60 }, (_, i) => [i % 2, i % 3 === 0 ? 2 : 3]);
const texts: Texts = {
  starts: Int32Array.from({ length: 61 }, (_, i) => i * 2),
  grams: Int32Array.from(lines.flat()),
  parts: new Float64Array(120).fill(Math.SQRT1_2),
  size: 4,
  targets: Float64Array.from(lines, (line) => Number(line.includes(2))),
  weights: new Float64Array(60).fill(1),
};
const all = Int32Array.from(lines, (_, i) => i);

describe('weighTexts', () => {
  it('finds the words that tell, and weighs them by what they tell', () => {
    const { grams, steps, step } = weighTexts(texts, all, 2);
    expect([...grams].sort()).toEqual([2, 3]);
    const weightOf = (gram: number): number => (steps[grams.indexOf(gram)] ?? 0) * step;
    expect(weightOf(2)).toBeGreaterThan(1);
    expect(weightOf(3)).toBeLessThan(-1);
  });

  it('hardly weighs what tells nothing', () => {
    const { grams, steps } = weighTexts(texts, all, 4);
    for (const gram of [0, 1]) expect(Math.abs(steps[grams.indexOf(gram)] ?? 0)).toBeLessThan(2);
  });

  it('learns from the texts that are taken, and from no other', () => {
    const some = all.filter((i) => i % 5 > 0);
    const misled = { ...texts, targets: texts.targets.map((target, i) => (i % 5 > 0 ? target : 1 - target)) };
    expect(weighTexts(misled, some, 4)).toEqual(weighTexts(texts, some, 4));
    expect(weighTexts(misled, all, 4)).not.toEqual(weighTexts(texts, all, 4));
  });
});
