/**
 * One walk over a subtree that counts, for every element in it, what stands in it. Cost is linear in the subtree.
 */

import { KINDS, type Kind } from '../words.ts';
import {
  attrOf,
  childrenOf,
  documentOf,
  hasAttr,
  isElement,
  isSubheading,
  isText,
  lettersOf,
  tagOf,
} from './dom.ts';
import { isEmbed } from './embeds.ts';
import { frameBodyOf } from './frame-body.ts';
import { countSaid, LineReader, type Wording } from './lines.ts';
import { countLink, withoutHeadline } from './links.ts';
import { pictureFile } from './picture-file.ts';
import { addStats, bump, emptyStats, type StatName, type Stats, stat } from './stats.ts';
import { partNamesOf, type TokenGroup, tokenGroups } from './tokens.ts';
import { vendorOfAddress, vendorOfNames } from './vendors.ts';

/** What the walk leaves behind: a row for each element, and where vendors and loose lines were seen. */
export interface Walked {
  readonly stats: WeakMap<Element, Stats>;
  /** What the names of each element hint at. */
  readonly groups: WeakMap<Element, readonly TokenGroup[]>;
  /** Elements that are a known vendor's widget, and its kind. */
  readonly vendors: Map<Element, Kind>;
  /** Elements that hold lines of their own between line breaks: text without an element. */
  readonly loose: Set<Element>;
  /** Every element seen, parents before children. */
  readonly order: Element[];
  /** Elements whose rows hold and are not made anew, and what was seen in them, parents before children. */
  readonly whole: WeakMap<Element, readonly Element[]>;
}

/** A walk that has seen nothing yet; later walks over added subtrees add to it. */
export const newWalked = (): Walked => ({
  stats: new WeakMap(),
  groups: new WeakMap(),
  vendors: new Map(),
  loose: new Set(),
  order: [],
  whole: new WeakMap(),
});

/** Never read: not shown, or not part of the page's own text. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'link',
  'meta',
  'option',
  'datalist',
  'object',
  'canvas',
]);

/** Elements that stand in a line of text and do not end it. A label is a line of its own: it says what one field is. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd mark nobr q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Elements that begin a line and are no text: a button in a sentence does not end the sentence. */
const INLINE_CONTROLS = new Set(['button', 'input', 'select', 'textarea', 'img', 'svg', 'iframe']);

/** Whether an element of a name stands in a line of text. */
export const isInline = (tag: string): boolean => INLINE.has(tag) || INLINE_CONTROLS.has(tag);

/** What says one thing, however it is broken. */
const ONE_LINE: ReadonlySet<string> = new Set('a button h1 h2 h3 h4 h5 h6'.split(' '));

const FIELD: Readonly<Record<string, StatName>> = {
  email: 'emails',
  password: 'passwords',
  search: 'searches',
  number: 'numbers',
  range: 'numbers',
  radio: 'radios',
  checkbox: 'checkboxes',
  submit: 'buttons',
  button: 'buttons',
  image: 'buttons',
};

const ELEMENT: Readonly<Record<string, StatName>> = {
  a: 'links',
  img: 'images',
  picture: 'elements',
  iframe: 'frames',
  form: 'forms',
  button: 'buttons',
  select: 'selects',
  textarea: 'areas',
  h1: 'mainHeadings',
  h2: 'headings',
  h3: 'headings',
  h4: 'headings',
  h5: 'headings',
  h6: 'headings',
  li: 'items',
  td: 'cells',
  th: 'cells',
  figure: 'figures',
  figcaption: 'figures',
  blockquote: 'quotes',
  q: 'quotes',
  video: 'media',
  audio: 'media',
  time: 'times',
};

const isKind = (group: TokenGroup): group is Kind => (KINDS as readonly string[]).includes(group);

/** The attribute in which an element says where it leads or what it shows. */
const LEADS_TO: Readonly<Record<string, string>> = { a: 'href', form: 'action', iframe: 'src' };

