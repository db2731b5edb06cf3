/** Makes examples of collected rows: what counts as clutter, what as story, and how much each weighs. */
import type { Row } from './collect.ts';
import type { Family } from './family.ts';
import type { Collected } from './pages.ts';

/** Whether a family is asked of a row at all. */
const isAskedOf = ({ onlyExtra }: Row, family: Family): boolean => family === 'extra' || !onlyExtra;

/** A page with the rows that a family is asked of, and no other: those are no company to them. */
export function askedOf(page: Collected, family: Family): Collected {
  const places = new Map<number, number>();
  const rows: Row[] = [];
  for (const [i, row] of page.rows.entries()) {
    const parent = places.get(row.parent) ?? -1;
    const isAsked = isAskedOf(row, family);
    places.set(i, isAsked ? rows.length : parent);
    if (isAsked) rows.push({ ...row, parent });
  }
  return { ...page, rows };
}

/** What is said of each row of a page by a family, with nothing for those that it is not asked of. */
export function saidOfAll(page: Collected, said: ArrayLike<number>, family: Family): Float64Array {
  let place = 0;
  return Float64Array.from(page.rows, (row) => {
    if (!isAskedOf(row, family)) return 0;
    place += 1;
    return said[place - 1] ?? 0;
  });
}

/** What a row is an example of, and how much it weighs. */
export interface Lesson {
  readonly target: 0 | 1;
  readonly weight: number;
}

/** A lesson with the numbers that it is to be told by, and where it came from. */
export interface Example extends Lesson {
  readonly features: Float32Array;
  readonly group: string;
}

/** A block is pure from here, and mixed below the second. */
const PURE = 0.9;
const MIXED = 0.6;

/** One of so many plain rows is kept. */
const KEPT_OF = 6;

/**
 * What a widget put into a page weighs: less than the pages' own clutter, of which there is less; at 1 the widgets teach
 * the margins too much. Those of the extra kinds are few beside the decoys; at 3 they cost the pages 0.012 of F1 at its best.
 */
const PUT_WEIGHT: Readonly<Record<Family, number>> = { core: 0.6, extra: 1.5 };

/** What a decoy weighs. */
const DECOY_WEIGHT = 2.5;

/**
 * What a widget beside the story counts of these weights. Between paragraphs the pages hold hardly any clutter, and
 * all is to be learnt from widgets; in the margins they hold nine tenths of it and are the better teachers.
 */
const BESIDE = { clutter: 0.5, decoy: 0.25 } as const;

/** The share of the labelled block that a row within it covers; 1 for a row that holds whole blocks. */
function coverage(row: Row, page: Collected): number {
  return Math.max(0, ...row.covers.map(([i, weight]) => weight / Math.max(1, page.blocks[i]?.weight ?? 1)));
}

/**
 * What a row teaches a family, or null where the label does not tell.
 * A wrong removal costs ten misses: rows that would take story weigh accordingly.
 * @param index its place in the page
 */
export function lessonOf(row: Row, index: number, page: Collected, family: Family): Lesson | null {
  if (row.weight === 0 || !isAskedOf(row, family)) return null;
  const extra = row.any - row.core;
  const own = (family === 'core' ? row.core : extra) / row.weight;
  const any = row.any / row.weight;
  const isBeside = page.placement !== '' && page.placement !== 'in';
  if (own >= PURE) {
    const kindWeight = row.kind === 'poll' || row.kind === 'app' ? 2.5 : row.kind === 'offer' ? 1.5 : 1;
    const putWeight = PUT_WEIGHT[family] * (isBeside ? BESIDE.clutter : 1);
    return {
      target: 1,
      weight: (coverage(row, page) >= MIXED ? 1 : 0.3) * (page.widget ? putWeight : kindWeight),
    };
  }
  if (any >= PURE) return own > 0.3 ? null : { target: 0, weight: 0.3 };
  if (any >= MIXED) return { target: 0, weight: 0.5 };
  if (page.widget === 'decoy' || page.widget === 'notice')
    return { target: 0, weight: DECOY_WEIGHT * (isBeside ? BESIDE.decoy : 1) };
  if (row.story > 0) return { target: 0, weight: 3 };
  // Most of a page is plainly no clutter: a part of it teaches the same in a part of the time.
  return index % KEPT_OF === 0 ? { target: 0, weight: KEPT_OF / 2 } : null;
}
