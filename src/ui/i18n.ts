/**
 * Every text a reader sees, in the reader's language. Names of messages are checked against the English file by the
 * compiler; a test holds the other languages to it.
 */
import browser from 'webextension-polyfill';
import type messages from '../../public/_locales/en/messages.json';

/** The name of a message. */
export type MessageName = keyof typeof messages;

/** The stem of a message that has forms for numbers: in English, for one and for others. */
export type CountedName = {
  [Name in MessageName]: Name extends `${infer Stem}_one` ? Stem : never;
}[MessageName];

/**
 * A message in the reader's language.
 * @param name a message's name
 * @param parts what fills $1, $2 …, in order
 * @returns the text; an empty string where the browser knows no such message, never an error
 */
export const t = (name: MessageName, ...parts: readonly string[]): string =>
  browser.i18n.getMessage(name, [...parts]);

/**
 * The language numbers, plurals and dates are written in: the browser's own with its region ("en-GB") as long as the
 * messages are in that language, else the language the messages fell back to.
 */
export function language(): string {
  const spoken = t('language_tag') || 'en';
  const own = browser.i18n.getUILanguage().replaceAll('_', '-');
  return own.split('-')[0] === spoken ? own : spoken;
}

/** A number with the language's separators. */
export const formatNumber = (n: number): string => new Intl.NumberFormat(language()).format(n);

/** Writes percentages, such as 50 for a half, as the reader's language does. */
export function percentFormat(): (value: number) => string {
  const format = new Intl.NumberFormat(language(), { style: 'percent' });
  return (value) => format.format(value / 100);
}

/**
 * A message that speaks of a number, $1 being the number: `NAME_one`, `NAME_few` and so on, by the language's own plural
 * rules. The English file names two forms, `one` and `other`; the file of a language that needs more has them beside
 * these. A form it does without (French and Spanish "many", from a million) reads like `other`.
 * @param name the stem of the message
 * @param count a whole number, not negative
 */
export function tCount(name: CountedName, count: number): string {
  const form = new Intl.PluralRules(language()).select(count);
  const shown = formatNumber(count);
  return browser.i18n.getMessage(`${name}_${form}`, [shown]) || t(`${name}_other`, shown);
}

/**
 * A date as the reader's language writes it out.
 * @param iso ISO 8601 as the page gave it; without a time of day it is that very day in every time zone
 * @returns the date, or an empty string when `iso` is no date
 */
export function formatDate(iso: string): string {
  const date = new Date(iso);
  if (iso === '' || Number.isNaN(date.getTime())) return '';
  const dayOnly = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  return new Intl.DateTimeFormat(language(), {
    dateStyle: 'long',
    ...(dayOnly ? { timeZone: 'UTC' } : {}),
  }).format(date);
}

/** A date as machines and as readers read it. */
export interface ShownDate {
  readonly iso: string;
  readonly text: string;
}

/**
 * When an article was published, and last changed where that was on another day.
 * @param published ISO 8601; anything else is passed over
 * @param updated the same
 * @returns none, one or two dates
 */
export function datesOf(published: string, updated: string): ShownDate[] {
  const first = formatDate(published);
  const last = formatDate(updated);
  return [
    { iso: published, text: first },
    { iso: updated, text: last && last !== first ? t('facts_updated', last) : '' },
  ].filter(({ text }) => text !== '');
}

/** Tells the document its language and gives it its title. */
export function localiseDocument(title: string): void {
  document.documentElement.lang = language();
  document.title = title;
}
