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

/** A figure around what is safe HTML already; empty for nothing. */
const figureHtml = (content: string, caption: string): string =>
  content && `<figure>${content}${caption && `<figcaption>${escapeHtml(caption)}</figcaption>`}</figure>`;

const pictureHtml = (source: string, alt: string): string =>
  source && `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}" loading="lazy">`;

const linkHtml = (source: string, content: string): string =>
  `<a href="${escapeHtml(source)}">${content}</a>`;

/** The name of a film's or a recording's own file, which says at least what it is; empty for a page with a player. */
const fileNameOf = (source: string): string =>
  /\/([^/]+\.\w{2,4})$/.exec(new URL(source).pathname)?.[1] ?? '';

/** An embed as a link that says what it is, or where it leads, below a film's still. Nothing of it is loaded. */
function embedHtml(inset: Inset, base: string): string {
  const embed = inset.element;
  const source = addressOf(embed, base);
  const caption = captionOf(inset);
  const poster = safeUrl(attrOf(embed, 'poster'), base);
  if (!source) return figureHtml(pictureHtml(poster, ''), caption);
  const said = foldSpace(attrOf(embed, 'title') || attrOf(embed, 'aria-label') || (poster ? '' : caption));
  const title = said || fileNameOf(source);
  const host = new URL(source).hostname.replace(/^www\./, '');
  const name = title && !title.includes(host) ? `${title} (${host})` : title || host;
  const link = `<p>${linkHtml(source, escapeHtml(name))}</p>`;
  // Only stills of films stand in links of their own.
  if (poster) return figureHtml(linkHtml(source, pictureHtml(poster, name)), caption) + link;
  return caption && caption !== said ? figureHtml(link, caption) : link;
}

/**
 * An inset as safe HTML: a picture or chart with its caption, or a link to an embed; empty where no address is safe, and
 * for a chart that cannot be told in words either.
 */
export function insetHtml(inset: Inset, base: string): string {
  const { element } = inset;
  if (tagOf(element) === 'svg') {
    const [chart, caption] = [chartHtml(element), captionOf(inset)];
    return chart ? figureHtml(chart, caption) : caption && `<p>${escapeHtml(caption)}</p>`;
  }
  if (!isPicture(element)) return embedHtml(inset, base);
  return figureHtml(pictureHtml(addressOf(element, base), attrOf(element, 'alt')), captionOf(inset));
}
