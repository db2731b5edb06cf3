/**
 * Readability's opinion of which text of a page is the article, without touching the page: it works on a copy
 * (page-copy.ts), and what it keeps there is told in nodes of the page itself.
 */
import { Readability } from '@mozilla/readability';
import { groupedBy } from './grouped-by.ts';
import type { PageCopy } from './page-copy.ts';

/** What Readability found. */
export interface FirstOpinion {
  /** Text nodes of the page that it keeps; empty when it gave up. */
  readonly kept: ReadonlySet<Text>;
  readonly title: string;
  readonly byline: string;
}

/** Elements beyond which Readability is not asked: its time grows with their number, up to seconds. */
const MOST_ELEMENTS = 60_000;

const NOTHING: FirstOpinion = { kept: new Set(), title: '', byline: '' };

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
 * @param copy a copy of the page, which it takes apart; null for a page that is too big to ask
 * @returns its opinion; an empty one when it gives up, fails, or there is nothing to ask
 */
export function askReadability(copy: PageCopy | null): FirstOpinion {
  if (!copy) return NOTHING;
  try {
    const found = new Readability<Element>(copy.doc, {
      maxElemsToParse: MOST_ELEMENTS,
      disableJSONLD: true,
      // Only its texts are looked at.
      keepClasses: true,
      serializer: (node) => node as Element,
    }).parse();
    if (!found?.content) return NOTHING;
    return {
      kept: keptTexts(found.content, copy.originals),
      title: found.title ?? '',
      byline: found.byline ?? '',
    };
  } catch {
    return NOTHING;
  }
}
