import type { Frame, Page } from '@playwright/test';
import { type Broadsheet, expect, test } from '../browser.ts';
import { readTestPage } from '../pages.ts';
import { clickOver, expectClosed, openPicker, pickerOf, press, refuseToStore } from '../picker.ts';
import { readerText } from '../reader-view.ts';
import { expectWholeStory, markupOf, parsedMarkup } from '../story.ts';

const MISSED = 'news--missed.html';
const SAME_SITE = 'https://www.coast-herald.example/2025/02/07/another';
const OTHER_SITE = 'https://valley-news.example/2025/02/07/another';
/** The same page with other numbers in the block that is missed. */
const TOMORROW = { '6.12': '7.03', '6.40': '7.31', '7.05': '7.56' };

/** What is outlined, as it is told. */
const told = (picker: Frame): Promise<string | null> => picker.getByRole('status').textContent();

/** Hides the tides below the story, by mouse. */
async function hideTides(broadsheet: Broadsheet, page: Page): Promise<void> {
  await broadsheet.report(page);
  const picker = await openPicker(broadsheet, page);
  await clickOver(page, '.tides h3');
  await press(picker, 'Wider');
  await press(picker, 'Hide');
  await expect(page.locator('.tides')).toBeHidden();
}

/** Opens the page of another day. */
async function openTomorrow(broadsheet: Broadsheet, url: string): Promise<Page> {
  const { body, contentType } = await readTestPage(MISSED);
  let other = body;
  for (const [today, tomorrow] of Object.entries(TOMORROW)) other = other.replace(today, tomorrow);
  broadsheet.serve(url, { body: other, contentType });
  const page = await broadsheet.context.newPage();
  await page.goto(url);
  await broadsheet.report(page);
  return page;
}

test('what is hidden by mouse stays hidden, on all pages of the site and on no other', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open(MISSED);
  expect((await broadsheet.report(page)).removed, 'the page has what Broadsheet misses').toEqual([]);
  const open = await openTomorrow(broadsheet, SAME_SITE);
  await hideTides(broadsheet, page);
  await expectClosed(page);
  await expectWholeStory(page, 7);
  const { removed, state } = await broadsheet.report(page);
  expect(state).toBe('cleaned');
  expect(removed).toEqual([
    {
      id: expect.any(String),
      kind: expect.stringMatching(/^(newsletter|poll|offer|app|support|related|social|ad)$/),
      confidence: 1,
      reasons: ['You hid this yourself'],
      text: 'High water today Old harbour 6.12 Lighthouse 6.40 North quay 7.05',
      restored: false,
      byHand: true,
    },
  ]);
  await expect(open.locator('.tides'), 'a page of the site that is open').toBeHidden();

  await page.reload();
  await expect(page.locator('.tides')).toBeHidden();
  expect((await broadsheet.report(page)).removed).toHaveLength(1);
  const elsewhere = await openTomorrow(broadsheet, OTHER_SITE);
  await expect(elsewhere.locator('.tides')).toBeVisible();
});

