/** Guards the story, or a menu, that stands in one box with a prompt: there the prompt goes alone. */
import { KINDS } from '../words.ts';
import { isRun, standsIn } from './block.ts';
import { type Candidate, parentsOf } from './blocks.ts';
import { childrenOf, isElement, namesOf, parentElementOf, tagOf } from './dom.ts';
import { hitOf, type Purpose } from './hits.ts';
import { oncePerLook } from './one-look.ts';
import { groupsOf, type PageContext, statsOf } from './page-context.ts';
import { plainKindOf } from './plain-kinds.ts';
import { queryBelow, queryDeep } from './query.ts';
import { Settled } from './settled.ts';
import { type StatName, stat } from './stats.ts';
import { asksNothing } from './story-figures.ts';
import { mayBeStory, STORY_WORDS } from './story-parts.ts';
import { tokensOf } from './tokens.ts';
import type { WeighedBlocks } from './weighing.ts';

/**
 * So much prose beside a prompt in which no phrase of clutter stands is story, however sure the box around both is: a
 * paragraph, set in one box with what is put after it. Of 1,546 prompts put into texts two are torn by it.
 */
const STORY_BESIDE = 15;

/**
 * A box that is called a prompt may tell at length why, and holds story from here on: papers call their news bulletins,
 * too. Of 789 prompts, long ones above all, none is torn by it.
 */
const NAMED_STORY = 35;

const isNamedClutter = ({ element }: Candidate, context: PageContext): boolean =>
  groupsOf(context, element).some((group) => group === 'overlay' || KINDS.some((kind) => kind === group));

/** So many items of a list in which no prompt speaks are the story's. */
const STORY_ITEMS = 2;

/** Whether a list has items that say something, and nothing that clutter says, beside those that hold what goes. */
function holdsPlainItems(list: Element, hits: readonly Candidate[], context: PageContext): boolean {
  const holding = new Set<Element>();
  for (const { element } of hits)
    for (let up: Element | null = element; up && up !== list; up = parentElementOf(up)) holding.add(up);
  const isPlain = (item: Node): boolean => {
    if (!isElement(item) || holding.has(item)) return false;
    const stats = statsOf(context, item);
    return stat(stats, 'words') > 0 && stat(stats, 'cueWords') === 0;
  };
  return holding.size > 0 && [...childrenOf(list)].filter(isPlain).length >= STORY_ITEMS;
}

const isList = (element: Element): boolean => /^[ou]l$/.test(tagOf(element));

/** A menu of so many links in which no prompt speaks is the site's. Of 820 labelled prompts none holds such a one. */
const MENU_LINKS = 4;

/** Whether a menu stands in a block that says nothing that clutter says. */
function holdsPlainMenu({ element, stats }: Candidate, context: PageContext): boolean {
  if (stat(stats, 'links') < MENU_LINKS) return false;
  return queryDeep(element, 'nav, [role="navigation"]').some((menu) => {
    const said = statsOf(context, menu);
    return stat(said, 'links') >= MENU_LINKS && stat(said, 'cueWords') === 0;
  });
}

/** How pages call the box of what they say of a story or its author below it. */
const NOTE_NAMES = new Set(
  'author authors bio byline autor autores autorin autorenbox auteur auteurs autore correction corrections errata erratum korrektur rettifica footnote footnotes'.split(
    ' ',
  ),
);
const NOTES = '[class], [id]';

/** Whether an element is called such a box, says so much, and nothing that clutter says or asks. */
function isNote(element: Element, least: number, context: PageContext): boolean {
  const stats = statsOf(context, element);
  if (stat(stats, 'words') < least || stat(stats, 'cueWords') > 0) return false;
  return (
    asksNothing(stats, ['links', 'images']) && tokensOf(namesOf(element)).some((name) => NOTE_NAMES.has(name))
  );
}

/**
 * Whether a note on the story or its author stands in a block beside the prompts in it. A box that is called a prompt
 * may say in a line who writes its letter.
 */
function holdsNote(outer: Candidate, hits: () => readonly Candidate[], context: PageContext): boolean {
  const least = isNamedClutter(outer, context) ? NAMED_STORY : STORY_WORDS;
  if (stat(outer.stats, 'coldWords') < least) return false;
  const notes = queryBelow(outer.element, NOTES).filter((one) => isNote(one, least, context));
  if (notes.length === 0) return false;
  const prompts = hits();
  return prompts.length > 0 && notes.some((note) => !prompts.some(({ block }) => standsIn(note, block)));
}

/** Whether a block without the prompts in it says nothing that clutter says, and has so many words of a sort. */
function isStoryBut(
  hits: readonly Candidate[],
  { stats }: Candidate,
  sort: StatName & ('words' | 'coldProseWords'),
  least: number,
): boolean {
  let words = stat(stats, sort);
  let cueWords = stat(stats, 'cueWords');
  for (const inner of hits) {
    words -= stat(inner.stats, sort);
    cueWords -= stat(inner.stats, 'cueWords');
  }
  return hits.length > 0 && cueWords <= 0 && words >= least;
}

