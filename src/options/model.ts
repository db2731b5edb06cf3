/** The options page's state: the stored settings, and what came of the last change. Lives as long as its signal. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Settings } from '../settings/schema.ts';
import { withSite } from '../settings/schema.ts';
import { forgetShown, hasAnyShown } from '../settings/shown.ts';
import { loadSettings, updateSettings, watchSettings } from '../settings/store.ts';
import { t } from '../ui/i18n.ts';
import { newVoice, type Said, say } from '../ui/live-region.tsx';
import type { Kind } from '../words.ts';

/** What the components draw, and what their switches do. */
export interface OptionsModel {
  /** Null until they are read. */
  readonly settings: ReadonlySignal<Settings | null>;
  /** Whether the last change could not be stored; the settings are then as they were. */
  readonly notSaved: ReadonlySignal<boolean>;
  readonly voice: Signal<Said>;
  setKind(kind: Kind, on: boolean): Promise<void>;
  setMarks(on: boolean): Promise<void>;
  setSentences(count: number): Promise<void>;
  /** Takes back the reader's choice for a site. */
  takeBack(site: string): Promise<void>;
  /** Whether anything stays on any site because the reader chose to see it again. */
  readonly hasShown: ReadonlySignal<boolean>;
  /** Forgets what the reader chose to see again. */
  forgetShown(): Promise<void>;
}

/** Reads the settings and follows them, wherever they are changed, until the signal aborts. */
export function openModel(ended: AbortSignal): OptionsModel {
  const settings = signal<Settings | null>(null);
  const notSaved = signal(false);
  const hasShown = signal(false);
  const voice = newVoice();

  void loadSettings().then((stored) => {
    settings.value = stored;
  });
  void hasAnyShown().then((any) => {
    hasShown.value = any;
  });
  watchSettings((changed) => {
    settings.value = changed;
  }, ended);

  async function change(by: (settings: Settings) => Settings, said: string): Promise<void> {
    const { settings: changed, kept } = await updateSettings(by);
    notSaved.value = !kept;
    if (kept) settings.value = changed;
    say(voice, kept ? said : t('options_not_saved'));
  }

  return {
    settings,
    notSaved,
    hasShown,
    voice,
    setKind: (kind, on) =>
      change((current) => ({ ...current, kinds: { ...current.kinds, [kind]: on } }), t('options_said_saved')),
    setMarks: (on) => change((current) => ({ ...current, marks: on }), t('options_said_saved')),
    setSentences: (sentences) => change((current) => ({ ...current, sentences }), t('options_said_saved')),
    takeBack: (site) => change((current) => withSite(current, site, null), t('said_site_judged', site)),
    forgetShown: async () => {
      const forgot = await forgetShown();
      notSaved.value = !forgot;
      if (forgot) hasShown.value = false;
      say(voice, t(forgot ? 'options_said_forgot' : 'options_not_saved'));
    },
  };
}
