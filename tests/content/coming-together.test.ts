import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ComingTogether } from '../../src/content/coming-together.ts';

const judge = vi.fn();
let hasGrown: boolean;
let page: ComingTogether;

beforeEach(() => {
  vi.useFakeTimers();
  judge.mockReset();
  hasGrown = true;
  page = new ComingTogether(() => hasGrown, judge);
});
afterEach(() => vi.useRealTimers());

it('has the page judged whole once, when nothing more comes', () => {
  page.judged();
  for (let i = 0; i < 4; i += 1) {
    page.came();
    vi.advanceTimersByTime(500);
  }
  expect(judge).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(judge).toHaveBeenCalledOnce();
});

it('does not wait for a ticker to stop, and leaves the page to its reader then', () => {
  page.judged();
  for (let i = 0; i < 600; i += 1) {
    page.came();
    vi.advanceTimersByTime(100);
  }
  expect(judge).toHaveBeenCalledOnce();
});

it('has nothing judged where nothing came, or the page was judged for something else', () => {
  page.judged();
  vi.advanceTimersByTime(60_000);
  page.end();
  page.judged();
  page.came();
  page.judged();
  vi.advanceTimersByTime(60_000);
  expect(judge).not.toHaveBeenCalled();
});

it('is not judged again for little, unless something says something else', () => {
  hasGrown = false;
  page.judged();
  page.came();
  vi.advanceTimersByTime(2000);
  expect(judge).not.toHaveBeenCalled();
  page.changed();
  page.came();
  vi.advanceTimersByTime(2000);
  expect(judge).toHaveBeenCalledOnce();
});

it('begins anew with another page', () => {
  page.came();
  page.judged();
  vi.advanceTimersByTime(60_000);
  page.end();
  page.judged();
  page.came();
  vi.advanceTimersByTime(1000);
  expect(judge).toHaveBeenCalledOnce();
});
