/**
 * An article's runs as HTML that is safe to show anywhere: a copy by allow-list. Only the elements and attributes named
 * here come out, every text is escaped, every address is absolute http or https. Written as a string, so that no
 * parser's view of the page's markup is ever trusted.
 */
import { attrOf, hasAttr, parentElementOf, tagOf } from '../detect/dom.ts';
import { closestTo, queryBelow } from '../detect/query.ts';
import { placesOf } from './article-places.ts';
import { makeCellFinder } from './data-table.ts';
import { escapeHtml } from './escape.ts';
import { formulaAround, formulaHtml } from './formula.ts';
import { insetHtml } from './inset-html.ts';
import { figureOf, type Inset } from './insets.ts';
import { openTag } from './open-tag.ts';
import type { Run } from './runs.ts';
import { byPlaceIn, upFrom } from './tree.ts';
import { WordlessCells } from './wordless-cells.ts';

/** What is written of the elements in a line: those whose looks or sense HTML gives; fonts and mere wrappers are not. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code dfn del em i ins kbd mark rp rt ruby s samp small strong sub sup time u var'.split(
    ' ',
  ),
);
const BLOCKS: ReadonlySet<string> = new Set(
  'p h2 h3 h4 h5 h6 aside blockquote pre ul ol li dl dt dd table caption thead tbody tfoot tr td th'.split(
    ' ',
  ),
);
/** Blocks that a text can stand in directly. */
const TEXT_BLOCKS: ReadonlySet<string> = new Set(
  'p h2 h3 h4 h5 h6 blockquote pre li dt dd caption td th'.split(' '),
);

/** Elements whose text is to be found again in what is written, each with its number. */
export type Numbered = ReadonlyMap<Element, number>;

/** The attribute that such a number stands in. No page can write it: no attribute of a page goes by that name. */
const NUMBER = 'data-passage';

const NOTHING: Numbered = new Map();

/** What is the same for all that is written of an article. */
interface Sheet {
  readonly root: Element;
  readonly base: string;
  readonly numbered: Numbered;
  /** Elements that links of the article lead to, such as its notes, by the name in the address. */
  readonly places: ReadonlyMap<Element, string>;
  /** The figures around tables, quotations and code that have captions, each with its first run. */
  readonly figures: ReadonlyMap<Element, Run>;
}

/** The attribute that the name of such a place stands in; an `id` could pass for something of the page's. */
const PLACE = 'data-place';

interface Tag {
  /** What makes two tags the same: the element of the page, or the run. */
  readonly of: object;
  readonly name: string;
  readonly open: string;
}

/** The number of the innermost numbered element around a block, the block included. */
function numberAround(block: Element, numbered: Numbered): number | undefined {
  if (numbered.size === 0) return undefined;
  for (let at: Element | null = block; at; at = parentElementOf(at)) {
    const number = numbered.get(at);
    if (number !== undefined) return number;
  }
  return undefined;
}

/** An opening tag with one more attribute, where there is a value for it. */
const withAttribute = (open: string, name: string, value: string | number | undefined): string =>
  value === undefined ? open : `${open.slice(0, -1)} ${name}="${escapeHtml(String(value))}">`;

const withNumber = (open: string, number: number | undefined): string => withAttribute(open, NUMBER, number);

/** The allowed elements around a text, outermost first. Text that stands in none gets a paragraph of its own. */
function pathOf(node: Node, run: Run, { root, base, numbered, places, figures }: Sheet): Tag[] {
  const path: Tag[] = [];
  const around = numberAround(run.block, numbered);
  const addParagraph = (): unknown => path.unshift({ of: run, name: 'p', open: withNumber('<p>', around) });
  const addPlace = (of: Element): void => {
    const place = places.get(of);
    const isTurned = hasAttr(of, 'dir');
    const open = isTurned ? openTag(of, 'span', base) : '<span>';
    if (place !== undefined || isTurned)
      path.unshift({ of, name: 'span', open: withAttribute(open, PLACE, place) });
  };
  const add = (of: Element, name: string, number: number | undefined): void => {
    const open = openTag(of, name, base);
    // A link that leads nowhere safe is its text.
    if (name === 'a' && !open.includes(' href=')) addPlace(of);
    else path.unshift({ of, name, open: withNumber(withAttribute(open, PLACE, places.get(of)), number) });
  };
  let inBlock = false;
  for (let at = parentElementOf(node); at && at !== root; at = parentElementOf(at)) {
    const name = tagOf(at) === 'h1' ? 'h2' : tagOf(at);
    if (at === run.block || !run.block.contains(at)) {
      const isTextBlock = at === run.block && TEXT_BLOCKS.has(name);
      if (!inBlock && !isTextBlock) addParagraph();
      inBlock = true;
      if (figures.has(at) || (BLOCKS.has(name) && (name !== 'p' || at === run.block)))
        add(at, name, isTextBlock ? around : undefined);
    } else {
      if (INLINE.has(name)) add(at, name, undefined);
      else addPlace(at);
      const own = numbered.get(at);
      if (own !== undefined) path.unshift({ of: at, name: 'span', open: withNumber('<span>', own) });
    }
  }
  if (!inBlock) addParagraph();
  const [outer, ...inner] = path;
  return outer ? [{ ...outer, open: withDirection(outer, run) }, ...inner] : path;
}

