import type { Page } from 'puppeteer-core';
import { expect, test } from '../firefox-browser.ts';

const isPollShown = (page: Page): Promise<boolean> =>
  page.$eval('.poll', (poll) => poll.getBoundingClientRect().height > 0);

test('greets the reader, and asks for the leave to read pages where the browser keeps it back', async ({
  broadsheet,
}) => {
  const { welcome } = broadsheet;
  const main = (): Promise<string> => welcome.$eval('main', (element) => element.innerText);
  await expect.poll(main).toContain('Alt+R');
  expect(await main()).toContain('cogwheel');
  expect(await main()).not.toContain('may not read pages');
  await broadsheet.takeAccess();
  await expect.poll(main).toContain('Broadsheet may not read pages yet');
  await welcome.bringToFront();
  await welcome.click('.warning .button');
  await expect.poll(main).toContain('Pages that were open before have to be reloaded once.');
  const page = await broadsheet.open('news--all-kinds.html');
  await expect.poll(() => isPollShown(page)).toBe(false);
});

test('where the browser keeps the site back the popup says so, and asks for leave', async ({
  broadsheet,
}) => {
  await broadsheet.takeAccess();
  const page = await broadsheet.open('news--all-kinds.html');
  expect(await isPollShown(page)).toBe(true);
  await broadsheet.pressButton(page);
  await expect.poll(() => isPollShown(page), 'cleaned for this once').toBe(false);
  const popup = await broadsheet.popup(page);
  const warning = (): Promise<string> =>
    popup.$$eval('.warning', (all) => all.map((one) => (one as HTMLElement).innerText).join());
  await expect.poll(warning).toContain('only because you clicked');
  await popup.bringToFront();
  await popup.click('.warning .button');
  await expect.poll(warning).toBe('');
  await page.reload();
  await expect.poll(() => isPollShown(page), 'cleaned by itself').toBe(false);
});

test('where the browser keeps the site back the key opens the reading view all the same', async ({
  broadsheet,
}) => {
  await broadsheet.takeAccess();
  const page = await broadsheet.open('news--all-kinds.html');
  await broadsheet.pressReadKey(page);
  await expect.poll(() => broadsheet.readerText(page)).toContain('Ferry to sail through the winter again');
  await page.keyboard.press('Escape');
  await expect.poll(() => isPollShown(page), 'cleaned for this once').toBe(false);

  // Firefox then runs the content script there itself: one is enough.
  await broadsheet.pressButton(page);
  const popup = await broadsheet.popup(page);
  await expect.poll(() => popup.$$eval('.warning', (all) => all.length)).toBe(1);
  expect(
    await page.$eval('.poll', (poll) => [...poll.attributes].filter(({ value }) => value === 'hide').length),
  ).toBe(1);
});
