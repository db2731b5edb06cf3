/**
 * Vendors of widgets, known by where their frames, forms and links point and by the names their markup carries.
 */
import { KINDS, type Kind } from '../words.ts';
import { once } from './once.ts';
import { VENDORS } from './vendor-table.ts';

type ByAddress = Map<string, { readonly path: string; readonly kind: Kind }[]>;

const NAME_KEY = 2;
const keep = (map: ByAddress, address: string, kind: Kind): void => {
  const slash = address.indexOf('/');
  const host = slash < 0 ? address : address.slice(0, slash);
  map.set(host, [...(map.get(host) ?? []), { path: slash < 0 ? '' : address.slice(slash), kind }]);
};

const listed = (list?: string): readonly string[] => list?.split(' ') ?? [];

function sortVendors() {
  const byHost: ByAddress = new Map();
  const byLink: ByAddress = new Map();
  /** By the first letters of a name: every element's names are looked up. */
  const byName = new Map<string, { readonly start: string; readonly kind: Kind }[]>();
  for (const kind of KINDS) {
    for (const { hosts, links, names } of VENDORS[kind]) {
      for (const host of listed(hosts)) keep(byHost, host, kind);
      for (const link of [...listed(hosts), ...listed(links)]) keep(byLink, link, kind);
      for (const name of listed(names)) {
        const start = name.toLowerCase();
        const key = start.slice(0, NAME_KEY);
        byName.set(key, [...(byName.get(key) ?? []), { start, kind }]);
      }
    }
  }
  return { byHost, byLink, byName };
}

// Marked so that the picker's code, which asks for no vendor, is built without them: they were a third of it.
const SORTED = /* @__PURE__ */ sortVendors();

/**
 * The kind of widget that the vendor makes whom an address belongs to.
 * @param address a full or protocol-relative address; a path on the page's own host belongs to nobody
 */
export function vendorOfAddress(address: string, sign: 'frame' | 'form' | 'link'): Kind | null {
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
    if (found) return found.kind;
  }
  return null;
}

/** As in tokens.ts: pages repeat their names. */
const REMEMBERED = 4000;

/** The same for the vendor whose markup carries such class names or such an id. */
export const vendorOfNames = /* @__PURE__ */ once((names: string): Kind | null => {
  const each = names.slice(0, 400).toLowerCase().split(/\s+/);
  const begins = (name: string, start: string): boolean =>
    name.startsWith(start) &&
    (name.length === start.length || /[-_\d]$/.test(start) || !/[a-z]/.test(name[start.length] ?? ''));
  let found: Kind | null = null;
  for (const name of each)
    found ??=
      SORTED.byName.get(name.slice(0, NAME_KEY))?.find(({ start }) => begins(name, start))?.kind ?? null;
  return found;
}, REMEMBERED);