/** The opening tag of an outermost element, with the direction of what is left out around it. The page's own is known. */
function withDirection({ of, open }: Tag, run: Run): string {
  const start = of === run ? run.block : parentElementOf(of as Element);
  const around = start && !/ dir="/.test(open) ? closestTo(start, '[dir]') : null;
  const dir = around && tagOf(around) !== 'html' ? attrOf(around, 'dir').toLowerCase() : '';
  return /^(?:rtl|ltr)$/.test(dir) ? withAttribute(open, 'dir', dir) : open;
}

const isBareCaption = ({ element }: Inset): boolean => tagOf(element) === 'figcaption';

/** What is open around the caption of a table, quotation or code: all that is around the text in its figure. */
function figurePath(caption: Inset, sheet: Sheet): Tag[] {
  const figure = figureOf(caption);
  const run = figure && sheet.figures.get(figure);
  const path = run?.nodes[0] ? pathOf(run.nodes[0], run, sheet) : [];
  return path.slice(0, path.findIndex((tag) => tag.of === figure) + 1);
}

/** What is open in a cell of a table. */
function cellPath(cell: Element, { root, base, places }: Sheet): Tag[] {
  const path: Tag[] = [];
  for (const at of upFrom(cell, root)) {
    const name = tagOf(at);
    if (BLOCKS.has(name))
      path.unshift({ of: at, name, open: withAttribute(openTag(at, name, base), PLACE, places.get(at)) });
  }
  return path;
}

/** The line breaks between two texts, of which one more than the first parts stanzas or paragraphs. */
function breaksBetween(last: Node | undefined, next: Node | undefined): number {
  const walker = last?.ownerDocument?.createTreeWalker(last.ownerDocument, NodeFilter.SHOW_ALL);
  if (!walker || !last) return 1;
  let breaks = 0;
  walker.currentNode = last;
  for (let node = walker.nextNode(); node && node !== next && breaks < 2; node = walker.nextNode())
    if (node.nodeType === Node.ELEMENT_NODE && tagOf(node as Element) === 'br') breaks += 1;
  return Math.max(breaks, 1);
}

/** The figures around tables, quotations and code that have captions, each with its first run. */
function captionedFigures(runs: readonly Run[], insets: readonly Inset[]): Map<Element, Run> {
  const captioned = new Set(insets.flatMap((inset) => (isBareCaption(inset) ? (figureOf(inset) ?? []) : [])));
  const figures = new Map<Element, Run>();
  if (captioned.size === 0) return figures;
  for (const run of runs) {
    const figure = closestTo(run.block, 'figure');
    if (figure && captioned.has(figure) && !figures.has(figure)) figures.set(figure, run);
  }
  return figures;
}

/** Writes tags and texts, closing and opening elements as the path changes. */
class Writer {
  private out = '';
  private open: readonly Tag[] = [];
  private readonly wordless: WordlessCells;

  constructor(wordless: WordlessCells) {
    this.wordless = wordless;
  }

  /** Closes what is not around what comes next. */
  private leave(path: readonly Tag[]): this {
    let shared = 0;
    while (shared < path.length && path[shared]?.of === this.open[shared]?.of) shared += 1;
    for (const { name, of } of this.open.slice(shared).reverse()) {
      if (name === 'tr') this.out += this.wordless.take(of as Element);
      this.out += `</${name}>`;
    }
    this.open = this.open.slice(0, shared);
    return this;
  }

  at(path: readonly Tag[]): this {
    this.leave(path);
    for (const [i, { name, of, open }] of path.entries()) {
      if (i < this.open.length) continue;
      const row = path[i - 1];
      if (row?.name === 'tr' && /^t[dh]$/.test(name))
        this.out += this.wordless.take(row.of as Element, of as Element);
      this.out += open;
    }
    this.open = path;
    return this;
  }

  /** Breaks the line outside of what ends or begins with it. */
  breakAt(path: readonly Tag[], breaks: number): this {
    return this.leave(path).write('<br>'.repeat(breaks));
  }

  write(html: string): this {
    this.out += html;
    return this;
  }

  end(): string {
    return this.at([]).out;
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
  const sheet: Sheet = { root, base, numbered, places: placesOf(root, base), figures };
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
      const path = cell && cells.has(cell) ? cellPath(cell, sheet) : [];
      writer
        .at(isBareCaption(next) ? figurePath(next, sheet) : path)
        .write(insetHtml(next, base, insets[written]));
    }
  };
  for (const run of runs) {
    writeInsets(run.nodes[0]);
    for (const [i, node] of run.nodes.entries()) {
      const formula = hasFormulas ? formulaAround(node) : null;
      const path = pathOf(formula ?? node, run, sheet);
      // Two runs of one paragraph are its lines.
      if (i === 0 && last?.block === run.block && path.some((tag) => tag.of === run.block))
        writer.breakAt(path, breaksBetween(last.nodes.at(-1), node));
      writer.at(path).write(formula ? formulaHtml(formula) : escapeHtml(run.said[i] ?? ''));
    }
    last = run;
  }
  writeInsets();
  return writer.end();
}
