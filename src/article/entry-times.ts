/** The times at which the entries of a live blog were written: each stands above what was written then. */
import { isHeading, isProse } from './prose.ts';
import type { Run } from './runs.ts';
import { countWords, foldSpace } from './words-of.ts';

/** Words and characters of a line with a time in it, at most. */
const MOST_WORDS = 10;
const LONGEST = 80;

/** A day without its year, and a time of the day or so many minutes ago. */
const DAY = String.raw`(?:[a-zà-ÿ]+,? )?(?:\d{1,2}\.? ?[a-zà-ÿ]{3,10}\.?|[a-zà-ÿ]{3,10}\.? \d{1,2})(?:,? \d{4}(?!\d))?`;
const CLOCK = String.raw`(?:\d{1,2}[:.h]\d{2}(?: ?(?:[ap]\.?m\.?|uhr|hrs?|h))?|\d{1,2} ?[ap]\.?m\.?|\d{1,2} (?:minutes?|hours?|mins?|hrs?) ago)(?: [a-z]{2,4})?`;
const TIME = new RegExp(
  String.raw`^\W*(?:${DAY}[\s,.|–—-]*)?(?:(?:at|um|à|alle|om|às|o) )?${CLOCK}(?:[\s,.|–—-]+${DAY})?\W*$`,
);
/** What no such time is without. Most pages have none, and to build the pattern above takes long. */
const HAS_CLOCK = /\d(?:[:.h]\d| ?[ap]\.?m| [mh])/;

/** Whether a text is nothing but such a time. */
export const isTime = (text: string): boolean => {
  const said = text.toLowerCase();
  return HAS_CLOCK.test(said) && TIME.test(said);
};

/** The part of a short line that is such a time, without the name beside it; null where none is. */
function timeIn(run: Run): Run | null {
  if (run.words > MOST_WORDS || run.text.length > LONGEST) return null;
  if (isTime(run.text)) return run;
  // A day with its year right before the time: how long a film of that day is.
  if (/\d{5,6}:\d/.test(run.text)) return null;
  const at = run.said.findIndex((said) => isTime(foldSpace(said)));
  const [node, said] = [run.nodes[at], run.said[at]];
  if (!node || said === undefined) return null;
  const text = foldSpace(said);
  return { ...run, nodes: [node], said: [said], text, words: countWords(text) };
}

/** Whether a run right below a time is the heading of the entry, and no headline of a ticker's that leads elsewhere. */
export const isEntryHeading = (run: Run | undefined): boolean =>
  run !== undefined && isHeading(run) && run.linked < 0.5;

/**
 * The runs with such times, and of each the time alone: two or more with prose below, and then those of entries, too, that
 * have a heading and no more than a link or a post below it.
 * @param runs all up to the last paragraph
 * @param isTalk whether a run stands among readers' comments, whose times are none of the story's
 */
export function entryTimes(runs: readonly Run[], isTalk: (run: Run) => boolean): Map<Run, Run> {
  const times = new Map<Run, Run>();
  const headed = new Map<Run, Run>();
  let last: readonly [Run, Run] | null = null;
  for (const [i, run] of runs.entries()) {
    const time = timeIn(run);
    if (time && !isTalk(run)) {
      last = [run, time];
      if (isEntryHeading(runs[i + 1])) headed.set(...last);
    } else if (last && isProse(run)) {
      times.set(...last);
      last = null;
    }
  }
  return times.size > 1 ? new Map([...times, ...headed]) : new Map();
}
