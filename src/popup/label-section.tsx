/** What the page calls itself, marked or not, and the passages that are marked in it. */
import type { PageReport, Place } from '../messages.ts';
import { Chip } from '../ui/chip.tsx';
import { formatNumber, t } from '../ui/i18n.ts';
import { Lines } from '../ui/lines.tsx';
import { tellMarks } from './tell-marks.ts';

interface LabelSectionProps {
  readonly report: PageReport;
  /** Whether labels are marked at all. */
  readonly marksOn: boolean;
  readonly onGo: (place: Place) => void;
}

export function LabelSection({ report, marksOn, onGo }: LabelSectionProps) {
  const { label, labelEvidence, marks, article } = report;
  if (label === 'none' && marks.length === 0)
    return (
      <section aria-labelledby="labels">
        <h2 id="labels">{t('popup_unlabelled_title')}</h2>
        <p class="hint">{t(marksOn ? 'popup_unlabelled_text' : 'popup_marks_off')}</p>
      </section>
    );
  return (
    <section aria-labelledby="labels">
      <h2 id="labels">
        {label === 'none' ? t('popup_marks_title') : t('popup_labelled_title', t(`label_name_${label}`))}
      </h2>
      <Lines lines={labelEvidence} />
      {!marksOn && <p class="hint">{t('popup_marks_off')}</p>}
      {marks.length > 0 && (
        <ul class="marks">
          {tellMarks(marks, labelEvidence).map(({ mark, text, reason, place }) => (
            <li key={mark.id}>
              <button
                type="button"
                class="passage"
                dir="auto"
                title={t('popup_go')}
                aria-describedby={reason ? `reason-${mark.id}` : undefined}
                onClick={() => onGo({ kind: 'mark', id: mark.id })}
              >
                <span class="passage-text">
                  <Chip label={mark.label} />{' '}
                  {place && <span class="hint">{t('popup_mark_place', ...place.map(formatNumber))} </span>}
                  {text && <span lang={article.lang || undefined}>{text}</span>}
                </span>
              </button>
              {reason && (
                <p class="hint" id={`reason-${mark.id}`}>
                  {reason}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
