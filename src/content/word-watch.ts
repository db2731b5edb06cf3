/** Tells when other words stand in an element than before: a site may put its story where a prompt was hidden. */
import { attrOf, lettersOf, textOf } from '../detect/dom.ts';
import { saidInFrame } from '../detect/frame-body.ts';
import { queryBelow, shadowsIn } from '../detect/query.ts';

/** What became of the words: there are more now, in one place, and the old ones are all there; or they are others. */
export type WordChange = 'added' | 'other';

interface Watched {
  letters: string;
  readonly observer: MutationObserver;
  readonly stop: AbortController;
}

/**
 * What an element shows that has no words, by what it is called, by what its page writes into a frame, or by its address:
 * parameters are drawn anew each time.
 */
const namesIn = (element: Element): string =>
  [element, ...queryBelow(element, 'img, iframe, video')]
    .map((one) => attrOf(one, 'alt') || saidInFrame(one) || attrOf(one, 'src').replace(/[?#].*/, ''))
    .join(' ');

/** The letters in an element: a countdown that runs says nothing new. Of one without any, those of what it shows. */
const lettersIn = (element: Element): string =>
  lettersOf(
    [element, ...shadowsIn(element)]
      .map((tree) => textOf(tree) ?? '')
      .join(' ')
      .replace(/\p{N}+/gu, ''),
  ) || lettersOf(namesIn(element));

/** What became of some letters; null when they are the same. */
export function changeOf(before: string, now: string): WordChange | null {
  if (before === now) return null;
  let same = 0;
  while (same < before.length && before[same] === now[same]) same += 1;
  return now.length > before.length && now.endsWith(before.slice(same)) ? 'added' : 'other';
}

function observeAll(element: Element, observer: MutationObserver): void {
  for (const tree of [element, ...shadowsIn(element)])
    observer.observe(tree, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['alt', 'src'],
    });
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
    const look = (): void => this.#look(element);
    const observer = new MutationObserver(look);
    const stop = new AbortController();
    this.#watched.set(element, { letters, observer, stop });
    observeAll(element, observer);
    // Nothing else tells that a page has filled a frame anew.
    EventTarget.prototype.addEventListener.call(element, 'load', look, {
      capture: true,
      signal: stop.signal,
    });
  }

  /** Watches an element no more. */
  stop(element: Element): void {
    const watched = this.#watched.get(element);
    watched?.observer.disconnect();
    watched?.stop.abort();
    this.#watched.delete(element);
  }

  #look(element: Element): void {
    const watched = this.#watched.get(element);
    if (!watched) return;
    // What came may have brought shadow trees.
    observeAll(element, watched.observer);
    const change = changeOf(watched.letters, lettersIn(element));
    if (change) this.#changed(element, change);
  }
}
