/** What was put into a document, by the records of a `MutationObserver`. */
import { isAttached, isElement, parentOf } from '../detect/dom.ts';

/** The elements that some records tell of as added and that are in the document still, the outermost of each tree only. */
export function addedIn(records: readonly MutationRecord[]): Element[] {
  const elements = new Set<Element>();
  for (const { addedNodes } of records)
    for (const node of addedNodes) if (isElement(node) && isAttached(node)) elements.add(node);
  return [...elements].filter((element) => !hasAncestorIn(element, elements));
}

function hasAncestorIn(element: Element, set: ReadonlySet<Element>): boolean {
  for (let up = parentOf(element); up && isElement(up); up = parentOf(up)) if (set.has(up)) return true;
  return false;
}
