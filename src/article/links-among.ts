/** Which runs among an article's paragraphs are links to other stories, by how they are linked and set. */
import { attrOf, tagOf, textOf } from '../detect/dom.ts';
import { POST_BOXES } from '../detect/embeds.ts';
import { queryBelow } from '../detect/query.ts';
import { isAbovePanel } from './folds.ts';
import { isPointerHeading } from './furniture-text.ts';
import { groupedBy } from './grouped-by.ts';
import { PICTURE_FILE } from './picture-source.ts';
import { isHeading } from './prose.ts';
import { holderOf, type Run } from './runs.ts';
import { isWithin, makeNearest, nearestTo } from './tree.ts';
import { countWords } from './words-of.ts';

const isLinked = ({ linked, words, text }: Run): boolean =>
  linked >= 0.9 && words >= 3 && !/^https?:/.test(text);

/** Words of a post's text at least: fewer are the network's own, as is a line that ends with an account. */
const LEAST_POSTED = 8;

/** Whether a run is what somebody has posted, all of which leads to the post. */
const isPosted = ({ block, words, text }: Run): boolean =>
  words >= LEAST_POSTED &&
  /[.!?…]/.test(text) &&
  !/\(@[\w.]+\)(?: on [^()]*)?$/.test(text) &&
  nearestTo(block, POST_BOXES) !== null;

/** Whether a run is nothing but a link to elsewhere, set as a paragraph of its own or as one of several. */
export const isLoneLink = (run: Run, inBlock: readonly Run[]): boolean =>
  !isPosted(run) &&
  // One line of several is the writer's own, as is an address spelled out.
  inBlock.every(isLinked) &&
  !/^(?:h[1-6]|li|td|th|dd|dt|blockquote)$/.test(tagOf(run.block)) &&
  !isAbovePanel(holderOf(run));

/** Runs of lists that are mostly links. */
function linkLists(runs: readonly Run[], root: Element): Set<Run> {
  const lists = groupedBy(runs, ({ block }) => {
    const list = nearestTo(block, 'ul, ol, dl');
    return list && list !== root && isWithin(root, list) ? list : null;
  });
  const found = new Set<Run>();
  for (const items of lists.values()) {
    const words = items.reduce((sum, run) => sum + run.words, 0);
    const linked = items.reduce((sum, run) => sum + run.words * run.linked, 0);
    if (linked > words * 0.6) for (const run of items) found.add(run);
  }
  return found;
}

/** Share of the story's words that may stand in cards, at most: beyond it, the page sets its paragraphs so. */
const MOST_IN_CARDS = 0.5;

/** The link that is around a whole block, as around a card with picture, title and teaser; null for text and places. */
function cardOf({ block }: Run): Element | null {
  const link = nearestTo(block, 'a[href]');
  if (!link || nearestTo(link, 'blockquote')) return null;
  const address = attrOf(link, 'href');
  return address.startsWith('#') || PICTURE_FILE.test(address) ? null : link;
}

/**
 * Words of a teaser at most, and share of the story's that all that is set as they are may have: beyond it, the story is
 * told in such entries, long ones and short ones.
 */
const LONGEST_TEASER = 80;
const MOST_IN_TEASERS = 0.25;

/** Whether an element has one heading, all of which leads to the whole, as that of another story's teaser does. */
export function isHeadedByLink(element: Element): boolean {
  const [heading, other] = queryBelow(element, 'h1, h2, h3, h4, h5, h6');
  const [link] = heading && !other ? queryBelow(heading, 'a[href]') : [];
  if (!heading || !link || attrOf(link, 'href').startsWith('#')) return false;
  return textOf(link)?.trim() === textOf(heading)?.trim();
}

/** Headings, of a few words, of lists that are left out. */
const MOST_HEAD_WORDS = 5;

/**
 * The runs that lead to other stories, with the headings above them.
 * @param runs those below `root`, in order
 * @param words those of the story
 */
export function linksAmong(runs: readonly Run[], root: Element, words: number): Set<Run> {
  const found = linkLists(runs, root);
  const inCards = runs.filter((run) => cardOf(run) !== null);
  if (inCards.reduce((sum, run) => sum + run.words, 0) <= words * MOST_IN_CARDS)
    for (const run of inCards) found.add(run);
  const articleAround = makeNearest((at) => tagOf(at) === 'article' && isHeadedByLink(at), root);
  const byArticle = [...groupedBy(runs, ({ block }) => articleAround(block)).entries()];
  const inArticles = byArticle.flatMap(([, own]) => own);
  if (inArticles.reduce((sum, run) => sum + run.words, 0) <= words * MOST_IN_TEASERS)
    for (const [article, own] of byArticle)
      if (countWords(textOf(article) ?? '') <= LONGEST_TEASER) for (const run of own) found.add(run);
  /** For each run, the next one behind it that is none of them. */
  const ownAfter: (Run | undefined)[] = [];
  let after: Run | undefined;
  for (let i = runs.length - 1; i >= 0; i -= 1) {
    const run = runs[i] as Run;
    ownAfter[i] = after;
    if (!found.has(run)) after = run;
  }
  for (const [i, run] of runs.entries()) {
    const next = runs[i + 1];
    if (!next || !found.has(next) || !isHeading(run) || run.words > MOST_HEAD_WORDS) continue;
    // A card can stand right below the heading of a section, above its text.
    const own = ownAfter[i];
    if (!own || isHeading(own) || isPointerHeading(run)) found.add(run);
  }
  return found;
}
