/** How marked passages are told: each once, without what is told beside it, and by number where nothing tells two apart. */
import type { Mark } from '../messages.ts';
import { t } from '../ui/i18n.ts';

/** A mark as it is told. */
export interface ToldMark {
  readonly mark: Mark;
  /** The passage's text; empty where the reason or the chip tells it. */
  readonly text: string;
  /** Empty where it is told of the whole page. */
  readonly reason: string;
  /** Its place among those that read the same, from 1, and how many these are; null where it is alone. */
  readonly place: readonly [nth: number, all: number] | null;
}

/** Whether a passage is nothing but its label's name, which the chip tells. */
const isName = ({ text, label }: Mark): boolean =>
  text.trim().toLocaleLowerCase() === t(`label_name_${label}`).toLocaleLowerCase();

/**
 * Tells marks in their order.
 * @param labelEvidence what is told of the page's own label. A page repeats its kicker for its small and its large head:
 *   that is told once, and so is a passage that says more than its label's name. A name alone that is no kicker stands
 *   before another story each time.
 */
export function tellMarks(marks: readonly Mark[], labelEvidence: readonly string[]): readonly ToldMark[] {
  const known = new Set<string>();
  const told = marks
    .filter((mark) => {
      const key = [mark.label, mark.text, mark.reason].join('\n');
      const isNew = !known.has(key) || (isName(mark) && !labelEvidence.includes(mark.reason));
      known.add(key);
      return isNew;
    })
    .map((mark) => ({
      mark,
      text: mark.isQuoted || isName(mark) ? '' : mark.text,
      reason: labelEvidence.includes(mark.reason) ? '' : mark.reason,
    }));
  const readAs = ({ mark, text, reason }: (typeof told)[number]): string =>
    [mark.label, text, mark.isQuoted ? reason : ''].join('\n');
  const all = new Map<string, number>();
  const nths = told.map((one) => {
    const nth = (all.get(readAs(one)) ?? 0) + 1;
    all.set(readAs(one), nth);
    return nth;
  });
  return told.map((one, i) => {
    const count = all.get(readAs(one)) ?? 1;
    return { ...one, place: count > 1 ? ([nths[i] ?? 1, count] as const) : null };
  });
}
