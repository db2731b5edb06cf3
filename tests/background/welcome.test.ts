import { beforeEach, expect, it, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { default: browser, resetBrowser, stored } = await import('../ui/fake-browser.ts');
const { welcome } = await import('../../src/background/welcome.ts');

const install = (reason: Runtime.OnInstalledReason = 'install') => welcome({ reason, temporary: false });
const opened = (): unknown[] => browser.tabs.create.mock.calls.map(([tab]: readonly unknown[]) => tab);
const PAGE = [{ url: 'extension:/src/welcome/index.html' }];

beforeEach(() => resetBrowser());

it.each(['normal', 'development', 'other'])('opens its page when installed: %s', async (installType) => {
  browser.management.getSelf.mockResolvedValueOnce({ installType });
  await install();
  expect(opened()).toEqual(PAGE);
});

it.each(['update', 'browser_update'] as const)('opens nothing on %s', async (reason) => {
  await install(reason);
  expect(opened()).toEqual([]);
});

it.each(['admin', 'sideload'])(
  'opens nothing where the reader did not ask for it: %s',
  async (installType) => {
    browser.management.getSelf.mockResolvedValueOnce({ installType });
    await install();
    expect(opened()).toEqual([]);
  },
);

it('opens its page once, though the browser says at each start that it was installed', async () => {
  await install();
  await install();
  expect(opened()).toEqual(PAGE);
});

it('opens its page where nothing can be noted', async () => {
  stored.local = null;
  await install();
  expect(opened()).toEqual(PAGE);
});

it('takes no harm where the browser shows no tabs', async () => {
  browser.tabs.create.mockRejectedValueOnce(new Error('no window'));
  await expect(install()).resolves.toBeUndefined();
});
