import { type Broadsheet, expect, openBroadsheet, test } from '../browser.ts';

const OTHER_URL = 'https://valley-news.example/2025/02/07/ferry';

test('switches a site off and on, at once and without a reload, in every open page of the site', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--all-kinds.html');
  const second = await broadsheet.open(
    'news--all-kinds.html',
    'https://coast-herald.example/2025/02/05/ferry',
  );
  const elsewhere = await broadsheet.open('news--all-kinds.html', OTHER_URL);
  for (const tab of [page, second, elsewhere]) await expect(tab.locator('.poll')).toBeHidden();
  // Lost by a reload, kept otherwise.
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  const popup = await broadsheet.popup(page);
  const site = popup.getByRole('switch', { name: /coast-herald\.example/ });

  await site.click();
  await expect(site).not.toBeChecked();
  await expect(page.locator('.poll')).toBeVisible();
  await expect(second.locator('.poll')).toBeVisible();
  await expect(elsewhere.locator('.poll')).toBeHidden();
  await expect.poll(async () => (await broadsheet.report(page)).state).toBe('site-off');

  await site.click();
  await expect(site).toBeChecked();
  await expect(page.locator('.poll')).toBeHidden();
  await expect(second.locator('.poll')).toBeHidden();
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});

test('remembers the switch when the browser is started again', async ({ profile }) => {
  const run = async (act: (broadsheet: Broadsheet) => Promise<void>): Promise<void> => {
    const broadsheet = await openBroadsheet(profile);
    try {
      await act(broadsheet);
      expect(broadsheet.problems).toEqual([]);
    } finally {
      await broadsheet.close();
    }
  };
  await run(async (broadsheet) => {
    const page = await broadsheet.open('news--all-kinds.html');
    const popup = await broadsheet.popup(page);
    await popup.getByRole('switch', { name: /coast-herald\.example/ }).click();
    await expect(page.locator('.poll')).toBeVisible();
  });
  await run(async (broadsheet) => {
    const page = await broadsheet.open('news--all-kinds.html');
    expect(await broadsheet.report(page)).toMatchObject({ state: 'site-off' });
    await expect(page.locator('.poll')).toBeVisible();
    const elsewhere = await broadsheet.open('news--all-kinds.html', OTHER_URL);
    await expect(elsewhere.locator('.poll')).toBeHidden();
    const popup = await broadsheet.popup(page);
    const site = popup.getByRole('switch', { name: /coast-herald\.example/ });
    await expect(site).not.toBeChecked();
    await site.click();
    await expect(page.locator('.poll')).toBeHidden();
  });
});
