/** The sheet that the picker lays over the page, and what of the page can be reached through it. */
import type { Frame, Page } from '@playwright/test';
import { type Broadsheet, expect, test } from '../browser.ts';
import { readTestPage, STORY_URL } from '../pages.ts';
import { clickOver, expectClosed, openPicker, press } from '../picker.ts';

const MISSED = 'news--missed.html';

test('the page hears of nothing while the reader chooses', async ({ broadsheet }) => {
  const { body, contentType } = await readTestPage(MISSED);
  const listens = `<script>
    window.heard = [];
    for (const kind of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointermove', 'mousemove', 'contextmenu',
      'keydown', 'keyup', 'keypress', 'input', 'wheel', 'touchstart'])
      addEventListener(kind, (event) => heard.push(event.type), true);
  </script>`;
  broadsheet.serve(STORY_URL, { body: body.replace('<head>', `<head>${listens}`), contentType });
  const page = await broadsheet.context.newPage();
  await page.goto(STORY_URL);
  await broadsheet.report(page);
  const heard = (): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'heard'));
  await page.keyboard.press('x');
  expect(await heard(), 'it does listen').toEqual(['keydown', 'keypress', 'keyup']);
  const picker = await openPicker(broadsheet, page);
  await page.evaluate(() => Reflect.set(window, 'heard', []));
  const link = page.locator('.strip a');
  await clickOver(page, '.strip a');
  await page.keyboard.press('Escape');
  await page.keyboard.press('x');
  await link.scrollIntoViewIfNeeded();
  await page.mouse.click(640, 85, { button: 'right' });
  // The wheel scrolls the page all the same, and the outline goes along.
  await page.setViewportSize({ width: 900, height: 400 });
  await page.mouse.move(450, 100);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await clickOver(page, '.tides h3');
  const title = await page.locator('.tides h3').boundingBox();
  expect((await picker.locator('.outline').boundingBox())?.y).toBeCloseTo(title?.y ?? 0, 0);
  await press(picker, 'Wider');
  await press(picker, 'Cancel');
  await expectClosed(page);
  expect(await heard()).toEqual([]);
  expect(page.url()).toBe(STORY_URL);
  await expect(page.locator('.tides')).toBeVisible();
});

test('chooses from an open dialog of the page, which is all that is alive', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await broadsheet.report(page);
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.innerHTML =
      '<div class="edition"><p>Which edition do you want to see?</p><button>Northern</button></div>';
    document.body.append(dialog);
    dialog.showModal();
  });
  const picker = await openPicker(broadsheet, page);
  await clickOver(page, '.edition p');
  await press(picker, 'Wider');
  await press(picker, 'Hide');
  await expect(page.locator('dialog')).toBeHidden();
  await page.getByRole('link', { name: 'News', exact: true }).click();
  expect(page.url()).toContain('#news');
});

/** Opens a page to which something is added at its end and a script run, and the picker over it. */
async function openWith(
  broadsheet: Broadsheet,
  more: string,
  script = '',
): Promise<{ page: Page; picker: Frame }> {
  const page = await broadsheet.open(MISSED);
  await broadsheet.report(page);
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), more);
  await page.evaluate(script);
  return { page, picker: await openPicker(broadsheet, page) };
}

for (const zoom of [1.5, 0.8])
  test(`outlines what is pointed at on a page that draws itself ${zoom} times as large`, async ({
    broadsheet,
  }) => {
    const { page, picker } = await openWith(broadsheet, `<style>html { zoom: ${zoom} }</style>`);
    const title = page.locator('.tides h3');
    await title.scrollIntoViewIfNeeded();
    const box = await title.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 10);
    await expect.poll(() => picker.getByRole('status').textContent()).toContain(await title.textContent());
    expect((await picker.locator('.outline').boundingBox())?.y).toBeCloseTo(box?.y ?? 0, 0);
    await expect(picker.locator('.panel'), 'as large as anywhere').toHaveCSS('font-size', '14px');
    expect(await picker.evaluate(() => innerWidth)).toBe(page.viewportSize()?.width);
  });

const PANE = `<div class="pane" style="position:fixed;inset:40px auto auto 40px;width:320px;height:160px;overflow:auto;background:#fff">
    <p style="height:900px">Ferries leave at seven and at nine</p></div>`;

const scrollOf = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((element) => element.scrollTop);

test('the wheel scrolls what lies under it: a fixed pane, to its end, and only then the page', async ({
  broadsheet,
}) => {
  const { page } = await openWith(broadsheet, PANE);
  await page.mouse.move(120, 100);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => scrollOf(page, '.pane')).toBe(200);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.mouse.wheel(0, 5000);
  await expect.poll(() => scrollOf(page, '.pane')).toBeGreaterThan(700);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(200);
});

