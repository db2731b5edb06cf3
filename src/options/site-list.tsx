/** The sites the reader made a choice for, each with that choice and a button to take it back, and a form to add one. */
import type { Settings, SiteRule } from '../settings/schema.ts';
import { t } from '../ui/i18n.ts';
import { AddSite } from './add-site.tsx';
import { SiteRows } from './site-rows.tsx';

interface SiteListProps {
  readonly settings: Settings;
  /** Stores the choice for a site; null takes it back. Returns whether that was kept. */
  readonly onChoose: (site: string, rule: SiteRule | null) => Promise<boolean>;
  /** Told when a site that was typed is none. */
  readonly onFault: () => void;
}

const nameOf = (rule: SiteRule): string => t(rule === 'on' ? 'options_site_always' : 'options_site_never');

export const SiteList = ({ settings, onChoose, onFault }: SiteListProps) => (
  <SiteRows
    id="sites"
    title={t('options_sites_title')}
    text={t('options_sites_text')}
    none={t('options_sites_none')}
    rows={Object.entries(settings.sites).map(([site, rule]) => [site, nameOf(rule)])}
    act={t('options_site_take_back')}
    onAct={(site) => void onChoose(site, null)}
  >
    <AddSite
      choices={[
        ['off', nameOf('off')],
        ['on', nameOf('on')],
      ]}
      onAdd={onChoose}
      onFault={onFault}
    />
  </SiteRows>
);
