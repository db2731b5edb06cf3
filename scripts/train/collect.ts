/**
 * Runs in the page: proposes blocks with the extension's own code and sets each beside the labels. Bundled by
 * pages.ts and called once a page.
 */
import { isRun, standsIn, textIn } from '../../src/detect/block.ts';
import { type Candidate, parentsOf, proposeBlocks, walkRun } from '../../src/detect/blocks.ts';
import { fold } from '../../src/detect/dom.ts';
import { EXTRA_FEATURES, extraFeaturesOf } from '../../src/detect/extra-features.ts';
import { FEATURES, featuresOf } from '../../src/detect/features.ts';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { type PageContext, readContext } from '../../src/detect/page-context.ts';
import { holds } from '../../src/detect/query.ts';
import { siteNamesOf } from '../../src/detect/site-names.ts';
import { stat } from '../../src/detect/stats.ts';
import { isParagraph, mayBeStory, mustStay, PARAGRAPH_BAR } from '../../src/detect/story-parts.ts';
import { topicOf } from '../../src/detect/topic.ts';
import type { Block, TextRun } from '../../src/detect/types.ts';
import { newWalked } from '../../src/detect/walk.ts';
import { gramsOf } from '../../src/detect/word-weights.ts';
import type { Kind } from '../../src/words.ts';
import { inFamily } from './family.ts';
import { LineNotes } from './line-notes.ts';
import { type Put, putWidgets, topicOfWidgets } from './put.ts';
import { weighAll } from './seen.ts';

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

/** Puts widgets into the page at hand and gives each one's rows, as a JSON list. */
export function collectWidgets(widgets: readonly Put[], articleRoot: number | null, host: string): string {
  const root = byNumber(articleRoot) ?? document.body;
  const placed = putWidgets(widgets, root);
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
