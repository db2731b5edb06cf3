/** Ways through a tree of elements. */
import { parentElementOf } from '../detect/dom.ts';
import { oncePerLook } from '../detect/one-look.ts';
import { isA } from '../detect/query.ts';

/** The element itself and the elements around it, up to and without `top`. */
export function* upFrom(element: Element, top: Element | null): Generator<Element> {
  for (let at: Element | null = element; at && at !== top; at = parentElementOf(at)) yield at;
}

/**
 * Makes what tells of an element what it is told by the one around it, from `top` down. Each is asked once, whatever stands
 * in it: in boxes within boxes each text has all of them around it.
 * @param ofTop what is told of `top`, or of what is around the outermost element
 * @param step what is told of an element by what is told of the one around it
 */
export function makeHandedDown<Told>(
  top: Element | null,
  ofTop: Told,
  step: (element: Element, around: Told) => Told,
): (element: Element) => Told {
  const known = new Map<Element, Told>();
  return (element) => {
    const below: Element[] = [];
    let told = ofTop;
    for (let at: Element | null = element; at && at !== top; at = parentElementOf(at)) {
      if (known.has(at)) {
        told = known.get(at) as Told;
        break;
      }
      below.push(at);
    }
    for (let at = below.pop(); at; at = below.pop()) {
      told = step(at, told);
      known.set(at, told);
    }
    return told;
  };
}

/** Makes what finds the nearest element, from one upwards and below `top`, that is such a one; null where there is none. */
export const makeNearest = (
  isOne: (element: Element) => boolean,
  top: Element | null = null,
): ((element: Element) => Element | null) =>
  makeHandedDown<Element | null>(top, null, (element, around) => (isOne(element) ? element : around));

const nearestThat = oncePerLook((selector: string) => makeNearest((element) => isA(element, selector)));

/**
 * The nearest element from `element` upwards that matches, out of shadow trees too. Within a look each element is asked
 * once.
 */
export const nearestTo = (element: Element, selector: string): Element | null =>
  nearestThat(selector)(element);

const nearestIs = oncePerLook((outer: Element) => makeNearest((element) => element === outer));

/** Whether an element is another, or stands in it. */
export const isWithin = (outer: Element, element: Element): boolean => nearestIs(outer)(element) !== null;

/** The next node in document order that is not below the walker's present one. */
export function nextOutside(walker: TreeWalker): Node | null {
  do {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
  } while (walker.parentNode());
  return null;
}

/** Goes through the elements and texts below an element. */
export const walkerIn = (root: Element): TreeWalker =>
  root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);

/** The nodes below an element, numbered as they stand. */
const numbersIn = oncePerLook((root: Element): ReadonlyMap<Node, number> => {
  const numbers = new Map<Node, number>();
  const walker = walkerIn(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) numbers.set(node, numbers.size);
  return numbers;
});

/**
 * Compares nodes by their places in what holds them, for sorting. To tell which of two siblings comes first the browser
 * counts those before them: asked of all the paragraphs of a long article, that took longer than all else.
 */
export function byPlaceIn(root: Element): (a: Node, b: Node) => number {
  const numbers = numbersIn(root);
  const placeOf = (node: Node): number => numbers.get(node) ?? -1;
  return (a, b) => placeOf(a) - placeOf(b);
}

/**
 * For each element around some nodes the first of them in it, in the order given. Once one is known, so are all around it:
 * boxes within boxes are climbed through once.
 */
export function firstInEach<Of extends Node>(nodes: Iterable<Of>): Map<Element, Of> {
  const firsts = new Map<Element, Of>();
  for (const node of nodes)
    for (let at = parentElementOf(node); at && !firsts.has(at); at = parentElementOf(at))
      firsts.set(at, node);
  return firsts;
}

/** The elements around an element, the nearest first: so many at most, and none from `top` on. */
export function levelsAbove(element: Node, top: Element | null, most: number): Element[] {
  const levels: Element[] = [];
  let at = parentElementOf(element);
  for (; at && at !== top && levels.length < most; at = parentElementOf(at)) levels.push(at);
  return levels;
}

/** One of things that stand in one another, such as the tags that are open around a text. */
export interface Level<Of> {
  /** What makes two the same. */
  readonly of: Of;
  /** The one right around it; null for an outermost. */
  readonly outer: Level<Of> | null;
  /** How many are around it. */
  readonly depth: number;
}

/** How many two have around them or are, from the outermost in, that are the same. */
export function levelsShared<Of>(one: Level<Of> | null, other: Level<Of> | null): number {
  let [a, b] = [one, other];
  let shared = Math.min(a?.depth ?? -1, b?.depth ?? -1) + 1;
  while (a !== b) {
    const [inA, inB] = [a?.depth ?? -1, b?.depth ?? -1];
    if (inA === inB && a?.of !== b?.of) shared = inA;
    if (inA >= inB) a = a?.outer ?? null;
    if (inB >= inA) b = b?.outer ?? null;
  }
  return shared;
}

/**
 * Makes what tells whether an element is such a one, or stands in one, below what holds a text, too.
 * @param text a node of the article's text
 */
export function makeApart(text: Node, isOne: (element: Element) => boolean): (element: Element) => boolean {
  const holdsText = firstInEach([text]);
  return makeHandedDown(
    null,
    false,
    (element, around) => !holdsText.has(element) && (around || isOne(element)),
  );
}
