import { expect, test } from '../browser.ts';
import { readTestPage } from '../pages.ts';
import { expectWholeStory } from '../story.ts';

test('judges frames from outside, and runs nothing inside them', async ({ broadsheet }) => {
  broadsheet.serve('https://polls.example/embed/poll/4711', await readTestPage('frame--poll.html'));
  broadsheet.serve('https://maps.example/embed/flood', await readTestPage('frame--map.html'));
  const page = await broadsheet.open('news--frame.html');
  const { removed } = await broadsheet.report(page);
  await expect(page.locator('iframe[src*="polls.example"]')).toBeHidden();
  await expect(page.locator('iframe[src*="maps.example"]')).toBeVisible();
  expect(removed.map((block) => block.kind)).toEqual(['poll']);
  await expectWholeStory(page, 7);
  // Its document is as its server sent it.
  const frame = page.frames().find((candidate) => candidate.url().includes('polls.example'));
  const [live, parsed] = (await frame?.evaluate(
    (html) => [
      document.documentElement.outerHTML,
      new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
    ],
    (
      await readTestPage('frame--poll.html')
    ).body,
  )) ?? ['no frame', ''];
  expect(live).toBe(parsed);
});
