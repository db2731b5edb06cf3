/** What goes with a hidden overlay: the layer that dims the page, the lock on its scrolling, and all else kept inert. */
import { childrenOf, isAttached, isElement, parentElementOf } from '../detect/dom.ts';
import { inOneLook } from '../detect/one-look.ts';
import { DIALOG, holds, isA } from '../detect/query.ts';
import type { Block } from '../detect/types.ts';
import type { Cleaner } from './cleaner.ts';
import { dialogsIn, holdsPage, Inertness, isDialog, wrappersAround } from './inertness.ts';
import { followPresses } from './presses.ts';
import { elementsOf, type Removal } from './removal.ts';
import {
  coverOf,
  findBackdrops,
  isBackdrop,
  locksOn,
  type Unlocked,
  unlockScrolling,
} from './scroll-lock.ts';
import type { Veil } from './veil.ts';

/** How deep a removal is searched for the part that lies over the page. */
const DEEP = 3;

/** Whether it is fixed, or placed above the rest of the page. */
const isLifted = ({ position, zIndex }: CSSStyleDeclaration): boolean =>
  position === 'fixed' || (position === 'absolute' && Number(zIndex) > 0);

/**
 * Whether an element lies over the page, or a part of it does.
 * @param isAll whether it is all there is in the removal: what is placed beside other parts may be a sign to close those
 */
function liesOver(element: Element, depth = 0, isAll = true): boolean {
  const style = getComputedStyle(element);
  if (/fixed|sticky/.test(style.position) || (isAll && isLifted(style))) return true;
  if (isA(element, DIALOG)) return true;
  if (depth >= DEEP) return false;
  const children = [...childrenOf(element)].filter(isElement);
  return children.slice(0, 5).some((child) => liesOver(child, depth + 1, isAll && children.length === 1));
}

/** Whether an element is, or stands in, a layer of its own: lifted, and without the page in it. */
function standsInLayer(element: Element): boolean {
  for (let at: Element | null = element; at && !holdsPage(at); at = parentElementOf(at))
    if (isLifted(getComputedStyle(at))) return true;
  return false;
}

/** Whether it may be what the reader opens by a press; advertising is drawn anew upon any. */
const mayBeAnswer = ({ decision, shown }: Removal): boolean => !shown && decision.kind !== 'ad';

/** Those of some removals that are among some elements. */
const thoseOf = (removals: readonly Removal[], elements: ReadonlySet<Element>): Removal[] =>
  removals.filter((removal) => elementsOf([removal]).some((one) => elements.has(one)));

