/**
 * Runs in the page: proposes blocks with the extension's own code and sets each beside the labels. Bundled by
 * pages.ts and called once a page.
 */
import { type Candidate, isRun, proposeBlocks } from '../../src/detect/blocks.ts';
import { FEATURES, featuresOf } from '../../src/detect/features.ts';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { type PageContext, readContext } from '../../src/detect/page-context.ts';
import { holds } from '../../src/detect/query.ts';
import type { Kind } from '../../src/words.ts';

/** One labelled block of a page: the element and its kind. */
export interface LabelledBlock {
  readonly element: Element;
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
  readonly text: string;
}

/** What a page gives. */
export interface PageRows {
  readonly rows: readonly Row[];
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

/** What each element weighs with all that stands in it: visible words, controls, pictures and frames. */
function weighAll(): (node: Node) => number {
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

const textOfBlock = ({ block }: Candidate): string =>
  (isRun(block) ? block.nodes.map((n) => n.textContent).join('') : (block.textContent ?? ''))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_TEXT);

/** What is read of a page once, however many widgets stand in it. */
interface Reading {
  readonly context: PageContext;
  readonly candidates: readonly Candidate[];
  readonly weigh: (node: Node) => number;
}

function read(): Reading {
  const context = readContext(document.body, cuePhrases());
  return { context, candidates: proposeBlocks(context.walked.order, context), weigh: weighAll() };
}

/**
 * Collects rows of the page at hand.
 * @param only take candidates in this element alone (a widget put in); all when absent
 */
function collect(
  { context, candidates: all, weigh }: Reading,
  blocks: readonly LabelledBlock[],
  root: Element | null,
  only?: Element,
): PageRows {
  const outer = blocks.filter(
    (b) => !blocks.some((o) => o !== b && holds(o.element, b.element) && o.element !== b.element),
  );
  const weights = outer.map(({ element }) => weigh(element));
  const candidates = all.filter(({ element }) => !only || holds(only, element));
  const rows: Row[] = [];
  const stack: { readonly element: Element; readonly index: number; readonly run: boolean }[] = [];
  for (const candidate of candidates) {
    const { element, block } = candidate;
    while (
      stack.length > 0 &&
      (stack.at(-1)?.run || !holds((stack.at(-1) as { element: Element }).element, element))
    )
      stack.pop();
    const weight = isRun(block) ? block.nodes.reduce((sum, node) => sum + weigh(node), 0) : weigh(element);
    const covers: [number, number][] = [];
    for (const [i, { element: labelled }] of outer.entries()) {
      if (holds(labelled, element)) covers.push([i, weight]);
      else if (!isRun(block) && holds(element, labelled)) covers.push([i, weights[i] ?? 0]);
    }
    const sum = (ok: (kind: Kind) => boolean): number =>
      Math.min(
        weight,
        covers.reduce((s, [i, w]) => s + (ok((outer[i] as LabelledBlock).kind) ? w : 0), 0),
      );
    const any = sum(() => true);
    const isCore = (kind: Kind): boolean => !['related', 'social', 'ad'].includes(kind);
    const main = covers.toSorted((a, b) => b[1] - a[1])[0];
    rows.push({
      features: [...featuresOf(candidate, context)].map((x) => Math.round(x * 1e4) / 1e4),
      weight,
      core: sum(isCore),
      any,
      story: root && holds(root, element) ? Math.max(0, weight - any) : 0,
      kind: main ? (outer[main[0]] as LabelledBlock).kind : '',
      covers,
      parent: stack.at(-1)?.index ?? -1,
      text: textOfBlock(candidate),
    });
    stack.push({ element, index: rows.length - 1, run: isRun(block) });
  }
  return { rows, blocks: outer.map(({ kind, where }, i) => ({ kind, where, weight: weights[i] ?? 0 })) };
}

const byNumber = (n: number | null): Element | null =>
  n === null ? null : document.querySelector(`[data-n="${n}"]`);

/** The rows of the labelled page at hand, as JSON; labels name elements by their `data-n`. */
export function collectPage(
  blocks: readonly { readonly n: number; readonly kind: Kind; readonly where: string }[],
  root: number | null,
): string {
  const labelled = blocks.flatMap(({ n, kind, where }) => {
    const element = byNumber(n);
    return element ? [{ element, kind, where }] : [];
  });
  return JSON.stringify(collect(read(), labelled, byNumber(root)));
}

/** A paragraph of so many words is one that widgets are put after. */
const PARAGRAPH_WORDS = 15;

/** Puts widgets into the page at hand, each in its place, and gives each one's rows, as a JSON list. */
export function collectWidgets(
  widgets: readonly {
    readonly kind: Kind | 'decoy' | 'notice';
    readonly html: string;
    readonly placement: string;
  }[],
  articleRoot: number | null,
): string {
  const root = byNumber(articleRoot) ?? document.body;
  const paragraphs = [...root.querySelectorAll('p')].filter(
    (p) => (p.textContent ?? '').trim().split(/\s+/).length > PARAGRAPH_WORDS,
  );
  const placed = widgets.map(({ kind, html: markup, placement }, i) => {
    const parsed = new DOMParser().parseFromString(`<body>${markup}`, 'text/html');
    const element = document.adoptNode(parsed.body.firstElementChild as Element);
    const last = paragraphs.at(-1);
    const between = paragraphs[Math.floor(((i + 1) * paragraphs.length) / (widgets.length + 2))] ?? last;
    if (placement === 'overlay' || !between || !last) document.body.append(element);
    else (placement === 'around' ? last : between).after(element);
    return { element, kind };
  });
  const reading = read();
  return JSON.stringify(
    placed.map(({ element, kind }) =>
      collect(
        reading,
        kind === 'decoy' || kind === 'notice' ? [] : [{ element, kind, where: 'in' }],
        root,
        element,
      ),
    ),
  );
}

/** The order of the numbers in a row. */
export const featureNames: readonly string[] = FEATURES.map(({ name }) => name);

/** What the bundle offers in the page. */
export interface Trainer {
  readonly collectPage: typeof collectPage;
  readonly collectWidgets: typeof collectWidgets;
  readonly featureNames: typeof featureNames;
}
