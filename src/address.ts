/** Addresses of pages as they are handed on. Pure: no extension API. */

/**
 * Parameters that follow a reader from page to page, and name no page: those of campaigns (Google's, Matomo's,
 * Webtrekk's, AT Internet's, Comscore's), of a press on an advertisement or a post, and of letters, which name the reader.
 */
const TRACKING =
  /^(?:(?:utm|mtm|pk|ref|wt|at|ns|gad)_|wt\.|(?:ref|cid|ocid|xtor|[a-z]{1,2}clid|msclkid|[gw]braid|igsh|igshid|mc_[ce]id|mkt_tok|_hsenc|_hsmi)$)/i;

/**
 * An address's parameters that have to do with the page itself, each as it is written: `name=value`. Taken apart by
 * hand: writing `searchParams` back would change the others, and Firefox's content scripts cannot iterate its keys.
 */
export const ownParameters = ({ search }: URL): string[] =>
  search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !TRACKING.test(part.split('=')[0] ?? ''));

/**
 * An address without what tells where its reader came from.
 * @param address any text; what is no address comes back as it is
 */
export function withoutTracking(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.search = ownParameters(url).join('&');
  return url.href;
}

/**
 * An address as far as it names a page: without its fragment, and without what tells where its reader came from.
 * @param url any text; what is no address is only cut at its `#`
 */
export const pageAddress = (url: string): string => withoutTracking(url.split('#')[0] ?? '');

/** What a part of an address says; one that cannot be decoded says what is written. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
