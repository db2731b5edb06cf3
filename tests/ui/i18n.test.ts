import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));
const { default: browser } = await import('./fake-browser.ts');
const { datesOf, formatDate, formatNumber, language, t, tCount } = await import('../../src/ui/i18n.ts');

beforeEach(() => {
  browser.i18n.getUILanguage.mockReturnValue('en-GB');
});

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

it('writes numbers in the region’s way', () => {
  expect(formatNumber(12345)).toBe('12,345');
});

describe('language', () => {
  it.each([
    ['en-GB', 'en-GB'],
    ['en_US', 'en-US'],
    // The messages fell back to English: so do plurals and dates.
    ['ja', 'en'],
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
