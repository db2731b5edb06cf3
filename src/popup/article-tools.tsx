/** What can be done with the article: read by itself, handed on as Markdown, or its address shared. */
import { useState } from 'preact/hooks';
import { t } from '../ui/i18n.ts';
import { say } from '../ui/live-region.tsx';
import { copyMarkdown, type HandedOn, shareLink } from './hand-on.ts';
import type { PopupModel } from './model.ts';

/** What is said of it, for eyes and for screen readers. */
const SAID = {
  copied: 'popup_said_copied',
  shared: 'popup_said_shared',
  failed: 'popup_said_not_copied',
} as const;

interface ArticleToolsProps {
  readonly title: string;
  readonly url: string;
  readonly model: PopupModel;
}

export function ArticleTools({ title, url, model }: ArticleToolsProps) {
  const [told, setTold] = useState('');
  const tell = (became: HandedOn): void => {
    const words = became === 'left' ? '' : t(SAID[became]);
    setTold(words);
    say(model.voice, words);
  };
  const copy = async (): Promise<void> => {
    const article = await model.article();
    tell(article ? await copyMarkdown(article, url) : 'failed');
  };
  return (
    <fieldset class="tools">
      <legend class="unseen">{t('popup_tools')}</legend>
      <button type="button" class="button button-main" onClick={model.read}>
        {t('popup_read')}
      </button>
      <button type="button" class="button" onClick={copy}>
        {t('popup_copy_markdown')}
      </button>
      <button type="button" class="button" onClick={async () => tell(await shareLink(title, url))}>
        {t('popup_share')}
      </button>
      <span class="hint" aria-hidden="true">
        {told}
      </span>
    </fieldset>
  );
}
