/** What a picture is called by its page: so a block without words is told from others. */
import { attrOf, childrenOf, fold, isElement, tagOf, textOf } from '../detect/dom.ts';

/** Where pages say in words what is seen, what most of them use first. */
const NAMES = ['alt', 'aria-label', 'title'] as const;

function ownName(element: Element): string {
  if (tagOf(element) === 'title') return fold(textOf(element) ?? '');
  for (const attribute of NAMES) {
    const name = fold(attrOf(element, attribute));
    if (name) return name;
  }
  return '';
}

/**
 * What an element is called, or the first in it that is called anything, open shadow trees looked through.
 * @returns empty where the page calls nothing in it by a name
 */
export function pictureName(element: Element): string {
  const own = ownName(element);
  if (own) return own;
  for (const child of childrenOf(element)) {
    const name = isElement(child) ? pictureName(child) : '';
    if (name) return name;
  }
  return '';
}
