/**
 * What the reader wants of one page: the settings, the site's rule, what was asked for this page alone, and what is to
 * be seen again. Kept in step with what is stored.
 */

import { isRun } from '../detect/block.ts';
import { wishesOn } from '../detect/by-hand.ts';
import { fingerprintOf } from '../detect/fingerprint.ts';
import type { Block, Decision } from '../detect/types.ts';
import type { Wanted } from '../detect/weighing.ts';
import type { PageState } from '../messages.ts';
import { DEFAULTS, ruleOf, type Settings, type SiteRule, siteOf } from '../settings/schema.ts';
import { loadPrints, watchPrints } from '../settings/site-prints.ts';
import { loadSettings, watchSettings } from '../settings/store.ts';
import type { PrintList, Remembered } from '../words.ts';
import { askBackground } from './ask-background.ts';
import type { Verdict } from './verdict.ts';

/**
 * Why cleaning is on or off on this page: the site's rule, or what the reader asked for this page alone. `by-hand`: on a
 * page that was given back or is switched off, what the reader hides by hand goes, and nothing else.
 */
type Choice = 'site' | 'on' | 'off' | 'by-hand';

/**
 * How much goes from a page: all that is wanted; where it is hardly news and nobody asked for it, of what may be its text
 * what is sure; or nothing but what was hidden by hand.
 */
export type Extent = 'all' | 'sure' | 'by-hand';

/** What is told when something changes elsewhere: in the popup, the settings page, another tab of the site. */
export interface WishesHeed {
  readonly settings: () => void;
  /** @param prints fingerprints of the blocks that are to be seen again now, or no longer */
  readonly shown: (prints: ReadonlySet<string>) => void;
}

/**
 * By what a decision is remembered: the wish of what was hidden by hand, else the fingerprints of the block and of the
 * parts that it goes for, which may be judged without it another time.
 */
export const printsOf = ({ block, parts = [], kind, wish }: Decision): readonly string[] =>
  wish === undefined ? [{ block, kind }, ...parts].map((one) => fingerprintOf(one.block, one.kind)) : [wish];

/** Whether it is a wish, which has parts; a fingerprint has none. */
const isWish = (print: string): boolean => print.includes(' ');

export class Wishes {
  readonly #site: string;
  #settings: Settings = DEFAULTS;
  /** Fingerprints of what the reader chose to see again on this site. */
  readonly #kept = new Set<string>();
  /** As what is remembered what the reader hid by hand on this site. */
  readonly #byHand = new Set<string>();
  /** What was chosen on this page, this way or that, and is not stored, or not yet: it holds whatever is. */
  readonly #unstored = new Set<string>();
  /** How often something was changed in what is stored: what is read meanwhile may be older. */
  #changes = 0;
  #choice: Choice = 'site';
  /** What was hidden by hand since something was asked for this page alone. */
  readonly #since = new Set<string>();

  /** @param url the page's; its site stays the same as long as its document is there */
  constructor(url: string) {
    this.#site = siteOf(url);
  }

  get settings(): Settings {
    return this.#settings;
  }

