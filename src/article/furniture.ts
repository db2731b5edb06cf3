/**
 * What stands among an article's paragraphs and is not its text: captions, credits, bylines, share counts, links to
 * other stories, tags, notes on the author. Judged by element and by class words here, by its own words in furniture-text.ts.
 */
import { attrOf, childrenOf, hasAttr, isElement, parentElementOf, tagOf, textOf } from '../detect/dom.ts';
import { oncePerLook } from '../detect/one-look.ts';
import { isBefore, queryBelow } from '../detect/query.ts';
import { nearestTo } from './tree.ts';
import { countWords } from './words-of.ts';

/** Elements that hold no body text, wherever they stand in the article. */
const NEVER_BODY: ReadonlySet<string> = new Set(
  'figcaption nav footer header form address aside menu legend label'.split(' '),
);

/** Whole words of class names and ids by which captions and credits of pictures are called. */
const CAPTION_WORDS: ReadonlySet<string> = new Set(
  'caption captions imagecaption credit credits copyright attribution'.split(' '),
);

/** Whole words by which the standfirst is called. Furniture are those alone that are called little else. */
const STANDFIRST_FURNITURE = 'standfirst dek subtitle';
const STANDFIRST_WORDS: ReadonlySet<string> = new Set(
  (
    `${STANDFIRST_FURNITURE} deck subhead subheadline subheading strapline lede lead intro introduction summary ` +
    'excerpt description vorspann untertitel chapo chapeau entradilla bajada copete sumario sommario sottotitolo ' +
    'catenaccio subtitulo ingress manchet'
  ).split(' '),
);

/** Whole words of class names and ids that name furniture. Whole words only: "shared" or "adapt" are not here. */
const CLASS_WORDS: ReadonlySet<string> = new Set([
  ...CAPTION_WORDS,
  ...// who wrote it, and when
  (
    'byline bylines author authors authorinfo bio biography contributor contributors timestamp datetime pubdate ' +
    `dateline publishdate meta metadata postmeta entrymeta kicker eyebrow ${STANDFIRST_FURNITURE} ` +
    // passing it on
    'share sharing sharebar sharedaddy addthis social socials follow print toolbar ' +
    // other stories
    'related relatedposts recirc recirculation recommended recommendation recommendations readmore teaser trending ' +
    'popular outbrain taboola promo promos promoted crosspromo sidebar toc breadcrumb breadcrumbs pagination pager ' +
    'tags taglist tagcloud topics hashtags ' +
    // asks and advertising
    'newsletter newsletters signup subscribe subscription advert advertisement advertising ad ads sponsor sponsored ' +
    'comments comment disqus poll rating donate donation ' +
    // what opens on pointing
    'rollover tooltip popover popup modal dropdown'
  ).split(' '),
]);

/** What a name may end with that says no more than that there is a box. */
const BOX = '(?:-(?:box|list|module|widget|container|wrap|wrapper|block|area))?$';
/** Names that file a story under a topic, or say what the box around it has or has not. */
const FILED = /^(?:topic|category|tag|channel|theme|no|has|with|without)-/;
/** How names of the readers' talk end, beside those above. */
const TALK = new RegExp(
  `(?:^|-)(?:forums?|replies|respond|comment-?list|(?:leser)?kommentare|commentaires|comentarios|commenti|reacties|komentarze)${BOX}`,
);
/** How names of what stands beside the story end, of lists of other stories, and of what search engines are to pass over. */
const BESIDE = new RegExp(
  `(?:^|-)(?:ratings|nocontent|side-?rail|rail|(?:right|side)-?(?:col|column|bar)|more-?from|read-?next|most-?(?:read|popular))${BOX}`,
);
/** Words of an id that is a name; more are a heading's own words. */
const MOST_ID_WORDS = 3;

/** The names of an element's classes and its id, in small letters, with a dash between words: "rightCol" is right-col. */
function namesOf(element: Element): string[] {
  const names = (attribute: string): string[] =>
    attrOf(element, attribute)
      .split(/\s+/)
      .map((name) =>
        name
          .replace(/([a-z])([A-Z])/g, '$1-$2')
          .toLowerCase()
          .replace(/[^a-z]+/g, '-')
          .replace(/^-|-$/g, ''),
      );
  // A heading's id, and a section's, is made of what it says.
  const isHeaded = /^(?:h[1-6]|section)$/.test(tagOf(element));
  const ids = isHeaded ? [] : names('id').filter((id) => id.split('-').length <= MOST_ID_WORDS);
  return [...names('class'), ...ids].filter((name) => name && !FILED.test(name));
}

/** Class words of small things that open inside a sentence; their text is no part of it. */
const OPENS_INSIDE =
  /(^|[\s_-])(rollover|tooltip|popover|popup|dropdown)[\w-]*block|(^|[\s_-])(tooltip|popover|popup)/i;

