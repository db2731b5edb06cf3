/**
 * Makes the page usable again that a hidden overlay keeps the reader from: an open modal dialog makes all else inert,
 * and sites make their page inert, unclickable or blurred while an overlay of theirs is up.
 */
import { attrOf, childrenOf, isAttached, isElement, parentElementOf } from '../detect/dom.ts';
import { oncePerLook } from '../detect/one-look.ts';
import { isA, queryDeep, rootOf } from '../detect/query.ts';
import { Settled } from '../detect/settled.ts';
import { boxOf } from './box-of.ts';
import { coverOf } from './scroll-lock.ts';
import type { Veil } from './veil.ts';
import { writeAttr } from './write-attr.ts';

/** What a wrapper of the page holds, and a closed menu or another overlay does not. */
const STORY = 'main, article, h1';

/** Whether an element is, or is around, what the reader came for. A box is searched once a look for all that is in it. */
export const holdsPage = oncePerLook(
  (element: Element): boolean =>
    isA(element, STORY) || Element.prototype.querySelector.call(element, STORY) !== null,
);

/** The attributes by which sites keep a wrapper away, and what they are when they do. */
const KEEPERS = [
  ['inert', '[inert]'],
  ['aria-hidden', '[aria-hidden="true"]'],
] as const;

/**
 * So often is taken what there is, each time within so many milliseconds of the last, until all is given back: a page
 * that puts it back at once would never come to rest. One that opens its overlay now and then may do so for hours.
 */
const MOST_TAKEN = 50;
const AT_ONCE_MS = 1000;

export const isDialog = (node: Node): node is HTMLDialogElement => node instanceof HTMLDialogElement;
const isModal = (dialog: HTMLDialogElement): boolean => isA(dialog, ':modal');

/** The dialogs that are, or stand in, some elements. */
export const dialogsIn = (elements: readonly Element[]): HTMLDialogElement[] =>
  elements.flatMap((element) => [element, ...queryDeep(element, 'dialog')]).filter(isDialog);

/** The events of dialogs that are being kept from their site. */
const hushed = new WeakMap<HTMLDialogElement, Set<string>>();

/**
 * Keeps what a dialog tells of its closing and opening from the site, to which nothing has changed. The events come
 * later than the call, and what is done and undone at once comes as one: a second wait would swallow the site's own. One
 * that a browser does not send is waited for in vain.
 */
function hush(dialog: HTMLDialogElement, kinds: readonly string[]): void {
  const root = dialog.getRootNode();
  const waiting = hushed.get(dialog) ?? new Set();
  hushed.set(dialog, waiting);
  for (const kind of kinds) {
    if (waiting.has(kind)) continue;
    const stop = (event: Event): void => {
      if (event.target !== dialog) return;
      event.stopImmediatePropagation();
      root.removeEventListener(kind, stop, true);
      waiting.delete(kind);
    };
    root.addEventListener(kind, stop, true);
    waiting.add(kind);
  }
}

/** Leaves a dialog open and no longer modal: its site finds it open, and can close it. */
function endModality(dialog: HTMLDialogElement): void {
  hush(dialog, ['beforetoggle', 'toggle', 'close']);
  dialog.close();
  dialog.setAttribute('open', '');
}

/** Makes a dialog modal again that was, unless its site has closed it since. */
function giveModality(dialog: HTMLDialogElement): void {
  if (!isAttached(dialog) || !dialog.open || isModal(dialog)) return;
  dialog.removeAttribute('open');
  hush(dialog, ['beforetoggle', 'toggle']);
  dialog.showModal();
}

/**
 * Wrappers of the page beside some overlays or around them, the outermost first, the root element included. Each place is
 * looked at once: of thousands of overlays in one place each would look at all the others.
 */
export function wrappersAround(doc: Document, overlays: readonly Element[]): Element[] {
  const places = new Set<Element>();
  for (const overlay of overlays) {
    const fresh: Element[] = [];
    for (let at = parentElementOf(overlay); at && !places.has(at); at = parentElementOf(at))
      fresh.unshift(at);
    for (const place of fresh) places.add(place);
  }
  const isOverlay = new Set<Node>(overlays);
  const beside = [...places].flatMap((place) => [...childrenOf(place)]);
  return [rootOf(doc), ...beside].filter(
    (node): node is Element =>
      node !== null &&
      isElement(node) &&
      // An overlay is none itself, but where it is around another.
      (!isOverlay.has(node) || places.has(node)) &&
      holdsPage(node),
  );
}

const isBarred = (element: Element): boolean => {
  const { pointerEvents, filter } = getComputedStyle(element);
  return pointerEvents === 'none' || filter.includes('blur(');
};

/** Gives an element attributes back that were taken from it. */
function giveAttributes(element: Element, kept: ReadonlyMap<string, string>): void {
  for (const [name, value] of kept) writeAttr(element, name, value);
}

const isInSight = (element: Element): boolean => isAttached(element) && boxOf(element).width > 0;

