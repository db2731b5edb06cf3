/** Where an article's body begins and ends. */
import { isSubheading, parentElementOf, tagOf } from '../detect/dom.ts';
import { isTime } from './entry-times.ts';
import { isSectionHead } from './furniture.ts';
import { isByline, isEndNote, isPointerHeading } from './furniture-text.ts';
import { isHeading, isProse } from './prose.ts';
import { holderOf, type Run } from './runs.ts';
import { lookOf, makeFirstHeadOf } from './section-heads.ts';
import { nearestTo } from './tree.ts';
import { STOPS } from './words-of.ts';

/** Runs before the last one in which notes on author and agency are looked for, at most, and how long they are. */
const END_RUNS = 8;
const LONGEST_LATE_NOTE = 45;

/** What a line of the writer's ends with, were it ever so short. */
const SENTENCE_END = new RegExp(`[${STOPS}”"»’」』]$|^\\(.*\\)$`, 'u');
/** Ends a line that is no button: a sentence, or what says whose words follow. */
const LEADS_ON = new RegExp(`[${STOPS}:：”"»’」』)]$`, 'u');

/** Whether a run is in the head of the section that a paragraph stands in, or the heading of an entry of a live blog. */
function isHeadOver(paragraph: Element, { block }: Run, isEntry: boolean): boolean {
  const header = nearestTo(block, 'header');
  const head =
    header && isSectionHead(header) ? header : isEntry && isSubheading(tagOf(block)) ? block : null;
  return head !== null && parentElementOf(head)?.contains(paragraph) === true;
}

/** Items of a list in a box, at least, for it to be a summary of the story; and how deep they stand in it, at most. */
const LEAST_POINTS = 2;
const DEEPEST_POINT = 8;

/** The element in a place that an element stands in, or is; null where it stands elsewhere, or deeper than looked for. */
function childOf(place: Element | null, element: Element): Element | null {
  let at: Element | null = element;
  for (let i = 0; at && i < DEEPEST_POINT; i += 1, at = parentElementOf(at))
    if (parentElementOf(at) === place) return at;
  return null;
}

/**
 * The boxes above a first paragraph, in one place with it, that sum its story up: a heading and a list without links, as
 * of what speaks for a product and what against it.
 * @param place what the paragraph stands in
 * @param above the runs before it
 */
function summaryBoxes(place: Element | null, above: readonly Run[]): ReadonlySet<Run> {
  const boxes = new Map<Element, Run[]>();
  for (const run of above) {
    const box = childOf(place, run.block);
    if (box && !/^(?:[uo]l|p|h[1-6])$/.test(tagOf(box))) boxes.set(box, [...(boxes.get(box) ?? []), run]);
  }
  const isSummary = (runs: readonly Run[]): boolean =>
    runs.some(isHeading) &&
    runs.filter(({ block }) => tagOf(block) === 'li').length >= LEAST_POINTS &&
    runs.every((run) => run.linked < 0.5 && !isByline(run));
  return new Set([...boxes.values()].filter(isSummary).flat());
}

/** Where the body begins: at the first paragraph, or at the short ones and the heading right before it in its place. */
function leadStart(runs: readonly Run[], first: number, times: ReadonlySet<Run>): number {
  let start = first;
  const { block } = runs[first] as Run;
  const isFirstHeadOf = makeFirstHeadOf(runs.slice(first + 1));
  const listOf = ({ block: of }: Run): Element | null =>
    tagOf(of) === 'li' ? nearestTo(of, 'ul, ol') : null;
  const place = parentElementOf(block);
  const list = listOf(runs[first] as Run);
  const aroundList = list && parentElementOf(list);
  const summary = summaryBoxes(place, runs.slice(0, first));
  while (start > 0) {
    const before = runs[start - 1] as Run;
    if (
      times.has(before) ||
      summary.has(before) ||
      isHeadOver(block, before, times.size > 0) ||
      isFirstHeadOf(before, runs[first] as Run)
    ) {
      start -= 1;
      continue;
    }
    if (!/^(?:p|li|h[2-6])$/.test(tagOf(before.block)) || isByline(before)) break;
    const around = parentElementOf(listOf(before) ?? before.block);
    if (around !== place && !(isHeading(before) && around === aroundList)) break;
    start -= 1;
  }
  return start;
}

