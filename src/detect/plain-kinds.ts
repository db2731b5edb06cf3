/**
 * Blocks that need no weighing: widgets of known vendors, polls that are plainly that, and links to other stories in the
 * text. Too few pages hold any for the weights to know them.
 */
import { CORE_KINDS, isCoreKind, type Kind } from '../words.ts';
import { isRun } from './block.ts';
import type { Candidate } from './blocks.ts';
import { hasAttr, tagOf, textOf } from './dom.ts';
import { groupsOf, type PageContext, statsOf } from './page-context.ts';
import { allIn, holds } from './query.ts';
import { asksText, STAT, type StatName, type Stats, stat } from './stats.ts';
import { isNamedStory, leadsWithin } from './story-parts.ts';
import type { Evidence } from './types.ts';

/**
 * What may stand beside a vendor's widget in its own box: a heading, a hint, ways to follow. With more links it is a
 * menu or a footer.
 */
const BESIDE_WIDGET = { words: 20, links: 3 } as const;
const CORE_VENDORS = CORE_KINDS.map((kind) => `vendor:${kind}` as const);

/**
 * The widgets of vendors in an element, in order. Looked for where there is less to look at: a page may hold thousands,
 * each in a box of its own.
 */
function widgetsIn(element: Element, stats: Stats, { walked: { vendors } }: PageContext): Element[] {
  if (stat(stats, 'elements') > vendors.size)
    return [...vendors.keys()].filter((widget) => holds(element, widget));
  return allIn(element).filter((one) => vendors.has(one));
}

/** The core kind of the known vendor whose widget a block holds and little else; null for any other block. */
function vendorKindOf({ block, element, stats }: Candidate, context: PageContext): Kind | null {
  if (isRun(block) || stat(stats, 'coldProseWords') > 0) return null;
  if (!CORE_VENDORS.some((name) => stat(stats, name) > 0)) return null;
  const kindOf = (widget: Element): Kind | null => {
    const kind = context.walked.vendors.get(widget);
    if (!kind || !isCoreKind(kind)) return null;
    const own = statsOf(context, widget);
    const beside = (name: StatName): number => stat(stats, name) - stat(own, name);
    const isLittle = beside('words') <= BESIDE_WIDGET.words && beside('links') <= BESIDE_WIDGET.links;
    return isLittle && beside('frames') === 0 ? kind : null;
  };
  for (const widget of widgetsIn(element, stats, context)) {
    const kind = kindOf(widget);
    if (kind) return kind;
  }
  return null;
}

/** A poll without a name is short: a question, its answers, a button, a line of small print. */
const POLL_WORDS = 80;

/** What else may be asked for or shown: with any of it, choices are a part of something other than a poll. */
const OTHER_PARTS = (
  [
    'mainHeadings',
    'figures',
    'images',
    'media',
    'embeds',
    'cells',
    'emails',
    'textFields',
    'passwords',
    'searches',
    'areas',
    'selects',
    'checkboxes',
    'numbers',
    'prices',
    'cue:donate',
    'cue:subscribe',
    'cue:tool',
  ] as const
).map((name) => STAT[name]);

/** Whether choices are all there is in a block: three answers at least, and a button to send one. */
const isAllChoices = (stats: Stats): boolean =>
  stat(stats, 'radios') >= 3 && stat(stats, 'buttons') > 0 && OTHER_PARTS.every((i) => (stats[i] ?? 0) === 0);

/** Whether a block asks a question and offers answers to choose from, one at least worded as polls word theirs. */
const hasPoll = ({ stats }: Candidate): boolean =>
  stat(stats, 'radios') >= 2 &&
  stat(stats, 'questions') > 0 &&
  stat(stats, 'cue:pollAnswer') + stat(stats, 'cue:pollUi') > 0;

/** Whether a block asks a question and is nothing but answers, however they are worded; a part of the story is called so. */
const isBarePoll = ({ element, stats }: Candidate, context: PageContext): boolean =>
  stat(stats, 'questions') > 0 && isAllChoices(stats) && !isNamedStory(element, context);

/** Whether nothing is in a block that a poll of buttons or results has not. */
const isPollAlone = (stats: Stats): boolean =>
  stat(stats, 'questions') > 0 &&
  stat(stats, 'links') === 0 &&
  OTHER_PARTS.every((i) => (stats[i] ?? 0) === 0);

