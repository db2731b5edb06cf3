/**
 * Which elements, and which runs of loose text, could be a block of clutter: small enough, with any sign of it, and
 * without the article in it. Proposals nest; classify.ts chooses among them.
 */

import { isRun } from './block.ts';
import { firstChildOf, isElement, isText, newElement, nextOf, tagOf } from './dom.ts';
import { INLINE } from './inline.ts';
import type { Wording } from './lines.ts';
import { type PageContext, statsOf } from './page-context.ts';
import { asksPassword } from './page-tools.ts';
import { isFurniture, isInSentence, isPieceOfForm } from './part-of.ts';
import { holds } from './query.ts';
import { SIGNS } from './signs.ts';
import { asksText, STAT, type Stats, stat } from './stats.ts';
import type { Block, TextRun } from './types.ts';
import { newWalked, type Walked, walk } from './walk.ts';

/** A block that could be clutter, with its numbers. */
export interface Candidate {
  readonly block: Block;
  /** The element itself, or the one a run stands in. */
  readonly element: Element;
  readonly stats: Stats;
  /** Whether it could be of the extra kinds alone: links to stories, a bar of icons, an empty slot. */
  readonly onlyExtra: boolean;
}

/** Never hidden whole, whatever stands in them. */
const NEVER = new Set([
  'html',
  'body',
  'main',
  'head',
  'td',
  'th',
  'tr',
  'tbody',
  'thead',
  'h1',
  'option',
  'legend',
  'input',
  'summary',
  'figcaption',
  'svg',
  'br',
]);

/** The longest clutter seen on real pages is a fundraising appeal or a price table of a few hundred words. */
const MOST_WORDS = 600;
/** A block this long is let in only while it is a small part of its page. */
const LONG_WORDS = 120;
const LONG_SHARE = 0.5;

/** At most so many words make a lone link or button. */
const LONE_WORDS = 4;
/** At most so many words, without a field or a picture, say too little to be judged by, wherever they stand. */
const BARE_WORDS = 2;
/** Long lines without a phrase of clutter in them are story, and a block with so many words of them is not taken. */
const MOST_COLD_PROSE = 100;

/** An appeal for money tells at length why, in words of its own, and then has one choose how much. */
const MOST_APPEAL = 250;
const asksAmount = (stats: Stats): boolean =>
  stat(stats, 'radios') + stat(stats, 'forms') > 0 && stat(stats, 'prices') >= 2;

/** Whether the reader can fill in or choose anything in it, or a frame may hold that. */
const hasFields = (stats: Stats): boolean =>
  asksText(stats) || stat(stats, 'frames') + stat(stats, 'radios') > 0;

/** Whether it is a picture or row of links that leads to an app store, or a banner. */
const isBadge = (stats: Stats): boolean =>
  stat(stats, 'banners') > 0 ||
  (stat(stats, 'vendor:app') > 0 && stat(stats, 'images') + stat(stats, 'links') > 1);

const SIGN_INDEXES = SIGNS.map((name) => STAT[name]);

/** What speaks to the reader or names a price: a hint in a block of few words, and in a long one none. */
const FAINT_SIGNS = (
  [
    'cue:you',
    'cue:we',
    'cue:free',
    'prices',
    'questions',
    'exclamations',
    'shouts',
    'radios',
    'checkboxes',
    'buttons',
  ] as const
).map((name) => STAT[name]);
const FAINT_WORDS = 120;

/** A loop: it is asked of every element of a page. */
function hasAny(stats: Stats, indexes: readonly number[]): boolean {
  for (const i of indexes) if ((stats[i] ?? 0) > 0) return true;
  return false;
}

/** Whether anything in it hints at clutter at all; most of a page does not. */
const hasSign = (stats: Stats): boolean =>
  hasAny(stats, SIGN_INDEXES) || (stat(stats, 'words') <= FAINT_WORDS && hasAny(stats, FAINT_SIGNS));

/** Of a block that leads to other stories so much of the words is links: paragraphs of the story have links, too. */
const LEADING_SHARE = 0.5;

/** Links of so many words each may be headlines, wherever they lead. */
const LONG_LINK_WORDS = 4;

