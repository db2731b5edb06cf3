/** How many sentences a summary has. */
import { useState } from 'preact/hooks';
import { MOST_SENTENCES } from '../settings/schema.ts';
import { formatNumber, t } from '../ui/i18n.ts';

interface SummaryLengthProps {
  readonly count: number;
  /** Stores another number, if it can. */
  readonly onChange: (count: number) => Promise<void>;
}

export function SummaryLength({ count, onChange }: SummaryLengthProps) {
  const [, drawAnew] = useState(0);
  return (
    <section aria-labelledby="summary-title">
      <h2 id="summary-title">{t('options_summary_title')}</h2>
      <div class="rows">
        <div class="choice">
          <label for="sentences">{t('options_summary')}</label>
          <select
            id="sentences"
            class="field"
            value={count}
            onChange={async ({ currentTarget }) => {
              await onChange(Number(currentTarget.value));
              // It shows what is stored: where that is as it was, nothing else takes back what was chosen.
              drawAnew((times) => times + 1);
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
}
