/** What of the reading view is selected and copied. */
import { expect, test } from '../browser.ts';
import { STORY_URL } from '../pages.ts';
import { inReader } from '../reader-view.ts';

const STORY = /^Central library reopens after the flood\n[\s\S]*working on the corner above the clock\.$/;

test('the key that selects all selects the article, before any click in it and after one beside it', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--plain.html');
  await broadsheet.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await broadsheet.ask(page, { type: 'page:read', on: true });
  await page.bringToFront();
  const copied = async (): Promise<string> => {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    return page.evaluate(async () => {
      const text = await navigator.clipboard.readText();
      await navigator.clipboard.writeText('');
      return text;
    });
  };
  expect(await copied()).toMatch(STORY);
  // The bar between its tools.
  await page.mouse.click(900, 20);
  expect(await copied()).toMatch(STORY);
});

test('the article is copied as Markdown on a page that came over a connection which is not safe', async ({
  broadsheet,
}) => {
  const other = await broadsheet.open('news--opinion.html', `${STORY_URL}-2`);
  await broadsheet.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await other.evaluate(() => navigator.clipboard.writeText(''));
  const page = await broadsheet.open('news--plain.html', STORY_URL.replace('https:', 'http:'));
  await broadsheet.ask(page, { type: 'page:read', on: true });
  const tool = () => inReader(page, (root) => root.activeElement?.textContent);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await tool()).toBe('Copy as Markdown');
  await page.keyboard.press('Enter');
  await expect.poll(tool).toBe('Copied.');
  await other.bringToFront();
  const copied = await other.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^# Central library reopens after the flood\n/);
});
