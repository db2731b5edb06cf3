import { expect, test } from '../browser.ts';

interface Chrome {
  readonly runtime: { getManifest(): { name: string; version: string; permissions?: string[] } };
  readonly action: { getBadgeText(details: { tabId?: number }): Promise<string> };
}

test("installs: the service worker runs, with the name in the reader's language", async ({ broadsheet }) => {
  const manifest = await broadsheet.worker.evaluate(() =>
    (globalThis as unknown as { chrome: Chrome }).chrome.runtime.getManifest(),
  );
  expect(manifest.name).toContain('Broadsheet');
  expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('asks for no more than it says', async ({ broadsheet }) => {
  const manifest = await broadsheet.worker.evaluate(() =>
    (globalThis as unknown as { chrome: Chrome }).chrome.runtime.getManifest(),
  );
  const stated = ['activeTab', 'contextMenus', 'scripting', 'storage'];
  expect((manifest.permissions ?? []).filter((permission) => !stated.includes(permission))).toEqual([]);
});

test('shows the number of hidden blocks on its button', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--all-kinds.html');
  const report = await broadsheet.report(page);
  await expect
    .poll(() =>
      broadsheet.worker.evaluate(async (url) => {
        const { tabs, action } = (
          globalThis as unknown as {
            chrome: Chrome & { tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> } };
          }
        ).chrome;
        const tab = (await tabs.query({})).find((candidate) => candidate.url === url);
        return tab?.id === undefined ? 'no tab' : action.getBadgeText({ tabId: tab.id });
      }, page.url()),
    )
    .toBe(String(report.removed.filter((block) => !block.restored).length));
});
