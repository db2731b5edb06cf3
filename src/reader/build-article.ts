/** The article as the view shows it: title, standfirst, facts, and its blocks, each in a wrapper that can be hidden. */

import { withoutTracking } from '../address.ts';
import { directionOf } from '../ui/direction.ts';
import { datesOf, formatNumber, t } from '../ui/i18n.ts';
import { make } from '../ui/make.ts';
import { goOnTo } from './going-on.ts';
import { enableJumps } from './jumps.ts';
import { makeChip, markPassages } from './passages.ts';
import { sanitise } from './sanitise.ts';
import type { ReaderInput } from './types.ts';

/** The article's elements. */
export interface BuiltArticle {
  readonly element: HTMLElement;
  readonly title: HTMLElement;
  /** The wrappers of the body's blocks, in order; none for a page without article text. */
  readonly blocks: readonly HTMLElement[];
}

/** The id of the title in the view's own tree, by which the dialog is named. */
export const TITLE_ID = 'title';

function makeHead(
  { article, pageLabel, site, updated, minutes, url }: ReaderInput,
  title: HTMLElement,
): HTMLElement {
  const facts = [
    article.byline,
    ...datesOf(article.published, updated).map(({ text }) => text),
    site,
    minutes > 0 ? t('popup_minutes', formatNumber(minutes)) : '',
  ].filter((fact) => fact !== '');
  const head = make('header', {}, title);
  if (pageLabel) head.prepend(makeChip(pageLabel));
  if (article.standfirst) head.append(make('p', { class: 'standfirst' }, article.standfirst));
  // Each by itself: a date of the reader's language within an article that runs the other way keeps its order.
  const isolated = facts.flatMap((fact, i) => [...(i > 0 ? [' · '] : []), make('bdi', {}, fact)]);
  if (facts.length > 0) head.append(make('p', { class: 'facts' }, ...isolated));
  // On paper alone: there is no page below that it came from.
  head.append(make('p', { class: 'facts source', dir: 'ltr' }, withoutTracking(url)));
  return head;
}

/** Each top-level node of the text in a wrapper; loose text becomes a paragraph. */
function wrapBlocks(fragment: DocumentFragment): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  for (const node of [...fragment.childNodes]) {
    const isText = node.nodeType === Node.TEXT_NODE;
    if (isText && !node.textContent?.trim()) continue;
    blocks.push(make('div', { class: 'block' }, isText ? make('p', {}, node) : node));
  }
  return blocks;
}

/**
 * Builds the article.
 * @param input what to show; its HTML may be anything
 */
export function buildArticle(input: ReaderInput): BuiltArticle {
  const { article, html, passages, nextPage, url, dir } = input;
  // It takes the focus when the view opens: it is read out first, and the arrow keys scroll from the start.
  const title = make(
    'h1',
    { id: TITLE_ID, tabindex: '-1', autofocus: '' },
    article.title || t('reader_untitled'),
  );
  const blocks = wrapBlocks(sanitise(html, url, t('reader_table')));
  markPassages(blocks, passages);
  const element = make(
    'article',
    // An empty language is an unknown one, not that of the view around it.
    { dir: directionOf(dir, article.lang), lang: article.lang },
    makeHead(input, title),
    ...(blocks.length > 0 ? blocks : [make('p', { class: 'empty' }, t('reader_empty'))]),
    ...(nextPage ? [goOnTo(nextPage)] : []),
  );
  enableJumps(element, url);
  return { element, title, blocks };
}
