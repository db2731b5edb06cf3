/**
 * Learns the weights of the signs of news from the labelled pages, and writes src/detect/news-model.json: logistic
 * regression with a ridge penalty. Same input, same bytes out.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleTrainer, foldOf, inChromiums } from './in-page.ts';
import type { NewsTrainer } from './news-page.ts';
import { pageHtml, readLines } from './pages.ts';

/** In the page, once the bundle has run. */
declare const trainer: NewsTrainer;

/** What is needed of a line of labels.jsonl. */
interface Line {
  readonly id: string;
  readonly url: string;
  readonly domain: string;
  readonly lang: string;
  readonly pageType: string;
}

/** One page: its label, and how plainly each sign is there. */
interface Example {
  readonly line: Line;
  readonly news: boolean;
  readonly signs: readonly number[];
}

/** Weights in the signs' order, the bias last. */
type Weights = readonly number[];

/** Penalty on the square of a weight: of 0.5, 1, 2 and 4 the one with the least log loss on sites left out. */
const RIDGE = 0.5;
/**
 * Not learnt: the corpus has four front and section pages, too few to say that none is an article, whatever else is
 * on it. It outweighs all that the other signs of a front page can add.
 */
const FIXED: Readonly<Record<string, number>> = { frontPage: -9 };
/** Newton's method stops when no weight moves by more. */
const STILL = 1e-9;
const MOST_STEPS = 50;

async function collect(corpus: string): Promise<{ names: readonly string[]; examples: Example[] }> {
  let names: readonly string[] = [];
  const code = await bundleTrainer('news-page.ts');
  const lines = readLines<Line>(path.join(corpus, 'labels.jsonl'));
  const examples = await inChromiums(lines, async (browser) => {
    const page = await browser.newPage();
    await page.evaluate(code);
    names = await page.evaluate(() => trainer.signNames);
    return async (line): Promise<Example> => {
      const signs = await page.evaluate(([text, url]) => trainer.signsOf(text, url), [
        pageHtml(corpus, line.id),
        line.url,
      ] as const);
      return { line, news: line.pageType === 'news', signs };
    };
  });
  return { names, examples };
}

const sumOf = (weights: Weights, signs: readonly number[]): number =>
  signs.reduce((sum, x, j) => sum + x * (weights[j] ?? 0), weights.at(-1) ?? 0);

/** Solves a system of linear equations given as rows with their right side last: Gauss and Jordan, with pivoting. */
function solve(rows: number[][]): number[] {
  for (let c = 0; c < rows.length; c += 1) {
    let pivot = c;
    for (let r = c + 1; r < rows.length; r += 1)
      if (Math.abs(rows[r]?.[c] ?? 0) > Math.abs(rows[pivot]?.[c] ?? 0)) pivot = r;
    const top = rows[pivot] as number[];
    rows[pivot] = rows[c] as number[];
    rows[c] = top;
    for (const row of rows) {
      const factor = row === top ? 0 : (row[c] ?? 0) / (top[c] ?? 1);
      if (factor !== 0)
        for (let k = c; k < row.length; k += 1) row[k] = (row[k] ?? 0) - factor * (top[k] ?? 0);
    }
  }
  return rows.map((row, i) => (row.at(-1) ?? 0) / (row[i] ?? 1));
}

/** Fits the weights by Newton's method; those of `FIXED` stay as they are. */
function fitWeights(names: readonly string[], examples: readonly Example[]): number[] {
  const weights = [...names.map((name) => FIXED[name] ?? 0), 0];
  const free = weights.map((_, j) => j).filter((j) => FIXED[names[j] ?? ''] === undefined);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const rows = free.map((j, a) => [
      ...free.map((_, b) => (a !== b ? 0 : j < names.length ? RIDGE : 0)),
      j < names.length ? RIDGE * (weights[j] ?? 0) : 0,
    ]);
    for (const { signs, news } of examples) {
      const chance = 1 / (1 + Math.exp(-sumOf(weights, signs)));
      const x = free.map((j) => (j < names.length ? (signs[j] ?? 0) : 1));
      for (const [a, row] of rows.entries()) {
        const xa = x[a] ?? 0;
        if (xa === 0) continue;
        for (let b = 0; b < x.length; b += 1)
          row[b] = (row[b] ?? 0) + chance * (1 - chance) * xa * (x[b] ?? 0);
        row[x.length] = (row[x.length] ?? 0) + (chance - (news ? 1 : 0)) * xa;
      }
    }
    const moves = solve(rows);
    for (const [a, j] of free.entries()) weights[j] = (weights[j] ?? 0) - (moves[a] ?? 0);
    if (moves.every((move) => Math.abs(move) < STILL)) break;
  }
  return weights;
}

