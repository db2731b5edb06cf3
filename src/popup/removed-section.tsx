/** What was taken away, by kind, with a button to show each again and one for all. */
import type { ComponentChildren } from 'preact';
import type { RemovedBlock } from '../messages.ts';
import { t } from '../ui/i18n.ts';
import { Count } from './count.tsx';
import { groupRemoved, hiddenOf } from './group-removed.ts';
import { RemovedGroup } from './removed-group.tsx';

interface RemovedSectionProps {
  readonly removed: readonly RemovedBlock[];
  /** The page's language, or empty. */
  readonly lang: string;
  readonly onShow: (ids: readonly string[], shown: boolean) => void;
  /** What there is to say of all of it. */
  readonly children?: ComponentChildren;
}

export function RemovedSection({ removed, lang, onShow, children }: RemovedSectionProps) {
  const hidden = hiddenOf(removed);
  const allShown = removed.length > 0 && hidden.length === 0;
  return (
    <section aria-labelledby="removed">
      <div class="line">
        <h2 id="removed">
          {t(allShown ? 'options_shown_title' : 'popup_removed_title')}{' '}
          {removed.length > 0 && <Count blocks={removed} allShown={allShown} />}
        </h2>
        {removed.length > 1 && (
          <button
            type="button"
            class="button"
            onClick={() =>
              onShow(
                (allShown ? removed : hidden).map(({ id }) => id),
                !allShown,
              )
            }
          >
            {t(allShown ? 'popup_hide_all' : 'popup_show_all')}
          </button>
        )}
      </div>
      {children}
      {removed.length === 0 && !children && <p class="hint">{t('popup_removed_none')}</p>}
      {groupRemoved(removed).map((group) => (
        <RemovedGroup key={group.name} group={group} allShown={allShown} lang={lang} onShow={onShow} />
      ))}
    </section>
  );
}
