/**
 * Elements of which is asked what stands in them or around them. Looked up from the inside outwards: with each set beside
 * each, a long page would cost its square.
 */
import { parentElementOf } from '../detect/dom.ts';

export class Areas {
  readonly #elements = new Set<Node>();
  /** The elements themselves and all that was around them when they were added. */
  readonly #around = new Set<Node>();

  add(element: Element): void {
    this.#elements.add(element);
    for (let at: Element | null = element; at && !this.#around.has(at); at = parentElementOf(at))
      this.#around.add(at);
  }

  /** Whether a node is one of them, stands in one or is around one. */
  meet(node: Node): boolean {
    if (this.#around.has(node)) return true;
    for (let at = parentElementOf(node); at; at = parentElementOf(at))
      if (this.#elements.has(at)) return true;
    return false;
  }

  clear(): void {
    this.#elements.clear();
    this.#around.clear();
  }
}
