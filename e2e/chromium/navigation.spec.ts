import { expect, test } from '../browser.ts';
import { readTestPage } from '../pages.ts';
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

test('leaves a shop alone that a story gives way to, though its address comes before its page', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--all-kinds.html');
  expect(await broadsheet.report(page)).toMatchObject({ state: 'cleaned' });
  const { body } = await readTestPage('shop--kettle.html');
  await page.evaluate((html) => {
    history.pushState({}, '', '/products/copper-kettle');
    setTimeout(() => {
      const shop = new DOMParser().parseFromString(html, 'text/html');
      document.head.replaceChildren(...shop.head.children);
      document.body.replaceChildren(...shop.body.children);
    }, 60);
  }, body);
  await expect(page.locator('h1')).toHaveText('Copper kettle, 1.5 litres');
  await expect
    .poll(async () => {
      const { state, isNews, removed } = await broadsheet.report(page);
      return { state, isNews, removed };
    })
    .toEqual({ state: 'not-news', isNews: false, removed: [] });
  for (const words of ['Add to basket', 'Special offer: save 20 euros', 'Sign up for our newsletter'])
    await expect(page.getByText(words)).toBeVisible();
});
