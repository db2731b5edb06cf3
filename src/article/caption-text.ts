/** What stands below a picture, as a line of text. */
import { parentElementOf, tagOf } from '../detect/dom.ts';
import { oncePerLook } from '../detect/one-look.ts';
import { holds, queryAll, queryBelow } from '../detect/query.ts';
import { isCaption } from './furniture.ts';
import { groupedBy } from './grouped-by.ts';
import { findRuns, isUnread } from './runs.ts';
import { makeHandedDown, nearestTo, upFrom } from './tree.ts';
import { foldSpace } from './words-of.ts';

/** The part of a caption that a text stands in, such as the credit; the caption itself for what is in none. */
function partAround(node: Node, caption: Element): Element {
  const parent = parentElementOf(node);
  if (parent) for (const at of upFrom(parent, caption)) if (isCaption(at)) return at;
  return caption;
}

/** Whether two texts, each in an element of its own, would be read as one word: "last week.Credit", "CreditAda Quay". */
const isGlued = (before: string, after: string): boolean =>
  /\p{Ll}[.…!?:)”"]*$/u.test(before) && /^[\p{Lu}©]/u.test(after);

/** The parts of a caption: its paragraphs, and in them what is the credit. */
function partsOf(caption: Element): string[] {
  const parts: string[] = [];
  let last: Element | null = null;
  for (const run of findRuns(caption)) {
    last = null;
    for (const [i, node] of run.nodes.entries()) {
      const part = partAround(node, caption);
      const [before, said] = [part === last ? (parts.pop() ?? '') : '', run.said[i] ?? ''];
      const isOther = i > 0 && parentElementOf(node) !== parentElementOf(run.nodes[i - 1] as Node);
      parts.push(`${before}${isOther && isGlued(before, said) ? ' ' : ''}${said}`);
      last = part;
    }
  }
  return parts.map(foldSpace).filter(Boolean);
}

/**
 * What some captions of a picture say, a space between their parts but in brackets, and each once: pages write some for
 * narrow windows too.
 */
export function captionText(captions: readonly Element[]): string {
  const said: string[] = [];
  for (const part of captions.flatMap(partsOf))
    if (!said.some((other) => other.includes(part))) said.push(part);
  return said.join(' ').replace(/(?<=[([]) | (?=[)\]])/g, '');
}

/** The captions and credits in a box, without those that stand in others or are hidden. */
export function captionsIn(box: Element): Element[] {
  const found: Element[] = [];
  for (const element of queryBelow(box, 'figcaption, [class], [id]')) {
    const before = found.at(-1);
    if (!isCaption(element) || (before && holds(before, element))) continue;
    if (!isUnread(element)) found.push(element);
  }
  return found;
}

/** The captions in the figures of a document, by figure: one figure may hold thousands of pictures, or of figures. */
const captionsByFigure = oncePerLook((doc: Document): ReadonlyMap<Element, Element[]> => {
  const isOne = (element: Element): boolean => isCaption(element) && !isUnread(element);
  const outermost = makeHandedDown<Element | null>(null, null, (element, around) => {
    if (tagOf(element) === 'figure') return null;
    return around ?? (isOne(element) ? element : null);
  });
  const found = queryAll(doc, 'figure figcaption, figure [class], figure [id]').filter(
    (element) => outermost(element) === element,
  );
  return groupedBy(found, (caption) => nearestTo(caption, 'figure'));
});

/** The captions and credits of a figure, those of figures in it left out. */
export const captionsOfFigure = (figure: Element): readonly Element[] =>
  captionsByFigure(figure.ownerDocument).get(figure) ?? [];
