/**
 * Stands in for webextension-polyfill in tests of the pages and the background:
 * `vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'))`.
 */
import { vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

/** What is stored, by area; an area set to null refuses everything. */
export const stored: Record<'sync' | 'local', Record<string, unknown> | null> = { sync: {}, local: {} };
const listeners = new Set<Listener>();

const area = (name: 'sync' | 'local') => {
  const open = (): Record<string, unknown> => {
    const kept = stored[name];
    if (!kept) throw new Error('quota exceeded');
    return kept;
  };
  return {
    get: async (key: string) => ({ [key]: open()[key] }),
    set: async (items: Record<string, unknown>) => {
      Object.assign(open(), items);
      for (const listen of listeners)
        listen(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])), name);
    },
    remove: async (key: string) => {
      delete open()[key];
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
  runtime: { id: 'broadsheet', openOptionsPage: vi.fn(), onMessage: { addListener: vi.fn() } },
  permissions: { contains: vi.fn(async () => true), request: vi.fn(async () => true) },
  tabs: {
    create: vi.fn(async () => {}),
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
  contextMenus: { create: vi.fn(), removeAll: vi.fn(async () => {}) },
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

/** Empties the storage and forgets all calls. */
export function resetBrowser(): void {
  stored.sync = {};
  stored.local = {};
  listeners.clear();
  vi.clearAllMocks();
}

export default browser;
