import type { Worker } from '@playwright/test';
import { askPage } from '../../scripts/demo/ask-page.ts';
import { type Broadsheet, expect, test } from '../browser.ts';
import { readTestPage, STORY_URL } from '../pages.ts';
import { markupOf, parsedMarkup } from '../story.ts';

/** What is used here of the API that Chromium's own page of extensions has. */
interface DeveloperApi {
  readonly developerPrivate: { updateProfileConfiguration(changes: object): Promise<void> };
}

/** And of the one by which the background brings the script to a page. */
interface BringApi {
  readonly runtime: {
    getManifest(): { readonly content_scripts: readonly { readonly js: readonly string[] }[] };
  };
  readonly scripting: { executeScript(how: object): Promise<unknown> };
  readonly tabs: {
    query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]>;
  };
}

/** Pages without scripts, so that the parser's outcome is all that can be there. */
const PAGES = [
  'news--all-kinds.html',
  'news--breaks.html',
  'news--overlay.html',
  'news--opinion.html',
  'news--notice.html',
] as const;

for (const name of PAGES) {
  test(`${name}: given back as it came, byte for byte, and cleaned again`, async ({ broadsheet }) => {
    const { body } = await readTestPage(name);
    const page = await broadsheet.open(name);
    const before = await broadsheet.report(page);
    const cleaned = await markupOf(page);
    expect(cleaned, 'something was done').not.toBe(await parsedMarkup(page, body));

    const off = await broadsheet.ask(page, { type: 'page:clean', on: false });
    expect(off.state).toBe('restored');
    expect(off.removed.filter((block) => !block.restored)).toEqual([]);
    expect(await markupOf(page)).toBe(await parsedMarkup(page, body));

    const on = await broadsheet.ask(page, { type: 'page:clean', on: true });
    expect(on.state).toBe('cleaned');
    expect(on.removed.map((block) => block.text)).toEqual(before.removed.map((block) => block.text));
  });
}

test('hides a run of text between two <br> and nothing beside it', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--breaks.html');
  await broadsheet.report(page);
  const text = page.locator('.text');
  const asShown = { useInnerText: true };
  await expect(text).not.toContainText('SPECIAL OFFER', asShown);
  await expect(text).not.toContainText('Sign up for our free newsletter', asShown);
  for (const words of [
    'nearly all of it will be used again.',
    'had to be cast one at a time.',
    'The towers are steel and go to a mill inland.',
    'A small company in the next valley',
    'The regional planning office expects',
    'when terns nest on the spit',
  ])
    await expect(text).toContainText(words, asShown);
});

test('shows one block again, and hides it again', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--all-kinds.html');
  const { removed } = await broadsheet.report(page);
  const poll = removed.find((block) => block.text.includes('Should the county pay'));
  if (!poll) throw new Error('no poll was hidden');
  const shown = await broadsheet.ask(page, { type: 'page:show', ids: [poll.id], shown: true });
  expect(shown.removed.filter((block) => block.restored).map((block) => block.id)).toEqual([poll.id]);
  await expect(page.locator('.poll')).toBeVisible();
  await expect(page.locator('.newsletter-signup')).toBeHidden();
  await broadsheet.ask(page, { type: 'page:show', ids: [poll.id, 'no such block'], shown: false });
  await expect(page.locator('.poll')).toBeHidden();
});

test('what was shown again stays shown on that site, until it is hidden again', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--all-kinds.html');
  const hidden = async (): Promise<string[]> =>
    (await broadsheet.report(page)).removed.filter((block) => !block.restored).map((block) => block.kind);
  const all = await hidden();
  const idOf = async (): Promise<string> =>
    (await broadsheet.report(page)).removed.find((block) => block.kind === 'poll')?.id ?? '';
  await broadsheet.ask(page, { type: 'page:show', ids: [await idOf()], shown: true });
  await page.reload();
  await expect(page.locator('.poll')).toBeVisible();
  await expect(page.locator('.newsletter-signup')).toBeHidden();
  expect(await hidden()).toEqual(all.filter((kind) => kind !== 'poll'));
  await broadsheet.ask(page, { type: 'page:show', ids: [await idOf()], shown: false });
  await page.reload();
  await expect(page.locator('.poll')).toBeHidden();
  expect(await hidden()).toEqual(all);
});

