// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { Life } from '../../src/content/life.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { default: browser, resetBrowser } = await import('../ui/fake-browser.ts');

let life: Life;
beforeEach(() => {
  resetBrowser();
  life = new Life(document);
});

it('goes on as long as the extension is there', () => {
  dispatchEvent(new Event('focus'));
  document.dispatchEvent(new Event('visibilitychange'));
  expect(life.isOver()).toBe(false);
  expect(life.signal.aborted).toBe(false);
});

it.each<[string, () => unknown]>([
  ['when it is asked', () => life.isOver()],
  ['when the reader comes back to the window', () => dispatchEvent(new Event('focus'))],
  ['when the tab is looked at again', () => document.dispatchEvent(new Event('visibilitychange'))],
])('ends with the extension, which is found out %s', (_, happen) => {
  browser.runtime.id = '';
  expect(life.signal.aborted).toBe(false);
  happen();
  expect(life.signal.aborted).toBe(true);
  expect(life.isOver()).toBe(true);
});
