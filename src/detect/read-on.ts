/** What brings the rest of the story: a button to go on reading, a link to its next page. */
import { attrOf, baseOf, tagOf } from './dom.ts';
import { closestAround, pagePlaceOf, queryBelow, saidIn, targetOf } from './query.ts';
import { type StatName, type Stats, stat } from './stats.ts';

/** What such a control says, in lower case, in the languages of the lexicon. */
const READ_ON =
  /\b(?:read(?:ing)?|(?:weiter)?lesen|lire|lecture|suite|leer|leyendo|legg(?:i|ere)|ler|lendo|leia|le(?:zen|es)|czytaj)(?!\p{L})/u;

const CONTROLS = 'button, [role="button"], a';

/** Fewer words stand beside it: that the story goes on below. */
const BESIDE_WORDS = 6;
/** With more to say it may say what reading on costs. */
const SAID_WORDS = 6;

/** What is asked for where more than a press is wanted. */
const WANTS: readonly StatName[] = [
  'cue:subscribe',
  'cue:donate',
  'cue:signUp',
  'cue:app',
  'prices',
  'emails',
  'textFields',
  'images',
];

/**
 * Whether a link is there for a script to read, or leads to another part of what is read: its page with a number behind
 * it. One to a place of the page leads past an advertisement.
 */
function leadsOn(control: Element): boolean {
  if (tagOf(control) !== 'a' || /^(?:#?$|javascript:)/i.test(attrOf(control, 'href'))) return true;
  if (pagePlaceOf(control)) return false;
  const target = targetOf(control);
  const own = new URL(baseOf(control));
  const path = own.pathname.replace(/\.\w+$/, '');
  return target?.origin === own.origin && path.length > 1 && target.pathname.startsWith(path);
}

/** The control that an element stands in or is, or the one in it; undefined where there are several or none. */
function controlOf(element: Element): Element | undefined {
  const [control, other] = queryBelow(element, CONTROLS);
  return closestAround(element, CONTROLS) ?? (other ? undefined : control);
}

/** Whether an element is nothing but what brings the rest of the story. */
export function bringsTheRest(element: Element, stats: Stats): boolean {
  if (WANTS.some((name) => stat(stats, name) > 0)) return false;
  const control = controlOf(element);
  const said = control && saidIn(control);
  if (!control || !said || !READ_ON.test(said.toLowerCase()) || !leadsOn(control)) return false;
  const words = said.split(' ').length;
  return words <= SAID_WORDS && stat(stats, 'words') - words <= BESIDE_WORDS;
}
