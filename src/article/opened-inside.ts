/** What opens inside a sentence, such as the explanation of a word, and is no part of it. */
import { parentElementOf } from '../detect/dom.ts';
import { opensInside } from './furniture.ts';
import type { Run } from './runs.ts';
import { makeNearest } from './tree.ts';
import { countWords, foldSpace } from './words-of.ts';

/** A run without the texts that open inside it. */
export function withoutOpened(run: Run): Run | null {
  const openedAround = makeNearest(opensInside, run.block);
  const isOwn = run.nodes.map((node) => {
    const parent = parentElementOf(node);
    return !parent || openedAround(parent) === null;
  });
  if (!isOwn.includes(false)) return run;
  const nodes = run.nodes.filter((_, i) => isOwn[i]);
  const said = run.said.filter((_, i) => isOwn[i]);
  const text = foldSpace(said.join(''));
  return text ? { ...run, nodes, said, text, words: countWords(text) } : null;
}
