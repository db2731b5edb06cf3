/**
 * Numbers as text, for what is learnt and carried in model.json: two characters say a number up to some 8,200, a fifth
 * of what lists of numbers would weigh.
 */

/** Printable ASCII without quote and backslash; the exclamation mark is left for marks. */
const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((c) => c !== '"' && c !== '\\' && c !== '!')
  .join('');

/** How many numbers one digit can say. */
export const BASE = DIGITS.length;
/** The largest number that two digits can say. */
export const MOST = BASE ** 2 - 1;

/** One digit for a whole number from 0 up to below `BASE`; another number is moved to the nearest of these. */
export const digitOf = (n: number): string => DIGITS[Math.min(BASE - 1, Math.max(0, n))] ?? '';

/** Two digits for a whole number from 0 to `MOST`; another number is moved to the nearest of these. */
export function digitsOf(n: number): string {
  const within = Math.min(MOST, Math.max(0, n));
  return digitOf(Math.floor(within / BASE)) + digitOf(within % BASE);
}

/** Reads digits one after the other; what is no digit is read as -1. */
export class DigitReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isDone(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Whether a mark comes next; it is passed over. */
  passes(mark: string): boolean {
    const is = this.#text[this.#at] === mark;
    if (is) this.#at += 1;
    return is;
  }

  digit(): number {
    const n = DIGITS.indexOf(this.#text[this.#at] ?? '');
    this.#at += 1;
    return n;
  }

  /** A number of two digits. */
  number(): number {
    return this.digit() * BASE + this.digit();
  }
}
