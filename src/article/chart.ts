/** Charts that a page draws in SVG: known, and written by allow-list. What they say in words goes along. */
import { attrOf, fold, isElement, isText, parentElementOf, tagOf, textOf } from '../detect/dom.ts';
import { oncePerLook } from '../detect/one-look.ts';
import { queryBelow } from '../detect/query.ts';
import { CHART_NAMES, isPlain, LOOK_ATTRIBUTES, SHAPE_ATTRIBUTES } from './drawn-names.ts';
import { escapeHtml } from './escape.ts';
import { nearestTo, upFrom } from './tree.ts';

const NAMES: ReadonlySet<string> = new Set(CHART_NAMES);

/** Shapes from which on a drawing is more than a sign; texts, if there are some. */
const LEAST_SHAPES = 8;
const LEAST_TEXTS = 3;
/** Elements beyond which a drawing is told in words alone. */
const MOST_ELEMENTS = 2000;

/** What a drawing is only whole with, and may come from elsewhere or hold anything. */
const UNSAFE = 'foreignObject, image, use, filter, mask';

/** Programs that draw sign their drawings so: "Created with Sketch." */
const SIGNED = /^created with\b/i;

/** What a drawing says of itself, or empty. What its parts say is theirs: the figure of one bar. */
const alternativeOf = (svg: Element): string =>
  [
    attrOf(svg, 'aria-label'),
    ...[...svg.children]
      .filter((part) => /^(?:title|desc)$/.test(tagOf(part)))
      .map((part) => textOf(part) ?? ''),
  ]
    .map(fold)
    .find((said) => said !== '' && !SIGNED.test(said)) ?? '';

/** Whether something is written below what a figure shows. Kept for a look: it is asked by each drawing in it. */
const isCaptioned = oncePerLook((figure: Element): boolean =>
  queryBelow(figure, 'figcaption').some((caption) => fold(textOf(caption) ?? '')),
);

const hasCaption = (svg: Element): boolean => {
  const figure = nearestTo(svg, 'figure');
  return figure !== null && isCaptioned(figure);
};

/** How the page sets an element; null in a document that no window shows. */
const styleOf = (element: Element): CSSStyleDeclaration | null =>
  element.ownerDocument.defaultView ? getComputedStyle(element) : null;

/** Whether an element is set at all, whatever is around it. */
const isSet = (element: Element, style = styleOf(element)): boolean =>
  (style?.display ?? attrOf(element, 'display')) !== 'none';

/** Whether the page shows a drawing: many have one for wide windows and one for narrow ones. */
const isShown = (svg: Element): boolean => [...upFrom(svg, null)].every((at) => isSet(at));

/** Whether a drawing is a chart or map, whole, and no icon or sign: of many parts, and told in words as well. */
export function isChart(svg: Element): boolean {
  const parent = parentElementOf(svg);
  if (parent && nearestTo(parent, 'a, button, svg')) return false;
  const isRich =
    queryBelow(svg, 'text').length >= LEAST_TEXTS ||
    queryBelow(svg, 'path, rect, circle, ellipse, line, polyline, polygon').length >= LEAST_SHAPES;
  return isRich && (alternativeOf(svg) !== '' || hasCaption(svg)) && isShown(svg);
}

const attributes = (given: readonly (readonly [name: string, value: string])[]): string =>
  given
    .filter(([, value]) => isPlain(value))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

type Look = ReadonlyMap<string, string>;

/** How a shape looks on the page, by its styles and attributes; null when it is not shown. */
function lookOf(element: Element): Look | null {
  const style = styleOf(element);
  if (!isSet(element, style)) return null;
  return new Map(
    LOOK_ATTRIBUTES.map((name) => {
      const value = style?.getPropertyValue(name) || attrOf(element, name);
      // A pattern or gradient is known by its address alone.
      return [name, name === 'fill' && /url\(/i.test(value) ? '#888' : value];
    }),
  );
}

/** What an element is written as; empty for what is not. A link holds shapes as a group does, or a part of a text. */
function writtenName(element: Element): string {
  const name = tagOf(element);
  if (name === 'a') return nearestTo(element, 'text') ? 'tspan' : 'g';
  return NAMES.has(name) ? name : '';
}

function shapeHtml(element: Element, around: Look): string {
  const name = writtenName(element);
  const look = name ? lookOf(element) : null;
  if (!look) return '';
  const content = contentHtml(element, look);
  if (name === 'g' && !content) return '';
  const frame = name === 'svg' ? frameOf(element) : '';
  const places = SHAPE_ATTRIBUTES.map((attribute) => [attribute, attrOf(element, attribute)] as const);
  // What is the same around it is handed down.
  const own = [...look].filter(([attribute, value]) =>
    attribute === 'opacity' ? value !== '1' : around.get(attribute) !== value,
  );
  const given = [['viewBox', frame], ...places, ...own] as const;
  return `<${name}${attributes(given)}>${content}</${name}>`;
}

const contentHtml = (element: Element, look: Look): string =>
  [...element.childNodes]
    .map((child) => {
      if (isElement(child)) return shapeHtml(child, look);
      return isText(child) && nearestTo(element, 'text') ? escapeHtml(child.data) : '';
    })
    .join('');

/** A length as it is written in pixels, which are a drawing's units where it has no frame. */
const LENGTH = /^\s*[\d.]+(?:px)?\s*$/i;

/** A side of a drawing by its attribute or, where the page's styles say it, by those; else no number. */
function sideOf(svg: Element, name: 'width' | 'height'): number {
  const sides = [attrOf(svg, name), styleOf(svg)?.getPropertyValue(name) ?? ''];
  return Number.parseFloat(sides.find((side) => LENGTH.test(side)) ?? '');
}

/** The part of the plane that is shown; empty where the page does not say. */
function frameOf(svg: Element): string {
  const given = attrOf(svg, 'viewBox').trim();
  const numbers = given
    ? given.split(/[\s,]+/).map(Number)
    : [0, 0, sideOf(svg, 'width'), sideOf(svg, 'height')];
  const [, , wide = 0, high = 0] = numbers;
  return numbers.length === 4 && numbers.every(Number.isFinite) && wide > 0 && high > 0
    ? numbers.join(' ')
    : '';
}

/**
 * A chart as safe SVG, with what it says of itself in `alttext`; as a paragraph of that where it is not whole without what
 * may be unsafe.
 * @param name what it is called where it says nothing of itself; empty where a caption below it will say that
 */
export function chartHtml(svg: Element, name: string): string {
  const own = alternativeOf(svg);
  const [frame, look] = [frameOf(svg), lookOf(svg)];
  if (!frame || !look || queryBelow(svg, UNSAFE).length > 0 || queryBelow(svg, '*').length > MOST_ELEMENTS)
    return own && `<p>${escapeHtml(own)}</p>`;
  const said = own || name;
  const alternative = said && ` alttext="${escapeHtml(said)}"`;
  return `<svg viewBox="${frame}"${alternative}${attributes([...look])}>${contentHtml(svg, look)}</svg>`;
}
