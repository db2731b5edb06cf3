/** The places in an article that its own links lead to, such as its notes. */
import { attrOf, parentElementOf } from '../detect/dom.ts';
import { queryBelow } from '../detect/query.ts';
import { pageOf, safeLink } from './escape.ts';

/** Each with the name that it has in the address behind the `#`. */
export function placesOf(root: Element, base: string): Map<Element, string> {
  const page = pageOf(root, base).split('#')[0];
  const names = new Set(
    queryBelow(root, 'a[href*="#"]').flatMap((link) => {
      const [address, name] = safeLink(link, base).split('#');
      return name && address === page ? [name] : [];
    }),
  );
  if (names.size === 0) return new Map();
  return new Map(
    queryBelow(root, '[id], a[name]').flatMap((element) => {
      const name = encodedName(attrOf(element, 'id') || attrOf(element, 'name'));
      return names.has(name) ? [[withText(element), name] as const] : [];
    }),
  );
}

/** An element, or for an empty one, such as an old anchor, what it stands in. */
const withText = (element: Element): Element =>
  element.textContent?.trim() ? element : (parentElementOf(element) ?? element);

/** A name as it stands in an address after the `#`. */
const encodedName = (name: string): string =>
  name ? new URL(`#${name.trim()}`, 'https://a.example/').hash.slice(1) : '';
