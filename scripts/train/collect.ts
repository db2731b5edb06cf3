/**
 * Runs in the page: proposes blocks with the extension's own code and sets each beside the labels. Bundled by
 * pages.ts and called once a page.
 */
import { type Candidate, isRun, proposeBlocks } from '../../src/detect/blocks.ts';
import { FEATURES, featuresOf } from '../../src/detect/features.ts';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { holds, type PageContext, readContext, statsOf } from '../../src/detect/page-context.ts';
import { type Stats, stat } from '../../src/detect/stats.ts';
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

const weigh = (stats: Stats): number =>
  [
    'words',
    'emails',
    'textFields',
    'passwords',
    'searches',
    'radios',
    'checkboxes',
    'buttons',
    'selects',
    'areas',
    'images',
  ].reduce((sum, name) => sum + stat(stats, name as 'words'), 3 * stat(stats, 'frames'));

const isTucked = (element: Element): boolean =>
  element.closest(
    '[hidden], [style*="display:none"], [style*="display: none"], [style*="visibility:hidden"]',
  ) !== null;

const textOfBlock = ({ block }: Candidate): string =>
  (isRun(block) ? block.nodes.map((n) => n.textContent).join('') : (block.textContent ?? ''))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);

/**
 * Collects the rows of the page at hand.
 * @param only take candidates in these elements alone (the widgets put in); all when absent
 */
function collect(
  doc: Document,
  blocks: readonly LabelledBlock[],
  root: Element | null,
  only?: readonly Element[],
): PageRows {
  const context: PageContext = readContext(doc.body, cuePhrases());
  const outer = blocks.filter(
    (b) => !blocks.some((o) => o !== b && holds(o.element, b.element) && o.element !== b.element),
  );
  const weights = outer.map(({ element }) => (isTucked(element) ? 0 : weigh(statsOf(context, element))));
  const candidates = proposeBlocks(context.walked.order, context).filter(
    ({ element }) => !only || only.some((one) => holds(one, element)),
  );
  const rows: Row[] = [];
  const stack: { readonly element: Element; readonly index: number; readonly run: boolean }[] = [];
  for (const candidate of candidates) {
    const { element, stats, block } = candidate;
    while (
      stack.length > 0 &&
      (stack.at(-1)?.run || !holds((stack.at(-1) as { element: Element }).element, element))
    )
      stack.pop();
    // What the page itself keeps out of sight weighs nothing to a reader.
    const weight = isTucked(element) ? 0 : weigh(stats);
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

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const byNumber = (doc: Document, n: number | null): Element | null =>
  n === null ? null : doc.querySelector(`[data-n="${n}"]`);

/** The rows of a labelled page, as JSON; labels name elements by their `data-n`. */
export function collectPage(
  html: string,
  blocks: readonly { readonly n: number; readonly kind: Kind; readonly where: string }[],
  root: number | null,
): string {
  const doc = parse(html);
  const labelled = blocks.flatMap(({ n, kind, where }) => {
    const element = byNumber(doc, n);
    return element ? [{ element, kind, where }] : [];
  });
  return JSON.stringify(collect(doc, labelled, byNumber(doc, root)));
}

/** A paragraph of so many words is one that widgets are put after. */
const PARAGRAPH_WORDS = 15;

/** Puts widgets into a page, each in its place, and gives each one's rows, as a JSON list. */
export function collectWidgets(
  html: string,
  widgets: readonly {
    readonly kind: Kind | 'decoy' | 'notice';
    readonly html: string;
    readonly placement: string;
  }[],
  articleRoot: number | null,
): string {
  const doc = parse(html);
  const root = byNumber(doc, articleRoot) ?? doc.body;
  const paragraphs = [...root.querySelectorAll('p')].filter(
    (p) => (p.textContent ?? '').trim().split(/\s+/).length > PARAGRAPH_WORDS,
  );
  const placed = widgets.map(({ kind, html: markup, placement }, i) => {
    const element = doc.adoptNode(parse(`<body>${markup}`).body.firstElementChild as Element);
    const last = paragraphs.at(-1);
    const between = paragraphs[Math.floor(((i + 1) * paragraphs.length) / (widgets.length + 2))] ?? last;
    if (placement === 'overlay' || !between || !last) doc.body.append(element);
    else (placement === 'around' ? last : between).after(element);
    return { element, kind };
  });
  return JSON.stringify(
    placed.map(({ element, kind }) =>
      collect(doc, kind === 'decoy' || kind === 'notice' ? [] : [{ element, kind, where: 'in' }], root, [
        element,
      ]),
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
