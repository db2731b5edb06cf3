import { describe, expect, it } from 'vitest';
import { mayBeProduct, withoutProductLists } from '../../src/detect/product-lists.ts';
import type { StatName } from '../../src/detect/stats.ts';
import type { Kind } from '../../src/words.ts';

const isProduct = (one: string): boolean => one.startsWith('product');

describe('withoutProductLists', () => {
  it('lets a few offers in a story go', () => {
    const few = ['product 1', 'newsletter', 'product 2', 'product 3'];
    expect(withoutProductLists(few, isProduct)).toEqual(few);
  });

  it('keeps the products of a story that is about them, and lets the rest go', () => {
    const many = ['product 1', 'newsletter', 'product 2', 'product 3', 'product 4'];
    expect(withoutProductLists(many, isProduct)).toEqual(['newsletter']);
  });

  it('counts those that would stay anyway', () => {
    const few = ['product 1', 'newsletter'];
    expect(withoutProductLists(few, isProduct, () => 2)).toEqual(few);
    expect(withoutProductLists(few, isProduct, ({ length }) => 2 + length)).toEqual(['newsletter']);
    expect(withoutProductLists(['newsletter'], isProduct, () => 4)).toEqual(['newsletter']);
  });

  it('has nothing to do with nothing', () => {
    expect(withoutProductLists([], isProduct)).toEqual([]);
  });
});

describe('mayBeProduct', () => {
  it.each<[Kind, Partial<Record<StatName, number>>, boolean]>([
    ['offer', {}, true],
    ['support', { prices: 2 }, true],
    ['support', {}, false],
    ['support', { prices: 1, 'cue:subscribe': 1 }, false],
    ['newsletter', { prices: 1, emails: 1 }, false],
    ['ad', { prices: 1 }, false],
    ['related', { prices: 3 }, false],
  ])('says of clutter called %s with %o: %s', (kind, counts, expected) => {
    expect(mayBeProduct(kind, (name) => counts[name] ?? 0)).toBe(expected);
  });
});
