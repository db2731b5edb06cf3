/**
 * Which of the blocks that were decided on are in the page still: a prompt that its site draws anew for days must not fill
 * the memory, and what is gone is not counted. The browser tells what is taken out of the page; were all asked each time,
 * each prompt that a live page adds would cost more than the one before.
 */
import { nodesOf } from '../detect/block.ts';
import { hostOf, isAttached } from '../detect/dom.ts';
import { isLeft, type Removal } from './removal.ts';

export class Presence {
  readonly #removalsIn: (nodes: readonly Node[]) => Iterable<Removal>;
  /** Those that are in the page and not shown. */
  readonly #hidden = new Set<Removal>();
  /** Those of which not all was in the page when last asked: the rest may have gone since, or all may have been put back. */
  readonly #unsure = new Set<Removal>();
  /** The document and the shadow trees that are watched. */
  #roots = new WeakSet<Node>();
  readonly #observer = new MutationObserver((records) => this.#heed(records));

  /** @param removalsIn finds the removals of which some nodes are a part, or hold one */
  constructor(removalsIn: (nodes: readonly Node[]) => Iterable<Removal>) {
    this.#removalsIn = removalsIn;
  }

  /** How many blocks are hidden now. */
  get hiddenCount(): number {
    this.#lookAgain();
    return this.#hidden.size;
  }

  /** Those that have left the page and were not put back. */
  get gone(): readonly Removal[] {
    this.#lookAgain();
    return [...this.#unsure].filter((removal) => !isLeft(removal));
  }

  /** Notes how a removal stands, when it is made and when anything of it is other than it was. */
  note(removal: Removal): void {
    this.forget(removal);
    const nodes = nodesOf(removal.decision.block);
    const left = nodes.filter(isAttached);
    if (left.length > 0 && !removal.shown) this.#hidden.add(removal);
    if (left.length < nodes.length || !nodes[0]) this.#unsure.add(removal);
    for (const node of left) this.#watch(node);
  }

  /** Has nothing more to do with a removal. */
  forget(removal: Removal): void {
    this.#hidden.delete(removal);
    this.#unsure.delete(removal);
  }

  /** Watches no more, where there is nothing left that may go. */
  end(): void {
    this.#observer.disconnect();
    this.#roots = new WeakSet();
  }

  #lookAgain(): void {
    this.#heed(this.#observer.takeRecords());
    for (const removal of [...this.#unsure]) this.note(removal);
  }

  #heed(records: readonly MutationRecord[]): void {
    const taken = new Set(records.flatMap(({ removedNodes }) => [...removedNodes]));
    // What was merely moved may stand in another tree now.
    for (const removal of this.#removalsIn([...taken])) this.note(removal);
  }

  /** Watches what a node stands in: the tree and, from a shadow tree on, those around its host. */
  #watch(node: Node): void {
    for (let at: Node | null = node; at; ) {
      const root: Node = Node.prototype.getRootNode.call(at);
      // The host of a tree that is watched may have been moved into one that is not.
      if (!this.#roots.has(root)) this.#observer.observe(root, { childList: true, subtree: true });
      this.#roots.add(root);
      at = hostOf(root);
    }
  }
}
