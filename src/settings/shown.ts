/** What the reader chose to see again, site by site: fingerprints of blocks, kept in this browser only. */
import browser from 'webextension-polyfill';
import { inTurn } from './in-turn.ts';

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

const readStored = async (): Promise<Shown> => repairShown((await browser.storage.local.get(KEY))[KEY]);

/** Never fails: what cannot be read is nothing, which is not to be stored then. */
const load = (): Promise<Shown> => readStored().catch(() => ({}));

/** The fingerprints of what is to stay shown on a site; none when they cannot be read. */
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

/** Calls `heed` with what was stored and what is now, whenever it is changed anywhere, until the signal aborts. */
function watch(heed: (before: Shown, after: Shown) => void, signal: AbortSignal): void {
  const listen = (
    changes: Record<string, { oldValue?: unknown; newValue?: unknown }>,
    area: string,
  ): void => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) heed(repairShown(change.oldValue), repairShown(change.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
}

/** Calls `heed` with what `countShown` would say whenever that is changed anywhere, until the signal aborts. */
export const watchShownCounts = (heed: (counts: readonly ShownCount[]) => void, signal: AbortSignal): void =>
  watch((_, after) => heed(countsIn(after)), signal);

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
 * Remembers what stays shown on a site, or no longer. For the extension's own pages and background, see `inTurn`.
 * @throws when what is stored cannot be read, lest it be lost, or nothing can be stored
 */
export const keepShown = (site: string, prints: readonly string[], shown: boolean): Promise<void> =>
  inTurn(async () =>
    browser.storage.local.set({ [KEY]: withShown(await readStored(), site, prints, shown) }),
  );

/**
 * Calls `heed` whenever what is to stay shown on a site is changed anywhere, until the signal aborts.
 * @param heed is told which fingerprints came and which went
 */
export const watchShown = (
  site: string,
  heed: (added: readonly string[], removed: readonly string[]) => void,
  signal: AbortSignal,
): void =>
  watch((stored, now) => {
    const before = printsOf(stored, site);
    const after = printsOf(now, site);
    const added = after.filter((print) => !before.includes(print));
    const removed = before.filter((print) => !after.includes(print));
    if (added.length + removed.length > 0) heed(added, removed);
  }, signal);

/** Forgets all of it. Returns whether that could be stored. For the extension's own pages, see `inTurn`. */
export const forgetShown = (): Promise<boolean> =>
  inTurn(() => browser.storage.local.remove(KEY)).then(
    () => true,
    () => false,
  );
