/**
 * Where the reading view's settings are kept: in this browser only, since sizes and voices belong to a screen and a
 * machine. Reads never fail: what cannot be read is the defaults.
 */
import browser from 'webextension-polyfill';
import { READER_DEFAULTS, type ReaderSettings, repairReader } from './reader.ts';

const KEY = 'reader';

/** The stored settings, made whole. */
export async function loadReader(): Promise<ReaderSettings> {
  try {
    return repairReader((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return READER_DEFAULTS;
  }
}

/** Stores settings. Returns whether they were kept. */
export async function saveReader(settings: ReaderSettings): Promise<boolean> {
  try {
    await browser.storage.local.set({ [KEY]: settings });
    return true;
  } catch {
    return false;
  }
}
