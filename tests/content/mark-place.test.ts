import { describe, expect, it } from 'vitest';
import { type Measured, placeMark } from '../../src/content/mark-place.ts';

const UNCUT = {
  top: Number.NEGATIVE_INFINITY,
  left: Number.NEGATIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
};

/** A paragraph in the middle of a wide window, with an empty line above it. */
const PARAGRAPH: Measured = {
  box: { left: 300, top: 500, right: 900, bottom: 700 },
  clip: UNCUT,
  above: 20,
  chip: { width: 60, height: 17 },
  indent: 0,
  width: 1200,
  view: { top: 0, bottom: 2000 },
  isRtl: false,
  upright: null,
};

const place = (measured: Partial<Measured>) => placeMark({ ...PARAGRAPH, ...measured });
const box = (left: number, top: number, right: number, bottom: number): Measured['box'] => ({
  left,
  top,
  right,
  bottom,
});

describe('placeMark', () => {
  it('has the edge left of the passage and the chip on top of it', () => {
    expect(place({})).toEqual({
      edge: { x: 292, y: 500, width: 3, height: 200 },
      isAcross: false,
      chip: { x: 292, y: 483 },
      isLeftward: false,
      room: 900,
      isUpward: false,
    });
  });

  it('has both at the right where lines begin there', () => {
    expect(place({ isRtl: true })).toMatchObject({
      edge: { x: 905 },
      chip: { x: 848, y: 483 },
      isLeftward: true,
    });
  });

  it.each([
    ['in the margin where the line above leaves no room', { above: 0 }, { x: 228, y: 500 }],
    ['in the right margin of a page from right to left', { above: 0, isRtl: true }, { x: 912, y: 500 }],
    ['above where the line above leaves it nearly enough', { above: 13 }, { x: 292, y: 483 }],
    ['after a word where there is no margin', { above: 0, box: box(4, 500, 80, 520) }, { x: 88, y: 500 }],
    [
      'at the end of the line above, the last of its paragraph, where there is no room beside the passage',
      { above: 0, box: box(12, 500, 388, 700), width: 400 },
      { x: 340, y: 483 },
    ],
    [
      'at the end of the first line where there is no room at all',
      { box: box(12, 5, 388, 700), width: 400 },
      { x: 340, y: 5 },
    ],
    ['beside what stands at the top of the page', { box: box(300, 5, 900, 30) }, { x: 228, y: 5 }],
    ['on the page when a passage begins above it', { box: box(300, -40, 900, 30) }, { x: 228, y: 0 }],
    ['on the page at its right end', { box: box(350, 80, 390, 100), width: 400 }, { x: 340, y: 63 }],
    [
      'where it is on a page wider than its window',
      { box: box(700, 80, 1300, 100), width: 400 },
      { x: 692, y: 63 },
    ],
  ] as const)('puts the chip %s', (_, measured, chip) => {
    expect(place(measured)?.chip).toEqual(chip);
  });

  it('unfolds the reason to where there is more room', () => {
    expect(place({ box: box(350, 80, 390, 100), width: 400 })).toMatchObject({ isLeftward: true, room: 392 });
    expect(place({ box: box(20, 80, 60, 100), width: 400 })).toMatchObject({ isLeftward: false, room: 380 });
  });

  it('unfolds it upwards in the lower half of the window', () => {
    expect(place({ view: { top: 0, bottom: 600 } })).toMatchObject({ isUpward: true });
    expect(place({ view: { top: 200, bottom: 800 } })).toMatchObject({ isUpward: false });
    expect(place({ view: { top: 100, bottom: 700 } })).toMatchObject({ isUpward: true });
  });

  it.each([
    ['where the page has no margin', { box: box(0, 500, 320, 700) }],
    ['where it has next to none', { box: box(2, 500, 318, 700) }],
    ['where lines begin at the right', { box: box(20, 500, 320, 700), isRtl: true }],
  ])('has lines above and below the passage %s, so that no letters are covered', (_, measured) => {
    const { left, right } = measured.box;
    expect(place({ ...measured, width: 320 })).toMatchObject({
      edge: { x: left, y: 497, width: right - left, height: 206 },
      isAcross: true,
    });
  });

  it.each([
    ['margin', { box: box(3, 500, 317, 700) }, 0],
    ['the passage’s own box', { box: box(0, 500, 320, 700), indent: 16 }, 0],
    ['the passage’s own box at the right', { box: box(0, 500, 320, 700), indent: 16, isRtl: true }, 317],
  ])('has the edge at the side where it finds room in the %s', (_, measured, x) => {
    expect(place({ ...measured, width: 320 })).toMatchObject({ edge: { x, width: 3 }, isAcross: false });
  });

  it.each([
    [
      'the beginning of the passage is scrolled away',
      { top: 550, bottom: 900 },
      { y: 550, height: 150 },
      null,
    ],
    ['the end of it is', { top: 300, bottom: 600 }, { y: 500, height: 100 }, { x: 292, y: 483 }],
    ['it begins at the top', { top: 500, bottom: 900 }, { y: 500, height: 200 }, { x: 228, y: 500 }],
  ])('keeps to a scrolling box around the passage when %s', (_, clip, edge, chip) => {
    expect(place({ clip: { ...UNCUT, ...clip } })).toMatchObject({ edge, chip });
  });

  it('draws nothing of a passage that is scrolled out of its box', () => {
    expect(place({ clip: { ...UNCUT, top: 0, bottom: 400 } })).toBeNull();
    expect(place({ clip: { ...UNCUT, top: 800, bottom: 900 } })).toBeNull();
  });

  describe('where lines run from top to bottom', () => {
    const upright = (measured: Partial<Measured>) => place({ upright: 'right', ...measured });

    it('has the edge above and below them, and the chip above the first', () => {
      expect(upright({})).toMatchObject({
        edge: { x: 300, y: 497, width: 600, height: 206 },
        isAcross: true,
        chip: { x: 840, y: 480 },
      });
      expect(upright({ upright: 'left' })).toMatchObject({ chip: { x: 300, y: 480 } });
    });

    it.each([
      ['something stands above them', { above: 10 }, 703],
      ['they begin at the top of the page', { box: box(300, 5, 900, 700) }, 703],
      ['they fill the window', { box: box(300, 0, 900, 2000) }, 1983],
    ])('has the chip below the first where %s', (_, measured, y) => {
      expect(upright(measured)?.chip).toEqual({ x: 840, y });
    });

    it('keeps the chip at them where they are out of sight, and on the page', () => {
      expect(upright({ above: 5, box: box(300, 2500, 900, 2700) })?.chip).toEqual({ x: 840, y: 2500 });
      expect(upright({ box: box(10, 500, 40, 700) })?.chip?.x).toBe(0);
      expect(upright({ box: box(-500, 500, -480, 700) })?.chip?.x).toBe(-500);
      expect(upright({ upright: 'left', box: box(1170, 500, 1200, 700) })?.chip?.x).toBe(1140);
    });

    it('keeps to the box in which they are scrolled', () => {
      expect(upright({ clip: { ...UNCUT, left: 400, right: 800 } })).toMatchObject({
        edge: { x: 400, width: 400 },
        chip: null,
      });
      expect(upright({ clip: { ...UNCUT, left: 900, right: 1200 } })).toBeNull();
    });
  });
});
