/**
 * The picture that leads an article. Publishers set it above the text, often outside the element that holds it.
 */
import { attrOf, lettersOf, parentElementOf, tagOf, textOf } from '../detect/dom.ts';
import { holds, isBefore, queryAll } from '../detect/query.ts';
import { safeUrl } from './escape.ts';
import { addressOf, insetsOf, isInFurniture, isShownPicture, PICTURE_FILE } from './insets.ts';
import type { Run } from './runs.ts';

/** What is known of the article whose picture is looked for. */
export interface LedArticle {
  /** The element that holds the text. */
  readonly root: Element;
  readonly runs: readonly Run[];
  readonly title: string;
  /** The address that the page gives machines for the article's picture, as it stands there, or empty. */
  readonly image: string;
  /** The address that relative ones start from. */
  readonly base: string;
}

/** Characters of a file's name from which on two of the same name are one picture in two sizes. */
const LEAST_NAME = 6;

/**
 * The name of a picture's file without its size and kind: what is left when a site serves it in another size. Empty
 * where the address names no file, as those of servers do that make pictures to order.
 */
function fileName(address: string): string {
  if (!URL.canParse(address)) return '';
  const { pathname, searchParams } = new URL(address);
  const asked = [...searchParams.values()].find((value) => PICTURE_FILE.test(value));
  const file = (asked ?? pathname).split('/').findLast((part) => PICTURE_FILE.test(part)) ?? '';
  return file
    .toLowerCase()
    .replace(/\.[a-z]{3,4}(?:[?&#].*)?$/, '')
    .replace(/[-_.@](?:\d{2,4}x\d{2,4}|\d{2,4}w|[1-3]x|scaled)$/, '');
}

/** Words by which the site's sign and faces are called. */
const NO_LEAD = /(?:^|[\s_-])(?:logo|avatar|icon|author|byline|portrait|profile|bio)s?(?:$|[\s_-])/i;

/** The same for files, by which farms and portraits of a story are called, too. */
const NO_LEAD_FILE = /(?:^|[_-])(?:logo|avatar|icon)s?(?:$|[_-])/;

/** Parts of a page that hold what is not the article's, unless they hold its text or its headline as well. */
const SITE_PARTS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'form', 'header']);

const isCalledNoLead = (element: Element): boolean =>
  NO_LEAD.test(attrOf(element, 'class')) || NO_LEAD.test(attrOf(element, 'id'));

/**
 * Whether a picture is the site's or the author's, or stands in a menu or beside the text.
 * @param text a node of the article's text
 */
function isOfSite(picture: Element, name: string, text: Node, headline: Element | undefined): boolean {
  if (NO_LEAD_FILE.test(name) || isCalledNoLead(picture)) return true;
  for (let at = parentElementOf(picture); at && !holds(at, text); at = parentElementOf(at)) {
    if (isCalledNoLead(at)) return true;
    if (SITE_PARTS.has(tagOf(at)) && !(headline && holds(at, headline))) return true;
  }
  return false;
}

/**
 * Finds it: the picture above the text that the page names to machines; without such a name the first one set as a
 * figure between headline and text. Only a picture that stands in the page is taken: one that is named alone is not.
 * @param skip elements taken for not there, such as hidden clutter
 * @returns the picture; null where there is none, or where the text shows it, or one before its first words
 */
export function leadPicture(
  { root, runs, title, image, base }: LedArticle,
  skip: ReadonlySet<Node>,
): Element | null {
  const start = runs[0]?.nodes[0];
  if (!start) return null;
  const inText = insetsOf(root, runs, base).filter((inset) => tagOf(inset) === 'img');
  if (inText.some((picture) => isBefore(picture, start))) return null;
  const page = start.ownerDocument;
  const said = lettersOf(title);
  const headline = queryAll(page, 'h1').find((heading) => said && lettersOf(textOf(heading) ?? '') === said);
  const nameOf = (picture: Element): string => fileName(addressOf(picture, base));
  const isSkipped = (picture: Element): boolean => {
    for (let at: Element | null = picture; at; at = parentElementOf(at)) if (skip.has(at)) return true;
    return false;
  };
  const fit = queryAll(page, 'img').filter(
    (picture) =>
      isBefore(picture, start) &&
      isShownPicture(picture, base) &&
      addressOf(picture, base) &&
      !isSkipped(picture) &&
      !isOfSite(picture, nameOf(picture), start, headline),
  );
  const named = fileName(safeUrl(image, base));
  const isNamed = (picture: Element): boolean => named.length >= LEAST_NAME && nameOf(picture) === named;
  const isHead = (element: Element): boolean => headline !== undefined && holds(element, headline);
  const lead =
    fit.find(isNamed) ??
    fit.find(
      (picture) =>
        headline &&
        isBefore(headline, picture) &&
        picture.closest('figure') &&
        !isInFurniture(picture, start, isHead),
    );
  if (!lead) return null;
  const isSame = (picture: Element): boolean =>
    addressOf(picture, base) === addressOf(lead, base) ||
    (nameOf(lead).length >= LEAST_NAME && nameOf(picture) === nameOf(lead));
  return inText.some(isSame) ? null : lead;
}
