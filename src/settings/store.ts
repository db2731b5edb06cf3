/**
 * Where settings are kept: `storage.sync`, and `storage.local` where sync is missing, full or switched off. A copy in
 * `local` is the newer one: it is written only when sync refuses, and goes when sync takes the settings again. Until then
 * what other devices put into sync is not looked at.
 */
import browser from 'webextension-polyfill';
import { hear } from '../hear.ts';
import { inTurn, wasDone } from './in-turn.ts';
import { DEFAULTS, repairSettings, type Settings } from './schema.ts';
import { fromItems, isSettingsItem, SETTINGS_KEY, toItems } from './sync-items.ts';

async function readLocal(): Promise<Settings | null> {
  const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  return stored === undefined ? null : repairSettings(stored).settings;
}

const readSync = async (): Promise<Settings> => fromItems(await browser.storage.sync.get(null));

/** Whether sync is missing or switched off: it refuses to store nothing at all, and did not just stumble over a read. */
async function isSyncOff(): Promise<boolean> {
  try {
    await browser.storage.sync.set({});
    return false;
  } catch {
    return true;
  }
}

/**
 * The stored settings, made whole; the defaults where there are none.
 * @throws when it cannot be known what is stored
 */
export async function readSettings(): Promise<Settings> {
  const kept = await readLocal();
  if (kept) return kept;
  try {
    return await readSync();
  } catch (error) {
    if (await isSyncOff()) return DEFAULTS;
    throw error;
  }
}

/** The stored settings, made whole. Never fails: what cannot be read is the defaults, which are not to be stored then. */
export async function loadSettings(): Promise<Settings> {
  return (await readLocal().catch(() => null)) ?? (await readSync().catch(() => null)) ?? DEFAULTS;
}

/** Settings, and whether they are known to be those that are stored. */
export interface TriedSettings {
  readonly settings: Settings;
  /** If not, they are what `loadSettings` makes of it. */
  readonly isRead: boolean;
}

/** The stored settings, for who has to know whether they could be read. Never fails. */
export const tryReadSettings = (): Promise<TriedSettings> =>
  readSettings().then(
    (settings) => ({ settings, isRead: true }),
    async () => ({ settings: await loadSettings(), isRead: false }),
  );

/** Whether the settings are kept on this device only, as sync did not take them. Never fails: what cannot be read is not. */
export const areKeptHere = (): Promise<boolean> =>
  readLocal().then(
    (kept) => kept !== null,
    () => false,
  );

/** Stores settings. Returns whether they were kept anywhere. */
async function save(settings: Settings): Promise<boolean> {
  const { sync, local } = browser.storage;
  try {
    await sync.set(toItems(settings, Object.keys(await sync.get(null))));
    await local.remove(SETTINGS_KEY);
    return true;
  } catch {
    return wasDone(local.set({ [SETTINGS_KEY]: settings }));
  }
}

/**
 * Changes settings by a function of what is stored now, and stores the outcome. Where that cannot be read nothing is
 * stored, lest what is there be lost. For the extension's own pages, see `inTurn`.
 * @returns the outcome, whether it is made of what is stored, and whether it was kept
 */
export function updateSettings(
  change: (settings: Settings) => Settings,
): Promise<TriedSettings & { readonly kept: boolean }> {
  return inTurn(async () => {
    const { settings: stored, isRead } = await tryReadSettings();
    const settings = change(stored);
    return { settings, isRead, kept: isRead && (await save(settings)) };
  });
}

/**
 * Calls `heed` with the whole settings whenever they are changed anywhere, until the signal aborts. They are read anew,
 * as a change tells of one area and of some items; when that fails they are taken to be as they were.
 */
export function watchSettings(heed: (settings: Settings) => void, signal: AbortSignal): void {
  let newest = 0;
  const listen = async (changes: Record<string, unknown>): Promise<void> => {
    if (!Object.keys(changes).some(isSettingsItem)) return;
    newest += 1;
    const mine = newest;
    const settings = await readSettings().catch(() => null);
    if (settings && mine === newest && !signal.aborted) heed(settings);
  };
  hear(browser.storage.onChanged, listen, signal);
}
