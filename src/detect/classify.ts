/**
 * Judges proposed blocks by the trained model: which are clutter, of what kind, how surely and why.
 */
import { CORE_KINDS, EXTRA_KINDS, type Kind } from '../words.ts';
import { type Candidate, isRun, standsIn } from './blocks.ts';
import { FEATURES, featuresOf } from './features.ts';
import model from './model.json' with { type: 'json' };
import { holds, type PageContext, statsOf } from './page-context.ts';
import { stat } from './stats.ts';
import { chanceOf, sumTrees, type Tree } from './trees.ts';
import type { Block, Decision, Evidence } from './types.ts';

interface Family {
  readonly threshold: number;
  readonly trees: readonly Tree[];
}

const FAMILIES: readonly (readonly [Family, readonly Kind[]])[] = [
  [model.core, CORE_KINDS],
  [model.extra, EXTRA_KINDS],
];
const KIND_TREES: Readonly<Record<Kind, readonly Tree[]>> = model.kinds;

/** As many reasons as a reader takes in. */
const MOST_REASONS = 4;
/** A feature that moved the odds by less is no reason. */
const LEAST_WEIGHT = 0.05;

/** The likeliest of some kinds. */
function kindOf(vector: ArrayLike<number>, among: readonly Kind[]): Kind {
  let best = among[0] as Kind;
  let most = Number.NEGATIVE_INFINITY;
  for (const kind of among) {
    const sum = sumTrees(KIND_TREES[kind], vector);
    if (sum > most) {
      best = kind;
      most = sum;
    }
  }
  return best;
}

/** The features that weighed most for hiding and can be told, the weightiest first, each reason once. */
function reasonsOf(weights: ReadonlyMap<number, number>, vector: ArrayLike<number>): Evidence[] {
  const byCode = new Map<string, number>();
  for (const [feature, weight] of weights) {
    const code = FEATURES[feature]?.reason;
    if (code && (vector[feature] ?? 0) > 0) byCode.set(code, (byCode.get(code) ?? 0) + weight);
  }
  return [...byCode]
    .filter(([, weight]) => weight > LEAST_WEIGHT)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_REASONS)
    .map(([code]) => ({ code }));
}

/** What may stand beside a vendor's widget in its own box: a heading, a hint. */
const BESIDE_WIDGET_WORDS = 20;
/** How sure a known vendor's widget is. */
const VENDOR_CONFIDENCE = 0.95;

/** The core kind of the known vendor whose widget a block holds and little else; null for any other block. */
function vendorKindOf({ block, element, stats }: Candidate, context: PageContext): Kind | null {
  if (isRun(block) || stat(stats, 'coldProseWords') > 0) return null;
  for (const [widget, { kind }] of context.walked.vendors) {
    if (!(CORE_KINDS as readonly Kind[]).includes(kind) || !holds(element, widget)) continue;
    const own = statsOf(context, widget);
    const beside = stat(stats, 'words') - stat(own, 'words');
    if (beside <= BESIDE_WIDGET_WORDS && stat(stats, 'frames') === stat(own, 'frames')) return kind;
  }
  return null;
}

/** Whether a kind is to be hidden. */
export type Wanted = (kind: Kind) => boolean;

/**
 * Judges candidates, an outer one before those in it: the outermost block that is clutter wins, and nothing in it is
 * looked at again, even when its kind is not wanted.
 * @param caution added to the threshold, 0 to 1: for blocks judged before the page is whole
 */
export function judgeBlocks(
  candidates: readonly Candidate[],
  context: PageContext,
  wanted: Wanted,
  caution = 0,
): Decision[] {
  const decisions: Decision[] = [];
  const settled: Block[] = [];
  const families = FAMILIES.filter(([, kinds]) => kinds.some(wanted));
  for (const candidate of candidates) {
    if (settled.some((block) => standsIn(candidate.block, block))) continue;
    const vendorKind = vendorKindOf(candidate, context);
    if (vendorKind) {
      settled.push(candidate.block);
      const reasons = [{ code: `vendor_${vendorKind}` }];
      if (wanted(vendorKind))
        decisions.push({ block: candidate.block, kind: vendorKind, confidence: VENDOR_CONFIDENCE, reasons });
      continue;
    }
    const vector = featuresOf(candidate, context);
    for (const [{ threshold, trees }, kinds] of families) {
      const chance = chanceOf(sumTrees(trees, vector));
      if (chance < threshold + (1 - threshold) * caution) continue;
      settled.push(candidate.block);
      const kind = kindOf(vector, kinds);
      if (!wanted(kind)) break;
      const weights = new Map<number, number>();
      sumTrees(trees, vector, (feature, by) => weights.set(feature, (weights.get(feature) ?? 0) + by));
      decisions.push({
        block: candidate.block,
        kind,
        confidence: chance,
        reasons: reasonsOf(weights, vector),
      });
      break;
    }
  }
  return withoutShoppingLists(decisions, context);
}

/** A story with so many product boxes in it is about products: they are its content. */
const SHOPPING_LIST = 4;

function withoutShoppingLists(decisions: readonly Decision[], context: PageContext): Decision[] {
  const { mainContent } = context;
  const isProduct = ({ block, kind }: Decision): boolean =>
    kind === 'offer' && mainContent !== null && holds(mainContent, isRun(block) ? block.parent : block);
  return decisions.filter(isProduct).length < SHOPPING_LIST
    ? [...decisions]
    : decisions.filter((d) => !isProduct(d));
}
