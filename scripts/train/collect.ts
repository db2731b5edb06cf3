/**
 * Runs in the page: proposes blocks with the extension's own code and sets each beside the labels. Bundled by
 * pages.ts and called once a page.
 */
import { isRun, nodesOf, standsIn, textIn } from '../../src/detect/block.ts';
import { type Candidate, parentsOf, proposeBlocks, walkRun } from '../../src/detect/blocks.ts';
import { fold } from '../../src/detect/dom.ts';
import { EXTRA_FEATURES, extraFeaturesOf } from '../../src/detect/extra-features.ts';
import { FEATURES, featuresOf } from '../../src/detect/features.ts';
import { wordsOf } from '../../src/detect/lexicon/match.ts';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { type PageContext, readContext } from '../../src/detect/page-context.ts';
import { holds } from '../../src/detect/query.ts';
import { type Naming, siteNamesOf } from '../../src/detect/site-names.ts';
import { bump, type Stats, stat } from '../../src/detect/stats.ts';
import { isParagraph, mayBeStory, mustStay, PARAGRAPH_BAR } from '../../src/detect/story-parts.ts';
import { longWordsIn, topicOf } from '../../src/detect/topic.ts';
import type { Block, TextRun } from '../../src/detect/types.ts';
import { newWalked, type Walked } from '../../src/detect/walk.ts';
import { gramsOf, weighedWords } from '../../src/detect/word-weights.ts';
import type { Kind } from '../../src/words.ts';
import { inFamily } from './family.ts';

/** No block has this chance. */
const NEVER = 2;

/** One labelled block of a page, and its kind. */
interface LabelledBlock {
  readonly block: Block;
  readonly kind: Kind;
  readonly where: string;
}

/** One candidate as the trainer sees it. */
export interface Row {
  readonly features: readonly number[];
  /** Visible words, controls, pictures, frames: as measured from outside. */
  readonly weight: number;
  /** Weight of it that lies in blocks of a core kind, and in blocks of any kind. */
  readonly core: number;
  readonly any: number;
  /** Words of the article's own that would be lost with it. */
  readonly story: number;
  /** The kind that most of it is labelled with; none when unlabelled. */
  readonly kind: Kind | '';
  /** Labelled blocks it covers, wholly or in part: index and weight. */
  readonly covers: readonly (readonly [number, number])[];
  /** The nearest candidate around it, or -1. */
  readonly parent: number;
  /** Whether only the extra kinds are asked of it. */
  readonly onlyExtra: boolean;
  /** The chance that the extension asks of it at least, whatever a family's bar is; `NEVER` for what always stays. */
  readonly least: number;
  readonly text: string;
  /** The lines of text in it, by their place among the page's. */
  readonly lines: readonly number[];
}

/** What a page gives. */
export interface PageRows {
  readonly rows: readonly Row[];
  /** The words of each line that a row holds, as they are weighed, parted by spaces. */
  readonly lines: readonly string[];
  readonly blocks: readonly { readonly kind: Kind; readonly where: string; readonly weight: number }[];
}

/** What one element weighs to a reader besides its words; nothing when it is not to be seen. */
function weighElement(element: Element): number {
  const tag = element.localName;
  if (tag === 'iframe') return isSeen(element) ? 3 : 0;
  const isControl = tag === 'input' ? element.getAttribute('type') !== 'hidden' : CONTROLS.has(tag);
  return isControl && isSeen(element) ? 1 : 0;
}

const CONTROLS = new Set(['button', 'select', 'textarea', 'img']);
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'option']);

const isSeen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

const wordsIn = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

/** When a page is looked at, in milliseconds after it was shown. */
const LOOKED_AT = 1000;

/** Sets what moves or fades to one time: else what is seen of a page would depend on how busy the machine is. */
function stopClocks(): void {
  for (const animation of document.getAnimations()) {
    animation.pause();
    animation.currentTime = LOOKED_AT;
  }
}

/** What each element weighs with all that stands in it: visible words, controls, pictures and frames. */
function weighAll(): (node: Node) => number {
  stopClocks();
  const weights = new Map<Node, number>();
  const add = (from: Node, weight: number): void => {
    for (let at: Node | null = from; at && weight > 0; at = at.parentNode)
      weights.set(at, (weights.get(at) ?? 0) + weight);
  };
  for (const element of document.body.querySelectorAll('*')) add(element, weighElement(element));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { parentElement } = texts.currentNode;
    const words = wordsIn(texts.currentNode.nodeValue ?? '');
    if (words > 0 && parentElement && !UNREAD.has(parentElement.localName) && isSeen(parentElement))
      add(texts.currentNode, words);
  }
  return (node) => weights.get(node) ?? 0;
}

