/** Chromium with Broadsheet in it, for tests: pages served at any address, and the extension asked as the popup asks. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, test as base, expect, type Page, type Worker } from '@playwright/test';
import { askPage } from '../scripts/demo/ask-page.ts';
import { openChromium, serviceWorkerOf } from '../scripts/demo/open-chromium.ts';
import type { PageReport, PageRequest, ReplyTo } from '../src/messages.ts';
import { readTestPage, type Served, STORY_URL } from './pages.ts';

export { expect };

const root = fileURLToPath(new URL('..', import.meta.url));

/** The build under test; BROADSHEET_DIST names another folder of builds. */
export const EXTENSION = resolve(root, process.env.BROADSHEET_DIST ?? 'dist', 'chrome');

/** The end of the welcome page's address. */
export const WELCOME = '/src/welcome/index.html';

/** A running browser with the extension. */
export interface Broadsheet {
  readonly context: BrowserContext;
  readonly worker: Worker;
  /** The extension's id. */
  readonly id: string;
  /** Everything that was thrown or logged as an error, by pages and by the extension. Each test ends with none. */
  readonly problems: string[];
  /** Addresses that were asked for and that no test serves. */
  readonly strays: string[];
  /** Answers an address from now on. */
  serve(url: string, served: Served): void;
  /** Serves a page of e2e/pages at an address and opens it in a new tab. */
  open(name: string, url?: string): Promise<Page>;
  ask<R extends PageRequest>(page: Page, request: R): Promise<ReplyTo<R>>;
  /** The report of a page as soon as the page has been judged. */
  report(page: Page): Promise<PageReport>;
  /** The popup for a page, opened in a tab of its own. */
  popup(page: Page): Promise<Page>;
  close(): Promise<void>;
}

/** The part of the extension API that is used here. */
interface TabsApi {
  readonly tabs: {
    query(filter: object): Promise<readonly { id?: number; url?: string; active?: boolean }[]>;
  };
}

/** The browser's number for the tab that shows a page. Of pages that are closed to extensions, the address is too. */
async function tabOf(worker: Worker, page: Page): Promise<number> {
  await page.bringToFront();
  return worker.evaluate(async (url) => {
    const { tabs } = (globalThis as unknown as { chrome: TabsApi }).chrome;
    const open = await tabs.query({});
    const tab =
      open.find((candidate) => candidate.url === url) ??
      open.find((candidate) => candidate.active && candidate.url === undefined);
    if (tab?.id === undefined) throw new Error(`no tab at ${url}`);
    return tab.id;
  }, page.url());
}

/** Gathers errors of pages, of content scripts, of extension pages and of the service worker. */
async function watchProblems(context: BrowserContext, worker: Worker, problems: string[]): Promise<void> {
  // What a service worker throws reaches no one outside of it; what it logs does.
  await worker.evaluate(() => {
    addEventListener('error', (event) => console.error(`thrown: ${event.message}`));
    addEventListener('unhandledrejection', (event) => console.error(`rejected: ${event.reason}`));
  });
  context.on('weberror', (thrown) => problems.push(`thrown: ${thrown.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`logged: ${message.text()}`);
  });
}

async function servePages(context: BrowserContext, pages: ReadonlyMap<string, Served>, strays: string[]) {
  await context.route(/^https?:/, async (route) => {
    const url = route.request().url().split('#')[0] ?? '';
    const served = pages.get(url);
    if (served) return route.fulfill({ status: 200, ...served });
    strays.push(url);
    return route.abort();
  });
}

/** Waits for the page that greets the reader, and closes it: it is in no other test's way. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const find = (): Page | undefined => context.pages().find((page) => page.url().endsWith(WELCOME));
  await expect.poll(find, { message: 'the welcome page', intervals: [50] }).toBeDefined();
  await find()?.waitForLoadState();
  await find()?.close();
}

/**
 * Opens the browser. Where the extension is new to it, the welcome page is awaited and closed.
 * @param profile folder for its data, so that a second browser can take up where the first ended
 * @param language the browser's own, as a BCP 47 tag
 */
export async function openBroadsheet(profile: string, language = 'en-US'): Promise<Broadsheet> {
  const isNew = (await readdir(profile)).length === 0;
  const context = await openChromium({ extension: EXTENSION, profile, language });
  const worker = await serviceWorkerOf(context, 20_000);
  if (!worker) throw new Error(`no service worker: is ${EXTENSION} built?`);
  const pages = new Map<string, Served>();
  const problems: string[] = [];
  const strays: string[] = [];
  await watchProblems(context, worker, problems);
  await servePages(context, pages, strays);
  const id = new URL(worker.url()).host;
  if (isNew) await closeWelcome(context);

  const ask: Broadsheet['ask'] = async (page, request) => {
    const reply = await askPage(worker, page, request);
    if (!reply) throw new Error(`nothing answers at ${page.url()}`);
    return reply;
  };
  return {
    context,
    worker,
    id,
    problems,
    strays,
    serve: (url, served) => void pages.set(url, served),
    ask,
    async open(name, url = STORY_URL) {
      pages.set(url, await readTestPage(name));
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    async report(page) {
      let report: PageReport | undefined;
      await expect
        .poll(async () => {
          report = await ask(page, { type: 'page:report' });
          return report.state;
        })
        .not.toBe('loading');
      if (!report) throw new Error('no report');
      return report;
    },
    async popup(page) {
      const tab = await tabOf(worker, page);
      const popup = await context.newPage();
      await popup.goto(`chrome-extension://${id}/src/popup/index.html?tab=${tab}`);
      return popup;
    },
    close: () => context.close(),
  };
}

interface Fixtures {
  /** A folder for a browser's data that goes away after the test. */
  readonly profile: string;
  /** The browser's own language. */
  readonly language: string;
  /** A fresh browser with the extension just installed. */
  readonly broadsheet: Broadsheet;
}

/** Tests with a browser of their own; each fails if anything was thrown or logged as an error, or asked for elsewhere. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'broadsheet-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  language: ['en-US', { option: true }],
  broadsheet: async ({ profile, language }, use) => {
    const broadsheet = await openBroadsheet(profile, language);
    await use(broadsheet);
    await broadsheet.close();
    expect(broadsheet.problems, 'nothing was thrown or logged as an error').toEqual([]);
    expect(broadsheet.strays, 'nothing was asked of the network').toEqual([]);
  },
});
