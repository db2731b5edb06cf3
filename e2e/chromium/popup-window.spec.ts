/** The popup as the window that the browser makes for it. Playwright does not see that window; Puppeteer does. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { EXTENSION, WELCOME } from '../browser.ts';
import { readTestPage, STORY_URL } from '../pages.ts';

interface ActionApi {
  readonly action: { openPopup(): Promise<void> };
}

/** All in CSS pixels. */
interface Measures {
  /** How wide the window is. */
  readonly window: number;
  /** What has to be scrolled sideways. */
  readonly over: number;
  /** What of the width nothing is drawn in, though no bar stands there. */
  readonly bare: number;
  /** How high the bar at its foot is. */
  readonly foot: number;
}

/** Opens a story in place of the tab that is there. */
async function openStory(browser: Browser): Promise<void> {
  const served = await readTestPage('news--all-kinds.html');
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => void request.respond({ status: 200, ...served }));
  await page.goto(STORY_URL);
  await page.bringToFront();
}

/** So many frames in a row the popup's window, which grows in steps, keeps its size once it has grown. */
const FRAMES_AT_REST = 30;

const isAtRest = (popup: Page): Promise<void> =>
  popup.evaluate(async (frames) => {
    let before = '';
    for (let same = 0; same < frames; ) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const size = [innerWidth, innerHeight, document.documentElement.scrollHeight].join();
      same = size === before ? same + 1 : 0;
      before = size;
    }
  }, FRAMES_AT_REST);

/**
 * How the popup fits into its window, where the browser shows all pages larger. Bars that scroll take room.
 * @param asked what its tab shows: a story, or a page that it cannot work on
 */
async function measureAt(zoom: number, asked: 'story' | 'other'): Promise<Measures> {
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
    ignoreDefaultArgs: ['--hide-scrollbars'],
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
    if (asked === 'story') await openStory(browser);
    await worker?.evaluate(() => (globalThis as unknown as { chrome: ActionApi }).chrome.action.openPopup());
    const target = await browser.waitForTarget((one) => one.url().includes('/popup/'));
    const popup = await target.asPage();
    await popup.waitForSelector(asked === 'story' ? '.sentences' : 'h1');
    await isAtRest(popup);
    return await popup.evaluate(() => {
      const { scrollWidth, clientWidth, clientHeight } = document.documentElement;
      return {
        window: innerWidth,
        over: scrollWidth - clientWidth,
        bare: clientWidth - Math.floor(document.body.getBoundingClientRect().width),
        foot: innerHeight - clientHeight,
      };
    });
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

test('the popup fits into the widest window that there is for one, with all pages zoomed', async () => {
  for (const zoom of [1, 2, 2.5, 3]) {
    const { window, ...rest } = await measureAt(zoom, 'other');
    expect(rest, `${zoom}`).toEqual({ over: 0, bare: 0, foot: 0 });
    expect(window, `${zoom}`).toBe(Math.min(380, Math.floor(800 / zoom)));
  }
});

test('a long popup takes the width that the browser gives it, and has no bar at its foot', async () => {
  for (const zoom of [1, 2.5]) {
    const { window, ...rest } = await measureAt(zoom, 'story');
    expect(rest, `${zoom}`).toEqual({ over: 0, bare: 0, foot: 0 });
    expect(window, `${zoom}`).toBeGreaterThanOrEqual(Math.min(380, Math.floor(800 / zoom)));
  }
});
