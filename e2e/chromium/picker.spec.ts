import { expect, test } from '../browser.ts';
import { clickOver, openPicker, pickerOf } from '../picker.ts';

test('first', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--missed.html');
  const before = await broadsheet.report(page);
  console.log(JSON.stringify(before.removed), before.state);
  const picker = await openPicker(broadsheet, page);
  await clickOver(page, '.tides h3');
  await page.screenshot({ path: '/tmp/pick1.png' });
  console.log(await picker.locator('.panel').innerText());
  await picker.getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(page.locator('.tides')).toBeHidden();
  await expect.poll(() => pickerOf(page)).toBeUndefined();
  console.log(JSON.stringify((await broadsheet.report(page)).removed));
  await page.reload();
  await expect(page.locator('.tides')).toBeHidden();
});
