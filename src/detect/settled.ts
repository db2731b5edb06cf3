import { elementOf, nodesOf } from './block.ts';
import { parentElementOf } from './dom.ts';
import type { Block } from './types.ts';

/** What is decided on. Looked up from the inside outwards: with a block for each, a long page would cost its square. */
export class Settled {
  readonly #elements = new Set<Node>();

  add(block: Block): void {
    for (const node of nodesOf(block)) this.#elements.add(node);
  }

  /** Whether a block stands in one of these. */
  holds(block: Block): boolean {
    for (let at: Element | null = elementOf(block); at; at = parentElementOf(at))
      if (this.#elements.has(at)) return true;
    return false;
  }
}
