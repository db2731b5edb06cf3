/** The popup's foot: the rule this page is cleaned by, this page as it came, and the way to the settings. */
import browser from 'webextension-polyfill';
import { t } from '../ui/i18n.ts';
import type { PopupModel } from './model.ts';

/** Firefox would leave the popup lying over the page that it has opened. */
async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

export function Foot({ model }: { readonly model: PopupModel }) {
  return (
    <footer class="foot">
      {model.view.value.kind === 'article' && model.rule.value === 'on' && (
        <p class="foot-rule hint">
          {t('popup_site_always_text')}{' '}
          <button type="button" class="link" onClick={() => model.alwaysClean(false)}>
            {t('popup_site_always_button')}
          </button>
        </p>
      )}
      {model.view.value.kind === 'article' && (
        <button type="button" class="link" onClick={() => model.cleanPage(false)}>
          {t('popup_give_back')}
        </button>
      )}
      <button type="button" class="link foot-settings" onClick={() => void openSettings()}>
        {t('popup_settings')}
      </button>
    </footer>
  );
}
