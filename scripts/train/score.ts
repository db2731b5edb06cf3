/** Scores held-out pages as they would be cleaned: outermost candidates over a threshold, and what goes with them. */
import { type Boxes, boxAround } from '../../src/detect/box-around.ts';
import { withoutProductLists } from '../../src/detect/product-lists.ts';
import type { Row } from './collect.ts';
import type { Family } from './family.ts';
import { inFamily } from './family.ts';
import type { Collected } from './pages.ts';

/** The least chance at which a block goes. */
export interface Bars {
  /** Outside the main content, where no word of the story can go with it. */
  readonly beside: number;
  /** In the main content. */
  readonly text: number;
}

/** What cleaning at one pair of bars does to a set of pages. */
export interface Score {
  readonly bars: Bars;
  readonly got: number;
  readonly all: number;
  readonly right: number;
  readonly wrong: number;
  /** Those of the wrong ones that stand in main content. */
  readonly wrongInText: number;
  readonly storyLost: number;
  readonly byKind: Readonly<Record<string, readonly [number, number]>>;
  readonly decoysLost: number;
}

/** A page with the chances of its rows. */
export type Judged = readonly [Collected, Float64Array];

/** What is held out: pages with the chances of their rows, which rows stand in main content, which may be products. */
export interface Held {
  readonly pages: readonly Judged[];
  readonly isInText: (row: Row) => boolean;
  readonly isProduct: (row: Row) => boolean;
}

/** The least chance at which a row goes, as the extension has it. */
const barOf = (row: Row, bars: Bars, isInText: Held['isInText']): number =>
  Math.max(isInText(row) ? bars.text : bars.beside, row.least);

/**
 * The rows chosen: those over the bar that do not stand in another chosen one, product lists aside, each with the box
 * that it goes with.
 */
function choose(
  page: Collected,
  chance: Float64Array,
  bars: Bars,
  { isInText, isProduct }: Pick<Held, 'isInText' | 'isProduct'>,
): number[] {
  const at = (i: number): Row => page.rows[i] as Row;
  const around = (i: number): number => at(i).parent;
  const standsInAny = (i: number, outer: ReadonlySet<number>): boolean => {
    for (let up = around(i); up >= 0; up = around(up)) if (outer.has(up)) return true;
    return false;
  };
  const chosen = new Set<number>();
  for (const [i, row] of page.rows.entries())
    if ((chance[i] ?? 0) >= barOf(row, bars, isInText) && !standsInAny(i, chosen)) chosen.add(i);
  const boxes: Boxes = {
    around,
    sizeOf: (i) => at(i).weight,
    chanceOf: (i) => chance[i] ?? 0,
    mayBeStory: (i) => isInText(at(i)),
  };
  const mayGo = (i: number): boolean => at(i).least <= 1;
  const kept = withoutProductLists([...chosen], (i) => isProduct(at(i)));
  const boxed = new Set(kept.map((i) => boxAround(i, boxes, mayGo)));
  return [...boxed].filter((i) => !standsInAny(i, boxed));
}

/**
 * Cleans pages at a pair of bars.
 * @param held news pages and widgets
 */
export function scorePages(held: Held, bars: Bars, family: Family): Score {
  const byKind: Record<string, [number, number]> = {};
  let right = 0;
  let wrong = 0;
  let wrongInText = 0;
  let storyLost = 0;
  let decoysLost = 0;
  for (const [page, chance] of held.pages) {
    const chosen = choose(page, chance, bars, held);
    const removed = page.blocks.map(() => 0);
    for (const i of chosen) {
      const row = page.rows[i];
      if (!row) continue;
      for (const [block, weight] of row.covers) removed[block] = (removed[block] ?? 0) + weight;
      if (row.weight === 0) continue;
      if (row.any / row.weight >= 0.5) right += 1;
      else {
        wrong += 1;
        if (held.isInText(row)) wrongInText += 1;
      }
      storyLost += row.story;
    }
    if (page.widget === 'decoy' && chosen.length > 0) decoysLost += 1;
    for (const [b, { kind, weight }] of page.blocks.entries()) {
      if (weight === 0 || !inFamily(kind, family)) continue;
      const of = byKind[kind] ?? [0, 0];
      byKind[kind] = of;
      of[1] += 1;
      if ((removed[b] ?? 0) >= 0.8 * weight) of[0] += 1;
    }
  }
  const sum = (at: 0 | 1): number => Object.values(byKind).reduce((s, pair) => s + pair[at], 0);
  return { bars, got: sum(0), all: sum(1), right, wrong, wrongInText, storyLost, byKind, decoysLost };
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;

/** Harmonic mean of recall and of the share of removals that are right. */
export function f1Of({ got, all, right, wrong }: Score): number {
  const r = got / Math.max(1, all);
  const p = right / Math.max(1, right + wrong);
  return p + r > 0 ? (2 * p * r) / (p + r) : 0;
}

/** A score as a line of text. */
export const scoreLine = (s: Score): string =>
  `at ${s.bars.beside.toFixed(2)}, in the text ${s.bars.text.toFixed(2)}: recall ${percent(s.got, s.all)} (${s.got}/${s.all})  right ${percent(s.right, s.right + s.wrong)} (${s.wrong} wrong, ${s.wrongInText} in the text)  F1 ${f1Of(s).toFixed(3)}  story lost ${s.storyLost}  decoys lost ${s.decoysLost}  ${Object.entries(
    s.byKind,
  )
    .map(([k, [a, b]]) => `${k} ${a}/${b}`)
    .join(' ')}`;

/** The surest wrong removals and the plainest misses of held-out pages, as lines to read. */
export function mistakes(held: Held, bars: Bars, family: Family): string[] {
  const wrong: [number, string][] = [];
  const missed: [number, string][] = [];
  for (const [page, chance] of held.pages) {
    const chosen = choose(page, chance, bars, held);
    const removed = page.blocks.map(() => 0);
    for (const i of chosen) {
      const row = page.rows[i];
      if (!row) continue;
      for (const [block, weight] of row.covers) removed[block] = (removed[block] ?? 0) + weight;
      if (row.weight > 0 && row.any / row.weight < 0.5)
        wrong.push([
          chance[i] ?? 0,
          `wrong ${(chance[i] ?? 0).toFixed(2)} ${page.id} weight ${row.weight} story ${row.story}: ${row.text}`,
        ]);
    }
    for (const [b, { kind, where, weight }] of page.blocks.entries()) {
      if (weight === 0 || !inFamily(kind, family) || (removed[b] ?? 0) >= 0.8 * weight) continue;
      const own = page.rows
        .map((row, i) => [row, chance[i] ?? 0] as const)
        .filter(([row]) => row.covers.some(([at, w]) => at === b && w >= 0.8 * weight));
      const best = own.toSorted((x, y) => y[1] - x[1])[0];
      missed.push([
        best?.[1] ?? -1,
        `missed ${(best?.[1] ?? -1).toFixed(2)} ${page.id} ${kind}/${where} weight ${weight}, best candidate ${best?.[0].weight ?? 'none'}: ${best?.[0].text ?? ''}`,
      ]);
    }
  }
  const byChance = (a: [number, string], b: [number, string]): number => b[0] - a[0];
  return [...wrong.sort(byChance), ...missed.sort(byChance)].map(([, line]) => line);
}
