/**
 * Measures how long the clean text of an article takes, against plain Readability on the same pages in the same run.
 *
 *   npm run bench -- --corpus DIR [--rounds N]
 *
 * DIR holds bodies.jsonl ({id, url} a line) and pages/ID.html.gz. Each page is opened in Chromium with the extension, as
 * often as there are rounds; no script of the page runs and nothing is fetched. Timed are the content script's whole
 * answer to `page:article`, the loading of its code, judging and summary included, as the service worker that asks sees
 * it; and, in the page, Readability over a copy of the document. The times depend on the machine, their ratio hardly.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page, Worker } from '@playwright/test';
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
const readability = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

/** Milliseconds that plain Readability takes for the page, the copy it needs included. */
const timeReadability = (page: Page): Promise<number> =>
  // An expression, because the page's policy forbids it to evaluate text.
  page.evaluate<number>(`(() => {
    ${readability}
    const start = performance.now();
    new Readability(document.cloneNode(true)).parse();
    return performance.now() - start;
  })()`);

/** Milliseconds until the content script has answered with the article; NaN where there was none. */
const timeAnswer = (worker: Worker, url: string): Promise<number> =>
  worker.evaluate(async (address) => {
    const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    const tab = (await tabs.query({})).find((one) => one.url === address)?.id ?? -1;
    const start = performance.now();
    const article = (await tabs.sendMessage(tab, { type: 'page:article' })) as PageArticle;
    return article.text ? performance.now() - start : Number.NaN;
  }, url);

interface Times {
  readonly answer: number;
  readonly plain: number;
}

/** The browser that all is timed in. */
interface Bench {
  readonly context: BrowserContext;
  readonly worker: Worker;
  /** What every address shows from now on. */
  show(html: string): void;
}

async function openBench(): Promise<Bench> {
  const context = await openChromium({ extension: EXTENSION });
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

/**
 * Times one page, freshly opened: the first reading of a page is the one a reader waits for.
 * @param plainFirst whether Readability goes first; each leaves the machine warmer for the other
 */
async function timePage(url: string, plainFirst: boolean, { context, worker }: Bench): Promise<Times> {
  const page = await context.newPage();
  try {
    await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
    // The page is judged when it is parsed; a reader asks afterwards.
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
    const before = plainFirst ? await timeReadability(page) : 0;
    const answer = await timeAnswer(worker, page.url());
    return { answer, plain: plainFirst ? before : await timeReadability(page) };
  } finally {
    await page.close();
  }
}

/** The value below which a share of the values lies; NaN of none. */
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
const median = (values: readonly number[]): number => quantile(values, 0.5);

await buildExtension();
const bench = await openBench();
const times: Times[] = [];
for (const { id, url } of readLines<{ id: string; url: string }>(path.join(corpus, 'bodies.jsonl'))) {
  bench.show(pageHtml(corpus, id));
  const rounds: Times[] = [];
  for (let i = 0; i < Number(args.rounds); i += 1) rounds.push(await timePage(url, i % 2 === 0, bench));
  if (rounds.some(({ answer }) => Number.isNaN(answer))) {
    console.log(`${id}: no article`);
    continue;
  }
  times.push({
    answer: median(rounds.map(({ answer }) => answer)),
    plain: median(rounds.map(({ plain }) => plain)),
  });
}
await bench.context.close();
const answers = times.map(({ answer }) => answer);
const plains = times.map(({ plain }) => plain);
const ms = (value: number): string => `${value.toFixed(0)} ms`;
console.log(
  `${times.length} pages, ${args.rounds} rounds: article median ${ms(median(answers))}, 95 of 100 within ${ms(quantile(answers, 0.95))}; ` +
    `plain Readability median ${ms(median(plains))}, ${ms(quantile(plains, 0.95))}`,
);
console.log(
  `ratio of the medians ${(median(answers) / median(plains)).toFixed(2)}, ` +
    `median of the pages' ratios ${median(times.map(({ answer, plain }) => answer / plain)).toFixed(2)}`,
);
