/**
 * A copy of the page for Readability, which takes apart what it reads: without clutter, and with what is folded up laid
 * open.
 */
import { isElement, parentElementOf, tagOf } from '../detect/dom.ts';
import { holds, queryAll, queryBelow } from '../detect/query.ts';
import { partLines } from './byline-lines.ts';
import { copyTree } from './copy-tree.ts';
import { isPanel, isQuestion } from './folds.ts';
import { makeHandedDown } from './tree.ts';

/** A copy of a page. */
export interface PageCopy {
  readonly doc: Document;
  /** The text of the page for each text of the copy that says anything. */
  readonly originals: ReadonlyMap<Node, Text>;
}

/**
 * Characters that Readability may read, beyond which there is no copy: that takes it seconds. It reads the text of each
 * element around a character, and once more for each two of them of which the outer may be clutter to it, and the inner is
 * a part by which it tells how much of that is text (`_cleanConditionally`, `_getTextDensity`). A megabyte of text in twenty
 * boxes comes to 210 million, the most of nearly 500 pages of papers to 155.
 */
const MOST_READ = 250_000_000;
const MAY_BE_CLUTTER: ReadonlySet<string> = new Set('div fieldset form table ul'.split(' '));
const PARTS_OF_TEXT: ReadonlySet<string> = new Set(
  'blockquote div dl li ol p pre span table td ul'.split(' '),
);

/** What is around a text. */
interface Around {
  /** How many elements that may be clutter. */
  readonly clutter: number;
  /** How often a character in them is read. */
  readonly readings: number;
}

/** An element in those around it. */
function within(element: Element, { clutter, readings }: Around): Around {
  const name = tagOf(element);
  return {
    clutter: clutter + (MAY_BE_CLUTTER.has(name) ? 1 : 0),
    readings: readings + 1 + (PARTS_OF_TEXT.has(name) ? clutter : 0),
  };
}

const NOTHING: Around = { clutter: 0, readings: 0 };

/** What Readability would take for the article's byline in posts and other quotations. */
const QUOTED_BYLINES = [
  '[class*="byline" i]',
  '[class*="author" i]',
  '[rel="author"]',
  '[itemprop*="author"]',
]
  .map((name) => `blockquote ${name}`)
  .join();

/** What says nothing; and an author's address, which Readability would take for the name, and look no further. */
const SILENT =
  'script, style, noscript, template, svg, link, meta[name="author" i]:is([content^="http:" i], [content^="https:" i])';

/** The parts of a page that stand around its story or beside it. */
const BESIDE = 'nav, footer, aside, [role^="menu"], [role^="nav"], [role^="compl"]';

/** What stories are written in, rather than menus. */
const LINES = 'p, br';

/**
 * What is to be left out, and with it what Readability would walk over again and again: it takes the like out of what it
 * finds. More than a third of the elements of news pages stand in it. A page can put its story into such a part, or forget
 * to end one before the story.
 */
function findLeftOut(doc: Document, skip: ReadonlySet<Node>): ReadonlySet<Node> {
  const lines = queryAll(doc, LINES).length;
  const leftOut = new Set([...skip, ...queryAll(doc, SILENT)]);
  let outermost: Element | null = null;
  for (const part of queryAll(doc, BESIDE)) {
    // In parts within parts each would have all its lines counted.
    if (outermost && holds(outermost, part)) continue;
    outermost = part;
    if (queryBelow(part, LINES).length * 2 <= lines && !queryBelow(part, 'h1')[0]) leftOut.add(part);
  }
  return leftOut;
}

/** All that may be folded up, or pressed. The browser finds it at once. */
const MAY_BE_FOLDED = '[hidden], [aria-hidden="true"], [style*="display" i], button';

/** What Readability would pass over, as it is folded up or pressed. */
const isFolded = (element: Element): boolean =>
  tagOf(element) === 'button' ? isQuestion(element) : isPanel(element);

/** Lays a panel open, and makes a line of a question that is pressed. */
function unfold(copied: Element): void {
  for (const name of ['hidden', 'aria-hidden', 'style']) copied.removeAttribute(name);
  if (tagOf(copied) !== 'button') return;
  const line = copied.ownerDocument.createElement(copied.closest('h2, h3, h4, h5, h6') ? 'span' : 'h3');
  line.append(...copied.childNodes);
  copied.replaceWith(line);
}

function copyWithout(doc: Document, skip: ReadonlySet<Node>): PageCopy {
  const originals = new Map<Node, Text>();
  const unfolded: Element[] = [];
  let read = 0;
  const aroundOf = makeHandedDown(null, NOTHING, within);
  const copy = copyTree(doc, findLeftOut(doc, skip), queryAll(doc, MAY_BE_FOLDED), (node, copied) => {
    if (isElement(node)) {
      if (isFolded(node)) unfolded.push(copied as Element);
      return;
    }
    const parent = parentElementOf(node);
    read += node.data.length * (parent ? aroundOf(parent).readings : 0);
    if (read > MOST_READ) throw new RangeError('too much to read');
    if (node.data.trim()) originals.set(copied, node);
  });
  // A form's fields can hide the form's properties under their names, from Readability and from us.
  for (const field of queryAll(copy, 'form [name], form [id]')) {
    field.removeAttribute('name');
    field.removeAttribute('id');
  }
  for (const folded of unfolded) unfold(folded);
  // Whoever wrote what is quoted did not write the article; and Readability takes out what it takes for the byline.
  for (const name of queryAll(copy, QUOTED_BYLINES))
    for (const attribute of ['class', 'id', 'rel', 'itemprop']) name.removeAttribute(attribute);
  partLines(copy);
  return { doc: copy, originals };
}

/**
 * Copies a page.
 * @param doc the page; it is read only
 * @param skip nodes of it to leave out, with all that is in them
 * @returns null where copying fails, or the text below the elements of the page comes to more than is read
 */
export function copyPage(doc: Document, skip: ReadonlySet<Node>): PageCopy | null {
  try {
    return copyWithout(doc, skip);
  } catch {
    return null;
  }
}
