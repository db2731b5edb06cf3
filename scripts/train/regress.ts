/** Weighs words by logistic regression: what it learns from, and the descent. */

/** So many texts as the words in them, one text after the other. */
export interface Texts {
  /** Where each text's words begin; one more than there are texts. */
  readonly starts: Int32Array;
  /** Words by their place in the vocabulary. */
  readonly grams: Int32Array;
  /** What each word is of its text. */
  readonly parts: Float64Array;
  /** How many words the vocabulary has. */
  readonly size: number;
  /** Texts that are clutter are 1, others 0. */
  readonly targets: Float64Array;
  /** How much each text counts. */
  readonly weights: Float64Array;
}

/** What words weigh. */
export interface Weighed {
  /** Words by their place in the vocabulary, and the weight of each in steps. */
  readonly grams: readonly number[];
  readonly steps: readonly number[];
  /** What a step is worth. */
  readonly step: number;
  /** What is said of a text without any known word. */
  readonly bias: number;
}

/** Weights are rounded to so many steps either way; of those carried one in a hundred is larger than the last. */
const STEPS = 7;
/** What all examples' losses count against the squared weights, as liblinear's C; 1 to 4 gave the same. */
const COST = 4;
const ROUNDS = 120;
/** Step size of the descent, falling with the root of the round. */
const RATE = 0.5;

/** Descends by Adam (Kingma and Ba 2015) over all texts at once: no order of theirs, no chance in it. */
function descend({ starts, grams, parts, size, targets, weights: counts }: Texts): Float64Array {
  // The last weight is the bias, which costs nothing.
  const weights = new Float64Array(size + 1);
  const mean = new Float64Array(size + 1);
  const square = new Float64Array(size + 1);
  const total = counts.reduce((sum, weight) => sum + weight, 0);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = weights.map((weight, i) => (i < size ? weight / COST : 0));
    for (let text = 0; text < targets.length; text += 1) {
      const from = starts[text] as number;
      const to = starts[text + 1] as number;
      let odds = weights[size] as number;
      for (let i = from; i < to; i += 1)
        odds += (weights[grams[i] as number] as number) * (parts[i] as number);
      const miss = (1 / (1 + Math.exp(-odds)) - (targets[text] as number)) * (counts[text] as number);
      for (let i = from; i < to; i += 1) {
        const at = grams[i] as number;
        slope[at] = (slope[at] as number) + miss * (parts[i] as number);
      }
      slope[size] = (slope[size] as number) + miss;
    }
    const rate = RATE / Math.sqrt(round);
    for (let i = 0; i <= size; i += 1) {
      const g = (slope[i] as number) / total;
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * g;
      square[i] = 0.999 * (square[i] as number) + 0.001 * g * g;
      const unbiased = Math.sqrt((square[i] as number) / (1 - 0.999 ** round));
      weights[i] =
        (weights[i] as number) - (rate * (mean[i] as number)) / (1 - 0.9 ** round) / (unbiased + 1e-12);
    }
  }
  return weights;
}

/** The same texts, read by some of the words alone. */
function readBy(texts: Texts, words: readonly number[]): Texts {
  const { starts, grams, parts } = texts;
  const renumbered = new Int32Array(texts.size).fill(-1);
  for (const [i, word] of words.entries()) renumbered[word] = i;
  const kept = Int32Array.from(grams, (gram) => renumbered[gram] as number);
  const isKept = (_: number, i: number): boolean => (kept[i] as number) >= 0;
  const before = new Int32Array(grams.length + 1);
  for (let i = 0; i < grams.length; i += 1) before[i + 1] = (before[i] as number) + Number(isKept(0, i));
  return {
    ...texts,
    starts: starts.map((start) => before[start] as number),
    grams: kept.filter(isKept),
    parts: parts.filter(isKept),
    size: words.length,
  };
}

/** Some of the texts. */
function some(texts: Texts, rows: Int32Array): Texts {
  const { starts, grams, parts, targets, weights } = texts;
  const from = new Int32Array(rows.length + 1);
  for (const [i, row] of rows.entries())
    from[i + 1] = (from[i] as number) + (starts[row + 1] as number) - (starts[row] as number);
  const ownGrams = new Int32Array(from[rows.length] as number);
  const ownParts = new Float64Array(ownGrams.length);
  for (const [i, row] of rows.entries()) {
    ownGrams.set(grams.subarray(starts[row], starts[row + 1]), from[i]);
    ownParts.set(parts.subarray(starts[row], starts[row + 1]), from[i]);
  }
  return {
    starts: from,
    grams: ownGrams,
    parts: ownParts,
    size: texts.size,
    targets: Float64Array.from(rows, (row) => targets[row] as number),
    weights: Float64Array.from(rows, (row) => weights[row] as number),
  };
}

/** The words that matter most, as many as are carried. */
function mattering(
  { grams, parts, starts, size, weights }: Texts,
  learnt: Float64Array,
  most: number,
): number[] {
  const energy = new Float64Array(size);
  for (const [text, weight] of weights.entries())
    for (let i = starts[text] as number; i < (starts[text + 1] as number); i += 1) {
      const gram = grams[i] as number;
      energy[gram] = (energy[gram] as number) + weight * (parts[i] as number) ** 2;
    }
  return [...energy.keys()]
    .map((gram) => [gram, Math.abs(learnt[gram] as number) * Math.sqrt(energy[gram] as number)] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([gram]) => gram);
}

/**
 * Learns what words weigh: once with all, to see which matter, then with those.
 * @param rows which of the texts are learnt from
 * @param carried how many words are weighed at most
 */
export function weighTexts(texts: Texts, rows: Int32Array, carried: number): Weighed {
  const read = some(texts, rows);
  const grams = mattering(read, descend(read), carried);
  const weights = descend(readBy(read, grams));
  const own = weights.subarray(0, grams.length);
  const sizes = own.map(Math.abs).sort();
  const step = (sizes[Math.floor(sizes.length * 0.99)] ?? 1) / STEPS;
  return {
    grams,
    steps: Array.from(own, (weight) => Math.max(-STEPS, Math.min(STEPS, Math.round(weight / step)))),
    step,
    bias: weights[grams.length] ?? 0,
  };
}
