/** Says that a page was cleaned sparingly, since it may be no news, and offers to clean it like a news article. */
import { t } from '../ui/i18n.ts';
import type { PopupModel } from './model.ts';

export const SparingNote = ({ model }: { readonly model: PopupModel }) => (
  <div class="sparing">
    <p class="hint">{t('popup_sparing_text')}</p>
    <button type="button" class="button" onClick={() => model.cleanPage(true)}>
      {t('popup_sparing_button')}
    </button>
  </div>
);
