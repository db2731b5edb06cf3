import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));
const { default: browser } = await import('./fake-browser.ts');
const { datesOf, formatDate, formatNumber, language, t, tCount } = await import('../../src/ui/i18n.ts');

beforeEach(() => {
  browser.i18n.getUILanguage.mockReturnValue('en-GB');
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Has the browser speak a language: with the messages of that language, and its name. */
function speak(own: string): void {
  const file = join(import.meta.dirname, `../../public/_locales/${own.split('-')[0]}/messages.json`);
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  browser.i18n.getUILanguage.mockReturnValue(own);
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((name, parts = []) =>
    (messages[name]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => parts[Number(place) - 1] ?? ''),
  );
}

it('fills a message', () => {
  expect(t('popup_site_off_title', 'courier.example')).toBe('Off for courier.example');
});

it.each([
  [0, 'Broadsheet: 0 things hidden on this page'],
  [1, 'Broadsheet: 1 thing hidden on this page'],
  [2, 'Broadsheet: 2 things hidden on this page'],
  [1234, 'Broadsheet: 1,234 things hidden on this page'],
])('counts %i', (count, title) => {
  expect(tCount('badge_title', count)).toBe(title);
});

it.each<[string, number, string]>([
  ['pl', 0, 'Ukryto 0 bloków'],
  ['pl', 1, 'Ukryto 1 blok'],
  ['pl', 2, 'Ukryto 2 bloki'],
  ['pl', 5, 'Ukryto 5 bloków'],
  ['pl', 12, 'Ukryto 12 bloków'],
  ['pl', 21, 'Ukryto 21 bloków'],
  ['pl-PL', 22, 'Ukryto 22 bloki'],
  ['nl', 1, '1 blok verborgen'],
  ['nl-BE', 2, '2 blokken verborgen'],
  // None is counted like one in French and in the Portuguese of Brazil, like others elsewhere.
  ['fr', 0, '0 bloc masqué'],
  ['fr', 2, '2 blocs masqués'],
  ['pt-BR', 0, '0 bloco oculto'],
  ['pt-PT', 0, '0 blocos ocultos'],
  ['de', 0, '0 Blöcke ausgeblendet'],
  ['ja', 1, '1 件を隠したまま'],
  ['ja-JP', 2, '2 件を隠したまま'],
  // Where a language has a form that its file does without, it reads like all others.
  ['es', 1_000_000, '1.000.000 bloques ocultos'],
])('counts in %s: %i', (own, count, text) => {
  speak(own);
  expect(tCount('options_hidden_count', count)).toBe(text);
});

it('writes numbers in the region’s way', () => {
  expect(formatNumber(12345)).toBe('12,345');
});

describe('language', () => {
  it.each([
    ['en-GB', 'en-GB'],
    ['en_US', 'en-US'],
    // The messages fell back to English: so do plurals and dates.
    ['sv', 'en'],
  ])('%s', (own, spoken) => {
    browser.i18n.getUILanguage.mockReturnValue(own);
    expect(language()).toBe(spoken);
  });
});

describe('formatDate', () => {
  it.each([
    ['2026-03-04', '4 March 2026'],
    ['2026-03-04T12:00:00Z', '4 March 2026'],
    ['', ''],
    ['yesterday', ''],
    ['2026-13-45', ''],
  ])('%s', (iso, date) => {
    expect(formatDate(iso)).toBe(date);
  });

  it('keeps a day that day west of Greenwich', () => {
    vi.stubEnv('TZ', 'America/New_York');
    expect(formatDate('2026-03-04')).toBe('4 March 2026');
    expect(formatDate('2026-03-04T02:00:00Z')).toBe('3 March 2026');
    vi.unstubAllEnvs();
  });
});

describe('datesOf', () => {
  it.each([
    ['2025-02-06', '2025-02-08', ['6 February 2025', 'updated 8 February 2025']],
    ['2025-02-06T08:00:00Z', '2025-02-06T11:30:00Z', ['6 February 2025']],
    ['', '2025-02-08', ['updated 8 February 2025']],
    ['2025-02-06', '', ['6 February 2025']],
    ['some day', 'later', []],
  ])('%j and %j', (published, updated, dates) => {
    expect(datesOf(published, updated).map(({ text }) => text)).toEqual(dates);
  });
});
