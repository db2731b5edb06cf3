/**
 * What an article shows between its paragraphs and is not text: its pictures, and the players, posts, maps and charts
 * embedded in it.
 */
import { attrOf, isElement, isText, parentElementOf, tagOf, textOf } from '../detect/dom.ts';
import { isEmbed } from '../detect/embeds.ts';
import { oncePerLook } from '../detect/one-look.ts';
import { queryBelow } from '../detect/query.ts';
import { captionsIn, captionsOfFigure, captionText } from './caption-text.ts';
import { isChart } from './chart.ts';
import { formulaAround } from './formula.ts';
import {
  captionedPicture,
  isCalledNoLead,
  isCaption,
  isFurnitureElement,
  isOnePicture,
  lineBelowPicture,
  lineInGallery,
} from './furniture.ts';
import { addressOf, isPicture, PICTURE_FILE, samePictures } from './picture-source.ts';
import { isUnread, type Run } from './runs.ts';
import {
  byPlaceIn,
  firstInEach,
  levelsAbove,
  makeApart,
  makeNearest,
  nearestTo,
  nextOutside,
  walkerIn,
} from './tree.ts';

/** A picture, player, post, map or chart; or a caption of what is text (captions.ts), or a break (breaks.ts). */
export interface Inset {
  /** What is shown: an element of the page, or of what the page holds ready for browsers without scripts. */
  readonly element: Element;
  /** The element of the page in whose place it stands. */
  readonly place: Element;
  /** What is written below a picture that stands in no figure. */
  readonly caption?: string;
}

/** The text that insets are looked for in. */
export interface Surroundings {
  /** The element that holds the runs. */
  readonly root: Element;
  readonly runs: readonly Run[];
  /** The address that relative ones start from. */
  readonly base: string;
  /** Nodes taken for not there, with all that is in them: hidden clutter, other stories. */
  readonly skip: ReadonlySet<Node>;
}

/** Width and height in pixels below which a picture is an icon or a counter. */
const SMALLEST_PICTURE = 60;

/** Files that stand where a picture will be, fill a gap, or are signs. */
const FILLER =
  /[/_.-](?:load(?:er|ing)|lazy|spinner|placeholder|blank|spacer|pixel|transparent|clear|1x1)\.(?:gif|png|svg)|\/icons?\//i;

/** The figure that an inset stands in, or what holds it ready for browsers without scripts. */
export const figureOf = ({ element, place }: Inset): Element | null =>
  nearestTo(element, 'figure') ?? nearestTo(place, 'figure');

/** Whether a picture is shown, and more than an icon, a counter or a filler, as far as the page says. */
const isShownPicture = (image: Element, base: string): boolean =>
  !isUnread(image) &&
  !nearestTo(image, 'video, audio') &&
  !FILLER.test(addressOf(image, base)) &&
  !['width', 'height'].some((name) => Number.parseInt(attrOf(image, name), 10) < SMALLEST_PICTURE);

/** Frames of the same hosts that hold a button to like, share, follow or subscribe, or a network's page. */
const BUTTON_FRAME =
  /facebook\.com\/(?:v[\d.]+\/)?plugins\/(?!post|video|comment)|\/widgets\/\w+_button|\/subscribe_embed/i;

/** A frame is embedded content by its host alone: any other may be advertising. */
const isShownEmbed = (embed: Element, base: string): boolean =>
  tagOf(embed) === 'video' ||
  tagOf(embed) === 'audio' ||
  (isEmbed(addressOf(embed, base)) && !BUTTON_FRAME.test(addressOf(embed, base)));

/** Whether a link leads elsewhere than to a picture's file. */
const leadsAway = (link: Element): boolean => !PICTURE_FILE.test(attrOf(link, 'href'));

/**
 * The pictures that a `noscript` holds ready; none where it holds a counter or a banner, which the page itself would not
 * ask for, or has been read as elements.
 */
function heldReady(place: Element, base: string): Inset[] {
  const markup = textOf(place) ?? '';
  if (!/<img\b/i.test(markup)) return [];
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  const isReady = (image: Element): boolean => {
    const link = nearestTo(image, 'a');
    return (
      isShownPicture(image, base) &&
      !(link && leadsAway(link)) &&
      (PICTURE_FILE.test(addressOf(image, base)) ||
        ['alt', 'srcset', 'width'].some((name) => attrOf(image, name) !== ''))
    );
  };
  return queryBelow(body, 'img')
    .filter(isReady)
    .map((element) => ({ element, place }));
}

