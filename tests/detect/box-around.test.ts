import { describe, expect, it } from 'vitest';
import { type Boxes, boxAround } from '../../src/detect/box-around.ts';

interface Box {
  readonly size: number;
  readonly chance: number;
}

/** Boxes in one another, the innermost first. */
const nested = (inner: readonly Box[], isStory = false): Boxes => ({
  around: (i) => (i + 1 < inner.length ? i + 1 : -1),
  sizeOf: (i) => inner[i]?.size ?? 0,
  chanceOf: (i) => inner[i]?.chance ?? 0,
  mayBeStory: () => isStory,
});
const PROMPT = { size: 20, chance: 0.8 };
const anyMayGo = (): boolean => true;

describe('the box that a prompt goes with', () => {
  it('is the one around it that holds hardly more', () => {
    expect(boxAround(0, nested([PROMPT, { size: 24, chance: 0.3 }]), anyMayGo)).toBe(1);
  });

  it('is not one that holds much more', () => {
    expect(boxAround(0, nested([PROMPT, { size: 40, chance: 0.3 }]), anyMayGo)).toBe(0);
  });

  it('is the outermost, and never much larger than the prompt', () => {
    const slowly = [20, 24, 28, 32, 36, 40].map((size) => ({ size, chance: 0.3 }));
    expect(boxAround(0, nested(slowly), anyMayGo)).toBe(3);
  });

  it('may hold a picture beside a prompt that says nothing', () => {
    expect(
      boxAround(
        0,
        nested([
          { size: 0, chance: 0.8 },
          { size: 1, chance: 0.3 },
        ]),
        anyMayGo,
      ),
    ).toBe(1);
  });

  it('is not one that is unlikely itself', () => {
    expect(boxAround(0, nested([PROMPT, { size: 20, chance: 0.05 }]), anyMayGo)).toBe(0);
  });

  it('must be likelier, and hold less besides, where it may be a part of the story', () => {
    const inStory = (box: Box): number => boxAround(0, nested([PROMPT, box], true), anyMayGo);
    expect(inStory({ size: 20, chance: 0.3 })).toBe(0);
    expect(inStory({ size: 26, chance: 0.5 })).toBe(0);
    expect(inStory({ size: 22, chance: 0.5 })).toBe(1);
  });

  it('is not one around a box that stays', () => {
    const boxes = nested([PROMPT, { size: 20, chance: 0.3 }, { size: 20, chance: 0.3 }]);
    expect(boxAround(0, boxes, (i) => i !== 1)).toBe(0);
  });

  it('is the prompt itself where nothing is around it', () => {
    expect(boxAround(0, nested([PROMPT]), anyMayGo)).toBe(0);
  });
});
