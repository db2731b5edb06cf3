/** The days that a text names: with the month's name in its language or in English, or in figures that leave no doubt. */
import { once } from '../detect/once.ts';

/** A day in a text. */
export interface NamedDay {
  /** `2025-02-06`. */
  readonly day: string;
  /** Where it begins in the text, and where the text goes on. */
  readonly start: number;
  readonly end: number;
}

/** How a day may be written; the year has four figures, as two leave a doubt. Built when the first text is read. */
const written = once(() => {
  const day = (name: string): string => String.raw`(?<${name}>\d{1,2})`;
  const year = (name: string): string => String.raw`(?<${name}>(?:19|20)\d{2})(?!\d)`;
  const month = (name: string): string => String.raw`(?<${name}>\p{L}{3,12})\.?`;
  return new RegExp(
    [
      // 2025-02-06, 2025/2/6, 2025年2月6日
      String.raw`(?<!\d)(?<y1>(?:19|20)\d{2})\s?[-/.年년]\s?(?<m1>\d{1,2})\s?[-/.月월]\s?${day('d1')}(?!\d)(?:\s?[日일])?`,
      // 06.02.2025, 6/2/2025
      String.raw`(?<!\d)(?<a>\d{1,2})(?<sign>[./-])(?<b>\d{1,2})\k<sign>${year('y2')}`,
      // 6 February 2025, 6. Februar 2025, 6 de febrero de 2025, 1er février 2025
      String.raw`(?<!\d)${day('d3')}(?:st|nd|rd|th|er|[.ºª°])?\s+(?:de\s+|of\s+)?${month('m3')},?\s+(?:del?\s+)?${year('y3')}`,
      // February 6th, 2025
      String.raw`(?<!\p{L})${month('m4')}\s+${day('d4')}(?:st|nd|rd|th)?,?\s+${year('y4')}`,
    ].join('|'),
    'giu',
  );
});

/**
 * The language whose words are looked for: English for one that is unknown here, or none. A browser takes longer to learn
 * which languages it knows than to find the text, so this is asked where English does not answer.
 */
const knownOf = once(
  (lang: string): string => Intl.DateTimeFormat.supportedLocalesOf(lang || 'en')[0] ?? 'en',
);

const isEnglish = (lang: string): boolean => /^(?:en(?:-|$)|$)/i.test(lang);

const ENGLISH_MONTHS =
  'january february march april may june july august september october november december'.split(' ');
const ENGLISH_WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
/** Letters of the shortest names in English that are cut short: "Feb", "Mon". */
const LEAST_LETTERS = 3;
/**
 * Which of some names, all of them different in their first letters, a word is or begins, from 0 on; -1 where it is
 * none.
 */
const placeAmong = (names: readonly string[], word: string): number =>
  word.length < LEAST_LETTERS ? -1 : names.findIndex((name) => name.startsWith(word));

/** The names of the months in a language, in small letters: as they stand in a date, by themselves, and cut short. */
const monthNames = once((lang: string): readonly (readonly string[])[] => {
  const forms = [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const;
  const writers = forms.map((form) => new Intl.DateTimeFormat(lang, { ...form, timeZone: 'UTC' }));
  return Array.from({ length: 12 }, (_, month) =>
    writers.map((writer) => {
      const part = writer.formatToParts(Date.UTC(2025, month, 1)).find(({ type }) => type === 'month');
      return (part?.value ?? '').toLowerCase().replace(/\.$/, '');
    }),
  );
});

/** The names of the days of the week in a language, in small letters: whole and cut short. */
const weekdays = once((lang: string): ReadonlySet<string> => {
  const writers = (['long', 'short'] as const).map(
    (weekday) => new Intl.DateTimeFormat(lang, { weekday, timeZone: 'UTC' }),
  );
  const days = Array.from({ length: 7 }, (_, day) => Date.UTC(2025, 0, 1 + day));
  return new Set(
    writers.flatMap((writer) => days.map((day) => writer.format(day).toLowerCase().replace(/\.$/, ''))),
  );
});

/** Which month a word names in a language, or begins the name of, from 1 on; 0 where it is none, or may be two. */
function monthOf(word: string, lang: string): number {
  const names = monthNames(lang);
  const same = names.findIndex((forms) => forms.includes(word));
  if (same >= 0) return same + 1;
  const begun = names.filter((forms) => forms.some((name) => name.startsWith(word)));
  return begun.length === 1 && begun[0] ? names.indexOf(begun[0]) + 1 : 0;
}

/** The same, in a language or in English. */
const monthIn = (word: string, lang: string): number =>
  (isEnglish(lang) ? 0 : monthOf(word, knownOf(lang))) || placeAmong(ENGLISH_MONTHS, word) + 1;

/**
 * Whether a language writes the day before the month; null where it may do either: English of nowhere, and languages that
 * begin with the year, which says nothing of a date that ends in one.
 */
const isDayFirst = once((lang: string): boolean | null => {
  const parts = new Intl.DateTimeFormat(lang).formatToParts(0).map(({ type }) => type);
  if (lang === 'en' || parts.indexOf('year') < parts.indexOf('day')) return null;
  return parts.indexOf('day') < parts.indexOf('month');
});

/** Day and month of two figures before a year, in that order; null where it may be either. */
function inOrder(a: number, b: number, sign: string, lang: string): readonly [number, number] | null {
  // Nobody writes the month first and a point behind it.
  const isFirst = sign === '.' || a > 12 || a === b || (b > 12 ? false : isDayFirst(knownOf(lang)));
  if (isFirst === null) return null;
  return isFirst ? [a, b] : [b, a];
}

/** The day in ISO 8601; empty for one that no calendar has. */
function isoOf(year: number, month: number, day: number): string {
  const time = new Date(Date.UTC(year, month - 1, day));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === day ? time.toISOString().slice(0, 10) : '';
}

/** The day of one find. */
function dayOf(found: Readonly<Record<string, string | undefined>>, lang: string): string {
  const numberOf = (name: string): number => Number(found[name]);
  if (found.y1) return isoOf(numberOf('y1'), numberOf('m1'), numberOf('d1'));
  if (found.y2) {
    const order = inOrder(numberOf('a'), numberOf('b'), found.sign ?? '', lang);
    return order ? isoOf(numberOf('y2'), order[1], order[0]) : '';
  }
  const [year, day] = found.y3 ? [numberOf('y3'), numberOf('d3')] : [numberOf('y4'), numberOf('d4')];
  const word = (found.m3 ?? found.m4 ?? '').toLowerCase();
  return isoOf(year, monthIn(word, lang), day);
}

/** Whether a word names a day of the week, in a language or in English. */
export function isWeekday(word: string, lang: string): boolean {
  const small = word.toLowerCase();
  return placeAmong(ENGLISH_WEEKDAYS, small) >= 0 || (!isEnglish(lang) && weekdays(knownOf(lang)).has(small));
}

/**
 * Finds the days that a text names, in its order.
 * @param text what is long takes long
 * @param lang its language, BCP 47; what is none, or empty, is taken for English
 */
export function daysIn(text: string, lang: string): NamedDay[] {
  return [...text.matchAll(written())].flatMap((found) => {
    const day = dayOf(found.groups ?? {}, lang);
    return day ? [{ day, start: found.index, end: found.index + found[0].length }] : [];
  });
}
