/** The options page's state: the stored settings, and what else it keeps. Lives as long as its signal. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type Backup, readBackup, writeBackup } from '../settings/backup.ts';
import { READER_DEFAULTS } from '../settings/reader.ts';
import { keepReader, loadReader } from '../settings/reader-store.ts';
import { DEFAULTS, withSite } from '../settings/schema.ts';
import {
  countShown,
  forgetShown,
  keepShown,
  loadShown,
  type ShownCount,
  watchShownCounts,
} from '../settings/shown.ts';
import { loadSettings } from '../settings/store.ts';
import { t } from '../ui/i18n.ts';
import { openSettings, type StoredSettings } from '../ui/stored-settings.ts';

/** What the components draw, and what their switches do. */
export interface OptionsModel extends StoredSettings {
  setMarks(on: boolean): Promise<void>;
  setSentences(count: number): Promise<void>;
  /** Takes back the reader's choice for a site. */
  takeBack(site: string): Promise<void>;
  /** Where anything stays because the reader chose to see it again. */
  readonly shown: ReadonlySignal<readonly ShownCount[]>;
  /** Forgets what the reader chose to see again, on one site or on all. */
  forgetShown(site?: string): Promise<void>;
  /** All settings as a text. */
  backup(): Promise<string>;
  /** Puts the settings of such a text in place of all that there are; another text changes nothing. */
  readBackup(text: string): Promise<void>;
  /** Sets all settings back to the defaults. */
  reset(): Promise<void>;
}

/** Reads the settings and follows them, wherever they are changed, until the signal aborts. */
export function openModel(ended: AbortSignal): OptionsModel {
  const stored = openSettings(ended);
  const { change, store, tell } = stored;
  const shown = signal<readonly ShownCount[]>([]);

  void countShown().then((counts) => {
    shown.value = counts;
  });
  watchShownCounts((counts) => {
    shown.value = counts;
  }, ended);

  /** Puts all settings in place of those that there are. */
  async function replace(all: Backup, said: string): Promise<void> {
    const kept =
      (await store(() => all.settings)) &&
      (await keepReader(all.reader).then(
        () => true,
        () => false,
      ));
    tell(kept, said);
  }

  return {
    ...stored,
    shown,
    setMarks: (on) => change((current) => ({ ...current, marks: on })),
    setSentences: (sentences) => change((current) => ({ ...current, sentences })),
    takeBack: (site) => change((current) => withSite(current, site, null), t('said_site_judged', site)),
    forgetShown: async (site) => {
      const forgot =
        site === undefined
          ? await forgetShown()
          : await keepShown(site, [...(await loadShown(site))], false).then(
              () => true,
              () => false,
            );
      shown.value = await countShown();
      tell(forgot, site === undefined ? t('options_said_forgot') : t('options_said_forgot_site', site));
    },
    backup: async () => writeBackup({ settings: await loadSettings(), reader: await loadReader() }),
    readBackup: async (text) => {
      const read = readBackup(text);
      if (read) await replace(read, t(read.isWhole ? 'options_said_read' : 'options_said_read_partly'));
      else tell(false, '', t('options_not_read'));
    },
    reset: async () => {
      await forgetShown();
      shown.value = await countShown();
      await replace({ settings: DEFAULTS, reader: READER_DEFAULTS }, t('options_said_reset'));
    },
  };
}
