/** The words of each line of a page by the blocks that hold it: rows keep them, and each fold weighs them anew. */
import { frameBodyOf } from '../../src/detect/frame-body.ts';
import type { Naming } from '../../src/detect/site-names.ts';
import { bump, type Stats } from '../../src/detect/stats.ts';
import type { Walked } from '../../src/detect/walk.ts';
import { gramsOf, weighedWords } from '../../src/detect/word-weights.ts';

/** The element around one; of the root of what a page has written into a frame, that frame. */
const aroundOf = (element: Element): Element | null =>
  element.parentElement ?? element.ownerDocument.defaultView?.frameElement ?? null;

/** An element, and what the page has written into it, if it is a frame: the walk counts that, and lists it not. */
function withFramed(element: Element): Element[] {
  const body = frameBodyOf(element);
  const framed = body ? [body, ...body.querySelectorAll('*')] : [];
  return [element, ...framed.flatMap(withFramed)];
}

/** Notes the words of each line by the rows they are counted for, where the extension weighs them. */
export class LineNotes {
  readonly #byRow = new Map<Stats, string[]>();
  /** Those of them that are counted for the elements around, too. */
  readonly #passedOn = new Map<Stats, string[]>();

  readonly note = (words: readonly string[], namings: readonly Naming[], rows: readonly Stats[]): void => {
    const weighed = weighedWords(words, namings);
    if (weighed.length === 0) return;
    const line = weighed.join(' ');
    const add = (to: Map<Stats, string[]>, row: Stats): void => {
      to.set(row, [...(to.get(row) ?? []), line]);
    };
    for (const row of rows) {
      add(this.#byRow, row);
      bump(row, 'grams', gramsOf(weighed).length);
    }
    // The last is still open and will be added to its parent's; those of inline elements that hold the line are not.
    const open = rows.at(-1);
    if (open) add(this.#passedOn, open);
  };

  /** The lines that are counted for each of some elements. */
  of(elements: ReadonlySet<Element>, walked: Walked): Map<Element, string[]> {
    const lines = new Map(
      [...elements].map((element) => [element, [...noted(this.#byRow, element, walked)]]),
    );
    for (const element of walked.order.flatMap(withFramed)) {
      const passed = noted(this.#passedOn, element, walked);
      if (passed.length === 0) continue;
      for (let up = aroundOf(element); up; up = aroundOf(up)) lines.get(up)?.push(...passed);
    }
    return lines;
  }

  /** The lines that are counted for the root of a walk, whatever the elements in it stand in. */
  ofRoot(walked: Walked): string[] {
    return walked.order
      .flatMap(withFramed)
      .flatMap((element, i) => noted(i === 0 ? this.#byRow : this.#passedOn, element, walked));
  }
}

/** What is noted for an element of a walk. */
function noted(of: ReadonlyMap<Stats, string[]>, element: Element, { stats }: Walked): readonly string[] {
  const row = stats.get(element);
  return (row && of.get(row)) ?? [];
}
