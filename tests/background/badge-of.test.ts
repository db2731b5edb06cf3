import { expect, it, vi } from 'vitest';
import type { PageState } from '../../src/messages.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { badgeOf } = await import('../../src/background/badge-of.ts');

it.each<[PageState, number, string, string, boolean]>([
  ['cleaned', 5, '5', 'Broadsheet: 5 things hidden on this page', false],
  ['cleaned', 1, '1', 'Broadsheet: 1 thing hidden on this page', false],
  ['cleaned', 1234, '999+', 'Broadsheet: 1,234 things hidden on this page', false],
  ['cleaned', 0, '', 'Broadsheet', false],
  ['loading', 5, '', 'Broadsheet', false],
  ['not-news', 0, '', 'Broadsheet', false],
  ['not-news', 5, '5', 'Broadsheet: 5 things hidden on this page', false],
  ['failed', 5, '', 'Broadsheet: something went wrong on this page', false],
  ['site-off', 0, '', 'Broadsheet: off for this site', true],
  ['site-off', 1, '1', 'Broadsheet: 1 thing hidden on this page', true],
  ['restored', 0, '', 'Broadsheet: this page is shown as it came', true],
  ['restored', 2, '2', 'Broadsheet: 2 things hidden on this page', true],
])('%s, %i hidden', (state, count, text, title, grey) => {
  expect(badgeOf(count, state)).toEqual({ text, title, grey });
});
