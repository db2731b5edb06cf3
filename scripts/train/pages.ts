/** Runs the collector over labelled pages, and over widgets put into them, in one Chromium. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import type { Page } from 'playwright-core';
import type { Kind } from '../../src/words.ts';
import type { PageRows, Trainer } from './collect.ts';
import { inFamily } from './family.ts';
import { bundleTrainer, foldOf, inChromiums } from './in-page.ts';
import type { Put } from './put.ts';

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
  readonly placement: 'in' | 'around' | 'overlay' | 'header' | 'side' | 'footer';
  readonly html: string;
}

/** What one page or one widget gave; `group` is what must not stand on both sides of a cross-validation. */
export interface Collected extends PageRows {
  readonly id: string;
  readonly group: string;
  readonly news: boolean;
  readonly widget: Widget['kind'] | '';
  /** Where the widget was put; empty for a page by itself. */
  readonly placement: Widget['placement'] | '';
}

/** Reads a file of one JSON value a line. */
export const readLines = <T>(file: string): T[] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);

/** The markup of a labelled page. */
export const pageHtml = (corpus: string, id: string): string =>
  zlib.gunzipSync(fs.readFileSync(path.join(corpus, 'pages', `${id}.html.gz`))).toString();

/** How often an article is shown with widgets in it, which makes some eight at once, and into how many each goes. */
const VISITS_A_PAGE = 8;
const PAGES_A_WIDGET = 2;

/** What the trainer learns from: the features' names in their order, and the rows. */
export interface Collection {
  readonly features: readonly string[];
  readonly pages: readonly Collected[];
}

/** A page to be shown, as it is or with widgets put into it. */
interface Job {
  readonly line: LabelLine;
  readonly batch: readonly Placed[];
}

/** A widget, and how it is put in. */
type Placed = Put & Pick<Widget, 'id' | 'placement'>;

/** What writers set a line of their own off with; nothing as often as anything. */
const MARKS: readonly (readonly [string, string])[] = [
  ['', ''],
  ['***', '***'],
  ['', ''],
  ['[', ']'],
];

/**
 * One widget in so many speaks of what the page is about, by its kind; so do 6 to 13% of the pages' own prompts, 20 to
 * 29% of their blocks of the extra kinds, and 41% of the story's pieces. Put into a page on something else, hardly any
 * would, and one word of the topic would be taken for proof of the story.
 */
const onTopicOf = (kind: string): number => {
  if (kind === 'decoy' || kind === 'notice') return 2;
  return inFamily(kind, 'extra') ? 3 : 8;
};

/**
 * A widget as it is put in by a round: as it is, and in the second round every other one as loose text. All of it hangs
 * on the widget's name alone, so that a change to one moves no other: another placement of all of them moves F1 by site
 * by as much as most of what is tried.
 */
const putIn = (round: number, widget: Widget): Placed => {
  const isOnTopic = foldOf(`${widget.id} ${round}`, onTopicOf(widget.kind)) === 0;
  return {
    ...widget,
    at: foldOf(`${widget.id} ${round} at`, 1000) / 1000,
    marks: round === 1 ? (MARKS[foldOf(`${widget.id} marks`, 2 * MARKS.length)] ?? null) : null,
    topic: isOnTopic ? foldOf(widget.id, 100) / 100 : null,
  };
};

/** Every page by itself, then news articles with widgets in them. */
export function jobsOf(labels: readonly LabelLine[], widgets: readonly Widget[]): Job[] {
  const hosts = labels.filter((l) => l.pageType === 'news' && l.articleRoot !== null);
  const visits = Array.from({ length: VISITS_A_PAGE }, () => hosts).flatMap((lines) =>
    lines.map((line) => ({ line, batch: [] as Placed[] })),
  );
  for (let round = 0; round < PAGES_A_WIDGET; round += 1)
    for (const widget of widgets)
      visits[foldOf(`${widget.id} ${round} page`, visits.length)]?.batch.push(putIn(round, widget));
  return [...labels.map((line) => ({ line, batch: [] })), ...visits.filter(({ batch }) => batch.length > 0)];
}

/** The rows of the page that is shown. */
async function collectPlain(page: Page, line: LabelLine): Promise<Collected> {
  const json = await page.evaluate(([blocks, root, host]) => trainer.collectPage(blocks, root, host), [
    line.blocks,
    line.articleRoot,
    line.domain,
  ] as const);
  const rows = JSON.parse(json) as PageRows;
  return {
    ...rows,
    id: line.id,
    group: line.domain,
    news: line.pageType === 'news',
    widget: '',
    placement: '',
  };
}

/** The rows of each widget in the page that is shown. */
async function collectPut(page: Page, { line, batch }: Job): Promise<Collected[]> {
  const json = await page.evaluate(([widgets, root, host]) => trainer.collectWidgets(widgets, root, host), [
    batch,
    line.articleRoot,
    line.domain,
  ] as const);
  return (JSON.parse(json) as PageRows[]).map((rows, i) => {
    const { id, kind, placement } = batch[i] as Placed;
    return { ...rows, id: `${id}@${line.id}`, group: `widget:${id}`, news: true, widget: kind, placement };
  });
}

/**
 * Collects everything.
 * @param corpus folder of labels.jsonl and pages/
 * @param say is told how far it is
 */
export async function collectAll(
  corpus: string,
  widgets: readonly Widget[],
  say: (line: string) => void,
): Promise<Collection> {
  const jobs = jobsOf(readLines<LabelLine>(path.join(corpus, 'labels.jsonl')), widgets);
  const code = await bundleTrainer('collect.ts');
  let features: readonly string[] = [];
  let done = 0;
  const collected = await inChromiums(jobs, async (browser) => {
    // Pages are shown as they were saved, so that what a page keeps out of sight counts for nothing; no script of
    // theirs runs and nothing is fetched. They are written one after another into the same document: a navigation for
    // each takes longer than all that is read of it.
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.route('**/*', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
        body: '<!doctype html>',
      }),
    );
    await page.goto('https://page.example/');
    await page.evaluate(code);
    features = await page.evaluate(() => trainer.featureNames);
    return async (job): Promise<Collected[]> => {
      const { line, batch } = job;
      await page.evaluate(
        (markup) => {
          document.open();
          document.write(markup);
          document.close();
        },
        pageHtml(corpus, line.id),
      );
      done += 1;
      if (done % 100 === 0) say(`pages ${done}/${jobs.length}`);
      return batch.length > 0 ? await collectPut(page, job) : [await collectPlain(page, line)];
    };
  });
  return { features, pages: collected.flat() };
}