/** Keeps backdrop, lock and inertness in step with the overlays that are hidden. */
export class Overlays {
  readonly #doc: Document;
  readonly #veil: Veil;
  readonly #cleaner: Cleaner;
  readonly #inertness: Inertness;
  /** With the backdrops that went with each. */
  readonly #overlays = new Map<Removal, Set<Element>>();
  /**
   * The dialogs in overlays that have come or may have been opened since the last look; all of them are not searched
   * for each time.
   */
  readonly #stirred = new Set<HTMLDialogElement>();
  // A site may lock the page long after its overlay was hidden: when it would have opened it.
  readonly #observer = new MutationObserver((records) => {
    for (const { target } of records) if (isDialog(target)) this.#stirred.add(target);
    this.#refresh();
  });
  #wrappers: Element[] = [];
  readonly #unlocked: Unlocked = new Map();
  /** The dialogs that were open when the reader pressed something just now; null when he has not. */
  #openBefore: ReadonlySet<Element> | null = null;
  /** What is hidden, and was closed by its page when he did: a share menu, a drawer. */
  #closedBefore: readonly Removal[] = [];
  /** The frame before which it is looked whether these have been opened. */
  #frame = 0;
  readonly #changed: () => void;

  /** @param changed told when overlays are given back that were not to be kept hidden */
  constructor(doc: Document, veil: Veil, cleaner: Cleaner, changed: () => void, signal: AbortSignal) {
    this.#doc = doc;
    this.#veil = veil;
    this.#cleaner = cleaner;
    this.#changed = changed;
    this.#inertness = new Inertness(doc, veil);
    followPresses(
      () => {
        this.#inertness.closeDialogs();
        this.#openBefore = new Set(dialogsIn(this.#elements).filter(({ open }) => open));
        this.#closedBefore = this.#closed;
        cancelAnimationFrame(this.#frame);
        this.#awaitOpening();
      },
      () => {
        this.#openBefore = null;
        this.#closedBefore = [];
        this.#inertness.reopenDialogs();
      },
      signal,
    );
    // A popover that opens changes no attribute, and may lock the page by a style for open ones.
    doc.addEventListener('toggle', () => this.#refresh(), { capture: true, signal });
    signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
  }

  /**
   * Looks at blocks just hidden, or hidden before and put back by the site; those it knows are passed over.
   * @param added what has just come: a block that is all of that is what the reader has just asked for
   */
  settle(removals: readonly Removal[], added: readonly Element[] = []): void {
    const fresh = removals.filter((removal) => !this.#overlays.has(removal));
    if (this.#openBefore && added[0])
      for (const removal of fresh.filter(mayBeAnswer))
        if (elementsOf([removal]).some((element) => added.every((one) => holds(element, one))))
          this.#cleaner.show(removal.id, true);
    inOneLook(() => {
      for (const removal of fresh)
        if (
          elementsOf([removal]).some(
            (element) => liesOver(element) || standsInLayer(element) || dialogsIn([element])[0],
          )
        )
          this.#overlays.set(removal, new Set());
      this.#wrappers = wrappersAround(this.#doc, this.#elements);
    });
    this.#follow(dialogsIn(elementsOf(removals.filter((removal) => this.#overlays.has(removal)))));
    // The page as a whole, too: a site that swaps pages may have put in another body, or root.
    for (const element of [...this.#wrappers, this.#doc.documentElement, this.#doc.body])
      if (element) this.#watch(element);
    this.#refresh(true);
  }

  /** Looks whether dialogs have come into overlays that are known. */
  came(added: readonly Element[]): void {
    // All that a page adds comes here, while it arrives, too: where nothing is hidden no shadow tree is searched.
    if (!this.#cleaner.hiddenCount) return;
    const dialogs = dialogsIn(added).filter((dialog) => this.#cleaner.isKnown(dialog));
    if (!dialogs[0]) return;
    // A box in the flow of the page may get a dialog, too.
    for (const removal of this.#cleaner.around(dialogs))
      if (!this.#overlays.has(removal)) this.#overlays.set(removal, new Set());
    this.#follow(dialogs);
    this.#refresh();
  }

  /**
   * Looks at all of them, whatever has happened to each.
   * @param isChanged as for `#refresh`
   */
  lookAgain(isChanged = false): void {
    this.#follow(dialogsIn(this.#elements));
    this.#refresh(isChanged);
  }

  #follow(dialogs: readonly HTMLDialogElement[]): void {
    for (const dialog of dialogs) {
      this.#stirred.add(dialog);
      this.#watch(dialog);
    }
  }

  get #elements(): Element[] {
    return elementsOf(this.#overlays.keys());
  }

  #watch(element: Element, childList = false): void {
    const attributeFilter = ['class', 'style', 'open', 'inert', 'aria-hidden'];
    this.#observer.observe(element, { attributes: true, attributeFilter, childList });
  }

  /** Waits for something that lies over the page to go: it may be taken out, or not be shown any more. */
  #await(cover: Element): void {
    for (let at: Element | null = cover; at; at = parentElementOf(at)) this.#watch(at, at !== cover);
  }

  /**
   * Sets backdrops, lock and inertness by what is hidden now.
   * @param isChanged whether there may be other backdrops than were known
   */
  #refresh(isChanged = false): void {
    const hidden: Removal[] = [];
    if (this.#showOpened()) this.#changed();
    for (const [removal, backdrops] of this.#overlays) {
      const gone = !this.#cleaner.has(removal);
      const isHidden = !gone && !removal.shown;
      for (const backdrop of backdrops)
        if (isHidden && isBackdrop(backdrop, this.#veil)) this.#veil.put(backdrop, 'hide');
        else this.#veil.take(backdrop);
      if (gone) this.#overlays.delete(removal);
      else if (isHidden) hidden.push(removal);
    }
    if (hidden.length === 0) this.#lock();
    else this.#free(hidden, isChanged);
    const isInVain = !this.#inertness.lift(elementsOf(hidden), this.#wrappers, [...this.#stirred]);
    this.#stirred.clear();
    if (!isInVain) return;
    // Better a prompt that the reader can close than a page that is dead for no reason to be seen.
    for (const removal of hidden) this.#cleaner.giveUp(removal);
    this.#refresh();
    this.#changed();
  }

  /** What its page keeps closed by itself: what stands in a closed part of the page is not opened alone. */
  get #closed(): readonly Removal[] {
    const asked = this.#cleaner.removals.filter(mayBeAnswer);
    const inPlace = elementsOf(asked).filter((one) => {
      const parent = parentElementOf(one);
      return parent !== null && Element.prototype.checkVisibility.call(parent);
    });
    const shown = this.#veil.wouldShow(inPlace);
    const closed = new Set(inPlace.filter((one) => !shown.has(one)));
    return thoseOf(asked, closed);
  }

  /** A page may open what it had closed in many ways, and tells of few. */
  #awaitOpening(): void {
    if (this.#closedBefore.length === 0) return;
    const waiting = this.#closedBefore.filter(({ shown }) => !shown);
    const shown = this.#veil.wouldShow(elementsOf(waiting));
    const opened = thoseOf(waiting, shown);
    for (const { id } of opened) this.#cleaner.show(id, true);
    if (opened.length > 0) this.#changed();
    this.#frame = requestAnimationFrame(() => this.#awaitOpening());
  }

  /** Shows what the reader has opened himself. Returns whether there was any. */
  #showOpened(): boolean {
    const before = this.#openBefore;
    if (!before) return false;
    const dialogs = [...this.#stirred].filter((dialog) => dialog.open && !before.has(dialog));
    if (!dialogs[0]) return false;
    const opened = [...this.#overlays.keys()].filter(
      (one) =>
        !one.shown && elementsOf([one]).some((element) => dialogs.some((dialog) => holds(element, dialog))),
    );
    for (const { id } of opened) this.#cleaner.show(id, true);
    return opened.length > 0;
  }

  /** Takes away what some hidden overlays leave over the page: layers, and locks on its scrolling. */
  #free(hidden: readonly Removal[], isChanged: boolean): void {
    const locks = locksOn(this.#doc, this.#unlocked);
    if (locks.length > 0 || isChanged) {
      const removals = new Map<Block, Removal>(hidden.map((removal) => [removal.decision.block, removal]));
      for (const [backdrop, overlay] of findBackdrops(this.#doc, elementsOf(hidden), this.#veil)) {
        this.#veil.put(backdrop, 'hide');
        const removal = removals.get(overlay);
        const known = removal && this.#overlays.get(removal);
        if (known) this.#noteBackdrop(backdrop, known);
      }
    }
    const cover = locks.length > 0 ? coverOf(this.#doc) : null;
    if (cover) this.#await(cover);
    else unlockScrolling(locks, this.#veil, this.#unlocked);
  }

  /** A layer goes with an overlay; those that have left the page do not: a site may make it anew each time. */
  #noteBackdrop(backdrop: Element, known: Set<Element>): void {
    for (const one of known) {
      if (isAttached(one)) continue;
      this.#veil.take(one);
      known.delete(one);
    }
    known.add(backdrop);
  }

  /** Gives everything back as it was, once the overlays themselves have been. */
  giveBack(): void {
    for (const backdrops of this.#overlays.values())
      for (const backdrop of backdrops) this.#veil.take(backdrop);
    this.#overlays.clear();
    this.#stirred.clear();
    this.#wrappers = [];
    // What is opened from now on is so by us.
    this.#openBefore = null;
    this.#closedBefore = [];
    this.#inertness.giveBack();
    this.#lock();
  }

  #lock(): void {
    for (const root of this.#unlocked.keys()) this.#veil.take(root);
    this.#unlocked.clear();
  }
}
