/** Makes elements where a page may have shadowed the document's own methods (`<form name="createElement">`). */

type Attributes = Readonly<Record<string, string>>;

/**
 * An element with attributes and children.
 * @param children elements, or texts that are never read as markup
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Document.prototype.createElement.call(document, tag) as HTMLElementTagNameMap[Tag];
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A line drawing on a square of 24 units, for the eye alone. */
export function makeIcon(path: string): SVGElement {
  const create = (name: string, attributes: Attributes): SVGElement => {
    const element = Document.prototype.createElementNS.call(document, SVG, name) as SVGElement;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const icon = create('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'icon' });
  icon.append(create('path', { d: path }));
  return icon;
}

const getRoot = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get;

/** The page's root element; null for a page that has taken it out. */
export const rootElement = (): Element | null => (getRoot?.call(document) as Element | null) ?? null;
