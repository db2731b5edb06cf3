/** The inside of the picker, for tests: a frame of its own, which the page cannot reach. */
import type { Frame, Page } from '@playwright/test';
import { type Broadsheet, expect } from './browser.ts';

/** The picker's frame over a page; undefined when none is open. */
export const pickerOf = (page: Page): Frame | undefined =>
  page.frames().find((frame) => frame !== page.mainFrame() && frame.url() === 'about:blank');

/** Opens the picker over a page and waits until it takes keys and clicks. */
export async function openPicker(broadsheet: Broadsheet, page: Page): Promise<Frame> {
  expect(await broadsheet.ask(page, { type: 'page:pick' })).toEqual({ open: true });
  await page.bringToFront();
  await expect.poll(() => pickerOf(page)?.locator('.field:focus').count()).toBe(1);
  return pickerOf(page) as Frame;
}

/** Clicks in the middle of an element of the page, as far as the page is concerned: the picker lies above it. */
export async function clickOver(page: Page, selector: string): Promise<void> {
  await page.locator(selector).scrollIntoViewIfNeeded();
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`nothing shown of ${selector}`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Presses a button of the picker. */
export const press = (picker: Frame, name: string): Promise<void> =>
  picker.getByRole('button', { name, exact: true }).click();

/** Waits for the picker to have gone. */
export const expectClosed = (page: Page): Promise<void> => expect.poll(() => pickerOf(page)).toBeUndefined();

/** Runs in the service worker. */
function refuse(times: number): void {
  const { local } = (
    globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
  ).chrome.storage;
  const store = local.set.bind(local);
  let left = times;
  local.set = (items) => {
    left -= 1;
    return left < 0 ? store(items) : Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  };
}

/** Has the browser refuse the next `times` of storing something for the extension. */
export const refuseToStore = ({ worker }: Broadsheet, times: number): Promise<void> =>
  worker.evaluate(refuse, times);
