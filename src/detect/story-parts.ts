/** Parts of a story: what of a page is one, what is known for one without weighing, however much it is worded like clutter. */
import { type Candidate, isRun } from './blocks.ts';
import { fold, parentElementOf, tagOf, textOf } from './dom.ts';
import { isVague } from './fingerprint.ts';
import { type PageContext, statsOf } from './page-context.ts';
import { docTitle, holds } from './query.ts';
import { stat } from './stats.ts';
import type { Decision } from './types.ts';

/** Whether a block stands in the main content, or in a page in which none was found: any of it may be the story. */
export const mayBeStory = ({ block }: Pick<Decision, 'block'>, { mainContent }: PageContext): boolean =>
  !mainContent || holds(mainContent, isRun(block) ? block.parent : block);

/** A heading above a prompt is no longer; so many words that no prompt says are story. */
export const STORY_WORDS = 12;

/** How many words of the story would go with an element; 0 for so few that they may be a prompt's. */
export function storyWordsIn(element: Element, context: PageContext): number {
  const words = mayBeStory({ block: element }, context) ? proseIn(element, context) : 0;
  return words < STORY_WORDS ? 0 : words;
}

/** What holds this share of the story's prose holds the story: the rest is notes below it. */
const WHOLE_STORY = 0.8;
/** On a page that is no news, main content is what there is to read when it is this share of the page's words. */
const MAIN_SHARE = 0.5;

const proseIn = (element: Element, context: PageContext): number =>
  stat(statsOf(context, element), 'coldProseWords');

/**
 * Whether an element holds the story, or all but a rest of it; or may be a figure of it that could not be told from the
 * others.
 */
export function holdsStory(element: Element, context: PageContext, isNews: boolean): boolean {
  const { mainContent, pageWords } = context;
  if (mayBeStory({ block: element }, context) && isVague(element)) return true;
  if (!mainContent) return false;
  if (!isNews && stat(statsOf(context, mainContent), 'words') < pageWords * MAIN_SHARE) return false;
  if (element !== mainContent && holds(element, mainContent)) return true;
  return (
    holds(mainContent, element) && proseIn(element, context) >= proseIn(mainContent, context) * WHOLE_STORY
  );
}

/** Longer than this is no headline, shorter may stand in a page's title by chance. */
const HEADLINE_WORDS = { least: 3, most: 30 } as const;

/** Whether a block is nothing but a heading that the page's title repeats: the headline is the story's, whatever it says. */
function isHeadline({ block, stats }: Candidate): boolean {
  const words = stat(stats, 'words');
  if (isRun(block) || words < HEADLINE_WORDS.least || words > HEADLINE_WORDS.most) return false;
  if (stat(stats, 'headings') + stat(stats, 'mainHeadings') === 0) return false;
  const text = fold(textOf(block) ?? '').toLowerCase();
  return docTitle(block.ownerDocument).toLowerCase().includes(text);
}

/** What a table of data has none of: things to follow, to press, to fill in, to look at. */
const ASKING = [
  'links',
  'buttons',
  'forms',
  'emails',
  'textFields',
  'radios',
  'checkboxes',
  'selects',
  'areas',
  'images',
  'frames',
  'widgets',
] as const;

/** Whether a block is, or stands in, a table that asks for nothing: results of a poll are told in the words of one. */
function isDataTable({ element }: Candidate, context: PageContext): boolean {
  let table: Element | null = element;
  while (table && tagOf(table) !== 'table') table = parentElementOf(table);
  if (!table) return false;
  const stats = statsOf(context, table);
  return stat(stats, 'cells') > 0 && ASKING.every((name) => stat(stats, name) === 0);
}

/** Whether a block is a part of the story by what it is: the headline, a table of data. */
export const isPlainStory = (candidate: Candidate, context: PageContext): boolean =>
  isHeadline(candidate) || isDataTable(candidate, context);
