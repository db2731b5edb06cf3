/**
 * What stands among an article's paragraphs and is not its text: captions, credits, bylines, share counts, links to
 * other stories, tags, notes on the author. Judged by element and by class words here, by its own words in
 * furniture-text.ts.
 */
import { attrOf, childrenOf, isElement, lettersOf, parentElementOf, tagOf, textOf } from '../detect/dom.ts';
import { oncePerLook } from '../detect/one-look.ts';
import { isBefore, queryBelow } from '../detect/query.ts';
import { calledOf } from './called.ts';
import { nearestTo } from './tree.ts';
import { countWords } from './words-of.ts';

/** Elements that hold no body text, wherever they stand in the article. */
const NEVER_BODY: ReadonlySet<string> = new Set(
  'figcaption nav footer header form address aside menu legend label'.split(' '),
);

/** Class words of small things that open inside a sentence; their text is no part of it. */
const OPENS_INSIDE =
  /(^|[\s_-])(rollover|tooltip|popover|popup|dropdown)[\w-]*block|(^|[\s_-])(tooltip|popover|popup)/i;

/** Words a caption in a box of its own has at most: longer, and the box holds text beside its picture. */
const LONGEST_CAPTION = 80;

/** Whether the foot of a table says once more what its head says, for those who scroll. */
function repeatsHead(foot: Element): boolean {
  const table = parentElementOf(foot);
  const head = table && queryBelow(table, 'thead')[0];
  return !!head && lettersOf(textOf(head) ?? '') === lettersOf(textOf(foot) ?? '');
}

/**
 * Whether an element holds furniture, by its name and its class words. Whoever asks must see to it that the element
 * does not hold the better part of the article: class words are often wrong about big containers.
 */
export function isFurnitureElement(element: Element): boolean {
  const name = tagOf(element);
  // At the end of a quotation stands who is quoted.
  if (NEVER_BODY.has(name) && !isSectionHead(element))
    return (
      !/^(?:footer|figcaption)$/.test(name) ||
      tagOf(nearestTo(element, 'blockquote, figure') ?? element) !== 'blockquote'
    );
  if (name === 'tfoot' && repeatsHead(element)) return true;
  // A post shown as a quotation is the writer's evidence, whatever the box around it is called; a table's caption is a
  // part of the table.
  if (name === 'blockquote' || name === 'caption') return false;
  const isCalled = isCalledFurniture(element);
  return isCalled ?? (name === 'figure' && queryBelow(element, 'blockquote, table, pre').length === 0);
}

/** Whether an element is called the readers' talk about the story. */
export const isCalledTalk = (element: Element): boolean => calledOf(element)?.isTalk ?? false;

/** Whether an element is the head of one of the story's sections: it has a heading that leads to nothing else. */
export function isSectionHead(element: Element): boolean {
  if (tagOf(element) !== 'header') return false;
  const [heading, other] = queryBelow(element, 'h1, h2, h3, h4, h5, h6');
  if (!heading || other || tagOf(heading) === 'h1') return false;
  return queryBelow(heading, 'a').every((link) => attrOf(link, 'href').startsWith('#'));
}

/** Whether an element holds furniture, by its role and its class words alone; null where they say nothing of it. */
export function isCalledFurniture(element: Element): boolean | null {
  const role = attrOf(element, 'role');
  if (/^(?:navigation|complementary|contentinfo|banner|search|dialog|menu|toolbar|tooltip)$/.test(role))
    return true;
  if (
    /\b(?:author|datePublished|dateModified|copyrightHolder|caption|keywords)\b/.test(
      attrOf(element, 'itemprop'),
    )
  )
    return true;
  const called = calledOf(element);
  if (!called) return null;
  if (called.isEmbed && queryBelow(element, 'blockquote').length > 0) return false;
  if (called.isFurniture) return true;
  return called.isPicture ? isPictureBox(element) : null;
}

function isPictureBox(element: Element): boolean {
  // A heading tells a section from a picture with its caption.
  if (queryBelow(element, 'h1, h2, h3, h4').length > 0) return false;
  if (queryBelow(element, 'img, picture, video, svg, noscript').length === 0) return false;
  return countWords(textOf(element) ?? '') <= LONGEST_CAPTION;
}

/** Whether a box is called one picture's, and holds nothing but it and few words: its caption, whatever that is called. */
export const isOnePicture = (box: Element): boolean =>
  calledOf(box)?.isPicture === true && queryBelow(box, 'img').length === 1 && isPictureBox(box);

/** Words of a caption that nothing calls so, at least: one is a label, or the name of a file. */
const LEAST_CAPTION = 2;
/** Links in it, around the picture and in the credit, at most. */
const MOST_CAPTION_LINKS = 2;

