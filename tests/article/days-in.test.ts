import { expect, it } from 'vitest';
import { daysIn, isWeekday } from '../../src/article/days-in.ts';

const days = (text: string, lang: string): string[] => daysIn(text, lang).map(({ day }) => day);

it.each([
  ['6 February 2025', 'en', '2025-02-06'],
  ['Feb. 6th, 2025', 'en-GB', '2025-02-06'],
  ['Sept 6, 2025', 'en-US', '2025-09-06'],
  ['MAY 6, 2025', 'en', '2025-05-06'],
  ['6. März 2025', 'de', '2025-03-06'],
  ['6. Mär. 2025', 'de-AT', '2025-03-06'],
  ['1er février 2025', 'fr', '2025-02-01'],
  ['6 juil. 2025', 'fr-CA', '2025-07-06'],
  ['6 de septiembre de 2025', 'es', '2025-09-06'],
  ['6 de marzo del 2025', 'es-MX', '2025-03-06'],
  ['1º de março de 2025', 'pt-BR', '2025-03-01'],
  ['6 settembre 2025', 'it', '2025-09-06'],
  ['6 mrt. 2025', 'nl', '2025-03-06'],
  ['6 września 2025', 'pl', '2025-09-06'],
  ['6 февраля 2025', 'ru', '2025-02-06'],
  ['6 February 2025', 'de', '2025-02-06'],
  ['2025年2月6日', 'ja', '2025-02-06'],
  ['2025년 2월 6일', 'ko', '2025-02-06'],
  ['2025/2/6 09:15', 'zh-Hans', '2025-02-06'],
  ['2025-02-06', '', '2025-02-06'],
  ['06.02.2025', 'de', '2025-02-06'],
  ['06.02.2025', '', '2025-02-06'],
])('reads %j in %j', (text, lang, day) => {
  expect(days(text, lang)).toEqual([day]);
});

it('reads figures with strokes by what they can be, and by how the language puts them', () => {
  const text = '2/6/2025, 2/26/2025, 26/2/2025, 2/2/2025';
  expect(days(text, 'en-US')).toEqual(['2025-02-06', '2025-02-26', '2025-02-26', '2025-02-02']);
  expect(days(text, 'fr')).toEqual(['2025-06-02', '2025-02-26', '2025-02-26', '2025-02-02']);
  expect(days(text, 'en')).toEqual(['2025-02-26', '2025-02-26', '2025-02-02']);
  // Where the year comes first by rule, both are written: by South Africans the day before the month.
  for (const lang of ['en-ZA', 'en-CA', 'fr-CA', 'sv'])
    expect(days(text, lang)).toEqual(['2025-02-26', '2025-02-26', '2025-02-02']);
});

it.each([
  'February 2025',
  '30 February 2025',
  '31.11.2025',
  '6 Ma 2025',
  // March or May, to a reader of German.
  'Ausgabe 12 2025',
  '06-02-25',
  'Route 6/2/20256',
  'in 6 Minuten 2025',
])('reads no day in %j', (text) => {
  expect(days(text, 'de')).toEqual([]);
});

it('tells where each begins and ends', () => {
  const text = 'Publié le 6 mai 2025 - Mis à jour le 7 mai 2025';
  const found = daysIn(text, 'fr').map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(['6 mai 2025', '7 mai 2025']);
});

it('takes what is no language for English', () => {
  expect(days('6 May 2025', 'xx-unknown')).toEqual(['2025-05-06']);
  expect(isWeekday('Tue', 'xx')).toBe(true);
});

it('knows the days of the week', () => {
  expect(['mercredi', 'Wednesday', 'maandag'].map((word) => isWeekday(word, 'fr'))).toEqual([
    true,
    true,
    false,
  ]);
});
