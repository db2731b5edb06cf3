/** Where a page's headline and the body of its article are, and all its text in order. */
import { fold, lettersOf, parentElementOf, tagOf, textOf } from './dom.ts';
import { highest } from './highest.ts';
import type { PageData } from './page-data.ts';
import { bodyOf, docTitle, holds, queryAll, saidIn } from './query.ts';

/** One text node of some words. */
export interface PlacedText {
  readonly parent: Element;
  readonly text: string;
  /** Characters of text before it. */
  readonly position: number;
}

/** The page as far as labels need to know it. */
export interface PagePlaces {
  readonly headline: Element | null;
  readonly headlineAt: number;
  /** The element that holds the article's paragraphs. */
  readonly body: Element | null;
  /** The element that holds body and headline, what stands between them, and what follows close after. */
  readonly bodyRoot: Element | null;
  /** Where the first paragraph of prose begins. */
  readonly proseAt: number;
  readonly texts: readonly PlacedText[];
  /** Names of the page's authors, as its data give them. */
  readonly authors: readonly string[];
}

/** Fewer characters are no paragraph of prose, and a headline has at least so many. */
const PROSE = 120;
const HEADLINE = 12;
/** Shorter names stand in too many other words. */
const SHORTEST_AUTHOR = 5;
const MOST_TEXTS = 20_000;
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'svg', 'iframe', 'title']);

function readTexts(doc: Document, root: Element): PlacedText[] {
  const texts: PlacedText[] = [];
  const walker = Document.prototype.createTreeWalker.call(doc, root, NodeFilter.SHOW_TEXT);
  let position = 0;
  for (let node = walker.nextNode(); node && texts.length < MOST_TEXTS; node = walker.nextNode()) {
    const data = node.nodeValue ?? '';
    if (!/\S/.test(data)) continue;
    const parent = parentElementOf(node);
    if (!parent || SILENT.has(tagOf(parent))) continue;
    const text = fold(data);
    texts.push({ parent, text, position });
    position += text.length;
  }
  return texts;
}

/** The heading that the page's own data bears out, else its first of some length. */
function findHeadline(doc: Document, data: PageData): Element | null {
  const said = [data.headline, data.meta('og:title'), data.meta('twitter:title'), docTitle(doc)]
    .map(lettersOf)
    .filter(Boolean);
  const headings = [...queryAll(doc, 'h1').slice(0, 20), ...queryAll(doc, 'h2').slice(0, 40)];
  const long = headings.filter((heading) => saidIn(heading).length >= HEADLINE);
  const borneOut = long.find((heading) => {
    const own = lettersOf(textOf(heading) ?? '');
    return (
      own.length >= HEADLINE &&
      said.some((title) => title.includes(own) || (title.length >= HEADLINE * 1.5 && own.includes(title)))
    );
  });
  return borneOut ?? long.find((heading) => tagOf(heading) === 'h1') ?? null;
}

/** The element most of the page's prose stands in: each paragraph speaks for its parent, half for its grandparent. */
function findBody(texts: readonly PlacedText[]): {
  body: Element | null;
  proseAt: (body: Element) => number;
} {
  const score = new Map<Element, number>();
  const prose: { element: Element; position: number }[] = [];
  for (const { parent, text, position } of texts) {
    if (text.length < PROSE) continue;
    prose.push({ element: parent, position });
    let at: Element | null = parent;
    while (at && /^(?:a|b|em|font|i|p|span|strong)$/.test(tagOf(at))) at = parentElementOf(at);
    for (
      let i = 0, share = text.length;
      i < 3 && at && tagOf(at) !== 'body';
      i += 1, share /= 2, at = parentElementOf(at)
    )
      score.set(at, (score.get(at) ?? 0) + share);
  }
  return {
    body: highest(score),
    proseAt: (of) => prose.find(({ element }) => holds(of, element))?.position ?? 0,
  };
}

/**
 * Finds places. A page without headline or prose has null for it.
 * @param root what is looked through: the story of several that is read, or all of the page
 */
export function findPlaces(doc: Document, data: PageData, root = bodyOf(doc)): PagePlaces {
  const texts = root ? readTexts(doc, root) : [];
  const authors = [...data.authors.map(({ name }) => name), data.meta('author')].filter(
    (name) => name.length >= SHORTEST_AUTHOR,
  );
  const headline = findHeadline(doc, data);
  const { body, proseAt } = findBody(texts);
  const headlineAt = headline ? (texts.find(({ parent }) => holds(headline, parent))?.position ?? 0) : 0;
  let bodyRoot = body;
  // Up to what holds the headline too, and no further than below the page's own body.
  for (let up = body; up && tagOf(up) !== 'body'; up = parentElementOf(up)) {
    bodyRoot = up;
    if (headline && holds(up, headline)) break;
  }
  return {
    headline,
    headlineAt,
    body,
    bodyRoot,
    proseAt: body ? proseAt(body) : 0,
    texts,
    authors,
  };
}
