/**
 * Where settings are kept: `storage.sync`, and `storage.local` where sync is missing, full or switched off. Reads
 * never fail: what cannot be read is the defaults.
 */
import browser from 'webextension-polyfill';
import { DEFAULTS, repairSettings, type Settings } from './schema.ts';

const KEY = 'settings';
const AREAS = ['sync', 'local'] as const;

/** The stored settings, made whole. A copy in `local` is newer than sync's: it is written only when sync refuses. */
export async function loadSettings(): Promise<Settings> {
  for (const area of ['local', 'sync'] as const) {
    try {
      const stored = (await browser.storage[area].get(KEY))[KEY];
      if (stored !== undefined) return repairSettings(stored).settings;
    } catch {
      // The area is not there or does not answer: the next one, then the defaults.
    }
  }
  return DEFAULTS;
}

/**
 * Stores settings.
 * @returns whether they were kept anywhere
 */
export async function saveSettings(settings: Settings): Promise<boolean> {
  try {
    await browser.storage.sync.set({ [KEY]: settings });
    await browser.storage.local.remove(KEY).catch(() => {});
    return true;
  } catch {
    try {
      await browser.storage.local.set({ [KEY]: settings });
      return true;
    } catch {
      return false;
    }
  }
}

/** Changes settings by a function of what is stored now, and stores the outcome. Returns it, and whether it was kept. */
export async function updateSettings(
  change: (settings: Settings) => Settings,
): Promise<{ readonly settings: Settings; readonly kept: boolean }> {
  const settings = change(await loadSettings());
  return { settings, kept: await saveSettings(settings) };
}

/** Calls `heed` with the whole settings whenever they are changed anywhere, until the signal aborts. */
export function watchSettings(heed: (settings: Settings) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    // A removal is the fall-back copy making way for sync, which says so itself.
    if (change?.newValue !== undefined && (AREAS as readonly string[]).includes(area))
      heed(repairSettings(change.newValue).settings);
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen), { once: true });
}