test('is done by keyboard alone, and the focus goes back', async ({ broadsheet }) => {
  const page = await broadsheet.open(MISSED);
  await broadsheet.report(page);
  await page.getByRole('link', { name: 'Opinion' }).focus();
  const picker = await openPicker(broadsheet, page);
  const key = (name: string): Promise<void> => page.keyboard.press(name);
  await key('Tab');
  await expect.poll(() => told(picker)).toContain('The Coast Herald');
  await key('ArrowDown');
  await expect.poll(() => told(picker), 'one without a name').toBe('(a picture)');
  await key('Shift+Tab');
  await key('Shift+Tab');
  await expect.poll(() => told(picker), 'round to the end').toContain('About Privacy');
  await key('ArrowUp');
  await expect.poll(() => told(picker)).toContain('High water today Old harbour');
  await key('-');
  await expect.poll(() => told(picker)).not.toContain('Lighthouse');
  await key('+');
  await expect.poll(() => told(picker)).toContain('Lighthouse');

  await key('Enter');
  const hide = picker.getByRole('button', { name: 'Hide', exact: true });
  await expect(hide).toBeFocused();
  await key('ArrowDown');
  await expect(picker.getByRole('dialog')).not.toContainText('High water today Old harbour');
  await key('ArrowUp');
  await expect(picker.getByRole('dialog')).toContainText('High water today Old harbour');
  await key('Shift+Tab');
  await expect(picker.getByRole('dialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await key('Tab');
  await expect(hide).toBeFocused();
  // A step back, and on again.
  await key('Escape');
  await expect(picker.getByRole('dialog')).toBeHidden();
  await key('Enter');
  await key('Enter');
  await expect(page.locator('.tides')).toBeHidden();
  await expectClosed(page);
  await expect(page.getByRole('link', { name: 'Opinion' })).toBeFocused();

  await openPicker(broadsheet, page);
  await key('Escape');
  await expectClosed(page);
  await expect(page.getByRole('link', { name: 'Opinion' })).toBeFocused();
});

test('goes by keyboard through the page as it is, not as it was when the first key was pressed', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open(MISSED);
  await broadsheet.report(page);
  const picker = await openPicker(broadsheet, page);
  const key = (name: string): Promise<void> => page.keyboard.press(name);
  await key('ArrowUp');
  await key('ArrowUp');
  await expect.poll(() => told(picker)).toContain('High water today');
  // What is outlined is drawn anew by its site, and more is put before and behind it.
  await page.evaluate(() => {
    const tides = document.querySelector('.tides') as Element;
    const line = (text: string): Element => {
      const added = document.createElement('aside');
      added.textContent = text;
      return added;
    };
    tides.before(line('A ferry leaves at noon for the island.'));
    tides.after(line('The market is open until six.'));
    tides.replaceWith(tides.cloneNode(true));
  });
  await key('ArrowDown');
  await expect.poll(() => told(picker), 'from where the reader was').toContain('A ferry leaves');
  await key('ArrowDown');
  await expect.poll(() => told(picker), 'what stands in its place').toContain('High water today');
  await key('ArrowDown');
  await expect.poll(() => told(picker)).toContain('The market is open');
  await page.evaluate(() => document.querySelector('.tides')?.setAttribute('hidden', ''));
  await key('ArrowUp');
  await expect.poll(() => told(picker), 'past what is no longer seen').toContain('A ferry leaves');
  await page.evaluate(() => document.querySelector('.tides')?.removeAttribute('hidden'));
  await key('ArrowDown');
  await expect.poll(() => told(picker), 'what is seen again').toContain('High water today');
});

test('is begun in the popup, and shown again there, for good', async ({ broadsheet }) => {
  const page = await broadsheet.open(MISSED);
  await broadsheet.report(page);
  const popup = await broadsheet.popup(page);
  await popup.getByRole('button', { name: 'Hide something on this page…' }).click();
  await expect.poll(() => popup.isClosed()).toBe(true);
  await page.bringToFront();
  await expect.poll(() => pickerOf(page)?.locator('.field:focus').count()).toBe(1);
  await clickOver(page, '.tides h3');
  const picker = pickerOf(page) as Frame;
  await press(picker, 'Wider');
  await press(picker, 'Hide');
  await expect(page.locator('.tides')).toBeHidden();

  const again = await broadsheet.popup(page);
  await expect(again.getByText('You hid this yourself')).toBeVisible();
  await again.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.locator('.tides')).toBeVisible();
  // And back, and forth: the list is the same as for any other block.
  await again.getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(page.locator('.tides')).toBeHidden();
  await again.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.locator('.tides')).toBeVisible();
  await expect.poll(async () => broadsheet.worker.evaluate(storedLists)).toEqual({});
  await page.reload();
  expect((await broadsheet.report(page)).removed).toEqual([]);
  await expect(page.locator('.tides')).toBeVisible();
});

