/** Weighs proposed blocks by the trained model: how likely each is clutter, of what kind, and what speaks for it. */
import { CORE_KINDS, EXTRA_KINDS, KINDS, type Kind } from '../words.ts';
import { type Candidate, parentsOf, proposeBlocks } from './blocks.ts';
import { companyOf, EXTRA_SIGNS, type Verdict, verdictBy } from './company.ts';
import { featuresOf } from './features.ts';
import model from './model.json' with { type: 'json' };
import { once } from './once.ts';
import { inOneLook } from './one-look.ts';
import type { PageContext } from './page-context.ts';
import { isPoll } from './plain-kinds.ts';
import { chanceOf, likeliest, sumTrees, type Tree, treesLater } from './trees.ts';
import { ASKED, inCompany, vectorOf } from './vectors.ts';

/** A family of kinds that are learnt together: its trees, and from which chances on its blocks go. */
export interface Family {
  /** From which chance on a block goes that stands outside the main content, where it can take no word of the story. */
  readonly beside: number;
  /** The same for one in the main content, or in a page without any. */
  readonly text: number;
  /** Judges a block by itself. */
  readonly first: () => readonly Tree[];
  /** Judges it once more, with what the first said of the blocks about it. */
  readonly second: () => readonly Tree[];
  /** Brings the two together. */
  readonly verdict: Verdict;
}

const NAMES = ASKED.map(({ name }) => name);
const familyOf = (from: typeof model.core, signs: readonly string[]): Family => ({
  beside: from.beside,
  text: from.text,
  first: treesLater(from.first, model.cuts),
  second: treesLater(from.second, model.cuts),
  verdict: verdictBy(NAMES, signs),
});
const FAMILIES: readonly (readonly [Family, readonly Kind[]])[] = [
  [familyOf(model.core, []), CORE_KINDS],
  [familyOf(model.extra, EXTRA_SIGNS), EXTRA_KINDS],
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

/** What a family's trees make of candidates. */
export interface Look {
  readonly family: Family;
  readonly kinds: readonly Kind[];
  /** A candidate's chance to be clutter, by its place. */
  readonly chanceAt: (i: number) => number;
  /** What each feature added to a candidate's odds. */
  readonly weightsAt: (i: number) => ReadonlyMap<number, number>;
}

/** Of what shows no sign of a core kind the core family is not asked, and it is no company to the rest. */
const isAskedOf = (kinds: readonly Kind[], { onlyExtra }: Candidate): boolean =>
  !onlyExtra || kinds === EXTRA_KINDS;

function look(
  [family, kinds]: (typeof FAMILIES)[number],
  candidates: readonly Candidate[],
  vectors: readonly Float32Array[],
): Look {
  const asked = candidates.flatMap((candidate, i) => (isAskedOf(kinds, candidate) ? i : []));
  const places = new Map(asked.map((i, place) => [i, place]));
  const vectorAt = (i: number): Float32Array => vectors[i] ?? new Float32Array();
  const alone = Float64Array.from(asked, (i) => sumTrees(family.first(), vectorAt(i)));
  const company = companyOf(parentsOf(asked.map((i) => candidates[i] as Candidate)), alone);
  const secondAt = (i: number): Float32Array => inCompany(vectorAt(i), company[places.get(i) ?? -1] ?? []);
  return {
    family,
    kinds,
    // Each purpose asks for it.
    chanceAt: once((i) => {
      const place = places.get(i);
      if (place === undefined) return 0;
      const together = sumTrees(family.second(), secondAt(i));
      return chanceOf(family.verdict(alone[place] ?? 0, together, vectorAt(i)));
    }),
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
 * Proposes blocks of elements and weighs them.
 * @param elements those to look at, each walked before, parents before children
 * @param wanted which kinds are to be told of
 */
export const weighBlocks = (
  elements: Iterable<Element>,
  context: PageContext,
  wanted: Wanted,
): WeighedBlocks => inOneLook(() => weigh(elements, context, wanted));

function weigh(elements: Iterable<Element>, context: PageContext, wanted: Wanted): WeighedBlocks {
  const withExtra = EXTRA_KINDS.some(wanted);
  const candidates = proposeBlocks(elements, context, withExtra);
  const vectors = candidates.map((candidate) => vectorOf(candidate, context, withExtra));
  const looks = FAMILIES.filter(([, kinds]) => kinds.some(wanted)).map((family) =>
    look(family, candidates, vectors),
  );
  return { candidates, context, wanted, vectors, looks };
}
