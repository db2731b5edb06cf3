import { expect, test } from '../browser.ts';
import { readerText } from '../reader-view.ts';

for (const kind of ['auto', 'manual'] as const)
  test(`a popover of the page does not cover the view, and is there when it goes: ${kind}`, async ({
    broadsheet,
  }) => {
    const page = await broadsheet.open('news--plain.html');
    await page.evaluate((popover) => {
      const box = document.createElement('div');
      Object.assign(box, { popover, id: 'box', textContent: 'Which edition do you want to see?' });
      box.style.cssText =
        'opacity: 1 !important; transition: opacity 9s; background: red; inline-size: 100%; block-size: 100%';
      document.body.append(box);
    }, kind);
    await broadsheet.ask(page, { type: 'page:read', on: true });
    const view = await page.screenshot();
    const isSeen = async (): Promise<boolean> => !(await page.screenshot()).equals(view);
    const isOpen = (): Promise<boolean> =>
      page.locator('#box').evaluate((box) => box.matches(':popover-open'));
    await page.locator('#box').evaluate((box) => (box as HTMLElement).showPopover());
    await expect.poll(isSeen).toBe(false);
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => readerText(page)).toBeNull();
    await expect.poll(isSeen).toBe(true);
    expect(await isOpen()).toBe(true);
  });
