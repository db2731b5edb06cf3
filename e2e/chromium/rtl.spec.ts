import type { Page } from '@playwright/test';
import { type Broadsheet, expect, test } from '../browser.ts';
import { readTestPage, STORY_URL } from '../pages.ts';
import { inReader } from '../reader-view.ts';

/** An article that runs from right to left, read by someone whose language does not; cleaned whatever it is judged. */
async function openArticle(broadsheet: Broadsheet): Promise<Page> {
  const page = await broadsheet.open('news--rtl.html');
  await broadsheet.ask(page, { type: 'page:clean', on: true });
  return page;
}

test('the popup sets each text of the page its own way', async ({ broadsheet }) => {
  const popup = await broadsheet.popup(await openArticle(broadsheet));
  const sentence = popup.locator('.sentences .passage').first();
  await expect(sentence).toHaveCSS('direction', 'rtl');
  await expect(sentence).toHaveCSS('border-right-width', '3px');
  await expect(popup.locator('h1')).toHaveCSS('direction', 'rtl');
  await expect(popup.locator('h2').first()).toHaveCSS('direction', 'ltr');
});

test('the reading view keeps its own words in order, and the article in its own', async ({ broadsheet }) => {
  const page = await openArticle(broadsheet);
  await broadsheet.ask(page, { type: 'page:read', on: true });
  const found = await inReader(page, (root) => {
    root.querySelector<HTMLElement>('.tool-look')?.click();
    const directionOf = (selector: string): string => {
      const element = root.querySelector(selector);
      return element ? getComputedStyle(element).direction : `no ${selector}`;
    };
    // Where each character of a text begins, in CSS pixels.
    const order = (text: Text): string =>
      [...text.data]
        .map((character, i) => {
          const range = document.createRange();
          range.setStart(text, i);
          range.setEnd(text, i + 1);
          return { character, at: range.getBoundingClientRect().left };
        })
        .sort((a, b) => a.at - b.at)
        .map(({ character }) => character)
        .join('');
    const facts = [...root.querySelectorAll('.facts bdi')].map((fact) => fact.firstChild as Text);
    return {
      directions: ['dialog', '.tools', '.value', 'article', '.block'].map(directionOf),
      date: order(facts.find(({ data }) => data.includes('2025')) as Text),
      percent: order(root.querySelector('.value')?.firstChild as Text),
    };
  });
  expect(found?.directions).toEqual(['ltr', 'ltr', 'ltr', 'rtl', 'rtl']);
  expect(found?.date).toBe('February 6, 2025');
  expect(found?.percent).toBe('120%');
  await page.emulateMedia({ media: 'print' });
  const address = await inReader(page, (root) => {
    const { direction, textAlign } = getComputedStyle(root.querySelector('.source') as Element);
    return { direction, textAlign };
  });
  expect(address, 'where the article is from, on paper').toEqual({ direction: 'ltr', textAlign: 'right' });
});

test('code runs from left to right in any article, a verse as its language does', async ({ broadsheet }) => {
  const { body, contentType } = await readTestPage('news--rtl.html');
  const code = '<pre><code>def depth(bay):\n    return bay.z</code></pre>';
  const verse = '<pre>الشمس على الخليج\nوالسفن في الميناء</pre>';
  broadsheet.serve(STORY_URL, { body: body.replace(/(?=<p>بلغت)/, `${code}${verse}`), contentType });
  const page = await broadsheet.context.newPage();
  await page.goto(STORY_URL);
  await broadsheet.ask(page, { type: 'page:read', on: true });
  const sides = await inReader(page, (root) =>
    [...root.querySelectorAll('pre')].map((pre) => {
      const text = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const line = document.createRange();
      line.setStart(text, 0);
      line.setEnd(text, text.data.indexOf('\n'));
      const colon = document.createRange();
      colon.setStart(text, text.data.indexOf('\n') - 1);
      colon.setEnd(text, text.data.indexOf('\n'));
      const [box, said, last] = [pre, line, colon].map((each) => each.getBoundingClientRect());
      return {
        from:
          Number(said?.left) - Number(box?.left) < Number(box?.right) - Number(said?.right)
            ? 'left'
            : 'right',
        ends: Number(last?.left) > Number(said?.left) + 1 ? 'right' : 'left',
      };
    }),
  );
  expect(sides).toEqual([
    { from: 'left', ends: 'right' },
    { from: 'right', ends: 'left' },
  ]);
});
