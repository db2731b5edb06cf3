/** The popup's foot: this page as it came, and the way to the settings. */
import browser from 'webextension-polyfill';
import { t } from '../ui/i18n.ts';
import type { PopupModel } from './model.ts';

export function Foot({ model }: { readonly model: PopupModel }) {
  return (
    <footer class="foot">
      {model.view.value.kind === 'article' && (
        <button type="button" class="link" onClick={() => model.cleanPage(false)}>
          {t('popup_give_back')}
        </button>
      )}
      <button type="button" class="link foot-settings" onClick={() => browser.runtime.openOptionsPage()}>
        {t('popup_settings')}
      </button>
    </footer>
  );
}
