/**
 * How much words speak for clutter: learnt weights of single words and of pairs of neighbours, over all languages of the
 * labelled pages. The lexicons name the phrases that tell a reader why; this knows what no list can, the many small
 * words of which prompts are made and stories are not.
 */
import { BASE, DigitReader, digitOf, digitsOf, MOST } from './digits.ts';
import type { Naming } from './site-names.ts';

/**
 * The number of a word or of a pair of words: a hash of so many bits. One unknown word or pair in 1,000 is taken for a
 * known one.
 */
const BITS = 22;

/** What a word or pair weighs for clutter of the core kinds and of the extra ones, each in steps of its own. */
export interface Weights {
  readonly core: number;
  readonly extra: number;
}

/** The weights of words and pairs by their number. */
export type WordWeights = ReadonlyMap<number, Weights>;

/** Weights are whole steps; one digit holds them, zero in its middle. */
const ZERO = Math.floor(BASE / 2);

/** FNV-1a over UTF-16 units, a public-domain hash (Fowler, Noll, Vo). */
function hashOf(word: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}
const SEED = 0x811c9dc5;
const fold = (hash: number): number => (hash ^ (hash >>> BITS)) & ((1 << BITS) - 1);

/** What the site's own name is read as: a prompt for one paper is worded as one for another. */
const SITE = '\u00a7';
/** What every number is read as; signs of currencies and shares stay. */
const plainOf = (word: string): string => word.replace(/\d[\d.,]*/g, '0');

/**
 * The words of a text as they are weighed: the site's name made one sign, all numbers alike, elisions parted.
 * @param words in small letters, as `wordsOf` gives them
 * @param namings where they name the site
 */
export function weighedWords(words: readonly string[], namings: readonly Naming[]): string[] {
  const plain: string[] = [];
  let next = 0;
  for (let at = 0; at < words.length; at += 1) {
    const naming = namings[next];
    if (naming?.from === at) {
      plain.push(SITE);
      at = naming.to - 1;
      next += 1;
    } else plain.push(...plainOf(words[at] ?? '').split("'"));
  }
  return plain;
}

/** The numbers of a text's words and of its pairs of neighbouring words, each as often as it stands there. */
export function gramsOf(words: readonly string[]): number[] {
  const grams: number[] = [];
  let before = 0;
  for (const [at, word] of words.entries()) {
    const hash = hashOf(word, SEED);
    grams.push(fold(hash));
    // A pair is the second word's hash begun from the first's.
    if (at > 0) grams.push(fold(hashOf(word, Math.imul(before, 0x01000193) ^ 0x20)));
    before = hash;
  }
  return grams;
}

/**
 * Packs weights: each gram as two digits for its distance from the one before and two for what it weighs.
 * @param weights in whole steps, from -45 to 45; others are moved to the nearest of these
 */
export function packWeights(weights: WordWeights): string {
  let packed = '';
  let last = 0;
  const said = ({ core, extra }: Weights): string => digitOf(core + ZERO) + digitOf(extra + ZERO);
  for (const [gram, weight] of [...weights].sort((a, b) => a[0] - b[0])) {
    // A distance that two digits cannot say is gone in steps that weigh nothing.
    for (; gram - last > MOST; last += MOST) packed += digitsOf(MOST) + said({ core: 0, extra: 0 });
    packed += digitsOf(gram - last) + said(weight);
    last = gram;
  }
  return packed;
}

/** Reads packed weights; anything that `packWeights` did not make gives weights without sense. */
export function readWeights(packed: string): WordWeights {
  const read = new DigitReader(packed);
  const weights = new Map<number, Weights>();
  let gram = 0;
  while (!read.isDone) {
    gram += read.number();
    const core = read.digit() - ZERO;
    const extra = read.digit() - ZERO;
    if (core !== 0 || extra !== 0) weights.set(gram, { core, extra });
  }
  return weights;
}

/** What is needed to tell what words say: how much a step is, and what a text without words gets, both in log odds. */
export interface Scale {
  readonly step: number;
  readonly bias: number;
}

/**
 * What a text's words say for clutter, in log odds. Long texts do not outweigh short ones: the sum is taken over the root
 * of the count, as if each text were a vector of length one.
 * @param sum the weights' sum, in steps
 * @param grams how many words and pairs it is over
 */
export const wordingOf = (sum: number, grams: number, { step, bias }: Scale): number =>
  bias + (grams > 0 ? (step * sum) / Math.sqrt(grams) : 0);