/** What is stored of single blocks: sites by list, without the fingerprints. Runs in the service worker. */
async function storedLists(): Promise<Record<string, readonly string[]>> {
  const { storage } = (
    globalThis as unknown as {
      chrome: { storage: { local: { get(key: null): Promise<Record<string, unknown>> } } };
    }
  ).chrome;
  const lists = Object.entries(await storage.local.get(null)).map(
    ([list, sites]) => [list, Array.isArray(sites) ? sites.map(([site]) => String(site)) : []] as const,
  );
  return Object.fromEntries(lists.filter(([, sites]) => sites.length > 0));
}

test('the site switched off has its page back to the last byte, and on again it is hidden again', async ({
  broadsheet,
}) => {
  const { body } = await readTestPage(MISSED);
  const page = await broadsheet.open(MISSED);
  await hideTides(broadsheet, page);
  expect(await markupOf(page)).not.toBe(await parsedMarkup(page, body));
  const popup = await broadsheet.popup(page);
  const site = popup.getByRole('switch', { name: /coast-herald\.example/ });
  await site.click();
  await expect(page.locator('.tides')).toBeVisible();
  expect(await markupOf(page)).toBe(await parsedMarkup(page, body));
  await site.click();
  await expect(page.locator('.tides')).toBeHidden();
});

test('on a site that is off it says that it holds for this visit, and the popup shows it and the way back', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open(MISSED);
  await broadsheet.report(page);
  const first = await broadsheet.popup(page);
  await first.getByRole('switch', { name: /coast-herald\.example/ }).click();
  await expect(first.getByRole('heading', { level: 1 })).toHaveText('Off for coast-herald.example');
  const picker = await openPicker(broadsheet, page);
  await clickOver(page, '.tides h3');
  await expect(picker.getByRole('dialog')).toContainText('hidden until you leave or reload the page');
  await press(picker, 'Wider');
  await press(picker, 'Hide');
  await expect(page.locator('.tides')).toBeHidden();

  const popup = await broadsheet.popup(page);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('Off for coast-herald.example');
  await expect(popup.getByRole('region', { name: 'What you hid yourself' })).toContainText(
    'High water today',
  );
  await popup.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.locator('.tides')).toBeVisible();
  await popup.getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(page.locator('.tides')).toBeHidden();
  await page.reload();
  expect(await broadsheet.report(page)).toMatchObject({ state: 'site-off', removed: [] });
  await expect(page.locator('.tides')).toBeVisible();
  await popup.getByRole('button', { name: 'Switch on again' }).click();
  await expect(page.locator('.tides'), 'as was said').toBeHidden();
});

