/** Fingerprints of blocks by site, as a record. Pure: no extension API. */
import { isObject } from './schema.ts';

/** So many are remembered of a site, and so many sites: the oldest go first. */
const MOST_OF_SITE = 200;
const MOST_SITES = 500;

/** Fingerprints by site, as `siteOf` names sites. */
export type PrintRecord = Readonly<Record<string, readonly string[]>>;

/**
 * A record as it lies in storage: a list of sites, each with its own. Chromium's storage gives the names in an object back
 * in alphabetical order, which does not tell the oldest.
 */
export const toStored = (
  record: PrintRecord,
): readonly (readonly [site: string, prints: readonly string[]])[] => Object.entries(record);

/** What was stored, site by site: as a list, or as an object as files and earlier versions have it. */
function entriesOf(stored: unknown): readonly (readonly [site: unknown, prints: unknown])[] {
  if (Array.isArray(stored))
    return stored.filter((entry): entry is [unknown, unknown] => Array.isArray(entry));
  return isObject(stored) ? Object.entries(stored) : [];
}

/** Makes a record of whatever was stored; what is broken is dropped, and what is too much. */
export function repairPrints(stored: unknown): PrintRecord {
  const whole: [string, readonly string[]][] = [];
  for (const [site, prints] of entriesOf(stored)) {
    if (typeof site !== 'string' || !Array.isArray(prints)) continue;
    const texts = prints.filter((print): print is string => typeof print === 'string').slice(-MOST_OF_SITE);
    if (texts.length > 0) whole.push([site, texts]);
  }
  return Object.fromEntries(whole.slice(-MOST_SITES));
}

/** A site's fingerprints; its name may be one that every object has a property of, such as `constructor`. */
export const printsOf = (record: PrintRecord, site: string): readonly string[] =>
  Object.hasOwn(record, site) ? (record[site] ?? []) : [];

/**
 * A record with some fingerprints of a site added or taken off.
 * @returns a new record; the site that was changed last stands last
 */
export function withPrints(
  record: PrintRecord,
  site: string,
  prints: readonly string[],
  on: boolean,
): PrintRecord {
  const { [site]: _, ...others } = record;
  const rest = printsOf(record, site).filter((print) => !prints.includes(print));
  const after = (on ? [...rest, ...prints] : rest).slice(-MOST_OF_SITE);
  const sites = Object.entries(others).slice(1 - MOST_SITES);
  return Object.fromEntries(after.length > 0 ? [...sites, [site, after]] : sites);
}
