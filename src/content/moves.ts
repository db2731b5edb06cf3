/** What a change of a page's address, without a new document, says of the page. Pure. */
import { withoutTracking } from '../address.ts';

/**
 * How a page has moved.
 * - `query`: other parameters under the same path: the next part of the page, or another article where a site keeps
 *   them apart by number
 * - `path`: another page
 */
export type Move = 'query' | 'path';

/**
 * An address as far as it names a page: without its fragment, and without what tells where its reader came from.
 * @param url any text; what is no address is only cut at its `#`
 */
export const pageAddress = (url: string): string => withoutTracking(url.split('#')[0] ?? '');

const pathOf = (url: string): string => url.split('?')[0] ?? '';

/** The move between two page addresses, as `pageAddress` gives them; null for none. */
export function moveBetween(before: string, after: string): Move | null {
  if (before === after) return null;
  return pathOf(before) === pathOf(after) ? 'query' : 'path';
}
