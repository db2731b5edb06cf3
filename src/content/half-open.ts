/**
 * What the parser is still in. It may be painted half, and is judged by what there is of it: a box anew each time it has
 * grown by half, which costs what it weighs in the end some three times over, and what opens in it meanwhile by itself.
 */
import { isRun } from '../detect/block.ts';
import { countBelow } from '../detect/dom.ts';
import { holds } from '../detect/query.ts';
import type { Decision } from '../detect/types.ts';

/**
 * A box is judged anew when it holds so many times the parts it held before; one that is told as clutter, whenever it
 * has grown: of a layout nothing but the banner on top may be there yet.
 */
const GROWN = 1.5;

export class HalfOpen {
  /** How many parts a box had when it, or one around it, was judged. */
  readonly #parts = new WeakMap<Element, number>();
  #decisions: readonly Decision[] = [];

  /**
   * Looks at what the parser is in now.
   * @param open the elements it is in, an outer one before those in it
   * @param complete elements that it has left since the last look: they are judged elsewhere
   * @param judge judges an element that is not complete, and what is in it
   * @returns what stands in them and is likely clutter, by the last look that was worth its cost
   */
  look(
    open: readonly Element[],
    complete: readonly Element[],
    judge: (element: Element) => readonly Decision[],
  ): readonly Decision[] {
    const parts = new Map(open.map((element) => [element, countBelow(element) + 1]));
    const told = new Set<Node | undefined>(
      this.#decisions.map(({ block }) => (isRun(block) ? undefined : block)),
    );
    const hasGrown = (element: Element): boolean => {
      const now = parts.get(element) ?? 0;
      const before = this.#parts.get(element) ?? 0;
      return told.has(element) ? now > before : now >= before * GROWN;
    };
    const isIn = (outer: readonly Element[], inner: Element): boolean =>
      outer.some((one) => holds(one, inner));
    const grown: Element[] = [];
    for (const element of open) if (hasGrown(element) && !isIn(grown, element)) grown.push(element);
    const stays = ({ block }: Decision): boolean =>
      !isRun(block) && isIn(open, block) && !isIn(complete, block) && !isIn(grown, block);
    for (const [element, count] of parts) if (isIn(grown, element)) this.#parts.set(element, count);
    this.#decisions = [...this.#decisions.filter(stays), ...grown.flatMap(judge)];
    return this.#decisions;
  }
}
