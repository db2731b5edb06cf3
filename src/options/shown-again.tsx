/** What the reader chose to see again: whether there is any of it, and a button to forget it. */
import { useRef } from 'preact/hooks';
import { t } from '../ui/i18n.ts';

interface ShownAgainProps {
  readonly hasAny: boolean;
  readonly onForget: () => void;
}

export function ShownAgain({ hasAny, onForget }: ShownAgainProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section aria-labelledby="shown">
      <h2 id="shown" tabIndex={-1} ref={heading}>
        {t('options_shown_title')}
      </h2>
      {!hasAny ? (
        <p class="hint">{t('options_shown_none')}</p>
      ) : (
        <>
          <p class="hint">{t('options_shown_text')}</p>
          <button
            type="button"
            class="button"
            onClick={() => {
              // The button goes with what it forgets.
              heading.current?.focus();
              onForget();
            }}
          >
            {t('options_shown_forget')}
          </button>
        </>
      )}
    </section>
  );
}
