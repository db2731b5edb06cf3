import type { Page } from '@playwright/test';
import { expect, test } from '../browser.ts';
import { readTestPage } from '../pages.ts';
import { serveSlowly } from '../slow-server.ts';
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

test('tells label and summary of the story that the reader has come to, where the next is loaded below the first', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--opinion.html');
  expect(await broadsheet.report(page)).toMatchObject({ label: 'opinion' });
  const first = { url: page.url(), title: await page.title() };
  const next = {
    url: '/2025/02/07/library',
    title: 'Central library reopens after the flood - The Coast Herald',
  };
  const { body } = await readTestPage('news--plain.html');
  await page.evaluate((html) => {
    const story = new DOMParser().parseFromString(html, 'text/html').querySelector('article');
    if (story) document.querySelector('main')?.append(story);
  }, body);
  const comeTo = (story: { readonly url: string; readonly title: string }): Promise<void> =>
    page.evaluate(({ url, title }) => {
      history.pushState({}, '', url);
      document.title = title;
    }, story);
  const told = async () => {
    const { label, article, summary } = await broadsheet.report(page);
    return { label, title: article.title, isFirst: summary.some(({ text }) => text.includes('ferry')) };
  };
  await comeTo(next);
  await expect
    .poll(told)
    .toEqual({ label: 'none', title: 'Central library reopens after the flood', isFirst: false });
  await comeTo(first);
  await expect
    .poll(told)
    .toEqual({ label: 'opinion', title: 'The winter ferry is worth every coin', isFirst: true });
});

/** Puts the story of another test page below the one that is there, as an endless page does. */
async function addStory(page: Page, name: string): Promise<void> {
  const { body } = await readTestPage(name);
  await page.evaluate((html) => {
    const story = new DOMParser().parseFromString(html, 'text/html').querySelector('article');
    if (story) document.querySelector('main')?.append(story);
  }, body);
}

for (const step of ['replaceState', 'pushState'] as const)
  test(`a page given back stays so while it adds stories and goes on to them by ${step}`, async ({
    broadsheet,
  }) => {
    const page = await broadsheet.open('news--all-kinds.html');
    const poll = page.locator('.poll');
    await expect(poll).toBeHidden();
    await broadsheet.ask(page, { type: 'page:clean', on: false });
    await addStory(page, 'news--plain.html');
    await page.evaluate((name) => history[name]({}, '', '/2025/02/07/library'), step);
    // A page that moves is judged as it does so, before it answers.
    expect(await broadsheet.report(page)).toMatchObject({ url: page.url(), state: 'restored' });
    await expect(poll).toBeVisible();
  });

for (const [how, change] of [
  ['puts another story in the place of the first', 'place'],
  ['writes another story into the elements of the first', 'words'],
] as const)
  test(`a page given back is cleaned again when its site ${how}`, async ({ broadsheet }) => {
    const page = await broadsheet.open('news--all-kinds.html');
    await broadsheet.report(page);
    await broadsheet.ask(page, { type: 'page:clean', on: false });
    await expect(page.locator('.poll')).toBeVisible();
    await page.evaluate((kind) => {
      history.pushState({}, '', '/2025/02/08/harbour');
      const story = document.querySelector('article');
      const next = story?.cloneNode(true) as Element;
      for (const part of [kind === 'place' ? next : story])
        for (const heading of part?.querySelectorAll('h1') ?? [])
          heading.textContent = 'The harbour is dredged';
      // Sites fetch the story before they show it.
      if (kind === 'place') requestAnimationFrame(() => story?.replaceWith(next));
    }, change);
    await expect(page.locator('.poll')).toBeHidden();
    expect(await broadsheet.report(page)).toMatchObject({ state: 'cleaned' });
  });

test('a page that opens its document anew and writes another into it is cleaned and followed as any other', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('docs--queue.html');
  await broadsheet.report(page);
  const { body } = await readTestPage('news--all-kinds.html');
  await page.evaluate(
    (html) => {
      document.open();
      document.write(html);
      document.close();
    },
    body
      .replace('class="box poll"', 'class="box poll" id="poll"')
      .replace('<nav>', '<nav><a href="#poll">Vote</a> '),
  );
  await expect(page.locator('.poll')).toBeHidden();
  await page.getByRole('link', { name: 'Vote' }).click();
  await expect(page.locator('.poll')).toBeInViewport();
});

test('a page that is written into its document by a script while it arrives is cleaned', async ({
  broadsheet,
}) => {
  const { body } = await readTestPage('news--all-kinds.html');
  const slow = await serveSlowly(
    broadsheet.context,
    '<!doctype html><html lang="en"><head><title>One moment</title></head><body><p>One moment</p>',
  );
  const page = await broadsheet.context.newPage();
  await page.goto(slow.url, { waitUntil: 'commit' });
  await page.locator('p').waitFor();
  await page.evaluate((html) => {
    document.open();
    document.write(html);
    document.close();
  }, body);
  expect(await broadsheet.report(page)).toMatchObject({ state: 'cleaned' });
  await expect(page.locator('.poll')).toBeHidden();
  slow.end('');
  await slow.close();
});
