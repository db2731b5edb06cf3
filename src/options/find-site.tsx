/** A field that narrows a long list of sites to those whose names hold what is typed, and says how many these are. */
import { formatNumber, t } from '../ui/i18n.ts';

interface FindSiteProps {
  /** Of the list. */
  readonly id: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** How many sites hold it, and of how many. */
  readonly found: number;
  readonly all: number;
}

export const FindSite = ({ id, typed, onType, found, all }: FindSiteProps) => (
  <div class="find-site">
    <label for={`${id}-find`}>{t('options_find')}</label>
    <input
      id={`${id}-find`}
      class="field"
      type="search"
      inputMode="url"
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      dir="ltr"
      value={typed}
      onInput={({ currentTarget }) => onType(currentTarget.value)}
      onKeyDown={(event) => {
        // Not every browser empties the field itself.
        if (event.key !== 'Escape' || event.isComposing || typed === '') return;
        event.preventDefault();
        onType('');
      }}
    />
    <p class="hint" role="status">
      {found === 0 && typed !== ''
        ? t('options_find_none', typed.trim())
        : t('options_find_count', formatNumber(found), formatNumber(all))}
    </p>
  </div>
);
