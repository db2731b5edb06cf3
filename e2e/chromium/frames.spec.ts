import type { Page } from '@playwright/test';
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

const SIGN_UP =
  '<h3>Breaking news in your inbox</h3><p>Sign up for our free newsletter. Unsubscribe at any time.</p><form><input type="email" placeholder="Your email address"><button>Sign up</button></form>';
const REPORT =
  '<p>In the afternoon the mayor joined the queue, and waited for forty minutes like everyone else.</p>';

/** Puts a frame without a name or an address into the story, and markup into that. */
const write = (page: Page, html: string, how: 'attribute' | 'script'): Promise<void> =>
  page.evaluate(
    ([markup, way]) => {
      const frame = document.createElement('iframe');
      if (way === 'attribute') frame.srcdoc = markup;
      document.querySelectorAll('.story > p')[2]?.after(frame);
      if (way === 'attribute') return;
      frame.contentDocument?.write(markup);
      frame.contentDocument?.close();
    },
    [html, how] as const,
  );

test('judges a frame that the page writes itself by what it says, and touches nothing in it', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--plain.html');
  await broadsheet.report(page);
  const frames = page.locator('.story > iframe');
  await write(page, SIGN_UP, 'script');
  await expect(frames).toBeHidden();
  await write(page, SIGN_UP, 'attribute');
  await expect(frames.nth(0)).toBeHidden();
  await expect(frames.nth(1)).toBeHidden();
  const { removed } = await broadsheet.report(page);
  expect(removed.map(({ kind, text }) => `${kind} ${text.slice(0, 27)}`)).toEqual([
    'newsletter Breaking news in your inbox',
    'newsletter Breaking news in your inbox',
  ]);
  const inside = () =>
    frames.evaluateAll((all) => all.map((one) => (one as HTMLIFrameElement).contentDocument?.body.innerHTML));
  expect(await inside()).toEqual([SIGN_UP, SIGN_UP]);
  // Its page may put its story there.
  await frames.nth(0).evaluate((frame, html) => Object.assign(frame, { srcdoc: html }), REPORT);
  await expect(frames.nth(0)).toBeVisible();
  await write(page, REPORT, 'script');
  await expect(frames).toHaveCount(3);
  // A prompt that comes later is gone: by then what came before has been judged.
  await write(page, SIGN_UP, 'script');
  await expect(frames.nth(0)).toBeHidden();
  await expect(frames.nth(1)).toBeVisible();
  await expectWholeStory(page, 7);
});
