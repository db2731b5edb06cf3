import { elementOf, nodesOf } from './block.ts';
import { parentElementOf } from './dom.ts';
import type { Block } from './types.ts';

/** What is decided on. Looked up from the inside outwards: with a block for each, a long page would cost its square. */
export class Settled {
  readonly #nodes = new Set<Node>();

  add(block: Block): void {
    for (const node of nodesOf(block)) this.#nodes.add(node);
  }

  /** Whether a block stands in one of these, or is of their nodes. */
  holds(block: Block): boolean {
    if (nodesOf(block).every((node) => this.#nodes.has(node))) return true;
    for (let at: Element | null = elementOf(block); at; at = parentElementOf(at))
      if (this.#nodes.has(at)) return true;
    return false;
  }
}
