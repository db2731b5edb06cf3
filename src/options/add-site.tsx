/** A form in which the reader types a site and chooses what Broadsheet does there. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SiteRule } from '../settings/schema.ts';
import { readTypedSite, type SiteFault } from '../settings/typed-site.ts';
import { t } from '../ui/i18n.ts';

interface AddSiteProps {
  /** What each choice is called, the usual one first. */
  readonly choices: readonly (readonly [rule: SiteRule, name: string])[];
  /** Stores a choice. Returns whether it was kept. */
  readonly onAdd: (site: string, rule: SiteRule) => Promise<boolean>;
  /** Told when what was typed is no site: what came of the last one is no answer to it. */
  readonly onFault: () => void;
}

export function AddSite({ choices, onAdd, onFault }: AddSiteProps) {
  const [fault, setFault] = useState<SiteFault | null>(null);
  /** How many sites were added. */
  const [added, setAdded] = useState(0);
  const typed = useRef<HTMLInputElement>(null);
  const chosen = useRef<HTMLSelectElement>(null);
  const told = useRef<HTMLParagraphElement>(null);

  // The field may stand at the lower edge of the window.
  useLayoutEffect(() => {
    if (fault) told.current?.scrollIntoView({ block: 'nearest' });
  }, [fault]);

  // The list above has grown and pushed it down: it is not to leave the window under the reader's hands.
  useLayoutEffect(() => {
    if (added > 0) typed.current?.scrollIntoView({ block: 'nearest' });
  }, [added]);

  const add = async (): Promise<void> => {
    const field = typed.current;
    if (!field) return;
    const text = field.value;
    const read = readTypedSite(text);
    setFault('fault' in read ? read.fault : null);
    field.focus();
    if ('fault' in read) {
      onFault();
      return;
    }
    const isKept = await onAdd(read.site, chosen.current?.value as SiteRule);
    // What was typed since is the next site's.
    if (isKept && field.value === text) field.value = '';
    if (isKept) setAdded((before) => before + 1);
  };

  return (
    <form
      class="below-rows add-site"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for="add-site">{t('options_site_add')}</label>
      <p class="hint" id="add-site-hint">
        {t('options_site_add_hint')}
      </p>
      <div class="acts">
        <input
          ref={typed}
          id="add-site"
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          dir="ltr"
          aria-invalid={fault !== null}
          aria-describedby={fault ? 'add-site-fault add-site-hint' : 'add-site-hint'}
          onInput={() => setFault(null)}
        />
        <select ref={chosen} class="field" aria-label={t('options_site_add_rule')}>
          {choices.map(([rule, name]) => (
            <option key={rule} value={rule}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit" class="button">
          {t('options_site_add_button')}
        </button>
      </div>
      {fault && (
        <p ref={told} class="warning" id="add-site-fault" role="alert">
          {t(`options_site_fault_${fault}`)}
        </p>
      )}
    </form>
  );
}
