/** Where a short text stands on a page, and whether it can be the page's own label there. */

import { BY } from './by-words.ts';
import { countWords } from './count-words.ts';
import { attrOf, isElement, isText, namesOf, nextOf, parentElementOf, previousOf, tagOf } from './dom.ts';
import { blockOf, INLINE } from './inline.ts';
import type { PagePlaces } from './labels-places.ts';
import { oncePerLook } from './one-look.ts';
import { closestTo, holds, isBefore, queryBelow, saidIn } from './query.ts';

/** A label's name is at most so many characters. */
export const LONGEST_NAME = 50;
/** Characters of text that may stand between a kicker and its headline: a sub-heading, a date, a share bar. */
export const KICKER_REACH = 400;
/** The author's name, role and how to reach them, at most so many characters. */
const LONGEST_BYLINE = 300;
/** How a label goes on with its author's name: "Kommentar von". */
const BEFORE_NAME = /* @__PURE__ */ new RegExp(`\\s(?:${BY})$`, 'i');
/** A breadcrumb stands above pictures, menus and whatever else. */
const BREADCRUMB_REACH = 2500;

const MENU =
  'nav, [role="navigation"], [role="menu"], [role="menubar"], [role="search"], select, button, form, dialog, [aria-hidden="true"]';
const BREADCRUMB =
  '[class*="breadcrumb" i], [id*="breadcrumb" i], [aria-label*="breadcrumb" i], [itemtype*="BreadcrumbList" i]';
/** What lists links. Many old pages as a whole stand in a table; that holds the headline. */
const LISTS = 'ul, ol, table';
const CATEGORY = '[rel~="category"], [rel~="tag"], [class*="cat-links" i], [itemprop~="articleSection"]';
/** How boxes with the readers' comments are called, and those that lead to other stories. */
export const COMMENTS =
  /(?:^|[\s_-])(?:comments|comment-?(?:list|thread|body|content|section|form|area|item)|commentlist|respond|disqus|leserkommentare|kommentare|comentarios|commentaires|reacties|komentarze)(?:$|[\s_-])/i;
export const TEASERS =
  /(?:^|[\s_-])(?:related|teasers?|recommend(?:ed|ations?)?|read-?more|more-(?:from|stories|news)|most-?(?:read|popular)|promo|sidebar|widget-?area|trending|latest|menu|navbar|navigation|nav)(?:$|[\s_-])/i;

/** Whether a box around an element is named so. A box that holds the headline or the body too is the page's own. */
export function isInside(element: Element, names: RegExp, { headline, body }: PagePlaces): boolean {
  for (let at: Element | null = element; at && tagOf(at) !== 'body'; at = parentElementOf(at)) {
    if ((headline && holds(at, headline)) || (body && holds(at, body))) return false;
    if (names.test(namesOf(at))) return true;
  }
  return false;
}

/** Whether an element is part of a menu, form or dialog. Some pages stand in one form as a whole; that is none. */
export function isControl(element: Element, { headline, body }: PagePlaces): boolean {
  const control = closestTo(element, MENU);
  return control !== null && !(headline && holds(control, headline)) && !(body && holds(control, body));
}

/** Names that also head the readers' comments: a label only as a link to a section, or by itself. */
export const HEADS_COMMENTS =
  /^(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|comment[io]|reacties?|komentarze?)$/i;
const TOOLS = /(?:^|[\s_-])(?:share|sharing|social|tools?|actions?|comments?|toolbar)(?:$|[\s_-])/i;

