/**
 * Watches a document for what arrives late: added elements, words written into others, and a new address under the same
 * document.
 */

import { pageAddress } from '../address.ts';
import { frameBodyOf } from '../detect/frame-body.ts';
import { addedIn, writtenIn } from './added.ts';
import { type Move, moveBetween } from './moves.ts';
import { ShadowTrees } from './shadow-trees.ts';

/** What a watcher tells. */
export interface Arrivals {
  /** Elements added since the last call, the outermost only, connected. Called before the next frame is drawn. */
  readonly added: (elements: readonly Element[]) => void;
  /** Other words were written into elements that were there already, once the page is parsed. Called likewise. */
  readonly written: (elements: readonly Element[]) => void;
  /** The address changed without a new document; what is on the page may follow later. */
  readonly moved: (move: Move) => void;
  /** Nothing was added or written for a while after something was, or after a move; or so much goes on that it is time. */
  readonly settled: () => void;
}

/** Of each tree, the document and the open shadow trees in it. */
const WATCHED = { childList: true, characterData: true, characterDataOldValue: true, subtree: true } as const;

/** After so many calls in one task the rest waits for the next: a page that answers each step at once would never end it. */
const MOST_CALLS = 50;

/** Nothing new for so many milliseconds: the page has settled. */
const QUIET_MS = 300;
/**
 * A page with a ticker is never quiet. It is taken for settled so many milliseconds after the first that is new, at the
 * latest.
 */
const LONGEST_MS = 2000;

/** So many milliseconds after it is loaded a page is looked through for shadow trees, however quiet it is. */
const LOOKS_MS = [QUIET_MS, 1000, 3000, 10_000];

/** Watches until the signal aborts. */
export function watchArrivals(
  doc: Document,
  { added, written, moved, settled }: Arrivals,
  signal: AbortSignal,
): void {
  let address = pageAddress(doc.location.href);
  let timer = 0;
  /** When the wait began; null while there is nothing to wait for. */
  let since: number | null = null;
  const rest = (): void => {
    const now = performance.now();
    since ??= now;
    // The timer that runs is the last that there is time for.
    if (now - since > LONGEST_MS - QUIET_MS) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      since = null;
      settled();
      shadows.look();
    }, QUIET_MS) as unknown as number;
  };
  const checkAddress = (event?: Event & { readonly navigationType?: string | null }): void => {
    const now = pageAddress(doc.location.href);
    const move = moveBetween(address, now, event?.navigationType === 'replace');
    if (!move) return;
    address = now;
    moved(move);
    rest();
  };
  let calls = 0;
  let putOff: MutationRecord[] = [];
  const observer = new MutationObserver((records) => {
    if (calls === 0) setTimeout(goOn);
    calls += 1;
    if (calls > MOST_CALLS) putOff.push(...records);
    else tell(records);
  });
  const goOn = (): void => {
    calls = 0;
    const records = putOff;
    putOff = [];
    if (records.length > 0 && !signal.aborted) tell(records);
  };
  const tell = (records: readonly MutationRecord[]): void => {
    checkAddress();
    const elements = addedIn(records);
    if (elements.length > 0) {
      if (doc.readyState !== 'loading') for (const element of elements) watchIn(element);
      added(elements);
    }
    const rewritten = doc.readyState === 'loading' ? [] : writtenIn(records, elements);
    if (rewritten.length > 0) written(rewritten);
    if (elements.length > 0 || rewritten.length > 0) rest();
  };
  // What a page writes into a frame comes after the frame; what is there when the page is parsed is read with it.
  const framed = ({ target }: Event): void => {
    if (doc.readyState === 'loading' || !(target instanceof Element) || !frameBodyOf(target)) return;
    added([target]);
    rest();
  };
  const watchTree = (tree: Document | ShadowRoot): void => {
    observer.observe(tree, WATCHED);
    tree.addEventListener('load', framed, { capture: true, signal });
  };
  watchTree(doc);
  const watchTrees = (trees: readonly ShadowRoot[]): void => trees.forEach(watchTree);
  const shadows = new ShadowTrees(
    doc,
    (found) => {
      watchTrees(found);
      const elements = found.flatMap((shadow) => [...shadow.children]);
      if (elements.length === 0) return;
      added(elements);
      rest();
    },
    signal,
  );
  const watchIn = (element: Element): void => watchTrees(shadows.newIn(element));
  // What stands in them when the page is parsed is read with the page.
  const begin = (): void => watchIn(doc.documentElement);
  if (doc.readyState === 'loading') doc.addEventListener('DOMContentLoaded', begin, { once: true, signal });
  else begin();
  const lookLater = (): void => {
    for (const ms of LOOKS_MS) setTimeout(() => shadows.look(), ms);
  };
  if (doc.readyState === 'complete') lookLater();
  else addEventListener('load', lookLater, { once: true, signal });
  // Told even where a script changes the address and touches nothing else; not every browser has it yet.
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', checkAddress, { signal });
  addEventListener('popstate', checkAddress, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}