/** Parameters by which senders of mails and buyers of banners count who came: Google's, Matomo's, Webtrekk's. */
const CAMPAIGN = /[?&](?:utm_(?:medium|campaign)|(?:mtm|pk)_(?:medium|campaign|cpn)|wt[._]mc|wt_zmc)=/i;

/** Parameters that tell a shop which partner sent the buyer: what shop systems and affiliate networks call them. */
const PARTNER = /[?&](?:s?partner|aff(?:iliate)?|apid|awin_?aff|a_?aid|zanp)(?:[-_]?(?:id|code))?=/i;

/** Whether a link is counted for a campaign, or named as paid for. */
const isCampaign = (link: Element): boolean =>
  CAMPAIGN.test(attrOf(link, 'href')) || /\bsponsored\b/i.test(attrOf(link, 'rel'));

/** Sizes of advertising banners in pixels: the fixed formats of the IAB's guidelines, new and delisted. */
const BANNER_SIZES: ReadonlySet<string> = new Set(
  '300x250 336x280 250x250 200x200 728x90 970x90 970x250 468x60 234x60 160x600 120x600 300x600 300x1050 320x50 320x100'.split(
    ' ',
  ),
);

/** A picture that is so wide and so many times wider than high is a strip for advertising; a site's sign is smaller. */
const STRIP = { width: 400, ratio: 4 } as const;

function isStrip(image: Element): boolean {
  const width = Number(attrOf(image, 'width'));
  const height = Number(attrOf(image, 'height'));
  return width >= STRIP.width && height > 0 && width >= height * STRIP.ratio;
}

/** Whether an image in a link is set as banners are. */
const isBanner = (image: Element, link: Element): boolean =>
  isCampaign(link) ||
  PARTNER.test(attrOf(link, 'href')) ||
  attrOf(link, 'target') === '_blank' ||
  /\bnofollow\b/i.test(attrOf(link, 'rel')) ||
  BANNER_SIZES.has(`${attrOf(image, 'width')}x${attrOf(image, 'height')}`) ||
  isStrip(image);

interface Open {
  readonly element: Element;
  readonly tag: string;
  readonly stats: Stats;
  readonly children: Iterator<ChildNode>;
  /** The innermost link or button around it, itself too. */
  readonly anchor: Element | null;
  /** The innermost link around it, itself too. */
  readonly link: Element | null;
  /** Whether it is or stands in a heading. */
  readonly isHeaded: boolean;
  readonly inline: boolean;
  /** Whether it is, or stands in line in, a link, a button or a heading. */
  readonly isOneLine: boolean;
}

/** Elements whose id is there to be linked to, as are those of elements in a line. */
const ANCHORS = /^(?:h[1-6]|p|li|dt|dd|figure)$/;

/**
 * The kind of the vendor whose names an element bears. An id that is made of the words it stands over was made for links
 * to that part of the story, whatever company these are about.
 */
function vendorNamed(element: Element, tag: string): Kind | null {
  const byClass = vendorOfNames(attrOf(element, 'class'));
  if (byClass || INLINE.has(tag) || ANCHORS.test(tag)) return byClass;
  const id = attrOf(element, 'id');
  const byId = vendorOfNames(id);
  return byId && !beginsWith(element, lettersOf(id)) ? byId : null;
}

/** So many characters of a text are read at a time. */
const AT_A_TIME = 500;

/**
 * Whether the letters of an element's text begin with some others. Read no further than to tell that: hundreds of boxes
 * within each other may bear such ids, and a whole story stand in all of them.
 */
function beginsWith(element: Element, letters: string): boolean {
  const doc = documentOf(element);
  if (!doc) return false;
  const walker = Document.prototype.createTreeWalker.call(doc, element, NodeFilter.SHOW_TEXT);
  let read = '';
  for (let node = walker.nextNode(); node && read.length <= letters.length; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let from = 0; from < data.length && read.length <= letters.length; from += AT_A_TIME)
      read += lettersOf(data.slice(from, from + AT_A_TIME));
    if (!letters.startsWith(read.slice(0, letters.length))) return false;
  }
  return read.startsWith(letters);
}

