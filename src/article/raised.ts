/** What stands small and high in a line of text: powers, and the signs of notes, which are no part of what is said. */
import { attrOf, fold, parentElementOf, tagOf, textOf } from '../detect/dom.ts';
import { queryBelow } from '../detect/query.ts';
import { HIGH, LARGE } from './formula.ts';
import { nearestTo } from './tree.ts';

/** The sign of a note: a number, a letter or stars, in brackets or not. */
const SIGN = /^[[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,3})[\])]?$/i;

/** What is set as a power or a count: it would change a number that it stands beside. */
const FIGURES = /^\s*[\d+−-]+\s*$/;

const saysSign = (element: Element): boolean => SIGN.test(fold(textOf(element) ?? ''));

/**
 * Whether an element is the sign of a note, which leads to it. A link around more, as to a story's comments, may hold a
 * power.
 */
export function isNoteSign(element: Element): boolean {
  if (tagOf(element) !== 'sup' || !saysSign(element)) return false;
  const parent = parentElementOf(element);
  const link = queryBelow(element, 'a[href*="#"]')[0] ?? (parent && nearestTo(parent, 'a[href*="#"]'));
  return link != null && attrOf(link, 'href') !== '#' && saysSign(link);
}

/** A text as it reads where it stands high: figures as small ones, words as they are. */
export const raised = (text: string): string =>
  FIGURES.test(text) ? text.replace(/[\d+−-]/g, (one) => HIGH[LARGE.indexOf(one)] ?? one) : text;

/** A text with its small high figures and signs as large ones, one for one; both signs for less become the plain one. */
export const lowered = (text: string): string =>
  text.replace(/[⁰¹²³⁴-⁹⁺⁻]/g, (one) => LARGE[HIGH.indexOf(one)] ?? one).replaceAll('−', '-');