/** Sections that end with lines of a form, at least, for such a line at the end to be as much the writer's. */
const LEAST_ALIKE = 2;

/** What a short line is known by as one of several: the label it begins with, as "Price: 8 pounds", or how it is set. */
function formOf(run: Run): string {
  const label = /^[^:.!?]{2,30}:(?=\s)/.exec(run.text)?.[0];
  const holder = holderOf(run);
  return label ?? (holder === run.block || isHeading(run) ? '' : `${tagOf(run.block)} ${tagOf(holder)}`);
}

/** How many sections end with a line of a form. */
function countEnds(runs: readonly Run[]): ReadonlyMap<string, number> {
  const forms = new Map<string, number>();
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1];
    const form = next && isHeading(next) && !isProse(run) && run.linked < 0.5 ? formOf(run) : '';
    if (form) forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  return forms;
}

/**
 * Drops what stands before the first paragraph and after the last one, and notes at the end.
 * @param times those that stand above what was written then
 */
export function trim(runs: readonly Run[], times: ReadonlySet<Run>): Run[] {
  const prose = runs.filter(isProse);
  const blocks = new Set(prose.map(({ block }) => block));
  const looks = new Set(prose.map(lookOf).filter(Boolean));
  const ends = countEnds(runs);
  /** Some pages write paragraphs as other elements, which they call what they are. */
  const isParagraph = (run: Run): boolean => tagOf(run.block) === 'p' || looks.has(lookOf(run));
  const isAnchor = (run: Run): boolean =>
    isProse(run) ||
    (run.linked < 0.5 &&
      (/^(?:li|pre|blockquote|td)$/.test(tagOf(run.block)) ||
        // The last lines of a paragraph are the writer's as its first are.
        (run.words >= 2 && blocks.has(run.block)) ||
        (ends.get(formOf(run)) ?? 0) >= LEAST_ALIKE ||
        (isParagraph(run) && run.words >= 2 && SENTENCE_END.test(run.text))));
  const first = runs.findIndex(isProse);
  if (first < 0) return [...runs];
  let end = runs.length;
  for (;;) {
    while (end > first && !isAnchor(runs[end - 1] as Run)) end -= 1;
    // A note near the end takes what follows it along only if that is notes too.
    if (end - 1 > first && isEndNote(runs[end - 1] as Run)) end -= 1;
    else break;
  }
  // A time above the text is the story's, and no part of it; nor are a page's buttons in a line.
  const isAbove = (run: Run): boolean =>
    isTime(run.text) || (tagOf(run.block) === 'p' && run.linked >= 0.5 && !LEADS_ON.test(run.text));
  const lead = runs.slice(leadStart(runs, first, times), first);
  const body = [...lead.filter((run) => times.has(run) || !isAbove(run)), ...runs.slice(first, end)];
  const atEnd = body.length - Math.min(END_RUNS, Math.floor(body.length / 4));
  return body.filter((run, i) => i < atEnd || run.words > LONGEST_LATE_NOTE || !isEndNote(run));
}

/** Such a heading that is never the story's own: "Top stories" may be a part of one that sums up the week. */
const OF_OTHERS = /^\W*(?:related|recommended|popular|most|you|das könnte)\b/i;
/** Headings that are links, at least, below it, where the other stories begin to be told. */
const LEAST_HEADS = 3;

/** Where the body ends if it is followed by a heading such as "More from us" and a list of links. */
export function cutAtPointer(runs: readonly Run[], first: number, last: number): number {
  // From the end on, so that what follows a heading is counted once for all of them.
  let [words, linked, end] = [0, 0, last];
  /** Headings behind it, and those of them that are links. */
  let [heads, linkedHeads] = [0, 0];
  for (let i = last; i >= Math.ceil((first + last) / 2); i -= 1) {
    const run = runs[i];
    if (!run) continue;
    const isList = linkedHeads >= LEAST_HEADS && linkedHeads === heads && OF_OTHERS.test(run.text);
    if ((isList || linked >= words * 0.3) && isPointerHeading(run)) end = i - 1;
    if (isHeading(run)) {
      heads += 1;
      if (run.linked >= 0.9) linkedHeads += 1;
    }
    words += run.words;
    linked += run.words * run.linked;
  }
  return end;
}
