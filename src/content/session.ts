/**
 * One page's life: judges it, cleans it, marks it, answers for it, and gives it back. Ended by an AbortSignal.
 */

import { isRun } from '../detect/blocks.ts';
import { fingerprintOf } from '../detect/fingerprint.ts';
import { judgeNewsBy } from '../detect/news.ts';
import { type PageData, readPageData } from '../detect/page-data.ts';
import type { Decision, NewsFinding } from '../detect/types.ts';
import type { PageArticle, PageReport, PageState, Place } from '../messages.ts';
import { DEFAULTS, ruleOf, type Settings, type SiteRule, siteOf } from '../settings/schema.ts';
import { keepShown, loadShown } from '../settings/shown.ts';
import { loadSettings, watchSettings } from '../settings/store.ts';
import type { Kind } from '../words.ts';
import { ArticleView, type ReadingInput } from './article-view.ts';
import { askBackground } from './ask-background.ts';
import { Cleaner } from './cleaner.ts';
import { Detector } from './detector.ts';
import { EarlyPass } from './early-pass.ts';
import { Labelling } from './labelling.ts';
import { Overlays } from './overlays.ts';
import { goTo } from './places.ts';
import { Reading, type Subject } from './reading.ts';
import { makeReport } from './report.ts';
import { Veil } from './veil.ts';
import { watchArrivals } from './watcher.ts';

const UNJUDGED: NewsFinding = { isNews: false, confidence: 0, evidence: [] };
/** A page that is no news when it has loaded may become one, as single-page sites do; it is asked so often at most. */
const MOST_SECOND_LOOKS = 6;

/** Why cleaning is on or off on this page: the site's rule, or what the reader asked for this page alone. */
type Choice = 'site' | 'on' | 'off';

export class Session {
  readonly #doc: Document;
  readonly #signal: AbortSignal;
  readonly #veil = new Veil();
  readonly #cleaner = new Cleaner(this.#veil, (decision) => this.#isKept(decision));
  readonly #overlays: Overlays;
  readonly #labels: Labelling;
  readonly #detector: Detector;
  readonly #early: EarlyPass;
  readonly #article: ArticleView;
  readonly #view: Reading;
  readonly #ready: Promise<void>;
  #settings: Settings = DEFAULTS;
  /** Fingerprints of what the reader chose to see again on this site. */
  #kept = new Set<string>();
  #hasSettings = false;
  #isParsed = false;
  #choice: Choice = 'site';
  #news = UNJUDGED;
  /** The looking for labels that is under way, or was last. */
  #labelled: Promise<void> = Promise.resolve();
  #state: PageState = 'loading';
  #secondLooks = 0;

  constructor(doc: Document, signal: AbortSignal) {
    this.#doc = doc;
    this.#signal = signal;
    this.#detector = new Detector(doc);
    this.#early = new EarlyPass(doc, this.#veil, this.#detector, this.#cleaner);
    this.#overlays = new Overlays(doc, this.#veil, this.#cleaner, signal);
    this.#labels = new Labelling(doc);
    this.#article = new ArticleView(doc);
    this.#view = new Reading(doc, () => this.#subject(), signal);
    this.#ready = this.#begin();
  }

