/**
 * Stands in for webextension-polyfill in tests of the pages and the background:
 * `vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'))`.
 */
import { vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

type Listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => void;

/** What is stored, by area; an area set to null refuses everything. */
export const stored: Record<'sync' | 'local', Record<string, unknown> | null> = { sync: {}, local: {} };
const listeners = new Set<Listener>();

/** Bytes that browsers take of one item in sync: of its name, and of its value as JSON. */
const MOST_BYTES = 8_192;
/** So many items they take there. */
const MOST_ITEMS = 512;

/** What is stored comes back as Chromium has it: the names in each object in alphabetical order. */
const asStored = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(asStored) as T;
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, kept]) => [key, asStored(kept)])) as T;
};

const area = (name: 'sync' | 'local') => {
  const open = (): Record<string, unknown> => {
    const kept = stored[name];
    if (!kept) throw new Error('quota exceeded');
    return kept;
  };
  const tell = (changes: Parameters<Listener>[0]): void => {
    for (const listen of listeners) listen(asStored(changes), name);
  };
  return {
    get: vi.fn(async (key: string | null) => asStored(key === null ? { ...open() } : { [key]: open()[key] })),
    set: vi.fn(async (items: Record<string, unknown>) => {
      const kept = open();
      for (const [key, value] of Object.entries(items))
        if (name === 'sync' && key.length + JSON.stringify(value).length > MOST_BYTES)
          throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
      if (name === 'sync' && Object.keys({ ...kept, ...items }).length > MOST_ITEMS)
        throw new Error('MAX_ITEMS quota exceeded');
      const changes = Object.entries(items).map(([key, newValue]) => [
        key,
        { oldValue: kept[key], newValue },
      ]);
      Object.assign(kept, items);
      tell(Object.fromEntries(changes));
    }),
    remove: vi.fn(async (key: string) => {
      const kept = open();
      if (!(key in kept)) return;
      const { [key]: oldValue } = kept;
      delete kept[key];
      tell({ [key]: { oldValue } });
    }),
  };
};

/** Neither Node 20 nor jsdom has locks: here is one, whatever its name. */
let lock: Promise<unknown> = Promise.resolve();
const locks = {
  request: <T>(_: string, change: () => Promise<T>): Promise<T> => {
    const turn = lock.then(change);
    lock = turn.catch(() => {});
    return turn;
  },
};
globalThis.navigator ??= {} as Navigator;
Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });

const ID = 'broadsheet';

/** An event that a test fires itself. */
const event = () => {
  const heeding = new Set<() => void>();
  return {
    addListener: (heed: () => void) => heeding.add(heed),
    removeListener: (heed: () => void) => heeding.delete(heed),
    fire: (): void => {
      for (const heed of heeding) heed();
    },
  };
};

const browser = {
  i18n: {
    getMessage: (name: string, parts: readonly string[] = []): string =>
      ((messages as Record<string, { message: string }>)[name]?.message ?? '').replace(
        /\$(\d)/g,
        (_, place: string) => parts[Number(place) - 1] ?? '',
      ),
    getUILanguage: vi.fn(() => 'en-GB'),
  },
  storage: {
    sync: area('sync'),
    local: area('local'),
    onChanged: {
      addListener: (listen: Listener) => listeners.add(listen),
      removeListener: (listen: Listener) => listeners.delete(listen),
    },
  },
  /** Without an id the extension has gone from under its content scripts. */
  runtime: {
    id: ID,
    getURL: (path: string): string => `extension:/${path}`,
    openOptionsPage: vi.fn(),
    getManifest: () => ({ content_scripts: [{ js: ['content.js'] }] }),
    onMessage: { addListener: vi.fn() },
  },
  extension: { inIncognitoContext: false },
  management: { getSelf: vi.fn(async () => ({ installType: 'normal' })) },
  permissions: {
    contains: vi.fn(async (_: { readonly origins: readonly string[] }) => true),
    request: vi.fn(async () => true),
    onAdded: event(),
    onRemoved: event(),
  },
  tabs: {
    create: vi.fn(async (_: object) => {}),
    get: vi.fn(),
    query: vi.fn(),
    reload: vi.fn(async () => {}),
    sendMessage: vi.fn(),
  },
  commands: {
    getAll: vi.fn(async () => [
      { name: '_execute_action', description: '', shortcut: 'Alt+Shift+S' },
      { name: 'read', description: 'Open or close the reading view', shortcut: '' },
    ]),
  },
  contextMenus: { create: vi.fn(), removeAll: vi.fn(async () => {}), update: vi.fn(async () => {}) },
  scripting: {
    insertCSS: vi.fn(async () => {}),
    removeCSS: vi.fn(async () => {}),
    executeScript: vi.fn(async () => []),
  },
  action: {
    setBadgeText: vi.fn(async () => {}),
    setBadgeBackgroundColor: vi.fn(async () => {}),
    setBadgeTextColor: vi.fn(async () => {}),
    setTitle: vi.fn(async () => {}),
    setIcon: vi.fn(async () => {}),
  },
};

/** Empties the storage, forgets all calls and has the extension there again. */
export function resetBrowser(): void {
  stored.sync = {};
  stored.local = {};
  browser.runtime.id = ID;
  browser.extension.inIncognitoContext = false;
  listeners.clear();
  vi.clearAllMocks();
}

export default browser;
