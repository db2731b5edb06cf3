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

/** Whether a marked passage is nothing but its label's name: a kicker, which the chip repeats already. */
const saysOnly = ({ text }: Mark, name: string): boolean =>
  text.trim().toLocaleLowerCase() === name.toLocaleLowerCase();

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
                onClick={() => onGo({ kind: 'mark', id: mark.id })}
              >
                <span class="passage-text">
                  <Chip label={mark.label} />{' '}
                  {!saysOnly(mark, t(`label_name_${mark.label}`)) && (
                    <span lang={article.lang || undefined}>{mark.text}</span>
                  )}
                </span>
              </button>
              {!labelEvidence.includes(mark.reason) && <p class="hint">{mark.reason}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
