/** What goes with a hidden overlay: the layer that dims the page, and the lock on its scrolling. */
import { isRun } from '../detect/blocks.ts';
import { childrenOf, isElement } from '../detect/dom.ts';
import { isA } from '../detect/query.ts';
import type { Cleaner, Removal } from './cleaner.ts';
import { findBackdrops, unlockScrolling } from './scroll-lock.ts';
import type { Veil } from './veil.ts';

/** How deep a removal is searched for the part that lies over the page. */
const DEEP = 3;

function isOverlay(element: Element, depth = 0): boolean {
  const { position } = getComputedStyle(element);
  if (position === 'fixed' || position === 'sticky') return true;
  if (isA(element, 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]')) return true;
  if (depth >= DEEP) return false;
  return [...childrenOf(element)]
    .filter(isElement)
    .slice(0, 5)
    .some((child) => isOverlay(child, depth + 1));
}

/** Keeps backdrop and lock in step with the overlays that are hidden. */
export class Overlays {
  readonly #doc: Document;
  readonly #veil: Veil;
  readonly #cleaner: Cleaner;
  readonly #overlays = new Map<Removal, Element[]>();
  #unlocked: Element[] = [];

  constructor(doc: Document, veil: Veil, cleaner: Cleaner, signal: AbortSignal) {
    this.#doc = doc;
    this.#veil = veil;
    this.#cleaner = cleaner;
    // A site may lock the page long after its overlay was hidden: when it would have opened it.
    const observer = new MutationObserver(() => this.refresh());
    const watch = (): void => {
      for (const root of [doc.documentElement, doc.body])
        if (root) observer.observe(root, { attributes: true, attributeFilter: ['class', 'style'] });
    };
    if (doc.readyState === 'loading') doc.addEventListener('DOMContentLoaded', watch, { once: true, signal });
    else watch();
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  /** Looks at blocks just hidden. */
  settle(removals: readonly Removal[]): void {
    for (const removal of removals) {
      const { element, decision } = removal;
      if (isRun(decision.block) || !isOverlay(element)) continue;
      const backdrops = findBackdrops(this.#doc, element).filter((backdrop) => !this.#veil.has(backdrop));
      for (const backdrop of backdrops) this.#veil.put(backdrop, 'hide');
      this.#overlays.set(removal, backdrops);
    }
    this.refresh();
  }

  /** Sets backdrops and lock by what is hidden now. */
  refresh(): void {
    const known = new Set(this.#cleaner.removals);
    let hidden = 0;
    for (const [removal, backdrops] of this.#overlays) {
      const gone = !known.has(removal);
      for (const backdrop of backdrops)
        if (gone || removal.shown) this.#veil.take(backdrop);
        else this.#veil.put(backdrop, 'hide');
      if (gone) this.#overlays.delete(removal);
      else if (!removal.shown) hidden += 1;
    }
    if (hidden === 0) this.#lock();
    else if (this.#unlocked.length === 0 && this.#doc.body)
      this.#unlocked = unlockScrolling(this.#doc, this.#veil);
  }

  /** Gives everything back as it was. */
  giveBack(): void {
    for (const backdrops of this.#overlays.values())
      for (const backdrop of backdrops) this.#veil.take(backdrop);
    this.#overlays.clear();
    this.#lock();
  }

  #lock(): void {
    for (const root of this.#unlocked) this.#veil.take(root);
    this.#unlocked = [];
  }
}