/** Cues of what asks a question and has buttons, too: a prompt to allow or share something. */
const OTHER_ASKS = (['push', 'social', 'signUp', 'wall', 'app'] as const).map((cue) => STAT[`cue:${cue}`]);

/**
 * Whether a block asks a question and answers it with buttons, one at least worded as polls word theirs. Two buttons
 * are fewer than it takes: so does the page ask whether it was of use.
 */
const isPollOfButtons = ({ element, stats }: Candidate): boolean =>
  stat(stats, 'buttons') >= 3 &&
  stat(stats, 'cue:pollAnswer') > 0 &&
  isPollAlone(stats) &&
  OTHER_ASKS.every((i) => (stats[i] ?? 0) === 0) &&
  allIn(element).every((one) => tagOf(one) !== 'button' || isAnswer(one));

/** Whether a button reads as an answer, and does not open or ask anything itself. */
const isAnswer = (button: Element): boolean =>
  !hasAttr(button, 'aria-expanded') && /^[^?？]*[\p{L}\p{N}][^?？]*$/u.test(textOf(button) ?? '');

/**
 * Whether a block shows what came out of a poll of the page: a question, the share of each answer in a line, and how
 * many have voted. Where each share has votes of its own it is an election.
 */
const isPollResult = ({ stats }: Candidate): boolean =>
  stat(stats, 'percents') >= 2 &&
  stat(stats, 'cue:pollUi') > 0 &&
  stat(stats, 'cue:pollUi') < stat(stats, 'percents') &&
  stat(stats, 'proseWords') === 0 &&
  isPollAlone(stats);

/** Whether a block is such a poll and nothing besides. */
const isPlainPoll = (candidate: Candidate, context: PageContext): boolean =>
  (hasPoll(candidate) ||
    isBarePoll(candidate, context) ||
    ((isPollOfButtons(candidate) || isPollResult(candidate)) && !isNamedStory(candidate.element, context))) &&
  stat(candidate.stats, 'words') <= POLL_WORDS &&
  stat(candidate.stats, 'coldProseWords') === 0;

/** Whether a block is called a poll in the page's code and has answers to choose from, however they are worded. */
const isNamedPoll = ({ stats }: Candidate): boolean =>
  stat(stats, 'radios') >= 2 && stat(stats, 'token:poll') > 0;

/** Whether a block is a poll, whatever else it asks: one may want an address for the answer. */
export const isPoll = (candidate: Candidate): boolean => hasPoll(candidate) || isNamedPoll(candidate);

/** Of the words of links to other stories, so many stand in the links; the rest is a heading, a date, a section's name. */
const LINKED_SHARE = 0.7;

/**
 * Whether a block in the text holds links to other stories: it is called so in the page's code, is headed so, and is
 * links and little else. On the labelled pages 21 of 22 such blocks are that, and the last reads like one.
 */
const isPlainRelated = (candidate: Candidate, context: PageContext): boolean => {
  const { block, element, stats } = candidate;
  return (
    !isRun(block) &&
    context.mainContent !== null &&
    holds(context.mainContent, element) &&
    groupsOf(context, element).includes('related') &&
    stat(stats, 'cue:related') > 0 &&
    stat(stats, 'links') >= 2 &&
    stat(stats, 'linkWords') >= stat(stats, 'words') * LINKED_SHARE &&
    !asksText(stats) &&
    stat(stats, 'frames') === 0 &&
    stat(stats, 'coldProseWords') === 0 &&
    !leadsWithin(candidate)
  );
};

/**
 * The kind of a block that needs no weighing, and the reason.
 * @param wanted what holds links to other stories may hold more, and is left to be weighed where nobody wants it gone
 */
export function plainKindOf(
  candidate: Candidate,
  context: PageContext,
  wanted: (kind: Kind) => boolean,
): readonly [Kind, Evidence] | null {
  const vendorKind = vendorKindOf(candidate, context);
  if (vendorKind) return [vendorKind, { code: `vendor_${vendorKind}` }];
  if (isPlainPoll(candidate, context))
    return ['poll', { code: isPollResult(candidate) ? 'cue_pollUi' : 'choices' }];
  return wanted('related') && isPlainRelated(candidate, context)
    ? ['related', { code: 'cue_related' }]
    : null;
}
