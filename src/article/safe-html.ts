/**
 * An article's runs as HTML that is safe to show anywhere: a copy by allow-list. Only the elements and attributes named
 * here come out, every text is escaped, every address is absolute http or https. Written as a string, so that no
 * parser's view of the page's markup is ever trusted.
 */
import { attrOf, parentElementOf, tagOf } from '../detect/dom.ts';
import { queryBelow } from '../detect/query.ts';
import { isFurnitureElement } from './furniture.ts';
import type { Run } from './runs.ts';

const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code dfn del em i ins kbd mark q rp rt ruby s samp small strong sub sup time u var'.split(
    ' ',
  ),
);
const BLOCKS: ReadonlySet<string> = new Set(
  'p h2 h3 h4 h5 h6 blockquote pre ul ol li dl dt dd table thead tbody tfoot tr td th'.split(' '),
);
/** Blocks that a text can stand in directly. */
const TEXT_BLOCKS: ReadonlySet<string> = new Set('p h2 h3 h4 h5 h6 blockquote pre li dt dd td th'.split(' '));

/** Attributes by element; `*` for every one. Values of `href` and `src` are addresses. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  '*': ['lang', 'dir'],
  a: ['href'],
  abbr: ['title'],
  time: ['datetime'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  ol: ['start'],
};

/** Where pages that load pictures late keep the address. */
const LATE_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-hi-res-src', 'data-url'];

/** Width and height in pixels below which a picture is an icon or a counter. */
const SMALLEST_PICTURE = 60;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in HTML, in content or in a double-quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