/** By the place of each candidate that of the next which does not stand in it. */
const endsOf = oncePerLook(({ candidates }: WeighedBlocks): Int32Array => {
  const parents = parentsOf(candidates);
  const ends = parents.map((_, i) => i + 1);
  for (let i = ends.length - 1; i >= 0; i -= 1) {
    const around = parents[i] ?? -1;
    if (around >= 0) ends[around] = Math.max(ends[around] ?? 0, ends[i] ?? 0);
  }
  return ends;
});

/** The hits found in candidates in a look: boxes in one another are each gone through once. */
const hitsOf = oncePerLook((_: WeighedBlocks) => new Map<string, readonly Candidate[]>());

/**
 * The outermost candidates in another one that are likely enough for a purpose and hold no story themselves: a box may
 * stand in one of its own size, and what both hold is not all prompt for the inner one being likely.
 */
function hitsWithin(weighed: WeighedBlocks, i: number, purpose: Purpose): readonly Candidate[] {
  const found = hitsOf(weighed);
  const key = `${i} ${purpose}`;
  const known = found.get(key) ?? findHits(weighed, i, purpose);
  found.set(key, known);
  return known;
}

function findHits(weighed: WeighedBlocks, i: number, purpose: Purpose): Candidate[] {
  const { candidates, context, wanted } = weighed;
  const ends = endsOf(weighed);
  const end = ends[i] ?? 0;
  const hits: Candidate[] = [];
  const told = new Settled();
  for (let at = i + 1; at < end; at += 1) {
    const inner = candidates[at] as Candidate;
    // Links may stand in a run that was found before.
    if (told.holds(inner.block)) continue;
    const isPlain = plainKindOf(inner, context, wanted) !== null;
    const hit = hitOf(weighed, at, purpose);
    if (!isPlain && !hit) continue;
    const isSure = isPlain || (hit !== null && hit.chance >= hit.threshold);
    const inIt = holdsStoryToo(weighed, at, purpose, isSure) ? hitsWithin(weighed, at, purpose) : [inner];
    for (const one of inIt) {
      hits.push(one);
      told.add(one.block);
    }
    at = (ends[at] ?? at + 1) - 1;
  }
  return hits;
}

/**
 * Whether a block that stands in one box with a prompt is a sentence or more of the story beside its links: it says
 * nothing that clutter says and asks for nothing. Likely it is for the company it keeps.
 */
export const isStoryBeside = (candidate: Candidate, context: PageContext): boolean =>
  mayBeStory(candidate, context) &&
  stat(candidate.stats, 'coldWords') >= STORY_WORDS + stat(candidate.stats, 'linkWords') &&
  stat(candidate.stats, 'cueWords') === 0 &&
  asksNothing(candidate.stats, ['links']);

/** What is found of weighed blocks in a look: each is asked for by all the boxes that it stands in. */
const foundOf = oncePerLook((_: WeighedBlocks) => new Map<string, boolean>());

/**
 * Whether a block holds a prompt and the story around it, or the site's menu: then the prompt alone goes. What is left
 * without the prompts in it says nothing that clutter says, and is more than a heading; of a block that is sure enough to
 * be hidden, much more; of a list in the story, some items; of a note on the story or its author, all.
 */
export function holdsStoryToo(weighed: WeighedBlocks, i: number, purpose: Purpose, isSure: boolean): boolean {
  const found = foundOf(weighed);
  const key = `${i} ${purpose} ${isSure}`;
  const known = found.get(key) ?? findStory(weighed, i, purpose, isSure);
  found.set(key, known);
  return known;
}

function findStory(weighed: WeighedBlocks, i: number, purpose: Purpose, isSure: boolean): boolean {
  const { candidates, context } = weighed;
  const outer = candidates[i];
  if (!outer || isRun(outer.block)) return false;
  const hitsHere = (): readonly Candidate[] => hitsWithin(weighed, i, purpose);
  if (holdsPlainMenu(outer, context) && hitsHere().length > 0) return true;
  if (holdsNote(outer, hitsHere, context)) return true;
  const isStory = mayBeStory(outer, context);
  const isNamed = isNamedClutter(outer, context);
  const isPlainList = isStory && !isNamed && isList(outer.element);
  if (isPlainList && holdsPlainItems(outer.element, hitsHere(), context)) return true;
  if (!isSure) return isStoryBut(hitsHere(), outer, 'words', STORY_WORDS);
  const least = isNamed ? NAMED_STORY : STORY_BESIDE;
  const isCold = isStory && stat(outer.stats, 'coldProseWords') >= least;
  return isCold && isStoryBut(hitsHere(), outer, 'coldProseWords', least);
}
