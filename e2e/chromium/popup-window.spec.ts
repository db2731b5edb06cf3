/** The popup as the window that the browser makes for it. Playwright does not see that window; Puppeteer does. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { EXTENSION, WELCOME } from '../browser.ts';

interface ActionApi {
  readonly action: { openPopup(): Promise<void> };
}

/** How wide the popup is, and what is in it, where the browser shows all pages larger. */
async function measureAt(zoom: number): Promise<{ readonly window: number; readonly over: number }> {
  const profile = await mkdtemp(join(tmpdir(), 'broadsheet-'));
  // The zoom of a single site does not count for popups, that of the browser's settings does.
  const level = Math.log(zoom) / Math.log(1.2);
  await mkdir(join(profile, 'Default'));
  await writeFile(
    join(profile, 'Default/Preferences'),
    JSON.stringify({ partition: { default_zoom_level: { x: level } } }),
  );
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    userDataDir: profile,
    enableExtensions: [EXTENSION],
    args: [
      '--disable-gpu',
      '--screen-info={1920x1200}',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    await browser.waitForTarget((target) => target.url().endsWith(WELCOME));
    const worker = await (await browser.waitForTarget((one) => one.type() === 'service_worker')).worker();
    await worker?.evaluate(() => (globalThis as unknown as { chrome: ActionApi }).chrome.action.openPopup());
    const target = await browser.waitForTarget((one) => one.url().includes('/popup/'));
    const popup = await target.asPage();
    await popup.waitForSelector('h1');
    return await popup.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { window: innerWidth, over: scrollWidth - clientWidth };
    });
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

test('the popup fits into the widest window that there is for one, with all pages zoomed', async () => {
  expect(await measureAt(1)).toEqual({ window: 380, over: 0 });
  for (const zoom of [2, 2.5, 3]) {
    const { window, over } = await measureAt(zoom);
    expect(over, `${zoom}`).toBe(0);
    expect(window, `${zoom}`).toBe(Math.min(380, Math.floor(800 / zoom)));
  }
});