test('the wheel scrolls an open dialog', async ({ broadsheet }) => {
  const { page, picker } = await openWith(
    broadsheet,
    `<dialog style="width:400px;height:200px;overflow:auto"><p style="height:900px">Which edition?</p>
     <p class="end">Northern edition</p></dialog>`,
    `document.querySelector('dialog').showModal()`,
  );
  const box = await page.locator('dialog').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 100);
  await page.mouse.wheel(0, 2000);
  await expect.poll(() => scrollOf(page, 'dialog')).toBeGreaterThan(600);
  await clickOver(page, '.end');
  await expect(picker.getByRole('dialog')).toContainText('Northern edition');
});

test('the panel makes way for what it covers, and stays where it covers no more', async ({ broadsheet }) => {
  const { page, picker } = await openWith(
    broadsheet,
    `<div class="toast" style="position:fixed;bottom:24px;left:calc(50% - 180px);width:360px;height:36px;background:#fff">
       Tides are told each morning by letter</div>`,
  );
  const panel = picker.locator('.panel');
  const covers = async (): Promise<boolean> => {
    const [above, below] = await Promise.all([panel.boundingBox(), page.locator('.toast').boundingBox()]);
    return (above?.y ?? 0) < (below?.y ?? 0) && (above?.y ?? 0) + (above?.height ?? 0) > (below?.y ?? 0);
  };
  expect(await covers()).toBe(true);
  const toast = await page.locator('.toast').boundingBox();
  await page.mouse.move((toast?.x ?? 0) + 60, (toast?.y ?? 0) + 18, { steps: 3 });
  await expect.poll(covers).toBe(false);
  await expect.poll(() => picker.getByRole('status').textContent()).toContain('Tides are told');
  // There its button is to be had: what stands below it is more than it covers.
  const cancel = await panel.getByRole('button', { name: 'Cancel' }).boundingBox();
  const [x, y] = [(cancel?.x ?? 0) + 20, (cancel?.y ?? 0) + 18];
  await page.mouse.move(x, y, { steps: 10 });
  await page.mouse.click(x, y);
  await expectClosed(page);
  const again = await openPicker(broadsheet, page);
  await clickOver(page, '.toast');
  await press(again, 'Hide');
  await expect(page.locator('.toast')).toBeHidden();
});

const dialogOf = (name: string): string =>
  `<dialog class="${name}"><div><p>The ${name} harbour from above</p><button>Larger</button></div></dialog>`;

test('lies above the dialog that was opened last, wherever it stands', async ({ broadsheet }) => {
  const { page, picker } = await openWith(
    broadsheet,
    `${dialogOf('northern')}${dialogOf('southern')}`,
    `document.querySelector('.southern').showModal(); document.querySelector('.northern').showModal()`,
  );
  await clickOver(page, '.northern p');
  await expect(picker.getByRole('dialog')).toContainText('northern harbour');
});

test('lies above a dialog in an open shadow tree', async ({ broadsheet }) => {
  const { page, picker } = await openWith(
    broadsheet,
    `<div class="app"></div>`,
    `const root = document.querySelector('.app').attachShadow({ mode: 'open' });
       root.innerHTML = ${JSON.stringify(dialogOf('northern'))};
       root.querySelector('dialog').showModal()`,
  );
  await clickOver(page, '.northern p');
  await expect(picker.getByRole('dialog')).toContainText('northern harbour');
  await press(picker, 'Cancel');
  await expectClosed(page);
});

test('goes when the page closes the dialog that it lies in', async ({ broadsheet }) => {
  const { page } = await openWith(
    broadsheet,
    dialogOf('northern'),
    `document.querySelector('dialog').showModal()`,
  );
  await page.evaluate(() => document.querySelector('dialog')?.close());
  await expectClosed(page);
});

test('a frame of the page that takes the focus does not have the keys', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--missed.html');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc =
      '<input><script>onmessage = () => { document.querySelector("input").focus(); parent.taken = true }</script>';
    document.body.append(frame);
  });
  const picker = await openPicker(broadsheet, page);
  await page.evaluate(() => document.querySelector('iframe')?.contentWindow?.postMessage('', '*'));
  await expect.poll(() => page.evaluate(() => 'taken' in window)).toBe(true);
  await expect.poll(() => picker.evaluate(() => document.hasFocus())).toBe(true);
  await page.keyboard.press('Escape');
  await expectClosed(page);
});
