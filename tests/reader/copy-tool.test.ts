// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { default: browser } = await import('webextension-polyfill');
const { makeCopyTool } = await import('../../src/reader/copy-tool.ts');

const NAME = 'Copy as Markdown';
let tool: HTMLButtonElement;

beforeEach(() => {
  tool = makeCopyTool(() => '# A bridge');
  document.body.replaceChildren(tool);
});
afterEach(() => vi.unstubAllGlobals());

it('copies, says so, and is itself again when the focus leaves', async () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(tool.textContent).toBe(NAME);
  tool.focus();
  tool.click();
  await vi.waitFor(() => expect(tool.textContent).toBe('Copied.'));
  expect(writeText).toHaveBeenCalledWith('# A bridge');
  tool.blur();
  expect(tool.textContent).toBe(NAME);
});

it('says so, too, when the extension has gone since', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: async () => {} } });
  const gone = vi.spyOn(browser.i18n, 'getMessage').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  tool.click();
  await vi.waitFor(() => expect(tool.textContent).toBe('Copied.'));
  gone.mockRestore();
});

it.each([
  ['there is no clipboard', {}],
  ['the clipboard is closed', { clipboard: { writeText: () => Promise.reject(new Error('no')) } }],
])('says so when %s', async (_, navigator) => {
  vi.stubGlobal('navigator', navigator);
  tool.click();
  await vi.waitFor(() => expect(tool.textContent).toBe('It could not be copied.'));
});
