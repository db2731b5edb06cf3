/**
 * Judges proposed blocks by the trained model: which are clutter, of what kind, how surely and why.
 */
import { CORE_KINDS, EXTRA_KINDS, KINDS, type Kind } from '../words.ts';
import { type Candidate, isRun, parentsOf, standsIn } from './blocks.ts';
import { companyOf, verdictBy } from './company.ts';
import { childrenOf, isElement, parentElementOf, tagOf } from './dom.ts';
import { featuresOf } from './features.ts';
import model from './model.json' with { type: 'json' };
import { groupsOf, LEAST_PROSE, type PageContext, proseIn, statsOf } from './page-context.ts';
import { isPoll, plainKindOf } from './plain-kinds.ts';
import { mayBeProduct, withoutProductLists } from './product-lists.ts';
import { reasonsOf } from './reasons.ts';
import { stat } from './stats.ts';
import { isParagraph, mayBeStory, mustStay, PARAGRAPH_BAR, STORY_WORDS } from './story-parts.ts';
import { chanceOf, likeliest, sumTrees, type Tree, treesLater } from './trees.ts';
import type { Block, Decision } from './types.ts';
import { ASKED, inCompany, vectorOf } from './vectors.ts';

interface Family {
  /** From which chance on a block goes that stands outside the main content, where it can take no word of the story. */
  readonly beside: number;
  /** The same for one in the main content, or in a page without any. */
  readonly text: number;
  /** Judges a block by itself. */
  readonly first: () => readonly Tree[];
  /** Judges it once more, with what the first said of the blocks about it. */
  readonly second: () => readonly Tree[];
}

const familyOf = (from: typeof model.core): Family => ({
  beside: from.beside,
  text: from.text,
  first: treesLater(from.first, model.cuts),
  second: treesLater(from.second, model.cuts),
});
const FAMILIES: readonly (readonly [Family, readonly Kind[]])[] = [
  [familyOf(model.core), CORE_KINDS],
  [familyOf(model.extra), EXTRA_KINDS],
];
const KIND_TREES: ReadonlyMap<Kind, () => readonly Tree[]> = new Map(
  KINDS.map((kind) => [kind, treesLater(model.kinds[kind], model.cuts)]),
);
const treesOfKind = (kind: Kind): readonly Tree[] => KIND_TREES.get(kind)?.() ?? [];

/** How sure a block is that needs no weighing. */
const PLAIN_CONFIDENCE = 0.95;

/**
 * What the judging is for.
 * - `hide`: the whole page is there; told is what is to be hidden
 * - `surely`: the same for a page that is hardly news, such as a shop's magazine, whose texts are of offers: what may be
 *   story is told when there is next to no doubt, and nothing where there is no story to read
 * - `early`: it is not whole yet; what is hardly likely is told too, as doubtful
 * - `read`: what the clean text leaves out, where a prompt is worse than a gap: the doubtful goes too
 */
export type Purpose = 'hide' | 'surely' | 'early' | 'read';

/**
 * Before the page is whole much of a block's surroundings is missing: to be hidden it must be surer than afterwards by
 * this share of what is left to certainty, and from this share of the threshold on it is told as doubtful.
 */
const EARLY_CAUTION = 0.5;
const EARLY_DOUBT = 0.5;
/**
 * Nothing the clean text leaves out is gone from the page: there a block needs to be less sure, and the less the more of
 * its words are phrases of clutter: from such a share of them on it goes from such a chance on. On sites left out of
 * training 28 of 31 prompts in articles go at the last two bars, and some 970 words of the stories' 397,000 with them;
 * with the first it is 29 and 990. 0.2 for all would give 28 and 2,300.
 */
const READ_BARS: readonly (readonly [share: number, bar: number])[] = [
  [0.4, 0.1],
  [0.1, 0.2],
  [0, 0.4],
];

/** From which chance on a block is told. */
function barFor(purpose: Purpose, threshold: number, candidate: Candidate): number {
  const { stats } = candidate;
  if (purpose === 'early') return threshold * EARLY_DOUBT;
  if (purpose !== 'read' || isParagraph(candidate)) return threshold;
  const cueShare = stat(stats, 'cueWords') / Math.max(1, stat(stats, 'words'));
  const [, bar] = READ_BARS.find(([share]) => cueShare >= share) ?? [0, threshold];
  return Math.min(threshold, bar);
}

/** What clutter is called. */
const kindOf = (candidate: Candidate, kinds: readonly Kind[], vector: Float32Array): Kind =>
  kinds.includes('poll') && isPoll(candidate) ? 'poll' : likeliest(kinds, treesOfKind, vector);

/**
 * Loose text shows less of what it is, clutter and story alike, and is asked for this share of the threshold: a prompt
 * in the plainest words comes to 0.66 there, and to more than 0.9 in an element of its own; a story's line on discounts
 * to 0.48.
 */
const RUN_BAR = 0.85;
/** A longer run is a paragraph like any other, with as many words to lose; the trainer's loose widgets are no longer. */
const RUN_WORDS = 45;

