import type { Page } from '@playwright/test';
import { expect, test } from '../browser.ts';
import { readTestPage } from '../pages.ts';
import { readerText } from '../reader-view.ts';

const scrolled = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);

/** Goes on with the Tab key until the focus is on what is looked for. */
async function tabTo(popup: Page, name: RegExp | string, role: 'button' | 'switch', nth = 0): Promise<void> {
  const wanted = popup.getByRole(role, { name }).nth(nth);
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await popup.keyboard.press('Tab');
  }
  throw new Error(`no ${role} ${name} is reached with the Tab key`);
}

test('tells it all in one look: site, counts, text and reasons, summary', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--all-kinds.html');
  const report = await broadsheet.report(page);
  const popup = await broadsheet.popup(page);
  await expect(popup.getByRole('switch', { name: /coast-herald\.example/ })).toBeChecked();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Ferry to sail through the winter again');
  for (const [heading, kind] of [
    ['Newsletter prompts', 'newsletter'],
    ['Polls and quizzes', 'poll'],
    ['Special offers', 'offer'],
    ['App prompts', 'app'],
    ['Requests for money', 'support'],
  ] as const) {
    const section = popup.getByRole('region', { name: heading });
    const blocks = report.removed.filter((block) => block.kind === kind);
    await expect(section.getByRole('heading')).toContainText(String(blocks.length));
    for (const block of blocks) {
      await expect(section).toContainText(block.text.slice(0, 40));
      await expect(section).toContainText(block.reasons[0] ?? 'a reason');
    }
  }
  expect(report.summary).toHaveLength(3);
  for (const { text } of report.summary)
    await expect(popup.getByRole('button', { name: text })).toBeVisible();
});

test('the summary is made of sentences of the article', async ({ broadsheet }) => {
  const { body } = await readTestPage('news--all-kinds.html');
  const page = await broadsheet.open('news--all-kinds.html');
  const report = await broadsheet.report(page);
  expect(report.summary).toHaveLength(3);
  for (const { text } of report.summary) expect(body).toContain(text);
  expect(report.article).toMatchObject({ title: 'Ferry to sail through the winter again', lang: 'en' });
  expect(report.article.minutes).toBeGreaterThanOrEqual(1);
  expect(report.article.minutesBefore).toBeGreaterThanOrEqual(report.article.minutes);
});

test('Show brings one block back, Show all brings all', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--all-kinds.html');
  const { removed } = await broadsheet.report(page);
  const popup = await broadsheet.popup(page);
  const poll = popup.getByRole('region', { name: 'Polls and quizzes' });
  await poll
    .getByRole('listitem')
    .filter({ hasText: 'Should the county pay' })
    .getByRole('button', { name: 'Show', exact: true })
    .click();
  await expect(page.locator('.poll')).toBeVisible();
  await expect(page.locator('.newsletter-signup')).toBeHidden();
  await expect(poll.getByRole('button', { name: 'Hide', exact: true })).toBeVisible();
  await expect(popup.locator('.facts-time')).toHaveText('1 min read instead of 2');
  await popup.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator('.newsletter-signup')).toBeVisible();
  await expect(popup.locator('.facts-time'), 'nothing is saved any more').toHaveText('2 min read');
  await expect(popup.getByRole('region', { name: 'What you chose to see again' })).toBeVisible();
  await expect(page.locator('.support')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Hide', exact: true })).toHaveCount(removed.length);
  await popup.getByRole('button', { name: 'Hide all' }).click();
  await expect(page.locator('.poll')).toBeHidden();
});

test('a sentence of the summary scrolls the page to its place', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--all-kinds.html');
  await page.setViewportSize({ width: 700, height: 320 });
  const { summary } = await broadsheet.report(page);
  const popup = await broadsheet.popup(page);
  const last = summary.at(-1)?.text ?? '';
  await popup.getByRole('button', { name: last }).click();
  await page.bringToFront();
  await expect(page.locator('.story > p').filter({ hasText: last })).toBeInViewport({ ratio: 0.3 });
  expect(await scrolled(page)).toBeGreaterThan(0);
});