test("the site's own script cannot bring a hidden block back", async ({ broadsheet }) => {
  const page = await broadsheet.open('news--all-kinds.html');
  await expect(page.locator('.poll')).toBeHidden();
  await page.evaluate(() => {
    const poll = document.querySelector<HTMLElement>('.poll');
    poll?.style.setProperty('display', 'block');
    poll?.style.setProperty('visibility', 'visible');
  });
  await expect(page.locator('.poll')).toBeHidden();
});

test("a copy that the page made of a hidden block is the page's own once it is given back", async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--all-kinds.html');
  await expect(page.locator('.poll')).toBeHidden();
  // By now the style of user origin does it: the copy bears no style of its own.
  await expect(page.locator('.poll')).not.toHaveAttribute('style');
  await page.evaluate(() => {
    const copy = document.querySelector('.poll')?.cloneNode(true);
    if (copy instanceof Element) copy.classList.add('copy');
    document.addEventListener('restored', () => copy && document.body.append(copy), { once: true });
  });
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  await page.evaluate(() => document.dispatchEvent(new Event('restored')));
  await expect(page.locator('.copy')).toBeVisible();
  // Cleaned again, what is hidden is what is listed.
  const { removed } = await broadsheet.ask(page, { type: 'page:clean', on: true });
  const hidden = removed.filter(({ text }) => text.includes('Should the county pay')).length;
  await expect(page.locator('.poll').filter({ visible: false })).toHaveCount(hidden);
});

test('stays clean over a reload', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--all-kinds.html', STORY_URL);
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  await expect(page.locator('.poll')).toBeVisible();
  await page.reload();
  await expect(page.locator('.poll')).toBeHidden();
});

/** Has Chromium load the extension anew, as at an update. Returns the worker that begins then. */
async function reloadExtension({ context, worker }: Broadsheet): Promise<Worker> {
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions');
  // Chromium loads an unpacked extension anew only for developers.
  await extensions.evaluate(() =>
    (globalThis as unknown as { chrome: DeveloperApi }).chrome.developerPrivate.updateProfileConfiguration({
      inDeveloperMode: true,
    }),
  );
  const begins = context.waitForEvent('serviceworker');
  await worker.evaluate(() => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome;
    setTimeout(() => runtime.reload());
  });
  await extensions.close();
  return begins;
}

test('throws nothing when it ends under a page and a new one begins, as at an update', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--all-kinds.html');
  await broadsheet.report(page);
  await reloadExtension(broadsheet);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(page.locator('.poll')).toBeVisible();
});

test('what an update left hidden can be shown, where the next version is brought before the reader comes back', async ({
  broadsheet,
}) => {
  const { body } = await readTestPage('news--all-kinds.html');
  const page = await broadsheet.open('news--all-kinds.html');
  await broadsheet.report(page);
  const worker = await reloadExtension(broadsheet);
  // The key does so in a tab that has no script of this version.
  await worker.evaluate(async (url) => {
    const { runtime, scripting, tabs } = (globalThis as unknown as { chrome: BringApi }).chrome;
    const tab = (await tabs.query({})).find((open) => open.url === url);
    const files = runtime.getManifest().content_scripts.flatMap(({ js }) => js);
    await scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files });
  }, page.url());
  expect(await askPage(worker, page, { type: 'page:report' })).toMatchObject({ state: 'cleaned' });
  await askPage(worker, page, { type: 'page:clean', on: false });
  expect(await markupOf(page)).toBe(await parsedMarkup(page, body));
  await expect(page.locator('.poll')).toBeVisible();
});

test('gives everything back when the extension is reloaded under the page', async ({ broadsheet }) => {
  const pages = await Promise.all(
    (['news--all-kinds.html', 'news--opinion.html'] as const).map(async (name, i) => {
      const { body } = await readTestPage(name);
      const page = await broadsheet.open(name, `${STORY_URL}-${i}`);
      await broadsheet.report(page);
      expect(await markupOf(page), 'something was done').not.toBe(await parsedMarkup(page, body));
      return { page, body };
    }),
  );
  await broadsheet.worker.evaluate(() => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome;
    setTimeout(() => runtime.reload());
  });
  for (const { page, body } of pages)
    await expect
      .poll(async () => {
        // As when the reader comes back to the window.
        await page.evaluate(() => dispatchEvent(new Event('focus')));
        return (await markupOf(page)) === (await parsedMarkup(page, body));
      })
      .toBe(true);
});