/** So many characters are kept of a block, to read mistakes by. */
const MOST_TEXT = 160;

const textOfBlock = ({ block }: Candidate): string => fold(textIn(block)).slice(0, MOST_TEXT);

/** What is read of a page once, however many widgets stand in it. */
interface Reading {
  readonly context: PageContext;
  readonly candidates: readonly Candidate[];
  readonly weigh: (node: Node) => number;
  /** The lines of words of a candidate. */
  readonly linesOf: (candidate: Candidate) => readonly string[];
}

/** Notes the words of each line by the rows they are counted for, where the extension weighs them. */
class LineNotes {
  readonly #byRow = new Map<Stats, string[]>();
  /** Those of them that are counted for the elements around, too. */
  readonly #passedOn = new Map<Stats, string[]>();

  readonly note = (words: readonly string[], namings: readonly Naming[], rows: readonly Stats[]): void => {
    const weighed = weighedWords(words, namings);
    if (weighed.length === 0) return;
    const line = weighed.join(' ');
    const add = (to: Map<Stats, string[]>, row: Stats): void => {
      to.set(row, [...(to.get(row) ?? []), line]);
    };
    for (const row of rows) {
      add(this.#byRow, row);
      bump(row, 'grams', gramsOf(weighed).length);
    }
    // The last is still open and will be added to its parent's; those of inline elements that hold the line are not.
    const open = rows.at(-1);
    if (open) add(this.#passedOn, open);
  };

  /** The lines that are counted for each of some elements. */
  of(elements: ReadonlySet<Element>, walked: Walked): Map<Element, string[]> {
    const lines = new Map(
      [...elements].map((element) => [element, [...noted(this.#byRow, element, walked)]]),
    );
    for (const element of walked.order) {
      const passed = noted(this.#passedOn, element, walked);
      if (passed.length === 0) continue;
      for (let up = element.parentElement; up; up = up.parentElement) lines.get(up)?.push(...passed);
    }
    return lines;
  }

  /** The lines that are counted for the root of a walk, whatever the elements in it stand in. */
  ofRoot(walked: Walked): string[] {
    return walked.order.flatMap((element, i) =>
      noted(i === 0 ? this.#byRow : this.#passedOn, element, walked),
    );
  }
}

/** What is noted for an element of a walk. */
function noted(of: ReadonlyMap<Stats, string[]>, element: Element, { stats }: Walked): readonly string[] {
  const row = stats.get(element);
  return (row && of.get(row)) ?? [];
}

/** @param topic words that the page is taken to be about, besides those of its head */
function read(host: string, topic: readonly string[] = []): Reading {
  const notes = new LineNotes();
  const siteNames = siteNamesOf(document, host);
  const context = readContext(document.body, {
    phrases: cuePhrases(),
    siteNames,
    topic: new Set([...topicOf(document, siteNames), ...topic]),
    weigh: notes.note,
  });
  const candidates = proposeBlocks(context.walked.order, context, true);
  const elements = candidates.flatMap(({ block }) => (isRun(block) ? [] : block));
  const lines = notes.of(new Set(elements), context.walked);
  const linesOfRun = (run: TextRun): readonly string[] => {
    const own = new LineNotes();
    const walked = newWalked();
    walkRun(run, { ...context.wording, weigh: own.note }, walked);
    return own.ofRoot(walked);
  };
  return {
    context,
    candidates,
    weigh: weighAll(),
    linesOf: ({ block, stats }) => {
      const found = isRun(block) ? linesOfRun(block) : (lines.get(block) ?? []);
      const grams = found.reduce((sum, line) => sum + gramsOf(line.split(' ')).length, 0);
      if (grams !== stat(stats, 'grams'))
        throw new Error(`a block has ${stat(stats, 'grams')} words and pairs, and ${grams} in its lines`);
      return found;
    },
  };
}

function leastOf(candidate: Candidate, context: PageContext): number {
  if (mustStay(candidate, context)) return NEVER;
  return mayBeStory(candidate, context) && isParagraph(candidate) ? PARAGRAPH_BAR : 0;
}

/**
 * Collects rows of the page at hand.
 * @param only take candidates in this block alone (a widget put in); all when absent
 */
function collect(
  { context, candidates: all, weigh, linesOf }: Reading,
  blocks: readonly LabelledBlock[],
  root: Element | null,
  only?: Block,
): PageRows {
  const weighBlock = (block: Block): number =>
    isRun(block) ? block.nodes.reduce((sum, node) => sum + weigh(node), 0) : weigh(block);
  const outer = blocks.filter(
    (b) => !blocks.some((o) => o !== b && o.block !== b.block && standsIn(b.block, o.block)),
  );
  const weights = outer.map(({ block }) => weighBlock(block));
  const candidates = all.filter(({ block }) => !only || standsIn(block, only));
  const rows: Row[] = [];
  const places = new Map<string, number>();
  const placeOfLine = (line: string): number => {
    const place = places.get(line) ?? places.size;
    places.set(line, place);
    return place;
  };
  const parents = parentsOf(candidates);
  for (const [place, candidate] of candidates.entries()) {
    const { element, block, onlyExtra } = candidate;
    const weight = weighBlock(block);
    const covers: [number, number][] = [];
    for (const [i, { block: labelled }] of outer.entries()) {
      if (standsIn(block, labelled)) covers.push([i, weight]);
      else if (standsIn(labelled, block)) covers.push([i, weights[i] ?? 0]);
    }
    const sum = (ok: (kind: Kind) => boolean): number =>
      Math.min(
        weight,
        covers.reduce((s, [i, w]) => s + (ok((outer[i] as LabelledBlock).kind) ? w : 0), 0),
      );
    const any = sum(() => true);
    const isCore = (kind: Kind): boolean => inFamily(kind, 'core');
    const main = covers.toSorted((a, b) => b[1] - a[1])[0];
    rows.push({
      features: [...featuresOf(candidate, context), ...extraFeaturesOf(candidate, context)].map(
        (x) => Math.round(x * 1e4) / 1e4,
      ),
      weight,
      core: sum(isCore),
      any,
      story: root && holds(root, element) ? Math.max(0, weight - any) : 0,
      kind: main ? (outer[main[0]] as LabelledBlock).kind : '',
      covers,
      parent: parents[place] ?? -1,
      onlyExtra,
      least: leastOf(candidate, context),
      text: textOfBlock(candidate),
      lines: linesOf(candidate).map(placeOfLine),
    });
  }
  return {
    rows,
    lines: [...places.keys()],
    blocks: outer.map(({ kind, where }, i) => ({ kind, where, weight: weights[i] ?? 0 })),
  };
}

const byNumber = (n: number | null): Element | null =>
  n === null ? null : document.querySelector(`[data-n="${n}"]`);

/**
 * The rows of the labelled page at hand, as JSON; labels name elements by their `data-n`.
 * @param host the host name of the page's own address
 */
export function collectPage(
  blocks: readonly { readonly n: number; readonly kind: Kind; readonly where: string }[],
  root: number | null,
  host: string,
): string {
  const labelled = blocks.flatMap(({ n, kind, where }) => {
    const element = byNumber(n);
    return element ? [{ block: element, kind, where }] : [];
  });
  return JSON.stringify(collect(read(host), labelled, byNumber(root)));
}

/** A paragraph of so many words is one that widgets are put after. */
const PARAGRAPH_WORDS = 15;

/** A widget as it is put into a page. */
export interface Put {
  readonly kind: Kind | 'decoy' | 'notice';
  readonly html: string;
  readonly placement: string;
  /** How far down the page it goes of the places there are, from 0 to below 1. */
  readonly at: number;
  /** What its words are put between as loose text; null for the widget as it is. */
  readonly marks: readonly [before: string, after: string] | null;
  /** How far in its words the one stands that the page is taken to be about, from 0 to below 1; null for none. */
  readonly topic: number | null;
}

/** No more words than a writer sets between two line breaks. */
const LOOSE_WORDS = 45;

const hasFewWords = ({ textContent }: Element): boolean => {
  const words = wordsIn(textContent ?? '');
  return words > 0 && words <= LOOSE_WORDS;
};

/** What nobody types into a text. */
const UNTYPED = 'input, select, textarea, button, iframe, img';

/** Whether a widget is nothing but a few words and links. */
const isLoosened = (widget: Element): boolean =>
  !widget.matches(UNTYPED) && !widget.querySelector(UNTYPED) && hasFewWords(widget);

/**
 * Puts a widget's words and links after a paragraph as loose text, set off by line breaks alone from prose that has no
 * element of its own either.
 */
function putLoose(widget: Element, paragraph: Element, marks: readonly [string, string]): Block {
  const nodes: ChildNode[] = [document.createTextNode(marks[0])];
  const texts = document.createTreeWalker(widget, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { textContent, parentElement } = texts.currentNode;
    const text = ` ${textContent?.trim()} `;
    const link = parentElement?.closest('a');
    if (link && widget.contains(link)) {
      const own = document.createElement('a');
      own.href = link.getAttribute('href') ?? '';
      own.append(text);
      nodes.push(own);
    } else nodes.push(document.createTextNode(text));
  }
  nodes.push(document.createTextNode(marks[1]));
  const parent = document.createElement('div');
  const prose = `${paragraph.textContent} `.repeat(2);
  const lineBreaks = (): Element[] => ['br', 'br'].map((name) => document.createElement(name));
  parent.append(prose, ...lineBreaks(), ...nodes, ...lineBreaks(), prose);
  paragraph.after(parent);
  return { parent, nodes };
}

/** Where a page has its margins. */
const MARGINS: Readonly<Record<string, string>> = {
  header: 'header, [role="banner"], #header',
  side: 'aside, [role="complementary"], #sidebar, .sidebar',
  footer: 'footer, [role="contentinfo"], #footer',
};

/** Puts a widget into a margin of the page; at the edge of the story or the page where it has no such margin. */
function putInMargin(widget: Element, placement: string, root: Element, at: number): void {
  const margins = [...document.querySelectorAll(MARGINS[placement] ?? '')].filter(
    (margin) => isSeen(margin) && !holds(root, margin) && !holds(margin, root),
  );
  const margin = margins[Math.floor(at * margins.length)];
  if (margin) margin.append(widget);
  else if (placement === 'header') document.body.prepend(widget);
  else if (placement === 'footer' || root === document.body) document.body.append(widget);
  else root.after(widget);
}

/** Words of the widgets that speak of the topic: one or two of each, which no other of them says. */
function topicOfWidgets(widgets: readonly Put[], blocks: readonly Block[]): string[] {
  const words = blocks.map((block) => {
    const nodes = nodesOf(block);
    return new Set(longWordsIn(wordsOf(nodes.map(({ textContent }) => textContent).join(' '))));
  });
  return widgets.flatMap(({ topic, at: place }, i) => {
    if (topic === null) return [];
    const own = [...(words[i] ?? [])].filter((word) => words.every((of, j) => j === i || !of.has(word)));
    const at = Math.floor(topic * own.length);
    return own.slice(at, at + (place < 0.5 ? 1 : 2));
  });
}

/** Puts widgets into the page at hand, each in its place, and gives each one's rows, as a JSON list. */
export function collectWidgets(widgets: readonly Put[], articleRoot: number | null, host: string): string {
  // Where a widget goes is told by what is seen.
  stopClocks();
  const root = byNumber(articleRoot) ?? document.body;
  const paragraphs = [...root.querySelectorAll('p')].filter(
    (p) => isSeen(p) && wordsIn(p.textContent ?? '') > PARAGRAPH_WORDS,
  );
  const last = paragraphs.at(-1);
  // No two after one paragraph while there are others.
  const free = paragraphs.slice(0, -1);
  const placed = widgets.map(({ kind, html: markup, placement, at, marks }) => {
    const parsed = new DOMParser().parseFromString(`<body>${markup}`, 'text/html');
    const element = document.adoptNode(parsed.body.firstElementChild as Element);
    if (placement in MARGINS) putInMargin(element, placement, root, at);
    else if (placement === 'overlay' || !last) document.body.append(element);
    else {
      const isLoose = marks !== null && isLoosened(element);
      const [between = last] =
        isLoose || placement === 'in' ? free.splice(Math.floor(at * free.length), 1) : [];
      if (isLoose) return { block: putLoose(element, between, marks), kind };
      between.after(element);
    }
    return { block: element, kind };
  });
  const topic = topicOfWidgets(
    widgets,
    placed.map(({ block }) => block),
  );
  const reading = read(host, topic);
  return JSON.stringify(
    placed.map(({ block, kind }) =>
      collect(
        reading,
        kind === 'decoy' || kind === 'notice' ? [] : [{ block, kind, where: 'in' }],
        root,
        block,
      ),
    ),
  );
}

/** The order of the numbers in a row. */
export const featureNames: readonly string[] = [...FEATURES, ...EXTRA_FEATURES].map(({ name }) => name);

/** What the bundle offers in the page. */
export interface Trainer {
  readonly collectPage: typeof collectPage;
  readonly collectWidgets: typeof collectWidgets;
  readonly featureNames: typeof featureNames;
}
