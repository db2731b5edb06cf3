/**
 * The popup's head: which site this is, whether it is cleaned up, and what did not go as asked: here it is seen wherever
 * in the popup that was.
 */

import { t } from '../ui/i18n.ts';
import { shownSite } from '../ui/shown-site.ts';
import { Switch } from '../ui/switch.tsx';
import { useHeightAs } from '../ui/use-height-as.ts';
import type { PopupModel } from './model.ts';

export function SiteHead({ model }: { readonly model: PopupModel }) {
  const site = model.site.value;
  const rule = model.rule.value;
  // As high as the site's name is long, and what did not go as asked.
  const head = useHeightAs<HTMLElement>('--head');

  return (
    <header ref={head} class="head">
      {site === '' ? (
        <p class="head-site">Broadsheet</p>
      ) : (
        <Switch id="site" on={rule !== 'off'} onSwitch={model.switchSite}>
          <span class="head-site">{shownSite(site)}</span>{' '}
          <span class="hint">{t(rule === 'on' ? 'popup_site_switch_all' : 'popup_site_switch')}</span>
        </Switch>
      )}
      {model.trouble.value && <p class="warning">{model.trouble.value}</p>}
    </header>
  );
}
