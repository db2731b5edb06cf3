/** What tests look at in the pages of e2e/pages. */
import type { Page } from '@playwright/test';
import { expect } from './browser.ts';

/** Every paragraph of the story is shown, with all its words. */
export async function expectWholeStory(
  page: Page,
  paragraphs: number,
  selector = '.story > p',
): Promise<void> {
  const story = page.locator(selector).filter({ visible: true });
  await expect(story).toHaveCount(paragraphs);
}

/** The page as the document holds it, every attribute and white space of it. Works where a page shadows the names. */
export const markupOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const found = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get?.call(document);
    return found instanceof Element ? found.outerHTML : '';
  });

/**
 * The document as the browser's own parser makes it of a source, untouched by anyone. The source may have no scripts
 * that write and no `<noscript>`.
 */
export const parsedMarkup = (page: Page, source: string): Promise<string> =>
  page.evaluate(
    (html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
    source,
  );

/** Where elements stand on the page, in CSS pixels from its corner. */
export const placesOf = (page: Page, selector: string): Promise<readonly (readonly number[])[]> =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [left + scrollX, top + scrollY, width, height];
      }),
    selector,
  );
