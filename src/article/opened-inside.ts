/** What opens inside a sentence, such as the explanation of a word, and is no part of it. */
import { parentElementOf } from '../detect/dom.ts';
import { opensInside } from './furniture.ts';
import type { Run } from './runs.ts';
import { countWords, foldSpace } from './words-of.ts';

/** A run without the texts that open inside it. */
export function withoutOpened(run: Run): Run | null {
  const inset = (node: Text): boolean => {
    for (let at = parentElementOf(node); at && at !== run.block; at = parentElementOf(at))
      if (opensInside(at)) return true;
    return false;
  };
  const isOwn = run.nodes.map((node) => !inset(node));
  if (!isOwn.includes(false)) return run;
  const nodes = run.nodes.filter((_, i) => isOwn[i]);
  const said = run.said.filter((_, i) => isOwn[i]);
  const text = foldSpace(said.join(''));
  return text ? { ...run, nodes, said, text, words: countWords(text) } : null;
}
