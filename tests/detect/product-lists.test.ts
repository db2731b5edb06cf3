import { describe, expect, it } from 'vitest';
import { withoutProductLists } from '../../src/detect/product-lists.ts';

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

  it('has nothing to do with nothing', () => {
    expect(withoutProductLists([], isProduct)).toEqual([]);
  });
});
