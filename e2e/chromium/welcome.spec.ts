import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { type Broadsheet, expect, openBroadsheet, test, WELCOME } from '../browser.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The page that was opened on installing is closed by then; the settings lead to it. */
async function openWelcome({ context, id }: Broadsheet): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/src/options/index.html`);
  await page.getByRole('link', { name: 'How it works' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome to Broadsheet');
  return page;
}

test('greets the reader once, in no later start of the browser', async ({ profile }) => {
  // It waits for the page to be opened by itself.
  await (await openBroadsheet(profile)).close();
  const again = await openBroadsheet(profile);
  await again.report(await again.open('news--all-kinds.html'));
  expect(again.context.pages().filter((page) => page.url().endsWith(WELCOME))).toEqual([]);
  await again.close();
});

test('tells the keys as they are set, and how to keep the button in this browser', async ({ broadsheet }) => {
  const page = await openWelcome(broadsheet);
  await expect(page.getByRole('region', { name: 'Keyboard shortcuts' }).locator('kbd')).toHaveText([
    'Alt+Shift+S',
    'Alt+R',
  ]);
  await expect(page.getByRole('region', { name: 'Keep the button' })).toContainText('In Edge it is an eye');
});

test('its switches for more kinds hold on open pages, and in the settings', async ({ broadsheet }) => {
  const article = await broadsheet.open('news--all-kinds.html');
  await expect(article.locator('.poll')).toBeHidden();
  await expect(article.locator('.related-stories')).toBeVisible();
  const page = await openWelcome(broadsheet);
  await page.getByRole('switch', { name: 'Links to other stories' }).click();
  await expect(article.locator('.related-stories')).toBeHidden();
  await page.goBack();
  await expect(page.getByRole('switch', { name: 'Links to other stories' })).toBeChecked();
});

test('its example is cleaned up by a switch, with the keyboard too', async ({ broadsheet }) => {
  const page = await openWelcome(broadsheet);
  const clutter = page.getByText('Sign up for the newsletter now');
  await expect(clutter).toBeVisible();
  await page.getByRole('switch', { name: 'Clean up this example' }).focus();
  await page.keyboard.press('Space');
  await expect(clutter).toBeHidden();
  await expect(page.getByRole('article')).toContainText('Opinion');
});

test('asks for leave to read pages when the browser keeps it back', async ({ broadsheet }) => {
  const page = await openWelcome(broadsheet);
  const missing = page.getByRole('region', { name: 'Broadsheet may not read pages yet' });
  await expect(page.getByRole('switch', { name: 'Advertising' })).toBeVisible();
  await expect(missing).toBeHidden();
  const extensions = await broadsheet.context.newPage();
  await extensions.goto('chrome://extensions');
  /** What the reader sets on the browser's own page. */
  const setAccess = (hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> =>
    extensions.evaluate(
      (change) =>
        (
          globalThis as unknown as {
            chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } };
          }
        ).chrome.developerPrivate.updateExtensionConfiguration(change),
      { extensionId: broadsheet.id, hostAccess },
    );
  await setAccess('ON_CLICK');
  await expect(missing.getByRole('button', { name: 'Allow on all websites' })).toBeVisible();
  await setAccess('ON_ALL_SITES');
  await expect(page.getByText('Pages that were open before')).toBeVisible();
  await expect(missing).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in it, and nothing is cut off: ${colorScheme}`, async ({ broadsheet }) => {
    const page = await openWelcome(broadsheet);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 800 });
    // The policy of the extension's pages lets no script in but through the browser's own tools.
    await page.evaluate(axe);
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate((to) => document.documentElement.setAttribute('dir', to), dir);
      const broken = await page.evaluate(async () => {
        const { axe: check } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
        const { violations } = await check.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(broken, dir).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), dir).toBeLessThanOrEqual(320);
    }
  });
