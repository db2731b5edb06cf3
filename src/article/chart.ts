/** Charts that a page draws in SVG: known, and written by allow-list. What they say in words goes along. */
import { attrOf, fold, tagOf, textOf } from '../detect/dom.ts';
import { closestTo, queryBelow } from '../detect/query.ts';
import { CHART_NAMES, LOOK_ATTRIBUTES, SHAPE_ATTRIBUTES } from './drawn-names.ts';
import { escapeHtml } from './escape.ts';

const NAMES: ReadonlySet<string> = new Set(CHART_NAMES);

/** Shapes from which on a drawing is more than a sign; texts, if there are some. */
const LEAST_SHAPES = 8;
const LEAST_TEXTS = 3;
/** Elements beyond which a drawing is told in words alone. */
const MOST_ELEMENTS = 2000;

/** What a drawing is only whole with, and may come from elsewhere or hold anything. */
const UNSAFE = 'foreignObject, image, use, filter, mask';

/** What a drawing says of itself, or empty. */
export const alternativeOf = (svg: Element): string =>
  [attrOf(svg, 'aria-label'), ...queryBelow(svg, 'title, desc').map((element) => textOf(element) ?? '')]
    .map(fold)
    .find(Boolean) ?? '';

/** Whether a drawing is a chart or map, and no icon or sign: of many parts, and told in words as well. */
export function isChart(svg: Element): boolean {
  if (closestTo(svg, 'a, button')) return false;
  const isRich =
    queryBelow(svg, 'text').length >= LEAST_TEXTS ||
    queryBelow(svg, 'path, rect, circle, ellipse, line, polyline, polygon').length >= LEAST_SHAPES;
  return (
    isRich &&
    (alternativeOf(svg) !== '' || (closestTo(svg, 'figure')?.querySelector('figcaption') ?? null) !== null)
  );
}

/** Numbers, names and colours; no address. */
const isPlain = (value: string): boolean => /^[\w\s.,#%()+-]+$/.test(value) && !/url/i.test(value);

const attributes = (given: readonly (readonly [name: string, value: string])[]): string =>
  given
    .filter(([, value]) => isPlain(value))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

type Look = ReadonlyMap<string, string>;

/** How a shape looks on the page, by its styles and attributes; null when it is not shown. */
function lookOf(element: Element): Look | null {
  const style = element.ownerDocument.defaultView ? getComputedStyle(element) : null;
  if ((style?.display ?? attrOf(element, 'display')) === 'none') return null;
  return new Map(
    LOOK_ATTRIBUTES.map((name) => {
      const value = style?.getPropertyValue(name) || attrOf(element, name);
      // A pattern or gradient is known by its address alone.
      return [name, name === 'fill' && /url\(/i.test(value) ? '#888' : value];
    }),
  );
}

function shapeHtml(element: Element, around: Look): string {
  const name = tagOf(element);
  const look = NAMES.has(name) ? lookOf(element) : null;
  if (!look) return '';
  const places = SHAPE_ATTRIBUTES.map((attribute) => [attribute, attrOf(element, attribute)] as const);
  // What is the same around it is handed down.
  const own = [...look].filter(([attribute, value]) =>
    attribute === 'opacity' ? value !== '1' : around.get(attribute) !== value,
  );
  return `<${name}${attributes([...places, ...own])}>${contentHtml(element, look)}</${name}>`;
}

const contentHtml = (element: Element, look: Look): string =>
  [...element.childNodes]
    .map((child) => {
      if (child.nodeType === Node.ELEMENT_NODE) return shapeHtml(child as Element, look);
      return /^t/.test(tagOf(element)) && child.nodeType === Node.TEXT_NODE
        ? escapeHtml((child as Text).data)
        : '';
    })
    .join('');

/** The part of the plane that is shown; empty where the page does not say. */
function frameOf(svg: Element): string {
  const given = attrOf(svg, 'viewBox') || `0 0 ${attrOf(svg, 'width')} ${attrOf(svg, 'height')}`;
  return /^[-\d\s.,+]*\d\s*$/.test(given) ? given : '';
}

/**
 * A chart as safe SVG, with what it says of itself in `alttext`; as a paragraph of that where it is not whole without what
 * may be unsafe.
 */
export function chartHtml(svg: Element): string {
  const said = escapeHtml(alternativeOf(svg));
  const [frame, look] = [frameOf(svg), lookOf(svg)];
  if (!frame || !look || queryBelow(svg, UNSAFE).length > 0 || queryBelow(svg, '*').length > MOST_ELEMENTS)
    return said && `<p>${said}</p>`;
  const alternative = said && ` alttext="${said}"`;
  return `<svg viewBox="${frame}"${alternative}${attributes([...look])}>${contentHtml(svg, look)}</svg>`;
}
