/** Everything about a page's article in one reading: what to read, facts about it, and its summary. */

import { elementOf, isRun } from '../detect/block.ts';
import { parentElementOf } from '../detect/dom.ts';
import { POST_BOXES } from '../detect/embeds.ts';
import { partsOf } from '../detect/labels-passage.ts';
import { once } from '../detect/once.ts';
import { inOneLook } from '../detect/one-look.ts';
import type { Block, LabelledPassage } from '../detect/types.ts';
import type { ArticleFacts, PageArticle, SummarySentence } from '../messages.ts';
import type { Label } from '../words.ts';
import { type DrawnCopy, drawnCopy } from './drawn.ts';
import { type ExtractedArticle, extractArticle } from './extract.ts';
import type { locateText } from './locate.ts';
import { nextPageOf } from './next-page.ts';
import { findRuns, type Run } from './runs.ts';
import { writeSafeHtml } from './safe-html.ts';
import { type KeySentence, summarize } from './summary.ts';
import { nearestTo } from './tree.ts';
import { countWords } from './words-of.ts';

/**
 * Words a minute in silent reading of non-fiction: 238 for English adults, in Brysbaert's review of 190 studies ("How
 * many words do we read per minute?", Journal of Memory and Language 109, 2019); rounded down, for screens.
 */
const WORDS_PER_MINUTE = 230;

/** What a reading needs to be told. */
export interface ReadPageOptions {
  readonly url: string;
  /** Blocks judged to be clutter, hidden or not. */
  readonly hidden: readonly Block[];
  /** Those of them that are not seen on the page. */
  readonly unseen: readonly Block[];
  readonly passages: readonly LabelledPassage[];
  readonly pageLabel: Label;
  /** Sentences the summary is to have, 1 to 5. */
  readonly sentences: number;
}

/** What came of it. */
export interface PageReading {
  readonly article: PageArticle;
  /** Made when they are first asked for, as the summary is: whoever wants the text alone need not wait for them. */
  readonly facts: ArticleFacts;
  readonly summary: readonly SummarySentence[];
  /** Who publishes the page, or empty. */
  readonly site: string;
  readonly labelled: LabelledHtml;
}

/** The article's HTML once more, with the labelled passages told apart. */
export interface LabelledHtml {
  /** As `article.html`; what stands in passage `n` is in an element with `data-passage="n"`. */
  readonly html: string;
  readonly passages: readonly LabelledPassage[];
}

/** What the article code hands to the content script, under `Symbol.for('broadsheet.article')`. */
export interface ArticleReader {
  readonly readPage: typeof readPage;
  readonly locateText: typeof locateText;
}

/** Reading time in whole minutes; at least one when there is anything to read. */
const minutesFor = (words: number): number =>
  words > 0 ? Math.max(1, Math.round(words / WORDS_PER_MINUTE)) : 0;

const wordsOf = (block: Block): number =>
  isRun(block)
    ? countWords(block.nodes.map((node) => node.textContent ?? '').join(' '))
    : findRuns(block).reduce((sum, run) => sum + run.words, 0);

/** Words of blocks of clutter that stand among the article's own. */
function clutterWords(root: Element | null, blocks: readonly Block[]): number {
  if (!root) return 0;
  const elements = new Set(blocks.filter((block) => !isRun(block)));
  const isNested = (block: Block): boolean => {
    let at = isRun(block) ? block.parent : parentElementOf(block);
    for (; at; at = parentElementOf(at)) if (elements.has(at)) return true;
    return false;
  };
  return blocks
    .filter((block) => root.contains(elementOf(block)) && !isNested(block))
    .reduce((sum, block) => sum + wordsOf(block), 0);
}

/** The label of the innermost passage around a run, or the page's. */
function labelOf(run: Run | undefined, passages: readonly LabelledPassage[], pageLabel: Label): Label {
  for (let at: Element | null = run?.block ?? null; at; at = parentElementOf(at)) {
    const passage = passages.find((one) => one.of === 'passage' && partsOf(one).some((part) => part === at));
    if (passage) return passage.label;
  }
  return pageLabel;
}

function factsOf(
  doc: Document,
  { root, base, words, title, byline, published, updated, lang }: ExtractedArticle,
  { hidden, unseen, url }: ReadPageOptions,
): ArticleFacts {
  const clutter = clutterWords(root, hidden);
  return {
    title,
    byline,
    published,
    updated,
    lang,
    words,
    minutes: minutesFor(words),
    minutesNow: minutesFor(words + clutter - clutterWords(root, unseen)),
    minutesBefore: minutesFor(words + clutter),
    nextPage: root ? nextPageOf(doc, url, base) : '',
  };
}

function summaryOf(article: ExtractedArticle, options: ReadPageOptions): SummarySentence[] {
  const { title, lang, runs } = article;
  // What others have posted is shown as evidence, often in another language: it does not sum up the story.
  const own = runs.map((run) => (nearestTo(run.block, POST_BOXES) ? '' : run.text)).join('\n');
  const text = own.trim() ? own : article.text;
  const keys: readonly KeySentence[] = summarize({ title, text, lang, count: options.sentences });
  return keys.map((key) => ({
    text: key.text,
    label: labelOf(runs[key.paragraph], options.passages, options.pageLabel),
  }));
}

/** Written a second time only where passages are labelled, which few pages have. */
function labelledHtml(
  { root, runs, insets, base, lead, html }: ExtractedArticle,
  { passages }: ReadPageOptions,
): LabelledHtml {
  if (!root || passages.length === 0) return { html, passages };
  const numbered = new Map(passages.flatMap((one, n) => partsOf(one).map((part) => [part, n] as const)));
  return { html: lead + writeSafeHtml({ root, runs, insets, base }, numbered), passages };
}

/** What is known of a page, said of its copy. What is not drawn has none there and matches nothing. */
function knownOf({ copies }: DrawnCopy, options: ReadPageOptions): ReadPageOptions {
  const copyOf = <Of extends Node>(node: Of): Of => (copies.get(node) as Of | undefined) ?? node;
  const blockOf = (block: Block): Block =>
    isRun(block) ? { parent: copyOf(block.parent), nodes: block.nodes.map(copyOf) } : copyOf(block);
  return {
    ...options,
    hidden: options.hidden.map(blockOf),
    unseen: options.unseen.map(blockOf),
    passages: options.passages.map((one) => ({
      ...one,
      element: copyOf(one.element),
      rest: one.rest.map(copyOf),
    })),
  };
}

/**
 * Reads a page's article.
 * @param doc the page; it is only read
 * @param options what is known of the page
 * @returns the article, facts about it and its summary; all empty where the page holds no article
 */
export function readPage(doc: Document, options: ReadPageOptions): PageReading {
  const copy = drawnCopy(doc);
  return inOneLook(() => (copy ? readTree(copy.doc, knownOf(copy, options)) : readTree(doc, options)));
}

/** The same of a document whose own tree holds the text. */
function readTree(doc: Document, options: ReadPageOptions): PageReading {
  const article = extractArticle(doc, options);
  const { title, standfirst, byline, published, lang, html, text, site } = article;
  const facts = once(() => inOneLook(() => factsOf(doc, article, options)));
  const summary = once(() => summaryOf(article, options));
  return {
    article: { title, standfirst, byline, published, lang, html, text },
    get facts() {
      return facts();
    },
    get summary() {
      return summary();
    },
    site,
    labelled: labelledHtml(article, options),
  };
}
