/** What becomes of a box that was hidden when its site puts something else into it. */
import type { Page } from '@playwright/test';
import { type Broadsheet, expect, test } from '../browser.ts';
import { expectWholeStory } from '../story.ts';

const PROMPT =
  '<section class="box"><h3>Breaking news in your inbox</h3><p>Sign up for our free newsletter. Unsubscribe at any time.</p><form><input type="email" placeholder="Your email address"><button>Sign up</button></form></section>';
const STORY = [
  'In the afternoon the mayor joined the queue, and waited for forty minutes like everyone else.',
  'The last visitors left at ten in the evening, an hour after the doors should have been shut.',
];

/** Puts markup into the slot in the story, which is made when there is none. */
const fill = (page: Page, html: string): Promise<void> =>
  page.evaluate((markup) => {
    let slot = document.querySelector('#slot');
    if (!slot) {
      slot = document.createElement('div');
      slot.id = 'slot';
      document.querySelectorAll('.story > p')[2]?.after(slot);
    }
    slot.innerHTML = markup;
  }, html);

const hiddenTexts = async (broadsheet: Broadsheet, page: Page): Promise<string[]> =>
  (await broadsheet.report(page)).removed.filter(({ restored }) => !restored).map(({ text }) => text);

/** A page whose slot holds a prompt, hidden. */
async function openWithSlot(broadsheet: Broadsheet): Promise<Page> {
  const page = await broadsheet.open('news--plain.html');
  await broadsheet.report(page);
  await fill(page, PROMPT);
  await expect(page.locator('#slot')).toBeHidden();
  return page;
}

test('story put where a prompt was is shown at once, and is in the clean text', async ({ broadsheet }) => {
  const page = await openWithSlot(broadsheet);
  const shown = await page.evaluate(async (paragraphs) => {
    const slot = document.querySelector('#slot');
    slot?.replaceChildren(
      ...paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
    );
    await new Promise(requestAnimationFrame);
    return slot?.getBoundingClientRect().height ?? 0;
  }, STORY);
  expect(shown, 'in the next frame').toBeGreaterThan(0);
  await expectWholeStory(page, 9, '.story p');
  expect(await hiddenTexts(broadsheet, page)).toEqual([]);
  const { text } = await broadsheet.ask(page, { type: 'page:article' });
  for (const paragraph of STORY) expect(text).toContain(paragraph);
});

test('story written into the very elements of a prompt is shown', async ({ broadsheet }) => {
  const page = await openWithSlot(broadsheet);
  await page.evaluate(([first, second]) => {
    const [heading, pitch] = document.querySelectorAll('#slot h3, #slot p');
    document.querySelector('#slot form')?.remove();
    heading?.remove();
    if (pitch?.firstChild) pitch.firstChild.nodeValue = `${first} ${second}`;
  }, STORY);
  await expect(page.locator('#slot')).toBeVisible();
  expect(await hiddenTexts(broadsheet, page)).toEqual([]);
});

test('story put beside a prompt in its box is shown, and the prompt is not', async ({ broadsheet }) => {
  const page = await openWithSlot(broadsheet);
  await page.evaluate((paragraphs) => {
    for (const text of [...paragraphs, ...paragraphs])
      document
        .querySelector('#slot')
        ?.append(Object.assign(document.createElement('p'), { textContent: text }));
  }, STORY);
  await expectWholeStory(page, 11, '.story > p, #slot > p');
  await expect(page.locator('#slot form')).toBeHidden();
  expect(await hiddenTexts(broadsheet, page)).toHaveLength(1);
});

test('a widget that draws itself anew in its hidden box stays hidden, and is told as it is', async ({
  broadsheet,
}) => {
  const page = await openWithSlot(broadsheet);
  const frames = await page.evaluate(async (prompt) => {
    const slot = document.querySelector('#slot');
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    let shown = 0;
    for (let i = 0; slot && i < 40; i += 1) {
      // Emptied, and filled in a later task, with words that change.
      if (i % 4 === 0) slot.replaceChildren();
      else slot.innerHTML = prompt.replace('Breaking news', ['Breaking', 'Morning', 'Evening'][i % 3] ?? '');
      await frame();
      if (slot.getBoundingClientRect().height > 0) shown += 1;
    }
    return shown;
  }, PROMPT);
  expect(frames, 'frames in which it was shown').toBe(0);
  await fill(page, PROMPT.replace('Breaking news', 'Weekend reading'));
  await expect.poll(() => hiddenTexts(broadsheet, page)).toEqual([expect.stringMatching(/^Weekend reading/)]);
});

test('a box that its site fills only while it is in sight does not blink for ever', async ({
  broadsheet,
}) => {
  const page = await openWithSlot(broadsheet);
  const changes = await page.evaluate(async (prompt) => {
    const slot = document.querySelector('#slot');
    let shown = false;
    let seen = 0;
    for (let i = 0; slot && i < 60; i += 1) {
      await new Promise(requestAnimationFrame);
      const isShown = slot.getBoundingClientRect().height > 0;
      if (isShown !== shown) seen += 1;
      shown = isShown;
      slot.innerHTML = isShown ? prompt : '<p>Loading what the editors have picked for tonight</p>';
    }
    return seen;
  }, PROMPT);
  expect(changes).toBeLessThan(10);
});

test('story entries that a live blog makes from a copy of a hidden prompt are shown', async ({
  broadsheet,
}) => {
  const page = await openWithSlot(broadsheet);
  const heights = await page.evaluate(async (paragraphs) => {
    const slot = document.querySelector('#slot');
    for (const text of paragraphs) {
      const entry = slot?.cloneNode(true) as HTMLElement;
      entry.className = 'entry';
      entry.removeAttribute('id');
      entry.querySelector('form')?.remove();
      for (const part of entry.querySelectorAll('h3, p')) part.textContent = text;
      slot?.before(entry);
    }
    await new Promise(requestAnimationFrame);
    return [...document.querySelectorAll('.entry')].map((entry) => entry.getBoundingClientRect().height);
  }, STORY);
  expect(heights).toHaveLength(2);
  for (const height of heights) expect(height, 'in the next frame').toBeGreaterThan(0);
  await expect(page.locator('#slot')).toBeHidden();
  expect(await hiddenTexts(broadsheet, page)).toHaveLength(1);
});
