/**
 * Parts of a story: what of a page is one, what is known for one without weighing, however much it is worded like
 * clutter.
 */
import { CORE_KINDS } from '../words.ts';
import { elementOf, isRun } from './block.ts';
import type { Candidate } from './blocks.ts';
import { holdsByline } from './bylines.ts';
import { titlesCard } from './card-title.ts';
import { isCountedList } from './counted-list.ts';
import { attrOf, documentOf, isSubheading, nextElementOf, parentElementOf, tagOf } from './dom.ts';
import { isPost, POST_BOXES } from './embeds.ts';
import { coreCues } from './features.ts';
import { isVague } from './fingerprint.ts';
import { frameBodiesIn } from './frame-body.ts';
import { groupsOf, type PageContext, proseIn, statsOf } from './page-context.ts';
import { holdsImprint, holdsSiteSign, isPageTool } from './page-tools.ts';
import {
  closestAround,
  DIALOG,
  docTitle,
  holds,
  linksAbout,
  pagePlaceOf,
  queryBelow,
  saidIn,
} from './query.ts';
import { bringsTheRest } from './read-on.ts';
import { isSiteNote } from './site-notes.ts';
import { asksText, type StatName, stat } from './stats.ts';
import { asksNothing, isCaptioned, isDataTable, isFigure } from './story-figures.ts';
import type { Decision } from './types.ts';

/** Whether a block stands in the main content, or in a page in which none was found: any of it may be the story. */
export const mayBeStory = ({ block }: Pick<Decision, 'block'>, { mainContent }: PageContext): boolean =>
  !mainContent || holds(mainContent, elementOf(block));

/** A heading above a prompt is no longer; so many words that no prompt says are story. */
export const STORY_WORDS = 12;

/** How many words of the story would go with an element; 0 for so few that they may be a prompt's. */
export function storyWordsIn(element: Element, context: PageContext): number {
  const words = mayBeStory({ block: element }, context) ? proseIn(context, element) : 0;
  return words < STORY_WORDS ? 0 : words;
}

/** What holds this share of the story's prose holds the story: the rest is notes below it. */
const WHOLE_STORY = 0.8;
/** On a page that is no news, main content is what there is to read when it is this share of the page's words. */
const MAIN_SHARE = 0.5;

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
    holds(mainContent, element) && proseIn(context, element) >= proseIn(context, mainContent) * WHOLE_STORY
  );
}

/** Longer than this is no headline, shorter may stand in a page's title by chance. */
const HEADLINE_WORDS = { least: 3, most: 30 } as const;

/** Whether the page's title repeats what an element says. */
const isInTitle = (element: Element): boolean =>
  docTitle(documentOf(element) as Document)
    .toLowerCase()
    .includes(saidIn(element).toLowerCase());

/** Whether a block is nothing but a heading that the page's title repeats: the headline is the story's, whatever it says. */
function isHeadline({ block, stats }: Candidate): boolean {
  const words = stat(stats, 'words');
  if (isRun(block) || words < HEADLINE_WORDS.least || words > HEADLINE_WORDS.most) return false;
  if (stat(stats, 'headings') + stat(stats, 'mainHeadings') === 0 || stat(stats, 'frames') > 0) return false;
  return isInTitle(block);
}

/** Whether it is no dialog and holds the headline: a story of few words, that is a quiz, is then all there is in it. */
const holdsHeadline = ({ block }: Candidate, context: PageContext): boolean =>
  !isRun(block) &&
  queryBelow(block, 'h1').some(
    (one) => stat(statsOf(context, one), 'words') >= HEADLINE_WORDS.least && isInTitle(one),
  ) &&
  closestAround(block, DIALOG) === null;

/**
 * From which chance on a long paragraph of the story goes. On sites left out of training such paragraphs, of a shop's
 * prices or of someone's help, were most of the words lost; of 3,861 prompts put into texts 10 are such, and five
 * of these stay for it.
 */
export const PARAGRAPH_BAR = 0.9;
/** So long a paragraph takes too much with it to go for a phrase in it. */
const PARAGRAPH = { words: 40, prose: 0.9, cues: 0.08 } as const;

/**
 * Whether a block is a long paragraph like any other of a story: sentences, hardly a phrase that prompts say, and nothing
 * but links to follow.
 */
export function isParagraph({ stats }: Candidate): boolean {
  const words = stat(stats, 'words');
  return (
    words >= PARAGRAPH.words &&
    stat(stats, 'proseWords') >= words * PARAGRAPH.prose &&
    stat(stats, 'cueWords') < words * PARAGRAPH.cues &&
    asksNothing(stats, ['links'])
  );
}

/**
 * Whether a block is a post set into the page, or a part of one. What the network puts in its place is worded as a
 * prompt to see it there. A post is known by its box, or by the link to it in a quotation or, where no phrase that
 * prompts say stands beside it, anywhere in the story; there also by the frame that took the quotation's place. A field
 * for an address is no post's.
 */
function isSetInPost(candidate: Candidate, context: PageContext): boolean {
  const { block, element, stats } = candidate;
  if (isRun(block) || stat(stats, 'emails') > 0) return false;
  if (closestAround(element, POST_BOXES)) return true;
  const quotation = closestAround(element, 'blockquote');
  if (!quotation && (coreCues(stats) > 0 || !mayBeStory(candidate, context))) return false;
  return (
    queryBelow(element, POST_BOXES).length > 0 ||
    [element, ...queryBelow(element, 'iframe')].some((frame) => isPost(attrOf(frame, 'src'))) ||
    linksAbout(element).some((link) => isPost(attrOf(link, 'href')))
  );
}

