/** The stored settings as a page shows and changes them, and what it says of a change. Lives as long as its signal. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Settings } from '../settings/schema.ts';
import { areKeptHere, type TriedSettings, updateSettings } from '../settings/store.ts';
import type { Kind } from '../words.ts';
import { followSettings } from './follow-settings.ts';
import { t } from './i18n.ts';
import { newVoice, type Said, say } from './live-region.tsx';

/** Milliseconds that words of what went well stay: long enough to be read, and then out of the way. */
const SAID_FOR = 5000;

/** What the components draw, and what their switches do. */
export interface StoredSettings {
  /** Null until they are read. */
  readonly settings: ReadonlySignal<Settings | null>;
  /** Whether they could not be read: those that are shown may be others, and no change of them is kept until they can. */
  readonly unread: ReadonlySignal<boolean>;
  /** Whether they are kept on this device only, as the browser's sync did not take them. */
  readonly keptHere: ReadonlySignal<boolean>;
  /** Whether the last change could not be made or stored; the settings are then as they were. */
  readonly notSaved: ReadonlySignal<boolean>;
  readonly voice: Signal<Said>;
  /** Changes what is stored. Returns whether it was kept; nothing is said of it. */
  store(by: (settings: Settings) => Settings): Promise<boolean>;
  /** Changes what is stored and says so. */
  change(by: (settings: Settings) => Settings, said?: string): Promise<void>;
  setKind(kind: Kind, on: boolean): Promise<void>;
  /** Says what came of a change: what went well leaves again, what did not stays until the next change. */
  tell(kept: boolean, said: string, otherwise?: string): void;
  /** Takes away what was said last. */
  hush(): void;
}

/** Reads the settings and follows them, wherever they are changed, until the signal aborts. */
export function openSettings(ended: AbortSignal): StoredSettings {
  const settings = signal<Settings | null>(null);
  const unread = signal(false);
  const keptHere = signal(false);
  const notSaved = signal(false);
  const voice = newVoice();

  const take = async (tried: TriedSettings): Promise<void> => {
    batch(() => {
      settings.value = tried.settings;
      unread.value = !tried.isRead;
    });
    keptHere.value = await areKeptHere();
  };
  void followSettings(take, unread, ended);

  let leaving: ReturnType<typeof setTimeout> | undefined;
  ended.addEventListener('abort', () => clearTimeout(leaving), { once: true });

  const tell: StoredSettings['tell'] = (kept, said, otherwise = t('options_not_saved')) => {
    notSaved.value = !kept;
    say(voice, kept ? said : otherwise);
    clearTimeout(leaving);
    if (kept) leaving = setTimeout(hush, SAID_FOR);
  };

  const hush = (): void => {
    clearTimeout(leaving);
    notSaved.value = false;
    say(voice, '');
  };

  const store: StoredSettings['store'] = async (by) => {
    const changed = await updateSettings(by);
    if (changed.kept) await take(changed);
    return changed.kept;
  };

  const change: StoredSettings['change'] = async (by, said = t('options_said_saved')) =>
    tell(await store(by), said);

  return {
    settings,
    unread,
    keptHere,
    notSaved,
    voice,
    store,
    change,
    tell,
    hush,
    setKind: (kind, on) => change((now) => ({ ...now, kinds: { ...now.kinds, [kind]: on } })),
  };
}
