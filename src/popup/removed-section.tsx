/** What was taken away, by kind, with a button to show each again and one for all. */
import type { ComponentChildren } from 'preact';
import type { RemovedBlock } from '../messages.ts';
import { formatNumber, t } from '../ui/i18n.ts';
import { groupRemoved, hiddenOf } from './group-removed.ts';
import { RemovedItem } from './removed-item.tsx';

interface RemovedSectionProps {
  readonly removed: readonly RemovedBlock[];
  /** The page's language, or empty. */
  readonly lang: string;
  readonly onShow: (ids: readonly string[], shown: boolean) => void;
  /** What there is to say of all of it. */
  readonly children?: ComponentChildren;
}

interface CountProps {
  readonly blocks: readonly RemovedBlock[];
  /** Whether nothing is hidden any more: it is then what is shown again that is counted. */
  readonly allShown: boolean;
}

/** How many blocks are hidden, and of how many where some are shown again. */
function Count({ blocks, allShown }: CountProps) {
  const all = formatNumber(blocks.length);
  const hidden = hiddenOf(blocks).length;
  const isPart = !allShown && hidden < blocks.length;
  return <span class="count">{isPart ? t('popup_count_of', formatNumber(hidden), all) : all}</span>;
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
      {groupRemoved(removed).map(({ name, blocks }) => (
        <section key={name} aria-labelledby={`kind-${name}`}>
          <h3 id={`kind-${name}`}>
            {t(name === 'hand' ? 'options_hidden_title' : `kind_${name}`)}{' '}
            <Count blocks={blocks} allShown={allShown} />
          </h3>
          <ul class="blocks">
            {blocks.map((block) => (
              <RemovedItem key={block.id} block={block} lang={lang} onShow={onShow} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
