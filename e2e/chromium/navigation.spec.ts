import { expect, test } from '../browser.ts';
import { expectWholeStory } from '../story.ts';

test('follows a navigation by the history API: the next story is cleaned, the old one forgotten', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--history.html');
  const first = await broadsheet.report(page);
  expect(first.removed.map((block) => block.kind)).toEqual(['newsletter']);
  await page.locator('#next').click();
  await expect(page.locator('h1')).toHaveText('Central library reopens after the flood');
  await expect(page.getByText('If you value our reporting')).toBeHidden();
  await expectWholeStory(page, 7);
  await expect
    .poll(async () => {
      const { url, removed } = await broadsheet.report(page);
      return { url, kinds: removed.map((block) => block.kind) };
    })
    .toEqual({ url: page.url(), kinds: ['support'] });
});
