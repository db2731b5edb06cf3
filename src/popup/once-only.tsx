/** Says that the page is read for this once, and offers to let Broadsheet read its site from now on. */
import { t } from '../ui/i18n.ts';
import { shownSite } from '../ui/shown-site.ts';
import type { PopupModel } from './model.ts';

export const OnceOnly = ({ model }: { readonly model: PopupModel }) => (
  <div class="warning">
    <p>{t('popup_once_text', shownSite(model.hostname.value))}</p>
    <button type="button" class="button once-button" onClick={model.allowSite}>
      {t('popup_not_allowed_button')}
    </button>
  </div>
);