type Judged = readonly (readonly [Example, number])[];

/** Judges each page by weights learnt without any page of its site. */
function leaveOut(names: readonly string[], examples: readonly Example[], folds: number): Judged {
  const fold = ({ line }: Example): number => foldOf(line.domain || line.id, folds);
  return Array.from({ length: folds }, (_, held) => {
    const weights = fitWeights(
      names,
      examples.filter((example) => fold(example) !== held),
    );
    return examples
      .filter((example) => fold(example) === held)
      .map((example) => [example, sumOf(weights, example.signs)] as const);
  }).flat();
}

function scoreLine(judged: Judged): string {
  const count = (news: boolean, said: boolean): number =>
    judged.filter(([example, sum]) => example.news === news && sum >= 0 === said).length;
  const [tp, fp, fn, tn] = [count(true, true), count(false, true), count(true, false), count(false, false)];
  return `F1 ${((2 * tp) / Math.max(1, 2 * tp + fp + fn)).toFixed(3)} (tp ${tp} fp ${fp} fn ${fn} tn ${tn})`;
}

const languages: readonly (readonly [string, (lang: string) => boolean])[] = [
  ['all pages', () => true],
  ['English', (lang) => lang === 'en'],
  ['German', (lang) => lang === 'de'],
  ['other languages', (lang) => lang !== 'en' && lang !== 'de'],
];

function tell(title: string, judged: Judged, say: (line: string) => void): void {
  for (const [name, is] of languages)
    say(`news, ${title}, ${name}: ${scoreLine(judged.filter(([{ line }]) => is(line.lang)))}`);
}

/** How the weights are learnt and told of. */
export interface NewsOptions {
  readonly corpus: string;
  readonly folds: number;
  /** Print, and write nothing. */
  readonly dry: boolean;
  readonly say: (line: string) => void;
}

/**
 * Learns the weights, prints how well they do on sites left out and on the corpus, with every page that they get
 * wrong, and writes them.
 */
export async function trainNews({ corpus, folds, dry, say }: NewsOptions): Promise<void> {
  const { names, examples } = await collect(corpus);
  const held = leaveOut(names, examples, folds);
  const weights = fitWeights(names, examples).map((weight) => Math.round(weight * 100) / 100);
  const seen: Judged = examples.map((example) => [example, sumOf(weights, example.signs)]);
  for (const [{ line, news, signs }, sum] of seen.filter(([{ news }, sum]) => news !== sum >= 0)) {
    const there = names.flatMap((name, j) => (signs[j] ? `${name} ${(signs[j] ?? 0).toFixed(2)}` : []));
    say(
      `${news ? 'missed' : 'false'} ${sum.toFixed(1)} ${line.pageType} ${line.lang} ${line.id} ${line.url}`,
    );
    say(`    ${there.join(', ')}`);
  }
  for (const [j, name] of names.entries()) say(`${name.padEnd(16)} ${(weights[j] ?? 0).toFixed(2)}`);
  tell(`sites left out (${folds} folds)`, held, say);
  tell('all learnt from', seen, say);
  if (dry) return;
  const model = {
    bias: weights.at(-1),
    weights: Object.fromEntries(names.map((name, j) => [name, weights[j]])),
  };
  const file = fileURLToPath(new URL('../../src/detect/news-model.json', import.meta.url));
  fs.writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`);
  say('written: src/detect/news-model.json');
}