/** The words a field shows in itself: its place-holder, value or label. They are read as a line of the field's own. */
function fieldWords(element: Element, tag: string, type: string): string {
  const shown = tag === 'input' && (type === 'submit' || type === 'button') ? attrOf(element, 'value') : '';
  return `${shown} ${attrOf(element, 'placeholder')} ${attrOf(element, 'aria-label')}`;
}

/** An e-mail field by its name where its type does not say so: most of the web's are plain text fields. */
const isEmailField = (element: Element): boolean =>
  /e-?mail|correo|courriel/i.test(
    `${attrOf(element, 'name')} ${attrOf(element, 'id')} ${attrOf(element, 'placeholder')} ${attrOf(element, 'autocomplete')}`,
  );

/** Whether nobody writes in a field: the answer of a test for robots is kept in it, or it is put there to catch them. */
const isForMachines = (element: Element): boolean =>
  /captcha|turnstile|honeypot|^ak_hp/i.test(attrOf(element, 'name')) ||
  hasAttr(element, 'hidden') ||
  /display:\s*none/i.test(attrOf(element, 'style'));

/** What the field of a search is called, in the languages that detection understands. */
const SEARCH =
  /^(?:q|s|query|keywords?|term)$|search|^such|suche$|recherche|busca|busqueda|pesquisa|cerca|zoek|szuka/i;

const isSearchField = (element: Element): boolean =>
  SEARCH.test(attrOf(element, 'name')) || /search/i.test(attrOf(element, 'role'));

/**
 * Walks a subtree.
 * @param root where to begin; it is counted too
 * @param wording what its lines are read by
 * @param into what earlier walks left; rows of the subtree are made anew
 * @param below loose nodes that are read as if they stood in the root, instead of what stands there
 * @returns the root's row
 */