test('the article is copied as Markdown', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--all-kinds.html');
  await broadsheet.report(page);
  const popup = await broadsheet.popup(page);
  await popup.bringToFront();
  await broadsheet.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await popup.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(popup.getByRole('status')).toHaveText('Copied.');
  const copied = await popup.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^# Ferry to sail through the winter again\n\nStaff reporters · 2025-02-06 · \[/);
  expect(copied).toContain('\n\nThe island ferry will sail through the winter');
  expect(copied).not.toContain('Sign up');
});

test('everything can be done with the keyboard alone', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--all-kinds.html');
  await broadsheet.report(page);
  const popup = await broadsheet.popup(page);
  await expect(popup.getByRole('button', { name: 'Show all' })).toBeVisible();
  await tabTo(popup, 'Show all', 'button');
  await popup.keyboard.press('Enter');
  await expect(page.locator('.poll')).toBeVisible();
  await tabTo(popup, 'Hide all', 'button');
  await popup.keyboard.press('Space');
  await expect(page.locator('.poll')).toBeHidden();
  await tabTo(popup, /coast-herald\.example/, 'switch');
  await popup.keyboard.press('Space');
  await expect(page.locator('.poll')).toBeVisible();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Off for coast-herald.example');
  await tabTo(popup, 'Switch on again', 'button');
  await popup.keyboard.press('Enter');
  await expect(page.locator('.poll')).toBeHidden();
});

test('a site is always cleaned, and judged again, with the keyboard alone', async ({ broadsheet }) => {
  const page = await broadsheet.open('recipe--soup.html', 'https://home-kitchen.example/soup');
  const signUp = page.getByText('Sign up for our newsletter');
  const popup = await broadsheet.popup(page);
  await popup.getByRole('button', { name: 'Clean every page of this site' }).waitFor();
  await tabTo(popup, 'Clean every page of this site', 'button');
  await popup.keyboard.press('Enter');
  await expect(signUp).toBeHidden();
  await expect(popup.getByRole('status')).toHaveText(
    'Every page of home-kitchen.example is cleaned from now on',
  );
  await tabTo(popup, 'Judge each page again', 'button');
  await popup.keyboard.press('Space');
  await expect(signUp).toBeVisible();
  await expect(popup.getByRole('status')).toHaveText('Each page of home-kitchen.example is judged again');
});

test('says so when the page is not news, and cleans it when asked to', async ({ broadsheet }) => {
  const page = await broadsheet.open('recipe--soup.html', 'https://home-kitchen.example/soup');
  const popup = await broadsheet.popup(page);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('This does not look like a news article');
  await popup.getByRole('button', { name: 'Clean it anyway' }).click();
  await expect(page.getByText('Sign up for our newsletter')).toBeHidden();
  await expect(popup.getByRole('button', { name: 'Show', exact: true }).first()).toBeVisible();
});

test('opens the reading view over pages that are not cleaned, and says where there is nothing to read', async ({
  broadsheet,
}) => {
  const soup = await broadsheet.open('recipe--soup.html', 'https://home-kitchen.example/soup');
  const given = await broadsheet.open('news--all-kinds.html');
  await broadsheet.ask(given, { type: 'page:clean', on: false });
  for (const [page, words] of [
    [soup, 'Leek and potato soup'],
    [given, 'The island ferry will sail'],
  ] as const) {
    const popup = await broadsheet.popup(page);
    const closed = popup.waitForEvent('close');
    await popup.getByRole('button', { name: 'Read', exact: true }).click();
    await closed;
    await expect.poll(() => readerText(page)).toContain(words);
  }
  const url = 'https://town-bank.example/log-in';
  broadsheet.serve(url, { body: '<title>Log in</title><form><input></form>', contentType: 'text/html' });
  const empty = await broadsheet.context.newPage();
  await empty.goto(url);
  const popup = await broadsheet.popup(empty);
  await expect(popup.getByText('There is no text on this page for the reading view')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Read', exact: true })).toHaveCount(0);
});

test('says so on a page that extensions may not touch', async ({ broadsheet }) => {
  const page = await broadsheet.context.newPage();
  await page.goto('chrome://version/');
  const popup = await broadsheet.popup(page);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Broadsheet cannot work here');
  await expect(popup.getByRole('switch')).toHaveCount(0);
});

test('says of files that they are no web pages, and offers to read a text', async ({ broadsheet }) => {
  const url = 'https://town-hall.example/minutes';
  for (const [contentType, body, words, buttons] of [
    ['application/pdf', '%PDF-1.4', 'It is a PDF', []],
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'It is a picture', []],
    [
      'text/plain',
      'The meeting began at nine and ended at ten. '.repeat(20),
      'It is a file of text',
      ['Read'],
    ],
  ] as const) {
    broadsheet.serve(url, { contentType, body });
    const page = await broadsheet.context.newPage();
    await page.goto(url);
    const popup = await broadsheet.popup(page);
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText('This is not a web page');
    await expect(popup.getByText(words)).toBeVisible();
    await expect(popup.getByRole('main').getByRole('button')).toHaveText(buttons);
    await page.close();
  }
});

