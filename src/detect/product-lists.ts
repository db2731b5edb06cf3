import { isCoreKind, type Kind } from '../words.ts';
import type { StatName } from './stats.ts';

/** A story with so many product boxes in its text is about products: they are its content. */
const PRODUCT_LIST = 4;

/** What a block with a price may ask for that is no product's. */
const ASKS = ['cue:subscribe', 'cue:donate', 'cue:wall', 'cue:app', 'emails'] as const;

/**
 * Whether a block in a story's text may be the box of a product: what is called an offer, and any other clutter of the
 * core kinds that names a price and asks for nothing else. A box with a price and a note on commissions has been taken
 * for a plea for money.
 * @param countOf a count of what stands in the block
 */
export const mayBeProduct = (kind: Kind, countOf: (name: StatName) => number): boolean =>
  kind === 'offer' ||
  (isCoreKind(kind) && countOf('prices') > 0 && ASKS.every((name) => countOf(name) === 0));

/**
 * Keeps the product boxes of a story that is about products.
 * @param chosen what would be hidden on one page
 * @param isProduct whether one of them may be a product's box and stands in the story's text
 * @param countLike how many boxes that are not to be hidden are made as these are
 * @returns what is to be hidden
 */
export function withoutProductLists<T>(
  chosen: readonly T[],
  isProduct: (one: T) => boolean,
  countLike: (products: readonly T[]) => number = () => 0,
): T[] {
  const products = chosen.filter(isProduct);
  const isList = products.length > 0 && products.length + countLike(products) >= PRODUCT_LIST;
  return chosen.filter((one) => !isList || !products.includes(one));
}
