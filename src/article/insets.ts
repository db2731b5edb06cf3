/**
 * What an article shows between its paragraphs and is not text: its pictures, and the players, posts, maps and charts
 * embedded in it.
 */
import { attrOf, fold, parentElementOf, tagOf } from '../detect/dom.ts';
import { isEmbed } from '../detect/embeds.ts';
import { queryBelow } from '../detect/query.ts';
import { escapeHtml, safeUrl } from './escape.ts';
import { isFurnitureElement } from './furniture.ts';
import type { Run } from './runs.ts';
import { addressesOf } from './srcset.ts';
import { foldSpace } from './words-of.ts';

/** Where pages that load pictures and frames late keep the address. */
const LATE_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-hi-res-src', 'data-url'];
const LATE_SETS = ['data-srcset', 'data-lazy-srcset'];

/** Width and height in pixels below which a picture is an icon or a counter. */
const SMALLEST_PICTURE = 60;

/** Ends the address of a picture's file. */
export const PICTURE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?&#])/i;

const isPicture = (element: Element): boolean => tagOf(element) === 'img';

/** What else a `picture` element offers to be shown in the place of its picture, in other sizes or kinds of file. */
function sourcesBeside(element: Element): Element[] {
  const holder = isPicture(element) ? parentElementOf(element) : null;
  return holder && tagOf(holder) === 'picture' ? queryBelow(holder, 'source') : [];
}

/** Where a picture, player or frame comes from, absolute; empty where nothing safe is said. */
export const addressOf = (element: Element, base: string): string => {
  const late = LATE_SOURCES.map((name) => ({ name, source: attrOf(element, name) })).filter(
    ({ source }) => !source.includes('{'),
  );
  // What comes late is the picture, and what stands in its place until then may be anything. The other names are used
  // for other addresses as well.
  const first = late.filter(
    ({ name, source }) => isPicture(element) && (name === 'data-src' || PICTURE_FILE.test(source)),
  );
  const setsOf = (holders: readonly Element[], names: readonly string[]): string[] =>
    holders.flatMap((holder) => names.flatMap((name) => addressesOf(attrOf(holder, name))));
  const choices = sourcesBeside(element);
  return (
    [
      ...first.map(({ source }) => source),
      ...setsOf([element, ...choices], LATE_SETS),
      // The address by itself is for browsers of old, and often of a picture that is a blur or a stamp.
      ...setsOf([element], ['srcset']),
      attrOf(element, 'src'),
      ...late.map(({ source }) => source),
      ...setsOf(choices, ['srcset']),
      ...queryBelow(element, 'source[src]').map((source) => attrOf(source, 'src')),
    ]
      .map((source) => safeUrl(source, base))
      .find(Boolean) ?? ''
  );
};

/** What stands below an inset in its figure, or empty. */
const captionOf = (inset: Element): string => {
  const figure = inset.closest('figure');
  return fold((figure && queryBelow(figure, 'figcaption')[0]?.textContent) ?? '');
};

function figureHtml(source: string, alt: string, caption: string): string {
  if (!source) return '';
  return `<figure><img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}" loading="lazy">${
    caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ''
  }</figure>`;
}

const pictureHtml = (image: Element, base: string): string =>
  figureHtml(addressOf(image, base), attrOf(image, 'alt'), captionOf(image));

/** The name of a film's or a recording's own file, which says at least what it is; empty for a page with a player. */
const fileNameOf = (source: string): string =>
  /\/([^/]+\.\w{2,4})$/.exec(new URL(source).pathname)?.[1] ?? '';

/** An embed as a link that says what it is, or where it leads, below a film's still. Nothing of it is loaded. */
function embedHtml(embed: Element, base: string): string {
  const source = addressOf(embed, base);
  const caption = captionOf(embed);
  const still = figureHtml(safeUrl(attrOf(embed, 'poster'), base), '', caption);
  if (!source) return still;
  const said = foldSpace(attrOf(embed, 'title') || attrOf(embed, 'aria-label') || (still ? '' : caption));
  const title = said || fileNameOf(source);
  const host = new URL(source).hostname.replace(/^www\./, '');
  const name = title && !title.includes(host) ? `${title} (${host})` : title || host;
  return `${still}<p><a href="${escapeHtml(source)}">${escapeHtml(name)}</a></p>`;
}

/** Files that stand where a picture will be, or fill a gap. */
const FILLER =
  /[/_.-](?:load(?:er|ing)|spinner|placeholder|blank|spacer|pixel|transparent|clear|1x1)\.(?:gif|png|svg)/i;

/** Whether a picture is more than an icon, a counter or a filler, as far as the page says. */
export const isShownPicture = (image: Element, base: string): boolean =>
  !FILLER.test(addressOf(image, base)) &&
  !['width', 'height'].some((name) => Number.parseInt(attrOf(image, name), 10) < SMALLEST_PICTURE);

/** A frame is embedded content by its host alone: any other may be advertising. */
const isShownEmbed = (embed: Element, base: string): boolean =>
  tagOf(embed) === 'video' || tagOf(embed) === 'audio' || isEmbed(addressOf(embed, base));

/** Class names of what holds pictures with their captions, and of what holds players too. */
const HOLDS_PICTURE = /(?:image|img|photo|picture|figure|media|gallery|slide|carousel)/i;
const HOLDS_EMBED = /(?:image|img|photo|picture|figure|media|video|audio|player|embed)/i;

/** Links that lead on; those of a gallery lead to its pictures. */
const linksOnBelow = (element: Element): number =>
  queryBelow(element, 'a').filter((link) => !PICTURE_FILE.test(attrOf(link, 'href'))).length;

/** Whether an element is called furniture only for holding an inset and its caption. */
const isHolderOf = (inset: Element, element: Element): boolean =>
  (isPicture(inset) ? HOLDS_PICTURE : HOLDS_EMBED).test(attrOf(element, 'class')) &&
  linksOnBelow(element) <= 1;

/**
 * Whether an inset stands in furniture, such as a box of links, below what holds the text too.
 * @param text a node of the article's text
 * @param isFit elements that are no furniture here, whatever they are called
 */
export function isInFurniture(
  inset: Element,
  text: Node,
  isFit: (element: Element) => boolean = () => false,
): boolean {
  for (let at = parentElementOf(inset); at && !at.contains(text); at = parentElementOf(at))
    if (tagOf(at) !== 'figure' && isFurnitureElement(at) && !isHolderOf(inset, at) && !isFit(at)) return true;
  return false;
}

/**
 * The insets between the first and the last run that are the article's own, in document order.
 * @param root the element that holds the runs
 * @param base the address that relative ones start from
 */
export function insetsOf(root: Element, runs: readonly Run[], base: string): Element[] {
  const first = runs[0]?.nodes[0];
  const last = runs.at(-1)?.nodes.at(-1);
  if (!first || !last) return [];
  return queryBelow(root, 'img, iframe, video, audio').filter((inset) => {
    if (inset.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_PRECEDING) return false;
    return (
      (isPicture(inset) ? isShownPicture(inset, base) : isShownEmbed(inset, base)) &&
      !isInFurniture(inset, first)
    );
  });
}

/** An inset as safe HTML: a picture with its caption, or a link to an embed; empty where no address is safe. */
export const insetHtml = (inset: Element, base: string): string =>
  isPicture(inset) ? pictureHtml(inset, base) : embedHtml(inset, base);
