/** Tells when other words stand in an element than before: a site may put its story where a prompt was hidden. */
import { sharedStart } from '../beginning-of.ts';
import { attrOf, lettersOf, textOf } from '../detect/dom.ts';
import { saidInFrame } from '../detect/frame-body.ts';
import { queryDeep, shadowsIn } from '../detect/query.ts';

/** What became of the words: there are more now, in one place, and the old ones are all there; or they are others. */
export type WordChange = 'added' | 'other';

interface Watched {
  letters: string;
  readonly observer: MutationObserver;
  readonly look: () => void;
  readonly stop: AbortController;
}

const SHOWN = 'img, iframe, video';

/**
 * What an element shows that has no words, by what it is called, by what its page writes into a frame, or by its address:
 * parameters are drawn anew each time.
 */
const namesIn = (element: Element): string =>
  [element, ...queryDeep(element, SHOWN)]
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
  const rest = before.slice(sharedStart(before, now));
  return now.length > before.length && now.endsWith(rest) ? 'added' : 'other';
}

function observeAll(element: Element, { observer, look, stop: { signal } }: Watched): void {
  for (const tree of [element, ...shadowsIn(element)]) {
    observer.observe(tree, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['alt', 'src'],
    });
    // Nothing else tells that a page has filled a frame anew. Listened for twice by one function, it is told once.
    EventTarget.prototype.addEventListener.call(tree, 'load', look, { capture: true, signal });
  }
}

/** Watches the words of elements. */
export class WordWatch {
  readonly #changed: (element: Element, change: WordChange) => void;
  readonly #watched = new Map<Element, Watched>();

  /**
   * @param changed called when the page has changed them, before the next frame is drawn, or has filled a frame, until
   * the new words are taken for known
   */
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
    const watched = { letters, observer, look, stop: new AbortController() };
    this.#watched.set(element, watched);
    observeAll(element, watched);
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
    observeAll(element, watched);
    const change = changeOf(watched.letters, lettersIn(element));
    if (change) this.#changed(element, change);
  }
}
