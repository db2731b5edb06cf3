import { expect, test } from '../browser.ts';
import { readTestPage, STORY_URL } from '../pages.ts';
import { inReader, readerText } from '../reader-view.ts';

const NEXT_URL = `${STORY_URL}/2`;

test('goes on to the next page of an article, in the reading view', async ({ broadsheet }) => {
  const { body, contentType } = await readTestPage('news--plain.html');
  const withPages = (links: string) => ({
    contentType,
    body: body.replace('</article>', `<nav aria-label="Pages">${links}</nav></article>`),
  });
  broadsheet.serve(STORY_URL, withPages('<b>1</b> <a href="/2025/02/06/story/2">2</a>'));
  const last = withPages('<a href="/2025/02/06/story">1</a> <b>2</b>');
  broadsheet.serve(NEXT_URL, { ...last, body: last.body.replaceAll('Saturday', 'Sunday') });
  const page = await broadsheet.context.newPage();
  await page.goto(STORY_URL);
  const { article } = await broadsheet.report(page);
  expect(article.nextPage).toBe(NEXT_URL);

  const popup = await broadsheet.popup(page);
  await expect(popup.locator('.facts')).toContainText('Continues on another page');
  await popup.close();

  await broadsheet.ask(page, { type: 'page:read', on: true });
  const focusLink = (): Promise<boolean | null> =>
    inReader(page, (root) => {
      const link = root.querySelector<HTMLElement>('.next-page a');
      link?.focus();
      return link !== null && root.activeElement === link;
    });
  expect(await focusLink()).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL(NEXT_URL);
  await expect.poll(() => readerText(page)).toContain('reopened on Sunday');
  expect(await focusLink(), 'the last page').toBe(false);

  // Whoever comes there by the page's own link sees the page.
  await page.goto(STORY_URL);
  await broadsheet.report(page);
  await page.getByRole('link', { name: '2', exact: true }).click();
  await page.waitForURL(NEXT_URL);
  await broadsheet.report(page);
  expect(await readerText(page)).toBeNull();
});
