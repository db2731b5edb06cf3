import type { Page } from '@playwright/test';
import { faultsOf } from '../axe.ts';
import { type Broadsheet, expect, test } from '../browser.ts';

/** A popup in a state, and the settings with a site that is none typed into them. */
async function openAll(broadsheet: Broadsheet): Promise<Page[]> {
  const news = await broadsheet.open('news--all-kinds.html');
  const article = await broadsheet.popup(news);
  await article.getByRole('button', { name: 'Show', exact: true }).first().click();
  await article.getByRole('button', { name: 'Hide', exact: true }).waitFor();
  const soup = await broadsheet.open('recipe--soup.html', 'https://home-kitchen.example/soup');
  const notice = await broadsheet.popup(soup);
  await notice.getByRole('button', { name: 'Read' }).waitFor();

  const settings = await broadsheet.context.newPage();
  await settings.goto(`chrome-extension://${broadsheet.id}/src/options/index.html`);
  const site = settings.getByRole('textbox', { name: 'Add a site' });
  await site.fill('valley-news.example');
  await site.press('Enter');
  await expect(settings.getByRole('status')).toHaveText('Off for valley-news.example');
  await site.fill('valley');
  await site.press('Enter');
  await expect(settings.getByRole('alert')).toContainText('The ending is missing');
  return [article, notice, settings];
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in popup and settings in ${colorScheme} colours`, async ({ broadsheet }) => {
    for (const page of await openAll(broadsheet)) {
      await page.emulateMedia({ colorScheme });
      expect(await faultsOf(page), page.url()).toEqual([]);
    }
  });

test('popup and settings fit a narrow window, as at 200% zoom', async ({ broadsheet }) => {
  const pages = await openAll(broadsheet);
  for (const page of pages) {
    await page.setViewportSize({ width: 220, height: 480 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, page.url()).toBeLessThanOrEqual(0);
  }
  // A switch goes below what it switches before the words of that are broken.
  for (const page of pages) {
    await page.setViewportSize({ width: 190, height: 480 });
    await expect(page.locator('.switch').first(), page.url()).toBeVisible();
    const beside = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.switch')]
        .filter((row) => {
          const [words, box] = [...row.children].map((part) => part.getBoundingClientRect());
          return (box?.top ?? 0) < (words?.bottom ?? 0);
        })
        .map(({ innerText }) => innerText),
    );
    expect(beside, page.url()).toEqual([]);
    await page.setViewportSize({ width: 220, height: 480 });
  }
  const [article] = pages as [Page];
  await expect(article.locator('.foot .link').first(), 'on two lines').toHaveCSS('text-align', 'start');
  // What is wrong with a site is seen, however low its field stands.
  const settings = pages.at(-1) as Page;
  const site = settings.getByRole('textbox', { name: 'Add a site' });
  await site.fill('valley-news');
  await expect(settings.getByRole('alert')).toHaveCount(0);
  await site.evaluate((field) => scrollBy(0, field.getBoundingClientRect().bottom - innerHeight));
  await site.press('Enter');
  await expect(settings.getByRole('alert')).toBeInViewport({ ratio: 0.9 });
});

test('in popup and settings everything to press is large enough for a finger', async ({ broadsheet }) => {
  for (const page of await openAll(broadsheet)) {
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, select, label.button, input:not([type=file])')]
        .filter(({ offsetHeight, offsetWidth }) => Math.min(offsetHeight, offsetWidth) < 24)
        .map(({ outerHTML }) => outerHTML),
    );
    expect(small, page.url()).toEqual([]);
  }
});

test('in the settings the keyboard stops at nothing under what came of the last change', async ({
  broadsheet,
}) => {
  const settings = await broadsheet.context.newPage();
  await settings.setViewportSize({ width: 500, height: 500 });
  await settings.goto(`chrome-extension://${broadsheet.id}/src/options/index.html`);
  await settings
    .locator('input[type=file]')
    .setInputFiles({ name: 'any.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(settings.getByRole('status')).toContainText('Nothing was changed');
  await settings.locator('a').first().focus();
  const places = await settings.evaluate(() => {
    const toast = document.querySelector('.toast')?.getBoundingClientRect().top ?? 0;
    return [...document.querySelectorAll<HTMLElement>('main :is(input, button, select)')]
      .filter(({ offsetHeight }) => offsetHeight > 1)
      .map((control) => {
        // So that it would be half under it.
        scrollBy({ top: control.getBoundingClientRect().top - toast + 5, behavior: 'instant' });
        control.focus();
        const { bottom } = control.getBoundingClientRect();
        const { top } = document.querySelector('.toast')?.getBoundingClientRect() ?? { top: 0 };
        return top - bottom;
      });
  });
  expect(places.length).toBeGreaterThan(10);
  expect(Math.min(...places), 'in pixels').toBeGreaterThanOrEqual(0);
});

test('nothing moves for readers who asked for less motion', async ({ broadsheet }) => {
  const popup = await broadsheet.popup(await broadsheet.open('news--plain.html'));
  await expect(popup.getByRole('button', { name: 'Read', exact: true })).toBeVisible();
  /** What moves on the popup, or would while a page is read. */
  const moving = (): Promise<number> =>
    popup.evaluate(() => {
      const bar = document.body.appendChild(document.createElement('div'));
      bar.className = 'bar';
      const styles = [...document.querySelectorAll('*')].flatMap((element) => [
        getComputedStyle(element),
        getComputedStyle(element, '::before'),
      ]);
      const { length } = styles.filter(
        (style) => style.transitionDuration !== '0s' || style.animationName !== 'none',
      );
      bar.remove();
      return length;
    });
  expect(await moving(), 'the bar, the switch and its knob').toBe(3);
  await popup.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toBe(0);
});

test('in forced colours the main button stands out, by colours of the reader’s own', async ({
  broadsheet,
}) => {
  const popup = await broadsheet.popup(await broadsheet.open('news--all-kinds.html'));
  await popup.emulateMedia({ forcedColors: 'active' });
  const look = (name: string) =>
    popup.getByRole('button', { name, exact: true }).evaluate((button) => {
      // As the keyboard reaches it.
      button.focus({ focusVisible: true } as FocusOptions);
      const { backgroundColor, outlineColor } = getComputedStyle(button);
      return { backgroundColor, outlineColor };
    });
  const [main, other] = [await look('Read'), await look('Copy as Markdown')];
  const chosen = await popup.evaluate(() => {
    document.body.style.cssText = 'forced-color-adjust: none; background: Highlight';
    return getComputedStyle(document.body).backgroundColor;
  });
  expect(main.backgroundColor).toBe(chosen);
  expect(other.backgroundColor).not.toBe(chosen);
  expect(main.outlineColor, 'the ring').toBe(other.outlineColor);
});

test.describe('in a language of long words', () => {
  test.use({ language: 'de' });

  test('popup, settings and welcome page fit their width with text twice as large', async ({
    broadsheet,
  }) => {
    const popup = await broadsheet.popup(await broadsheet.open('news--all-kinds.html'));
    await popup.getByRole('button', { name: 'Als Markdown kopieren' }).waitFor();
    const [settings, welcome] = [await broadsheet.context.newPage(), await broadsheet.context.newPage()];
    await settings.goto(`chrome-extension://${broadsheet.id}/src/options/index.html`);
    await settings.getByRole('button', { name: 'Tastenkürzel ändern' }).waitFor();
    await welcome.goto(`chrome-extension://${broadsheet.id}/src/welcome/index.html`);
    await welcome.getByRole('button', { name: 'Tastenkürzel ändern' }).waitFor();
    for (const page of [popup, settings, welcome]) {
      const cdp = await broadsheet.context.newCDPSession(page);
      await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
      await expect(page.locator('html')).toHaveCSS('font-size', '32px');
      for (const width of [380, 320]) {
        await page.setViewportSize({ width, height: 600 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, `${page.url()} ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });

  test('a label breaks in no word while what is chosen beside it can go to the next line', async ({
    broadsheet,
  }) => {
    const settings = await broadsheet.context.newPage();
    await settings.setViewportSize({ width: 500, height: 600 });
    await settings.goto(`chrome-extension://${broadsheet.id}/src/options/index.html`);
    const cdp = await broadsheet.context.newCDPSession(settings);
    await cdp.send('Page.setFontSizes', { fontSizes: { standard: 28 } });
    const lines = await settings.getByText('Sätze pro Zusammenfassung').evaluate((label) => {
      const range = document.createRange();
      range.setStart(label.firstChild as Text, 'Sätze pro '.length);
      range.setEndAfter(label.firstChild as Text);
      return range.getClientRects().length;
    });
    expect(lines).toBe(1);
  });
});
