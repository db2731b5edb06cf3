/** Tells when other words stand in an element than before: a site may put its story where a prompt was hidden. */
import { lettersOf, textOf } from '../detect/dom.ts';

/** What became of the words: there are more now, in one place, and the old ones are all there; or they are others. */
export type WordChange = 'added' | 'other';

interface Watched {
  letters: string;
  readonly observer: MutationObserver;
}

/** The letters in an element: a countdown that runs says nothing new. */
const lettersIn = (element: Element): string => lettersOf((textOf(element) ?? '').replace(/\p{N}+/gu, ''));

/** What became of some letters; null when they are the same. */
export function changeOf(before: string, now: string): WordChange | null {
  if (before === now) return null;
  let same = 0;
  while (same < before.length && before[same] === now[same]) same += 1;
  return now.length > before.length && now.endsWith(before.slice(same)) ? 'added' : 'other';
}

/** Watches the words of elements. */
export class WordWatch {
  readonly #changed: (element: Element, change: WordChange) => void;
  readonly #watched = new Map<Element, Watched>();

  /** @param changed called before the next frame is drawn, at each change until the new words are taken for known */
  constructor(changed: (element: Element, change: WordChange) => void) {
    this.#changed = changed;
  }

  /** Watches an element; the words that stand in it now are known. */
  start(element: Element): void {
    const letters = lettersIn(element);
    const before = this.#watched.get(element);
    if (before) {
      before.letters = letters;
      return;
    }
    const observer = new MutationObserver(() => this.#look(element));
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    this.#watched.set(element, { letters, observer });
  }

  /** Watches an element no more. */
  stop(element: Element): void {
    this.#watched.get(element)?.observer.disconnect();
    this.#watched.delete(element);
  }

  #look(element: Element): void {
    const change = changeOf(this.#watched.get(element)?.letters ?? '', lettersIn(element));
    if (change) this.#changed(element, change);
  }
}
