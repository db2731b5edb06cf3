/** Insets of an article as safe HTML. */
import { attrOf, tagOf } from '../detect/dom.ts';
import { captionsOfFigure, captionText } from './caption-text.ts';
import { chartHtml } from './chart.ts';
import { escapeHtml, safeUrl } from './escape.ts';
import { figureOf, type Inset } from './insets.ts';
import { addressOf, isPicture } from './picture-source.ts';
import { foldSpace } from './words-of.ts';

/** What a page says of a picture or an embed, or empty. */
export function captionOf(inset: Inset): string {
  const figure = figureOf(inset);
  return (figure && captionText(captionsOfFigure(figure))) || (inset.caption ?? '');
}

/** What stands below an inset; where the next is in the same figure, it is said below that. */
function captionBelow(inset: Inset, next: Inset | undefined): string {
  const figure = figureOf(inset);
  return figure && next && figureOf(next) === figure ? '' : captionOf(inset);
}

const captionHtml = (caption: string): string => caption && `<figcaption>${escapeHtml(caption)}</figcaption>`;

/** A figure around what is safe HTML already; empty for nothing. */
const figureHtml = (content: string, caption: string): string =>
  content && `<figure>${content}${captionHtml(caption)}</figure>`;

const pictureHtml = (source: string, alt: string): string =>
  source && `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}" loading="lazy">`;

/** The name of a film's or a recording's own file, which says at least what it is; empty for a page with a player. */
const fileNameOf = (source: string): string =>
  /\/([^/]+\.\w{2,4})$/.exec(new URL(source).pathname)?.[1] ?? '';

/** An embed as a link that says what it is, or where it leads, below a film's still in it. Nothing of it is loaded. */
function embedHtml(embed: Element, caption: string, base: string): string {
  const source = addressOf(embed, base);
  const poster = safeUrl(attrOf(embed, 'poster'), base);
  if (!source) return figureHtml(pictureHtml(poster, ''), caption);
  const said = foldSpace(attrOf(embed, 'title') || attrOf(embed, 'aria-label') || (poster ? '' : caption));
  const title = said || fileNameOf(source);
  const host = new URL(source).hostname.replace(/^www\./, '');
  const name = title && !title.includes(host) ? `${title} (${host})` : title || host;
  const linkHtml = (content: string): string => `<a href="${escapeHtml(source)}">${content}</a>`;
  // Only links with stills of films stand in figures by themselves. The still says nothing beyond the name below it.
  if (poster) return figureHtml(linkHtml(`${pictureHtml(poster, '')} ${escapeHtml(name)}`), caption);
  const link = `<p>${linkHtml(escapeHtml(name))}</p>`;
  return caption && caption !== said ? figureHtml(link, caption) : link;
}

/**
 * An inset as safe HTML: a picture or chart with its caption, a link to an embed, a caption by itself, or a rule; empty
 * where no address is safe, and for a chart that cannot be told in words either.
 * @param next what is written after it, if there is something
 */
export function insetHtml(inset: Inset, base: string, next?: Inset): string {
  const { element } = inset;
  if (tagOf(element) === 'figcaption') return captionHtml(captionText([element]));
  if (/^(?:hr|p|center)$/.test(tagOf(element))) return '<hr>';
  const caption = captionBelow(inset, next);
  if (isPicture(element))
    return figureHtml(pictureHtml(addressOf(element, base), attrOf(element, 'alt')), caption);
  if (tagOf(element) !== 'svg') return embedHtml(element, caption, base);
  // Of several in one figure the last stands above the caption, and the others are called by it.
  const chart = chartHtml(element, caption ? '' : captionBelow(inset, undefined));
  return chart ? figureHtml(chart, caption) : caption && `<p>${escapeHtml(caption)}</p>`;
}
