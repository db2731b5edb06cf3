/**
 * What a site says of itself, or has to ask: how it earns by its links, who may comment and how, where to send news, what
 * a video of others brings along, how old one must be. It is worded like prompts and sells nothing; some of it has to be
 * there by law, and a page may wait for the answer.
 */
import { nodesOf } from './block.ts';
import type { Candidate } from './blocks.ts';
import { countWords } from './count-words.ts';
import { fold, isElement, textOf } from './dom.ts';
import { coreCues } from './features.ts';
import { shownTextOf } from './query.ts';
import { asksAge, siteNotes } from './site-note-phrases.ts';
import { type StatName, type Stats, stat } from './stats.ts';

/** What has more words says something else as well. */
const MOST_WORDS = 70;

/** The sentences that say it are at least this share of the words: beside them stand a name, a link to more. */
const LEAST_SHARE = 0.4;

const hasNone = (stats: Stats, names: readonly StatName[]): boolean =>
  names.every((name) => stat(stats, name) === 0);

/** Whether the sentences in which something is said are much of a text. */
function isMostly(text: string, said: RegExp): boolean {
  const sentences = text.split(/(?<=[.!?])\s+/u);
  const saying = sentences.filter((sentence) => said.test(sentence));
  const words = saying.reduce((sum, sentence) => sum + countWords(sentence), 0);
  return words > 0 && words >= countWords(text) * LEAST_SHARE;
}

/** Whether a block asks how old the reader is, and for nothing else, with something to answer by. */
const asksOnlyAge = (text: string, stats: Stats): boolean =>
  coreCues(stats) === 0 && !hasNone(stats, ['buttons', 'selects', 'links']) && isMostly(text, asksAge());

/** Whether a block is nothing but such a note or question. */
export function isSiteNote({ block, stats }: Candidate): boolean {
  if (stat(stats, 'words') > MOST_WORDS) return false;
  const text = nodesOf(block)
    .map((node) => (isElement(node) ? shownTextOf(node) : fold(textOf(node) ?? '')))
    .join(' ')
    .toLowerCase();
  return (
    asksOnlyAge(text, stats) ||
    siteNotes().some(({ said, without }) => hasNone(stats, without) && isMostly(text, said))
  );
}
