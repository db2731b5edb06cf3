/**
 * Learns the weights by which blocks are judged, and writes src/detect/model.json, with model-about.json beside it.
 *
 *   npm run train -- --corpus DIR [--widgets DIR] [--rows FILE] [--folds N] [--dry] [--mistakes FILE]
 *
 * DIR holds labels.jsonl and pages/ID.html.gz. --widgets is a folder of .jsonl files of markup put into those pages;
 * the project's own by default. --rows keeps what was collected, so that a second run need not load the pages again.
 * --news-only learns src/detect/news-model.json, the weights of the signs of news, and stops.
 * --mistakes writes what held-out pages got wrong, to be read, into FILE.core and FILE.extra.
 * --dry checks and prints, and writes nothing. Same input, same bytes out.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { COMPANY } from '../src/detect/company.ts';
import { mayBeProduct } from '../src/detect/product-lists.ts';
import { likeliest, packTrees, type Tree } from '../src/detect/trees.ts';
import { packWeights, type Scale } from '../src/detect/word-weights.ts';
import { CORE_KINDS, KINDS, type Kind } from '../src/words.ts';
import type { BoostOptions } from './train/boost.ts';
import type { Row } from './train/collect.ts';
import { askedOf, saidOfAll } from './train/examples.ts';
import type { Family } from './train/family.ts';
import { Nursery } from './train/grow.ts';
import { foldOf } from './train/in-page.ts';
import { commonIn, type Looks, learnLooks } from './train/looks.ts';
import { trainNews } from './train/news.ts';
import { type Collected, type Collection, collectAll, readLines, type Widget } from './train/pages.ts';
import {
  type Bars,
  f1Of,
  type Held,
  type Judged,
  mistakes,
  type Score,
  scoreLine,
  scorePages,
} from './train/score.ts';
import { learnWords } from './train/words.ts';

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
const CHANCES = Array.from({ length: 23 }, (_, i) => 0.3 + i * 0.03);
/** What a wrong removal in the text is worth in misses. */
const COST_OF_WRONG_IN_TEXT = 10;
/**
 * The same for one beside the text, where no word of the story goes with it: as much as a miss. About half of those
 * that count as wrong are clutter that nobody labelled, by reading them, and so each counts half. Of the extra kinds
 * there is much more, and what is wrong among it are tags, writers and contents that readers go by: half of ten misses.
 */
const COST_OF_WRONG_BESIDE: Readonly<Record<Family, number>> = { core: 0.5, extra: 5 };

const widgets = fs
  .readdirSync(args.widgets)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .flatMap((name) => readLines<Widget>(path.join(args.widgets, name)));
const isKept = args.rows !== undefined && fs.existsSync(args.rows);
const [head, ...kept] = isKept && args.rows ? readLines<unknown>(args.rows) : [];
const { features, pages: collected }: Collection = isKept
  ? { features: head as string[], pages: kept as Collected[] }
  : await collectAll(args.corpus, widgets, say);
if (args.rows && !isKept)
  fs.writeFileSync(args.rows, [features, ...collected].map((line) => JSON.stringify(line)).join('\n'));
const { words, pages } = await learnWords(collected, features, Number(args.folds), say);
say(
  `${pages.length} pages and widgets, ${pages.reduce((n, { rows }) => n + rows.length, 0)} candidates, ${features.length} features`,
);

/** How many of the features every family is judged by. */
const common = commonIn(features);

/** Costs that differ by less than this share are the same: another partition of the sites moves them by as much. */
const SAME_COST = 0.02;

/**
 * The places whose cost is the least, each taken together with its neighbours': the costs of near bars differ by single
 * blocks, and the least one alone is a matter of luck.
 */
function leastAt(costs: readonly number[]): number[] {
  const smooth = costs.map((_, i) => {
    const near = costs.slice(Math.max(0, i - 1), i + 2);
    return near.reduce((sum, cost) => sum + cost, 0) / near.length;
  });
  const enough = Math.min(...smooth) * (1 + SAME_COST);
  return smooth.flatMap((cost, i) => (cost <= enough ? [i] : []));
}

/**
 * Which of the bars that cost the same is taken: in the text one nearer to the highest, for when in doubt a block stays.
 * At the highest itself, one wrong block less in the text of all sites left out cost six of a hundred widgets there; at
 * the middle twelve more were wrong. Beside it the middle one, or for the core kinds, of which a miss there costs more
 * than a wrong block, one nearer to the lowest.
 */
