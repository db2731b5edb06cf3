/** What a change of a page's address, without a new document, says of the page. Pure. */

/**
 * How a page has moved.
 * - `replaced`: the address was put in the place of the one before, as a page that adds the next stories below its own
 *   does while one scrolls
 * - `query`: other parameters under the same path: the next part of the page, or another article where a site keeps
 *   them apart by number
 * - `path`: another page
 */
export type Move = 'replaced' | 'query' | 'path';

const pathOf = (url: string): string => url.split('?')[0] ?? '';

/**
 * The move between two page addresses, as `pageAddress` gives them; null for none.
 * @param isReplaced whether no step back leads to the one before
 */
export function moveBetween(before: string, after: string, isReplaced = false): Move | null {
  if (before === after) return null;
  if (isReplaced) return 'replaced';
  return pathOf(before) === pathOf(after) ? 'query' : 'path';
}
