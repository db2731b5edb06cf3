/**
 * The standfirst: what stands between headline and text and says what the story is about. It is told apart from the text,
 * as author and date are: it is written by the desk, and says beforehand what the text says.
 */
import { isSubheading, lettersOf, nextElementOf, parentElementOf, tagOf } from '../detect/dom.ts';
import { queryBelow } from '../detect/query.ts';
import type { AboveText } from './above-text.ts';
import { calledOf } from './called.ts';
import { isCalledStandfirst } from './furniture.ts';
import { isByline, isFurnitureText } from './furniture-text.ts';
import { holderOf, type Run } from './runs.ts';
import { firstInEach, makeHandedDown, nearestTo } from './tree.ts';

/** What is known of the article whose standfirst is looked for. */
export interface Headed {
  /** What stands above its text. */
  readonly above: AboveText;
  /** Those of the article's text. */
  readonly runs: readonly Run[];
  readonly title: string;
  /** What the page tells machines of the article. */
  readonly description: string;
}

/** Words of a standfirst: fewer are a label, more are a part of the text. */
const LEAST_WORDS = 4;
const MOST_WORDS = 100;
/** Letters by which a line is taken for what the page tells machines, which is often cut. */
const SAME_LETTERS = 30;
/** Paragraphs at the start of the text that can say the standfirst once more. */
const FIRST_RUNS = 3;

/** Whether two texts are the same, or one is cut short. */
function isSameOrCut(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SAME_LETTERS && long.startsWith(short);
}

/** Whether a block or its box is called a teaser beside the headline: without a heading of its own it is this story's. */
const isTeaserBelow = (headline: Element, block: Element): boolean =>
  [block, parentElementOf(block)].some(
    (box) =>
      box &&
      parentElementOf(box) === parentElementOf(headline) &&
      calledOf(box)?.isTeaser === true &&
      queryBelow(box, 'h2, h3, h4, h5, h6').length === 0,
  );

/** Whether a block is a heading right below the one of the first rank: it goes on with the headline. */
const isSecondHeadline = (headline: Element, block: Element): boolean =>
  tagOf(headline) === 'h1' && isSubheading(tagOf(block)) && nextElementOf(headline) === block;

/**
 * Finds it, by what publishers call it, or by its saying what the page tells machines.
 * @returns its text; empty where there is none, or where the text begins with it
 */
export function findStandfirst({ above, runs, title, description }: Headed): string {
  const start = runs[0]?.nodes[0];
  const headline = above.headline?.block;
  if (!start || !headline) return '';
  const described = lettersOf(description);
  const known = [title, ...runs.slice(0, FIRST_RUNS).map(({ text }) => text)].map(lettersOf);
  const isAround = firstInEach([start, headline]);
  const isCalled = makeHandedDown<boolean | null>(null, null, (at, around) =>
    at === headline || isAround.has(at) ? null : (isCalledStandfirst(at) ?? around),
  );
  const isStandfirst = (run: Run): boolean => {
    const letters = lettersOf(run.text);
    if (known.some((text) => text.includes(letters))) return false;
    if (isTeaserBelow(headline, run.block)) return true;
    const isCalledSo = isCalled(holderOf(run));
    if (tagOf(run.block) === 'li') return isCalledSo === true;
    return (
      isCalledSo ??
      (isSecondHeadline(headline, run.block) || letters === described || isSameOrCut(letters, described))
    );
  };
  const found: string[] = [];
  let words = 0;
  /** What holds its parts. */
  let box: Element | null = null;
  for (const run of above.between) {
    if (run.nodes[0] === start) break;
    if (run.words < LEAST_WORDS || run.linked >= 0.5) continue;
    // A whole paragraph in a link tells of the story that it leads to.
    if (nearestTo(run.block, 'a[href]') !== null) continue;
    if (isByline(run) || isFurnitureText(run) || !isStandfirst(run)) continue;
    words += run.words;
    if (words > MOST_WORDS) break;
    // Further parts are paragraphs beside the first: a heading begins the text, and what stands elsewhere is a film's.
    if (box && (box !== parentElementOf(run.block) || isSubheading(tagOf(run.block)))) break;
    box = parentElementOf(run.block);
    found.push(run.text);
    known.push(lettersOf(run.text));
  }
  return found.join(' ');
}