/** What is decided on. Looked up from the inside outwards: with a block for each, a long page would cost its square. */
class Settled {
  readonly #elements = new Set<Node>();

  add(block: Block): void {
    for (const node of isRun(block) ? block.nodes : [block]) this.#elements.add(node);
  }

  /** Whether a block stands in one of these. */
  holds(block: Block): boolean {
    for (let at: Element | null = isRun(block) ? block.parent : block; at; at = parentElementOf(at))
      if (this.#elements.has(at)) return true;
    return false;
  }
}

/** The kind that a block would be, if it is clutter. */
export const likeliestKind = (candidate: Candidate, context: PageContext): Kind =>
  kindOf(candidate, KINDS, featuresOf(candidate, context));

/** Whether a kind is to be hidden. */
export type Wanted = (kind: Kind) => boolean;

const verdict = verdictBy(ASKED.map(({ name }) => name));

/** What a family's trees make of candidates. */
interface Look {
  readonly family: Family;
  readonly kinds: readonly Kind[];
  /** A candidate's chance to be clutter, by its place. */
  readonly chanceAt: (i: number) => number;
  /** What each feature added to a candidate's odds. */
  readonly weightsAt: (i: number) => ReadonlyMap<number, number>;
}

function look(
  [family, kinds]: (typeof FAMILIES)[number],
  vectors: readonly Float32Array[],
  parents: Int32Array,
): Look {
  const alone = Float64Array.from(vectors, (vector) => sumTrees(family.first(), vector));
  const company = companyOf(parents, alone);
  const vectorAt = (i: number): Float32Array => vectors[i] ?? new Float32Array();
  const secondAt = (i: number): Float32Array => inCompany(vectorAt(i), company[i] ?? []);
  // Asked for once by each purpose.
  const chances = new Map<number, number>();
  return {
    family,
    kinds,
    chanceAt: (i) => {
      const known = chances.get(i);
      if (known !== undefined) return known;
      const together = sumTrees(family.second(), secondAt(i));
      const chance = chanceOf(verdict(alone[i] ?? 0, together, vectorAt(i)));
      chances.set(i, chance);
      return chance;
    },
    weightsAt: (i) => {
      const weights = new Map<number, number>();
      const add = (feature: number, by: number): void => {
        weights.set(feature, (weights.get(feature) ?? 0) + by);
      };
      // The first look speaks through a feature that cannot be told; what moved it can.
      sumTrees(family.first(), vectorAt(i), add);
      sumTrees(family.second(), secondAt(i), add);
      return weights;
    },
  };
}

/** Candidates with what the trees make of them; decided on as often as there are purposes. */
export interface WeighedBlocks {
  readonly candidates: readonly Candidate[];
  readonly context: PageContext;
  readonly wanted: Wanted;
  readonly vectors: readonly Float32Array[];
  readonly looks: readonly Look[];
}

/**
 * Weighs candidates.
 * @param candidates an outer one before those in it
 * @param wanted which kinds are to be told of
 */
export function weighBlocks(
  candidates: readonly Candidate[],
  context: PageContext,
  wanted: Wanted,
): WeighedBlocks {
  const withExtra = EXTRA_KINDS.some(wanted);
  const vectors = candidates.map((candidate) => vectorOf(candidate, context, withExtra));
  const parents = parentsOf(candidates);
  const looks = FAMILIES.filter(([, kinds]) => kinds.some(wanted)).map((family) =>
    look(family, vectors, parents),
  );
  return { candidates, context, wanted, vectors, looks };
}

/** A candidate that is likely enough to be clutter. */
interface Hit {
  readonly look: Look;
  readonly chance: number;
  /** From which chance on it is hidden; below it goes for this purpose only. */
  readonly threshold: number;
}

/** From which chance on what may be story is hidden on a page that is hardly news. */
const SURE = 0.9;

/** From which chance on a candidate is hidden. */
function thresholdOf(
  { text, beside }: Family,
  candidate: Candidate,
  isText: boolean,
  purpose: Purpose,
): number {
  if (isText && purpose === 'surely') return SURE;
  const bar = isText ? text : beside;
  if (isRun(candidate.block) && stat(candidate.stats, 'words') <= RUN_WORDS) return bar * RUN_BAR;
  return isText && isParagraph(candidate) ? Math.max(bar, PARAGRAPH_BAR) : bar;
}

/** Whether a candidate is likely enough for a purpose, and for which kinds; null for one that is not. */
function hitOf({ candidates, context, looks }: WeighedBlocks, i: number, purpose: Purpose): Hit | null {
  const candidate = candidates[i];
  if (!candidate) return null;
  // Of a page that is not whole the main content may be yet to come.
  const isUnknown = purpose === 'early' && !context.mainContent;
  const isText = !isUnknown && mayBeStory(candidate, context);
  for (const look of looks) {
    const threshold = thresholdOf(look.family, candidate, isText, purpose);
    const chance = look.chanceAt(i);
    if (chance < barFor(purpose, threshold, candidate) || mustStay(candidate, context)) continue;
    return { look, chance, threshold };
  }
  return null;
}

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
function holdsPlainItems(weighed: WeighedBlocks, i: number, purpose: Purpose): boolean {
  const { candidates, context } = weighed;
  const { block, element: list } = candidates[i] as Candidate;
  const holding = new Set<Element>();
  for (let at = i + 1; at < candidates.length; at += 1) {
    const inner = candidates[at] as Candidate;
    if (!standsIn(inner.block, block)) break;
    if (!hitOf(weighed, at, purpose)) continue;
    for (let up: Element | null = inner.element; up && up !== list; up = parentElementOf(up)) holding.add(up);
  }
  const isPlain = (item: Node): boolean => {
    if (!isElement(item) || holding.has(item)) return false;
    const stats = statsOf(context, item);
    return stat(stats, 'words') > 0 && stat(stats, 'cueWords') === 0;
  };
  return holding.size > 0 && [...childrenOf(list)].filter(isPlain).length >= STORY_ITEMS;
}

const isList = (element: Element): boolean => /^[ou]l$/.test(tagOf(element));

/**
 * Whether a block holds a prompt and the story around it: then the prompt alone goes. What is left without the prompts
 * in it says nothing that clutter says, and is more than a heading; of a block that is sure enough to be hidden, much
 * more; of a list in the story, some items.
 */
function holdsStoryToo(weighed: WeighedBlocks, i: number, purpose: Purpose, isSure: boolean): boolean {
  const { candidates, context } = weighed;
  const outer = candidates[i];
  if (!outer || isRun(outer.block)) return false;
  let prose = stat(outer.stats, 'coldProseWords');
  if (isSure && !mayBeStory(outer, context)) return false;
  const isNamed = isNamedClutter(outer, context);
  if (isSure && !isNamed && isList(outer.element) && holdsPlainItems(weighed, i, purpose)) return true;
  const most = isNamed ? NAMED_STORY : STORY_BESIDE;
  if (isSure && prose < most) return false;
  const within = new Settled();
  let words = stat(outer.stats, 'words');
  let cueWords = stat(outer.stats, 'cueWords');
  let isAny = false;
  for (let at = i + 1; at < candidates.length; at += 1) {
    const inner = candidates[at] as Candidate;
    if (!standsIn(inner.block, outer.block)) break;
    if (within.holds(inner.block) || !hitOf(weighed, at, purpose)) continue;
    within.add(inner.block);
    isAny = true;
    words -= stat(inner.stats, 'words');
    cueWords -= stat(inner.stats, 'cueWords');
    prose -= stat(inner.stats, 'coldProseWords');
  }
  return isAny && cueWords <= 0 && (isSure ? prose >= most : words >= STORY_WORDS);
}

/** Whether there is a story to read: there is none in a feed that the browser shows, a file, a slip of markup. */
const hasStory = (context: PageContext): boolean =>
  context.mainContent !== null && proseIn(context, context.mainContent) >= LEAST_PROSE;

/**
 * Decides on weighed candidates: the outermost block that is clutter wins, and nothing in it is looked at again, even
 * when its kind is not wanted.
 * @param purpose what the judging is for
 */
export function decideOn(weighed: WeighedBlocks, purpose: Purpose = 'hide'): Decision[] {
  const { candidates, context, wanted, vectors } = weighed;
  const decisions: Decision[] = [];
  const products = new Set<Decision>();
  const decide = (decision: Decision, isProduct: boolean): void => {
    decisions.push(decision);
    if (isProduct && mayBeStory(decision, context)) products.add(decision);
  };
  const settled = new Settled();
  const isBare = purpose === 'surely' && !hasStory(context);
  for (const [i, candidate] of isBare ? [] : candidates.entries()) {
    const { block } = candidate;
    if (settled.holds(block)) continue;
    const plain = plainKindOf(candidate, context, wanted);
    if (plain) {
      const [kind, reason] = plain;
      settled.add(block);
      if (wanted(kind))
        decide(
          { block, kind, confidence: PLAIN_CONFIDENCE, reasons: [reason], isDoubtful: false },
          kind === 'offer',
        );
      continue;
    }
    const hit = hitOf(weighed, i, purpose);
    if (!hit || holdsStoryToo(weighed, i, purpose, hit.chance >= hit.threshold)) continue;
    settled.add(block);
    const { look, chance, threshold } = hit;
    const vector = vectors[i] ?? new Float32Array();
    const kind = kindOf(candidate, look.kinds, vector);
    if (!wanted(kind)) continue;
    decide(
      {
        block,
        kind,
        confidence: chance,
        reasons: reasonsOf(look.weightsAt(i), vector, kind),
        isDoubtful: purpose === 'early' && chance < threshold + (1 - threshold) * EARLY_CAUTION,
      },
      mayBeProduct(kind, (name) => stat(candidate.stats, name)),
    );
  }
  return withoutProductLists(decisions, (decision) => products.has(decision));
}