/** Such a box where it says something: no numbers or prices alone, and no row of buttons to pass it on. */
export function captionedPicture(box: Element): Element | null {
  const said = isOnePicture(box) ? (textOf(box) ?? '') : '';
  const isSaid = /\p{L}/u.test(said) && countWords(said) >= LEAST_CAPTION;
  return isSaid && queryBelow(box, 'a').length <= MOST_CAPTION_LINKS ? box : null;
}

/** What an element's property is told of. */
const itemAround = (element: Element): Element => nearestTo(element, '[itemtype]') ?? element;

/** Whether an element between headline and text is called the standfirst; null where its name says neither. */
export function isCalledStandfirst(element: Element): boolean | null {
  const name = tagOf(element);
  if (name === 'figure' || (NEVER_BODY.has(name) && name !== 'header')) return false;
  const called = calledOf(element);
  // What is said to machines is surer than a name: one of the widest spread systems calls its standfirst a teaser. It may
  // be said of a picture.
  if (/\b(?:alternativeHeadline|description)\b/.test(attrOf(element, 'itemprop')))
    return !called?.isCaption && !/ImageObject|VideoObject/.test(attrOf(itemAround(element), 'itemtype'));
  return called?.isStandfirst ?? null;
}

/** Whether an element holds a picture's caption or credit, by its name and its class words. */
export const isCaption = (element: Element): boolean =>
  tagOf(element) === 'figcaption' || (calledOf(element)?.isCaption ?? false);

/** Words of a line below a picture, at most. */
export const LONGEST_LINE = 30;

/** Whether a box is set in the middle, as far as its markup says. */
const isCentred = (box: Element): boolean =>
  tagOf(box) === 'center' ||
  attrOf(box, 'align').toLowerCase() === 'center' ||
  /text-align\s*:\s*center/i.test(attrOf(box, 'style'));

/**
 * The line below the picture in a box that holds a picture and nothing else, set in italics or small, or in the middle
 * of the box: a caption, though nothing calls it so. Null where there is none.
 */
export function lineBelowPicture(box: Element): Element | null {
  const pictures = queryBelow(box, 'img');
  if (pictures.length === 0) return null;
  // What is held ready for browsers without scripts is text to others.
  const said = queryBelow(box, 'noscript')
    .reduce((text, held) => text.replace(textOf(held) ?? '', ''), textOf(box) ?? '')
    .trim();
  if (!said || countWords(said) > LONGEST_LINE) return null;
  const line = queryBelow(box, isCentred(box) ? 'em, i, small, span, font' : 'em, i, small').find(
    (element) => (textOf(element) ?? '').trim() === said,
  );
  return line && pictures.every((picture) => isBefore(picture, line)) ? line : null;
}

const isPictured = (item: Element): boolean =>
  queryBelow(item, 'img').length > 0 &&
  queryBelow(item, 'h2, h3, h4, h5, h6').length === 0 &&
  wordsIn(item) <= LONGEST_LINE;

/** Whether a list is a gallery. Kept for a look: it is asked by each of its items. */
const isGallery = oncePerLook((list: Element): boolean => {
  const items = [...childrenOf(list)].filter(
    (item): item is Element => isElement(item) && tagOf(item) === 'li',
  );
  return items.length >= 2 && items.every(isPictured);
});

/**
 * The line below the picture in an item of a gallery: a list of nothing but pictures, each with a line. Null where there
 * is none: an item with a heading or a longer text is the story's.
 */
export function lineInGallery(item: Element): Element | null {
  const list = tagOf(item) === 'li' ? parentElementOf(item) : null;
  if (!list || !isGallery(list)) return null;
  const last = queryBelow(item, 'img').at(-1);
  const lines = queryBelow(item, 'p, div, span').filter(
    (line) => (textOf(line) ?? '').trim() !== '' && queryBelow(line, 'img').length === 0,
  );
  const [line] = lines;
  return line && last && isBefore(last, line) && wordsIn(line) === wordsIn(item) ? line : null;
}

const wordsIn = (element: Element): number => countWords(textOf(element) ?? '');

/** Words by which the site's sign and faces are called. */
const NO_LEAD =
  /(?:^|[\s_-])(?:logo|avatar|icon|author|autore?|auteur|byline|portrait|profile|bio)s?(?:$|[\s_-])/i;

/** Whether an element is called the site's sign, or somebody's face: no picture of the story, and none that leads it. */
export const isCalledNoLead = (element: Element): boolean =>
  NO_LEAD.test(attrOf(element, 'class')) || NO_LEAD.test(attrOf(element, 'id'));

/** Whether a text node stands in something that opens inside the sentence around it, such as a list of links. */
export const opensInside = (element: Element): boolean => OPENS_INSIDE.test(attrOf(element, 'class'));
