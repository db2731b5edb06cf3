/**
 * One page's life: judges it, cleans it, marks it, answers for it, and gives it back. Ended by an AbortSignal.
 */

import { isRun, standsIn } from '../detect/block.ts';
import { type PageData, readPageData } from '../detect/page-data.ts';
import { placeNamed } from '../detect/query.ts';
import type { Decision } from '../detect/types.ts';
import type { Wanted } from '../detect/weighing.ts';
import type { PageReport, PageState, ShowReply } from '../messages.ts';
import { ArticleView } from './article-view.ts';
import { Button } from './button.ts';
import { Cleaner, type Removal } from './cleaner.ts';
import { Detector } from './detector.ts';
import { EarlyPass } from './early-pass.ts';
import { watchFollowed } from './followed-links.ts';
import { Labelling } from './labelling.ts';
import type { Life } from './life.ts';
import type { Move } from './moves.ts';
import { Overlays } from './overlays.ts';
import { Parsing } from './parsing.ts';
import { Picking } from './picking.ts';
import { Reading } from './reading.ts';
import { Rewrites } from './rewrites.ts';
import { Teller } from './teller.ts';
import { Veil } from './veil.ts';
import { Verdict } from './verdict.ts';
import { watchArrivals } from './watcher.ts';
import { type Extent, printOf, Wishes } from './wishes.ts';
import type { WordChange } from './word-watch.ts';

