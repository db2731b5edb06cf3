/**
 * One page's life: judges it, has it cleaned and marked, answers for it, and gives it back. Ended by an AbortSignal.
 */

import { type PageData, readPageData } from '../detect/page-data.ts';
import { placeNamed } from '../detect/query.ts';
import type { Decision } from '../detect/types.ts';
import type { PageReport, PageState, ShowReply } from '../messages.ts';
import { ArticleView } from './article-view.ts';
import { Button } from './button.ts';
import { Cleaning } from './cleaning.ts';
import { watchFollowed } from './followed-links.ts';
import { Labelling } from './labelling.ts';
import type { Life } from './life.ts';
import type { Move } from './moves.ts';
import { Parsing } from './parsing.ts';
import { Picking } from './picking.ts';
import { Reading } from './reading.ts';
import { Teller } from './teller.ts';
import { Verdict } from './verdict.ts';
import { watchArrivals } from './watcher.ts';
import { type Extent, printOf, Wishes } from './wishes.ts';

export class Session {
  readonly #doc: Document;
  readonly #life: Life;
  readonly #wishes: Wishes;
  readonly #verdict: Verdict;
  readonly #cleaning: Cleaning;
  readonly #labels: Labelling;
  readonly #article: ArticleView;
  readonly #teller: Teller;
  readonly #view: Reading;
  readonly #picking: Picking;
  readonly #parsing: Parsing;
  readonly #button: Button;
  readonly #ready: Promise<void>;
  #hasWishes = false;
  #state: PageState = 'loading';

  constructor(doc: Document, life: Life) {
    this.#doc = doc;
    this.#life = life;
    this.#wishes = new Wishes(doc.location.href);
    this.#verdict = new Verdict(doc);
    this.#cleaning = new Cleaning({
      doc,
      wishes: this.#wishes,
      verdict: this.#verdict,
      signal: life.signal,
      guard: (step) => this.#guard(step),
      changed: () => this.#tellOther(),
      outgrown: () => this.#renew(),
    });
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
      cleaner: this.#cleaning.cleaner,
      labels: this.#labels,
      detector: this.#cleaning.detector,
      wishes: this.#wishes,
    });
    this.#view = new Reading(doc, async () => (await this.teller()).subject(), life.signal);
    this.#picking = new Picking(
      this.#cleaning.detector,
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
        written: (elements) => this.#cleaning.written(elements),
        moved: (move) => this.#guard(() => this.#moved(move)),
        settled: () => this.#guard(() => this.#settled()),
      },
      signal,
    );
    this.#wishes.watch(
      {
        settings: () => this.#guard(() => this.#heedSettings()),
        shown: (prints) => this.#guard(() => this.#cleaning.showChosen(prints)),
      },
      signal,
    );
    watchFollowed(this.#doc, (place) => this.#guard(() => this.#cleaning.showPlace(place)), signal);
    // A page that comes back out of the back/forward cache has slept through changes.
    addEventListener('pageshow', ({ persisted }) => persisted && void this.#wake(), { signal });
    // A page loaded ahead of time has no button to show anything on until it is looked at.
    this.#doc.addEventListener('prerenderingchange', () => this.#tell(), { signal });
    await this.#wishes.load();
    this.#hasWishes = true;
    this.#guard(() => this.#cleaning.settleEarly());
    await this.#parsing.done;
    this.#guard(() => {
      this.#judgeAll();
      this.#showOpenedAt(hash.slice(1));
    });
  }

  /** What the reader has opened the page at is shown; the browser could not go there while it was hidden. */
  #showOpenedAt(name: string): void {
    const place = placeNamed(this.#doc, name);
    if (place && this.#cleaning.showPlace(place)) place.scrollIntoView();
  }

  /** What was missed of the reader's choices is made up for. */
  async #wake(): Promise<void> {
    const prints = await this.#wishes.load();
    this.#guard(() => {
      this.#heedSettings();
      this.#cleaning.showChosen(prints);
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
    return this.#verdict.mayBeNews || (this.#state === 'cleaned' && this.#cleaning.wanted !== null);
  }

  #label(data?: PageData): void {
    if (this.#isLabelled) this.#labels.look(data);
    else this.#labels.forget();
  }

  /** The whole page again, whose address and verdict are the same. */
  #renew(): void {
    this.#apply();
    this.#label();
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
      this.#cleaning.clean();
      this.#labels.mark(this.#wishes.settings.marks && this.#cleaning.wanted !== null);
    } else this.#release();
    this.#tell();
  }

  #release(): void {
    this.#cleaning.giveBack();
    this.#labels.mark(false);
  }

  #added(elements: readonly Element[]): void {
    this.#cleaning.bareCopies();
    if (this.#state === 'cleaned') this.#cleaning.added(elements);
    else if (this.#state === 'loading' && !this.#wishes.isOff) {
      // The whole page is about to be judged, before any frame is drawn.
      if (!this.#parsing.isDone || !this.#hasWishes) this.#cleaning.addedEarly(elements, this.#hasWishes);
    }
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
    const isSame = staysClean && this.#extent === before && !this.#cleaning.isOutgrown;
    if (isSame) {
      this.#cleaning.refresh();
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

  /** What is hidden is not what it was. */
  #tellOther(): void {
    this.#article.forget();
    this.#tell();
  }

  #tell(): void {
    this.#button.tell(this.#cleaning.cleaner.hiddenCount, this.#teller.stateOf(this.#state));
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
    const known = this.#cleaning.cleaner.removals.find((one) => one.decision.block === decision.block);
    // What was shown again is clutter, and hidden again as such.
    if (known) return this.#choose([known.id], false);
    const aim = this.#aim;
    if (aim === 'site-off' || aim === 'restored') this.#wishes.choice = 'by-hand';
    const kept = this.#wishes.keep(new Set([printOf(decision)]), false);
    const isFirst = this.#state !== 'cleaned';
    if (isFirst) this.#apply();
    // The site may have put another in its place since it was chosen.
    if (!this.#cleaning.hideByHand(decision) && !isFirst) this.#apply();
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
    const prints = this.#wishes.printsOf(
      this.#cleaning.cleaner.removals.filter(({ id }) => ids.includes(id)),
    );
    const kept = this.#wishes.keep(prints, shown);
    this.#guard(() => this.#cleaning.showChosen(prints));
    return kept;
  }
}
