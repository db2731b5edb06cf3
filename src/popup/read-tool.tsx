/** The way to the reading view: a button, or where there is nothing to read, a sentence in its place. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import type { PopupModel } from './model.ts';

interface ReadToolProps {
  readonly model: PopupModel;
  /** Whether the page has a text. */
  readonly hasText: boolean;
  /** Classes of the button beside its own. */
  readonly look?: string;
}

export const ReadTool = ({ model, hasText, look = '' }: ReadToolProps) =>
  hasText ? (
    <button type="button" class={`button ${look}`} onClick={model.read}>
      {t('popup_read')}
    </button>
  ) : (
    <p class="hint">{t('popup_read_none')}</p>
  );

/** The same for a page that was not cleaned, whose report tells nothing of its text: the page is asked, once an address. */
export function ReadAnyway({ model }: { readonly model: PopupModel }) {
  const url = model.url.value;
  const [without, setWithout] = useState('');
  useEffect(() => {
    let isOver = false;
    void model.article().then((article) => {
      if (!isOver && article?.text === '') setWithout(url);
    });
    return () => {
      isOver = true;
    };
  }, [model, url]);
  return <ReadTool model={model} hasText={without !== url} />;
}
