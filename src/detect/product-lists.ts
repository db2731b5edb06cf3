/** A story with so many product boxes in its text is about products: they are its content. */
const PRODUCT_LIST = 4;

/**
 * Keeps the product boxes of a story that is about products.
 * @param chosen what would be hidden on one page
 * @param isProduct whether one of them is an offer in the story's text
 * @returns what is to be hidden
 */
export function withoutProductLists<T>(chosen: readonly T[], isProduct: (one: T) => boolean): T[] {
  const others = chosen.filter((one) => !isProduct(one));
  return chosen.length - others.length < PRODUCT_LIST ? [...chosen] : others;
}
