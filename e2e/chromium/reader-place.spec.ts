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