  async #begin(): Promise<void> {
    const parsed = this.#whenParsed();
    watchArrivals(
      this.#doc,
      {
        added: (elements) => this.#guard(() => this.#added(elements)),
        moved: () => this.#guard(() => this.#moved()),
        settled: () => this.#guard(() => this.#settled()),
      },
      this.#signal,
    );
    watchSettings((settings) => this.#guard(() => this.#useSettings(settings)), this.#signal);
    // A page that comes back out of the back/forward cache has slept through changes.
    addEventListener('pageshow', ({ persisted }) => persisted && void this.#wake(), { signal: this.#signal });
    // A page loaded ahead of time has no button to show anything on until it is looked at.
    this.#doc.addEventListener('prerenderingchange', () => this.#tell(), { signal: this.#signal });
    const [settings, kept] = await Promise.all([loadSettings(), loadShown(siteOf(this.#doc.location.href))]);
    this.#settings = settings;
    this.#kept = new Set(kept);
    this.#hasSettings = true;
    this.#guard(() => this.#settleEarly());
    await parsed;
    this.#guard(() => this.#judgeAll());
  }

  /** Resolves when the document is parsed; at once when it is already. */
  #whenParsed(): Promise<void> {
    if (this.#doc.readyState !== 'loading') return Promise.resolve();
    return new Promise((resolve) =>
      this.#doc.addEventListener(
        'DOMContentLoaded',
        () => {
          this.#isParsed = true;
          resolve();
        },
        { once: true, signal: this.#signal },
      ),
    );
  }

  #settleEarly(): void {
    if (this.#rule !== 'off') this.#overlays.settle(this.#early.settle(this.#wanted));
    else this.#early.end();
  }

  /** What was missed of the settings is made up for. */
  async #wake(): Promise<void> {
    const settings = await loadSettings();
    this.#guard(() => this.#useSettings(settings));
  }

  /** Runs a step; when it fails the page is given back, and the report says so. */
  #guard(step: () => void): void {
    if (this.#signal.aborted) return;
    try {
      step();
    } catch {
      this.#state = 'failed';
      this.#release();
    }
  }

  get #wanted(): (kind: Kind) => boolean {
    const { kinds } = this.#settings;
    return (kind) => kinds[kind];
  }

  get #rule(): SiteRule | null {
    return ruleOf(this.#settings, siteOf(this.#doc.location.href));
  }

  /** Whether this page is to be cleaned, and if not, why. */
  #aim(): PageState {
    if (this.#choice === 'on') return 'cleaned';
    if (this.#rule === 'off') return 'site-off';
    if (this.#choice === 'off') return 'restored';
    return this.#rule === 'on' || this.#news.isNews ? 'cleaned' : 'not-news';
  }

  /** The whole page, once it is parsed and whenever the reader or the site changes what it is. */
  #judgeAll(): void {
    const url = this.#doc.location.href;
    const data = readPageData(this.#doc, url);
    this.#news = judgeNewsBy(this.#doc, data);
    this.#labels.forget();
    this.#apply();
    this.#label(data);
  }

  /** Labels are looked for on news, and on what else is cleaned because the reader wants it. */
  #label(data?: PageData): void {
    if (!this.#news.isNews && this.#state !== 'cleaned') this.#labels.forget();
    else
      this.#labelled = this.#labels.look(data ?? readPageData(this.#doc, this.#doc.location.href), (step) =>
        this.#guard(step),
      );
  }

  /** The reader decides anew what is to become of the page. */
  #decide(): void {
    this.#apply();
    // News was looked through when it was judged.
    if (!this.#news.isNews) this.#label();
  }

  /** Resolves when the page has been judged and its labels have been looked for. */
  async #whole(): Promise<void> {
    await this.#ready;
    await this.#labelled;
  }

  /** Brings the page to where it is to be. */
  #apply(): void {
    this.#state = this.#aim();
    this.#article.forget();
    if (this.#state === 'cleaned') {
      this.#clean();
      this.#labels.mark(this.#settings.marks);
    } else this.#release();
    this.#tell();
  }

  #clean(): void {
    this.#early.end();
    // Wrapped runs are put back first: the page is judged as it came, not as it was changed.
    this.#cleaner.giveBack((removal) => removal.shown || !isRun(removal.decision.block));
    const decisions = this.#detector.readAll(this.#wanted);
    const decided = new Set(decisions.map(({ block }) => block));
    // Early decisions that the whole page does not bear out are taken back; what the reader chose stays.
    this.#cleaner.giveBack((removal) => removal.shown || decided.has(removal.decision.block));
    this.#overlays.settle(this.#cleaner.hide(decisions));
  }

  #isKept({ block, kind }: Decision): boolean {
    return this.#kept.size > 0 && this.#kept.has(fingerprintOf(block, kind));
  }

