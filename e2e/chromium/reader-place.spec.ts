import { expect, test } from '../browser.ts';
import { inReader } from '../reader-view.ts';

/** The extension's memory, which goes with the browser. */
interface StorageApi {
  readonly storage: { readonly session: { get(): Promise<Record<string, unknown>> } };
}

test('comes back to the place where the reader was, when the page was reloaded under the open view', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--plain.html');
  await page.setViewportSize({ width: 800, height: 300 });
  await broadsheet.ask(page, { type: 'page:read', on: true });
  const top = () => inReader(page, (root) => root.querySelector('dialog')?.scrollTop ?? 0);
  const kept = () =>
    broadsheet.worker.evaluate(() =>
      (globalThis as unknown as { chrome: StorageApi }).chrome.storage.session.get(),
    );
  expect(await kept()).toEqual({});
  await inReader(page, (root) => root.querySelector('dialog')?.scrollTo(0, 300));
  await expect.poll(kept).not.toEqual({});
  await page.reload();
  await broadsheet.report(page);
  await broadsheet.ask(page, { type: 'page:read', on: true });
  await expect.poll(async () => Math.abs(((await top()) ?? 0) - 300)).toBeLessThan(2);
});

test('keeps its place when the focus goes from the text to the bar and within it', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await page.setViewportSize({ width: 500, height: 500 });
  await broadsheet.ask(page, { type: 'page:read', on: true });
  /** What has the focus, and where the fourth block stands, in CSS pixels of the window. */
  const now = () =>
    inReader(page, (root) => ({
      on: root.activeElement?.closest('.bar') ? root.activeElement.className : 'the text',
      top: root.querySelectorAll('.block')[3]?.getBoundingClientRect().top,
    }));
  // As after a jump to it.
  await inReader(page, (root) => {
    const block = root.querySelectorAll<HTMLElement>('.block')[3];
    if (block) block.tabIndex = -1;
    block?.focus();
  });
  const before = (await now())?.top ?? 0;
  const expectFocus = (on: string): Promise<void> =>
    expect
      .poll(async () => {
        const then = await now();
        return { on: then?.on, moved: Math.round(Math.abs((then?.top ?? 0) - before) / 3) };
      })
      .toEqual({ on, moved: 0 });
  expect(await inReader(page, (root) => root.querySelector('dialog')?.scrollTop)).toBeGreaterThan(200);
  await page.keyboard.press('Shift+Tab');
  await expectFocus('tool tool-look');
  await page.keyboard.press('End');
  await expectFocus('tool tool-close');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expectFocus('');
  await page.keyboard.press('Tab');
  await expectFocus('');
});
