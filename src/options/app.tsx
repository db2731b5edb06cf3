/** The options page: what is hidden, what is marked, and what the reader chose for single sites. */

import { t } from '../ui/i18n.ts';
import { Keys } from '../ui/keys.tsx';
import { KindSwitches } from '../ui/kind-switches.tsx';
import { Switch } from '../ui/switch.tsx';
import { Toast } from '../ui/toast.tsx';
import { UnreadNote } from '../ui/unread-note.tsx';
import { CORE_KINDS, EXTRA_KINDS } from '../words.ts';
import { BackupSection } from './backup.tsx';
import { KeptBlocks } from './kept-blocks.tsx';
import type { OptionsModel } from './model.ts';
import { SiteList } from './site-list.tsx';
import { SummaryLength } from './summary-length.tsx';

export function App({ model }: { readonly model: OptionsModel }) {
  const settings = model.settings.value;
  return (
    <>
      <header>
        <h1>{t('options_title')}</h1>
        <p class="hint">
          {t('options_intro')} <a href="../welcome/index.html">{t('welcome_link')}</a>
        </p>
        {model.keptHere.value && <p class="hint">{t('options_kept_here')}</p>}
        <UnreadNote unread={model.unread} />
      </header>
      <main aria-busy={settings === null}>
        {settings && (
          <>
            <section aria-labelledby="core">
              <h2 id="core">{t('options_core_title')}</h2>
              <KindSwitches kinds={CORE_KINDS} settings={settings} onSwitch={model.setKind} />
            </section>
            <section aria-labelledby="extra">
              <h2 id="extra">{t('options_extra_title')}</h2>
              <p class="hint">{t('options_extra_text')}</p>
              <KindSwitches kinds={EXTRA_KINDS} settings={settings} onSwitch={model.setKind} />
            </section>
            <section aria-labelledby="marks-title">
              <h2 id="marks-title">{t('options_marks_title')}</h2>
              <div class="rows">
                <Switch
                  id="marks"
                  on={settings.marks}
                  hint={t('options_marks_hint')}
                  onSwitch={model.setMarks}
                >
                  {t('options_marks')}
                </Switch>
              </div>
            </section>
            <SummaryLength count={settings.sentences} onChange={model.setSentences} />
            <SiteList settings={settings} onChoose={model.chooseFor} onFault={model.hush} />
            <KeptBlocks list="hidden" counts={model.kept.hidden.value} onForget={model.forgetKept} />
            <KeptBlocks list="shown" counts={model.kept.shown.value} onForget={model.forgetKept} />
            <Keys />
            <BackupSection model={model} />
          </>
        )}
      </main>
      <footer class="hint">{t('options_privacy')}</footer>
      <Toast notSaved={model.notSaved} voice={model.voice} />
    </>
  );
}