const TAKEN: Readonly<Record<Family, Bars>> = {
  core: { beside: 0.35, text: 0.75 },
  extra: { beside: 0.5, text: 0.75 },
};
const takenOf = (of: readonly number[], share: number): number =>
  of[Math.round((of.length - 1) * share)] ?? Number.NaN;

/**
 * Chooses a family's bars: first the text's, at the one that is best for all, then the one beside it, then the text's
 * once more.
 * @param taken which of the bars that cost the same: 0 for the lowest, 1 for the highest
 */
function chooseBars(taken: Bars, costAt: (bars: Bars) => number): Bars {
  const cheapest = (place: keyof Bars, barsAt: (chance: number) => Bars): number =>
    takenOf(
      leastAt(CHANCES.map((chance) => costAt(barsAt(chance)))).map((i) => CHANCES[i] as number),
      taken[place],
    );
  const first = cheapest('text', (chance) => ({ beside: chance, text: chance }));
  const beside = cheapest('beside', (chance) => ({ beside: chance, text: first }));
  return { beside, text: cheapest('text', (chance) => ({ beside, text: chance })) };
}

/**
 * Learns a family.
 * @param before what was learnt of the family that is asked first: what is likely enough to be of either goes
 */
async function trainFamily(
  family: Family,
  before?: Looks,
): Promise<Looks & { readonly bars: Bars; readonly f1: number }> {
  const asked = pages.map((page) => askedOf(page, family));
  const looks = await learnLooks(asked, features, family, Number(args.folds), say);
  const held = looks.held.map(([page, chances], i): Judged => {
    const full = pages[i] as Collected;
    const others = saidOfAll(full, before?.held[i]?.[1] ?? [], 'core');
    return [page, chances.map((chance, row) => Math.min(1, chance + (others[row] ?? 0)))];
  });
  const isProduct = family === 'core' ? isProductInStory : () => false;
  const heldOf = (of: (page: Collected) => boolean): Held => ({
    pages: held.filter(([page]) => of(page)),
    isInText,
    isProduct,
  });
  const real = heldOf(({ news, widget }) => news && !widget);
  const put = heldOf(({ placement }) => placement === 'in');
  const putBeside = heldOf(({ placement }) => placement !== '' && placement !== 'in');
  const realAt = (bars: Bars): Score => scorePages(real, bars, family);
  const putAt = (bars: Bars): Score => scorePages(put, bars, family);
  const along = CHANCES.map((chance) => realAt({ beside: chance, text: chance }));
  for (const score of along.filter((_, i) => i % 3 === 0)) say(scoreLine(score));
  say(`${family}, held-out pages, best F1 ${scoreLine(along.reduce((a, b) => (f1Of(b) > f1Of(a) ? b : a)))}`);
  // Pages hold enough clutter in their margins, in the mixture that readers meet, and too little in the text: there the
  // widgets' count as well.
  const costOf = ({ all, got, wrong, wrongInText }: Score): number =>
    all - got + COST_OF_WRONG_IN_TEXT * wrongInText + COST_OF_WRONG_BESIDE[family] * (wrong - wrongInText);
  const bars = chooseBars(TAKEN[family], (at) => costOf(realAt(at)) + costOf(putAt(at)));
  const best = realAt(bars);
  say(`${family}, held-out pages, chosen ${scoreLine(best)}`);
  say(`${family}, held-out widgets in the text, chosen ${scoreLine(putAt(bars))}`);
  say(`${family}, held-out widgets beside it, chosen ${scoreLine(scorePages(putBeside, bars, family))}`);
  if (args.mistakes)
    fs.writeFileSync(
      `${args.mistakes}.${family}`,
      mistakes(
        heldOf(({ news }) => news),
        bars,
        family,
      ).join('\n'),
    );
  return { ...looks, bars, f1: f1Of(best) };
}

