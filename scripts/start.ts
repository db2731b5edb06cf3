/**
 * Shows Broadsheet at work: builds it, opens Chromium with it on a demo article or on a page of yours, prints what was
 * found there and takes a picture before and after. Started by `npm start [-- [--headless] URL-or-FILE]`, which sees to
 * the tools and the browser (scripts/with-tools.mjs).
 */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import type { PageReport } from '../src/messages.ts';
import { askPage } from './demo/ask-page.ts';
import { buildExtension, EXTENSION } from './demo/build-extension.ts';
import { findPage, Problem } from './demo/find-page.ts';
import { openChromium, serviceWorkerOf } from './demo/open-chromium.ts';
import { reportLines } from './demo/print-report.ts';
import { serveFolder } from './demo/serve-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = resolve(root, 'out');
const DEMO = resolve(root, 'demo/article.html');

/** How long the report has to stay the same before it is taken as what there is, and how long that is waited for. */
const SETTLED_MS = 1500;
const SETTLING_MS = 15_000;

/** Whether a window can be shown: always on macOS and Windows, elsewhere where there is a display to show it on. */
const hasDisplay =
  ['darwin', 'win32'].includes(process.platform) ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  try {
    const answer = await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    if (answer && !answer.ok()) console.log(`(The site answered with status ${answer.status()}.)`);
  } catch (error) {
    throw new Problem(`${url} could not be opened: ${firstLine(error).replace(/^page\.goto: /, '')}`);
  }
  // Some pages never end loading; what is there by then is judged.
  await page.waitForLoadState('load', { timeout: 15_000 }).catch(() => {});
  return page;
}

/** The page's report once late widgets have had their time. */
async function settledReport(worker: Worker, page: Page): Promise<PageReport> {
  const started = Date.now();
  let last: PageReport | null = null;
  let same = Date.now();
  while (Date.now() - started < SETTLING_MS) {
    const now = await askPage(worker, page, { type: 'page:report' });
    if (!now || now.state === 'loading' || now.removed.length !== last?.removed.length) same = Date.now();
    last = now;
    if (Date.now() - same >= SETTLED_MS) break;
    await page.waitForTimeout(250);
  }
  if (!last)
    throw new Problem('The extension does not answer on this page. Is it a page of the web, and HTML?');
  return last;
}

async function takePicture(page: Page, name: string): Promise<string> {
  const path = resolve(pictures, `${name}.png`);
  await page.screenshot({ path, fullPage: true, timeout: 60_000 });
  return path;
}

/** Pictures of the page with everything on it and of the page as cleaned, which it is left as. */
async function takePictures(worker: Worker, page: Page, report: PageReport): Promise<string[]> {
  if (report.state !== 'cleaned') return [`Screenshot: ${await takePicture(page, 'before')}`];
  await askPage(worker, page, { type: 'page:clean', on: false });
  const before = await takePicture(page, 'before');
  await askPage(worker, page, { type: 'page:clean', on: true });
  return [`Screenshot before: ${before}`, `Screenshot after:  ${await takePicture(page, 'after')}`];
}

async function showPage(context: BrowserContext, url: string): Promise<void> {
  const worker = await serviceWorkerOf(context, 20_000);
  if (!worker) {
    throw new Problem(
      "This browser does not take an extension from the command line (Google's Chrome no longer does). " +
        'Install Chromium or Microsoft Edge, or load the folder dist/chrome by hand at chrome://extensions.',
    );
  }
  const page = await openPage(context, url);
  const report = await settledReport(worker, page);
  const shots = await takePictures(worker, page, report);
  console.log([page.url(), ...reportLines(report), '', ...shots].join('\n'));
}

/** Resolves when the last window is closed; on some systems the browser itself lives on then. */
function closedByUser(context: BrowserContext): Promise<void> {
  return new Promise((done) => {
    const watch = (page: Page): void => {
      page.on('close', () => {
        if (context.pages().length === 0) done();
      });
    };
    context.on('close', () => done());
    context.on('page', watch);
    context.pages().forEach(watch);
  });
}

async function start(word: string | undefined, window: boolean): Promise<void> {
  const source = findPage(word ?? DEMO);
  await mkdir(pictures, { recursive: true });
  await buildExtension();
  const server = source.kind === 'file' ? await serveFolder(source.folder) : null;
  const url = source.kind === 'file' ? (server?.urlOf(source.name) ?? '') : source.url;
  const context = await openChromium({ extension: EXTENSION, window }).catch((error: unknown) => {
    throw new Problem(`Chromium could not be opened: ${firstLine(error)}`);
  });
  try {
    await showPage(context, url);
    if (window) {
      console.log('The browser stays open. Close it to end.');
      await closedByUser(context);
    }
  } finally {
    await context.close().catch(() => {});
    server?.close();
  }
}

try {
  const words = process.argv.slice(2);
  const headless = words.includes('--headless');
  await start(
    words.find((word) => word !== '--headless'),
    hasDisplay && !headless,
  );
} catch (error) {
  console.error(`broadsheet: ${error instanceof Problem ? error.message : firstLine(error)}`);
  process.exitCode = 1;
}