/** The pictures of the figure around an element; without one, those right beside it: two figures are two pictures. */
function picturesBeside(element: Element): Element[] {
  const figure = nearestTo(element, 'figure, picture');
  const around = figure
    ? [figure]
    : [element.previousElementSibling, element.nextElementSibling].flatMap((beside) =>
        beside && tagOf(beside) !== 'figure' ? [beside] : [],
      );
  return around.flatMap((box) => (isPicture(box) ? [box] : queryBelow(box, 'img')));
}

/** A file that holds the place of a picture until a script has brought it, as pictures of stories are none. */
const isStandIn = (address: string): boolean => !address || /\.(?:gif|svg)(?:$|[?#])/i.test(address);

/**
 * The pictures below an element or in a document, in order, with those that are held ready for browsers without scripts:
 * each where no other stands for it. A picture that only holds such a one's place is left out.
 * @param found the `img` and `noscript` elements, in order
 */
export function picturesAmong(found: readonly Element[], base: string): Inset[] {
  const plain = new Map(
    found
      .filter((element) => isPicture(element) && isShownPicture(element, base))
      .map((element) => [element, addressOf(element, base)] as const),
  );
  const isThere = samePictures([...plain.values()]);
  const ready = found
    .filter((element) => tagOf(element) === 'noscript')
    .flatMap((one) => heldReady(one, base));
  const standIns = new Set<Element>();
  const fresh = ready.filter(({ element, place }) => {
    const address = addressOf(element, base);
    const beside = picturesBeside(place).filter((other) => plain.has(other));
    const isHolding = (other: Element): boolean => isStandIn(plain.get(other) ?? '') && !isStandIn(address);
    if (beside.some((other) => !isHolding(other)) || isThere(address)) return false;
    for (const other of beside) standIns.add(other);
    return true;
  });
  const pictures = [...plain].filter(([element, address]) => address && !standIns.has(element));
  const order = new Map(found.map((element, i) => [element, i] as const));
  return [...pictures.map(([element]) => ({ element, place: element })), ...fresh].sort(
    (a, b) => (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0),
  );
}

/** Class names of what holds pictures with their captions, and of what holds players too. */
const HOLDS_PICTURE = /(?:image|img|photo|picture|figure|media|gallery|slide|carousel|caption)/i;
const HOLDS_EMBED = /(?:image|img|photo|picture|figure|media|video|audio|player|embed)/i;

/**
 * Makes what tells whether an inset stands in furniture, such as a box of links, below what holds the text too.
 * @param text a node of the article's text
 * @param isFit elements that are no furniture here, whatever they are called
 */
export function makeInFurniture(
  text: Node,
  isFit: (element: Element) => boolean = () => false,
): (inset: Inset) => boolean {
  const [aroundPicture, aroundOther] = [HOLDS_PICTURE, HOLDS_EMBED].map((names) => {
    /**
     * Whether an element is called furniture only for holding an inset and its caption. Links of a gallery lead to its
     * pictures.
     */
    const isHolder = (element: Element): boolean =>
      (names.test(attrOf(element, 'class')) || isOnePicture(element)) &&
      queryBelow(element, 'a').filter(leadsAway).length <= 1;
    const isFurniture = (element: Element): boolean =>
      tagOf(element) !== 'figure' && isFurnitureElement(element) && !isHolder(element) && !isFit(element);
    return makeApart(text, isFurniture);
  });
  return ({ element, place }) => {
    const around = parentElementOf(place);
    return around !== null && (isPicture(element) ? aroundPicture : aroundOther)?.(around) === true;
  };
}

const skippedAround = oncePerLook((skip: ReadonlySet<Node>) => makeNearest((element) => skip.has(element)));

/** Whether an element is skipped, or stands in what is. */
export const isSkipped = (element: Element, skip: ReadonlySet<Node>): boolean =>
  skip.size > 0 && skippedAround(skip)(element) !== null;

/** The first text after a node that is no caption, or null: what stands before it still belongs to what the node ends. */
function textAfter(last: Node, { root, skip }: Surroundings): Node | null {
  const walker = walkerIn(root);
  walker.currentNode = formulaAround(last) ?? last;
  for (let node = nextOutside(walker); node; ) {
    const isPassed = skip.has(node) || (isElement(node) && (isUnread(node) || isCaption(node)));
    if (!isPassed && isText(node) && node.data.trim()) return node;
    node = isPassed ? nextOutside(walker) : walker.nextNode();
  }
  return null;
}

/** Levels between an inset and what holds the paragraphs, at most, for it to be set as one of them. */
const DEEPEST = 3;

/**
 * Makes what tells whether an inset behind the last paragraph is the story's: set as a figure or among the paragraphs, and
 * neither the author's face nor a link to another story.
 */
function makeEndsStory(last: Node, root: Element): (inset: Inset) => boolean {
  const block = nearestTo(parentElementOf(last) ?? root, 'p, li, blockquote, h2, h3, h4');
  const paragraphs = block && parentElementOf(block);
  const stranger = makeNearest((at) => (tagOf(at) === 'a' && leadsAway(at)) || isCalledNoLead(at), root);
  const [pictureHolder, holder] = [HOLDS_PICTURE, HOLDS_EMBED].map((names) =>
    makeNearest((at) => tagOf(at) === 'figure' || names.test(attrOf(at, 'class')), root),
  );
  return ({ element, place }) =>
    stranger(place) === null &&
    ((isPicture(element) ? pictureHolder : holder)?.(place) != null ||
      (paragraphs !== null && levelsAbove(place, null, DEEPEST).includes(paragraphs)));
}

/** Levels between a picture and the box that it shares with its caption, at most. */
export const DEEPEST_IN_BOX = 5;

/**
 * Makes what tells what is written below a picture in a box that holds nothing else and is no figure; empty for nothing.
 * A box with thousands of pictures is read for the last of them.
 */
function makeCaptionInBox({ root, runs, skip }: Surroundings): (inset: Inset) => string {
  const byPlace = byPlaceIn(root);
  const told = firstInEach(runs.flatMap(({ nodes }) => nodes));
  const lastPictures = firstInEach(queryBelow(root, 'img').reverse());
  return (inset) => {
    const { place } = inset;
    if (isCaptioned(figureOf(inset))) return '';
    for (const box of levelsAbove(place, root, DEEPEST_IN_BOX)) {
      if (told.has(box)) return '';
      const picture = lastPictures.get(box);
      if (picture && byPlace(place, picture) < 0) return '';
      const said = captionOfBox(box, skip);
      if (said) return said;
    }
    return '';
  };
}

/** What is written below the picture in a box. */
export function captionOfBox(box: Element, skip: ReadonlySet<Node>): string {
  const called = captionsIn(box).filter((element) => !isSkipped(element, skip));
  const line = lineBelowPicture(box) ?? lineInGallery(box) ?? captionedPicture(box);
  return captionText(called.length > 0 || !line ? called : [line]);
}

/** Whether there is a figure and something is written below what it shows. */
export const isCaptioned = (figure: Element | null): boolean =>
  figure !== null && captionsOfFigure(figure).length > 0;

/** The insets between the first and the last run that are the article's own, and those that end it; in document order. */
export function insetsOf(text: Surroundings): Inset[] {
  const { root, runs, base, skip } = text;
  const first = runs[0]?.nodes[0];
  const last = runs.at(-1)?.nodes.at(-1);
  if (!first || !last) return [];
  const byPlace = byPlaceIn(root);
  const end = textAfter(last, text);
  const found = queryBelow(root, 'img, noscript, iframe, video, audio, svg').filter(
    (element) => !(end && byPlace(end, element) < 0) && !isSkipped(element, skip),
  );
  const isOther = (element: Element): boolean =>
    tagOf(element) === 'svg'
      ? isChart(element)
      : !/^(?:img|noscript)$/.test(tagOf(element)) && isShownEmbed(element, base);
  const others = found.filter(isOther).map((element): Inset => ({ element, place: element }));
  const [isInFurniture, endsStory] = [makeInFurniture(first), makeEndsStory(last, root)];
  const own = [...picturesAmong(found, base), ...others].filter(
    (inset) => !isInFurniture(inset) && (byPlace(inset.place, last) < 0 || endsStory(inset)),
  );
  const captionInBox = makeCaptionInBox(text);
  const addresses = own.map(({ element }) => addressOf(element, base));
  const firstAt = new Map(addresses.map((address, i) => [address, i] as const).reverse());
  // A badge or a sign comes again and again.
  return own
    .filter(({ element }, i) => !isPicture(element) || firstAt.get(addresses[i] ?? '') === i)
    .sort((a, b) => byPlace(a.place, b.place))
    .map((inset) => (isPicture(inset.element) ? { ...inset, caption: captionInBox(inset) } : inset));
}
