/** What the reader chose for single blocks, site by site: fingerprints of blocks, kept in this browser only. */
import browser from 'webextension-polyfill';
import { hear } from '../hear.ts';
import type { PrintList, Remembered } from '../words.ts';
import { inTurn, wasDone } from './in-turn.ts';
import { type PrintRecord, printsOf, repairPrints, toStored, withPrints } from './prints.ts';

/**
 * All that a list holds.
 * @throws when that cannot be read
 */
export const loadAllPrints = async (list: PrintList): Promise<PrintRecord> =>
  repairPrints((await browser.storage.local.get(list))[list]);

/** The same for showing and heeding: what cannot be read is nothing, which is not to be stored then. */
const readable = (list: PrintList): Promise<PrintRecord> => loadAllPrints(list).catch(() => ({}));

/** The fingerprints of a site; none when they cannot be read. */
export const loadPrints = async (list: PrintList, site: string): Promise<ReadonlySet<string>> =>
  new Set(printsOf(await readable(list), site));

/** A site, and how many of its blocks are on a list. */
export type PrintCount = readonly [site: string, count: number];

const countsIn = (record: PrintRecord): readonly PrintCount[] =>
  Object.entries(record)
    .map(([site, { length }]) => [site, length] as const)
    .sort(([a], [b]) => a.localeCompare(b));

/** The sites on a list, in alphabetical order. */
export const countPrints = async (list: PrintList): Promise<readonly PrintCount[]> =>
  countsIn(await readable(list));

/** Calls `heed` with what was stored and what is now, whenever it is changed anywhere, until the signal aborts. */
function watch(
  list: PrintList,
  heed: (before: PrintRecord, after: PrintRecord) => void,
  signal: AbortSignal,
): void {
  const listen = (
    changes: Record<string, { oldValue?: unknown; newValue?: unknown }>,
    area: string,
  ): void => {
    const change = area === 'local' ? changes[list] : undefined;
    if (change) heed(repairPrints(change.oldValue), repairPrints(change.newValue));
  };
  hear(browser.storage.onChanged, listen, signal);
}

/** Calls `heed` with what `countPrints` would say whenever that is changed anywhere, until the signal aborts. */
export const watchPrintCounts = (
  list: PrintList,
  heed: (counts: readonly PrintCount[]) => void,
  signal: AbortSignal,
): void => watch(list, (_, after) => heed(countsIn(after)), signal);

/**
 * Puts fingerprints on a list or takes them off. For the extension's own pages and background, see `inTurn`.
 * @throws when what is stored cannot be read, lest it be lost, or nothing can be stored
 */
export const keepPrints = (
  list: PrintList,
  site: string,
  prints: readonly Remembered[],
  on: boolean,
): Promise<void> =>
  inTurn(async () =>
    browser.storage.local.set({ [list]: toStored(withPrints(await loadAllPrints(list), site, prints, on)) }),
  );

/**
 * Calls `heed` whenever what a list holds of a site is changed anywhere, until the signal aborts.
 * @param heed is told which fingerprints came and which went
 */
export const watchPrints = (
  list: PrintList,
  site: string,
  heed: (added: readonly string[], removed: readonly string[]) => void,
  signal: AbortSignal,
): void =>
  watch(
    list,
    (stored, now) => {
      const before = printsOf(stored, site);
      const after = printsOf(now, site);
      const added = after.filter((print) => !before.includes(print));
      const removed = before.filter((print) => !after.includes(print));
      if (added.length + removed.length > 0) heed(added, removed);
    },
    signal,
  );

/**
 * Puts a whole list in place of the one there is; an empty one forgets all of it. For the extension's own pages, see
 * `inTurn`.
 * @returns whether that could be stored
 */
export const replacePrints = (list: PrintList, record: PrintRecord): Promise<boolean> =>
  wasDone(
    inTurn(() =>
      Object.keys(record).length > 0
        ? browser.storage.local.set({ [list]: toStored(record) })
        : browser.storage.local.remove(list),
    ),
  );
