/** Parts of a story that need no weighing: they stay, however much they are worded like clutter. */
import { type Candidate, isRun } from './blocks.ts';
import { fold, parentElementOf, tagOf, textOf } from './dom.ts';
import { type PageContext, statsOf } from './page-context.ts';
import { docTitle } from './query.ts';
import { stat } from './stats.ts';

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