/** An address made absolute, or an empty string if it is none or leads anywhere but to http or https. */
export function safeUrl(address: string, base: string): string {
  const clean = address.trim();
  if (!clean || !URL.canParse(clean, base)) return '';
  const url = new URL(clean, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : '';
}

/** Elements whose text is to be found again in what is written, each with its number. */
export type Numbered = ReadonlyMap<Element, number>;

/** The attribute that such a number stands in. No page can write it: no attribute of a page goes by that name. */
const NUMBER = 'data-passage';

const NOTHING: Numbered = new Map();

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

const withNumber = (open: string, number: number | undefined): string =>
  number === undefined ? open : `${open.slice(0, -1)} ${NUMBER}="${number}">`;

function openTag(element: Element, name: string, base: string): string {
  let tag = `<${name}`;
  for (const attribute of [...(ATTRIBUTES['*'] ?? []), ...(ATTRIBUTES[name] ?? [])]) {
    const given = attrOf(element, attribute);
    const value = attribute === 'href' ? safeUrl(given, base) : given;
    if (value) tag += ` ${attribute}="${escapeHtml(value)}"`;
  }
  return `${tag}>`;
}

/** The allowed elements around a text, outermost first. Text that stands in none gets a paragraph of its own. */
function pathOf(node: Node, run: Run, root: Element, base: string, numbered: Numbered): Tag[] {
  const path: Tag[] = [];
  const around = numberAround(run.block, numbered);
  const addParagraph = (): unknown => path.unshift({ of: run, name: 'p', open: withNumber('<p>', around) });
  const add = (of: Element, name: string, number: number | undefined): void => {
    const open = openTag(of, name, base);
    // A link that leads nowhere safe is its text.
    if (name !== 'a' || open.includes(' href=')) path.unshift({ of, name, open: withNumber(open, number) });
  };
  let inBlock = false;
  for (let at = parentElementOf(node); at && at !== root; at = parentElementOf(at)) {
    const name = tagOf(at) === 'h1' ? 'h2' : tagOf(at);
    if (at === run.block || !run.block.contains(at)) {
      const isTextBlock = at === run.block && TEXT_BLOCKS.has(name);
      if (!inBlock && !isTextBlock) addParagraph();
      inBlock = true;
      if (BLOCKS.has(name) && (name !== 'p' || at === run.block))
        add(at, name, isTextBlock ? around : undefined);
    } else {
      if (INLINE.has(name)) add(at, name, undefined);
      const own = numbered.get(at);
      if (own !== undefined) path.unshift({ of: at, name: 'span', open: withNumber('<span>', own) });
    }
  }
  if (!inBlock) addParagraph();
  return path;
}

/** Writes tags and texts, closing and opening elements as the path changes. */
class Writer {
  private out = '';
  private open: readonly Tag[] = [];

  at(path: readonly Tag[]): this {
    let shared = 0;
    while (shared < path.length && path[shared]?.of === this.open[shared]?.of) shared += 1;
    for (let i = this.open.length - 1; i >= shared; i -= 1) this.out += `</${this.open[i]?.name}>`;
    for (const tag of path.slice(shared)) this.out += tag.open;
    this.open = path;
    return this;
  }

  write(html: string): this {
    this.out += html;
    return this;
  }

  end(): string {
    return this.at([]).out;
  }
}

const imageSource = (image: Element, base: string): string => {
  const sources = [attrOf(image, 'src'), ...LATE_SOURCES.map((name) => attrOf(image, name))];
  sources.push(
    attrOf(image, 'srcset')
      .trim()
      .split(/[\s,]+/)[0] ?? '',
  );
  return sources.map((source) => safeUrl(source, base)).find(Boolean) ?? '';
};

function figureHtml(image: Element, base: string): string {
  const source = imageSource(image, base);
  if (!source) return '';
  const alt = attrOf(image, 'alt');
  const figure = image.closest('figure');
  const caption =
    (figure && queryBelow(figure, 'figcaption')[0]?.textContent?.replace(/\s+/g, ' ').trim()) || '';
  return `<figure><img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}" loading="lazy">${
    caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : ''
  }</figure>`;
}

/** The pictures between the first and the last run that are the article's own. */
function picturesOf(root: Element, runs: readonly Run[]): Element[] {
  const first = runs[0]?.nodes[0];
  const last = runs.at(-1)?.nodes.at(-1);
  if (!first || !last) return [];
  const tooSmall = (image: Element, name: string): boolean => {
    const size = Number.parseInt(attrOf(image, name), 10);
    return size < SMALLEST_PICTURE;
  };
  return queryBelow(root, 'img').filter((image) => {
    if (image.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_PRECEDING) return false;
    if (tooSmall(image, 'width') || tooSmall(image, 'height')) return false;
    for (let at = parentElementOf(image); at && at !== root; at = parentElementOf(at)) {
      if (tagOf(at) !== 'figure' && !at.contains(first) && isFurnitureElement(at) && !isPictureHolder(at))
        return false;
    }
    return true;
  });
}

/** Whether an element is called furniture only for holding a picture and its caption. */
const isPictureHolder = (element: Element): boolean =>
  /(?:image|img|photo|picture|figure|media)/i.test(attrOf(element, 'class')) &&
  queryBelow(element, 'a').length <= 1;

/**
 * Writes an article's runs as safe HTML.
 * @param root the element that holds them
 * @param runs in document order
 * @param base the address that relative ones start from
 * @param numbered elements whose text bears their number in `data-passage`, on its block or on a span
 * @returns HTML of allowed elements only; an empty string for no runs
 */
export function writeSafeHtml(
  root: Element,
  runs: readonly Run[],
  base: string,
  numbered: Numbered = NOTHING,
): string {
  const writer = new Writer();
  const pictures = picturesOf(root, runs);
  let picture = 0;
  let before: Run | undefined;
  for (const run of runs) {
    const start = run.nodes[0];
    for (; start && picture < pictures.length; picture += 1) {
      const image = pictures[picture] as Element;
      if (!(image.compareDocumentPosition(start) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
      writer.at([]).write(figureHtml(image, base));
    }
    for (const [i, node] of run.nodes.entries()) {
      const path = pathOf(node, run, root, base, numbered);
      // Two runs of one paragraph are its lines.
      if (i === 0 && before?.block === run.block && path.some((tag) => tag.of === run.block))
        writer.write('<br>');
      writer.at(path).write(escapeHtml(node.data));
    }
    before = run;
  }
  return writer.end();
}
