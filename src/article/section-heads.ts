/** Headings of a story's sections, which pages set in boxes of their own. */
import { attrOf, lettersOf, parentElementOf, tagOf, textOf } from '../detect/dom.ts';
import { once } from '../detect/once.ts';
import { oncePerLook } from '../detect/one-look.ts';
import { isCaption } from './furniture.ts';
import { isFurnitureText, isPointerHeading, namesMaker } from './furniture-text.ts';
import { isHeading, isProse } from './prose.ts';
import { holderOf, type Run } from './runs.ts';

/** Boxes around a heading that hold nothing else, at most. */
const DEEPEST = 3;

/** Read once a look: all headings of a story may stand in one place with it. */
const textIn = oncePerLook((element: Element): string => (textOf(element) ?? '').trim());

/** Characters that a box holds for each of its heading's at most, and some more: else it holds more than that. */
const HELD = 2;
const HELD_MORE = 100;

/** What stands over the heading of a chapter: "I", "2", "Part 3", "Chapter two". */
const NUMBER =
  /^(?:\p{L}{0,8}(?:\d{1,2}|[ivxlc]{1,6})|(?:chapter|part)?(?:one|two|three|four|five|six|seven|eight|nine|ten))$/u;

/** Whether a box holds nothing but a heading, and its number over it. The letters of a whole story are not counted. */
function holdsOnly(box: Element, heading: Run, letters: string): boolean {
  const text = textIn(box);
  if (text.length > heading.text.length * HELD + HELD_MORE) return false;
  const held = lettersOf(text);
  return held === letters || (held.endsWith(letters) && NUMBER.test(held.slice(0, -letters.length)));
}

/** What a heading stands in, apart from boxes of its own. */
function placeOf(heading: Run): Element | null {
  const letters = lettersOf(heading.text);
  let at = parentElementOf(heading.block);
  for (let i = 0; at && i < DEEPEST && holdsOnly(at, heading, letters); i += 1) at = parentElementOf(at);
  return at;
}

/** Lines of a picture's caption and credit, at most, that a section can begin with. */
const MOST_CREDITS = 2;

/**
 * Where the text of a section begins, whose head may have a picture below it.
 * @param from where its next run stands
 */
export function behindCredit(runs: readonly Run[], from: number): number {
  let at = from;
  while (at < from + MOST_CREDITS && isCredit(runs[at])) at += 1;
  return at;
}

const isCredit = (run: Run | undefined): boolean =>
  run !== undefined && (isCaption(holderOf(run)) || isCaption(run.block) || namesMaker(run.text));

/**
 * Whether a run is the heading of the section that a paragraph begins: right before it and in one place with it, or with
 * what the paragraph stands in. Readability drops such a heading for what its box is called, or with the box.
 * @param paragraph the next run behind it
 */
export const isHeadOf = (run: Run, paragraph: Run): boolean =>
  isHeading(run) &&
  run.linked < 0.5 &&
  !isPointerHeading(run) &&
  !isFurnitureText(paragraph) &&
  placeOf(run)?.contains(paragraph.block) === true;

/** Words of a heading above the first paragraph, at most: a standfirst is set as headings are, too. */
const LONGEST_FIRST = 12;

/** How a run is set: the name and the classes of its block; empty where it has none of these. */
export const lookOf = ({ block }: Run): string => {
  const names = attrOf(block, 'class').trim();
  return names && `${tagOf(block)} ${names}`;
};

/**
 * Makes what tells whether a run is the heading of the section that the first paragraph begins: such a one, and set as the
 * headings further down are. What else stands there is the head of the page.
 * @param below the runs behind the first paragraph
 */
export function makeFirstHeadOf(below: readonly Run[]): (run: Run, paragraph: Run) => boolean {
  // Asked on the few pages alone that have a heading there.
  const looks = once(
    () => new Set(below.filter((run, i) => isHeading(run) && isProse(below[i + 1] ?? run)).map(lookOf)),
  );
  return (run, paragraph) =>
    run.words <= LONGEST_FIRST &&
    tagOf(run.block) !== 'h1' &&
    lookOf(run) !== '' &&
    isHeadOf(run, paragraph) &&
    looks().has(lookOf(run));
}
