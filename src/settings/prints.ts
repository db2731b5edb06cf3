/** Fingerprints of blocks by site, as a record. Pure: no extension API. */
import type { Remembered } from '../words.ts';
import { isObject } from './schema.ts';

/** So many fingerprints are remembered of a site, and so many sites: the oldest go first. */
const MOST_OF_SITE = 200;
const MOST_SITES = 500;

/** What is remembered by site, as `siteOf` names sites. */
export type PrintRecord = Readonly<Record<string, readonly Remembered[]>>;

/**
 * A record as it lies in storage: a list of sites, each with its own. Chromium's storage gives the names in an object back
 * in alphabetical order, which does not tell the oldest.
 */
export const toStored = (
  record: PrintRecord,
): readonly (readonly [site: string, entries: readonly Remembered[]])[] => Object.entries(record);

/** What was stored, site by site: as a list, or as an object as files and earlier versions have it. */
function entriesOf(stored: unknown): readonly (readonly [site: unknown, entries: unknown])[] {
  if (Array.isArray(stored))
    return stored.filter((entry): entry is [unknown, unknown] => Array.isArray(entry));
  return isObject(stored) ? Object.entries(stored) : [];
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether it is one entry. */
const isEntry = (value: unknown): value is Remembered =>
  isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText));

/** The newest entries, so many that their fingerprints are not too many. */
function newest(entries: readonly Remembered[]): readonly Remembered[] {
  let room = MOST_OF_SITE;
  const last = entries.findLastIndex((entry) => {
    room -= [entry].flat().length;
    return room < 0;
  });
  return entries.slice(last + 1);
}

/** Makes a record of whatever was stored; what is broken is dropped, and what is too much. */
export function repairPrints(stored: unknown): PrintRecord {
  const whole: [string, readonly Remembered[]][] = [];
  for (const [site, entries] of entriesOf(stored)) {
    if (typeof site !== 'string' || !Array.isArray(entries)) continue;
    // One of more fingerprints than a site may have would leave no room for any other.
    const kept = newest(
      entries.filter(isEntry).map((entry) => (isText(entry) ? entry : entry.slice(0, MOST_OF_SITE))),
    );
    if (kept.length > 0) whole.push([site, kept]);
  }
  return Object.fromEntries(whole.slice(-MOST_SITES));
}

/** A site's entries; its name may be one that every object has a property of, such as `constructor`. */
const entriesFor = (record: PrintRecord, site: string): readonly Remembered[] =>
  Object.hasOwn(record, site) ? (record[site] ?? []) : [];

/** A site's fingerprints, whatever they are remembered with. */
export const printsOf = (record: PrintRecord, site: string): readonly string[] =>
  entriesFor(record, site).flat();

/** Fingerprints as one entry, none of them twice; nothing where there are none. */
function toEntry(prints: readonly string[]): readonly Remembered[] {
  const [first, ...others] = new Set(prints);
  if (first === undefined) return [];
  return [others.length > 0 ? [first, ...others].slice(0, MOST_OF_SITE) : first];
}

/** Entries with one more, which takes in those that share a fingerprint with it: they are of the same block. */
function withEntry(entries: readonly Remembered[], added: Remembered): readonly Remembered[] {
  const isSame = (entry: Remembered): boolean =>
    [entry].flat().some((print) => [added].flat().includes(print));
  const others = entries.filter((entry) => !isSame(entry));
  return [...others, ...toEntry([added, ...entries.filter(isSame)].flat())];
}

/**
 * A record with some entries of a site added, or their fingerprints taken off.
 * @returns a new record; the site that was changed last stands last
 */
export function withPrints(
  record: PrintRecord,
  site: string,
  prints: readonly Remembered[],
  on: boolean,
): PrintRecord {
  const { [site]: _, ...others } = record;
  const before = entriesFor(record, site);
  const gone = new Set(prints.flat());
  const after = on
    ? newest(newest(prints.flatMap((entry) => toEntry([entry].flat()))).reduce(withEntry, before))
    : before.flatMap((entry) => toEntry([entry].flat().filter((print) => !gone.has(print))));
  const sites = Object.entries(others).slice(1 - MOST_SITES);
  return Object.fromEntries(after.length > 0 ? [...sites, [site, after]] : sites);
}
