/** What can be said of each sentence of a text, as numbers from 0 to about 1, for the summary to weigh. */
import { countUnspaced, UNSPACED } from '../detect/unspaced.ts';
import { stopWordsOf } from './stop-words.ts';
import { countWords } from './words-of.ts';

/** One sentence of a text. */
export interface Sentence {
  readonly text: string;
  /** Its place among the text's sentences. */
  readonly index: number;
  /** The line of the text it stands in. */
  readonly paragraph: number;
}

/** Names of the features; the summary's weights have the same. */
export const FEATURES = [
  'early',
  'centroid',
  'mutual',
  'common',
  'title',
  'figures',
  'names',
  'short',
  'long',
  'person',
] as const;

/** One feature's name. */
export type Feature = (typeof FEATURES)[number];

/** One sentence's numbers, and its words for comparing it with others. */
export interface Measured {
  readonly features: Readonly<Record<Feature, number>>;
  /** Weights of its words, of length 1 in sum of squares. */
  readonly vector: ReadonlyMap<string, number>;
}

/** A word cut down to what its forms share. Crude, and the same for all languages: enough to compare by. */
const stem = (word: string): string =>
  word.length > 6 ? word.slice(0, Math.max(5, word.length - 2)) : word.replace(/s$/, '');

/** A word between spaces, or all that stands together where none part the words. */
const TOKENS = new RegExp(String.raw`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\p{L}\p{N}])+`, 'gu');

/** Each two neighbours of what no space parts, which is as near to words as one comes without a dictionary. */
const pairsIn = (token: string): string[] =>
  Array.from(token.slice(1), (next, i) => `${token[i] ?? ''}${next}`)
    // Hiragana alone are endings and particles.
    .filter((pair) => /[^\u3040-\u309f]/u.test(pair));

/** The words of a text that say what it is about. */
function contentWords(text: string, stops: ReadonlySet<string>): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’']s\b/gu, '')
      .match(TOKENS) ?? [];
  return words
    .flatMap((word) => (countUnspaced(word) > 0 ? pairsIn(word) : [word]))
    .filter((word) => word.length > 1 && !stops.has(word))
    .map(stem);
}

function vectorOf(words: readonly string[], weight: (word: string) => number): Map<string, number> {
  const vector = new Map<string, number>();
  for (const word of words) vector.set(word, (vector.get(word) ?? 0) + 1);
  let squares = 0;
  for (const [word, count] of vector) {
    const value = (1 + Math.log(count)) * weight(word);
    vector.set(word, value);
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [word, value] of vector) vector.set(word, value / length);
  return vector;
}

/** How alike two vectors are, 0 to 1. */
export function similarity(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, big] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, value] of small) sum += value * (big.get(word) ?? 0);
  return sum;
}

/** Divides by the greatest, so that texts of any length compare. */
function scaled(values: readonly number[]): number[] {
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  return values.map((value) => (most > 0 ? value / most : 0));
}

/** Words in the middle of a sentence that begin with a capital: names, in most languages. */
const nameCount = (text: string): number => text.match(/(?<=[\p{Ll}\d,] )\p{Lu}\p{L}+/gu)?.length ?? 0;

/**
 * Measures the sentences of one text.
 * @param sentences all of them, in order
 * @param title the text's title, or an empty string
 * @param lang two-letter code
 */
export function measureSentences(sentences: readonly Sentence[], title: string, lang: string): Measured[] {
  const stops = stopWordsOf(lang);
  const words = sentences.map(({ text }) => contentWords(text, stops));
  const frequency = new Map<string, number>();
  for (const list of words)
    for (const word of new Set(list)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (word: string): number => Math.log(1 + sentences.length / (frequency.get(word) ?? 1));
  const vectors = words.map((list) => vectorOf(list, rarity));
  const centre = vectorOf([...frequency.keys()], (word) => rarity(word) * ((frequency.get(word) ?? 1) - 1));
  const centroid = scaled(vectors.map((vector) => similarity(vector, centre)));
  // What a sentence shares with all others is what it shares with their sum: the time grows with the text alone.
  const sum = new Map<string, number>();
  for (const vector of vectors)
    for (const [word, value] of vector) sum.set(word, (sum.get(word) ?? 0) + value);
  const mutual = scaled(vectors.map((vector) => similarity(vector, sum) - similarity(vector, vector)));
  const common = scaled(
    words
      .map((list) => new Set(list))
      .map((set) => {
        let shared = 0;
        for (const word of set) shared += (frequency.get(word) ?? 1) - 1;
        return shared;
      }),
  );
  // A text without a title is about what it says first.
  const titleWords = new Set(title.trim() ? contentWords(title, stops) : words[0]);
  return sentences.map(({ text, index }, i) => {
    const list = words[i] ?? [];
    const shared = [...new Set(list)].filter((word) => titleWords.has(word)).length;
    const count = countWords(text);
    return {
      vector: vectors[i] ?? new Map(),
      features: {
        early: 1 / (1 + index / 3),
        centroid: centroid[i] ?? 0,
        mutual: mutual[i] ?? 0,
        common: common[i] ?? 0,
        title: titleWords.size > 0 ? Math.min(1, shared / Math.min(6, titleWords.size)) : 0,
        figures: Math.min(1, (text.match(/\d[\d.,]*/g)?.length ?? 0) / 3),
        names: lang === 'de' ? 0 : Math.min(1, nameCount(text) / 5),
        short: count < 9 ? 1 : 0,
        long: Math.min(1, Math.max(0, count - 30) / 20),
        person: /\b(?:I|we|my|our|me|us)\b/.test(text) ? 1 : 0,
      },
    };
  });
}
