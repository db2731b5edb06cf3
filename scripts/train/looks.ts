/**
 * Learns a family's two looks: trees that judge a block by itself, and trees that judge it once more in its company.
 * Cross-validates both by site.
 */
import { COMPANY, companyOf, EXTRA_SIGNS, verdictBy } from '../../src/detect/company.ts';
import { chanceOf, sumTrees, type Tree } from '../../src/detect/trees.ts';
import type { BoostOptions } from './boost.ts';
import type { Row } from './collect.ts';
import { type Example, lessonOf } from './examples.ts';
import type { Family } from './family.ts';
import { Nursery } from './grow.ts';
import { foldOf } from './in-page.ts';
import type { Collected } from './pages.ts';
import type { Judged } from './score.ts';

const TREES = { lambda: 6, minHessian: 2, columns: 0.35, seed: 7 } as const;
/**
 * How the trees of each look are grown. With depth 6 in the core kinds' second look instead of 4, at the same bars 65.4% of
 * the widgets left out were found in the text for 62.7%, and F1 by site was 0.819 for 0.817: worth their weight. So were
 * 220 rounds instead of 150: three partitions of the sites gave 79.3% for 77.8%, with 47 wrong for 45. The extra kinds, off
 * by default, are not worth as much: 120 rounds at depth 5 find 62.6% at 90% right, 100 at depth 4 61.8%, 150 at depth 6
 * 63.7%.
 */
const LOOKS: Readonly<Record<Family, Readonly<Record<'first' | 'second', BoostOptions>>>> = {
  core: {
    first: { ...TREES, rounds: 80, depth: 5, rate: 0.15 },
    second: { ...TREES, rounds: 220, depth: 6, rate: 0.1 },
  },
  extra: {
    first: { ...TREES, rounds: 60, depth: 5, rate: 0.12 },
    second: { ...TREES, rounds: 120, depth: 5, rate: 0.1 },
  },
};

/** The number of a row's features that every family is judged by; those that only the extra kinds ask stand behind them. */
export const commonIn = (features: readonly string[]): number =>
  features.findIndex((name) => /^(?:links|extra):/.test(name));

/** What was learnt, and what it says of pages it was not learnt from. */
export interface Looks {
  readonly first: Tree[];
  readonly second: Tree[];
  readonly held: readonly Judged[];
}

/** A row's numbers by its place. */
type VectorAt = (index: number) => Float32Array;

const sumsOf = (page: Collected, trees: readonly Tree[], vectorAt: VectorAt): Float64Array =>
  Float64Array.from(page.rows, (_, i) => sumTrees(trees, vectorAt(i)));

const parentsIn = ({ rows }: Collected): number[] => rows.map(({ parent }) => parent);

/** One widget in so many is judged with nobody about it, as what a page adds later is. */
const ALONE_OF = 3;

/**
 * The company of every page's rows. A widget's is that of the page it was put into: were it always alone, being alone
 * would speak for clutter. The page's other widgets are not among it, or each would speak for the next.
 */
function companies(
  pages: readonly Collected[],
  sums: ReadonlyMap<Collected, Float64Array>,
): Map<Collected, readonly Float32Array[]> {
  const none = new Float64Array();
  const hosts = new Map(pages.filter(({ widget }) => !widget).map((page) => [page.id, page]));
  return new Map(
    pages.map((page) => {
      const own = sums.get(page) ?? none;
      const host = page.widget ? hosts.get(page.id.slice(page.id.lastIndexOf('@') + 1)) : undefined;
      if (!host || foldOf(page.id, ALONE_OF) === 0) return [page, companyOf(parentsIn(page), own)];
      const around = parentsIn(host);
      const tops = around.flatMap((parent, i) => (parent < 0 ? i : []));
      const at = tops[foldOf(`${page.id} place`, tops.length + 1)] ?? around.length;
      const n = own.length;
      const parents = [
        ...around.slice(0, at),
        ...parentsIn(page).map((parent) => (parent < 0 ? parent : parent + at)),
        ...around.slice(at).map((parent) => (parent < at ? parent : parent + n)),
      ];
      const theirs = sums.get(host) ?? none;
      const firsts = [...theirs.subarray(0, at), ...own, ...theirs.subarray(at)];
      return [page, companyOf(parents, firsts).slice(at, at + n)];
    }),
  );
}

/**
 * Learns both looks of a family.
 *
 * The second learns from what the first says of pages it has not seen, as it will in use. Those sums come from the
 * folds of the first's own cross-validation; so the rows that a fold's second look learns from were summed by trees
 * that saw the held-out sites. With a cross-validation of its own within each fold, four times the work, F1 by site was
 * no lower (0.79 to 0.80 either way, over two partitions).
 * @param pages to learn from
 * @param features the names of their rows' features
 * @param folds how many parts the sites are left out in
 */
export async function learnLooks(
  pages: readonly Collected[],
  features: readonly string[],
  family: Family,
  folds: number,
  say: (line: string) => void,
): Promise<Looks> {
  const options = LOOKS[family];
  /** Grows the trees of one look: on all pages, and for each fold on the others, by which its pages are summed. */
  const look = async (
    name: 'first' | 'second',
    vectorsOf: (page: Collected) => VectorAt,
  ): Promise<readonly [all: Tree[], held: Map<Collected, Float64Array>]> => {
    const nursery = new Nursery(
      pages.flatMap((page) => {
        const vectorAt = vectorsOf(page);
        return page.rows.flatMap((row, i): Example[] => {
          const lesson = lessonOf(row, i, page, family);
          return lesson ? [{ ...lesson, features: vectorAt(i), group: page.group }] : [];
        });
      }),
    );
    const byFold = Array.from({ length: folds }, async (_, fold) => {
      const trees = await nursery.grow((group) => foldOf(group, folds) !== fold, options[name]);
      say(`${family}: ${name} look, fold ${fold + 1} of ${folds}`);
      return trees;
    });
    const all = nursery.grow(() => true, options[name]);
    const trees = await Promise.all(byFold);
    const held = pages.map(
      (page) => [page, sumsOf(page, trees[foldOf(page.group, folds)] ?? [], vectorsOf(page))] as const,
    );
    return [await all, new Map(held)];
  };

  const common = commonIn(features);
  /** As the extension has it: company stands between what is common and what only the extra kinds see. */
  const joined = (row: Row | undefined, company: ArrayLike<number>): Float32Array => {
    const of = row?.features ?? [];
    return Float32Array.of(
      ...of.slice(0, common),
      ...Array.from(company),
      ...(family === 'extra' ? of.slice(common) : []),
    );
  };
  const nobody = family === 'extra' ? new Float32Array(COMPANY.length) : [];
  const alone = ({ rows }: Collected): VectorAt => {
    return (i) => joined(rows[i], nobody);
  };
  const [first, sums] = await look('first', alone);
  const company = companies(pages, sums);
  const together = (page: Collected): VectorAt => {
    const rows = company.get(page) ?? [];
    return (i) => joined(page.rows[i], rows[i] ?? []);
  };
  const [second, held] = await look('second', together);
  const verdict = verdictBy(features, family === 'extra' ? EXTRA_SIGNS : []);
  const judged = [...held].map(([page, of]) => {
    const alone = sums.get(page);
    const chances = page.rows.map((row, i) => chanceOf(verdict(alone?.[i] ?? 0, of[i] ?? 0, row.features)));
    return [page, Float64Array.from(chances)] as const;
  });
  return { first, second, held: judged };
}
