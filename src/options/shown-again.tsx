/** What the reader chose to see again: on which sites, how much of it, and buttons to forget it. */
import type { ShownCount } from '../settings/shown.ts';
import { t, tCount } from '../ui/i18n.ts';
import { SiteRows } from './site-rows.tsx';

interface ShownAgainProps {
  readonly counts: readonly ShownCount[];
  /** Forgets one site's, or all of it. */
  readonly onForget: (site?: string) => void;
}

export const ShownAgain = ({ counts, onForget }: ShownAgainProps) => (
  <SiteRows
    id="shown"
    title={t('options_shown_title')}
    text={t('options_shown_text')}
    none={t('options_shown_none')}
    rows={counts.map(([site, count]) => [site, tCount('options_shown_count', count)])}
    act={t('options_shown_forget_site')}
    onAct={onForget}
    {...(counts.length > 1 && { all: { act: t('options_shown_forget'), onAct: () => onForget() } })}
  />
);