test('a page that may be no news is cleaned sparingly, and like a news article at the press of a button', async ({
  broadsheet,
}) => {
  const url = 'https://northquay-rowing.example/journal/a-year-on-the-new-slipway';
  const page = await broadsheet.open('club--slipway.html', url);
  const form = page.getByRole('heading', { name: 'The club in your inbox' });
  const inText = page.locator('article .plea:visible, article .shop-line:visible');
  await expect(form).toBeHidden();
  await expect(inText).toHaveCount(3);
  const popup = await broadsheet.popup(page);
  const note = popup.getByText('This may not be a news article.');
  await expect(note).toBeVisible();
  await tabTo(popup, 'Clean it like a news article', 'button');
  await popup.keyboard.press('Enter');
  await expect(note).toHaveCount(0);
  await expect(popup.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(form).toBeHidden();
  await expect.poll(() => inText.count()).toBeLessThan(3);
  await popup.getByRole('button', { name: 'Show the page as it came' }).click();
  await expect(inText).toHaveCount(3);
  await expect(form).toBeVisible();
});

test('no button stops under the head, however long the site’s name is', async ({ broadsheet }) => {
  const site = 'the-evening-post-and-advertiser.island-and-mainland-newspapers.coast-herald.example';
  const page = await broadsheet.open('news--all-kinds.html', `https://${site}/2025/02/06/story`);
  await broadsheet.report(page);
  const popup = await broadsheet.popup(page);
  await popup.setViewportSize({ width: 320, height: 500 });
  await expect.poll(() => popup.locator('main button').count()).toBeGreaterThan(5);
  const buttons = await popup.locator('main button').count();
  await popup.locator('.foot button').last().focus();
  for (let i = 0; i < buttons; i += 1) {
    await popup.keyboard.press('Shift+Tab');
    const [top, name] = await popup.evaluate(() => {
      const head = document.querySelector('.head')?.getBoundingClientRect();
      const { activeElement } = document;
      return [
        (activeElement?.getBoundingClientRect().top ?? 0) - (head?.bottom ?? 0),
        activeElement?.textContent ?? '',
      ] as const;
    });
    expect(top, name).toBeGreaterThanOrEqual(0);
  }
  // On the way back the ring around each is seen whole.
  for (let i = 1; i < buttons; i += 1) {
    await popup.keyboard.press('Tab');
    const room = await popup.evaluate(
      () => innerHeight - (document.activeElement?.getBoundingClientRect().bottom ?? 0),
    );
    expect(room, 'in pixels').toBeGreaterThanOrEqual(4);
  }
});

test('reasons have the width of their box, and the points of the browser’s model are told apart', async ({
  broadsheet,
}) => {
  await broadsheet.context.addInitScript(() =>
    Object.assign(globalThis, {
      Summarizer: {
        availability: async () => 'available',
        create: async () => ({ summarize: async () => '- One.\n- Two.', destroy: () => {} }),
      },
    }),
  );
  const popup = await broadsheet.popup(await broadsheet.open('news--all-kinds.html'));
  const [box, reasons] = await Promise.all(
    ['.block', '.block .lines'].map((part) => popup.locator(part).first().boundingBox()),
  );
  expect((reasons?.width ?? 0) / (box?.width ?? 1)).toBeGreaterThan(0.9);
  await popup.getByRole('switch', { name: /model/ }).click();
  const points = popup.locator('.model-points li');
  await expect(points).toHaveText(['One.', 'Two.']);
  await expect(points.first()).toHaveCSS('list-style-type', 'disc');
});