/** Whether it leads to other stories: a list or a card of them, or the headline of one. */
function leadsToStories(stats: Stats): boolean {
  const links = stat(stats, 'links');
  const linkWords = stat(stats, 'linkWords');
  if (links <= stat(stats, 'placeLinks') || linkWords < stat(stats, 'words') * LEADING_SHARE) return false;
  return stat(stats, 'storyLinks') > 0 || linkWords >= links * LONG_LINK_WORDS;
}

/** Signs of a share button, and of an advertisement that is yet to come: they may stand where hardly a word does. */
const WORDLESS = (['token', 'cue', 'vendor', 'href'] as const).flatMap((of) => [
  STAT[`${of}:social`],
  STAT[`${of}:ad`],
]);

/** Whether there may be few words in it because it is a row of icons, or because an advertisement is yet to come. */
const isWordless = (stats: Stats): boolean =>
  stat(stats, 'links') + stat(stats, 'buttons') > 1 || hasAny(stats, WORDLESS);

/** A list of stories with their first lines has so many words, and may be all prose: beside the story, not in it. */
const MOST_LISTED = 1500;
const LEAST_LISTED = 3;
const isLongList = (element: Element, stats: Stats, { mainContent }: PageContext): boolean =>
  stat(stats, 'storyLinks') >= LEAST_LISTED && mainContent !== null && !holds(mainContent, element);

/**
 * Whether a part of it could have a sign. What the whole lacks no part has, but for a question or capitals that end
 * where an element does; these are faint signs, and a run of nothing else is no clutter.
 */
const couldHoldSign = (stats: Stats): boolean => hasAny(stats, SIGN_INDEXES) || hasAny(stats, FAINT_SIGNS);

/** How much there is to see in it: words, and things to look at or to use. */
export const amountIn = (stats: Stats): number =>
  stat(stats, 'words') +
  stat(stats, 'images') +
  stat(stats, 'frames') +
  stat(stats, 'buttons') +
  stat(stats, 'emails') +
  stat(stats, 'textFields') +
  stat(stats, 'radios');

/** Whether there is anything to see in it. */
export const hasContent = (stats: Stats): boolean => amountIn(stats) > 0;

/** Whether it says too little to be judged by its words, or is a lone link or button of the site's own. */
function saysTooLittle(element: Element, stats: Stats): boolean {
  if (hasFields(stats) || isBadge(stats)) return false;
  const words = stat(stats, 'words');
  if (words <= LONE_WORDS && stat(stats, 'images') === 0 && isFurniture(element)) return true;
  const isSpeechless = stat(stats, 'cue:ad') + stat(stats, 'images') + stat(stats, 'widgets') === 0;
  return words <= BARE_WORDS && isSpeechless;
}

/** Whether it has as many words as a story, and no prompt. */
const isStoryLong = (stats: Stats): boolean =>
  stat(stats, 'words') > MOST_WORDS ||
  stat(stats, 'coldProseWords') > (asksAmount(stats) ? MOST_APPEAL : MOST_COLD_PROSE);

/** Whether it is a thing of its own that may go whole, whatever it shows. */
function isOneThing(element: Element, stats: Stats, context: PageContext): boolean {
  if (NEVER.has(tagOf(element)) || !hasContent(stats)) return false;
  // A label is a part of what it labels, if it does not hold a whole sign-up.
  if (tagOf(element) === 'label' && !(asksText(stats) && stat(stats, 'buttons') > 0)) return false;
  if (INLINE.has(tagOf(element)) && isInSentence(element)) return false;
  const words = stat(stats, 'words');
  if (words > MOST_LISTED || (words > LONG_WORDS && words > context.pageWords * LONG_SHARE)) return false;
  // An item is part of its list, and lists can be long.
  if (tagOf(element) === 'li' && !hasFields(stats)) return false;
  // A form to write in is a comment or a letter to the editor, whatever else it asks.
  if (stat(stats, 'areas') > 0 && stat(stats, 'radios') === 0) return false;
  // A number to fill in is a calculator's, a tool of the story; or an amount to give.
  if (stat(stats, 'numbers') > 0 && stat(stats, 'cue:donate') === 0) return false;
  return !asksPassword(stats) && !isPieceOfForm(element, context);
}