  get rule(): SiteRule | null {
    return ruleOf(this.#settings, this.#site);
  }

  /** Whether the reader switched the site off. */
  get isOff(): boolean {
    return this.rule === 'off';
  }

  /** What was asked for this page alone. */
  get choice(): Choice {
    return this.#choice;
  }

  set choice(choice: Choice) {
    this.#choice = choice;
    this.#since.clear();
  }

  /** What the reader hid by hand on this site; on a page of which nothing else is to go, what was since it was so. */
  get byHand(): ReadonlySet<string> {
    if (this.#choice !== 'by-hand') return this.#byHand;
    return new Set([...this.#since].filter((wish) => this.#byHand.has(wish)));
  }

  /** Which kinds are to go. */
  get wanted(): Wanted {
    const { kinds } = this.#settings;
    return (kind) => kinds[kind];
  }

  /**
   * Whether all clutter is to go from a page that is cleaned; if not, what was hidden by hand.
   * @param unasked whether it goes from such a page when nobody asks for it
   */
  isAllWanted(unasked: boolean): boolean {
    return this.choice === 'on' || (this.choice === 'site' && (this.rule === 'on' || unasked));
  }

  /** How much is to go from a page that is cleaned. */
  extentOn({ finding, mayBeNews }: Pick<Verdict, 'finding' | 'mayBeNews'>): Extent {
    if (this.isAllWanted(finding.isNews)) return 'all';
    return this.isAllWanted(mayBeNews) ? 'sure' : 'by-hand';
  }

  /** Which kinds are to go from a page that is cleaned; null: nothing but what was hidden by hand. */
  wantedOn(unasked: boolean): Wanted | null {
    return this.isAllWanted(unasked) ? this.wanted : null;
  }

  /** What is to become of the page: to be cleaned, or if not, why. */
  aim(unasked: boolean): PageState {
    if (this.choice === 'on' || this.choice === 'by-hand') return 'cleaned';
    if (this.isOff) return 'site-off';
    if (this.choice === 'off') return 'restored';
    return this.isAllWanted(unasked) || this.#byHand.size > 0 ? 'cleaned' : 'not-news';
  }

  /** Whether the reader chose to see a block again; what was hidden by hand since, from whatever page, is not seen. */
  keeps(decision: Decision): boolean {
    if (decision.wish !== undefined) return !this.#byHand.has(decision.wish);
    if (this.#kept.size === 0 || !printsOf(decision).some((print) => this.#kept.has(print))) return false;
    return this.#wishesOn(decision.block).length === 0;
  }

  #wishesOn(block: Block): string[] {
    return isRun(block) ? [] : wishesOn(block, this.#byHand);
  }

  /**
   * All by which decisions are remembered, one by one: with what is clutter anyway, too, every wish by which it would go
   * again.
   */
  printsOfAll(removals: readonly { readonly decision: Decision }[]): readonly (readonly string[])[] {
    return removals.map(({ decision }) => [...printsOf(decision), ...this.#wishesOn(decision.block)]);
  }

  /**
   * Reads what is stored.
   * @returns fingerprints of the blocks that are to be seen again now and were not, or the other way round
   */
  async load(): Promise<ReadonlySet<string>> {
    const before = this.#changes;
    const [settings, kept, byHand] = await Promise.all([
      loadSettings(),
      loadPrints('shown', this.#site),
      loadPrints('hidden', this.#site),
    ]);
    if (this.#changes !== before) return this.load();
    this.#use(settings);
    this.#adopt(this.#byHand, byHand);
    return this.#adopt(this.#kept, kept);
  }

  /** Takes up what a list holds, but for what could not be stored. Returns what this changes something for. */
  #adopt(known: Set<string>, stored: ReadonlySet<string>): ReadonlySet<string> {
    const gone = without(known, stored);
    return choose(known, without(stored, this.#unstored), without(gone, this.#unstored));
  }

  /** Takes up what came on a list and what went from it elsewhere: chosen later, it is heeded in any case. */
  #follow(known: Set<string>, added: readonly string[], removed: readonly string[]): ReadonlySet<string> {
    for (const print of [...added, ...removed]) this.#unstored.delete(print);
    return choose(known, added, removed);
  }

  /** Follows what is stored, until the signal aborts. */
  watch(heed: WishesHeed, signal: AbortSignal): void {
    watchSettings((settings) => {
      this.#changes += 1;
      this.#use(settings);
      heed.settings();
    }, signal);
    watchPrints(
      'hidden',
      this.#site,
      (added, removed) => {
        this.#changes += 1;
        if (this.#follow(this.#byHand, added, removed).size > 0) heed.settings();
      },
      signal,
    );
    watchPrints(
      'shown',
      this.#site,
      (added, removed) => {
        this.#changes += 1;
        const prints = this.#follow(this.#kept, added, removed);
        // What was chosen on this page is known already.
        if (prints.size > 0) heed.shown(prints);
      },
      signal,
    );
  }

  /**
   * Remembers for the site which blocks are to be seen again, or no longer: at once, and in what is stored.
   * @param blocks by what each is remembered; of what was hidden by hand the wishes, which go when it is to be seen again
   * @returns whether it could be stored; if not, it holds as long as the page does
   */
  async keep(blocks: readonly (readonly string[])[], shown: boolean): Promise<boolean> {
    const prints = blocks.map((block) => block.filter((print) => !isWish(print)));
    const kept = await Promise.all([
      this.#remember(
        'shown',
        this.#kept,
        prints.filter(({ length }) => length > 0),
        shown,
      ),
      this.#remember('hidden', this.#byHand, blocks.flat().filter(isWish), !shown),
    ]);
    return !kept.includes(false);
  }

  async #remember(
    list: PrintList,
    known: Set<string>,
    entries: readonly Remembered[],
    on: boolean,
  ): Promise<boolean> {
    const prints = entries.flat();
    choose(known, on ? prints : [], on ? [] : prints);
    if (list === 'hidden' && on) for (const wish of prints) this.#since.add(wish);
    if (prints.length === 0) return true;
    for (const print of prints) this.#unstored.add(print);
    const isStored = await askBackground({ type: 'prints:keep', list, prints: entries, on });
    if (isStored) for (const print of prints) this.#unstored.delete(print);
    return isStored;
  }

  /** The site's own rule decides again once it has changed: what was asked for this page alone is over. */
  #use(settings: Settings): void {
    const before = this.rule;
    this.#settings = settings;
    if (this.rule !== before) this.choice = 'site';
  }
}

const without = (prints: Iterable<string>, others: ReadonlySet<string>): string[] =>
  [...prints].filter((print) => !others.has(print));

/** Takes fingerprints up and drops others. Returns those of them that this changes something for. */
function choose(known: Set<string>, added: Iterable<string>, removed: Iterable<string>): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const print of added) {
    if (!known.has(print)) changed.add(print);
    known.add(print);
  }
  for (const print of removed) if (known.delete(print)) changed.add(print);
  return changed;
}
