/** Captions of what an article holds as text in figures: tables, quotations, code. Those of pictures are told with them. */
import { fold, textOf } from '../detect/dom.ts';
import { queryBelow } from '../detect/query.ts';
import { figureOf, type Inset, isSkipped, type Surroundings } from './insets.ts';
import { isUnread } from './runs.ts';
import { isWithin, nearestTo } from './tree.ts';

/** What is captioned and consists of text. */
const CAPTIONED = 'table, blockquote, pre';

/**
 * The captions of an article's tables, quotations and code, one for each figure.
 * @param shown the pictures and embeds of the article: their figures have no other caption than theirs
 */
export function captionsOf({ root, runs, skip }: Surroundings, shown: readonly Inset[]): Inset[] {
  const ofPictures = new Set(shown.map(figureOf));
  const figures = new Set<Element | null>();
  const read = new Set<Element | null>();
  for (const { block } of runs) {
    const held = nearestTo(block, CAPTIONED);
    const figure = held && nearestTo(held, 'figure');
    if (figure && figure !== root && isWithin(root, figure) && !ofPictures.has(figure)) figures.add(figure);
    read.add(nearestTo(block, 'figcaption'));
  }
  return queryBelow(root, 'figcaption').flatMap((element) => {
    const isCaption =
      !read.has(element) &&
      !isUnread(element) &&
      !isSkipped(element, skip) &&
      fold(textOf(element) ?? '') !== '' &&
      figures.delete(nearestTo(element, 'figure'));
    return isCaption ? [{ element, place: element }] : [];
  });
}
