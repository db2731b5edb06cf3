/** What each view is headed with: its first heading, and what is read out when it comes up. */
import { t } from '../ui/i18n.ts';
import { shownSite } from '../ui/shown-site.ts';
import type { View } from './view-of.ts';

/** The heading of a view, in the reader's language. */
export function titleOf(view: View, site: string): string {
  switch (view.kind) {
    case 'article':
      return view.report.article.title || t('popup_untitled');
    case 'loading':
      return t('popup_loading_title');
    case 'not-news':
      return t('popup_not_news_title');
    case 'file':
      return t('popup_file_title');
    case 'site-off':
      return t('popup_site_off_title', shownSite(site));
    case 'restored':
      return t('popup_restored_title');
    case 'untouchable':
      return t('popup_untouchable_title');
    case 'not-allowed':
      return t('popup_not_allowed_title');
    case 'absent':
      return t(view.reloaded ? 'popup_absent_again_title' : 'popup_absent_title');
    case 'failed':
      return t('popup_failed_title');
    case 'silent':
      return t('popup_silent_title');
  }
}