test('on a page that is off or no news only what is hidden by hand goes', async ({ broadsheet }) => {
  const page = await broadsheet.open('shop--kettle.html', 'https://kitchen-shop.example/products/kettle');
  expect(await broadsheet.report(page)).toMatchObject({ state: 'not-news', removed: [] });
  const popup = await broadsheet.popup(page);
  await popup.getByRole('button', { name: 'Hide something on this page…' }).click();
  await page.bringToFront();
  await expect.poll(() => pickerOf(page)?.locator('.field:focus').count()).toBe(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expectClosed(page);
  const hidden = await broadsheet.report(page);
  expect(hidden).toMatchObject({ state: 'not-news', isNews: false });
  expect(hidden.removed.map(({ reasons }) => reasons)).toEqual([['You hid this yourself']]);
  await page.reload();
  expect((await broadsheet.report(page)).removed.map(({ text }) => text)).toEqual(
    hidden.removed.map(({ text }) => text),
  );
  const other = await broadsheet.open('recipe--soup.html', 'https://kitchen-shop.example/soup');
  expect(await broadsheet.report(other)).toMatchObject({ state: 'not-news', removed: [] });

  const story = await broadsheet.open('news--all-kinds.html');
  await broadsheet.report(story);
  await broadsheet.ask(story, { type: 'page:clean', on: false });
  const picker = await openPicker(broadsheet, story);
  await clickOver(story, '.poll');
  await press(picker, 'Hide');
  await expect(story.locator('.newsletter-signup')).toBeVisible();
  const restored = await broadsheet.popup(story);
  await expect(restored.getByRole('button', { name: 'Clean it up again' })).toBeVisible();
  expect((await broadsheet.report(story)).removed.map(({ reasons }) => reasons)).toEqual([
    ['You hid this yourself'],
  ]);
});

test('says what of the story would go, and lets go neither of the story nor of the page', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open(MISSED);
  await broadsheet.report(page);
  const picker = await openPicker(broadsheet, page);
  await clickOver(page, '.story > p:nth-child(2)');
  await expect(picker.getByRole('dialog')).toContainText(/This holds \d+ words of the article\./);
  await expect(picker.getByRole('button', { name: 'Hide it all the same' })).toBeFocused();
  await expect(picker.getByRole('button', { name: 'Wider' })).toHaveAttribute('aria-disabled', 'true');
  await press(picker, 'Choose another');
  // Beside the column there is nothing but the page.
  await page.mouse.click(5, 400);
  await expect(picker.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await expectWholeStory(page, 7);
});

test('says that the headline would go, with what holds it too, and hides it all the same', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open(MISSED);
  await page.evaluate(() => {
    const head = document.createElement('hgroup');
    const line = document.querySelector('h1') as Element;
    line.before(head);
    head.append(line, document.querySelector('.byline') as Element);
  });
  await broadsheet.report(page);
  const picker = await openPicker(broadsheet, page);
  const dialog = picker.getByRole('dialog');
  await clickOver(page, '.byline');
  await expect(dialog).not.toContainText('headline');
  await press(picker, 'Wider');
  await expect(dialog).toContainText('Central library reopens');
  await expect(dialog).toContainText('This holds the headline of the article.');
  await press(picker, 'Choose another');
  await clickOver(page, 'h1');
  await expect(dialog).toContainText('This holds the headline of the article.');
  await expect.poll(() => told(picker)).toContain('This holds the headline of the article.');
  await press(picker, 'Hide it all the same');
  await expect(page.locator('h1')).toBeHidden();
  await expectClosed(page);
});

test('what was hidden by hand is no part of the clean text, until it is shown again', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open(MISSED);
  await broadsheet.report(page);
  const picker = await openPicker(broadsheet, page);
  await clickOver(page, '.story > p:nth-child(2)');
  await press(picker, 'Hide it all the same');
  await expect(page.getByText('Water from a burst main')).toBeHidden();
  const text = async (): Promise<string> => (await broadsheet.ask(page, { type: 'page:article' })).text;
  expect(await text()).toContain('Conservators froze');
  expect(await text()).not.toContain('burst main');
  // The text is clean whether the page is or not.
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  await expect(page.getByText('Water from a burst main')).toBeVisible();
  expect(await text()).not.toContain('burst main');
  const { removed } = await broadsheet.ask(page, { type: 'page:clean', on: true });
  await broadsheet.ask(page, { type: 'page:show', ids: removed.map(({ id }) => id), shown: true });
  await expect.poll(text).toContain('burst main');
});

test('a picture without a word is known again by its file', async ({ broadsheet }) => {
  const page = await broadsheet.open(MISSED);
  await broadsheet.report(page);
  await page.locator('.strip img').evaluate((picture) => picture.setAttribute('alt', 'Harbour fair'));
  const picker = await openPicker(broadsheet, page);
  await clickOver(page, '.strip img');
  await expect(picker.getByRole('dialog'), 'it is told by its name').toContainText('Harbour fair');
  await press(picker, 'Hide');
  await expect(page.locator('.strip')).toBeHidden();
  const other = await broadsheet.open(MISSED, SAME_SITE);
  await expect(other.locator('.strip')).toBeHidden();
  await other.evaluate(() => {
    const strip = document.querySelector('.strip') as Element;
    const [same, another] = [strip.cloneNode(true) as Element, strip.cloneNode(true) as Element];
    another.querySelector('img')?.setAttribute('data-src', '/media/2025/zoo-12.jpg');
    for (const [name, copy] of [
      ['same', same],
      ['another', another],
    ] as const) {
      copy.className = name;
      // Nor does a copy keep what the strip itself is hidden by, which is its style until the browser has one for it.
      for (const attribute of copy.getAttributeNames())
        if (attribute === 'style' || attribute.startsWith('data-')) copy.removeAttribute(attribute);
      document.body.append(copy);
    }
  });
  await expect(other.locator('.same'), 'one that comes late').toBeHidden();
  await expect(other.locator('.another')).toBeVisible();
});

