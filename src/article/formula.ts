/** Formulas in MathML: as a line of text, and as markup that is safe to show anywhere. */
import { attrOf, fold, parentElementOf, tagOf, textOf } from '../detect/dom.ts';
import { FORMULA_ATTRIBUTES, FORMULA_NAMES } from './drawn-names.ts';
import { escapeHtml } from './escape.ts';
import { nearestTo } from './tree.ts';

const NAMES: ReadonlySet<string> = new Set(FORMULA_NAMES);
/** Elements that hold text, and nothing else that is shown. */
const TOKENS: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);
/** What a formula says once more in another language. */
const ANNOTATION = /^annotation/;

/** Small figures and signs, each in the place of the large one in `LARGE`. */
export const LARGE = '0123456789+−-';
export const HIGH = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻';
const LOW = '₀₁₂₃₄₅₆₇₈₉₊₋₋';

/** Signs that stand high by themselves: of derivatives, minutes, degrees. */
const RAISED = /^[′″‴°*†]+$/;

/** What stands in a formula's part, as far as it is shown. */
const partsOf = (element: Element): Element[] =>
  [...element.children].filter((child) => !ANNOTATION.test(tagOf(child)));

/** In brackets, unless it is one sign or number. */
const grouped = (text: string): string => (/^(?:[\d.,]*|.)$/u.test(text) ? text : `(${text})`);

/** Small figures where there are such signs for all of it, else behind a sign that says so. */
const shifted = (text: string, small: string, sign: string): string =>
  /^[\d+−-]*$/.test(text) ? [...text].map((one) => small[LARGE.indexOf(one)]).join('') : sign + grouped(text);

/** A formula, or a part of one, as a line of text: `x²`, `(a+b)/2`, `√(x+1)`. */
export function formulaText(element: Element): string {
  const name = tagOf(element);
  if (TOKENS.has(name)) return fold(textOf(element) ?? '');
  const parts = (name === 'semantics' ? partsOf(element).slice(0, 1) : partsOf(element)).map(formulaText);
  const [base = '', second = '', third = ''] = parts;
  switch (name) {
    case 'mphantom':
      return '';
    case 'mspace':
      return ' ';
    case 'mfrac':
      return `${grouped(base)}/${grouped(second)}`;
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    case 'mroot':
      return `${shifted(second, HIGH, '')}√${grouped(base)}`;
    case 'msup':
    case 'mover': {
      const sign = second.replaceAll('∘', '°');
      return base + (RAISED.test(sign) ? sign : shifted(second, HIGH, '^'));
    }
    case 'msub':
    case 'munder':
      return base + shifted(second, LOW, '_');
    case 'msubsup':
    case 'munderover':
      return base + shifted(second, LOW, '_') + shifted(third, HIGH, '^');
    case 'mtr':
      return parts.join(', ');
    case 'mtable':
      return parts.join('; ');
    default:
      return parts.join('');
  }
}

/** The formula that a text of it stands in; null for other texts. */
export const formulaAround = (node: Node): Element | null => {
  const parent = parentElementOf(node);
  return parent && nearestTo(parent, 'math');
};

/** The first text of a formula, which stands for all of it among the texts of a page; null for an empty one. */
export function firstTextOf(formula: Element): Text | null {
  const walker = formula.ownerDocument.createTreeWalker(formula, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if ((node as Text).data.trim()) return node as Text;
  return null;
}

/**
 * A formula as MathML, by allow-list: only elements and attributes that set formulas, no annotations. It names itself as
 * text in `alttext`, for what cannot show it.
 */
export function formulaHtml(element: Element): string {
  const name = tagOf(element);
  if (name === 'semantics') return partsOf(element).slice(0, 1).map(formulaHtml).join('');
  // What is not known, such as brackets of old, keeps its parts together.
  const written = NAMES.has(name) ? name : 'mrow';
  const attributes = FORMULA_ATTRIBUTES.filter((attribute) =>
    /^[\w .%-]{1,20}$/.test(attrOf(element, attribute)),
  )
    .map((attribute) => ` ${attribute}="${attrOf(element, attribute)}"`)
    .join('');
  const said = name === 'math' ? ` alttext="${escapeHtml(formulaText(element))}"` : '';
  const content = TOKENS.has(name)
    ? escapeHtml(textOf(element) ?? '')
    : partsOf(element).map(formulaHtml).join('');
  return `<${written}${attributes}${said}>${content}</${written}>`;
}