/** One against the rest for each kind, over blocks that are clutter. */
async function trainKinds(): Promise<Record<Kind, Tree[]>> {
  const rows = pages.flatMap((page) =>
    page.rows
      .filter(({ any, weight, kind }) => kind && weight > 0 && any / weight >= 0.9)
      .map((row) => ({ row, page })),
  );
  const nurseries = new Map(
    KINDS.map((kind) => [
      kind,
      new Nursery(
        rows.map(({ row, page }) => ({
          features: Float32Array.from(row.features.slice(0, common)),
          target: row.kind === kind ? 1 : 0,
          weight: page.widget ? 3 : 1,
          group: page.group,
        })),
      ),
    ]),
  );
  const growOn = async (takes: (group: string) => boolean): Promise<Record<Kind, Tree[]>> => {
    const grown = [...nurseries].map(async ([kind, nursery]) => [kind, await nursery.grow(takes, KIND)]);
    return Object.fromEntries(await Promise.all(grown));
  };
  const held = rows.filter(({ page }) => foldOf(page.group, 5) === 0);
  const guess = await growOn((group) => foldOf(group, 5) !== 0);
  const hit = held.filter(
    ({ row }) => likeliest(KINDS, (kind) => guess[kind], row.features) === row.kind,
  ).length;
  say(
    `kinds: ${((100 * hit) / Math.max(1, held.length)).toFixed(1)}% of ${held.length} held-out blocks named right`,
  );
  return growOn(() => true);
}

const kinds = await trainKinds();
const placeOf = new Map(features.map((name, i) => [name, i]));
const featureOf = (row: Row, name: string): number => {
  const i = placeOf.get(name);
  if (i === undefined) throw new Error(`no such feature: ${name}`);
  return row.features[i] ?? 0;
};
const isInText = (row: Row): boolean => featureOf(row, 'place') === 0;
/** Whether the extension would take a row for a product's box in the story's text. */
const isProductInStory = (row: Row): boolean =>
  isInText(row) &&
  mayBeProduct(
    likeliest(CORE_KINDS, (kind) => kinds[kind], row.features),
    (name) => featureOf(row, name),
  );
const core = await trainFamily('core');
if (args.family === 'core') process.exit(0);
const extra = await trainFamily('extra', core);

const short = (n: number): number => Number(n.toPrecision(4));
const rounded = (trees: readonly Tree[]): Tree[] => trees.map((tree) => ({ ...tree, t: tree.t.map(short) }));
/** Without what inner nodes say: only reasons are read from it, and a kind is given none. */
const leavesOnly = (trees: readonly Tree[]): Tree[] =>
  trees.map((tree) => ({ ...tree, v: tree.v.map((value, at) => ((tree.f[at] ?? -1) < 0 ? value : 0)) }));
const grown = {
  coreFirst: rounded(core.first),
  coreSecond: rounded(core.second),
  extraFirst: rounded(extra.first),
  extraSecond: rounded(extra.second),
  ...(Object.fromEntries(KINDS.map((kind) => [kind, leavesOnly(rounded(kinds[kind]))])) as Record<
    Kind,
    Tree[]
  >),
};
const names = [...features.slice(0, common), ...COMPANY, ...features.slice(common)];
const cuts = names.map((_, feature) =>
  [
    ...new Set(
      Object.values(grown)
        .flat()
        .flatMap(({ f, t }) => t.filter((_, at) => f[at] === feature)),
    ),
  ].sort((a, b) => a - b),
);
const scaleOf = ({ step, bias }: Scale): Scale => ({ step: short(step), bias: short(bias) });
const packed = (trees: readonly Tree[]): string => packTrees(trees, cuts);
/** Where the model comes from: nothing that the extension needs to carry. */
const about = {
  features: names,
  corpus: createHash('sha256')
    .update(fs.readFileSync(path.join(args.corpus, 'labels.jsonl')))
    .digest('hex')
    .slice(0, 16),
  widgets: createHash('sha256').update(JSON.stringify(widgets)).digest('hex').slice(0, 16),
  scores: { coreF1: short(core.f1), extraF1: short(extra.f1) },
};
const model = {
  cuts,
  core: {
    beside: short(core.bars.beside),
    text: short(core.bars.text),
    first: packed(grown.coreFirst),
    second: packed(grown.coreSecond),
  },
  extra: {
    beside: short(extra.bars.beside),
    text: short(extra.bars.text),
    first: packed(grown.extraFirst),
    second: packed(grown.extraSecond),
  },
  kinds: Object.fromEntries(KINDS.map((kind) => [kind, packed(grown[kind])])),
  words: {
    weights: packWeights(words.weights),
    core: scaleOf(words.scales.core),
    extra: scaleOf(words.scales.extra),
  },
};
if (!args.dry) {
  for (const [name, value] of Object.entries({ model, 'model-about': about })) {
    fs.writeFileSync(here(`../src/detect/${name}.json`), `${JSON.stringify(value)}\n`);
    say(`written: src/detect/${name}.json`);
  }
}
