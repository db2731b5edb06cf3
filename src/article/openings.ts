/** How lines begin, by their first words. */
import { once } from '../detect/once.ts';

/**
 * What lines can begin with: words with a space between them, a number as `0` or a sign; and as a pattern what comes behind
 * each of them. All is in lower case.
 */
export type Openings = Readonly<Record<string, string>>;

/**
 * Letters in lower case, as ranges of a class: beyond ASCII those of all scripts. Unicode's own classes take longer to build
 * than they are of use on a page.
 */
export const LETTER = String.raw`a-z\u00df-\u1fff\u3040-\ud7ff`;

/** What a line begins with: a word, one digit, or a sign of copyright. */
const FIRST = new RegExp(String.raw`[${LETTER}]+|\d|©|\(c\)`);

/**
 * Makes what reads how a line begins. To build one pattern of all that lines can begin with takes longer than to read an
 * article's lines with it, in every page anew; so each is built when a line begins with its word.
 * @param openings what is looked for. A word may come in several rows
 * @param after a pattern for what has to follow all of them
 * @returns what tells of a line in lower case what it goes on with behind such a beginning; null where it begins otherwise.
 *   Signs may stand before it
 */
export function makeOpening(openings: Openings, after = ''): (line: string) => string | null {
  const behind = new Map<string, string>();
  for (const [words, pattern] of Object.entries(openings))
    for (const word of words.split(' ')) {
      const known = behind.get(word);
      behind.set(word, known === undefined ? pattern : `${known}|${pattern}`);
    }
  const patternFor = once((behindWord: string) => new RegExp(`(?:${behindWord})${after}`, 'y'));
  return (line) => {
    const first = FIRST.exec(line);
    const word = first?.[0] ?? '';
    const pattern = behind.get(/\d/.test(word) ? '0' : word);
    if (!first || pattern === undefined) return null;
    const end = first.index + word.length;
    if (!pattern && !after) return line.slice(end);
    const built = patternFor(pattern);
    built.lastIndex = end;
    return built.test(line) ? line.slice(built.lastIndex) : null;
  };
}
