/** Selector reads that a page cannot shadow: a form's fields and a document's named elements hide built-in methods. */
import { decoded } from '../address.ts';
import {
  attrOf,
  baseOf,
  childrenOf,
  countBelow,
  fold,
  hostOf,
  isElement,
  parentElementOf,
  reader,
  shadowOf,
  textOf,
} from './dom.ts';
import { oncePerLook } from './one-look.ts';

const bodyGetter = reader<Document, HTMLElement | null>(Document.prototype, 'body');
const rootGetter = reader<Document, Element | null>(Document.prototype, 'documentElement');

/** A document's body; its root element where it has none, null for an empty document. */
export const bodyOf = (doc: Document): Element | null => bodyGetter(doc) ?? rootGetter(doc);

/** A document's root element, null for an empty document. */
export const rootOf = (doc: Document): Element | null => rootGetter(doc);

/** Everything in a document that matches, in document order. */
export const queryAll = (doc: Document, selector: string): Element[] => [
  ...Document.prototype.querySelectorAll.call(doc, selector),
];

/**
 * What a document is titled, white space folded; empty where it has no title. Found at its top, and no further looked
 * for.
 */
export const docTitle = oncePerLook((doc: Document): string =>
  fold(textOf(Document.prototype.querySelector.call(doc, 'head > title') ?? doc) ?? ''),
);

/**
 * The text below an element, white space folded. Kept for a look: one box may hold thousands of short lines, each of
 * which is set beside all that the box says.
 */
export const saidIn = /* @__PURE__ */ oncePerLook((element: Element): string => fold(textOf(element) ?? ''));

/** Everything below an element that matches, in document order. */
export const queryBelow = (element: Element, selector: string): Element[] => [
  ...Element.prototype.querySelectorAll.call(element, selector),
];

/**
 * The text below an element without its scripts and styles, which speak of a form's fields in words of their own;
 * white space folded.
 */
export const shownTextOf = (element: Element): string =>
  fold(
    queryBelow(element, 'script, style, noscript, template').reduce(
      (text, unseen) => text.replace(textOf(unseen) ?? '', ' '),
      textOf(element) ?? '',
    ),
  );

/** The open shadow trees in an element, its own and those in them included. */
export function shadowsIn(element: Element): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const one of [element, ...queryBelow(element, '*')]) {
    const shadow = shadowOf(one);
    if (shadow) found.push(shadow, ...[...shadow.children].flatMap(shadowsIn));
  }
  return found;
}

/** What stands below an element and matches, in its open shadow trees, too. */
export const queryDeep = (element: Element, selector: string): Element[] => [
  ...queryBelow(element, selector),
  ...shadowsIn(element).flatMap((tree) => [...tree.querySelectorAll(selector)]),
];

/** An element and all below it, those in its open shadow trees in front of its own. */
export function allIn(element: Element): Element[] {
  const all: Element[] = [];
  const waiting = [element];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    all.push(at);
    const children = [...childrenOf(at)].filter(isElement);
    for (const child of children.reverse()) waiting.push(child);
  }
  return all;
}

/** How many elements stand below one, those in open shadow trees included. */
export const countAllBelow = (element: Element): number =>
  shadowsIn(element).reduce(
    (count, shadow) => count + shadow.querySelectorAll('*').length,
    countBelow(element),
  );

/** The nearest element from `element` upwards that matches. */
export const closestTo = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** Whether `a` stands before `b` in the document. */
export const isBefore = (a: Node, b: Node): boolean =>
  (Node.prototype.compareDocumentPosition.call(a, b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Those of some elements in document order that stand before a node: asked of few, as the browser counts siblings. */
export function allBefore(elements: readonly Element[], node: Node): Element[] {
  let [from, to] = [0, elements.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(elements[middle] as Element, node)) from = middle + 1;
    else to = middle;
  }
  return elements.slice(0, from);
}

/**
 * Sorts things by their places in the document, an outer place before those in it. To tell which of two siblings comes
 * first the browser counts those before them: for thousands in one place that took seconds, so the children of each
 * place are gone through once.
 */
export function inPlace<Of>(things: Iterable<Of>, placeOf: (thing: Of) => Node): Of[] {
  const at = new Map<Node, Of[]>();
  /** Of what is around them, the children that they are or stand in. */
  const within = new Map<Node | null, Set<Node>>();
  for (const thing of things) {
    const place = placeOf(thing);
    at.set(place, [...(at.get(place) ?? []), thing]);
    let node = place;
    for (let up = parentElementOf(node); !within.get(up)?.has(node); up = parentElementOf(node)) {
      const inner = within.get(up) ?? new Set();
      within.set(up, inner.add(node));
      if (!up) break;
      node = up;
    }
  }
  const sorted: Of[] = [];
  const waiting = [...(within.get(null) ?? [])].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const thing of at.get(node) ?? []) sorted.push(thing);
    const inner = within.get(node);
    if (!inner) continue;
    const children = inner.size > 1 ? [...childrenOf(node)].filter((child) => inner.has(child)) : [...inner];
    for (const child of children.reverse()) waiting.push(child);
  }
  return sorted;
}

/** Whether `outer` is `inner` or holds it, shadow trees looked through. */
export function holds(outer: Node, inner: Node): boolean {
  if (Node.prototype.contains.call(outer, inner)) return true;
  const host = hostOf(Node.prototype.getRootNode.call(inner));
  return host !== null && holds(outer, host);
}

/** Whether an element matches a selector. */
export const isA = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

/** The same as `closestTo`, from an open shadow tree on to what is around its host. */
export function closestAround(element: Element, selector: string): Element | null {
  let at: Element | null = element;
  while (at && !isA(at, selector)) at = parentElementOf(at);
  return at;
}

/** What a page calls a dialog, by its name or by its role. */
export const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

/** The link that an element stands in or is, and those below it. */
export function linksAbout(element: Element): Element[] {
  const around = closestAround(element, 'a[href]');
  return [...(around ? [around] : []), ...queryBelow(element, 'a[href]')];
}

/**
 * The address that a link leads to; null for one that is none.
 * @param base where relative addresses start from, for who asks of all links of a page
 */
export function targetOf(link: Element, base = baseOf(link)): URL | null {
  const href = attrOf(link, 'href');
  return URL.canParse(href, base) ? new URL(href, base) : null;
}

/** The element that an address leads to by what stands behind its `#`; null where there is none. */
export function placeNamed(doc: Document, name: string): Element | null {
  // Of a search for nothing Firefox warns in its console, twice a page.
  if (name === '') return null;
  const find = (id: string): Element | null => Document.prototype.getElementById.call(doc, id);
  return find(name) ?? find(decoded(name));
}

/**
 * The place of its own page that a link leads to, as the page names it; empty for one that leads elsewhere or to its top,
 * or for a script to read.
 */
export function pagePlaceOf(link: Element): string {
  const [page, place = ''] = targetOf(link)?.href.split('#') ?? [];
  const isOwn = page === baseOf(link).split('#')[0] && !/^[!/]/.test(place);
  return isOwn ? place : '';
}
