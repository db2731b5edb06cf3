/** Weighs the words of a page's lines by the weights of the model. */
import model from './model.json' with { type: 'json' };
import { once } from './once.ts';
import type { Naming } from './site-names.ts';
import { bump, type Stats, stat } from './stats.ts';
import { gramsOf, readWeights, weighedWords, wordingOf } from './word-weights.ts';

/** Read when the first line is weighed. */
const learnt = /* @__PURE__ */ once(() => readWeights(model.words.weights));

/**
 * Counts for some rows how many words and pairs of words a text has, and what they weigh together in the model's steps.
 * @param words in small letters
 * @param namings where they name the site
 */
export function weighWords(
  words: readonly string[],
  namings: readonly Naming[],
  rows: readonly Stats[],
): void {
  if (words.length === 0) return;
  const weights = learnt();
  let core = 0;
  let extra = 0;
  const grams = gramsOf(weighedWords(words, namings));
  for (const gram of grams) {
    const weight = weights.get(gram);
    if (!weight) continue;
    core += weight.core;
    extra += weight.extra;
  }
  for (const row of rows) {
    bump(row, 'grams', grams.length);
    bump(row, 'gramWeight', core);
    bump(row, 'extraGramWeight', extra);
  }
}

/** What the words counted in a row say for clutter of the core kinds, in log odds. */
export const wordingIn = (stats: Stats): number =>
  wordingOf(stat(stats, 'gramWeight'), stat(stats, 'grams'), model.words.core);

/** The same for the extra kinds. */
export const extraWordingIn = (stats: Stats): number =>
  wordingOf(stat(stats, 'extraGramWeight'), stat(stats, 'grams'), model.words.extra);
