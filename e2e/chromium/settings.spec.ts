import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { faultsOf } from '../axe.ts';
import { type Broadsheet, expect, test } from '../browser.ts';

async function openSettings({ context, id }: Broadsheet): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/src/options/index.html`);
  return page;
}

test('what is shown again on a page stands in the settings that are open, and is forgotten there', async ({
  broadsheet,
}) => {
  const settings = await openSettings(broadsheet);
  const shown = settings.getByRole('region', { name: 'What you chose to see again' });
  await expect(shown).toContainText('Nothing.');
  const page = await broadsheet.open('news--all-kinds.html');
  const { removed } = await broadsheet.report(page);
  await broadsheet.ask(page, { type: 'page:show', ids: removed.map(({ id }) => id), shown: true });
  await expect(shown.getByRole('listitem')).toContainText(`${removed.length} blocks stay`);
  await shown.getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(shown).toContainText('Nothing.');
  await page.reload();
  expect((await broadsheet.report(page)).removed.filter(({ restored }) => restored)).toEqual([]);
});

test('a site is switched off, and always cleaned, by its name and with the keyboard alone', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--all-kinds.html');
  await expect(page.locator('.poll')).toBeHidden();
  const settings = await openSettings(broadsheet);
  const site = settings.getByRole('textbox', { name: 'Add a site' });
  await site.focus();
  await settings.keyboard.type('https://www.coast-herald.example/news');
  await settings.keyboard.press('Enter');
  await expect(settings.getByRole('status')).toHaveText('Off for coast-herald.example');
  await expect(page.locator('.poll')).toBeVisible();
  await expect(site).toBeFocused();
  await expect(site).toHaveValue('');

  await settings.keyboard.type('coast-herald.example');
  await settings.keyboard.press('Tab');
  await expect(settings.getByRole('combobox', { name: 'What Broadsheet does there' })).toBeFocused();
  await settings.keyboard.press('ArrowDown');
  await settings.keyboard.press('Tab');
  await settings.keyboard.press('Space');
  await expect(settings.getByRole('region', { name: 'Your choices' }).getByRole('listitem')).toContainText(
    'Always cleaned up',
  );
  await expect(page.locator('.poll')).toBeHidden();
});

test('the field for a site stays in sight below the list that grows by it', async ({ broadsheet }) => {
  const settings = await openSettings(broadsheet);
  await settings.setViewportSize({ width: 700, height: 500 });
  const site = settings.getByRole('textbox', { name: 'Add a site' });
  for (const name of ['one', 'two', 'three']) {
    await site.fill(`${name}.example`);
    await site.evaluate((field) => scrollBy(0, field.getBoundingClientRect().bottom - innerHeight + 4));
    await site.press('Enter');
    await expect(settings.getByRole('status')).toHaveText(`Off for ${name}.example`);
    await expect(site).toHaveValue('');
    const toast = await settings.locator('.toast').boundingBox();
    const bottomOf = (field: HTMLElement): number => field.getBoundingClientRect().bottom;
    await expect.poll(() => site.evaluate(bottomOf), name).toBeLessThanOrEqual(toast?.y ?? 0);
  }
});

test('the keys are told', async ({ broadsheet }) => {
  const settings = await openSettings(broadsheet);
  const keys = settings.getByRole('region', { name: 'Keyboard shortcuts' });
  await expect(keys.locator('dl > div')).toHaveText([
    /Open the popup\s*Alt\+Shift\+S/,
    /Open or close the reading view\s*Alt\+R/,
  ]);
});

test('all settings are saved to a file, set back, and read from it', async ({ broadsheet }) => {
  const settings = await openSettings(broadsheet);
  const marks = settings.getByRole('switch', { name: 'Mark what the page labels as opinion' });
  await marks.click();
  await expect(marks).not.toBeChecked();
  const saving = settings.waitForEvent('download');
  await settings.getByRole('button', { name: 'Save to a file' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('broadsheet.json');
  const text = await readFile(await file.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ broadsheet: 1, settings: { marks: false } });

  settings.once('dialog', (dialog) => dialog.accept());
  await settings.getByRole('button', { name: 'Reset all' }).click();
  await expect(marks).toBeChecked();
  // Said when all is set back: what is said of the next file would be spoken over.
  await expect(settings.getByRole('status')).toContainText('as it was at first');

  const choice = settings.locator('input[type=file]');
  await choice.setInputFiles({ name: 'any.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(settings.getByRole('status')).toContainText('Nothing was changed');
  const later = Buffer.from(JSON.stringify({ ...JSON.parse(text), broadsheet: 2 }));
  await choice.setInputFiles({ name: 'later.json', mimeType: 'application/json', buffer: later });
  await expect(settings.getByRole('status')).toContainText('A later version of Broadsheet saved this file');
  await choice.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(marks).not.toBeChecked();
});

test('a long list of sites is looked through with the keyboard alone', async ({ broadsheet }) => {
  const settings = await openSettings(broadsheet);
  const sites = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`paper${i}.example`, 'off']));
  await settings.locator('input[type=file]').setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ broadsheet: 1, settings: { sites } })),
  });
  const list = settings.getByRole('region', { name: 'Your choices' });
  const count = list.getByRole('status');
  await expect(count).toHaveText('500 of 500 sites');
  const field = list.getByRole('searchbox', { name: 'Find a site in this list' });
  expect((await field.boundingBox())?.height, 'one line').toBeLessThan(40);
  await field.focus();
  await settings.keyboard.type('paper49');
  await expect(count).toHaveText('11 of 500 sites');
  expect(await faultsOf(settings)).toEqual([]);
  await settings.keyboard.press('Tab');
  await settings.keyboard.press('Enter');
  await expect(count).toHaveText('10 of 499 sites');
  await expect(list.getByRole('button', { name: 'Take back' }).first()).toBeFocused();
  await settings.keyboard.press('Shift+Tab');
  await expect(field).toBeFocused();
  await settings.keyboard.press('Escape');
  await expect(count).toHaveText('499 of 499 sites');
  await expect(field).toHaveValue('');
});
