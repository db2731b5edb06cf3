/** The article's headings as a list to jump by. */
import { t } from '../ui/i18n.ts';
import { make } from '../ui/make.ts';
import { goTo } from './jumps.ts';

/** Fewer headings need no list. */
const FEWEST = 2;

/** A line of the outline. */
export interface OutlineEntry {
  readonly heading: HTMLElement;
  readonly text: string;
  /** 0 for the highest rank that the article uses. */
  readonly depth: number;
}

/**
 * The outline of an article.
 * @returns its headings in order; none when there are fewer than two
 */
export function outlineOf(article: Element): OutlineEntry[] {
  const headings = [...article.querySelectorAll<HTMLElement>('h2, h3, h4, h5, h6')];
  const entries = headings
    .map((heading) => ({ heading, text: heading.textContent?.replace(/\s+/g, ' ').trim() ?? '' }))
    .filter(({ text }) => text !== '');
  if (entries.length < FEWEST) return [];
  const rank = ({ heading }: { heading: Element }): number => Number(heading.localName.slice(1));
  const highest = Math.min(...entries.map(rank));
  return entries.map((entry) => ({ ...entry, depth: rank(entry) - highest }));
}

/**
 * The list; choosing a line goes to its heading and gives it the focus, so that reading goes on from there.
 * @param jumps called before it goes there: what lies over the text is to get out of the way
 */
export function makeOutline(entries: readonly OutlineEntry[], jumps: () => void): HTMLElement {
  const items = entries.map(({ heading, text, depth }) => {
    const button = make('button', { type: 'button', class: 'jump' }, text);
    button.addEventListener('click', () => {
      jumps();
      goTo(heading, 'start');
    });
    return make('li', { class: `depth-${Math.min(depth, 3)}` }, button);
  });
  return make('nav', { 'aria-label': t('reader_outline') }, make('ol', { class: 'jumps' }, ...items));
}
