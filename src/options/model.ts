/** The options page's state: the stored settings, and what else it keeps. Lives as long as its signal. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type ReadBackup, readBackup, writeBackup } from '../settings/backup.ts';
import { wasDone } from '../settings/in-turn.ts';
import type { PrintRecord } from '../settings/prints.ts';
import { READER_DEFAULTS } from '../settings/reader.ts';
import { keepReader, readReader } from '../settings/reader-store.ts';
import { DEFAULTS, type SiteRule, withSite } from '../settings/schema.ts';
import {
  countPrints,
  keepPrints,
  loadAllPrints,
  loadPrints,
  type PrintCount,
  replacePrints,
  watchPrintCounts,
} from '../settings/site-prints.ts';
import { readSettings } from '../settings/store.ts';
import { type MessageName, t } from '../ui/i18n.ts';
import { shownSite } from '../ui/shown-site.ts';
import { openSettings, type StoredSettings } from '../ui/stored-settings.ts';
import type { PrintList } from '../words.ts';

const LISTS = ['shown', 'hidden'] as const satisfies readonly PrintList[];

/** What is said when a list is forgotten, of one site or of all. */
const FORGOT = {
  shown: ['options_said_forgot_site', 'options_said_forgot'],
  hidden: ['options_said_unhidden_site', 'options_said_unhidden'],
} as const;

/** What is said of a choice for a site. */
const CHOSE = {
  on: 'popup_said_site_always',
  off: 'popup_site_off_title',
  none: 'said_site_judged',
} as const satisfies Record<SiteRule | 'none', MessageName>;

/** What the components draw, and what their switches do. */
export interface OptionsModel extends StoredSettings {
  setMarks(on: boolean): Promise<void>;
  setSentences(count: number): Promise<void>;
  /** Stores the reader's choice for a site; null takes it back. Returns whether that was kept. */
  chooseFor(site: string, rule: SiteRule | null): Promise<boolean>;
  /** Where anything stays shown or hidden because the reader chose so. */
  readonly kept: Readonly<Record<PrintList, ReadonlySignal<readonly PrintCount[]>>>;
  /** Forgets what the reader chose to see again, or hid by hand, on one site or on all. */
  forgetKept(list: PrintList, site?: string): Promise<void>;
  /** All settings as a text; null, and said, when they cannot all be read: a file without some would take them away. */
  backup(): Promise<string | null>;
  /** Puts the settings of such a text in place of all that there are; another text changes nothing. */
  readBackup(text: string): Promise<void>;
  /** Sets all settings back to the defaults. */
  reset(): Promise<void>;
}

/** Reads the settings and follows them, wherever they are changed, until the signal aborts. */
export function openModel(ended: AbortSignal): OptionsModel {
  const stored = openSettings(ended);
  const { change, store, tell } = stored;
  const kept = {
    shown: signal<readonly PrintCount[]>([]),
    hidden: signal<readonly PrintCount[]>([]),
  };

  const recount = async (list: PrintList): Promise<void> => {
    kept[list].value = await countPrints(list);
  };
  // Counted at once, and anew when it turns out whether settings can be read: the lists can or cannot be either.
  const uncounted = stored.unread.subscribe(() => {
    for (const list of LISTS) void recount(list);
  });
  ended.addEventListener('abort', uncounted, { once: true });
  for (const list of LISTS) {
    watchPrintCounts(
      list,
      (counts) => {
        kept[list].value = counts;
      },
      ended,
    );
  }

  const replaceList = async (list: PrintList, record: PrintRecord | null): Promise<boolean> => {
    const isKept = record === null || (await replacePrints(list, record));
    await recount(list);
    return isKept;
  };

  /** Puts all settings in place of those that there are; lists that are null stay. */
  async function replace(
    { settings, reader, hidden, shown }: Omit<ReadBackup, 'isWhole'> & { readonly shown: PrintRecord | null },
    said: string,
  ): Promise<void> {
    if (!(await store(() => settings))) {
      tell(false, said);
      return;
    }
    const kept = [
      await replaceList('hidden', hidden),
      await replaceList('shown', shown),
      await wasDone(keepReader(reader)),
    ];
    tell(!kept.includes(false), said, t('options_not_all_saved'));
  }

  return {
    ...stored,
    kept,
    setMarks: (on) => change((current) => ({ ...current, marks: on })),
    setSentences: (sentences) => change((current) => ({ ...current, sentences })),
    chooseFor: async (site, rule) => {
      const isKept = await store((current) => withSite(current, site, rule));
      tell(isKept, t(CHOSE[rule ?? 'none'], shownSite(site)));
      return isKept;
    },
    forgetKept: async (list, site) => {
      const forgot =
        site === undefined
          ? await replacePrints(list, {})
          : await wasDone(keepPrints(list, site, [...(await loadPrints(list, site))], false));
      await recount(list);
      const [one, all] = FORGOT[list];
      tell(forgot, site === undefined ? t(all) : t(one, shownSite(site)));
    },
    backup: async () => {
      try {
        return writeBackup({
          settings: await readSettings(),
          reader: await readReader(),
          hidden: await loadAllPrints('hidden'),
        });
      } catch {
        tell(false, '', t('options_not_written'));
        return null;
      }
    },
    readBackup: async (text) => {
      const read = readBackup(text);
      if ('fault' in read) {
        tell(false, '', t(read.fault === 'later' ? 'options_not_read_later' : 'options_not_read'));
        return;
      }
      // What stays shown is in no file.
      await replace(
        { ...read, shown: null },
        t(read.isWhole ? 'options_said_read' : 'options_said_read_partly'),
      );
    },
    reset: () =>
      replace(
        { settings: DEFAULTS, reader: READER_DEFAULTS, hidden: {}, shown: {} },
        t('options_said_reset'),
      ),
  };
}
