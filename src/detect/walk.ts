/**
 * One walk over a subtree that counts, for every element in it, what stands in it. Cost is linear in the subtree.
 */

import { KINDS, type Kind } from '../words.ts';
import { isBanner, isCampaign } from './banners.ts';
import { attrOf, childrenOf, hasAttr, isElement, isSubheading, isText, tagOf } from './dom.ts';
import { isEmbed } from './embeds.ts';
import { fieldOf, fieldWords, isForMachines } from './fields.ts';
import { frameBodyOf } from './frame-body.ts';
import { INLINE, isInline } from './inline.ts';
import { countSaid, LineReader, type Wording } from './lines.ts';
import { countLink, withoutHeadline } from './links.ts';
import { pictureFile } from './picture-file.ts';
import { addStats, bump, emptyStats, type StatName, type Stats, stat } from './stats.ts';
import { partNamesOf, type TokenGroup, tokenGroups } from './tokens.ts';
import { vendorNamed } from './vendor-names.ts';
import { vendorOfAddress } from './vendors.ts';

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

/** What says one thing, however it is broken. */
const ONE_LINE: ReadonlySet<string> = new Set('a button h1 h2 h3 h4 h5 h6'.split(' '));

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

function countElement(element: Element, tag: string, stats: Stats): void {
  const counted = ELEMENT[tag];
  if (counted && !(tag === 'textarea' && isForMachines(element))) bump(stats, counted);
}

/** What an element says that is no text in it; null where it says nothing of the kind. */
function saidByAttributes(element: Element, tag: string, type: string): string | null {
  if (tag === 'input' || tag === 'textarea' || tag === 'select') return fieldWords(element, tag, type);
  if (tag === 'iframe') return attrOf(element, 'title');
  if (tag === 'img') return `${attrOf(element, 'alt')} ${attrOf(element, 'title')}`;
  return hasAttr(element, 'aria-label') && !INLINE.has(tag) ? attrOf(element, 'aria-label') : null;
}

/** The kind of a known vendor's widget, by its names and by where it is loaded from or sends to. */
function widgetOf(element: Element, tag: string): Kind | null {
  const named = vendorNamed(element, tag);
  if (named) return named;
  if (tag === 'iframe')
    return vendorOfAddress(attrOf(element, 'src') || attrOf(element, 'data-src'), 'frame');
  return tag === 'form' ? vendorOfAddress(attrOf(element, 'action'), 'form') : null;
}

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
    countElement(element, tag, stats);
    const type = attrOf(element, 'type').toLowerCase();
    if (tag === 'input') {
      if (type === 'hidden') return;
      bump(stats, fieldOf(element, type));
    }
    const said = saidByAttributes(element, tag, type);
    if (said !== null) countSaid(said, wording, [stats]);
    const groups = tokenGroups(partNamesOf(element));
    into.groups.set(element, groups);
    for (const group of groups) bump(stats, `token:${group}`);
    const widget = widgetOf(element, tag);
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
    if (!inline || (tag === 'button' && line.endsInButton)) endLine();
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
