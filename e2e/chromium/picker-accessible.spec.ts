import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, test } from '../browser.ts';
import { clickOver, openPicker, press, refuseToStore } from '../picker.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the picker's sheet. */
async function faults(picker: Frame): Promise<string[]> {
  await picker.evaluate(axe);
  const found = await picker.evaluate(async () => {
    const { axe: check } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations, passes } = await check.run();
    return {
      passed: passes.length,
      broken: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    };
  });
  // Looking at nothing finds nothing.
  expect(found.passed).toBeGreaterThan(12);
  return found.broken;
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in ${colorScheme} colours, pointing, choosing and being told`, async ({
    broadsheet,
  }) => {
    const page = await broadsheet.open('news--missed.html');
    await page.emulateMedia({ colorScheme });
    await broadsheet.report(page);
    const picker = await openPicker(broadsheet, page);
    expect(await faults(picker)).toEqual([]);
    await clickOver(page, '.story > p:first-child');
    await expect(picker.getByRole('dialog')).toBeVisible();
    expect(await faults(picker)).toEqual([]);
    await refuseToStore(broadsheet, 1);
    await press(picker, 'Hide it all the same');
    await expect(picker.getByRole('alertdialog')).toBeVisible();
    expect(await faults(picker)).toEqual([]);
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
