/** What the page calls itself, marked or not, and the passages that are marked in it. */
import type { Mark, PageReport, Place } from '../messages.ts';
import { Chip } from '../ui/chip.tsx';
import { t } from '../ui/i18n.ts';
import { Lines } from '../ui/lines.tsx';

interface LabelSectionProps {
  readonly report: PageReport;
  /** Whether labels are marked at all. */
  readonly marksOn: boolean;
  readonly onGo: (place: Place) => void;
}

/** Whether a marked passage is told already: by the reason, or, when it is nothing but its label's name, by the chip. */
const isTold = ({ text, label, isQuoted }: Mark): boolean =>
  isQuoted === true || text.trim().toLocaleLowerCase() === t(`label_name_${label}`).toLocaleLowerCase();

/** Marks without those that say what one before says: a page repeats its kicker for its small and its large head. */
function eachOnce(marks: readonly Mark[]): Mark[] {
  const told = new Set<string>();
  return marks.filter(({ label, text, reason }) => {
    const key = [label, text, reason].join('\n');
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

export function LabelSection({ report, marksOn, onGo }: LabelSectionProps) {
  const { label, labelEvidence, marks, article } = report;
  /** Whether a mark's reason is said of nothing but the passage. */
  const isNew = ({ reason }: Mark): boolean => !labelEvidence.includes(reason);
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
          {eachOnce(marks).map((mark) => (
            <li key={mark.id}>
              <button
                type="button"
                class="passage"
                dir="auto"
                title={t('popup_go')}
                aria-describedby={isNew(mark) ? `reason-${mark.id}` : undefined}
                onClick={() => onGo({ kind: 'mark', id: mark.id })}
              >
                <span class="passage-text">
                  <Chip label={mark.label} />{' '}
                  {!isTold(mark) && <span lang={article.lang || undefined}>{mark.text}</span>}
                </span>
              </button>
              {isNew(mark) && (
                <p class="hint" id={`reason-${mark.id}`}>
                  {mark.reason}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
