import type { Page } from '@playwright/test';
import { expect, test } from '../browser.ts';

const scrolled = (page: Page): Promise<number> => page.evaluate(() => window.scrollY);

test('an overlay that locks scrolling goes, and the page scrolls', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--overlay.html');
  await broadsheet.report(page);
  await expect(page.locator('.backdrop')).toBeHidden();
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 600);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(300);
});

test('the lock comes back with the overlay', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--overlay.html');
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  await expect(page.locator('.backdrop')).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).overflowY)).toBe('hidden');
});

test('a lock that has no overlay of ours is left alone', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await broadsheet.report(page);
  // A site's own gallery opens: it is no clutter, and it may lock the page.
  await page.evaluate(() => {
    document.body.style.overflow = 'hidden';
    const gallery = document.createElement('div');
    gallery.setAttribute('role', 'dialog');
    gallery.style.cssText = 'position:fixed;inset:0;background:#000';
    gallery.textContent = 'Picture 1 of 7: the flooded basement on the morning after';
    document.body.append(gallery);
  });
  await page.evaluate(
    () => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))),
  );
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).overflowY)).toBe('hidden');
});
