import { faultsOf } from '../axe.ts';
import { expect, test } from '../browser.ts';
import { clickOver, openPicker, press, refuseToStore } from '../picker.ts';

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in ${colorScheme} colours, pointing, choosing and being told`, async ({
    broadsheet,
  }) => {
    const page = await broadsheet.open('news--missed.html');
    await page.emulateMedia({ colorScheme });
    await broadsheet.report(page);
    const picker = await openPicker(broadsheet, page);
    expect(await faultsOf(picker)).toEqual([]);
    await clickOver(page, '.story > p:first-child');
    await expect(picker.getByRole('dialog')).toBeVisible();
    expect(await faultsOf(picker)).toEqual([]);
    await refuseToStore(broadsheet, 1);
    await press(picker, 'Hide it all the same');
    await expect(picker.getByRole('alertdialog')).toBeVisible();
    expect(await faultsOf(picker)).toEqual([]);
  });

test('stands on a page that runs from right to left, and is seen in forced colours', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--rtl.html');
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await broadsheet.report(page);
  const picker = await openPicker(broadsheet, page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(picker.locator('.outline')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(picker.getByRole('dialog')).toBeVisible();
  const box = await picker.locator('.outline').boundingBox();
  expect(box?.width).toBeGreaterThan(20);
});
