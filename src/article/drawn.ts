/**
 * The tree of a page as it is drawn: a shadow tree in its host's place, and in each slot what is put into it. Of
 * the page itself that is only walked over; whoever has to ask it as a document gets a copy.
 */
import { firstChildOf, isElement, isText, nextOf, shadowOf, tagOf } from '../detect/dom.ts';
import { queryBelow } from '../detect/query.ts';

/** A document in which what a page draws stands in one tree, and the node there for each node of the page. */
export interface DrawnCopy {
  readonly doc: Document;
  readonly copies: ReadonlyMap<Node, Node>;
}

/** All elements but those, of the ones that pages have most of, that can have no shadow tree. */
const MAY_HAVE_TREE =
  '*:not(a, b, br, button, em, i, img, input, li, link, path, script, strong, style, svg, td, tr, ul)';

/** Text of so many characters in one piece is prose: names, buttons and menus are shorter. */
const PROSE = 80;

/** Elements whose text is never drawn. */
const UNDRAWN: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'head']);

const assignedTo = (slot: Element): readonly Node[] =>
  HTMLSlotElement.prototype.assignedNodes.call(slot as HTMLSlotElement);

/** What browsers tell extensions of closed shadow trees: Chromium by an interface, Firefox by the elements themselves. */
interface TellsTree {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}
interface TellsTrees {
  readonly dom?: { openOrClosedShadowRoot?(host: HTMLElement): ShadowRoot | null };
}

/**
 * An element's shadow tree. Of closed ones those of custom elements, by which pages are built: to ask it of every element
 * takes long. What Broadsheet lays over a page stands in no such element, and is never read.
 */
function treeOf(element: Element): ShadowRoot | null {
  const open = shadowOf(element);
  if (open || !tagOf(element).includes('-') || !(element instanceof HTMLElement)) return open;
  const { chrome } = globalThis as { readonly chrome?: TellsTrees };
  return (
    chrome?.dom?.openOrClosedShadowRoot?.(element) ??
    (element as Element as TellsTree).openOrClosedShadowRoot ??
    null
  );
}

/** What is drawn in a node, in order; a slot is no part of it, but what is put into it, or else what stands there. */
export function* drawnIn(node: Node): Generator<Node> {
  const shadow = isElement(node) ? treeOf(node) : null;
  for (let child = firstChildOf(shadow ?? node); child; child = nextOf(child)) {
    if (!isElement(child) || tagOf(child) !== 'slot') yield child;
    else {
      const assigned = assignedTo(child);
      if (assigned.length > 0) yield* assigned;
      else yield* drawnIn(child);
    }
  }
}

/** Whether more of a page's prose stands in shadow trees than outside of them. */
function isMostlyInShadow(doc: Document): boolean {
  const { body } = doc;
  if (!body || !queryBelow(body, MAY_HAVE_TREE).some(treeOf)) return false;
  let prose = 0;
  const open: Node[] = [body];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const child of drawnIn(node)) {
      if (isElement(child)) {
        if (!UNDRAWN.has(tagOf(child))) open.push(child);
        continue;
      }
      const { length } = isText(child) ? child.data.trim() : '';
      if (length >= PROSE) prose += child.getRootNode() === doc ? -length : length;
    }
  }
  return prose > 0;
}

/**
 * Copies a page as it is drawn, where most of its prose stands in shadow trees; what takes it for a document sees
 * none of that.
 * @param doc the page; it is only read
 * @returns the copy, which loads and runs nothing; null where the page's own tree will do
 */
export function drawnCopy(doc: Document): DrawnCopy | null {
  if (!isMostlyInShadow(doc)) return null;
  const copy = doc.cloneNode(false) as Document;
  const copies = new Map<Node, Node>([[doc, copy]]);
  const open: Node[] = [doc];
  for (let node = open.pop(); node; node = open.pop()) {
    const to = copies.get(node) as Node;
    for (const child of drawnIn(node)) {
      // Imported, not cloned: a clone of the page's own custom elements would be made by the page's code.
      const its = copy.importNode(child, false);
      copies.set(child, its);
      to.appendChild(its);
      open.push(child);
    }
  }
  return { doc: copy, copies };
}
