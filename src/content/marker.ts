/** Shows labels in place and gives the page back without trace of them. */
import { groupedBy } from '../article/grouped-by.ts';
import { attrOrNull, isAttached } from '../detect/dom.ts';
import { partsOf } from '../detect/labels-passage.ts';
import type { LabelledPassage } from '../detect/types.ts';
import { type DrawnMark, MarkLayer } from './mark-layer.ts';
import { isName, toldText } from './told-text.ts';
import { message, quotesPassage, wordsFor } from './words-for.ts';
import { writeAttr } from './write-attr.ts';

/** How a passage is described to those who do not see it. */
interface Description {
  /** What stood in the place of ours; null where nothing did. */
  readonly before: string | null;
  readonly ours: string;
}

/** A passage that is marked. */
export interface Marked {
  readonly id: string;
  readonly passage: LabelledPassage;
  readonly text: string;
  readonly reason: string;
  /** Whether the reason tells how the passage itself begins. */
  readonly isQuoted: boolean;
}

interface DrawnPassage extends Marked {
  readonly drawn: DrawnMark;
}

/** Whether a later look found the same passage, called the same for the same reason. */
function isSame(a: LabelledPassage, b: LabelledPassage): boolean {
  const [parts, others] = [partsOf(a), partsOf(b)];
  return (
    a.label === b.label &&
    a.evidence.code === b.evidence.code &&
    a.evidence.detail === b.evidence.detail &&
    parts.length === others.length &&
    parts.every((part, i) => part === others[i])
  );
}

/** The marks of one page. */
export class Marker {
  #marked: readonly DrawnPassage[] = [];
  #count = 0;
  readonly #described = new Map<Element, Description>();
  #life = new AbortController();
  #layer: MarkLayer | undefined;

  /** What is marked, in the order in which it was found. */
  get marked(): readonly Marked[] {
    return this.#marked.filter(({ passage }) => isAttached(passage.element));
  }

  /** Marks these passages and no others: marks that are there already stay as they are, those of other passages go. */
  mark(passages: readonly LabelledPassage[]): void {
    if (passages.length === 0) {
      this.clear();
      return;
    }
    const before = new Set(this.#marked);
    // Of thousands each would be set beside all the others.
    const byElement = groupedBy(before, ({ passage }) => passage.element);
    this.#marked = passages.map(
      (passage) =>
        byElement.get(passage.element)?.find((one) => isSame(one.passage, passage)) ?? this.#make(passage),
    );
    const now = new Set(this.#marked);
    const gone = [...before].filter((one) => !now.has(one));
    const fresh = this.#marked.filter((one) => !before.has(one));
    for (const { passage } of gone) this.#undescribe(passage.element);
    // What it says itself need not be said of it once more.
    for (const { passage, drawn } of fresh) this.#describe(passage.element, drawn.reason || drawn.name);
    this.#layer ??= new MarkLayer(this.#life.signal, message('marks_region'), message('language_tag'));
    if (gone.length > 0) this.#layer.erase(gone.map(({ drawn }) => drawn));
    if (fresh.length > 0 || !this.#layer.isThere) this.#layer.draw(fresh.map(({ drawn }) => drawn));
  }

  #make(passage: LabelledPassage): DrawnPassage {
    const parts = partsOf(passage);
    const reason = wordsFor('label', passage.evidence);
    const isQuoted = quotesPassage(passage.evidence);
    this.#count += 1;
    return {
      id: `m${this.#count}`,
      passage,
      // The reason gives the passage's name already; one that is nothing else is told by it.
      text: toldText(parts, isName) || toldText(parts),
      reason,
      isQuoted,
      drawn: {
        parts,
        name: message(`label_name_${passage.label}`) || passage.label,
        reason: isQuoted ? '' : reason,
        strong: passage.label === 'sponsored',
      },
    };
  }

  /** Takes every mark out. */
  clear(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#layer = undefined;
    this.#marked = [];
    for (const element of this.#described.keys()) this.#undescribe(element);
  }

  /** For screen readers, where the passage is: the layer stands at the end of the page. */
  #describe(element: Element, reason: string): void {
    const { before } = this.#described.get(element) ?? { before: attrOrNull(element, 'aria-description') };
    this.#described.set(element, { before, ours: reason });
    writeAttr(element, 'aria-description', reason);
  }

  #undescribe(element: Element): void {
    const known = this.#described.get(element);
    this.#described.delete(element);
    // What the page has written there meanwhile stands.
    if (known?.ours === attrOrNull(element, 'aria-description'))
      writeAttr(element, 'aria-description', known.before);
  }
}
