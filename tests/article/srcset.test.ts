import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../src/article/srcset.ts';

describe('addressesOf', () => {
  it.each([
    ['the widest that is not wider than needed first', 'a.jpg 320w, b.jpg 1280w, c.jpg 4000w', 'b.jpg'],
    ['the least wide where all are wider', 'a.jpg 4000w, b.jpg 2000w', 'b.jpg'],
    ['the densest that is needed', 'a.jpg, b.jpg 2x,c.jpg 3x', 'b.jpg'],
    [
      'addresses with commas in them',
      '/w_400,h_300/a.jpg 400w,/w_800,h_600/a.jpg 800w',
      '/w_800,h_600/a.jpg',
    ],
    ['one alone', '  a.jpg  ', 'a.jpg'],
    ['sizes with a height', 'a.jpg 320w 200h, b.jpg 640w 400h', 'b.jpg'],
    ['a single letter', 'a', 'a'],
  ])('puts %s', (_, srcset, first) => {
    expect(addressesOf(srcset)[0]).toBe(first);
  });

  it('keeps all others for when the first is no good, and finds none in nothing', () => {
    expect(addressesOf('a.jpg 320w, b.jpg 1280w, c.jpg 4000w')).toEqual(['b.jpg', 'a.jpg', 'c.jpg']);
    expect(addressesOf(' , ,')).toEqual([]);
    expect(addressesOf("data:image/svg+xml,%3Csvg xmlns='a' /%3E 1w"), 'a drawing in its place').toEqual([]);
    expect(addressesOf('')).toEqual([]);
  });
});