/** What the hidden overlays of one page keep inert, lifted and given back. */
export class Inertness {
  readonly #doc: Document;
  readonly #veil: Veil;
  /** Dialogs that were modal. */
  readonly #modals = new Set<HTMLDialogElement>();
  /** Those of them that stand closed for a while. */
  readonly #closed = new Set<HTMLDialogElement>();
  /** Wrappers, with the attributes that were taken from them. */
  readonly #bared = new Map<Element, Map<string, string>>();
  readonly #veiled = new Set<Element>();
  #overlays: readonly Element[] = [];
  #left = MOST_TAKEN;
  #takenAt = 0;

  constructor(doc: Document, veil: Veil) {
    this.#doc = doc;
    this.#veil = veil;
  }

  /**
   * Lifts what overlays keep inert, and gives back what others did.
   * @param hidden the overlays that are hidden now
   * @param wrappers of the page around them, as `wrappersAround` finds them
   * @param dialogs that may have become modal since it was last done
   * @returns false when the page puts back what is taken, over and over: the overlays had better be shown
   */
  lift(
    hidden: readonly Element[],
    wrappers: readonly Element[],
    dialogs: readonly HTMLDialogElement[],
  ): boolean {
    const overlays = new Settled();
    for (const overlay of hidden) overlays.add(overlay);
    for (const dialog of this.#modals) if (!overlays.holds(dialog)) this.#giveModality(dialog);
    for (const dialog of this.#take(dialogs.filter((one) => overlays.holds(one) && isModal(one)))) {
      this.#modals.add(dialog);
      endModality(dialog);
    }
    if (hidden.length === 0) this.#giveWrappers();
    else this.#freeWrappers(wrappers.filter(isAttached));
    this.#overlays = hidden;
    if (this.#left >= 0) return true;
    this.#left = MOST_TAKEN;
    return false;
  }

  /** Closes the dialogs that were left open: their site can make none of them modal while it is not. */
  closeDialogs(): void {
    for (const dialog of this.#modals)
      if (dialog.open && !isModal(dialog)) {
        dialog.removeAttribute('open');
        this.#closed.add(dialog);
      }
  }

  /** Leaves them open again, but for those that were opened meanwhile. */
  reopenDialogs(dialogs: Iterable<HTMLDialogElement> = this.#modals): void {
    for (const dialog of dialogs)
      if (this.#closed.delete(dialog) && !dialog.open) dialog.setAttribute('open', '');
  }

  /** Gives all of it back. */
  giveBack(): void {
    this.lift([], [], []);
    this.#left = MOST_TAKEN;
  }

  /** What may be taken of some things: all of them, or none any more. */
  #take<Thing>(things: readonly Thing[]): readonly Thing[] {
    if (things.length > 0) {
      const now = performance.now();
      if (now - this.#takenAt > AT_ONCE_MS) this.#left = MOST_TAKEN;
      this.#takenAt = now;
      this.#left -= 1;
    }
    return this.#left < 0 ? [] : things;
  }

  #freeWrappers(wrappers: readonly Element[]): void {
    const bare = KEEPERS.flatMap(([name, selector]) =>
      wrappers.filter((wrapper) => isA(wrapper, selector)).map((wrapper) => [wrapper, name] as const),
    );
    if ((bare.length === 0 && !wrappers.some(isBarred)) || coverOf(this.#doc)) return;
    this.#letGo();
    for (const [wrapper, name] of this.#take(bare)) {
      const kept = this.#bared.get(wrapper) ?? new Map<string, string>();
      this.#bared.set(wrapper, kept.set(name, attrOf(wrapper, name)));
      writeAttr(wrapper, name, null);
    }
    // One after the other: what a wrapper has from the one around it goes with that one's.
    for (const wrapper of wrappers)
      if (isBarred(wrapper)) {
        this.#veil.put(wrapper, 'reach');
        this.#veiled.add(wrapper);
      }
  }

  /** Wrappers that have left the page are as they came: a site may make its page anew each time it opens an overlay. */
  #letGo(): void {
    for (const [wrapper, kept] of this.#bared) {
      if (isAttached(wrapper)) continue;
      giveAttributes(wrapper, kept);
      this.#bared.delete(wrapper);
    }
    for (const wrapper of this.#veiled) {
      if (isAttached(wrapper)) continue;
      this.#veil.take(wrapper);
      this.#veiled.delete(wrapper);
    }
  }

  #giveModality(dialog: HTMLDialogElement): void {
    this.#modals.delete(dialog);
    this.reopenDialogs([dialog]);
    giveModality(dialog);
  }

  /** An overlay that its site has taken away meanwhile took its attributes with it, unseen: nothing would end them. */
  #giveWrappers(): void {
    if (this.#overlays.some(isInSight))
      for (const [wrapper, kept] of this.#bared) giveAttributes(wrapper, kept);
    this.#bared.clear();
    for (const wrapper of this.#veiled) this.#veil.take(wrapper);
    this.#veiled.clear();
  }
}
