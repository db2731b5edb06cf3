/** What a story shows: tables of data, figures, pictures with what is said of them. */
import type { Candidate } from './blocks.ts';
import { attrOf, namesOf, parentElementOf } from './dom.ts';
import { oncePerLook } from './one-look.ts';
import { type PageContext, statsOf } from './page-context.ts';
import { closestAround, linksAbout, queryBelow } from './query.ts';
import { type Stats, stat } from './stats.ts';
import { tokensOf } from './tokens.ts';

/** What tables of data, figures and lists of steps have none of: things to follow, to press, to fill in, to look at. */
const ASKING = [
  'links',
  'buttons',
  'forms',
  'emails',
  'textFields',
  'radios',
  'checkboxes',
  'selects',
  'areas',
  'images',
  'frames',
  'widgets',
] as const;

/** Whether a block is, or stands in, a table that asks for nothing: results of a poll are told in the words of one. */
export function isDataTable({ element }: Candidate, context: PageContext): boolean {
  const table = closestAround(element, 'table');
  if (!table) return false;
  const stats = statsOf(context, table);
  return stat(stats, 'cells') > 0 && asksNothing(stats);
}

/**
 * Whether there is nothing to follow, to press, to fill in or to look at.
 * @param but what there may be all the same
 */
export const asksNothing = (stats: Stats, but: readonly (typeof ASKING)[number][] = []): boolean =>
  ASKING.every((name) => but.includes(name) || stat(stats, name) === 0);

/** Whether a block is, or stands in, a figure that leads nowhere: what a picture shows is told in its caption. */
export function isFigure({ element }: Candidate, context: PageContext): boolean {
  const figure = closestAround(element, 'figure');
  if (!figure) return false;
  const stats = statsOf(context, figure);
  return stat(stats, 'images') > 0 && asksNothing(stats, ['images']);
}

/** How pages without figures name what is said of a picture, and who made it. */
const CAPTION_NAMES = new Set('caption captions credit credits'.split(' '));
const isCaption = (element: Element): boolean =>
  tokensOf(namesOf(element)).some((name) => CAPTION_NAMES.has(name));
/** Of a picture with its caption, so many words stand in that; the rest is a hint how to enlarge it. */
const CAPTION_SHARE = 0.8;

/** Where a link leads that shows its picture in large: to a script, or to the picture's own file. */
const IN_LARGE = /^(?:#|javascript:)|\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;

/** Whether a picture leads elsewhere, as banners do. */
const isLink = (picture: Element): boolean =>
  linksAbout(picture).some((link) => !IN_LARGE.test(attrOf(link, 'href').trim()));

/**
 * The box of the picture that an element is, holds or stands beside: the nearest with a picture in it, from the element
 * upwards. A picture alone is not its own box but where it leads elsewhere: its caption stands beside it.
 */
function pictureAround(element: Element, context: PageContext): Element | null {
  let at: Element | null = element;
  for (let i = 0; at && i < CAPTION_DEPTH; i += 1, at = parentElementOf(at)) {
    const stats = statsOf(context, at);
    if (stat(stats, 'images') > 0 && (stat(stats, 'words') > 0 || isLink(at))) return at;
  }
  return null;
}
/** So far below the box of its picture a caption stands. */
const CAPTION_DEPTH = 4;

/**
 * The boxes below one that are named for a caption and stand in no other such box, and what is around these there. Kept
 * for a look: thousands of runs of loose text may stand in the box of one picture.
 */
const captionsIn = oncePerLook((box: Element) => {
  const within = new Set(queryBelow(box, '[class], [id]').filter(isCaption));
  const outer = new Set<Element>();
  const around = new Set([box]);
  for (const one of [...within]) {
    const passed: Element[] = [];
    let up = parentElementOf(one);
    for (; up && !around.has(up) && !within.has(up); up = parentElementOf(up)) passed.push(up);
    const isInner = up !== null && within.has(up);
    if (!isInner) outer.add(one);
    for (const element of passed) (isInner ? within : around).add(element);
  }
  return { outer, around };
});

/** Whether an element is, or stands in, or holds one of the captions of a box. */
function isAtCaption(element: Element, { outer, around }: ReturnType<typeof captionsIn>): boolean {
  if (around.has(element)) return true;
  let at: Element | null = element;
  while (at && !around.has(at) && !outer.has(at)) at = parentElementOf(at);
  return at !== null && outer.has(at);
}

/**
 * Whether a block is, or stands in, a picture with boxes that are named for its caption, and nothing to press or fill
 * in.
 */
export function isCaptioned({ element, stats: own }: Candidate, context: PageContext): boolean {
  const picture = pictureAround(element, context);
  if (!picture) return false;
  const stats = statsOf(context, picture);
  // Links that are counted for a campaign make it a banner, whatever its box is called.
  if (!asksNothing(stats, ['images', 'links']) || stat(stats, 'campaigns') > 0) return false;
  const captions = captionsIn(picture);
  let words = 0;
  for (const caption of captions.outer) words += stat(statsOf(context, caption), 'words');
  const wordsBeside = stat(stats, 'words') - words;
  if (words === 0 || words < stat(stats, 'words') * CAPTION_SHARE) return false;
  // While the page arrives the box may have been read before what came into it since.
  const isRead = stat(own, 'words') <= wordsBeside;
  return isRead || isAtCaption(element, captions);
}
