/**
 * Vendors of widgets, known by where their frames, forms and links point and by the names their markup carries.
 */
import type { Kind } from '../words.ts';
import { VENDORS, type Vendor } from './vendor-table.ts';

/** One vendor known. */
export interface VendorFound {
  readonly name: string;
  readonly kind: Kind;
}

type ByAddress = Map<string, { readonly path: string; readonly vendor: Vendor }[]>;

const NAME_KEY = 2;
const keep = (map: ByAddress, address: string, vendor: Vendor): void => {
  const slash = address.indexOf('/');
  const host = slash < 0 ? address : address.slice(0, slash);
  map.set(host, [...(map.get(host) ?? []), { path: slash < 0 ? '' : address.slice(slash), vendor }]);
};

function sortVendors() {
  const byHost: ByAddress = new Map();
  const byLink: ByAddress = new Map();
  /** By the first letters of a name: every element's names are looked up. */
  const byName = new Map<string, { readonly start: string; readonly vendor: Vendor }[]>();
  for (const vendor of VENDORS) {
    for (const host of vendor.hosts ?? []) keep(byHost, host, vendor);
    for (const link of vendor.links ?? []) keep(byLink, link, vendor);
    for (const name of vendor.names ?? []) {
      const start = name.toLowerCase();
      const key = start.slice(0, NAME_KEY);
      byName.set(key, [...(byName.get(key) ?? []), { start, vendor }]);
    }
  }
  return { byHost, byLink, byName };
}

// Marked so that the picker's code, which asks for no vendor, is built without them: they were a third of it.
const SORTED = /* @__PURE__ */ sortVendors();

/**
 * The vendor an address belongs to.
 * @param address a full or protocol-relative address; a path on the page's own host belongs to nobody
 */
export function vendorOfAddress(address: string, sign: 'frame' | 'form' | 'link'): VendorFound | null {
  const parts = /^(?:https?:)?\/\/([^/?#:]+)(?::\d+)?([^?#]*)/i.exec(address.slice(0, 300));
  if (!parts) return null;
  const path = parts[2] ?? '';
  const map = sign === 'link' ? SORTED.byLink : SORTED.byHost;
  for (
    let host = (parts[1] ?? '').toLowerCase();
    host.includes('.');
    host = host.slice(host.indexOf('.') + 1)
  ) {
    const found = map.get(host)?.find((entry) => path.startsWith(entry.path));
    if (found) return found.vendor;
  }
  return null;
}

const known = new Map<string, VendorFound | null>();
/** As in tokens.ts: pages repeat their names. */
const REMEMBERED = 4000;

/** The vendor whose markup carries such class names or such an id. */
export function vendorOfNames(names: string): VendorFound | null {
  if (!names) return null;
  const before = known.get(names);
  if (before !== undefined) return before;
  const each = names.slice(0, 400).toLowerCase().split(/\s+/);
  const begins = (name: string, start: string): boolean =>
    name.startsWith(start) &&
    (name.length === start.length || /[-_\d]$/.test(start) || !/[a-z]/.test(name[start.length] ?? ''));
  let found: Vendor | null = null;
  for (const name of each)
    found ??=
      SORTED.byName.get(name.slice(0, NAME_KEY))?.find(({ start }) => begins(name, start))?.vendor ?? null;
  if (known.size < REMEMBERED) known.set(names, found);
  return found;
}