  #release(): void {
    this.#early.end();
    this.#cleaner.giveBack();
    this.#overlays.giveBack();
    this.#detector.forget();
    this.#labels.mark(false);
  }

  #added(elements: readonly Element[]): void {
    if (this.#state === 'cleaned') this.#addedLate(elements);
    else if (this.#state === 'loading' && this.#choice === 'site' && this.#rule !== 'off') {
      // The whole page is about to be judged, before any frame is drawn.
      if (this.#isParsed && this.#hasSettings) return;
      const removals = this.#early.look(elements, this.#wanted, this.#hasSettings);
      if (removals.length > 0) this.#overlays.settle(removals);
    }
  }

  #addedLate(elements: readonly Element[]): void {
    const fresh = elements.filter((element) => !this.#cleaner.isKnown(element));
    const removals = this.#cleaner.hide(this.#detector.readAdded(fresh, this.#wanted));
    if (removals.length === 0) return;
    this.#overlays.settle(removals);
    this.#article.forget();
    this.#tell();
  }

  /** Another page under the same document: everything is given back and judged anew. */
  #moved(): void {
    if (this.#state === 'loading') return;
    this.#view.close();
    this.#release();
    this.#choice = 'site';
    this.#secondLooks = 0;
    this.#judgeAll();
  }

  #settled(): void {
    if (this.#state === 'loading' || this.#state === 'failed') return;
    if (this.#state === 'not-news') {
      if (this.#secondLooks >= MOST_SECOND_LOOKS) return;
      this.#secondLooks += 1;
      this.#judgeAll();
      return;
    }
    if (this.#state !== 'cleaned') return;
    if (this.#detector.isOutgrown) this.#clean();
    this.#label();
    this.#article.forget();
    this.#tell();
  }

  #useSettings(settings: Settings): void {
    const before = this.#rule;
    this.#settings = settings;
    if (this.#state === 'loading') return;
    // The site's own rule decides again: what was asked for this page alone is over.
    if (this.#rule !== before) {
      this.#choice = 'site';
      if (this.#rule === 'off') this.#view.close();
    }
    this.#decide();
  }

  #tell(): void {
    void askBackground({ type: 'badge:set', count: this.#cleaner.hiddenCount, state: this.#state });
  }

  /** The record of this page. Waits until the page has been judged. */
  async report(): Promise<PageReport> {
    await this.#whole();
    const state = this.#state;
    const reads = state !== 'not-news' && state !== 'failed' ? await this.#article.read(this.#reading) : null;
    return makeReport(this.#doc.location.href, {
      state: this.#state,
      news: this.#news,
      labels: this.#labels.found,
      removals: this.#cleaner.removals,
      marked: this.#labels.marked,
      facts: reads?.facts ?? this.#article.bareFacts(),
      summary: reads?.summary ?? [],
    });
  }

  readonly #reading = (): ReadingInput => {
    // The text is clean whether the page is or not, and leaves out more than is hidden: nothing is lost by it.
    const hidden = this.#cleaner.removals.map(({ element }) => element);
    const unfit = this.#detector.readUnfit(this.#wanted).map(({ block }) => block);
    return {
      hidden: [...new Set([...hidden, ...unfit])],
      passages: this.#labels.found.passages,
      pageLabel: this.#labels.found.label,
      sentences: this.#settings.sentences,
    };
  };

  /** The article's clean text. */
  async article(): Promise<PageArticle> {
    await this.#whole();
    return (await this.#article.read(this.#reading))?.article ?? this.#article.bareArticle();
  }

  /** What the reading view shows. */
  async #subject(): Promise<Subject> {
    await this.#whole();
    const reading = await this.#article.read(this.#reading);
    return { reading, bare: this.#article.bareArticle(), labels: this.#labels.found };
  }

  /** Opens or closes the reading view; without a word, the other way round than it is. */
  read(on?: boolean): Promise<{ readonly open: boolean }> {
    return this.#view.set(on);
  }

  /** Cleans this page, news or not, or gives it back; nothing is stored. */
  async clean(on: boolean): Promise<PageReport> {
    await this.#whole();
    this.#choice = on ? 'on' : 'off';
    this.#guard(() => this.#decide());
    return this.report();
  }

  /** Does what the settings say by now; what was asked for this page alone is over. */
  async heed(): Promise<PageReport> {
    await this.#whole();
    this.#choice = 'site';
    await this.#wake();
    return this.report();
  }

  /** Shows hidden blocks again, or hides shown ones again; the choice is remembered for the site. */
  async show(ids: readonly string[], shown: boolean): Promise<PageReport> {
    await this.#whole();
    const prints = this.#cleaner.removals
      .filter(({ id }) => ids.includes(id))
      .map(({ decision: { block, kind } }) => fingerprintOf(block, kind));
    for (const print of prints)
      if (shown) this.#kept.add(print);
      else this.#kept.delete(print);
    this.#guard(() => {
      for (const id of ids) this.#cleaner.show(id, shown);
      this.#overlays.refresh();
      this.#tell();
    });
    // When it cannot be stored it holds as long as the page does.
    await keepShown(siteOf(this.#doc.location.href), prints, shown);
    return this.report();
  }

  /** Brings the reader to a place; a hidden block has none until it is shown. */
  async scroll(place: Place): Promise<{ readonly found: boolean }> {
    await this.#whole();
    const target =
      place.kind === 'block'
        ? this.#cleaner.removals.find(({ id, shown }) => id === place.id && shown)?.element
        : place.kind === 'mark'
          ? this.#labels.marked.find(({ id }) => id === place.id)?.passage.element
          : await this.#article.locate(place.index, this.#reading);
    return { found: target ? goTo(target) : false };
  }
}