export class Session {
  readonly #doc: Document;
  readonly #life: Life;
  readonly #wishes: Wishes;
  readonly #verdict: Verdict;
  readonly #veil = new Veil();
  readonly #cleaner = new Cleaner(
    this.#veil,
    (decision) => this.#wishes.keeps(decision),
    (removal, change) => this.#guard(() => this.#reused(removal, change)),
  );
  readonly #overlays: Overlays;
  readonly #labels: Labelling;
  readonly #detector: Detector;
  readonly #early: EarlyPass;
  readonly #article: ArticleView;
  readonly #teller: Teller;
  readonly #view: Reading;
  readonly #picking: Picking;
  readonly #parsing: Parsing;
  readonly #button: Button;
  readonly #rewrites = new Rewrites((elements) => this.#guard(() => this.#rewritten(elements)));
  readonly #ready: Promise<void>;
  #hasWishes = false;
  #state: PageState = 'loading';

  constructor(doc: Document, life: Life) {
    this.#doc = doc;
    this.#life = life;
    this.#wishes = new Wishes(doc.location.href);
    this.#verdict = new Verdict(doc);
    this.#detector = new Detector(
      doc,
      () => this.#wishes.byHand,
      () => (this.#extent === 'sure' ? 'surely' : 'hide'),
    );
    this.#early = new EarlyPass(doc, this.#veil, this.#detector, this.#cleaner);
    this.#overlays = new Overlays(doc, this.#veil, this.#cleaner, () => this.#tell(), life.signal);
    this.#labels = new Labelling(
      doc,
      () => this.#readData(),
      (step) => this.#guard(step),
    );
    this.#article = new ArticleView(doc);
    this.#teller = new Teller({
      doc,
      article: this.#article,
      verdict: this.#verdict,
      cleaner: this.#cleaner,
      labels: this.#labels,
      detector: this.#detector,
      wishes: this.#wishes,
    });
    this.#view = new Reading(doc, async () => (await this.teller()).subject(), life.signal);
    this.#picking = new Picking(
      this.#detector,
      (decision) => this.#guard(() => this.#hideByHand(decision)),
      life.signal,
    );
    this.#parsing = new Parsing(doc, life.signal);
    this.#button = new Button(doc, life.signal);
    life.signal.addEventListener('abort', () => this.#release(), { once: true });
    this.#ready = this.#begin();
  }

  async #begin(): Promise<void> {
    const { signal } = this.#life;
    // Before a script of the page changes it.
    const { hash } = this.#doc.location;
    watchArrivals(
      this.#doc,
      {
        added: (elements) => this.#guard(() => this.#added(elements)),
        written: (elements) => this.#rewrites.add(elements),
        moved: (move) => this.#guard(() => this.#moved(move)),
        settled: () => this.#guard(() => this.#settled()),
      },
      signal,
    );
    this.#wishes.watch(
      {
        settings: () => this.#guard(() => this.#heedSettings()),
        shown: (prints) => this.#guard(() => this.#showChosen(prints)),
      },
      signal,
    );
    watchFollowed(this.#doc, (place) => this.#guard(() => this.#showPlace(place)), signal);
    // A page that comes back out of the back/forward cache has slept through changes.
    addEventListener('pageshow', ({ persisted }) => persisted && void this.#wake(), { signal });
    // A page loaded ahead of time has no button to show anything on until it is looked at.
    this.#doc.addEventListener('prerenderingchange', () => this.#tell(), { signal });
    await this.#wishes.load();
    this.#hasWishes = true;
    this.#guard(() => this.#settleEarly());
    await this.#parsing.done;
    this.#guard(() => {
      this.#overlays.follow();
      this.#judgeAll();
      this.#showOpenedAt(hash.slice(1));
    });
  }

  /** What the reader has opened the page at is shown; the browser could not go there while it was hidden. */
  #showOpenedAt(name: string): void {
    const place = placeNamed(this.#doc, name);
    if (place && this.#showPlace(place)) place.scrollIntoView();
  }

  #settleEarly(): void {
    if (!this.#wishes.isOff) this.#overlays.settle(this.#early.settle(this.#wishes.wanted));
    else this.#early.end();
  }

  /** What was missed of the reader's choices is made up for. */
  async #wake(): Promise<void> {
    const prints = await this.#wishes.load();
    this.#guard(() => {
      this.#heedSettings();
      this.#showChosen(prints);
    });
  }

  /**
   * Runs a step; when it fails the page is given back, and report and button say so.
   * @returns what the step does; undefined when it failed, or nothing is done any more
   */
  #guard<Outcome>(step: () => Outcome): Outcome | undefined {
    if (this.#life.isOver()) return undefined;
    try {
      return step();
    } catch {
      this.#state = 'failed';
      this.#release();
      this.#tell();
      return undefined;
    }
  }

  get #aim(): PageState {
    return this.#wishes.aim(this.#verdict.mayBeNews);
  }

  /** Which kinds go from the page; null: nothing but what the reader hid by hand. */
  get #wanted(): Wanted | null {
    return this.#wishes.wantedOn(this.#verdict.mayBeNews);
  }

  get #extent(): Extent {
    return this.#wishes.extentOn(this.#verdict);
  }

  #readData(): PageData {
    return readPageData(this.#doc, this.#doc.location.href);
  }

  /** The whole page, once it is parsed and when its address says that it is another. */
  #judgeAll(): void {
    const data = this.#readData();
    this.#verdict.judge(data);
    this.#apply();
    this.#label(data);
  }

  /** Labels are looked for on what may be news, and on what else is cleaned because the reader wants it. */
  get #isLabelled(): boolean {
    return this.#verdict.mayBeNews || (this.#state === 'cleaned' && this.#wanted !== null);
  }

  #label(data?: PageData): void {
    if (this.#isLabelled) this.#labels.look(data);
    else this.#labels.forget();
  }

  /** The reader decides anew what is to become of the page. */
  #decide(): void {
    this.#apply();
    // What may be news was looked through when it was judged.
    if (!this.#verdict.mayBeNews) this.#label();
  }

  /** Resolves when the page has been judged and its labels have been looked for. */
  async #whole(): Promise<void> {
    await this.#ready;
    await this.#labels.upToDate();
  }

  /** Brings the page to where it is to be. */
  #apply(): void {
    this.#state = this.#aim;
    this.#article.forget();
    if (this.#state === 'cleaned') {
      this.#clean();
      this.#labels.mark(this.#wishes.settings.marks && this.#wanted !== null);
    } else this.#release();
    this.#tell();
  }

  #clean(): void {
    this.#early.end();
    // Loose text is put back first: the page is judged as it came, not as it was changed.
    this.#cleaner.giveBack((removal) => removal.shown || !isRun(removal.decision.block));
    const decisions = this.#veil.asItCame(() => this.#detector.readAll(this.#wanted));
    const decided = new Set(decisions.map(({ block }) => block));
    // Early decisions that the whole page does not bear out are taken back; what the reader chose stays.
    this.#cleaner.giveBack((removal) => removal.shown || decided.has(removal.decision.block));
    this.#overlays.settle(this.#cleaner.hide(decisions));
  }

  #release(): void {
    this.#early.end();
    this.#cleaner.giveBack();
    this.#overlays.giveBack();
    this.#detector.forget();
    this.#labels.mark(false);
  }

  #added(elements: readonly Element[]): void {
    this.#veil.bareCopies();
    if (this.#state === 'cleaned') this.#addedLate(elements);
    else if (this.#state === 'loading' && !this.#wishes.isOff) {
      // The whole page is about to be judged, before any frame is drawn.
      if (this.#parsing.isDone && this.#hasWishes) return;
      const removals = this.#early.look(elements, this.#wishes.wanted, this.#hasWishes);
      if (removals.length > 0) this.#overlays.settle(removals);
    }
  }

  #addedLate(elements: readonly Element[]): void {
    const removals = this.#hideLate(elements);
    // A site may take its overlay out of the page and open it again by putting it back.
    const hidden = [...removals, ...this.#cleaner.hiddenIn(elements)];
    // What surrounds overlays is searched for anew each time: not for every line of a ticker.
    if (hidden.length > 0) this.#overlays.settle(hidden, elements);
    if (removals.length > 0) this.#tellOther();
  }

  #hideLate(elements: readonly Element[]): Removal[] {
    const fresh = elements.filter((element) => !this.#cleaner.isKnown(element));
    return this.#cleaner.hide(this.#detector.readAdded(fresh, this.#wanted));
  }

  /** Other words stand in elements that were there already: as if these came now. */
  #rewritten(elements: readonly Element[]): void {
    if (this.#state !== 'cleaned') return;
    const removals = this.#veil.asItCame(() => this.#hideLate(elements));
    if (removals.length === 0) return;
    this.#overlays.settle(removals);
    this.#tellOther();
  }

  /** A site may put its story where a prompt was hidden. */
  #reused(removal: Removal, change: WordChange): void {
    if (this.#state !== 'cleaned') return;
    const { block } = removal.decision;
    const hidden = this.#cleaner.judgeAgain(removal, (element) =>
      this.#veil.asItCame(() => this.#detector.readAgain(element, this.#wanted, change)),
    );
    if (!hidden) return;
    this.#overlays.settle(hidden);
    this.#tellOther();
    if (isRun(block)) this.#rewrites.add([block.parent]);
  }

  /** Another address under the same document: everything is given back and judged anew. */
  #moved(move: Move): void {
    this.#verdict.move();
    this.#button.forget();
    if (this.#state === 'loading') return;
    // What the reader asked for a page holds for all its parameters: sites change them as one scrolls, or tidy them up.
    if (move === 'path') {
      this.#view.close();
      this.#picking.close();
      this.#wishes.choice = 'site';
    }
    this.#release();
    this.#labels.forget();
    this.#judgeAll();
  }

  /** The page has come to rest after something was added to it, or its address has changed. */
  #settled(): void {
    if (this.#state === 'loading' || this.#state === 'failed') return;
    // What came is read, too, where nothing is cleaned.
    this.#article.forget();
    const { isProvisional } = this.#verdict;
    const before = this.#extent;
    if (!isProvisional && this.#state !== 'cleaned') return;
    const data = isProvisional ? this.#readData() : undefined;
    if (data) {
      this.#verdict.judgeAgain(data);
      this.#view.closeIfOther();
    }
    const staysClean = this.#state === 'cleaned' && this.#aim === 'cleaned';
    const isSame = staysClean && this.#extent === before && !this.#detector.isOutgrown;
    if (isSame) {
      this.#overlays.refresh(true);
      this.#tell();
    } else this.#apply();
    // What is judged whole once more is looked through with it; a ticker's lines are not worth that each time.
    if (isSame && !isProvisional && this.#isLabelled) this.#labels.lookAgain();
    else this.#label(data);
  }

  #heedSettings(): void {
    if (this.#state === 'loading') return;
    // Opened on a site that is switched off, the view stays: the reader asked for it there.
    if (this.#aim === 'site-off' && this.#state !== 'site-off') this.#view.close();
    this.#decide();
  }

  /** Shows blocks again or hides them again, as the reader chose for their fingerprints. */
  #showChosen(prints: ReadonlySet<string>): void {
    for (const { id, decision } of this.#cleaner.removals)
      if (prints.has(printOf(decision))) this.#cleaner.show(id, this.#wishes.keeps(decision));
    this.#tellShown();
  }

  /** Shows what is hidden at a place that the reader wants to see, while the page is open. Returns whether anything is. */
  #showPlace(place: Element): boolean {
    const hidden = this.#cleaner.removals.filter(
      ({ decision, shown }) => !shown && standsIn(place, decision.block),
    );
    for (const { id } of hidden) this.#cleaner.show(id, true);
    if (hidden.length > 0) this.#tellShown();
    return hidden.length > 0;
  }

  #tellShown(): void {
    this.#overlays.refresh();
    // What was hidden by hand is part of the text again.
    this.#tellOther();
  }

  /** What is hidden is not what it was. */
  #tellOther(): void {
    this.#article.forget();
    this.#tell();
  }

  #tell(): void {
    this.#button.tell(this.#cleaner.hiddenCount, this.#teller.stateOf(this.#state));
  }

  /** The record of this page. Waits until the page has been judged. */
  async report(): Promise<PageReport> {
    await this.#whole();
    return this.#teller.report(this.#state);
  }

  /** Who tells more of the page, once it has been judged. */
  async teller(): Promise<Teller> {
    await this.#whole();
    return this.#teller;
  }

  /** Opens or closes the reading view; without a word, the other way round than it is. */
  read(on?: boolean): Promise<{ readonly open: boolean }> {
    this.#picking.close();
    return this.#view.set(on);
  }

  /** Lets the reader choose something on the page that is to be hidden. */
  async pick(): Promise<{ readonly open: boolean }> {
    await this.#whole();
    this.#view.close();
    return this.#picking.open(this.#verdict.finding.isNews, this.#wishes.isOff);
  }

  /**
   * Hides what the reader chose, and remembers it for the site. Where nothing is to be hidden, that alone goes.
   * @returns whether that could be stored
   */
  #hideByHand(decision: Decision): Promise<boolean> {
    const known = this.#cleaner.removals.find((one) => one.decision.block === decision.block);
    // What was shown again is clutter, and hidden again as such.
    if (known) return this.#choose([known.id], false);
    const aim = this.#aim;
    if (aim === 'site-off' || aim === 'restored') this.#wishes.choice = 'by-hand';
    const kept = this.#wishes.keep(new Set([printOf(decision)]), false);
    const isFirst = this.#state !== 'cleaned';
    if (isFirst) this.#apply();
    const hidden = this.#cleaner.hide([decision]);
    // The site may have put another in its place since it was chosen.
    if (hidden.length === 0 && !isFirst) this.#apply();
    this.#overlays.settle(hidden);
    this.#tellOther();
    return kept;
  }

  /** Cleans this page, news or not, or gives it back; nothing is stored. */
  async clean(on: boolean): Promise<PageReport> {
    await this.#whole();
    this.#wishes.choice = on ? 'on' : 'off';
    this.#guard(() => this.#decide());
    return this.report();
  }

  /** Does what the settings say by now; what was asked for this page alone is over. */
  async heed(): Promise<PageReport> {
    await this.#whole();
    this.#wishes.choice = 'site';
    await this.#wake();
    return this.report();
  }

  /** Shows hidden blocks again, or hides shown ones again; the choice is remembered for the site. */
  async show(ids: readonly string[], shown: boolean): Promise<ShowReply> {
    await this.#whole();
    const kept = await this.#choose(ids, shown);
    return { ...(await this.report()), kept };
  }

  /** The same at once. Returns whether the choice could be stored. */
  #choose(ids: readonly string[], shown: boolean): Promise<boolean> {
    const prints = this.#wishes.printsOf(this.#cleaner.removals.filter(({ id }) => ids.includes(id)));
    const kept = this.#wishes.keep(prints, shown);
    this.#guard(() => this.#showChosen(prints));
    return kept;
  }
}
