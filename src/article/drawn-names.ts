/** Elements and attributes by which formulas and drawings are written, and read: none of them loads or runs anything. */

/** MathML that sets formulas. */
export const FORMULA_NAMES: readonly string[] = (
  'math mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mpadded ' +
  'mphantom mstyle mmultiscripts mprescripts'
).split(' ');

/** What of them is kept: how they are set. */
export const FORMULA_ATTRIBUTES: readonly string[] =
  'display mathvariant stretchy linethickness width columnspan rowspan'.split(' ');

/** Shapes and texts of SVG. */
export const CHART_NAMES: readonly string[] =
  'svg g path rect circle ellipse line polyline polygon text tspan'.split(' ');
/** Where a shape stands. */
export const SHAPE_ATTRIBUTES: readonly string[] =
  'd points x y x1 y1 x2 y2 cx cy r rx ry dx dy width height transform'.split(' ');
/** How it looks. */
export const LOOK_ATTRIBUTES: readonly string[] = (
  'fill stroke stroke-width stroke-dasharray opacity fill-opacity stroke-opacity font-size font-weight text-anchor ' +
  'dominant-baseline visibility'
).split(' ');

/** Whether the value of any of these attributes is made of numbers, names and colours, and holds no address. */
export const isPlain = (value: string): boolean => /^[\w\s.,#%()+/-]+$/.test(value) && !/url/i.test(value);
