import type { Page } from '@playwright/test';
import { expect, test } from '../browser.ts';
import { readTestPage } from '../pages.ts';
import { type SlowPage, serveSlowly } from '../slow-server.ts';

const PROMPT_BEGUN =
  '<div class="box" id="prompt"><h3>The library by e-mail</h3><p>Sign up for our free newsletter on all that is on in town.</p><form><input type="email" placeholder="Your e-mail address">';
const PROMPT_ENDED = '<button>Sign up</button></form></div>';

/** The test page in two, parted before its last paragraphs. */
async function readInTwo(): Promise<[string, string]> {
  const { body } = await readTestPage('news--plain.html');
  const at = body.indexOf('<p>Visitors noticed');
  return [body.slice(0, at), body.slice(at)];
}

/** Opens a page that never ends by itself, and resolves as soon as a piece of it is there. */
async function begin(page: Page, slow: SlowPage, selector: string): Promise<void> {
  await page.addInitScript(() => {
    const counted = window as unknown as { paintedFrames: number };
    counted.paintedFrames = 0;
    const look = (): void => {
      const prompt = document.getElementById('prompt');
      if (prompt?.checkVisibility({ visibilityProperty: true })) counted.paintedFrames += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(slow.url, { waitUntil: 'commit' });
  await page.locator(selector).first().waitFor({ state: 'attached' });
}

/** Lets some frames be drawn. */
const draw = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let i = 0; i < 5; i += 1) await new Promise(requestAnimationFrame);
  });

const paintedFrames = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { paintedFrames: number }).paintedFrames);

test('a prompt of which half has arrived is not painted', async ({ broadsheet }) => {
  const [first, second] = await readInTwo();
  const slow = await serveSlowly(broadsheet.context, first);
  const page = await broadsheet.context.newPage();
  await begin(page, slow, '.story > p');
  await draw(page);
  slow.send(PROMPT_BEGUN);
  await page.locator('#prompt input').waitFor({ state: 'attached' });
  await draw(page);
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  expect(await page.locator('.story > p').first().isVisible()).toBe(true);
  slow.end(PROMPT_ENDED + second);
  const { removed } = await broadsheet.report(page);
  await draw(page);
  expect(removed).toHaveLength(1);
  expect(await paintedFrames(page)).toBe(0);
  await slow.close();
});

/** What a page does before its story arrives. */
const MEANWHILE: readonly (readonly [string, () => void])[] = [
  ['', () => {}],
  [', and a script put something behind its box', () => document.body.append(document.createElement('span'))],
];

for (const [what, meanwhile] of MEANWHILE)
  test(`a story is in sight as it arrives, though nothing but a prompt came before it${what}`, async ({
    broadsheet,
  }) => {
    const [first, second] = await readInTwo();
    const [head = '', story = ''] = first.split('<main>');
    const slow = await serveSlowly(
      broadsheet.context,
      `${head}<main><div class="layout">${PROMPT_BEGUN}${PROMPT_ENDED}<div>`,
    );
    const page = await broadsheet.context.newPage();
    await begin(page, slow, '#prompt button');
    await page.evaluate(meanwhile);
    await draw(page);
    slow.send(story);
    await page.locator('.story > p').nth(3).waitFor({ state: 'attached' });
    await draw(page);
    expect(await page.evaluate(() => document.readyState)).toBe('loading');
    expect(await page.locator('.story > p').first().isVisible()).toBe(true);
    slow.end(second);
    const { removed } = await broadsheet.report(page);
    expect(removed).toHaveLength(1);
    await slow.close();
  });
