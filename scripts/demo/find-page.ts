import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the page to be cleaned is: at an address, or in a folder of this machine. */
export type PageSource =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'file'; readonly folder: string; readonly name: string };

/** What keeps a command from doing its work, in a sentence for a person. */
export class Problem extends Error {}

/**
 * Makes out what a person means by one word on the command line.
 * @param word an http(s) or file address, or the path of a file
 * @throws Problem when it is none of these
 */
export function findPage(word: string): PageSource {
  if (/^https?:/i.test(word)) {
    if (!URL.canParse(word)) throw new Problem(`${word} is not a whole address.`);
    return { kind: 'address', url: new URL(word).href };
  }
  const path = /^file:/i.test(word) && URL.canParse(word) ? fileURLToPath(word) : resolve(word);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found)
    throw new Problem(`There is no file ${path}. An address has to begin with https:// or http://.`);
  if (!found.isFile()) throw new Problem(`${path} is not a file.`);
  return { kind: 'file', folder: dirname(path), name: basename(path) };
}
