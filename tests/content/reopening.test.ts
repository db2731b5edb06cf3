// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchReopening } from '../../src/content/reopening.ts';

const reopened = vi.fn();
let life: AbortController;

/** Lets what was observed be told. */
const pass = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  reopened.mockReset();
  life = new AbortController();
  watchReopening(document, reopened, life.signal);
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

/** The document gets another root; where it was opened anew, nothing listens to it any more. */
function reopen(isHeard = false): void {
  if (!isHeard) vi.spyOn(globalThis, 'dispatchEvent').mockReturnValue(true);
  document.documentElement.replaceWith(document.createElement('html'));
}

it('tells when the page is opened anew', async () => {
  reopen();
  await pass();
  expect(reopened).toHaveBeenCalledOnce();
});

it('tells of no other root that the page puts in', async () => {
  reopen(true);
  await pass();
  expect(reopened).not.toHaveBeenCalled();
});

it('ends with the signal', async () => {
  life.abort();
  reopen();
  await pass();
  expect(reopened).not.toHaveBeenCalled();
});
