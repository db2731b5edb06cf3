/**
 * The back/forward cache. Playwright switches it off and cannot follow a page that comes out of it; Puppeteer can, and
 * needs a real server, since a page that is intercepted is not kept there.
 */
import { createServer } from 'node:http';
import { test as base, expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { PageReport, PageRequest } from '../../src/messages.ts';
import { EXTENSION, WELCOME } from '../browser.ts';
import { readTestPage } from '../pages.ts';

interface ExtensionApi {
  readonly tabs: {
    query(filter: object): Promise<readonly { id?: number; url?: string }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
}

const test = base.extend<{ readonly origin: string; readonly browserWithIt: Browser }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern
  origin: async ({}, use) => {
    const server = createServer((request, response) => {
      readTestPage(`${(request.url ?? '').split('/').at(-1)}.html`).then(
        ({ body, contentType }) => response.writeHead(200, { 'content-type': contentType }).end(body),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    await use(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
    server.close();
    server.closeAllConnections();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  browserWithIt: async ({}, use) => {
    const browser = await puppeteer.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      pipe: true,
      enableExtensions: [EXTENSION],
      args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
    });
    const welcome = await browser.waitForTarget((target) => target.url().endsWith(WELCOME));
    await (await welcome.asPage()).close();
    await use(browser);
    await browser.close();
  },
});

async function askPage(browser: Browser, page: Page, request: PageRequest): Promise<PageReport> {
  const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('no service worker');
  const reply = await worker.evaluate(
    async (url, message) => {
      const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      const tab = (await tabs.query({})).find((candidate) => candidate.url === url);
      return tab?.id === undefined ? null : tabs.sendMessage(tab.id, message);
    },
    page.url(),
    request,
  );
  return reply as PageReport;
}

const pollHeight = (page: Page): Promise<number> =>
  page.$eval('.poll', (element) => element.getBoundingClientRect().height);

test('a page that comes back from the cache is as it was, and answers', async ({ browserWithIt, origin }) => {
  const page = await browserWithIt.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    addEventListener('pageshow', (event) => {
      // Not the title: what a page is about is read there.
      if (event.persisted) document.documentElement.dataset.from = 'cache';
    });
  });
  await page.goto(`${origin}/2025/02/06/news--all-kinds`);
  await expect.poll(() => pollHeight(page)).toBe(0);
  const before = await askPage(browserWithIt, page, { type: 'page:report' });
  await page.goto(`${origin}/2025/02/07/news--plain`);
  await expect
    .poll(async () => (await askPage(browserWithIt, page, { type: 'page:report' })).state)
    .toBe('cleaned');
  await page.goBack();
  await expect.poll(() => page.$eval('html', ({ dataset }) => dataset.from)).toBe('cache');
  expect(await pollHeight(page)).toBe(0);
  const after = await askPage(browserWithIt, page, { type: 'page:report' });
  expect(after.removed).toEqual(before.removed);
  expect(after.url).toBe(before.url);
  await askPage(browserWithIt, page, { type: 'page:clean', on: false });
  await expect.poll(() => pollHeight(page)).toBeGreaterThan(0);
  expect(problems).toEqual([]);
});
