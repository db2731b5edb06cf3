/** Insets of an article as safe HTML. */
import { attrOf, fold, tagOf } from '../detect/dom.ts';
import { closestTo, queryBelow } from '../detect/query.ts';
import { chartHtml } from './chart.ts';
import { escapeHtml, safeUrl } from './escape.ts';
import type { Inset } from './insets.ts';
import { addressOf, isPicture } from './picture-source.ts';
import { foldSpace } from './words-of.ts';

/** What stands below an inset in its figure, or empty. */
function captionOf({ element, place }: Inset): string {
  const figure = closestTo(element, 'figure') ?? closestTo(place, 'figure');
  return fold((figure && queryBelow(figure, 'figcaption')[0]?.textContent) ?? '');
}

/** A figure around what is safe HTML already. */
const figureHtml = (content: string, caption: string): string =>
  `<figure>${content}${caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ''}</figure>`;

const pictureHtml = (source: string, alt: string, caption: string): string =>
  source && figureHtml(`<img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}" loading="lazy">`, caption);

/** The name of a film's or a recording's own file, which says at least what it is; empty for a page with a player. */
const fileNameOf = (source: string): string =>
  /\/([^/]+\.\w{2,4})$/.exec(new URL(source).pathname)?.[1] ?? '';

/** An embed as a link that says what it is, or where it leads, below a film's still. Nothing of it is loaded. */
function embedHtml(inset: Inset, base: string): string {
  const embed = inset.element;
  const source = addressOf(embed, base);
  const caption = captionOf(inset);
  const still = pictureHtml(safeUrl(attrOf(embed, 'poster'), base), '', caption);
  if (!source) return still;
  const said = foldSpace(attrOf(embed, 'title') || attrOf(embed, 'aria-label') || (still ? '' : caption));
  const title = said || fileNameOf(source);
  const host = new URL(source).hostname.replace(/^www\./, '');
  const name = title && !title.includes(host) ? `${title} (${host})` : title || host;
  return `${still}<p><a href="${escapeHtml(source)}">${escapeHtml(name)}</a></p>`;
}

/**
 * An inset as safe HTML: a picture or chart with its caption, or a link to an embed; empty where no address is safe, and
 * for a chart of which nothing can be told.
 */
export function insetHtml(inset: Inset, base: string): string {
  const { element } = inset;
  if (tagOf(element) === 'svg') {
    const [chart, caption] = [chartHtml(element), captionOf(inset)];
    return chart || caption ? figureHtml(chart, caption) : '';
  }
  if (!isPicture(element)) return embedHtml(inset, base);
  return pictureHtml(addressOf(element, base), attrOf(element, 'alt'), captionOf(inset));
}
