/**
 * Hides loose text, which has no element of its own: its words are taken out of it and put into a veiled element behind
 * it. Nothing of the page is moved, so that a site that takes such a text out, or puts something before it, finds it
 * where it was. Whoever reads or copies the page finds the words, and where our style goes they are seen.
 */
import { parentOf } from '../detect/dom.ts';
import { giveBackTo } from './given-back.ts';
import type { Veil } from './veil.ts';

/** What is left in a text: an empty one goes when a page joins its texts (`normalize`). */
const LEFT = ' ';

interface Emptied {
  readonly text: Text;
  readonly standIn: Element;
  readonly words: string;
  /** What the text stood in. */
  readonly home: Element;
}

/** Whether its page has written to it or taken it out. */
const isLost = ({ text, home }: Emptied): boolean => text.data !== LEFT || parentOf(text) !== home;

/** What stands for the hidden texts of one page. */
export class StandIns {
  readonly #veil: Veil;
  readonly #lost: (standIn: Element) => void;
  readonly #emptied = new Map<Element, Emptied>();
  /**
   * By the texts. Only those to which something has happened are looked at: all of them each time would cost their
   * square.
   */
  readonly #byText = new WeakMap<Node, Emptied>();
  readonly #observer = new MutationObserver((records) => this.#look(records));

  /** @param lost told of one that is gone since its page wrote to the text or took it out: what the page did stands */
  constructor(veil: Veil, lost: (standIn: Element) => void) {
    this.#veil = veil;
    this.#lost = lost;
  }

  /** Hides a text in an element. Returns what stands for it. */
  put(text: Text, home: Element): Element {
    const standIn = document.createElement('span');
    const emptied = { text, standIn, words: text.data, home };
    this.#emptied.set(standIn, emptied);
    this.#byText.set(text, emptied);
    standIn.textContent = text.data;
    text.data = LEFT;
    text.after(standIn);
    this.#veil.put(standIn, 'stand-in');
    this.#observer.observe(text, { characterData: true });
    this.#observer.observe(home, { childList: true });
    return standIn;
  }

  /** Gives a text its words back. Returns whether the element stood for one. */
  take(standIn: Element): boolean {
    const emptied = this.#emptied.get(standIn);
    if (!emptied) return false;
    const { text, words } = emptied;
    this.#emptied.delete(standIn);
    this.#byText.delete(text);
    if (this.#emptied.size === 0) this.#observer.disconnect();
    this.#veil.take(standIn);
    standIn.remove();
    if (text.data === LEFT) giveBackTo(text, words);
    return true;
  }

  #look(records: readonly MutationRecord[]): void {
    const lost = new Set<Element>();
    for (const { target, removedNodes } of records)
      for (const node of [target, ...removedNodes]) {
        const emptied = this.#byText.get(node);
        if (emptied && isLost(emptied)) lost.add(emptied.standIn);
      }
    for (const standIn of lost) this.take(standIn);
    for (const standIn of lost) this.#lost(standIn);
  }
}
