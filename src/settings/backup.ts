/** All settings as a text that can be kept in a file, and read again. Pure: no extension API. */
import { type PrintRecord, printsOf, repairPrints, withPrints } from './prints.ts';
import { type ReaderSettings, repairReader } from './reader.ts';
import { DEFAULTS, isObject, repairSettings, type Settings, siteOf } from './schema.ts';
import { readTypedSite } from './typed-site.ts';

/** Raised when the shape of the file changes; that of the settings in it has a number of its own. */
const VERSION = 1;

/** What a file holds. */
export interface Backup {
  readonly settings: Settings;
  readonly reader: ReaderSettings;
  /** What the reader hid by hand, site by site. */
  readonly hidden: PrintRecord;
}

/** What is read in a file. */
export interface ReadBackup extends Omit<Backup, 'hidden'> {
  /** Null where the file tells of no such list, as files of before there was one: the list there is stays as it is. */
  readonly hidden: PrintRecord | null;
  /** Whether all that the file tells was understood, and nothing was missing that all files tell. */
  readonly isWhole: boolean;
}

/**
 * Why a text is not read.
 * - `none`: it holds no settings
 * - `later`: a later version of Broadsheet wrote it
 */
export type BackupFault = 'none' | 'later';

/**
 * The site that a file means by a name. People who write into a file may put the address of a page there.
 * @returns as `siteOf` names it; empty for what is none
 */
function siteNamed(name: string): string {
  // As a page has it, also within a house, where names have no ending.
  if (siteOf(`https://${name}/`) === name) return name;
  const read = readTypedSite(name);
  return 'site' in read ? read.site : '';
}

/** Rules by the names that sites have; those of no site are dropped. */
const renameSites = (sites: Settings['sites']): Settings['sites'] =>
  Object.fromEntries(
    Object.entries(sites)
      .map(([name, rule]) => [siteNamed(name), rule] as const)
      .filter(([site]) => site !== ''),
  );

/**
 * What was hidden by hand by the names that sites have; several names of one site are one, and what is no site is
 * dropped.
 */
const renameHidden = (hidden: PrintRecord): PrintRecord =>
  Object.entries(hidden).reduce<PrintRecord>((renamed, [name, entries]) => {
    const site = siteNamed(name);
    return site === '' ? renamed : withPrints(renamed, site, entries, true);
  }, {});

/** Whether all of it has a name that a site has, and room under that. */
const isAllKept = (hidden: PrintRecord, renamed: PrintRecord): boolean =>
  Object.entries(hidden).every(([name, entries]) => {
    const kept = new Set(printsOf(renamed, siteNamed(name)));
    return entries.flat().every((print) => kept.has(print));
  });

/** Writes settings as JSON, for people to read too. */
export const writeBackup = ({ settings, reader, hidden }: Backup): string =>
  `${JSON.stringify({ broadsheet: VERSION, settings, reader, hidden }, null, 2)}\n`;

/**
 * Reads settings.
 * @param text anything at all
 * @returns whole settings; what is wrong with a text that `writeBackup` cannot have written, or only a later version's
 */
export function readBackup(text: string): ReadBackup | { readonly fault: BackupFault } {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { fault: 'none' };
  }
  if (!isObject(read)) return { fault: 'none' };
  if (typeof read.broadsheet === 'number' && read.broadsheet > VERSION) return { fault: 'later' };
  if (read.broadsheet !== VERSION || !isObject(read.settings)) return { fault: 'none' };
  if (Number(read.settings.version) > DEFAULTS.version) return { fault: 'later' };
  const { settings, repaired } = repairSettings(read.settings);
  const sites = renameSites(settings.sites);
  const hidden = isObject(read.hidden) ? repairPrints(read.hidden) : null;
  const renamed = hidden && renameHidden(hidden);
  const areSitesWhole = Object.keys(settings.sites).every((name) => siteNamed(name) !== '');
  const stored = isObject(read.reader) ? read.reader : {};
  const reader = repairReader(stored);
  const isReaderWhole = Object.entries(reader).every(([name, value]) => stored[name] === value);
  const isHiddenWhole =
    read.hidden === undefined ||
    (hidden !== null &&
      renamed !== null &&
      JSON.stringify(hidden) === JSON.stringify(read.hidden) &&
      isAllKept(hidden, renamed));
  return {
    settings: { ...settings, sites },
    reader,
    hidden: renamed,
    isWhole: repaired.length === 0 && areSitesWhole && isReaderWhole && isHiddenWhole,
  };
}
