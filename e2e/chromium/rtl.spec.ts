import type { Page } from '@playwright/test';
import { type Broadsheet, expect, test } from '../browser.ts';
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
});
