/** What was put into a document, by the records of a `MutationObserver`. */
import {
  isAttached,
  isElement,
  isText,
  lettersOf,
  parentElementOf,
  parentOf,
  textOf,
} from '../detect/dom.ts';
import { isGivenBack } from './given-back.ts';

/** Of some elements those that are in the document still, the outermost of each tree only. */
export function outermostOf(elements: Iterable<Element>): Element[] {
  const attached = new Set([...elements].filter(isAttached));
  return [...attached].filter((element) => !hasAncestorIn(element, attached));
}

/** The elements that some records tell of as added and that are in the document still, the outermost of each tree only. */
export function addedIn(records: readonly MutationRecord[]): Element[] {
  const elements = new Set<Element>();
  for (const { addedNodes } of records)
    for (const node of addedNodes) if (isElement(node)) elements.add(node);
  return outermostOf(elements);
}

function hasAncestorIn(element: Element, set: ReadonlySet<Element>): boolean {
  for (let up = parentOf(element); up && isElement(up); up = parentOf(up)) if (set.has(up)) return true;
  return false;
}

/** The letters of some texts: a clock says nothing new. */
const lettersIn = (texts: readonly (string | null)[]): string =>
  lettersOf(texts.join(' ').replace(/\p{N}+/gu, ''));

/** Whether other letters stand where some stood, or none. What is put behind them goes on with what was said. */
const isRewritten = (before: string, now: string): boolean =>
  now !== '' && (before === '' || !now.startsWith(before));

/**
 * The elements in whose own text other words were written than stood there, as some records tell, and that were not
 * added with them. Text that was merely moved is none, nor what we took out and gave back.
 */
export function writtenIn(records: readonly MutationRecord[], added: readonly Element[]): Element[] {
  const fresh = new Set(added);
  const moved = new Set<Node>(records.flatMap(({ removedNodes }) => [...removedNodes]));
  const written = new Set<Element>();
  for (const { type, target, oldValue, addedNodes, removedNodes } of records) {
    const isOwn = type === 'characterData';
    if (isOwn && isGivenBack(target)) continue;
    const element = isOwn ? parentElementOf(target) : target;
    const texts = isOwn ? [target] : [...addedNodes].filter((node) => isText(node) && !moved.has(node));
    if (texts.length === 0 || !element || !isElement(element) || written.has(element)) continue;
    if (!isAttached(element) || fresh.has(element) || hasAncestorIn(element, fresh)) continue;
    const before = isOwn ? [oldValue] : [...removedNodes].map(textOf);
    if (isRewritten(lettersIn(before), lettersIn(texts.map(textOf)))) written.add(element);
  }
  return [...written];
}
