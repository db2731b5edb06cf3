/** Decides what the toolbar button shows. Pure but for the language. */
import type { PageState } from '../messages.ts';
import { t, tCount } from '../ui/i18n.ts';

/** The toolbar button's look for one tab. */
export interface Badge {
  /** At most four characters, what fits on the button. */
  readonly text: string;
  readonly title: string;
  /** Whether the icon is greyed. */
  readonly grey: boolean;
}

/** What is said of hidden blocks; else, where there are none, what is said of the page. */
const counting = (count: number, title: string): Pick<Badge, 'text' | 'title'> =>
  count > 0
    ? { text: count > 999 ? '999+' : String(count), title: tCount('badge_title', count) }
    : { text: '', title };

/** The button's look for a page in `state` with `count` blocks hidden: by hand where it is grey, or the page no news. */
export function badgeOf(count: number, state: PageState): Badge {
  switch (state) {
    case 'cleaned':
    case 'not-news':
      return { ...counting(count, t('extensionName')), grey: false };
    case 'site-off':
      return { ...counting(count, t('badge_title_site_off')), grey: true };
    case 'restored':
      return { ...counting(count, t('badge_title_restored')), grey: true };
    case 'failed':
      return { text: '', title: t('badge_title_failed'), grey: false };
    case 'loading':
      return { text: '', title: t('extensionName'), grey: false };
  }
}
