/** Tells where the reader is filling something in: what would be lost on them must not go under their hands. */

import { shadowOf } from '../detect/dom.ts';
import { closestTo, holds, isA, queryBelow } from '../detect/query.ts';

/** What has the focus, in an open shadow tree too. */
function focusedIn(root: DocumentOrShadowRoot): Element | null {
  const { activeElement } = root;
  const shadow = activeElement && shadowOf(activeElement);
  return (shadow && focusedIn(shadow)) ?? activeElement;
}

const FIELD = 'input:not([type="checkbox"], [type="radio"]), textarea';

const isTypedIn = (field: Element): boolean => {
  const { value, defaultValue } = field as HTMLInputElement | HTMLTextAreaElement;
  return value !== defaultValue;
};

/** Whether the focus is in one of some nodes, and something is typed into its field or another of its form. */
export function isBeingTypedIn(nodes: readonly Node[]): boolean {
  const focused = focusedIn(document);
  if (!focused || !nodes.some((node) => holds(node, focused))) return false;
  const form = closestTo(focused, 'form') ?? focused;
  return [form, ...queryBelow(form, FIELD)].some((field) => isA(field, FIELD) && isTypedIn(field));
}
