/** The opening tag of an allowed element, with those of its attributes that are allowed. */
import { attrOf, hasAttr } from '../detect/dom.ts';
import { escapeHtml, safeLink } from './escape.ts';

/** Attributes by element; `*` for every one. Values of `href` and `src` are addresses. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  '*': ['lang', 'dir'],
  a: ['href'],
  abbr: ['title'],
  time: ['datetime'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  ol: ['start', 'type'],
  li: ['value'],
};

/** Writes it. Addresses are absolute http or https, or left out. */
export function openTag(element: Element, name: string, base: string): string {
  let tag = `<${name}`;
  for (const attribute of [...(ATTRIBUTES['*'] ?? []), ...(ATTRIBUTES[name] ?? [])]) {
    const value = attribute === 'href' ? safeLink(element, base) : attrOf(element, attribute);
    if (value) tag += ` ${attribute}="${escapeHtml(value)}"`;
  }
  // It says enough by being there.
  if (name === 'ol' && hasAttr(element, 'reversed')) tag += ' reversed=""';
  return `${tag}>`;
}
