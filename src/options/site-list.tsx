/** The sites the reader made a choice for, each with that choice and a button to take it back. */
import type { Settings, SiteRule } from '../settings/schema.ts';
import { t } from '../ui/i18n.ts';
import { SiteRows } from './site-rows.tsx';

interface SiteListProps {
  readonly settings: Settings;
  readonly onTakeBack: (site: string) => void;
}

/** Sites and the reader's choice for each, in alphabetical order. */
export const choicesOf = ({ sites }: Settings): readonly (readonly [string, SiteRule])[] =>
  Object.entries(sites).sort(([a], [b]) => a.localeCompare(b));

export const SiteList = ({ settings, onTakeBack }: SiteListProps) => (
  <SiteRows
    id="sites"
    title={t('options_sites_title')}
    text={t('options_sites_text')}
    none={t('options_sites_none')}
    rows={choicesOf(settings).map(([site, rule]) => [
      site,
      t(rule === 'on' ? 'options_site_always' : 'options_site_never'),
    ])}
    act={t('options_site_take_back')}
    onAct={onTakeBack}
  />
);
