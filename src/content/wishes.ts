/**
 * What the reader wants of one page: the settings, the site's rule, what was asked for this page alone, and what is to
 * be seen again. Kept in step with what is stored.
 */
import type { Wanted } from '../detect/classify.ts';
import { fingerprintOf } from '../detect/fingerprint.ts';
import type { Decision } from '../detect/types.ts';
import type { PageState } from '../messages.ts';
import { DEFAULTS, ruleOf, type Settings, type SiteRule, siteOf } from '../settings/schema.ts';
import { loadShown, watchShown } from '../settings/shown.ts';
import { loadSettings, watchSettings } from '../settings/store.ts';
import { askBackground } from './ask-background.ts';

/** Why cleaning is on or off on this page: the site's rule, or what the reader asked for this page alone. */
type Choice = 'site' | 'on' | 'off';

/** What is told when something changes elsewhere: in the popup, the settings page, another tab of the site. */
export interface WishesHeed {
  readonly settings: () => void;
  /** @param prints fingerprints of the blocks that are to be seen again now, or no longer */
  readonly shown: (prints: ReadonlySet<string>) => void;
}

/** The fingerprint by which a block is remembered. */
export const printOf = ({ block, kind }: Decision): string => fingerprintOf(block, kind);

export class Wishes {
  readonly #site: string;
  #settings: Settings = DEFAULTS;
  /** Fingerprints of what the reader chose to see again on this site. */
  readonly #kept = new Set<string>();
  /** How often the settings were changed elsewhere: what is read while they are is older. */
  #changes = 0;
  /** What was asked for this page alone. */
  choice: Choice = 'site';

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

  /** Which kinds are to go. */
  get wanted(): Wanted {
    const { kinds } = this.#settings;
    return (kind) => kinds[kind];
  }

  /** What is to become of the page: to be cleaned, or if not, why. */
  aim(isNews: boolean): PageState {
    if (this.choice === 'on') return 'cleaned';
    if (this.rule === 'off') return 'site-off';
    if (this.choice === 'off') return 'restored';
    return this.rule === 'on' || isNews ? 'cleaned' : 'not-news';
  }

  /** Whether the reader chose to see a block again. */
  keeps(decision: Decision): boolean {
    return this.#kept.size > 0 && this.#kept.has(printOf(decision));
  }

  /**
   * Reads what is stored.
   * @returns fingerprints of the blocks that are to be seen again now and were not, or the other way round
   */
  async load(): Promise<ReadonlySet<string>> {
    const before = this.#changes;
    const [settings, kept] = await Promise.all([loadSettings(), loadShown(this.#site)]);
    if (this.#changes === before) this.#use(settings);
    return this.#choose(
      kept,
      [...this.#kept].filter((print) => !kept.has(print)),
    );
  }

  /** Follows what is stored, until the signal aborts. */
  watch(heed: WishesHeed, signal: AbortSignal): void {
    watchSettings((settings) => {
      this.#changes += 1;
      this.#use(settings);
      heed.settings();
    }, signal);
    watchShown(
      this.#site,
      (added, removed) => {
        const prints = this.#choose(added, removed);
        // What was chosen on this page is known already.
        if (prints.size > 0) heed.shown(prints);
      },
      signal,
    );
  }

  /**
   * Remembers for the site which blocks are to be seen again, or no longer: at once, and in what is stored.
   * @returns resolves when it is stored; when it cannot be it holds as long as the page does
   */
  async keep(prints: ReadonlySet<string>, shown: boolean): Promise<void> {
    this.#choose(shown ? prints : [], shown ? [] : prints);
    await askBackground({ type: 'shown:keep', prints: [...prints], shown });
  }

  /** The site's own rule decides again once it has changed: what was asked for this page alone is over. */
  #use(settings: Settings): void {
    const before = this.rule;
    this.#settings = settings;
    if (this.rule !== before) this.choice = 'site';
  }

  /** Takes fingerprints up and drops others. Returns those of them that this changes something for. */
  #choose(added: Iterable<string>, removed: Iterable<string>): ReadonlySet<string> {
    const changed = new Set<string>();
    for (const print of added) {
      if (!this.#kept.has(print)) changed.add(print);
      this.#kept.add(print);
    }
    for (const print of removed) if (this.#kept.delete(print)) changed.add(print);
    return changed;
  }
}
