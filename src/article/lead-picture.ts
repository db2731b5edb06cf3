/**
 * The picture that leads an article. Publishers set it above the text, often outside the element that holds it.
 */
import { lettersOf, parentElementOf, tagOf, textOf } from '../detect/dom.ts';
import { once } from '../detect/once.ts';
import { allBefore, isBefore, queryAll } from '../detect/query.ts';
import { safeUrl } from './escape.ts';
import { isCalledNoLead } from './furniture.ts';
import {
  captionOfBox,
  DEEPEST_IN_BOX,
  figureOf,
  type Inset,
  isCaptioned,
  isSkipped,
  makeInFurniture,
  picturesAmong,
  type Surroundings,
} from './insets.ts';
import { addressOf, fileName, isPicture, isSameFile, samePictures } from './picture-source.ts';
import { firstInEach, levelsAbove, makeApart } from './tree.ts';

/** What is known of the article whose picture is looked for. */
export interface LedArticle extends Surroundings {
  /** What it shows already. */
  readonly insets: readonly Inset[];
  readonly title: string;
  /** The address that the page gives machines for the article's picture, as it stands there, or empty. */
  readonly image: string;
}

/** Words by which files of the site's sign and of faces are called. Farms and portraits of a story are called by more. */
const NO_LEAD_FILE = /(?:^|[_-])(?:logo|avatar|icon)s?(?:$|[_-])/;

/** Parts of a page that hold what is not the article's, unless they hold its text or its headline as well. */
const SITE_PARTS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'form', 'header']);

/**
 * Makes what tells whether a picture is the site's or the author's, or stands in a menu or beside the text.
 * @param text a node of the article's text
 */
function makeOfSite(
  text: Node,
  isHead: (element: Element) => boolean,
): (inset: Inset, name: string) => boolean {
  const isStrange = (at: Element): boolean =>
    isCalledNoLead(at) || (SITE_PARTS.has(tagOf(at)) && !isHead(at));
  const inSite = makeApart(text, isStrange);
  return ({ element, place }, name) => {
    if (NO_LEAD_FILE.test(name) || isCalledNoLead(element)) return true;
    const around = parentElementOf(place);
    return around !== null && inSite(around);
  };
}

/** Pictures of a box with a caption, at most: one may be set in two sizes. */
const MOST_IN_BOX = 2;

/** How many pictures each element of a page holds. */
function countPictures(page: Document): ReadonlyMap<Element, number> {
  const held = new Map<Element, number>();
  for (const picture of queryAll(page, 'img'))
    for (const box of levelsAbove(picture, null, Number.POSITIVE_INFINITY))
      held.set(box, (held.get(box) ?? 0) + 1);
  return held;
}

/** Makes what tells what is written below a picture in a box that is no figure and holds none of some nodes. */
function makeCaption(others: readonly Node[], skip: ReadonlySet<Node>): (picture: Inset) => string {
  const isAround = firstInEach(others);
  // Counted once for all: a gallery's box is around each of its pictures.
  const held = once(countPictures);
  return ({ place }) => {
    for (const box of levelsAbove(place, null, DEEPEST_IN_BOX)) {
      if (isAround.has(box) || (held(place.ownerDocument).get(box) ?? 0) > MOST_IN_BOX) return '';
      const said = captionOfBox(box, skip);
      if (said) return said;
    }
    return '';
  };
}

/**
 * Finds it: the picture above the text that the page names to machines; without such a name the first one set as a
 * figure, or with a caption, between headline and text. Only a picture that stands in the page is taken: one that is
 * named alone is not.
 * @returns the picture; null where there is none, or where the text shows it, or one before its first words
 */
export function leadPicture({ runs, insets, title, image, base, skip }: LedArticle): Inset | null {
  const start = runs[0]?.nodes[0];
  if (!start) return null;
  const inText = insets.filter(({ element }) => isPicture(element));
  if (inText[0] && isBefore(inText[0].place, start)) return null;
  const page = start.ownerDocument;
  const said = lettersOf(title);
  const headline = queryAll(page, 'h1').find((heading) => said && lettersOf(textOf(heading) ?? '') === said);
  const sourceOf = ({ element }: Inset): string => addressOf(element, base);
  const above = allBefore(queryAll(page, 'img, noscript'), start).filter(
    (element) => !isSkipped(element, skip),
  );
  const around = firstInEach(headline ? [headline] : []);
  const isHead = (element: Element): boolean => element === headline || around.has(element);
  const isOfSite = makeOfSite(start, isHead);
  const isInFurniture = makeInFurniture(start, isHead);
  const fit = picturesAmong(above, base).filter((picture) => !isOfSite(picture, fileName(sourceOf(picture))));
  const named = safeUrl(image, base);
  const captionOf = makeCaption(headline ? [start, headline] : [start], skip);
  const lead =
    fit.find((picture) => isSameFile(sourceOf(picture), named)) ??
    fit.find(
      (picture) =>
        headline &&
        isBefore(headline, picture.place) &&
        (figureOf(picture) !== null || captionOf(picture) !== '') &&
        !isInFurniture(picture),
    );
  if (!lead || samePictures(inText.map(sourceOf))(sourceOf(lead))) return null;
  return isCaptioned(figureOf(lead)) ? lead : { ...lead, caption: captionOf(lead) };
}
