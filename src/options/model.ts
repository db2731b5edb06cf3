/** The options page's state: the stored settings, and what came of the last change. Lives as long as its signal. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Backup, readBackup, writeBackup } from '../settings/backup.ts';
import { READER_DEFAULTS } from '../settings/reader.ts';
import { loadReader, saveReader } from '../settings/reader-store.ts';
import { DEFAULTS, type Settings, withSite } from '../settings/schema.ts';
import {
  countPrints,
  keepPrints,
  loadAllPrints,
  loadPrints,
  type PrintCount,
  replacePrints,
  watchPrintCounts,
} from '../settings/site-prints.ts';
import { loadSettings, updateSettings, watchSettings } from '../settings/store.ts';
import { t } from '../ui/i18n.ts';
import { newVoice, type Said, say } from '../ui/live-region.tsx';
import type { Kind, PrintList } from '../words.ts';

/** Milliseconds that words of what went well stay: long enough to be read, and then out of the way. */
const SAID_FOR = 5000;

const LISTS = ['shown', 'hidden'] as const satisfies readonly PrintList[];

/** What is said when a list is forgotten, of one site or of all. */
const FORGOT = {
  shown: ['options_said_forgot_site', 'options_said_forgot'],
  hidden: ['options_said_unhidden_site', 'options_said_unhidden'],
} as const;

/** What the components draw, and what their switches do. */
export interface OptionsModel {
  /** Null until they are read. */
  readonly settings: ReadonlySignal<Settings | null>;
  /** Whether the last change could not be made or stored; the settings are then as they were. */
  readonly notSaved: ReadonlySignal<boolean>;
  readonly voice: Signal<Said>;
  setKind(kind: Kind, on: boolean): Promise<void>;
  setMarks(on: boolean): Promise<void>;
  setSentences(count: number): Promise<void>;
  /** Takes back the reader's choice for a site. */
  takeBack(site: string): Promise<void>;
  /** Where anything stays shown or hidden because the reader chose so. */
  readonly kept: Readonly<Record<PrintList, ReadonlySignal<readonly PrintCount[]>>>;
  /** Forgets what the reader chose to see again, or hid by hand, on one site or on all. */
  forgetKept(list: PrintList, site?: string): Promise<void>;
  /** All settings as a text. */
  backup(): Promise<string>;
  /** Puts the settings of such a text in place of all that there are; another text changes nothing. */
  readBackup(text: string): Promise<void>;
  /** Sets all settings back to the defaults. */
  reset(): Promise<void>;
}

/** Reads the settings and follows them, wherever they are changed, until the signal aborts. */
export function openModel(ended: AbortSignal): OptionsModel {
  const settings = signal<Settings | null>(null);
  const notSaved = signal(false);
  const kept = {
    shown: signal<readonly PrintCount[]>([]),
    hidden: signal<readonly PrintCount[]>([]),
  };
  const voice = newVoice();

  void loadSettings().then((stored) => {
    settings.value = stored;
  });
  const recount = async (list: PrintList): Promise<void> => {
    kept[list].value = await countPrints(list);
  };
  watchSettings((changed) => {
    settings.value = changed;
  }, ended);
  for (const list of LISTS) {
    void recount(list);
    watchPrintCounts(
      list,
      (counts) => {
        kept[list].value = counts;
      },
      ended,
    );
  }

  let leaving: ReturnType<typeof setTimeout> | undefined;
  ended.addEventListener('abort', () => clearTimeout(leaving), { once: true });

  /** Says what came of a change: what went well leaves again, what did not stays until the next change. */
  function tell(kept: boolean, said: string, otherwise = t('options_not_saved')): void {
    notSaved.value = !kept;
    say(voice, kept ? said : otherwise);
    clearTimeout(leaving);
    if (kept) leaving = setTimeout(() => say(voice, ''), SAID_FOR);
  }

  async function change(by: (settings: Settings) => Settings, said: string): Promise<void> {
    const { settings: changed, kept: isKept } = await updateSettings(by);
    if (isKept) settings.value = changed;
    tell(isKept, said);
  }

  /** Puts all settings in place of those that there are. */
  async function replace(all: Backup, said: string): Promise<void> {
    const { settings: changed, kept: isKept } = await updateSettings(() => all.settings);
    if (!isKept) {
      tell(false, said);
      return;
    }
    settings.value = changed;
    const isHiddenKept = await replacePrints('hidden', all.hidden);
    await recount('hidden');
    tell((await saveReader(all.reader)) && isHiddenKept, said);
  }

  return {
    settings,
    notSaved,
    kept,
    voice,
    setKind: (kind, on) =>
      change((current) => ({ ...current, kinds: { ...current.kinds, [kind]: on } }), t('options_said_saved')),
    setMarks: (on) => change((current) => ({ ...current, marks: on }), t('options_said_saved')),
    setSentences: (sentences) => change((current) => ({ ...current, sentences }), t('options_said_saved')),
    takeBack: (site) => change((current) => withSite(current, site, null), t('said_site_judged', site)),
    forgetKept: async (list, site) => {
      const forgot =
        site === undefined
          ? await replacePrints(list, {})
          : await keepPrints(list, site, [...(await loadPrints(list, site))], false).then(
              () => true,
              () => false,
            );
      await recount(list);
      const [one, all] = FORGOT[list];
      tell(forgot, site === undefined ? t(all) : t(one, site));
    },
    backup: async () =>
      writeBackup({
        settings: await loadSettings(),
        reader: await loadReader(),
        hidden: await loadAllPrints('hidden'),
      }),
    readBackup: async (text) => {
      const read = readBackup(text);
      if (read) await replace(read, t(read.isWhole ? 'options_said_read' : 'options_said_read_partly'));
      else tell(false, '', t('options_not_read'));
    },
    reset: async () => {
      await replacePrints('shown', {});
      await recount('shown');
      await replace({ settings: DEFAULTS, reader: READER_DEFAULTS, hidden: {} }, t('options_said_reset'));
    },
  };
}
