/**
 * Where the reading view's settings are kept: in this browser only, since sizes and voices belong to a screen and a
 * machine.
 */
import browser from 'webextension-polyfill';
import { inTurn } from './in-turn.ts';
import { READER_DEFAULTS, type ReaderSettings, repairReader } from './reader.ts';

const KEY = 'reader';

/**
 * The stored settings, made whole.
 * @throws when it cannot be known what is stored
 */
export const readReader = async (): Promise<ReaderSettings> =>
  repairReader((await browser.storage.local.get(KEY))[KEY]);

/** The stored settings, made whole. Never fails: what cannot be read is the defaults, which are not to be stored then. */
export const loadReader = (): Promise<ReaderSettings> => readReader().catch(() => READER_DEFAULTS);

/**
 * Changes some of the settings and leaves the others as they are stored. For the extension's own pages and background, see
 * `inTurn`.
 * @param part what is to change, of any shape: it is repaired
 * @throws when what is stored cannot be read, lest it be lost, or nothing can be stored
 */
export const keepReader = (part: Readonly<Record<string, unknown>>): Promise<void> =>
  inTurn(async () =>
    browser.storage.local.set({ [KEY]: repairReader({ ...(await readReader()), ...part }) }),
  );
