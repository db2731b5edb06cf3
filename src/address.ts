/** Addresses of pages as they are handed on. Pure: no extension API. */

/** Parameters that follow a reader from page to page, and name no page. */
export const TRACKING = /^(?:utm_|fbclid|gclid|ref$|ref_|cid$|ocid$|xtor$|wt_)/i;

/**
 * An address without what tells where its reader came from.
 * @param address any text; what is no address comes back as it is
 */
export function withoutTracking(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  // Taken apart by hand: setting `searchParams` would write the other parameters anew.
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !TRACKING.test(part.split('=')[0] ?? ''));
  url.search = kept.join('&');
  return url.href;
}
