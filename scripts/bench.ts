/**
 * Measures how long the clean text of an article takes, against plain Readability on the same pages in the same run.
 *
 *   npm run bench -- --corpus DIR [--rounds N]
 *
 * DIR holds bodies.jsonl ({id, url} a line) and pages/ID.html.gz. Each page is opened in Chromium with the extension, as
 * often as there are rounds; no script of the page runs and nothing is fetched. Two answers are timed as the service
 * worker that asks gets them, each the first on a page freshly opened: the content script's to `page:article`, with the
 * loading of its code; and one by plain Readability, which is brought to the page in the same way, parses a copy of the
 * document and gives back title, byline, HTML and text. The parsing is also timed by itself. The times depend on the
 * machine, their ratios hardly.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Worker } from '@playwright/test';
import { build } from 'vite';
import type { PageArticle } from '../src/messages.ts';
import type { ExtensionApi } from './demo/ask-page.ts';
import { buildExtension, EXTENSION } from './demo/build-extension.ts';
import { openChromium, serviceWorkerOf } from './demo/open-chromium.ts';
import { pageHtml, readLines } from './train/pages.ts';

const { values: args } = parseArgs({
  options: { corpus: { type: 'string' }, rounds: { type: 'string', default: '3' } },
});
const { corpus } = args;
if (!corpus) {
  console.error('Say where the pages are: npm run bench -- --corpus DIR');
  process.exit(2);
}

/** Reads the page with plain Readability; the value is the milliseconds of the parsing, and the article. */
const PARSE = `(() => {
  const start = performance.now();
  const article = new Readability(document.cloneNode(true)).parse();
  return [performance.now() - start, article?.title, article?.byline, article?.content, article?.textContent];
})()`;

/** A copy of the built extension that holds Readability too, as one script, and the script that asks it. */
async function extensionWithReadability(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-bench-'));
  await cp(EXTENSION, folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
        formats: ['iife'],
        name: 'Readability',
        fileName: () => 'readability.js',
      },
    },
  });
  await writeFile(path.join(folder, 'parse.js'), PARSE);
  return folder;
}

/** The part of the extension API that the timing uses inside the service worker. */
interface TimingApi extends ExtensionApi {
  readonly scripting: {
    executeScript(injection: {
      target: { tabId: number };
      files: readonly string[];
    }): Promise<readonly { result: unknown }[]>;
  };
}

/** Milliseconds until plain Readability has answered with the article, and those of them it parsed for. */
const timeReadability = (worker: Worker, tab: number): Promise<Pick<Times, 'plain' | 'parse'>> =>
  worker.evaluate(async (tabId) => {
    const { scripting } = (globalThis as unknown as { chrome: TimingApi }).chrome;
    const target = { tabId };
    const start = performance.now();
    await scripting.executeScript({ target, files: ['readability.js'] });
    const [answer] = await scripting.executeScript({ target, files: ['parse.js'] });
    const [parse = Number.NaN] = (answer?.result ?? []) as [number?];
    return { plain: performance.now() - start, parse };
  }, tab);

/** Milliseconds until the content script has answered with the article; NaN where there was none. */
const timeAnswer = (worker: Worker, tab: number): Promise<number> =>
  worker.evaluate(async (tabId) => {
    const { tabs } = (globalThis as unknown as { chrome: TimingApi }).chrome;
    const start = performance.now();
    const article = (await tabs.sendMessage(tabId, { type: 'page:article' })) as PageArticle;
    return article.text ? performance.now() - start : Number.NaN;
  }, tab);

/** The browser's own number of the tab that shows an address; -1 when there is none. */
const tabOf = (worker: Worker, url: string): Promise<number> =>
  worker.evaluate(async (address) => {
    const { tabs } = (globalThis as unknown as { chrome: TimingApi }).chrome;
    return (await tabs.query({})).find((one) => one.url === address)?.id ?? -1;
  }, url);

interface Times {
  /** Our answer. */
  readonly answer: number;
  /** Plain Readability's answer. */
  readonly plain: number;
  /** Its parsing alone. */
  readonly parse: number;
}

/** The browser that all is timed in. */
interface Bench {
  readonly context: BrowserContext;
  readonly worker: Worker;
  /** What every address shows from now on. */
  show(html: string): void;
}

async function openBench(extension: string): Promise<Bench> {
  const context = await openChromium({ extension });
  const worker = await serviceWorkerOf(context, 20_000);
  if (!worker) throw new Error('This browser does not take an extension from the command line.');
  let body = '';
  await context.route(/^https?:/, (route) =>
    route.request().isNavigationRequest() && !route.request().frame().parentFrame()
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': "script-src 'none'" },
          body,
        })
      : route.abort(),
  );
  return {
    context,
    worker,
    show(html) {
      body = html;
    },
  };
}

/** Times one answer on a page freshly opened: the first reading of a page is the one a reader waits for. */
async function timePage<T>(
  url: string,
  time: (worker: Worker, tab: number) => Promise<T>,
  { context, worker }: Bench,
): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
    // The page is judged when it is parsed; a reader asks afterwards.
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
    return await time(worker, await tabOf(worker, page.url()));
  } finally {
    await page.close();
  }
}

/** The value below which a share of the values lies; NaN of none. */
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
const median = (values: readonly number[]): number => quantile(values, 0.5);

await buildExtension();
const extension = await extensionWithReadability();
const bench = await openBench(extension);
const times: Times[] = [];
for (const { id, url } of readLines<{ id: string; url: string }>(path.join(corpus, 'bodies.jsonl'))) {
  bench.show(pageHtml(corpus, id));
  const rounds: Times[] = [];
  for (let i = 0; i < Number(args.rounds); i += 1) {
    const answer = await timePage(url, timeAnswer, bench);
    rounds.push({ answer, ...(await timePage(url, timeReadability, bench)) });
  }
  if (rounds.some(({ answer }) => Number.isNaN(answer))) {
    console.log(`${id}: no article`);
    continue;
  }
  times.push({
    answer: median(rounds.map(({ answer }) => answer)),
    plain: median(rounds.map(({ plain }) => plain)),
    parse: median(rounds.map(({ parse }) => parse)),
  });
}
await bench.context.close();
await rm(extension, { recursive: true });

const said = (name: string, pick: (one: Times) => number): string => {
  const all = times.map(pick);
  return `${name} median ${median(all).toFixed(0)} ms, 95 of 100 within ${quantile(all, 0.95).toFixed(0)} ms`;
};
const ratio = (to: (one: Times) => number): string =>
  `${(median(times.map(({ answer }) => answer)) / median(times.map(to))).toFixed(2)} (median of the pages' ratios ${median(
    times.map((one) => one.answer / to(one)),
  ).toFixed(2)})`;
console.log(`${times.length} pages, ${args.rounds} rounds`);
console.log(said('article', ({ answer }) => answer));
console.log(said('plain Readability, brought to the page and answering the same way', ({ plain }) => plain));
console.log(said('its parsing alone', ({ parse }) => parse));
console.log(`ratio of the medians to its answer ${ratio(({ plain }) => plain)}`);
console.log(`ratio of the medians to its parsing alone ${ratio(({ parse }) => parse)}`);
