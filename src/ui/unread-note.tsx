/** Says that the stored settings cannot be read: what a page shows of them may be other than what was chosen. */
import type { ReadonlySignal } from '@preact/signals';
import { t } from './i18n.ts';

export const UnreadNote = ({ unread }: { readonly unread: ReadonlySignal<boolean> }) =>
  unread.value ? (
    <p class="warning" role="alert">
      {t('settings_unread')}
    </p>
  ) : null;
