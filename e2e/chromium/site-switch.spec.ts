import { type Broadsheet, expect, openBroadsheet, test } from '../browser.ts';
import { readTestPage } from '../pages.ts';
import { markupOf, parsedMarkup } from '../story.ts';

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

test('always cleans a site that is no news, from the popup, and gives it back when that is taken back', async ({
  broadsheet,
}) => {
  const name = 'shop--kettle.html';
  const { body } = await readTestPage(name);
  const page = await broadsheet.open(name, 'https://kitchen-shop.example/products/copper-kettle');
  const second = await broadsheet.open(name, 'https://kitchen-shop.example/products/iron-kettle');
  const elsewhere = await broadsheet.open(name, 'https://tea-shop.example/products/copper-kettle');
  const signUp = 'Sign up for our newsletter';
  const judged = await broadsheet.report(page);
  expect(judged).toMatchObject({ state: 'not-news', isNews: false });
  expect(await markupOf(page)).toBe(await parsedMarkup(page, body));

  const popup = await broadsheet.popup(page);
  await popup.getByRole('button', { name: 'Clean every page of this site' }).click();
  await expect(page.getByText(signUp)).toBeHidden();
  await expect(second.getByText(signUp)).toBeHidden();
  await expect(page.getByText('This kettle boils a litre')).toBeVisible();
  await expect(popup.getByText('Every page of this site is cleaned.')).toBeVisible();
  await expect(popup.getByRole('heading', { level: 1 })).toBeFocused();

  await page.reload();
  const cleaned = await broadsheet.report(page);
  expect(cleaned).toMatchObject({ state: 'cleaned', isNews: false, evidence: judged.evidence });
  await expect(page.getByText(signUp)).toBeHidden();
  await expect(elsewhere.getByText(signUp)).toBeVisible();

  // One page of it, given back as any other.
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  expect(await markupOf(page)).toBe(await parsedMarkup(page, body));
  await expect(second.getByText(signUp)).toBeHidden();
  // A choice for another site leaves it given back; a choice for its own ends what was asked for it alone.
  const other = await broadsheet.popup(elsewhere);
  await other.getByRole('switch').click();
  await expect.poll(async () => (await broadsheet.report(elsewhere)).state).toBe('site-off');
  expect(await broadsheet.report(page)).toMatchObject({ state: 'restored' });
  expect(await broadsheet.ask(page, { type: 'page:heed' })).toMatchObject({ state: 'cleaned' });
  for (const tab of [page, second]) await broadsheet.ask(tab, { type: 'page:clean', on: true });

  await popup.getByRole('button', { name: 'Judge each page again' }).click();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('This does not look like a news article');
  await expect(popup.getByRole('heading', { level: 1 })).toBeFocused();
  for (const tab of [page, second]) {
    await expect.poll(async () => (await broadsheet.report(tab)).state).toBe('not-news');
    expect(await markupOf(tab)).toBe(await parsedMarkup(tab, body));
  }
});
