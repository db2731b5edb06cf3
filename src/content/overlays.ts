/** What goes with a hidden overlay: the layer that dims the page, the lock on its scrolling, and all else kept inert. */
import { isRun } from '../detect/blocks.ts';
import { childrenOf, isElement } from '../detect/dom.ts';
import { DIALOG, isA } from '../detect/query.ts';
import type { Cleaner, Removal } from './cleaner.ts';
import { dialogsIn, Inertness, wrappersAround } from './inertness.ts';
import { findBackdrops, unlockScrolling } from './scroll-lock.ts';
import type { Veil } from './veil.ts';

/** How deep a removal is searched for the part that lies over the page. */
const DEEP = 3;

function isOverlay(element: Element, depth = 0): boolean {
  const { position } = getComputedStyle(element);
  if (position === 'fixed' || position === 'sticky') return true;
  if (isA(element, DIALOG)) return true;
  if (depth >= DEEP) return false;
  return [...childrenOf(element)]
    .filter(isElement)
    .slice(0, 5)
    .some((child) => isOverlay(child, depth + 1));
}

/** Keeps backdrop, lock and inertness in step with the overlays that are hidden. */
export class Overlays {
  readonly #doc: Document;
  readonly #veil: Veil;
  readonly #cleaner: Cleaner;
  readonly #inertness: Inertness;
  readonly #overlays = new Map<Removal, Element[]>();
  // A site may lock the page long after its overlay was hidden: when it would have opened it.
  readonly #observer = new MutationObserver(() => this.refresh());
  #wrappers: Element[] = [];
  #unlocked: Element[] = [];
  readonly #changed: () => void;

  /** @param changed told when overlays are given back that were not to be kept hidden */
  constructor(doc: Document, veil: Veil, cleaner: Cleaner, changed: () => void, signal: AbortSignal) {
    this.#doc = doc;
    this.#veil = veil;
    this.#cleaner = cleaner;
    this.#changed = changed;
    this.#inertness = new Inertness(doc, veil);
    signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
  }

  /** Follows what is done to the page as a whole. It has to be parsed. */
  follow(): void {
    for (const root of [this.#doc.documentElement, this.#doc.body]) if (root) this.#watch(root);
  }

  /** Looks at blocks just hidden, or hidden before and put back by the site; those it knows are passed over. */
  settle(removals: readonly Removal[]): void {
    for (const removal of removals) {
      if (this.#overlays.has(removal)) continue;
      const { element, decision } = removal;
      if (isRun(decision.block) || !isOverlay(element)) continue;
      const backdrops = findBackdrops(this.#doc, element).filter((backdrop) => !this.#veil.has(backdrop));
      for (const backdrop of backdrops) this.#veil.put(backdrop, 'hide');
      this.#overlays.set(removal, backdrops);
    }
    const overlays = [...this.#overlays.keys()].map(({ element }) => element);
    this.#wrappers = [...new Set(overlays.flatMap((overlay) => wrappersAround(this.#doc, overlay)))];
    for (const element of [...this.#wrappers, ...dialogsIn(overlays)]) this.#watch(element);
    this.refresh();
  }

  #watch(element: Element): void {
    const attributeFilter = ['class', 'style', 'open', 'inert', 'aria-hidden'];
    this.#observer.observe(element, { attributes: true, attributeFilter });
  }

  /** Sets backdrops, lock and inertness by what is hidden now. */
  refresh(): void {
    const known = new Set(this.#cleaner.removals);
    const hidden: Removal[] = [];
    for (const [removal, backdrops] of this.#overlays) {
      const gone = !known.has(removal);
      for (const backdrop of backdrops)
        if (gone || removal.shown) this.#veil.take(backdrop);
        else this.#veil.put(backdrop, 'hide');
      if (gone) this.#overlays.delete(removal);
      else if (!removal.shown) hidden.push(removal);
    }
    if (hidden.length === 0) this.#lock();
    else if (this.#unlocked.length === 0 && this.#doc.body)
      this.#unlocked = unlockScrolling(this.#doc, this.#veil);
    const isInVain = !this.#inertness.lift(
      hidden.map(({ element }) => element),
      this.#wrappers,
    );
    if (!isInVain) return;
    // Better a prompt that the reader can close than a page that is dead for no reason to be seen.
    for (const removal of hidden) this.#cleaner.giveUp(removal);
    this.refresh();
    this.#changed();
  }

  /** Gives everything back as it was, once the overlays themselves have been. */
  giveBack(): void {
    for (const backdrops of this.#overlays.values())
      for (const backdrop of backdrops) this.#veil.take(backdrop);
    this.#overlays.clear();
    this.#wrappers = [];
    this.#inertness.giveBack();
    this.#lock();
  }

  #lock(): void {
    for (const root of this.#unlocked) this.#veil.take(root);
    this.#unlocked = [];
  }
}
