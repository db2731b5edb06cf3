/** What can be done with the article: read by itself, handed on as Markdown, or its address shared. */
import { useState } from 'preact/hooks';
import type { PageReport } from '../messages.ts';
import { t } from '../ui/i18n.ts';
import { say } from '../ui/live-region.tsx';
import { copyMarkdown, type HandedOn, shareLink } from './hand-on.ts';
import type { PopupModel } from './model.ts';
import { ReadTool } from './read-tool.tsx';

/** What is said of it, for eyes and for screen readers. */
const SAID = {
  copied: 'popup_said_copied',
  shared: 'popup_said_shared',
  failed: 'popup_said_not_copied',
} as const;

interface ArticleToolsProps {
  readonly report: PageReport;
  readonly model: PopupModel;
}

export function ArticleTools({ report: { article, url }, model }: ArticleToolsProps) {
  const hasText = article.words > 0;
  const [told, setTold] = useState('');
  const tell = (became: HandedOn): void => {
    const words = became === 'left' ? '' : t(SAID[became]);
    setTold(words);
    say(model.voice, words);
  };
  const copy = async (): Promise<void> => {
    const whole = await model.article();
    tell(whole ? await copyMarkdown(whole, url) : 'failed');
  };
  return (
    <fieldset class="tools">
      <legend class="unseen">{t('popup_tools')}</legend>
      <ReadTool model={model} hasText={hasText} look="button-main" />
      {hasText && (
        <button type="button" class="button" onClick={copy}>
          {t('popup_copy_markdown')}
        </button>
      )}
      <button type="button" class="button" onClick={async () => tell(await shareLink(article.title, url))}>
        {t('popup_share')}
      </button>
      <span class="hint" aria-hidden="true">
        {told}
      </span>
    </fieldset>
  );
}