/** Links to fewer places of a page may be a share bar's to the comments. */
const LEAST_PLACES = 3;

/** What is told in notes may lead elsewhere, too: so many of its links lead to them. */
const WITHIN_SHARE = 0.75;

/**
 * Whether most of a block's links lead to places of its own page, and no phrase that prompts say stands in it:
 * contents, notes.
 */
export function leadsWithin({ block, stats }: Candidate): boolean {
  if (isRun(block) || stat(stats, 'links') < LEAST_PLACES || coreCues(stats) > 0) return false;
  const places = queryBelow(block, 'a[href]').map(pagePlaceOf);
  const within = places.filter(Boolean);
  return within.length >= places.length * WITHIN_SHARE && new Set(within).size >= LEAST_PLACES;
}

/** Fewer numbers may be a choice that is offered. */
const LEAST_STEPS = 3;

/**
 * Whether a block is, heads, holds or stands in a numbered list, and asks for nothing: how to get at an app or an
 * account is told in the words of a prompt, but a prompt has something to press.
 */
function tellsSteps({ block, element, stats }: Candidate, context: PageContext): boolean {
  // A heading is the list's below it.
  const below = isSubheading(tagOf(element)) ? nextElementOf(element) : null;
  const around = closestAround(element, 'ol') ?? (below && tagOf(below) === 'ol' ? below : null);
  const list = around ?? (isRun(block) ? undefined : queryBelow(block, 'ol')[0]);
  if (!list) return false;
  const steps = statsOf(context, list);
  return stat(steps, 'items') >= LEAST_STEPS && asksNothing(around ? steps : stats);
}

/** Whether an element is called a part of the story or a tool of it, and no poll: a poll may be called an embed, too. */
export function isNamedStory(element: Element, context: PageContext): boolean {
  const groups = groupsOf(context, element);
  return !groups.includes('poll') && groups.some((group) => group === 'story' || group === 'tool');
}

/** A block, or for a heading what it heads, with its numbers: a heading is a part of that. */
function headedBy({ element, stats }: Candidate, context: PageContext): Pick<Candidate, 'element' | 'stats'> {
  const headed = isSubheading(tagOf(element)) ? parentElementOf(element) : null;
  return headed ? { element: headed, stats: statsOf(context, headed) } : { element, stats };
}

/** What is filled in beside choices: a poll has at most a box for one's own answer. */
const FIELDS = ['textFields', 'numbers', 'selects', 'searches', 'passwords'] as const;

/**
 * Whether a block offers choices as a tool of the story does, a calculator, a planner: without a word that any prompt
 * says, and with fields to fill in, or called a part of the story or a tool.
 */
function isStoryTool(candidate: Candidate, context: PageContext): boolean {
  const { element, stats } = headedBy(candidate, context);
  if (stat(stats, 'radios') < 2 || stat(stats, 'emails') > 0 || coreCues(stats) > 0) return false;
  return FIELDS.some((name) => stat(stats, name) > 0) || isNamedStory(element, context);
}

/** A box to search by says what is searched, and hardly more. */
const SEARCH_WORDS = 12;

/** Whether a block is a box to search by and nothing else, or the heading of one. */
function isSearch(candidate: Candidate, context: PageContext): boolean {
  const { stats } = headedBy(candidate, context);
  return (
    stat(stats, 'searches') > 0 &&
    stat(stats, 'words') <= SEARCH_WORDS &&
    !asksText(stats) &&
    coreCues(stats) === 0
  );
}

/**
 * What a dialog that wants something shows: a field for an address, who made it, how its parts are called, where it
 * leads.
 */
const WANTS: readonly StatName[] = [
  'emails',
  'campaigns',
  ...CORE_KINDS.flatMap((kind) => [`vendor:${kind}`, `token:${kind}`, `href:${kind}`] as const),
];

/**
 * Whether a block is, or stands in, a dialog of which nothing but its words could tell that it is a prompt, and none of
 * these is a phrase that prompts say. The page may need the answer: which edition, how old, in what language.
 */
function isOwnDialog({ element }: Candidate, context: PageContext): boolean {
  const dialog = closestAround(element, DIALOG);
  if (!dialog) return false;
  const stats = statsOf(context, dialog);
  return coreCues(stats) === 0 && WANTS.every((name) => stat(stats, name) === 0);
}

/**
 * Whether a block is a part of the story by what it is, as a table of data, a figure, a list of steps; or the page's own,
 * its dialogs and tools.
 */
const isOwn = (candidate: Candidate, context: PageContext): boolean =>
  isPageTool(candidate.element, context) ||
  (!isRun(candidate.block) &&
    (holdsSiteSign(candidate.block, candidate.stats) ||
      holdsImprint(candidate.block) ||
      bringsTheRest(candidate.block, candidate.stats))) ||
  [
    titlesCard,
    isDataTable,
    isFigure,
    isCaptioned,
    isSetInPost,
    leadsWithin,
    tellsSteps,
    isStoryTool,
    isSearch,
    isOwnDialog,
    isSiteNote,
    isCountedList,
    holdsByline,
  ].some((is) => is(candidate, context));

/**
 * Whether a block stays without weighing: it is or holds the headline; or it, or what the page has written into a frame
 * of it, is the story's or the page's own. A frame's title is no headline of the page.
 */
export const mustStay = (candidate: Candidate, context: PageContext): boolean =>
  isHeadline(candidate) ||
  isOwn(candidate, context) ||
  holdsHeadline(candidate, context) ||
  (!isRun(candidate.block) &&
    frameBodiesIn(candidate.block).some((body) =>
      isOwn({ ...candidate, block: body, element: body, stats: statsOf(context, body) }, context),
    ));
