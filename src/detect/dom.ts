/**
 * Reads of the page that a hostile or careless page cannot bend. A form's own properties can be shadowed by its fields
 * (`<input name="parentNode">`), so tree links and attributes are read through the prototypes' own getters.
 */

/** A getter of the browser's own, to be read of any object; one that the browser does not have throws when it is read. */
export function reader<Of extends object, T>(prototype: object, name: string): (of: Of) => T {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: Of) => T;
  return (of) => get.call(of);
}

/** A node's parent, a shadow root or document included. */
export const parentOf = reader<Node, ParentNode | null>(Node.prototype, 'parentNode');
const parentElementGetter = reader<Node, Element | null>(Node.prototype, 'parentElement');
/** A node's first child. */
export const firstChildOf = reader<Node, ChildNode | null>(Node.prototype, 'firstChild');
/** The sibling after a node. */
export const nextOf = reader<Node, ChildNode | null>(Node.prototype, 'nextSibling');
/** The sibling before a node. */
export const previousOf = reader<Node, ChildNode | null>(Node.prototype, 'previousSibling');
/** An element's first child that is an element. */
export const firstElementOf = /* @__PURE__ */ reader<Element, Element | null>(
  Element.prototype,
  'firstElementChild',
);
/** The element after an element, text between them aside. */
export const nextElementOf = reader<Element, Element | null>(Element.prototype, 'nextElementSibling');
/** The kind of a node, as `Node.ELEMENT_NODE` and its like. */
export const nodeTypeOf = reader<Node, number>(Node.prototype, 'nodeType');
/** The text below a node, hidden text included; null for a document. */
export const textOf = reader<Node, string | null>(Node.prototype, 'textContent');
/** An element's name without a prefix, lower case in HTML. */
export const tagOf = reader<Element, string>(Element.prototype, 'localName');
/** An element's open shadow root. */
export const shadowOf = reader<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');

// Marked where only some of what is built asks for them: the others are built without.
/** The document that a node belongs to; null for a document itself. */
export const documentOf = /* @__PURE__ */ reader<Node, Document | null>(Node.prototype, 'ownerDocument');
/** An element of a name, made for the document of another and put nowhere. */
export const newElement = (beside: Element, tag: string): Element =>
  Document.prototype.createElement.call(documentOf(beside), tag);
/** The address that a node's relative addresses are read from. */
export const baseOf = /* @__PURE__ */ reader<Node, string>(Node.prototype, 'baseURI');
/** Whether a node is in a document. */
export const isAttached = reader<Node, boolean>(Node.prototype, 'isConnected');

/** Whether elements of that name are headings below the headline's rank. */
export const isSubheading = (tag: string): boolean => /^h[2-6]$/.test(tag);

/** How many elements stand below one, or how many of a name. */
export const countBelow = (element: Element, tag = '*'): number =>
  Element.prototype.getElementsByTagName.call(element, tag).length;

/** An element's attribute, or null. */
export const attrOrNull = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

/** An element's attribute, or an empty string. */
export const attrOf = (element: Element, name: string): string => attrOrNull(element, name) ?? '';

/** An element's class names and id. */
export const namesOf = (element: Element): string => `${attrOf(element, 'class')} ${attrOf(element, 'id')}`;

/** The names of an element's attributes. */
export const attrNamesOf = (element: Element): string[] => Element.prototype.getAttributeNames.call(element);

/** Whether an element has an attribute. */
export const hasAttr = (element: Element, name: string): boolean =>
  Element.prototype.hasAttribute.call(element, name);

/** Whether a node is an element. */
export const isElement = (node: Node): node is Element => nodeTypeOf(node) === 1;

/** Whether a node is text. */
export const isText = (node: Node): node is Text => nodeTypeOf(node) === 3;

/**
 * The host of a shadow tree, asked of its root; null for any other node. A document is not asked: one with an image or
 * a form named `host` has that for its own host.
 */
export const hostOf = (root: Node): Element | null =>
  nodeTypeOf(root) === 11 && 'host' in root ? (root as ShadowRoot).host : null;

/** The element a node stands in; from the top of an open shadow tree it is the host. */
export function parentElementOf(node: Node): Element | null {
  const element = parentElementGetter(node);
  if (element) return element;
  const parent = parentOf(node);
  return parent && hostOf(parent);
}

/** The children of a node in an order fit for reading: an open shadow root's first, then its own. */
export function* childrenOf(node: Node): Generator<ChildNode> {
  const shadow = isElement(node) ? shadowOf(node) : null;
  if (shadow) for (let c = firstChildOf(shadow); c; c = nextOf(c)) yield c;
  for (let c = firstChildOf(node); c; c = nextOf(c)) yield c;
}

/** White space folded and trimmed. */
export const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a text has a letter or a figure; most have one that is soon found. */
export const saysAnything = (text: string): boolean => /[a-zA-Z0-9]/.test(text) || /[\p{L}\p{N}]/u.test(text);

/** Letters and digits only, lower case: writings of one text that differ in spaces, quotes and dashes are the same by it. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
