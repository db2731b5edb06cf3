/** Watches a document for what arrives late: added elements, and a new address under the same document. */
import { isAttached, isElement, parentElementOf } from '../detect/dom.ts';

/** What a watcher tells. */
export interface Arrivals {
  /** Elements added since the last call, the outermost only, connected. Called before the next frame is drawn. */
  readonly added: (elements: readonly Element[]) => void;
  /** The address changed without a new document. */
  readonly moved: () => void;
  /** Nothing was added for a while after something was. */
  readonly settled: () => void;
}

/** No additions for so many milliseconds: the page has settled. */
const QUIET_MS = 300;

const withoutHash = (url: string): string => url.split('#')[0] ?? '';

/** Watches until the signal aborts. */
export function watchArrivals(doc: Document, { added, moved, settled }: Arrivals, signal: AbortSignal): void {
  let address = withoutHash(doc.location.href);
  let timer = 0;
  const checkAddress = (): void => {
    const now = withoutHash(doc.location.href);
    if (now === address) return;
    address = now;
    moved();
  };
  const rest = (): void => {
    clearTimeout(timer);
    timer = setTimeout(settled, QUIET_MS) as unknown as number;
  };
  const observer = new MutationObserver((records) => {
    checkAddress();
    const elements = new Set<Element>();
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (isElement(node) && isAttached(node)) elements.add(node);
    if (elements.size === 0) return;
    added([...elements].filter((element) => !hasAncestorIn(element, elements)));
    rest();
  });
  observer.observe(doc, { childList: true, subtree: true });
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

function hasAncestorIn(element: Element, set: ReadonlySet<Element>): boolean {
  for (let up = parentElementOf(element); up; up = parentElementOf(up)) if (set.has(up)) return true;
  return false;
}