export function walk(root: Element, wording: Wording, into: Walked, below?: Iterable<ChildNode>): Stats {
  const stack: Open[] = [];
  const line = new LineReader(wording);
  const endLine = (): void => line.end((depth) => stack[depth - 1]?.stats);

  const childrenIn = (element: Element, tag: string): Iterator<ChildNode> => {
    if (element === root && below) return below[Symbol.iterator]();
    // What stands in a frame or picture element is its fall-back, and not shown.
    return tag === 'iframe' || tag === 'svg' || tag === 'select'
      ? [][Symbol.iterator]()
      : childrenOf(element);
  };

  const open = (element: Element, tag: string): void => {
    if (SKIPPED.has(tag)) return;
    const stats = emptyStats();
    into.stats.set(element, stats);
    into.order.push(element);
    bump(stats, 'elements');
    const counted = ELEMENT[tag];
    if (counted && !(tag === 'textarea' && isForMachines(element))) bump(stats, counted);
    const type = attrOf(element, 'type').toLowerCase();
    if (tag === 'input') {
      if (type === 'hidden') return;
      const field =
        FIELD[type] ??
        (isEmailField(element) ? 'emails' : isSearchField(element) ? 'searches' : 'textFields');
      bump(stats, field);
    }
    if (tag === 'input' || tag === 'textarea' || tag === 'select')
      countSaid(fieldWords(element, tag, type), wording, [stats]);
    else if (tag === 'iframe') countSaid(attrOf(element, 'title'), wording, [stats]);
    else if (tag === 'img')
      countSaid(`${attrOf(element, 'alt')} ${attrOf(element, 'title')}`, wording, [stats]);
    else if (hasAttr(element, 'aria-label') && !INLINE.has(tag))
      countSaid(attrOf(element, 'aria-label'), wording, [stats]);
    const groups = tokenGroups(partNamesOf(element));
    into.groups.set(element, groups);
    for (const group of groups) bump(stats, `token:${group}`);
    const widget =
      vendorNamed(element, tag) ??
      (tag === 'iframe'
        ? vendorOfAddress(attrOf(element, 'src') || attrOf(element, 'data-src'), 'frame')
        : tag === 'form'
          ? vendorOfAddress(attrOf(element, 'action'), 'form')
          : null);
    const vendor = widget ?? (tag === 'a' ? vendorOfAddress(attrOf(element, 'href'), 'link') : null);
    if (widget) bump(stats, 'widgets');
    const above = stack.at(-1);
    const link = tag === 'a' ? element : (above?.link ?? null);
    const isHeaded = isSubheading(tag) || (above?.isHeaded ?? false);
    if (tag === 'a') {
      countLink(element, stats, wording.siteNames);
      if (isCampaign(element)) bump(stats, 'campaigns');
    }
    if (tag === 'a' ? isHeaded : link && isSubheading(tag)) bump(stats, 'headLinks');
    if (tag === 'img' && link) {
      bump(stats, 'linkedImages');
      if (isBanner(element, link)) bump(stats, 'banners');
      for (const group of tokenGroups(pictureFile(element))) if (isKind(group)) bump(stats, `href:${group}`);
    }
    const address = attrOf(element, LEADS_TO[tag] ?? '');
    const leadsTo = tag === 'a' ? withoutHeadline(address) : address;
    if (tag === 'iframe' && isEmbed(leadsTo || attrOf(element, 'data-src'))) bump(stats, 'embeds');
    // The frame goes whole: no part of it is told as seen. What a vendor puts there it is told by.
    const framed = vendor ? null : frameBodyOf(element);
    const inside =
      framed && walk(framed, wording, { ...newWalked(), stats: into.stats, groups: into.groups });
    // An empty one has a body, too.
    if (inside && stat(inside, 'elements') + stat(inside, 'words') > 1) addStats(stats, inside);
    for (const group of leadsTo ? tokenGroups(leadsTo) : []) if (isKind(group)) bump(stats, `href:${group}`);
    if (vendor) {
      // A link to a vendor is a weak sign: it counts, and decides nothing.
      if (tag !== 'a') into.vendors.set(element, vendor);
      bump(stats, `vendor:${vendor}`);
    }
    const inline = isInline(tag);
    if (!inline) endLine();
    stack.push({
      element,
      tag,
      stats,
      children: childrenIn(element, tag),
      anchor: tag === 'a' || tag === 'button' ? element : (above?.anchor ?? null),
      link,
      isHeaded,
      inline,
      isOneLine: ONE_LINE.has(tag) || (inline && (above?.isOneLine ?? false)),
    });
  };

  const close = (): void => {
    const done = stack.at(-1);
    if (!done) return;
    // What is left of a line when the walk ends with its inline root is a line too.
    if (!done.inline || stack.length === 1) endLine();
    if (done.tag === 'p' && stat(done.stats, 'proseWords') > 0) bump(done.stats, 'paragraphs');
    if (done.inline) line.close(done.stats, stack.length);
    stack.pop();
    const above = stack.at(-1);
    if (above) addStats(above.stats, done.stats);
  };

  const addText = (data: string, { stats, anchor }: Open): void => {
    const words = line.add(data, stack.length, anchor);
    bump(stats, 'words', words);
    if (anchor) bump(stats, 'linkWords', words);
  };

  /** What was counted of an element that is whole is taken as it is; in a link or heading it would be read with that. */
  const isTaken = (element: Element, { stats, anchor, isHeaded }: Open): boolean => {
    const order = anchor || isHeaded ? undefined : into.whole.get(element);
    if (!order) return false;
    endLine();
    addStats(stats, into.stats.get(element) ?? emptyStats());
    // Not spread: a call takes no more than some 120,000 arguments.
    for (const one of order) into.order.push(one);
    return true;
  };

  open(root, tagOf(root));
  const rootStats = stack[0]?.stats ?? emptyStats();
  while (stack.length > 0) {
    const top = stack[stack.length - 1] as Open;
    const { value: child, done } = top.children.next();
    if (done) close();
    else if (isText(child)) addText(child.data, top);
    else if (isElement(child)) {
      const tag = tagOf(child);
      if (tag === 'br') {
        // In a link, a button or a heading a line is broken for its looks, and what it says goes on.
        if (top.isOneLine) line.add(' ', stack.length, top.anchor);
        else endLine();
        into.loose.add(top.element);
      } else if (!isTaken(child, top)) open(child, tag);
    }
  }
  return rootStats;
}
