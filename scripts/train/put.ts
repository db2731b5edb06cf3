/** Puts widgets into the page at hand, each where such a thing stands. Runs in the page. */
import { nodesOf } from '../../src/detect/block.ts';
import { countWords } from '../../src/detect/count-words.ts';
import { wordsOf } from '../../src/detect/lexicon/match.ts';
import { holds } from '../../src/detect/query.ts';
import { longWordsIn } from '../../src/detect/topic.ts';
import type { Block } from '../../src/detect/types.ts';
import type { Kind } from '../../src/words.ts';
import { isSeen, stopClocks } from './seen.ts';

/** A paragraph of so many words is one that widgets are put after. */
const PARAGRAPH_WORDS = 15;

/** A widget as it is put into a page. */
export interface Put {
  readonly kind: Kind | 'decoy' | 'notice';
  readonly html: string;
  readonly placement: string;
  /** How far down the page it goes of the places there are, from 0 to below 1. */
  readonly at: number;
  /** What its words are put between as loose text; null for the widget as it is. */
  readonly marks: readonly [before: string, after: string] | null;
  /** How far in its words the one stands that the page is taken to be about, from 0 to below 1; null for none. */
  readonly topic: number | null;
}

/** No more words than a writer sets between two line breaks. */
const LOOSE_WORDS = 45;

const hasFewWords = ({ textContent }: Element): boolean => {
  const words = countWords(textContent ?? '');
  return words > 0 && words <= LOOSE_WORDS;
};

/** What nobody types into a text. */
const UNTYPED = 'input, select, textarea, button, iframe, img';

/** Whether a widget is nothing but a few words and links. */
const isLoosened = (widget: Element): boolean =>
  !widget.matches(UNTYPED) && !widget.querySelector(UNTYPED) && hasFewWords(widget);

/**
 * Puts a widget's words and links after a paragraph as loose text, set off by line breaks alone from prose that has no
 * element of its own either.
 */
function putLoose(widget: Element, paragraph: Element, marks: readonly [string, string]): Block {
  const nodes: ChildNode[] = [document.createTextNode(marks[0])];
  const texts = document.createTreeWalker(widget, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { textContent, parentElement } = texts.currentNode;
    const text = ` ${textContent?.trim()} `;
    const link = parentElement?.closest('a');
    if (link && widget.contains(link)) {
      const own = document.createElement('a');
      own.href = link.getAttribute('href') ?? '';
      own.append(text);
      nodes.push(own);
    } else nodes.push(document.createTextNode(text));
  }
  nodes.push(document.createTextNode(marks[1]));
  const parent = document.createElement('div');
  const prose = `${paragraph.textContent} `.repeat(2);
  const lineBreaks = (): Element[] => ['br', 'br'].map((name) => document.createElement(name));
  parent.append(prose, ...lineBreaks(), ...nodes, ...lineBreaks(), prose);
  paragraph.after(parent);
  return { parent, nodes };
}

/** Where a page has its margins. */
const MARGINS: Readonly<Record<string, string>> = {
  header: 'header, [role="banner"], #header',
  side: 'aside, [role="complementary"], #sidebar, .sidebar',
  footer: 'footer, [role="contentinfo"], #footer',
};

/** Puts a widget into a margin of the page; at the edge of the story or the page where it has no such margin. */
function putInMargin(widget: Element, placement: string, root: Element, at: number): void {
  const margins = [...document.querySelectorAll(MARGINS[placement] ?? '')].filter(
    (margin) => isSeen(margin) && !holds(root, margin) && !holds(margin, root),
  );
  const margin = margins[Math.floor(at * margins.length)];
  if (margin) margin.append(widget);
  else if (placement === 'header') document.body.prepend(widget);
  else if (placement === 'footer' || root === document.body) document.body.append(widget);
  else root.after(widget);
}

/** Words of the widgets that speak of the topic: one or two of each, which no other of them says. */
export function topicOfWidgets(widgets: readonly Put[], blocks: readonly Block[]): string[] {
  const words = blocks.map((block) => {
    const nodes = nodesOf(block);
    return new Set(longWordsIn(wordsOf(nodes.map(({ textContent }) => textContent).join(' '))));
  });
  return widgets.flatMap(({ topic, at: place }, i) => {
    if (topic === null) return [];
    const own = [...(words[i] ?? [])].filter((word) => words.every((of, j) => j === i || !of.has(word)));
    const at = Math.floor(topic * own.length);
    return own.slice(at, at + (place < 0.5 ? 1 : 2));
  });
}

/** A widget that stands in the page. */
export interface Placed {
  readonly block: Block;
  readonly kind: Put['kind'];
}

/**
 * Puts widgets into the page at hand, each in its place.
 * @param root the article, or the body of a page without one
 * @returns them in the same order
 */
export function putWidgets(widgets: readonly Put[], root: Element): Placed[] {
  // Where a widget goes is told by what is seen.
  stopClocks();
  const paragraphs = [...root.querySelectorAll('p')].filter(
    (p) => isSeen(p) && countWords(p.textContent ?? '') > PARAGRAPH_WORDS,
  );
  const last = paragraphs.at(-1);
  // No two after one paragraph while there are others.
  const free = paragraphs.slice(0, -1);
  return widgets.map(({ kind, html: markup, placement, at, marks }) => {
    const parsed = new DOMParser().parseFromString(`<body>${markup}`, 'text/html');
    const element = document.adoptNode(parsed.body.firstElementChild as Element);
    if (placement in MARGINS) putInMargin(element, placement, root, at);
    else if (placement === 'overlay' || !last) document.body.append(element);
    else {
      const isLoose = marks !== null && isLoosened(element);
      const [between = last] =
        isLoose || placement === 'in' ? free.splice(Math.floor(at * free.length), 1) : [];
      if (isLoose) return { block: putLoose(element, between, marks), kind };
      between.after(element);
    }
    return { block: element, kind };
  });
}