/** Class words of what holds a picture; what is written there is its caption. */
const PICTURE_WORDS: ReadonlySet<string> = new Set(
  'image images img photo photos picture thumbnail gallery slideshow slider carousel video player'.split(' '),
);

/** Words a caption in a box of its own has at most: longer, and the box holds text beside its picture. */
const LONGEST_CAPTION = 80;

/** The words of a class attribute and an id: "relatedLinks__item" gives related, links, item. */
const classWords = (element: Element): string[] =>
  wordsOfNames(`${attrOf(element, 'class')} ${attrOf(element, 'id')}`);

const wordsOfNames = (names: string): string[] =>
  names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);

/** Names that say what a box has or has not, or what may be done there: "no-sidebar", "comments-open". */
const OF_OTHERS =
  /(?<![\w-])(?:(?:no|has|with|without)-[\w-]+|\w+-(?:open|closed|enabled|disabled))(?![\w-])/gi;

/** Whether an element's class words name furniture, and not furniture that is elsewhere. */
function isNamedFurniture(element: Element, words: readonly string[]): boolean {
  const isNamed = (word: string): boolean => CLASS_WORDS.has(word);
  if (!words.some(isNamed)) return false;
  const own = `${attrOf(element, 'class')} ${attrOf(element, 'id')}`.replace(OF_OTHERS, ' ');
  return wordsOfNames(own).some(isNamed);
}

/**
 * Whether an element holds furniture, by its name and its class words. Whoever asks must see to it that the element
 * does not hold the better part of the article: class words are often wrong about big containers.
 */
export function isFurnitureElement(element: Element): boolean {
  const name = tagOf(element);
  // At the end of a quotation stands who is quoted.
  if (NEVER_BODY.has(name) && !isSectionHead(element))
    return name !== 'footer' || nearestTo(element, 'blockquote') === null;
  // A post shown as a quotation is the writer's evidence, whatever the box around it is called; a table's caption is a
  // part of the table.
  if (name === 'blockquote' || name === 'caption') return false;
  const isCalled = isCalledFurniture(element);
  return isCalled ?? (name === 'figure' && queryBelow(element, 'blockquote, table, pre').length === 0);
}

/** Whether an element is called the readers' talk about the story. */
export const isCalledTalk = (element: Element): boolean =>
  classWords(element).some((word) => word === 'comment' || word === 'comments' || word === 'disqus') ||
  namesOf(element).some((name) => TALK.test(name));

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
  if (hasAttr(element, 'class') || hasAttr(element, 'id')) {
    const words = classWords(element);
    if (words.includes('embed') && queryBelow(element, 'blockquote').length > 0) return false;
    if (isNamedFurniture(element, words)) return true;
    if (namesOf(element).some((name) => TALK.test(name) || BESIDE.test(name))) return true;
    if (words.some((word) => PICTURE_WORDS.has(word))) return isPictureBox(element);
  }
  return null;
}

function isPictureBox(element: Element): boolean {
  // A heading tells a section from a picture with its caption.
  if (queryBelow(element, 'h1, h2, h3, h4').length > 0) return false;
  if (queryBelow(element, 'img, picture, video, svg, noscript').length === 0) return false;
  return countWords(textOf(element) ?? '') <= LONGEST_CAPTION;
}

/** Whether an element between headline and text is called the standfirst; null where its name says neither. */
export function isCalledStandfirst(element: Element): boolean | null {
  const name = tagOf(element);
  if (name === 'figure' || (NEVER_BODY.has(name) && name !== 'header')) return false;
  const words = classWords(element);
  const isOther = (word: string): boolean =>
    PICTURE_WORDS.has(word) || (CLASS_WORDS.has(word) && !STANDFIRST_WORDS.has(word));
  if (words.some(isOther)) return false;
  const isCalled =
    words.some((word) => STANDFIRST_WORDS.has(word)) ||
    /\bsub (?:title|head|heading|headline)\b/.test(words.join(' ')) ||
    /\b(?:alternativeHeadline|description)\b/.test(attrOf(element, 'itemprop'));
  return isCalled || null;
}

/** Whether an element holds a picture's caption or credit, by its name and its class words. */
export const isCaption = (element: Element): boolean =>
  tagOf(element) === 'figcaption' ||
  ((hasAttr(element, 'class') || hasAttr(element, 'id')) &&
    classWords(element).some((word) => CAPTION_WORDS.has(word)));

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
const NO_LEAD = /(?:^|[\s_-])(?:logo|avatar|icon|author|byline|portrait|profile|bio)s?(?:$|[\s_-])/i;

/** Whether an element is called the site's sign, or somebody's face: no picture of the story, and none that leads it. */
export const isCalledNoLead = (element: Element): boolean =>
  NO_LEAD.test(attrOf(element, 'class')) || NO_LEAD.test(attrOf(element, 'id'));

/** Whether a text node stands in something that opens inside the sentence around it, such as a list of links. */
export const opensInside = (element: Element): boolean => OPENS_INSIDE.test(attrOf(element, 'class'));
