/** A block once decided on, hidden now or shown again by the reader. */
import { isRun, nodesOf } from '../detect/block.ts';
import { isAttached, parentOf } from '../detect/dom.ts';
import type { Decision } from '../detect/types.ts';
import type { Told } from '../messages.ts';

export interface Removal {
  readonly id: string;
  /** Its block is what is hidden: of a run, with what stands for its texts meanwhile. */
  decision: Decision;
  told: Told;
  shown: boolean;
  /** When it was made, in milliseconds of the page's clock. */
  readonly since: number;
}

/** Whether anything of it is left in the page. */
export const isLeft = ({ decision: { block } }: Removal): boolean =>
  isRun(block) ? block.nodes.some(isAttached) : isAttached(block);

/** The first that is left of it there. */
export const firstOf = ({ decision }: Removal): Node => nodesOf(decision.block).find(isAttached) as Node;

/** The elements that are hidden whole, not as parts of a run. */
export const elementsOf = (removals: Iterable<Removal>): Element[] =>
  [...removals].flatMap(({ decision: { block } }) => (isRun(block) ? [] : [block]));

/** A decision on what is left of a run where it stood. */
export function leftOf(
  decision: Decision,
  nodesFor: (node: ChildNode, parent: Element) => readonly ChildNode[] = (node) => [node],
): Decision {
  const { block } = decision;
  if (!isRun(block)) return decision;
  const { parent, nodes } = block;
  return {
    ...decision,
    block: {
      parent,
      nodes: nodes.flatMap((node) => (parentOf(node) === parent ? nodesFor(node, parent) : [])),
    },
  };
}