/** The families a block could be of: all, the extra kinds alone, or none. */
function reachOf(
  element: Element,
  stats: Stats,
  context: PageContext,
  withExtra: boolean,
): 'all' | 'extra' | 'none' {
  const isSigned = hasSign(stats);
  const isHinting = isSigned || (withExtra && leadsToStories(stats));
  if (!isHinting || !isOneThing(element, stats, context)) return 'none';
  if (context.mainContent && holds(element, context.mainContent)) return 'none';
  const isLittle = saysTooLittle(element, stats);
  const isLong = isStoryLong(stats);
  if (isSigned && !isLittle && !isLong) return 'all';
  const mayBeExtra = (!isLittle || isWordless(stats)) && (!isLong || isLongList(element, stats, context));
  return withExtra && mayBeExtra ? 'extra' : 'none';
}

/** The runs of loose nodes between line breaks and blocks in an element that has text of its own. */
function* runsIn(parent: Element, context: PageContext, withExtra: boolean): Generator<Candidate> {
  let nodes: ChildNode[] = [];
  const flush = function* (): Generator<Candidate> {
    if (nodes.some((node) => isText(node) && /\S/.test(node.data)) || nodes.length > 1) {
      const block = { parent, nodes };
      const stats = walkRun(block, context.wording, newWalked());
      const onlyExtra = !hasSign(stats);
      if (hasContent(stats) && (!onlyExtra || (withExtra && leadsToStories(stats))))
        yield { block, element: parent, stats, onlyExtra };
    }
    nodes = [];
  };
  // A shadow root's children are passed over: loose text is hidden in the page's own tree only.
  for (let node = firstChildOf(parent); node; node = nextOf(node)) {
    const tag = isElement(node) ? tagOf(node) : '';
    if (isElement(node) && (tag === 'br' || !RUN_TAGS.has(tag))) yield* flush();
    else nodes.push(node);
  }
  yield* flush();
}

const RUN_TAGS = new Set([
  'a',
  'b',
  'strong',
  'i',
  'em',
  'u',
  'span',
  'font',
  'small',
  'mark',
  'img',
  'sup',
  'sub',
  'button',
]);

/**
 * Counts what stands in a run as in an element of its own: a line of it is one line, however many links and texts it is
 * made of. The page is left as it is.
 */
export const walkRun = ({ parent, nodes }: TextRun, wording: Wording, into: Walked): Stats =>
  walk(newElement(parent, 'span'), wording, into, nodes);

/** Big containers only: a paragraph with a line break in it is one block. */
const RUN_PARENT_WORDS = 40;

/**
 * Proposes blocks.
 * @param elements those to look at, each walked before, parents before children
 * @param withExtra whether those are wanted that could be of the extra kinds alone
 * @returns candidates, an outer one before those in it
 */
export function proposeBlocks(
  elements: Iterable<Element>,
  context: PageContext,
  withExtra = false,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const element of elements) {
    const stats = statsOf(context, element);
    const reach = reachOf(element, stats, context, withExtra);
    if (reach !== 'none') candidates.push({ block: element, element, stats, onlyExtra: reach === 'extra' });
    const mayHoldRuns = context.walked.loose.has(element) && stat(stats, 'words') >= RUN_PARENT_WORDS;
    if (mayHoldRuns && (couldHoldSign(stats) || (withExtra && stat(stats, 'storyLinks') > 0)))
      for (const run of runsIn(element, context, withExtra)) candidates.push(run);
  }
  return candidates;
}

/**
 * Which candidate each stands in.
 * @param candidates an outer one before those in it
 * @returns for each the place of the nearest one around it, or -1
 */
export function parentsOf(candidates: readonly Pick<Candidate, 'block' | 'element'>[]): Int32Array {
  const parents = new Int32Array(candidates.length).fill(-1);
  const open: number[] = [];
  for (const [i, { element }] of candidates.entries()) {
    const isAround = ({ block, element: outer }: Pick<Candidate, 'block' | 'element'>): boolean =>
      !isRun(block) && holds(outer, element);
    while (open.length > 0 && !isAround(candidates[open.at(-1) as number] as Candidate)) open.pop();
    parents[i] = open.at(-1) ?? -1;
    open.push(i);
  }
  return parents;
}
