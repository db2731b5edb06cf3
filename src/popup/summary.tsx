/** The article's head, and its key sentences, each a way to its place on the page. */
import type { ArticleFacts, PageReport, Place } from '../messages.ts';
import { Chip } from '../ui/chip.tsx';
import { datesOf, formatNumber, t } from '../ui/i18n.ts';

/**
 * How long the article takes to read as it stands, and how long it took before, where that makes a difference of a
 * minute.
 */
function readingTime({ minutesNow, minutesBefore }: ArticleFacts): string {
  if (minutesNow < 1) return '';
  return minutesBefore > minutesNow
    ? t('popup_minutes_saved', formatNumber(minutesNow), formatNumber(minutesBefore))
    : t('popup_minutes', formatNumber(minutesNow));
}

interface SummaryProps {
  readonly report: PageReport;
  readonly onGo: (place: Place) => void;
}

export function Summary({ report, onGo }: SummaryProps) {
  const { article, summary } = report;
  const time = readingTime(article);
  return (
    <section aria-labelledby="title">
      <h1 id="title" class="title" tabIndex={-1} lang={article.lang || undefined} dir="auto">
        {article.title || t('popup_untitled')}
      </h1>
      <ul class="facts">
        {article.byline && (
          <li>
            <bdi>{article.byline}</bdi>
          </li>
        )}
        {datesOf(article.published, article.updated).map(({ iso, text }) => (
          <li key={text}>
            <time dateTime={iso}>{text}</time>
          </li>
        ))}
        {time && <li class="facts-time">{time}</li>}
        {article.nextPage && <li>{t('popup_goes_on')}</li>}
      </ul>
      <h2>{t('popup_summary_title')}</h2>
      {summary.length === 0 ? (
        <p class="hint">{t('popup_summary_none')}</p>
      ) : (
        <ol class="sentences">
          {summary.map(({ text, label }, index) => (
            <li key={text}>
              <button
                type="button"
                class="passage"
                dir="auto"
                title={t('popup_go')}
                onClick={() => onGo({ kind: 'sentence', index })}
              >
                <span lang={article.lang || undefined}>{text}</span>{' '}
                {label !== 'none' && <Chip label={label} />}
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
