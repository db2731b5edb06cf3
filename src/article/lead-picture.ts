/**
 * The picture that leads an article. Publishers set it above the text, often outside the element that holds it.
 */
import { lettersOf, parentElementOf, tagOf, textOf } from '../detect/dom.ts';
import { allBefore, isBefore, queryAll } from '../detect/query.ts';
import { safeUrl } from './escape.ts';
import { isCalledNoLead } from './furniture.ts';
import { type Inset, isSkipped, makeInFurniture, picturesAmong, type Surroundings } from './insets.ts';
import { addressOf, fileName, isPicture, isSameFile, samePictures } from './picture-source.ts';
import { firstInEach, makeApart, nearestTo } from './tree.ts';

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

/**
 * Finds it: the picture above the text that the page names to machines; without such a name the first one set as a
 * figure between headline and text. Only a picture that stands in the page is taken: one that is named alone is not.
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
  const lead =
    fit.find((picture) => isSameFile(sourceOf(picture), named)) ??
    fit.find(
      (picture) =>
        headline &&
        isBefore(headline, picture.place) &&
        (nearestTo(picture.place, 'figure') ?? nearestTo(picture.element, 'figure')) &&
        !isInFurniture(picture),
    );
  if (!lead) return null;
  return samePictures(inText.map(sourceOf))(sourceOf(lead)) ? null : lead;
}
