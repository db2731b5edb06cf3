/** What of the reading view is selected and copied. */
import { expect, test } from '../browser.ts';

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
