/** Who wrote a story, as readers see it about its headline, where the page tells machines nobody. */
import { attrOf, parentElementOf, textOf } from '../detect/dom.ts';
import { once } from '../detect/once.ts';
import { cleanByline, isLabel, isNames } from './byline.ts';
import { isGlued } from './byline-lines.ts';
import { calledOf } from './called.ts';
import { DATED } from './furniture-phrases.ts';
import { BYLINE, isByline, namesMaker } from './furniture-text.ts';
import { LETTER } from './openings.ts';
import { isHeading } from './prose.ts';
import type { Run } from './runs.ts';
import { levelsAbove, nearestTo } from './tree.ts';
import { countWords, foldSpace } from './words-of.ts';

/** What stands in a line behind the names. */
const behindNames = once(
  () =>
    new RegExp(`,? (?:${DATED}|share|comments?|print|email|staff|special|for|on|in)(?![${LETTER}]).*$`, 'i'),
);
/** In a line of links alone a topic stands, were it called "Von ...". */
const MOST_LINKED = 0.95;

/** Where links to what somebody has written lead. */
const AUTHOR_PAGE = /\/(?:authors?|autor(?:en|es)?|autori|auteurs?|contributors?)\/[^/]/i;

/** Words of such links that are no names. */
const TO_PROFILE =
  /(?:^| )(?:about|all|articles?|bio|follow|from|more|posts?|profile|read|see|stories|view|mehr|alle|artikel|profil|voir|plus|ver|más|mais|tutti)(?: |$)/i;

/** Whether a line is a link to all that its author has written. */
function leadsToAuthor(run: Run): boolean {
  const { nodes, linked, text } = run;
  const isName = linked > MOST_LINKED && !isHeading(run) && !TO_PROFILE.test(text);
  const name = isName ? nodes.find(({ data }) => data.trim()) : undefined;
  const parent = name && parentElementOf(name);
  const link = parent && nearestTo(parent, 'a[href]');
  return !!link && AUTHOR_PAGE.test(attrOf(link, 'href'));
}

/** Elements around a name in a line that are looked at. */
const DEEPEST = 4;

/** What a line says in an element that is called its author; or empty. */
function calledAuthor(run: Run): string {
  if (isHeading(run) || nearestTo(run.block, 'figure') !== null) return '';
  if (TO_PROFILE.test(run.text)) return '';
  for (const node of run.nodes)
    for (const at of levelsAbove(node, parentElementOf(run.block), DEEPEST))
      if (calledOf(at)?.isAuthor) return foldSpace(textOf(at) ?? '');
  return '';
}

/** A run up to where another element's text follows with nothing between, as style alone parts them: "Ada Quay14 March". */
function firstPart(run: Run): Run {
  if (run.nodes.length < 2) return run;
  let read = '';
  for (const [i, said] of run.said.entries()) {
    const isOther = i > 0 && run.nodes[i]?.parentNode !== run.nodes[i - 1]?.parentNode;
    if (isOther && isGlued(read, said)) {
      if (!isLabel(foldSpace(read))) {
        const text = foldSpace(read);
        return { ...run, text, words: countWords(text) };
      }
      read += ' ';
    }
    read += said;
  }
  return { ...run, text: foldSpace(read) };
}

/** The line of a byline that begins with a run, or empty. */
function bylineAt(whole: Run, next: Run | undefined): string {
  const run = firstPart(whole);
  if (leadsToAuthor(run)) return run.text;
  if (next && isLabel(run.text)) return `${run.text} ${next.text}`;
  return !isHeading(run) && run.linked <= MOST_LINKED && isByline(run) && BYLINE.test(run.text)
    ? run.text
    : calledAuthor(run);
}

/**
 * The byline that readers see between headline and text, where the page marks none as such.
 * @param between the lines that stand there
 * @returns empty where none of them names anybody
 */
export function bylineAbove(between: readonly Run[]): string {
  for (const [i, run] of between.entries()) {
    const line = cleanByline(bylineAt(run, between[i + 1]).replace(behindNames(), ''));
    if (isNames(line) && !namesMaker(line)) return line;
  }
  return '';
}
