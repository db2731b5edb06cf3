/** Runs the collector over labelled pages, and over widgets put into them, in one Chromium. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import type { Kind } from '../../src/words.ts';
import type { PageRows, Trainer } from './collect.ts';
import { bundleTrainer, startChromium } from './in-page.ts';

/** In the page, once the bundle has run. */
declare const trainer: Trainer;

/** A labelled page, as one line of labels.jsonl. */
export interface LabelLine {
  readonly id: string;
  readonly domain: string;
  readonly lang: string;
  readonly pageType: string;
  readonly articleRoot: number | null;
  readonly blocks: readonly { readonly n: number; readonly kind: Kind; readonly where: string }[];
}

/** A piece of markup to be put into pages: clutter of a kind, or a decoy that is story. */
export interface Widget {
  readonly id: string;
  readonly kind: Kind | 'decoy' | 'notice';
  readonly lang: string;
  readonly placement: 'in' | 'around' | 'overlay';
  readonly html: string;
}

/** What one page or one widget gave; `group` is what must not stand on both sides of a cross-validation. */
export interface Collected extends PageRows {
  readonly id: string;
  readonly group: string;
  readonly news: boolean;
  readonly widget: Widget['kind'] | '';
}

/** Reads a file of one JSON value a line. */
export const readLines = <T>(file: string): T[] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);

/** How many widgets are put into one page at once, and into how many pages each goes. */
const WIDGETS_A_PAGE = 8;
const PAGES_A_WIDGET = 2;

/** What the trainer learns from: the features' names in their order, and the rows. */
export interface Collection {
  readonly features: readonly string[];
  readonly pages: readonly Collected[];
}

/** Collects everything. */
export async function collectAll(
  corpus: string,
  widgets: readonly Widget[],
  say: (line: string) => void,
): Promise<Collection> {
  const labels = readLines<LabelLine>(path.join(corpus, 'labels.jsonl'));
  const html = (id: string): string =>
    zlib.gunzipSync(fs.readFileSync(path.join(corpus, 'pages', `${id}.html.gz`))).toString();
  const browser = await startChromium();
  // Pages are shown as they were saved, so that what a page keeps out of sight counts for nothing; no script of theirs
  // runs and nothing is fetched.
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(await bundleTrainer('collect.ts'));
  let body = '';
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': "script-src 'none'" },
          body,
        })
      : route.abort(),
  );
  const show = async (id: string): Promise<void> => {
    body = html(id);
    // One site for all: a change of site is a change of process.
    await page.goto(`https://page.example/${id}`, { waitUntil: 'domcontentloaded' });
  };
  body = '<!doctype html>';
  await page.goto('https://page.example/');
  const features = await page.evaluate(() => trainer.featureNames);
  const collected: Collected[] = [];
  for (const [i, line] of labels.entries()) {
    await show(line.id);
    const json = await page.evaluate(([blocks, root]) => trainer.collectPage(blocks, root), [
      line.blocks,
      line.articleRoot,
    ] as const);
    const rows = JSON.parse(json) as PageRows;
    collected.push({ ...rows, id: line.id, group: line.domain, news: line.pageType === 'news', widget: '' });
    if ((i + 1) % 100 === 0) say(`pages ${i + 1}/${labels.length}`);
  }
  const hosts = labels.filter((l) => l.pageType === 'news' && l.articleRoot !== null);
  const jobs = Array.from({ length: PAGES_A_WIDGET }, (_, k) =>
    widgets.map((widget, i) => ({ widget, order: (i * 31 + k * 17) % widgets.length })),
  ).flatMap((round) => round.sort((a, b) => a.order - b.order).map(({ widget }) => widget));
  for (let at = 0; at < jobs.length; at += WIDGETS_A_PAGE) {
    const batch = jobs.slice(at, at + WIDGETS_A_PAGE);
    const line = hosts[((at / WIDGETS_A_PAGE) * 7) % hosts.length] as LabelLine;
    await show(line.id);
    const json = await page.evaluate(([widgets, root]) => trainer.collectWidgets(widgets, root), [
      batch.map(({ kind, html, placement }) => ({ kind, html, placement })),
      line.articleRoot,
    ] as const);
    for (const [i, rows] of (JSON.parse(json) as PageRows[]).entries()) {
      const widget = batch[i] as Widget;
      collected.push({
        ...rows,
        id: `${widget.id}@${line.id}`,
        group: `widget:${widget.id}`,
        news: true,
        widget: widget.kind,
      });
    }
    if ((at / WIDGETS_A_PAGE + 1) % 50 === 0) say(`widgets ${at + batch.length}/${jobs.length}`);
  }
  await browser.close();
  return { features, pages: collected };
}
