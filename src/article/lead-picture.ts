/**
 * The picture that leads an article. Publishers set it above the text, often outside the element that holds it.
 */
import { attrOf, lettersOf, parentElementOf, tagOf, textOf } from '../detect/dom.ts';
import { queryAll, queryBelow } from '../detect/query.ts';
import { addressOf, isInFurniture, isShownPicture } from './insets.ts';
import type { Run } from './runs.ts';

/** What is known of the article whose picture is looked for. */
export interface LedArticle {
  /** The element that holds the text. */
  readonly root: Element;
  readonly runs: readonly Run[];
  readonly title: string;
  /** The address that the page gives machines for the article's picture, or empty. */
  readonly image: string;
  /** The address that relative ones start from. */
  readonly base: string;
}

/** Characters of a file's name from which on two of the same name are one picture in two sizes. */
const LEAST_NAME = 6;

/** The name of a picture's file without its size and kind: what is left when a site serves it in another size. */
function fileName(address: string): string {
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  const file = path.split('/').findLast((part) => /[a-z0-9]{3}/i.test(part)) ?? '';
  return file
    .toLowerCase()
    .replace(/\.[a-z]{3,4}$/, '')
    .replace(/[-_.@](?:\d{2,4}x\d{2,4}|\d{2,4}w?|[1-3]x|scaled)$/, '');
}

const precedes = (a: Node, b: Node): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Class words of the site's sign and of faces. */
const NO_LEAD = /(?:^|[\s_/-])(?:logo|avatar|icon)/i;

/** Whether an element is a head with the article's headline in it, not the site's with menus and signs. */
const isArticleHead = (element: Element): boolean =>
  tagOf(element) === 'header' && queryBelow(element, 'h1').length > 0;

/** Whether a picture is the site's or the author's, or stands in a menu or beside the text. */
function isOfSite(picture: Element): boolean {
  if (NO_LEAD.test(['class', 'id', 'src'].map((name) => attrOf(picture, name)).join(' '))) return true;
  const box = picture.closest('nav, aside, footer, form, header');
  return box !== null && !isArticleHead(box);
}

/**
 * Finds it: the picture above the text that the page names to machines; without such a name the first one set as a
 * figure between headline and text. Only what the page itself shows is taken: no address is asked for that it would not
 * ask for.
 * @param skip elements taken for not there, such as hidden clutter
 * @returns the picture; null where there is none, or where the text holds one before its first words
 */
export function leadPicture(
  { root, runs, title, image, base }: LedArticle,
  skip: ReadonlySet<Node>,
): Element | null {
  const start = runs[0]?.nodes[0];
  const page = root.ownerDocument;
  if (!start) return null;
  const above = queryAll(page, 'img').filter((picture) => precedes(picture, start));
  if (above.some((picture) => root.contains(picture) && isShownPicture(picture, base))) return null;
  const isSkipped = (picture: Element): boolean => {
    for (let at: Element | null = picture; at; at = parentElementOf(at)) if (skip.has(at)) return true;
    return false;
  };
  const fit = above.filter(
    (picture) =>
      isShownPicture(picture, base) && addressOf(picture, base) && !isSkipped(picture) && !isOfSite(picture),
  );
  const named = fileName(image);
  const same =
    named.length >= LEAST_NAME && fit.find((picture) => fileName(addressOf(picture, base)) === named);
  if (same) return same;
  const said = lettersOf(title);
  const headline = queryAll(page, 'h1').find((heading) => said && lettersOf(textOf(heading) ?? '') === said);
  if (!headline || !precedes(headline, start)) return null;
  return (
    fit.find(
      (picture) =>
        picture.closest('figure') &&
        precedes(headline, picture) &&
        !isInFurniture(picture, start, isArticleHead),
    ) ?? null
  );
}
