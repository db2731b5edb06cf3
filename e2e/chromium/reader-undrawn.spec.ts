/** The reading view over a page that draws nothing. */
import { expect, test } from '../browser.ts';
import { readTestPage, STORY_URL } from '../pages.ts';
import { inReader, readerText } from '../reader-view.ts';

for (const css of ['display:none', 'display:none!important', 'content-visibility:hidden'])
  test(`is seen on a page whose root has ${css}`, async ({ broadsheet }) => {
    const { body, contentType } = await readTestPage('news--plain.html');
    broadsheet.serve(STORY_URL, {
      body: body.replace('</head>', `<style>html{${css}}</style></head>`),
      contentType,
    });
    const page = await broadsheet.context.newPage();
    await page.goto(STORY_URL);
    const paragraphs = page.locator('.story > p').filter({ visible: true });

    expect(await broadsheet.ask(page, { type: 'page:read', on: true })).toEqual({ open: true });
    const seen = () =>
      inReader(page, (root) => {
        const view = root.querySelector('dialog');
        return [view?.checkVisibility(), view?.clientHeight, root.activeElement?.textContent] as const;
      });
    const headline = 'Central library reopens after the flood';
    expect(await seen()).toEqual([true, page.viewportSize()?.height, headline]);

    // Another look dresses the page anew.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('d');
    const theme = () => inReader(page, (root) => root.querySelector('dialog')?.getAttribute('data-theme'));
    await expect.poll(theme).toBe('dark');
    expect((await seen())?.slice(0, 2)).toEqual([true, page.viewportSize()?.height]);

    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => readerText(page)).toBeNull();
    await expect(paragraphs, 'the page is as undrawn as before').toHaveCount(0);
  });
