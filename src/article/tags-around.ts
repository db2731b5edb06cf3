/**
 * The allowed elements that are open around each text of an article. Each is written once, for all the texts in it: where
 * boxes stand in boxes, each text has all of them around it.
 */
import { attrOf, hasAttr, parentElementOf, tagOf } from '../detect/dom.ts';
import { once } from '../detect/once.ts';
import { escapeHtml } from './escape.ts';
import { openTag } from './open-tag.ts';
import type { Run } from './runs.ts';
import { type Level, makeHandedDown, nearestTo } from './tree.ts';

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

/** What is written by another name: the headline is ours, and what is struck out or typed was named otherwise once. */
const WRITTEN_AS: Readonly<Partial<Record<string, string>>> = { h1: 'h2', strike: 's', tt: 'code' };

/** Elements whose text is to be found again in what is written, each with its number. */
export type Numbered = ReadonlyMap<Element, number>;

/** The attribute that such a number stands in. No page can write it: no attribute of a page goes by that name. */
const NUMBER = 'data-passage';

/** The attribute that the name of a place stands in; an `id` could pass for something of the page's. */
const PLACE = 'data-place';

/** What is the same for all that is written of an article. */
export interface Sheet {
  readonly root: Element;
  readonly base: string;
  readonly numbered: Numbered;
  /** Elements that links of the article lead to, such as its notes, by the name in the address. */
  readonly places: ReadonlyMap<Element, string>;
  /** The figures around tables, quotations and code that have captions, each with its first run. */
  readonly figures: ReadonlyMap<Element, Run>;
}

/** An element that is written, and through it those around it: of an element of the page, or of a run. */
export interface Tag extends Level<object> {
  readonly name: string;
  readonly open: string;
  readonly outer: Tag | null;
}

/** An opening tag with one more attribute, where there is a value for it. */
const withAttribute = (open: string, name: string, value: string | number | undefined): string =>
  value === undefined ? open : `${open.slice(0, -1)} ${name}="${escapeHtml(String(value))}">`;

const withNumber = (open: string, number: number | undefined): string => withAttribute(open, NUMBER, number);

/** The opening tag of an outermost element, with the direction of what is left out around it. The page's own is known. */
function withDirection(open: string, start: Element | null): string {
  const around = start && !/ dir="/.test(open) ? nearestTo(start, '[dir]') : null;
  const dir = around && tagOf(around) !== 'html' ? attrOf(around, 'dir').toLowerCase() : '';
  return /^(?:rtl|ltr)$/.test(dir) ? withAttribute(open, 'dir', dir) : open;
}

/** What tells the tags around texts and in blocks. */
export interface TagsAround {
  /** The innermost tag around a text of a run. Text that stands in no allowed block gets a paragraph of its own. */
  readonly text: (node: Node, run: Run) => Tag;
  /** Whether a block is written itself. */
  readonly isWritten: (block: Element) => boolean;
  /** The innermost tag in a cell of a table. */
  readonly cell: (cell: Element) => Tag | null;
}

/** Makes what tells the tags around the texts of an article. */
export function makeTagsAround({ root, base, numbered, places, figures }: Sheet): TagsAround {
  const put = (of: object, name: string, open: string, outer: Tag | null): Tag => ({
    of,
    name,
    open,
    outer,
    depth: outer ? outer.depth + 1 : 0,
  });
  const putPlace = (of: Element, outer: Tag): Tag => {
    const place = places.get(of);
    const isTurned = hasAttr(of, 'dir');
    const open = isTurned ? openTag(of, 'span', base) : '<span>';
    return place !== undefined || isTurned
      ? put(of, 'span', withAttribute(open, PLACE, place), outer)
      : outer;
  };
  const written = (of: Element, name: string): string =>
    withAttribute(openTag(of, name, base), PLACE, places.get(of));
  const putBlock = (of: Element, name: string, outer: Tag | null, number?: number): Tag => {
    const open = withNumber(written(of, name), number);
    return put(of, name, outer ? open : withDirection(open, parentElementOf(of)), outer);
  };
  const nameOf = (element: Element): string => WRITTEN_AS[tagOf(element)] ?? tagOf(element);
  const numberAround = makeHandedDown<number | undefined>(
    null,
    undefined,
    (at, around) => numbered.get(at) ?? around,
  );
  const numberOf = (block: Element): number | undefined =>
    numbered.size > 0 ? numberAround(block) : undefined;

  /** The tags around blocks. A paragraph holds none. */
  const outside = makeHandedDown<Tag | null>(root, null, (at, outer) => {
    const name = nameOf(at);
    return figures.has(at) || (BLOCKS.has(name) && name !== 'p') ? putBlock(at, name, outer) : outer;
  });
  const isWritten = (block: Element): boolean =>
    block !== root && (figures.has(block) || BLOCKS.has(nameOf(block)));
  const isTextBlock = (block: Element): boolean => block !== root && TEXT_BLOCKS.has(nameOf(block));
  /** The innermost tag in a block, itself included. */
  const inBlock = once((block: Element): Tag | null => {
    if (block === root) return null;
    const parent = parentElementOf(block);
    const outer = parent ? outside(parent) : null;
    const number = isTextBlock(block) ? numberOf(block) : undefined;
    return isWritten(block) ? putBlock(block, nameOf(block), outer, number) : outer;
  });
  const paragraphOf = (run: Run): Tag => {
    const outer = inBlock(run.block);
    const open = withNumber('<p>', numberOf(run.block));
    return put(run, 'p', outer ? open : withDirection(open, run.block), outer);
  };
  const putInline = (at: Element, around: Tag): Tag => {
    const own = numbered.get(at);
    const outer = own === undefined ? around : put(at, 'span', withNumber('<span>', own), around);
    const name = nameOf(at);
    if (!INLINE.has(name)) return putPlace(at, outer);
    // A link that leads nowhere safe is its text.
    if (name === 'a' && !openTag(at, name, base).includes(' href=')) return putPlace(at, outer);
    return put(at, name, written(at, name), outer);
  };
  let last: Run | undefined;
  let holder: Tag | null = null;
  let inLine: ((element: Element) => Tag) | undefined;
  /** Keeps what it made for the run that it was asked of last: most texts of a run come one after another. */
  const text = (node: Node, run: Run): Tag => {
    const before = holder;
    if (run !== last) holder = (isTextBlock(run.block) ? inBlock(run.block) : null) ?? paragraphOf(run);
    last = run;
    const around = holder as Tag;
    if (around !== before) inLine = undefined;
    const parent = parentElementOf(node);
    if (!parent || parent === run.block) return around;
    inLine ??= makeHandedDown(run.block, around, putInline);
    return inLine(parent);
  };

  const cell = makeHandedDown<Tag | null>(root, null, (at, outer) => {
    const name = tagOf(at);
    return BLOCKS.has(name) ? put(at, name, written(at, name), outer) : outer;
  });
  return { text, isWritten, cell };
}
