/** Shows labels in place and gives the page back without trace of them. */
import { attrOf, hasAttr, isAttached } from '../detect/dom.ts';
import { partsOf } from '../detect/labels-passage.ts';
import type { LabelledPassage } from '../detect/types.ts';
import { MarkLayer } from './mark-layer.ts';
import { isName, toldText } from './told-text.ts';
import { message, wordsFor } from './words-for.ts';

/** A passage that is marked. */
export interface Marked {
  readonly id: string;
  readonly passage: LabelledPassage;
  readonly text: string;
  readonly reason: string;
}

/** The marks of one page. */
export class Marker {
  readonly #marked: Marked[] = [];
  readonly #described = new Map<Element, string | null>();
  #life = new AbortController();
  #layer: MarkLayer | undefined;

  /** What is marked, in the order in which it was found. */
  get marked(): readonly Marked[] {
    return this.#marked.filter(({ passage }) => isAttached(passage.element));
  }

  /** Marks passages; those marked already are passed over. */
  mark(passages: readonly LabelledPassage[]): void {
    const fresh = passages.filter(
      ({ element }) => !this.#marked.some(({ passage }) => passage.element === element),
    );
    if (fresh.length === 0) return;
    this.#layer ??= new MarkLayer(this.#life.signal, message('marks_region'));
    const added = fresh.map(
      (passage, i): Marked => ({
        id: `m${this.#marked.length + i + 1}`,
        passage,
        // The reason gives the passage's name already; one that is nothing else is told by it.
        text: toldText(partsOf(passage), isName) || toldText(partsOf(passage)),
        reason: wordsFor('label', passage.evidence),
      }),
    );
    this.#marked.push(...added);
    for (const { passage, reason } of added) this.#describe(passage.element, reason);
    this.#layer.draw(
      added.map(({ passage, reason }) => ({
        parts: partsOf(passage),
        name: message(`label_name_${passage.label}`) || passage.label,
        reason,
        strong: passage.label === 'sponsored',
      })),
    );
  }

  /** Takes every mark out. */
  clear(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#layer = undefined;
    this.#marked.length = 0;
    for (const [element, before] of this.#described) {
      if (before === null) Element.prototype.removeAttribute.call(element, 'aria-description');
      else Element.prototype.setAttribute.call(element, 'aria-description', before);
    }
    this.#described.clear();
  }

  /** For screen readers, where the passage is: the layer stands at the end of the page. */
  #describe(element: Element, reason: string): void {
    this.#described.set(
      element,
      hasAttr(element, 'aria-description') ? attrOf(element, 'aria-description') : null,
    );
    Element.prototype.setAttribute.call(element, 'aria-description', reason);
  }
}
