// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';

const READING = { summary: [] };
const readPage = vi.fn();
const loadCode = vi.fn();
vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
vi.mock('../../src/content/load-code.ts', () => ({ loadCode }));
const { ArticleView } = await import('../../src/content/article-view.ts');

const input = () => ({ hidden: [], unseen: [], passages: [], pageLabel: 'none' as const, sentences: 3 });

beforeEach(() => {
  readPage.mockReset().mockReturnValue(READING);
  loadCode.mockReset().mockResolvedValue({ readPage });
});

it('reads once, until it is told that what was read is stale', async () => {
  const view = new ArticleView(document);
  expect(await Promise.all([view.read(input), view.read(input)])).toEqual([READING, READING]);
  expect(readPage).toHaveBeenCalledTimes(1);
  view.forget();
  await view.read(input);
  expect(readPage).toHaveBeenCalledTimes(2);
});

it('tries again where the code could not be had, and not where it gave up', async () => {
  loadCode.mockResolvedValueOnce(null);
  const view = new ArticleView(document);
  expect(await view.read(input)).toBeNull();
  expect(await view.read(input)).toBe(READING);
  readPage.mockImplementation(() => {
    throw new Error('gave up');
  });
  view.forget();
  expect([await view.read(input), await view.read(input)]).toEqual([null, null]);
  expect(readPage).toHaveBeenCalledTimes(2);
});
