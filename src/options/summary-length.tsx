/** How many sentences a summary has. */
import { MOST_SENTENCES } from '../settings/schema.ts';
import { formatNumber, t } from '../ui/i18n.ts';

interface SummaryLengthProps {
  readonly count: number;
  readonly onChange: (count: number) => void;
}

export const SummaryLength = ({ count, onChange }: SummaryLengthProps) => (
  <section aria-labelledby="summary-title">
    <h2 id="summary-title">{t('options_summary_title')}</h2>
    <div class="rows">
      <div class="choice">
        <label for="sentences">{t('options_summary')}</label>
        <select
          id="sentences"
          class="field"
          value={count}
          onChange={({ currentTarget }) => {
            const wanted = Number(currentTarget.value);
            // As a switch does, the list shows what is stored, and follows when the choice is kept.
            currentTarget.value = String(count);
            onChange(wanted);
          }}
        >
          {Array.from({ length: MOST_SENTENCES }, (_, i) => (
            <option key={i} value={i + 1}>
              {formatNumber(i + 1)}
            </option>
          ))}
        </select>
      </div>
    </div>
  </section>
);
