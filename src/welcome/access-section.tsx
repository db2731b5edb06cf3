/** Asks for leave to read pages where it is missing; says nothing where it was there from the start. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import type { WelcomeModel } from './model.ts';

export function AccessSection({ model }: { readonly model: WelcomeModel }) {
  const access = model.access.value;
  const outcome = useRef<HTMLParagraphElement>(null);

  // The button that was pressed goes with its question, and the focus with it: on to what came of it.
  useLayoutEffect(() => {
    if (access === 'given' && document.activeElement === document.body) outcome.current?.focus();
  }, [access]);

  if (access === 'there') return null;
  if (access === 'given')
    return (
      <p ref={outcome} class="notice" tabIndex={-1}>
        {t('welcome_access_given')}
      </p>
    );
  return (
    <section class="warning" aria-labelledby="access">
      <h2 id="access">{t('welcome_access_title')}</h2>
      <p>{t('welcome_access_text')}</p>
      <button type="button" class="button button-main below-rows" onClick={model.askAccess}>
        {t('welcome_access_button')}
      </button>
      <p role="status" class="refused">
        {access === 'refused' && t('welcome_access_refused')}
      </p>
    </section>
  );
}
