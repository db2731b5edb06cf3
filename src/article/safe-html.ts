/**
 * An article's runs as HTML that is safe to show anywhere: a copy by allow-list. Only the elements and attributes named
 * here come out, every text is escaped, every address is absolute http or https. Written as a string, so that no
 * parser's view of the page's markup is ever trusted.
 */
import { isElement, tagOf } from '../detect/dom.ts';
import { queryBelow } from '../detect/query.ts';
import { placesOf } from './article-places.ts';
import { makeCellFinder } from './data-table.ts';
import { escapeHtml } from './escape.ts';
import { formulaAround, formulaHtml } from './formula.ts';
import { insetHtml } from './inset-html.ts';
import { figureOf, type Inset } from './insets.ts';
import type { Run } from './runs.ts';
import { makeTagsAround, type Numbered, type Sheet, type Tag, type TagsAround } from './tags-around.ts';
import { byPlaceIn, levelsShared, nearestTo } from './tree.ts';
import { WordlessCells } from './wordless-cells.ts';

const NOTHING: Numbered = new Map();

const isBareCaption = ({ element }: Inset): boolean => tagOf(element) === 'figcaption';

/** What is open around the caption of a table, quotation or code: all that is around the text in its figure. */
function tagOfFigure(caption: Inset, figures: Sheet['figures'], tags: TagsAround): Tag | null {
  const figure = figureOf(caption);
  const run = figure && figures.get(figure);
  let tag = run?.nodes[0] ? tags.text(run.nodes[0], run) : null;
  while (tag && tag.of !== figure) tag = tag.outer;
  return tag;
}

/** The line breaks between two texts, of which one more than the first parts stanzas or paragraphs. */
function breaksBetween(last: Node | undefined, next: Node | undefined): number {
  const walker = last?.ownerDocument?.createTreeWalker(last.ownerDocument, NodeFilter.SHOW_ALL);
  if (!walker || !last) return 1;
  let breaks = 0;
  walker.currentNode = last;
  for (let node = walker.nextNode(); node && node !== next && breaks < 2; node = walker.nextNode())
    if (isElement(node) && tagOf(node) === 'br') breaks += 1;
  return Math.max(breaks, 1);
}

/** The figures around tables, quotations and code that have captions, each with its first run. */
function captionedFigures(runs: readonly Run[], insets: readonly Inset[]): Map<Element, Run> {
  const captioned = new Set(insets.flatMap((inset) => (isBareCaption(inset) ? (figureOf(inset) ?? []) : [])));
  const figures = new Map<Element, Run>();
  if (captioned.size === 0) return figures;
  for (const run of runs) {
    const figure = nearestTo(run.block, 'figure');
    if (figure && captioned.has(figure) && !figures.has(figure)) figures.set(figure, run);
  }
  return figures;
}

/** Writes tags and texts, closing and opening elements as the path changes. */
class Writer {
  private out = '';
  /** The innermost tag that is open. */
  private open: Tag | null = null;
  private readonly wordless: WordlessCells;

  constructor(wordless: WordlessCells) {
    this.wordless = wordless;
  }

  /** Closes what is not around what comes next. */
  private leave(tag: Tag | null): this {
    const shared = levelsShared(tag, this.open);
    for (; this.open && this.open.depth >= shared; this.open = this.open.outer) {
      const { name, of } = this.open;
      if (name === 'tr') this.out += this.wordless.take(of as Element);
      this.out += `</${name}>`;
    }
    return this;
  }

  /** Goes on in a tag, which those around it are opened for. */
  at(tag: Tag | null): this {
    this.leave(tag);
    const shared = this.open ? this.open.depth + 1 : 0;
    const missing: Tag[] = [];
    for (let next = tag; next && next.depth >= shared; next = next.outer) missing.push(next);
    for (const { name, of, open, outer } of missing.reverse()) {
      if (outer?.name === 'tr' && /^t[dh]$/.test(name))
        this.out += this.wordless.take(outer.of as Element, of as Element);
      this.out += open;
    }
    this.open = tag;
    return this;
  }

  /** Breaks the line outside of what ends or begins with it. */
  breakAt(tag: Tag, breaks: number): this {
    return this.leave(tag).write('<br>'.repeat(breaks));
  }

  write(html: string): this {
    this.out += html;
    return this;
  }

  end(): string {
    return this.at(null).out;
  }
}

/** What is to be written. */
export interface Written {
  /** The element that holds the runs. */
  readonly root: Element;
  /** In document order, as what stands between and behind them is. */
  readonly runs: readonly Run[];
  readonly insets: readonly Inset[];
  /** The address that relative ones start from. */
  readonly base: string;
}

/**
 * Writes an article's runs, and what stands between them, as safe HTML.
 * @param numbered elements whose text bears their number in `data-passage`, on its block or on a span
 * @returns HTML of allowed elements only; an empty string for nothing
 */
export function writeSafeHtml({ root, runs, insets, base }: Written, numbered: Numbered = NOTHING): string {
  const dataCellOf = makeCellFinder();
  const cells = new Set<Element>();
  for (const element of [...runs.map(({ block }) => block), ...insets.map(({ place }) => place)]) {
    const cell = dataCellOf(element);
    if (cell && root.contains(cell) && cell !== root) cells.add(cell);
  }
  const writer = new Writer(new WordlessCells(cells, base));
  const figures = captionedFigures(runs, insets);
  const tags = makeTagsAround({ root, base, numbered, places: placesOf(root, base), figures });
  const hasFormulas = queryBelow(root, 'math').length > 0;
  const byPlace = byPlaceIn(root);
  let written = 0;
  /** The run that what is written ends with. */
  let last: Run | undefined;
  /** Writes the insets before a node, or all that are left. */
  const writeInsets = (before?: Node): void => {
    for (let next = insets[written]; next; next = insets[written]) {
      if (before && byPlace(next.place, before) >= 0) return;
      written += 1;
      last = undefined;
      const cell = dataCellOf(next.place);
      const inCell = cell && cells.has(cell) ? tags.cell(cell) : null;
      writer
        .at(isBareCaption(next) ? tagOfFigure(next, figures, tags) : inCell)
        .write(insetHtml(next, base, insets[written]));
    }
  };
  for (const run of runs) {
    writeInsets(run.nodes[0]);
    for (const [i, node] of run.nodes.entries()) {
      const formula = hasFormulas ? formulaAround(node) : null;
      const tag = tags.text(formula ?? node, run);
      // Two runs of one paragraph are its lines.
      if (i === 0 && last?.block === run.block && tags.isWritten(run.block))
        writer.breakAt(tag, breaksBetween(last.nodes.at(-1), node));
      writer.at(tag).write(formula ? formulaHtml(formula) : escapeHtml(run.said[i] ?? ''));
    }
    last = run;
  }
  writeInsets();
  return writer.end();
}
