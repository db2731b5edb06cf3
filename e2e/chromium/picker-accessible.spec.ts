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

test('in a low window the button that has the focus is in sight, and the page stays where it is', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--missed.html');
  await page.setViewportSize({ width: 320, height: 256 });
  await broadsheet.report(page);
  const picker = await openPicker(broadsheet, page);
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Tab');
  const scrolled = () => page.evaluate(() => scrollY);
  const before = await scrolled();
  expect(before).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  const isInSight = async (): Promise<boolean> => {
    const [panel, button] = [
      await picker.locator('.panel').boundingBox(),
      await picker.locator('button:focus').boundingBox(),
    ];
    if (!panel || !button) return false;
    return button.y >= panel.y && button.y + button.height <= panel.y + panel.height;
  };
  const hide = 'Hide it all the same';
  for (const name of [hide, 'Wider', 'Narrower', 'Choose another', 'Cancel', hide]) {
    await expect(picker.locator('button:focus')).toHaveText(name);
    expect(await isInSight(), name).toBe(true);
    await page.keyboard.press('Tab');
  }
  expect(await scrolled()).toBe(before);
  // Of what is wider or narrower more is said, or less.
  await page.keyboard.press('Shift+Tab');
  for (const key of ['+', '+', '-', '-']) {
    await page.keyboard.press(key);
    expect(await isInSight(), key).toBe(true);
  }
});

test('a mouse at rest where the panel goes to keeps no key from what is below', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--missed.html');
  await page.setViewportSize({ width: 320, height: 480 });
  await page.mouse.move(160, 60);
  await broadsheet.report(page);
  const picker = await openPicker(broadsheet, page);
  const seen: string[] = [];
  for (const key of Array<string>(8).fill('Tab')) {
    await page.keyboard.press(key);
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    const outline = await picker.locator('.outline').boundingBox();
    const scrolled = await page.evaluate(() => scrollY);
    seen.push(`${Math.round((outline?.y ?? 0) + scrolled)} ${outline?.height}`);
  }
  expect(new Set(seen).size).toBe(seen.length);
});

test('what a key outlines is not below a head or a foot of the page that stay in their place', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--missed.html');
  await page.setViewportSize({ width: 1000, height: 600 });
  await page.evaluate(() => {
    const add = (says: string, style: string): void => {
      const box = document.createElement('div');
      box.textContent = says;
      box.style.cssText = style;
      document.body.append(box);
    };
    for (let i = 0; i < 8; i += 1)
      add(`One of our shop’s windows: ${'glove'.repeat(i + 1)}`, 'height: 110px');
    document.body.style.padding = '150px 50px';
    for (const edge of ['top', 'bottom'])
      add(`The ${edge} of the site`, `position: fixed; inset-inline: 0; height: 120px; ${edge}: 0`);
  });
  await broadsheet.report(page);
  const picker = await openPicker(broadsheet, page);
  const seen: string[] = [];
  for (const key of [...Array<string>(8).fill('Shift+Tab'), ...Array<string>(6).fill('Tab')]) {
    await page.keyboard.press(key);
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    const box = await picker.locator('.outline').boundingBox();
    if (box?.height !== 110) continue;
    seen.push(box.y > 119 && box.y + box.height < 481 ? 'in sight' : `${key}: at ${box.y}`);
  }
  expect(seen.length).toBeGreaterThan(8);
  expect(new Set(seen)).toEqual(new Set(['in sight']));
});

for (const viewport of [
  { width: 320, height: 480 },
  { width: 320, height: 300 },
  { width: 1000, height: 600 },
])
  test(`what the Tab key outlines is not below the panel, in ${viewport.width} by ${viewport.height} pixels`, async ({
    broadsheet,
  }) => {
    const page = await broadsheet.open('news--missed.html');
    await page.setViewportSize(viewport);
    await broadsheet.report(page);
    const picker = await openPicker(broadsheet, page);
    /** How much of the window's height the outline has, and how much of that is free of the panel. */
    const seen = async (): Promise<{ readonly height: number; readonly free: number }> => {
      const [outline, panel] = [
        await picker.locator('.outline').boundingBox(),
        await picker.locator('.panel').boundingBox(),
      ];
      if (!outline || !panel) throw new Error('nothing outlined');
      const [top, bottom] = [Math.max(0, outline.y), Math.min(viewport.height, outline.y + outline.height)];
      const covered = Math.min(bottom, panel.y + panel.height) - Math.max(top, panel.y);
      return { height: bottom - top, free: bottom - top - Math.max(0, covered) };
    };
    for (const key of [...Array<string>(9).fill('Tab'), ...Array<string>(6).fill('Shift+Tab')]) {
      await page.keyboard.press(key);
      // It is drawn anew with each frame.
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      const { height, free } = await seen();
      expect(free, key).toBeGreaterThan(Math.min(height, viewport.height / 5) - 1);
    }
  });
