/** The welcome page: what Broadsheet does, how to have things back, and what is left for the reader to decide. */
import browser from 'webextension-polyfill';
import { t } from '../ui/i18n.ts';
import { Keys } from '../ui/keys.tsx';
import { KindSwitches } from '../ui/kind-switches.tsx';
import { Toast } from '../ui/toast.tsx';
import { UnreadNote } from '../ui/unread-note.tsx';
import { EXTRA_KINDS } from '../words.ts';
import { AccessSection } from './access-section.tsx';
import { Example } from './example.tsx';
import type { WelcomeModel } from './model.ts';

/** Each browser has its own way to keep a button in the toolbar. */
const isFirefox = (): boolean => location.protocol === 'moz-extension:';

export function App({ model }: { readonly model: WelcomeModel }) {
  const settings = model.settings.value;
  return (
    <>
      <header>
        <h1>{t('welcome_title')}</h1>
        <p class="hint">{t('welcome_intro')}</p>
      </header>
      <main aria-busy={settings === null}>
        <AccessSection model={model} />
        <Example onTell={(said) => model.tell(true, said)} />
        <section aria-labelledby="back">
          <h2 id="back">{t('welcome_back_title')}</h2>
          <p>{t('welcome_back_text')}</p>
          <ul class="points">
            <li>{t('welcome_back_show', t('popup_show'))}</li>
            <li>{t('welcome_back_page', t('popup_give_back'))}</li>
            <li>{t('welcome_back_site')}</li>
            <li>{t('welcome_back_pick', t('picker_menu'))}</li>
          </ul>
        </section>
        <section aria-labelledby="privacy">
          <h2 id="privacy">{t('welcome_privacy_title')}</h2>
          <p>{t('welcome_privacy_text')}</p>
        </section>
        <section aria-labelledby="pin">
          <h2 id="pin">{t('welcome_pin_title')}</h2>
          <p>{t(isFirefox() ? 'welcome_pin_firefox' : 'welcome_pin_chromium')}</p>
        </section>
        <Keys />
        {settings && (
          <section aria-labelledby="extra">
            <h2 id="extra">{t('options_extra_title')}</h2>
            <p class="hint">{t('options_extra_text')}</p>
            <UnreadNote unread={model.unread} />
            <KindSwitches kinds={EXTRA_KINDS} settings={settings} onSwitch={model.setKind} />
          </section>
        )}
      </main>
      <footer>
        <button type="button" class="button" onClick={() => browser.runtime.openOptionsPage()}>
          {t('welcome_settings')}
        </button>
      </footer>
      <Toast notSaved={model.notSaved} voice={model.voice} />
    </>
  );
}
