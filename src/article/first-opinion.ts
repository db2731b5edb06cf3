/**
 * Readability's opinion of which text of a page is the article, without touching the page: it works on a copy, and
 * what it keeps there is told in nodes of the page itself.
 */
import { Readability } from '@mozilla/readability';
import { tagOf } from '../detect/dom.ts';
import { isA } from '../detect/query.ts';
import { isPanel, isQuestion } from './folds.ts';
import { groupedBy } from './grouped-by.ts';
import { nextOutside } from './tree.ts';

/** What Readability found. */
export interface FirstOpinion {
  /** Text nodes of the page that it keeps; empty when it gave up. */
  readonly kept: ReadonlySet<Text>;
  readonly title: string;
  readonly byline: string;
}

/** Elements beyond which Readability is not asked: its time grows with their number, up to seconds. */
const MOST_ELEMENTS = 60_000;

/**
 * Characters, each counted once for each element around it, beyond which it is not asked either: it reads the text of
 * each element several times over. A megabyte of text twenty levels deep has so many.
 */
const MOST_READ = 20_000_000;

/** Elements that say nothing about the article's place and would only be walked over again and again. */
const NEEDLESS: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'svg', 'link']);

/** What Readability would take for the article's byline in posts and other quotations. */
const QUOTED_BYLINES = [
  '[class*="byline" i]',
  '[class*="author" i]',
  '[rel="author"]',
  '[itemprop*="author"]',
]
  .map((name) => `blockquote ${name}`)
  .join();

const SHOWN = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;

const NOTHING: FirstOpinion = { kept: new Set(), title: '', byline: '' };

/** What Readability would pass over, as it is folded up or pressed. */
const isFolded = (element: Element): boolean =>
  tagOf(element) === 'button'
    ? isQuestion(element)
    : isA(element, '[hidden], [aria-hidden="true"], [style*="display" i]') && isPanel(element);

/** Lays a panel open, and makes a line of a question that is pressed. */
function unfold(copied: Element): void {
  for (const name of ['hidden', 'aria-hidden', 'style']) copied.removeAttribute(name);
  if (tagOf(copied) !== 'button') return;
  const line = copied.ownerDocument.createElement(copied.closest('h2, h3, h4, h5, h6') ? 'span' : 'h3');
  line.append(...copied.childNodes);
  copied.replaceWith(line);
}

/**
 * Copies the page without what is in `skip`; `originals` gets the text of the page for each text of the copy.
 * @returns null where the text below the elements of the page comes to more than is read
 */
function copyWithout(doc: Document, skip: ReadonlySet<Node>, originals: Map<Node, Text>): Document | null {
  const copy = doc.cloneNode(true) as Document;
  let read = 0;
  /** The elements around the node that is looked at. */
  const around: Node[] = [];
  const dropped: ChildNode[] = [];
  const unfolded: Element[] = [];
  const theirs = doc.createTreeWalker(doc, SHOWN);
  const ours = copy.createTreeWalker(copy, SHOWN);
  let from: Node | null = theirs.nextNode();
  let to: Node | null = ours.nextNode();
  while (from && to) {
    if (skip.has(from) || (from.nodeType === Node.ELEMENT_NODE && NEEDLESS.has(tagOf(from as Element)))) {
      dropped.push(to as ChildNode);
      // Past the whole of it, in both trees.
      [from, to] = [nextOutside(theirs), nextOutside(ours)];
      continue;
    }
    const { parentNode } = from;
    while (around.length > 0 && around.at(-1) !== parentNode) around.pop();
    if (from.nodeType === Node.ELEMENT_NODE) {
      around.push(from);
      if (isFolded(from as Element)) unfolded.push(to as Element);
    } else {
      const { data } = from as Text;
      read += data.length * around.length;
      if (read > MOST_READ) return null;
      if (data.trim()) originals.set(to, from as Text);
    }
    [from, to] = [theirs.nextNode(), ours.nextNode()];
  }
  for (const node of dropped) node.remove();
  for (const folded of unfolded) unfold(folded);
  // Whoever wrote what is quoted did not write the article; and Readability takes out what it takes for the byline.
  for (const name of copy.querySelectorAll(QUOTED_BYLINES))
    for (const attribute of ['class', 'id', 'rel', 'itemprop']) name.removeAttribute(attribute);
  // A form's fields can hide the form's properties from Readability under their names.
  for (const field of copy.querySelectorAll('form [name], form [id]')) {
    field.removeAttribute('name');
    field.removeAttribute('id');
  }
  return copy;
}

/** The texts of the page that stand in Readability's content, which is made of the copy's nodes. */
function keptTexts(content: Element, originals: ReadonlyMap<Node, Text>): Set<Text> {
  const kept = new Set<Text>();
  const strange: Text[] = [];
  const walker = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node as Text).data.trim()) continue;
    const original = originals.get(node);
    if (original) kept.add(original);
    else strange.push(node as Text);
  }
  if (strange.length > 0) matchInOrder(strange, [...originals.values()], kept);
  return kept;
}

/**
 * Finds texts by what they say: Readability starts over from the copy's markup when it found little, with new nodes in
 * the same order. Each is the next such text after the one before, or the first that is left.
 */
function matchInOrder(texts: readonly Text[], originals: readonly Text[], kept: Set<Text>): void {
  const places = groupedBy(originals.keys(), (place) => originals[place]?.data ?? null);
  let last = -1;
  for (const { data } of texts) {
    const left = places.get(data) ?? [];
    const next = left.findIndex((place) => place > last);
    const [place] = left.splice(Math.max(next, 0), 1);
    const original = place === undefined ? undefined : originals[place];
    if (place === undefined || !original) continue;
    last = place;
    kept.add(original);
  }
}

/**
 * Asks Readability for the article of a page.
 * @param doc the page; it is read only
 * @param skip nodes of it to leave out
 * @returns its opinion; an empty one when it gives up, fails, or the page is too big to ask
 */
export function askReadability(doc: Document, skip: ReadonlySet<Node>): FirstOpinion {
  const originals = new Map<Node, Text>();
  try {
    const copy = copyWithout(doc, skip, originals);
    if (!copy) return NOTHING;
    const found = new Readability<Element>(copy, {
      maxElemsToParse: MOST_ELEMENTS,
      disableJSONLD: true,
      // Only its texts are looked at.
      keepClasses: true,
      serializer: (node) => node as Element,
    }).parse();
    if (!found?.content) return NOTHING;
    return {
      kept: keptTexts(found.content, originals),
      title: found.title ?? '',
      byline: found.byline ?? '',
    };
  } catch {
    return NOTHING;
  }
}
