/**
 * Learns the weights by which blocks are judged, and writes src/detect/model.json.
 *
 *   npm run train -- --corpus DIR [--widgets DIR] [--rows FILE] [--folds N] [--dry] [--mistakes FILE]
 *
 * DIR holds labels.jsonl and pages/ID.html.gz. --widgets is a folder of .jsonl files of markup put into those pages;
 * the project's own by default. --rows keeps what was collected, so that a second run need not load the pages again.
 * --news-only learns src/detect/news-model.json, the weights of the signs of news, and stops.
 * --mistakes writes what held-out pages got wrong, to be read.
 * --dry checks and prints, and writes nothing. Same input, same bytes out.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chanceOf, likeliest, packTrees, sumTrees, type Tree } from '../src/detect/trees.ts';
import { CORE_KINDS, KINDS, type Kind } from '../src/words.ts';
import { type BoostOptions, boost } from './train/boost.ts';
import type { Row } from './train/collect.ts';
import { type Example, exampleOf, type Family } from './train/examples.ts';
import { foldOf } from './train/in-page.ts';
import { trainNews } from './train/news.ts';
import { type Collected, type Collection, collectAll, readLines, type Widget } from './train/pages.ts';
import { f1Of, mistakes, type Score, scoreLine, scorePages } from './train/score.ts';

const here = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const { values: args } = parseArgs({
  options: {
    corpus: { type: 'string' },
    widgets: { type: 'string', default: here('train/widgets') },
    rows: { type: 'string' },
    folds: { type: 'string', default: '5' },
    dry: { type: 'boolean', default: false },
    family: { type: 'string' },
    mistakes: { type: 'string' },
    'news-only': { type: 'boolean', default: false },
  },
});
if (!args.corpus) {
  console.error('Say where the labelled pages are: npm run train -- --corpus DIR');
  process.exit(2);
}
const say = (line: string): void => console.log(line);

await trainNews({ corpus: args.corpus, folds: Number(args.folds), dry: args.dry, say });
if (args['news-only']) process.exit(0);

/** Trees of each family: the extra kinds, off by default, are not worth the weight of as many. */
const ROUNDS: Readonly<Record<Family, number>> = { core: 240, extra: 120 };
const judgeOptions = (family: Family): BoostOptions => ({
  rounds: ROUNDS[family],
  depth: 5,
  rate: 0.12,
  lambda: 6,
  minHessian: 2,
  columns: 0.35,
  seed: 7,
});
const KIND: BoostOptions = {
  rounds: 25,
  depth: 3,
  rate: 0.25,
  lambda: 2,
  minHessian: 1,
  columns: 0.5,
  seed: 7,
};
/** The operating points looked at. */
const THRESHOLDS = Array.from({ length: 23 }, (_, i) => 0.3 + i * 0.03);
/**
 * What is paid in misses for a removal that is not labelled clutter, and for a page that loses words of its story. Many
 * of the former are clutter that nobody labelled: they are cheap beside the latter.
 */
const COST_OF_WRONG = 0.5;
const COST_OF_LOSS = 10;

const widgets = fs
  .readdirSync(args.widgets)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .flatMap((name) => readLines<Widget>(path.join(args.widgets, name)));
const isKept = args.rows !== undefined && fs.existsSync(args.rows);
const [head, ...kept] = isKept && args.rows ? readLines<unknown>(args.rows) : [];
const { features, pages }: Collection = isKept
  ? { features: head as string[], pages: kept as Collected[] }
  : await collectAll(args.corpus, widgets, say);
if (args.rows && !isKept)
  fs.writeFileSync(args.rows, [features, ...pages].map((line) => JSON.stringify(line)).join('\n'));
say(
  `${pages.length} pages and widgets, ${pages.reduce((n, { rows }) => n + rows.length, 0)} candidates, ${features.length} features`,
);

const examplesOf = (from: readonly Collected[], family: Family): Example[] =>
  from.flatMap((page) => page.rows.flatMap((row, i) => exampleOf(row, i, page, family) ?? []));

function growFor(examples: readonly Example[], options: BoostOptions): Tree[] {
  return boost(
    {
      features: examples.map(({ features }) => features),
      targets: Float64Array.from(examples, ({ target }) => target),
      weights: Float64Array.from(examples, ({ weight }) => weight),
    },
    options,
  );
}

const chancesOf = (page: Collected, trees: readonly Tree[]): Float64Array =>
  Float64Array.from(page.rows, ({ features }) => chanceOf(sumTrees(trees, features)));

/** Cross-validates by site: no site, and no widget, on both sides. Returns the held-out chances of every page. */
function crossValidate(family: Family, folds: number): (readonly [Collected, Float64Array])[] {
  const out: (readonly [Collected, Float64Array])[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const held = pages.filter(({ group }) => foldOf(group, folds) === fold);
    const trees = growFor(
      examplesOf(
        pages.filter(({ group }) => foldOf(group, folds) !== fold),
        family,
      ),
      judgeOptions(family),
    );
    out.push(...held.map((page) => [page, chancesOf(page, trees)] as const));
    say(`${family}: fold ${fold + 1} of ${folds}`);
  }
  return out;
}

