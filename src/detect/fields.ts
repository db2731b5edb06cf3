/** Fields of forms: what is filled in, pressed or chosen, and what they say in themselves. */
import { attrOf, hasAttr } from './dom.ts';
import type { StatName } from './stats.ts';

const FIELD: Readonly<Record<string, StatName>> = {
  email: 'emails',
  password: 'passwords',
  search: 'searches',
  number: 'numbers',
  range: 'numbers',
  radio: 'radios',
  checkbox: 'checkboxes',
  submit: 'buttons',
  button: 'buttons',
  image: 'buttons',
};

/** The words a field shows in itself: its place-holder, value or label. They are read as a line of the field's own. */
export function fieldWords(element: Element, tag: string, type: string): string {
  const shown = tag === 'input' && (type === 'submit' || type === 'button') ? attrOf(element, 'value') : '';
  return `${shown} ${attrOf(element, 'placeholder')} ${attrOf(element, 'aria-label')}`;
}

/** An e-mail field by its name where its type does not say so: most of the web's are plain text fields. */
const isEmailField = (element: Element): boolean =>
  /e-?mail|correo|courriel/i.test(
    `${attrOf(element, 'name')} ${attrOf(element, 'id')} ${attrOf(element, 'placeholder')} ${attrOf(element, 'autocomplete')}`,
  );

/** Whether nobody writes in a field: the answer of a test for robots is kept in it, or it is put there to catch them. */
export const isForMachines = (element: Element): boolean =>
  /captcha|turnstile|honeypot|^ak_hp/i.test(attrOf(element, 'name')) ||
  hasAttr(element, 'hidden') ||
  /display:\s*none/i.test(attrOf(element, 'style'));

/** What the field of a search is called, in the languages that detection understands. */
const SEARCH =
  /^(?:q|s|query|keywords?|term)$|search|^such|suche$|recherche|busca|busqueda|pesquisa|cerca|zoek|szuka|kensaku|検索/i;

const isSearchField = (element: Element): boolean =>
  SEARCH.test(attrOf(element, 'name')) || /search/i.test(attrOf(element, 'role'));

/**
 * What an input is counted as.
 * @param type its type in small letters; a plain or unknown one is told by its names
 */
export const fieldOf = (element: Element, type: string): StatName =>
  FIELD[type] ?? (isEmailField(element) ? 'emails' : isSearchField(element) ? 'searches' : 'textFields');
