/**
 * What the reader chose to see again, site by site: fingerprints of blocks, kept in this browser only. Reads never
 * fail: what cannot be read is nothing.
 */
import browser from 'webextension-polyfill';

const KEY = 'shown';

/** So many are remembered of a site, and so many sites: the oldest go first. */
const MOST_OF_SITE = 200;
const MOST_SITES = 500;

type Shown = Readonly<Record<string, readonly string[]>>;

/** Makes a record of whatever was stored; what is broken is dropped. */
export function repairShown(stored: unknown): Shown {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  const whole: [string, readonly string[]][] = [];
  for (const [site, prints] of Object.entries(stored)) {
    if (!Array.isArray(prints)) continue;
    const texts = prints.filter((print): print is string => typeof print === 'string');
    if (texts.length > 0) whole.push([site, texts]);
  }
  return Object.fromEntries(whole);
}

/** A site's fingerprints; its name may be one that every object has a property of, such as `constructor`. */
const printsOf = (record: Shown, site: string): readonly string[] =>
  Object.hasOwn(record, site) ? (record[site] ?? []) : [];

async function load(): Promise<Shown> {
  try {
    return repairShown((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return {};
  }
}

/** The fingerprints of what is to stay shown on a site. */
export const loadShown = async (site: string): Promise<ReadonlySet<string>> =>
  new Set(printsOf(await load(), site));

/** A site, and how many blocks are to stay shown on it. */
export type ShownCount = readonly [site: string, count: number];

const countsIn = (record: Shown): readonly ShownCount[] =>
  Object.entries(record)
    .map(([site, { length }]) => [site, length] as const)
    .sort(([a], [b]) => a.localeCompare(b));

/** Where anything is to stay shown, in alphabetical order. */
export const countShown = async (): Promise<readonly ShownCount[]> => countsIn(await load());

/** Calls `heed` with what `countShown` would say whenever that is changed anywhere, until the signal aborts. */
export function watchShownCounts(heed: (counts: readonly ShownCount[]) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) heed(countsIn(repairShown(changes[KEY]?.newValue)));
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
}

/**
 * A site's record with some fingerprints added or taken off.
 * @returns a new record; the site that was changed last stands last
 */
export function withShown(record: Shown, site: string, prints: readonly string[], shown: boolean): Shown {
  const { [site]: _, ...others } = record;
  const rest = printsOf(record, site).filter((print) => !prints.includes(print));
  const after = (shown ? [...rest, ...prints] : rest).slice(-MOST_OF_SITE);
  const sites = Object.entries(others).slice(1 - MOST_SITES);
  return Object.fromEntries(after.length > 0 ? [...sites, [site, after]] : sites);
}

/**
 * Remembers what stays shown on a site, or no longer.
 * @returns whether it was kept
 */
export async function keepShown(site: string, prints: readonly string[], shown: boolean): Promise<boolean> {
  try {
    await browser.storage.local.set({ [KEY]: withShown(await load(), site, prints, shown) });
    return true;
  } catch {
    return false;
  }
}

/** Forgets all of it. Returns whether that could be stored. */
export async function forgetShown(): Promise<boolean> {
  try {
    await browser.storage.local.remove(KEY);
    return true;
  } catch {
    return false;
  }
}
