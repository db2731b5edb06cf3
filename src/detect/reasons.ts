/** The reasons for which a block is hidden, from the features that weighed most. */
import type { Kind } from '../words.ts';
import type { Cue } from './lexicon/types.ts';
import type { Evidence } from './types.ts';
import { ASKED } from './vectors.ts';

/** As many reasons as a reader takes in. */
const MOST_REASONS = 4;
/** A feature that moved the odds by less is no reason. */
const LEAST_WEIGHT = 0.05;

/** The kind of clutter that a cue is of; a cue of none says the same of any. */
const KIND_OF_CUE: Partial<Record<Cue, Kind>> = {
  newsletterName: 'newsletter',
  signUp: 'newsletter',
  inbox: 'newsletter',
  push: 'newsletter',
  pollAsk: 'poll',
  pollUi: 'poll',
  pollAnswer: 'poll',
  offerCry: 'offer',
  buyNow: 'offer',
  product: 'offer',
  app: 'app',
  donate: 'support',
  subscribe: 'support',
  wall: 'support',
  related: 'related',
  social: 'social',
  ad: 'ad',
};

/** Whether a reason says that a block is of another kind than it was taken for. */
function speaksForAnother(code: string, kind: Kind): boolean {
  const [, sign, name] = /^(cue|token|vendor|href)_(\w+)$/.exec(code) ?? [];
  if (!name || name === 'overlay') return false;
  const own = sign === 'cue' ? KIND_OF_CUE[name as Cue] : name;
  return own !== undefined && own !== kind;
}

/**
 * The features that weighed most for hiding and can be told, the weightiest first, each reason once. What speaks for
 * another kind is told only where nothing else can be: to read "a special offer, because it asks you to vote" helps
 * nobody.
 * @param weights what each feature, by its place, added to the odds
 * @param vector the block's features
 * @param kind what the block was taken for
 */
export function reasonsOf(
  weights: ReadonlyMap<number, number>,
  vector: ArrayLike<number>,
  kind: Kind,
): Evidence[] {
  const byCode = new Map<string, number>();
  for (const [feature, weight] of weights) {
    const code = ASKED[feature]?.reason;
    if (code && (vector[feature] ?? 0) > 0) byCode.set(code, (byCode.get(code) ?? 0) + weight);
  }
  const told = [...byCode]
    .filter(([, weight]) => weight > LEAST_WEIGHT)
    .sort((a, b) => b[1] - a[1])
    .map(([code]) => code);
  const agreeing = told.filter((code) => !speaksForAnother(code, kind));
  return (agreeing.length > 0 ? agreeing : told).slice(0, MOST_REASONS).map((code) => ({ code }));
}