/** Whether a name of both meanings, "Comment", is a section's rather than a way to the readers' comments. */
export function leadsToSection(element: Element): boolean {
  const link = closestTo(element, 'a[href]');
  if (link && /#|\bcomments\b/i.test(attrOf(link, 'href'))) return false;
  for (let at: Element | null = element, i = 0; at && i < 4; at = parentElementOf(at), i += 1)
    if (TOOLS.test(namesOf(at))) return false;
  // In the plural it heads a list of comments wherever it is no link.
  return link !== null || !/(?:s|re|i|ze)$/i.test(saidIn(element));
}

const AD_BOX =
  /(?:^|[\s_-])(?:ads?|adslot|advert|banner|billboard|gpt|dfp|leaderboard|slot|sponsor-?box)(?:$|[\s_-])/i;

/**
 * Whether a name that also stands over every advertising slot stands over this page's own headline: with it, and
 * nothing else, in one header.
 */
export function crownsHeadline(element: Element, { headline, body }: PagePlaces): boolean {
  if (!headline) return false;
  const text = saidIn(element);
  for (let at: Element | null = element; at && tagOf(at) !== 'body'; at = parentElementOf(at)) {
    if (AD_BOX.test(namesOf(at))) return false;
    if (holds(at, headline))
      return !(body && holds(at, body)) && (at === headline || isBefore(element, headline));
    if (saidIn(at) !== text) return false;
    // A slot holds more than its name: a frame, a box still to be filled.
    if (queryBelow(at, '*').some((other) => !holds(other, element) && !holds(element, other))) return false;
  }
  return false;
}

/** Whether a short text names another story's label: beside it stands that story's headline, a link of some words. */
export function isTeaser(element: Element, places: PagePlaces): boolean {
  const own = saidIn(element).length;
  let at: Element | null = element;
  for (let i = 0; i < 4 && at; i += 1, at = parentElementOf(at)) {
    if (places.headline && holds(at, places.headline)) return false;
    if (at === places.body || tagOf(at) === 'body') return false;
    const text = saidIn(at);
    if (text.length > 600) return false;
    if (text.length <= own * 1.5) continue;
    if (queryBelow(at, 'a[href]').some((link) => countWords(saidIn(link)) >= 4)) return true;
  }
  const link = closestTo(element, 'a[href]');
  return link !== null && countWords(saidIn(link)) >= 6;
}

/**
 * Whether what lists is a row of short links: a menu in all but name. One list may hold the labels of hundreds of
 * stories.
 */
const isMenuList = oncePerLook((list: Element): boolean => {
  const links = queryBelow(list, 'a[href]');
  return (
    links.length >= 5 && links.filter((link) => countWords(saidIn(link)) <= 4).length >= links.length * 0.8
  );
});

/** Whether an element stands in such a row, or in a shorter list in it, or in a table of such links beside the story. */
function isMenuItem(element: Element, places: PagePlaces): boolean {
  const { headline, body } = places;
  let list = closestTo(element, LISTS);
  while (list && !(headline && holds(list, headline)) && !(body && holds(list, body))) {
    if (isMenuList(list)) return true;
    const parent = parentElementOf(list);
    list = parent && closestTo(parent, LISTS);
  }
  return false;
}

/** Above the headline or right below it, in the trail of sections, among the page's categories, inside the article. */
export type Where = 'head' | 'breadcrumb' | 'category' | 'flow' | null;

/**
 * Where a short text stands.
 * @param name what it says
 * @param position the characters of text before it
 * @returns null where it cannot be a label of this page: in menus, beside other stories, among comments
 */
export function whereIs(element: Element, name: string, places: PagePlaces, position: number): Where {
  const { headline, headlineAt, body, bodyRoot, proseAt } = places;
  if (closestTo(element, BREADCRUMB))
    return headline && Math.abs(headlineAt - position) < BREADCRUMB_REACH ? 'breadcrumb' : null;
  const inBody = body !== null && body !== element && holds(body, element);
  if (isControl(element, places) || isMenuItem(element, places)) return null;
  if (closestTo(element, 'footer') && !inBody) return null;
  if (isInside(element, COMMENTS, places) || isInside(element, TEASERS, places)) return null;
  // "Kommentar von" beside the author's picture names this page wherever it stands.
  const isBeforeName = BEFORE_NAME.test(name);
  if (isBeforeName && isByAuthor(element, places)) return 'head';
  if (isTeaser(element, places)) return null;
  if (isBeforeName && bodyRoot && holds(bodyRoot, element)) return 'head';

  const beforeProse = position <= proseAt;
  if (headline && !(closestTo(element, 'aside') && !inBody)) {
    if (position <= headlineAt && headlineAt - position <= KICKER_REACH) return 'head';
    if (position > headlineAt && beforeProse && position - headlineAt <= KICKER_REACH * 3) return 'head';
  }
  if (
    closestTo(element, CATEGORY) &&
    (inBody || (headline && Math.abs(headlineAt - position) < KICKER_REACH) || isAfterBody(element, places))
  )
    return 'category';
  if (inBody && !beforeProse) return 'flow';
  return null;
}

/** Whether beside a line stands the page's author: teasers of other stories name theirs. */
function isByAuthor(line: Element, { authors }: PagePlaces): boolean {
  for (let at = parentElementOf(line), i = 0; at && i < 5; at = parentElementOf(at), i += 1) {
    const text = saidIn(at);
    if (text.length > LONGEST_BYLINE) return false;
    if (authors.some((name) => text.includes(name))) return true;
  }
  return false;
}

const isAfterBody = (element: Element, { body, bodyRoot }: PagePlaces): boolean =>
  body !== null && bodyRoot !== null && holds(bodyRoot, element) && isBefore(body, element);

/** Whether a name inside the article opens a short block of its own: a kicker with a byline, not a word in a list. */
export function opensBlock(node: Element, name: string): boolean {
  const block = blockOf(node);
  const text = saidIn(block);
  if (text.startsWith(name) && text.length <= name.length + LONGEST_NAME) return true;
  // A span between paragraphs, straight in the article's container.
  let outer = node;
  for (let up = parentElementOf(outer); up && up !== block; up = parentElementOf(up)) outer = up;
  return outer !== block && saidIn(outer) === name && !isLine(previousOf(outer)) && !isLine(nextOf(outer));
}

/** Whether what stands beside an element belongs to one line with it. White space does not. */
function isLine(beside: ChildNode | null): boolean {
  if (!beside) return false;
  if (isText(beside)) return /\S/.test(beside.data);
  return isElement(beside) && INLINE.has(tagOf(beside));
}
