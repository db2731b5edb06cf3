/** Weighs proposed blocks by the trained model: how likely each is clutter, of what kind, and what speaks for it. */
import { CORE_KINDS, EXTRA_KINDS, KINDS, type Kind } from '../words.ts';
import { type Candidate, parentsOf } from './blocks.ts';
import { companyOf, verdictBy } from './company.ts';
import { featuresOf } from './features.ts';
import model from './model.json' with { type: 'json' };
import type { PageContext } from './page-context.ts';
import { isPoll } from './plain-kinds.ts';
import { chanceOf, likeliest, sumTrees, type Tree, treesLater } from './trees.ts';
import { ASKED, inCompany, vectorOf } from './vectors.ts';

export interface Family {
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

/** What clutter is called. */
export const kindOf = (candidate: Candidate, kinds: readonly Kind[], vector: Float32Array): Kind =>
  kinds.includes('poll') && isPoll(candidate) ? 'poll' : likeliest(kinds, treesOfKind, vector);

/** The kind that a block would be, if it is clutter. */
export const likeliestKind = (candidate: Candidate, context: PageContext): Kind =>
  kindOf(candidate, KINDS, featuresOf(candidate, context));

/** Whether a kind is to be hidden. */
export type Wanted = (kind: Kind) => boolean;

const verdict = verdictBy(ASKED.map(({ name }) => name));

/** What a family's trees make of candidates. */
export interface Look {
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
