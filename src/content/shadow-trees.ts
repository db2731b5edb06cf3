/**
 * The open shadow trees of a page, into which no observer of its document looks. That one was attached to an element
 * which was there already is told by nothing: they are looked for when the page comes to rest.
 */
import { shadowsIn } from '../detect/query.ts';
import { LookBudget } from './look-budget.ts';

export class ShadowTrees {
  readonly #doc: Document;
  readonly #found: (shadows: readonly ShadowRoot[]) => void;
  readonly #signal: AbortSignal;
  readonly #known = new WeakSet<ShadowRoot>();
  readonly #budget = new LookBudget();
  #timer = 0;

  /** @param found told of those that a look through the page has found, and that were not known */
  constructor(doc: Document, found: (shadows: readonly ShadowRoot[]) => void, signal: AbortSignal) {
    this.#doc = doc;
    this.#found = found;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** Those in an element that were not known; from now on they are. */
  newIn(element: Element): ShadowRoot[] {
    const fresh = shadowsIn(element).filter((shadow) => !this.#known.has(shadow));
    for (const shadow of fresh) this.#known.add(shadow);
    return fresh;
  }

  /** Looks through the page, as soon as there is time for it. */
  look(): void {
    if (this.#signal.aborted) return;
    clearTimeout(this.#timer);
    const start = performance.now();
    const wait = this.#budget.wait(start);
    if (wait > 0) {
      this.#timer = setTimeout(() => this.look(), wait) as unknown as number;
      return;
    }
    const fresh = this.newIn(this.#doc.documentElement);
    const end = performance.now();
    this.#budget.pay(end, end - start);
    if (fresh.length > 0) this.#found(fresh);
  }
}
