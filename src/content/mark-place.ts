/**
 * Where the edge and the chip of a mark stand. All measures are CSS pixels from the layer's corner, which is the page's;
 * right and down are positive.
 */

/** Space between a passage and its edge. */
const GAP = 8;
/** How thick an edge is, as mark-layer.css has it. */
const EDGE = 3;
/** The leading of the line above, which a chip may reach into. */
const LEADING = 4;

/** A side of the page from one height to another. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** A box of the page. */
export interface Box extends Span {
  readonly left: number;
  readonly right: number;
}

/** What is measured of a passage and its chip. */
export interface Measured {
  readonly box: Box;
  /** What scrolling boxes around the passage let be seen. */
  readonly clip: Box;
  /** Free height above the passage; infinite when nothing stands there. */
  readonly above: number;
  readonly chip: { readonly width: number; readonly height: number };
  /** Free width within the passage's box, before its lines begin. */
  readonly indent: number;
  /** The window's width. */
  readonly width: number;
  /** The window from top to bottom. */
  readonly view: Span;
  readonly isRtl: boolean;
  /** Where the first of its lines stands, if they run from top to bottom; null if they do not. */
  readonly upright: 'left' | 'right' | null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a mark is drawn. */
export interface MarkPlace {
  readonly edge: Point & { readonly width: number; readonly height: number };
  /** Whether the edge is a line above the passage and one below it, and not one beside it. */
  readonly isAcross: boolean;
  /** Null where the passage's beginning is out of sight. */
  readonly chip: Point | null;
  /** Whether the reason unfolds from the chip's right end to the left, and how much room it has. */
  readonly isLeftward: boolean;
  readonly room: number;
  /** Whether it unfolds above the chip. */
  readonly isUpward: boolean;
}

/** Where the chip goes, whether or not the beginning of the passage is in sight. */
function placeChip({ box, clip, above, chip, isRtl }: Measured, edge: number, end: number): Point {
  const within = (x: number): number => Math.max(0, Math.min(x, end - chip.width));
  const over = box.top - chip.height;
  const canGoOver = over >= Math.max(0, clip.top);
  if (canGoOver && above >= chip.height - LEADING)
    return { x: within(isRtl ? edge + EDGE - chip.width : edge), y: over };
  const top = Math.max(0, box.top);
  const before = isRtl ? edge + EDGE + GAP / 2 : edge - GAP / 2 - chip.width;
  const after = isRtl ? box.left - GAP - chip.width : box.right + GAP;
  const beside = [before, after].find((x) => x === within(x));
  if (beside !== undefined) return { x: beside, y: top };
  // A paragraph's last line seldom reaches so far.
  return { x: within(after), y: canGoOver ? over : top };
}

/**
 * Where the chip goes at lines that run from top to bottom: at the first, above it or, where something stands there, below,
 * or at its foot where that is out of sight.
 */
function placeUpright({ box, clip, above, chip, view, upright }: Measured, end: number): Point {
  const over = box.top - EDGE - chip.height;
  const isOver = above >= chip.height && over >= Math.max(0, clip.top);
  return {
    // A page whose lines run leftward is scrolled to below zero.
    x: Math.max(
      Math.min(0, box.left),
      upright === 'right' ? box.right - chip.width : Math.min(box.left, end - chip.width),
    ),
    y: isOver ? over : Math.max(0, box.top, Math.min(box.bottom + EDGE, view.bottom - chip.height)),
  };
}

/** Whether the first line of a passage is in sight. */
const isBegun = ({ box, clip, upright }: Measured): boolean => {
  if (upright === 'right') return box.right <= clip.right + 1;
  return upright ? box.left >= clip.left - 1 : box.top >= clip.top - 1;
};

/**
 * Places a mark: the edge at the side where lines begin, the chip on top of it. Where the page leaves no room there, the
 * edge would run through the first letters, and lies across the page above and below the passage; so it does where lines
 * run from top to bottom. Where a chip on top would cover the line above or be cut off, it stands beside the passage, in
 * the margin before it or after it; where there is no margin, at the end of the line.
 * @returns null when nothing of the passage is in sight
 */
export function placeMark(measured: Measured): MarkPlace | null {
  const { box, clip, chip, indent, width, view, isRtl, upright } = measured;
  const y = Math.max(box.top, clip.top);
  const height = Math.min(box.bottom, clip.bottom) - y;
  // Lines that run across the page are not cut at their ends.
  const x = upright ? Math.max(box.left, clip.left) : box.left;
  const across = (upright ? Math.min(box.right, clip.right) : box.right) - x;
  if (height <= 0 || across <= 0) return null;
  // A page wider than its window is scrolled to.
  const end = Math.max(width, box.right);
  const edge = isRtl ? Math.min(box.right + GAP, end) - EDGE : Math.max(0, box.left - GAP);
  const isAcross = upright !== null || (isRtl ? end - box.right : box.left) + indent < EDGE;
  const spot = upright ? placeUpright(measured, end) : placeChip(measured, edge, end);
  const isLeftward = spot.x + chip.width / 2 > end / 2;
  return {
    edge: isAcross
      ? { x, y: y - EDGE, width: across, height: height + 2 * EDGE }
      : { x: edge, y, width: EDGE, height },
    isAcross,
    chip: isBegun(measured) ? spot : null,
    isLeftward,
    room: (isLeftward ? spot.x + chip.width : end - spot.x) - GAP,
    isUpward: spot.y + chip.height / 2 > (view.top + view.bottom) / 2,
  };
}