const costOf = ({ all, got, wrong, pagesWithLoss }: Score): number =>
  all - got + COST_OF_WRONG * wrong + COST_OF_LOSS * pagesWithLoss;

function trainFamily(family: Family): {
  readonly trees: Tree[];
  readonly threshold: number;
  readonly f1: number;
} {
  const held = crossValidate(family, Number(args.folds));
  const isProduct = family === 'core' ? isOfferInStory : () => false;
  const real = { pages: held.filter(([page]) => page.news && !page.widget), isProduct };
  const put = { pages: held.filter(([page]) => page.widget), isProduct };
  const scores = THRESHOLDS.map((t) => scorePages(real, t, family));
  for (const score of scores.filter((_, i) => i % 3 === 0)) say(scoreLine(score));
  // What pages cost and what widgets cost: the one holds all that is in a page's margins, the other what is in its text.
  const cost = ({ threshold }: Score): number =>
    costOf(scorePages(real, threshold, family)) + costOf(scorePages(put, threshold, family));
  const best = scores
    .map((score) => [score, cost(score)] as const)
    .reduce((a, b) => (b[1] < a[1] ? b : a))[0];
  say(`${family}, held-out pages, chosen ${scoreLine(best)}`);
  for (const t of [0.3, 0.5, best.threshold])
    say(`${family}, held-out widgets ${scoreLine(scorePages(put, t, family))}`);
  if (args.mistakes)
    fs.writeFileSync(
      args.mistakes,
      mistakes({ pages: held.filter(([page]) => page.news), isProduct }, 0.4, family).join('\n'),
    );
  return {
    trees: args.dry ? [] : growFor(examplesOf(pages, family), judgeOptions(family)),
    threshold: best.threshold,
    f1: f1Of(best),
  };
}

/** One against the rest for each kind, over blocks that are clutter. */
function trainKinds(): Record<Kind, Tree[]> {
  const rows = pages.flatMap((page) =>
    page.rows
      .filter(({ any, weight, kind }) => kind && weight > 0 && any / weight >= 0.9)
      .map((row) => ({ row, page })),
  );
  const ones = (kind: Kind): Example[] =>
    rows.map(({ row, page }) => ({
      features: Float32Array.from(row.features),
      target: row.kind === kind ? 1 : 0,
      weight: page.widget ? 3 : 1,
      group: page.group,
    }));
  const held = rows.filter(({ page }) => foldOf(page.group, 5) === 0);
  const guess = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      growFor(
        ones(kind).filter(({ group }) => foldOf(group, 5) !== 0),
        KIND,
      ),
    ]),
  ) as Record<Kind, Tree[]>;
  const hit = held.filter(
    ({ row }) => likeliest(KINDS, (kind) => guess[kind], row.features) === row.kind,
  ).length;
  say(
    `kinds: ${((100 * hit) / Math.max(1, held.length)).toFixed(1)}% of ${held.length} held-out blocks named right`,
  );
  return Object.fromEntries(KINDS.map((kind) => [kind, growFor(ones(kind), KIND)])) as Record<Kind, Tree[]>;
}

const kinds = trainKinds();
const IN_MAIN = features.indexOf('inMain');
/** Whether the extension would take a row for an offer in the story's text. */
const isOfferInStory = ({ features }: Row): boolean =>
  features[IN_MAIN] === 1 && likeliest(CORE_KINDS, (kind) => kinds[kind], features) === 'offer';
const core = trainFamily('core');
if (args.family === 'core') process.exit(0);
const extra = trainFamily('extra');

const short = (n: number): number => Number(n.toPrecision(5));
const rounded = (trees: readonly Tree[]): Tree[] => trees.map((tree) => ({ ...tree, t: tree.t.map(short) }));
const grown = {
  core: rounded(core.trees),
  extra: rounded(extra.trees),
  ...(Object.fromEntries(KINDS.map((kind) => [kind, rounded(kinds[kind])])) as Record<Kind, Tree[]>),
};
const cuts = features.map((_, feature) =>
  [
    ...new Set(
      Object.values(grown)
        .flat()
        .flatMap(({ f, t }) => t.filter((_, at) => f[at] === feature)),
    ),
  ].sort((a, b) => a - b),
);
const model = {
  features,
  corpus: createHash('sha256')
    .update(fs.readFileSync(path.join(args.corpus, 'labels.jsonl')))
    .digest('hex')
    .slice(0, 16),
  widgets: createHash('sha256').update(JSON.stringify(widgets)).digest('hex').slice(0, 16),
  scores: { coreF1: short(core.f1), extraF1: short(extra.f1) },
  cuts,
  core: { threshold: short(core.threshold), trees: packTrees(grown.core, cuts) },
  extra: { threshold: short(extra.threshold), trees: packTrees(grown.extra, cuts) },
  kinds: Object.fromEntries(KINDS.map((kind) => [kind, packTrees(grown[kind], cuts)])),
};
if (!args.dry) {
  fs.writeFileSync(here('../src/detect/model.json'), `${JSON.stringify(model)}\n`);
  say('written: src/detect/model.json');
}
