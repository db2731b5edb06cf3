/** Every state but the cleaned page's: a heading, a sentence, and what to do about it. */
import { type ComponentChildren, Fragment } from 'preact';
import type { PageReport } from '../messages.ts';
import { t } from '../ui/i18n.ts';
import { Lines } from '../ui/lines.tsx';
import { shownSite } from '../ui/shown-site.ts';
import { hiddenOf } from './group-removed.ts';
import type { PopupModel } from './model.ts';
import { ReadAnyway } from './read-tool.tsx';
import { RemovedSection } from './removed-section.tsx';
import { Skeleton } from './skeleton.tsx';
import { titleOf } from './title-of.ts';
import type { View } from './view-of.ts';

type Notice = Exclude<View, { kind: 'article' }>;

/** Where the page answers: its text can be read, whatever became of the rest. */
const READABLE: ReadonlySet<Notice['kind']> = new Set<Notice['kind']>([
  'not-news',
  'restored',
  'site-off',
  'failed',
]);

/** A file is, where it may be a text. */
const isReadable = (view: Notice): boolean =>
  view.kind === 'file' ? view.form === 'data' : READABLE.has(view.kind);

/** What speaks against a news article, and below it what speaks for one. */
const Why = ({ evidence }: Pick<PageReport, 'evidence'>) =>
  ([false, true] as const).map((side) => {
    const lines = evidence.filter(({ isFor }) => isFor === side).map(({ text }) => text);
    return (
      lines.length > 0 && (
        <Fragment key={String(side)}>
          <h2>{t(side ? 'popup_not_news_for' : 'popup_not_news_against')}</h2>
          <Lines lines={lines} />
        </Fragment>
      )
    );
  });

interface NoticeViewProps {
  readonly view: Notice;
  readonly model: PopupModel;
}

/** Whether something is hidden on a page from which nothing goes but by hand. */
const hidesByHand = ({ removed }: PageReport): boolean => hiddenOf(removed).length > 0;

function textOf(view: Notice, site: string): string {
  switch (view.kind) {
    case 'loading':
      return '';
    case 'not-news':
      return t(hidesByHand(view.report) ? 'popup_not_news_hand_text' : 'popup_not_news_text');
    case 'file':
      return t(`popup_file_${view.form}`);
    case 'site-off':
      return t(hidesByHand(view.report) ? 'popup_site_off_hand_text' : 'popup_site_off_text');
    case 'restored':
      return t(hidesByHand(view.report) ? 'popup_restored_hand_text' : 'popup_restored_text');
    case 'untouchable':
      return t(view.barrier === 'closed' ? 'popup_absent_again_text' : `popup_untouchable_${view.barrier}`);
    case 'not-allowed':
      return t('popup_not_allowed_text', shownSite(site));
    case 'absent':
      return t(view.reloaded ? 'popup_absent_again_text' : 'popup_absent_text');
    case 'failed':
      return t('popup_failed_text');
    case 'silent':
      return t('popup_silent_text');
  }
}

const MainButton = ({ onClick, children }: { onClick: () => void; children: ComponentChildren }) => (
  <button type="button" class="button button-main" onClick={onClick}>
    {children}
  </button>
);

function Act({ view, model }: NoticeViewProps) {
  switch (view.kind) {
    case 'not-news':
      return (
        <>
          <MainButton onClick={() => model.cleanPage(true)}>{t('popup_clean_anyway')}</MainButton>
          <button type="button" class="button" onClick={() => model.alwaysClean(true)}>
            {t('popup_always_clean')}
          </button>
        </>
      );
    case 'site-off':
      return <MainButton onClick={() => model.switchSite(true)}>{t('popup_site_off_button')}</MainButton>;
    case 'restored':
      return <MainButton onClick={() => model.cleanPage(true)}>{t('popup_restored_button')}</MainButton>;
    case 'failed':
      return <MainButton onClick={() => model.cleanPage(true)}>{t('popup_try_again')}</MainButton>;
    case 'absent':
    case 'silent':
      return <MainButton onClick={model.reloadPage}>{t('popup_reload')}</MainButton>;
    case 'not-allowed':
      return <MainButton onClick={model.allowSite}>{t('popup_not_allowed_button')}</MainButton>;
    default:
      return null;
  }
}

export function NoticeView({ view, model }: NoticeViewProps) {
  const site = model.hostname.value;
  const text = textOf(view, site);
  return (
    <>
      <section class={`notice notice-${view.kind}`} aria-labelledby="title">
        <h1 id="title" class="title" tabIndex={-1}>
          {titleOf(view, site)}
        </h1>
        {text && <p>{text}</p>}
        {view.kind === 'loading' && <Skeleton />}
        <div class="acts">
          <Act view={view} model={model} />
          {isReadable(view) && <ReadAnyway model={model} />}
        </div>
        {view.kind === 'not-news' && <Why evidence={view.report.evidence} />}
      </section>
      {'report' in view && view.report.removed.length > 0 && (
        <RemovedSection
          removed={view.report.removed}
          lang={view.report.article.lang}
          onShow={model.showBlocks}
        />
      )}
    </>
  );
}
