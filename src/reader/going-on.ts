/** The way from the end of an article's page to its next. */
import { ask } from '../ask.ts';
import { t } from '../ui/i18n.ts';
import { make } from '../ui/make.ts';
import { isPlainClick } from './jumps.ts';

/**
 * Makes the link to the next page. There, too, the reading view is opened, but for a new tab or window.
 * @param address the page's
 */
export function goOnTo(address: string): HTMLElement {
  const link = make('a', { href: address }, t('reader_next_page'));
  link.addEventListener('click', (event) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    // When the background cannot be told, the page is opened as it is.
    void ask({ type: 'reader:go-on', address }).then(() => location.assign(address));
  });
  return make('p', { class: 'next-page' }, link);
}