test('what is hidden by hand stands in the settings, and is shown again from there', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open(MISSED);
  await hideTides(broadsheet, page);
  const settings = await broadsheet.context.newPage();
  await settings.goto(`chrome-extension://${broadsheet.id}/src/options/index.html`);
  const hidden = settings.getByRole('region', { name: 'What you hid yourself' });
  await expect(hidden.getByRole('listitem')).toContainText('1 block hidden');
  await hidden.getByRole('button', { name: 'Show again' }).click();
  await expect(hidden).toContainText('Nothing.');
  await expect(page.locator('.tides')).toBeVisible();
});

test('what the browser cannot store is said to be hidden on this page only, and to be shown there', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open(MISSED);
  await broadsheet.report(page);
  await refuseToStore(broadsheet, 2);
  await page.getByRole('link', { name: 'Opinion' }).focus();
  const picker = await openPicker(broadsheet, page);
  await clickOver(page, '.tides h3');
  await press(picker, 'Wider');
  // The second click was meant for the same button.
  await picker.getByRole('button', { name: 'Hide', exact: true }).dblclick();
  await expect(page.locator('.tides')).toBeHidden();
  const told = picker.getByRole('alertdialog', { name: /holds for this page only/ });
  await expect(told).toBeVisible();
  const close = told.getByRole('button', { name: 'Close' });
  await expect(close).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(close).toBeFocused();
  // A click beside it chooses nothing more.
  await page.mouse.click(5, 5);
  await expect(told).toBeVisible();
  await page.keyboard.press('Enter');
  await expectClosed(page);
  await expect(page.getByRole('link', { name: 'Opinion' })).toBeFocused();

  const popup = await broadsheet.popup(page);
  await popup.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(popup.locator('.warning')).toContainText('holds for this page only');
  await expect(page.locator('.tides')).toBeVisible();
  await popup.getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(popup.locator('.warning')).toBeHidden();
  await page.reload();
  await expect(page.locator('.tides')).toBeHidden();
});

/** The menu's event, as the browser raises it. */
interface MenuApi {
  readonly contextMenus: {
    readonly onClicked: { dispatch(info: object, tab: object): void };
    update(id: string, change: object): Promise<void>;
  };
  readonly tabs: { query(filter: object): Promise<readonly object[]> };
}

test('is begun from the menu, in place of the reading view', async ({ broadsheet }) => {
  const page = await broadsheet.open(MISSED);
  await broadsheet.report(page);
  await broadsheet.ask(page, { type: 'page:read', on: true });
  expect(await readerText(page)).toContain('Central library reopens');
  await page.bringToFront();
  await broadsheet.worker.evaluate(async () => {
    const { contextMenus, tabs } = (globalThis as unknown as { chrome: MenuApi }).chrome;
    // Fails for an item that is not there.
    await contextMenus.update('pick', {});
    const [tab] = await tabs.query({ active: true });
    contextMenus.onClicked.dispatch({ menuItemId: 'pick' }, tab ?? {});
  });
  await expect.poll(() => pickerOf(page)?.locator('.field:focus').count()).toBe(1);
  expect(await readerText(page)).toBeNull();
  await broadsheet.ask(page, { type: 'page:read', on: true });
  await expectClosed(page);
  expect(await readerText(page)).toContain('Central library reopens');
});
