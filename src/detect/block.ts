/** What a block is: an element, or a run of loose nodes within one. */
import { isElement, textOf } from './dom.ts';
import { holds } from './query.ts';
import type { Block, TextRun } from './types.ts';

/** Whether a block is a run of loose nodes. Asked by what every node has: a form may hold a field named `nodes`. */
export const isRun = (block: Block): block is TextRun => !('nodeType' in block);

/** The element that a block is, or that a run stands in. */
export const elementOf = (block: Block): Element => (isRun(block) ? block.parent : block);

/** The nodes that a block is of. */
export const nodesOf = (block: Block): readonly ChildNode[] => (isRun(block) ? block.nodes : [block]);

/** The text of a block, hidden text included. */
export const textIn = (block: Block): string =>
  nodesOf(block)
    .map((node) => textOf(node) ?? '')
    .join('');

/** Whether one block stands in another, or is the same. */
export function standsIn(inner: Block, outer: Block): boolean {
  const at = elementOf(inner);
  if (!isRun(outer)) return holds(outer, at);
  if (isRun(inner) && inner.nodes.every((node) => outer.nodes.includes(node))) return true;
  return outer.nodes.some((node) => isElement(node) && holds(node, at));
}
