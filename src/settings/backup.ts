/** All settings as a text that can be kept in a file, and read again. Pure: no extension API. */
import { type ReaderSettings, repairReader } from './reader.ts';
import { isObject, repairSettings, type Settings } from './schema.ts';

/** Raised when the shape of the file changes; that of the settings in it has a number of its own. */
const VERSION = 1;

/** What a file holds. */
export interface Backup {
  readonly settings: Settings;
  readonly reader: ReaderSettings;
}

/** Writes settings as JSON, for people to read too. */
export const writeBackup = ({ settings, reader }: Backup): string =>
  `${JSON.stringify({ broadsheet: VERSION, settings, reader }, null, 2)}\n`;

/**
 * Reads settings.
 * @param text anything at all
 * @returns whole settings, and whether all of those in the text were understood; null for a text that `writeBackup`
 *   cannot have written
 */
export function readBackup(text: string): (Backup & { readonly isWhole: boolean }) | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(read) || read.broadsheet !== VERSION || !isObject(read.settings)) return null;
  const { settings, repaired } = repairSettings(read.settings);
  return { settings, reader: repairReader(read.reader), isWhole: repaired.length === 0 };
}
