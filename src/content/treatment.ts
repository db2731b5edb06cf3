/**
 * What becomes of one page: judged, cleaned and marked as its verdict and the reader's wishes say, or given back. When it
 * is to be judged is decided elsewhere.
 */

import { type PageData, readPageData } from '../detect/page-data.ts';
import type { Decision } from '../detect/types.ts';
import type { PageReport, PageState } from '../messages.ts';
import { ArticleView } from './article-view.ts';
import { Button } from './button.ts';
import { Cleaning } from './cleaning.ts';
import { Labelling } from './labelling.ts';
import type { Life } from './life.ts';
import { Teller } from './teller.ts';
import { Verdict } from './verdict.ts';
import { type Extent, printsOf, type Wishes } from './wishes.ts';

/** One page's treatment. It has none until `judgeAll` is called, and is given back by `giveBack`. */
export class Treatment {
  readonly #doc: Document;
  readonly #life: Life;
  readonly #wishes: Wishes;
  readonly #button: Button;
  readonly #article: ArticleView;
  readonly verdict: Verdict;
  readonly cleaning: Cleaning;
  readonly labels: Labelling;
  readonly teller: Teller;
  #state: PageState = 'loading';
  /** Whether it goes on under another address since it was judged whole. */
  #hasGoneOn = false;

  constructor(doc: Document, life: Life, wishes: Wishes) {
    this.#doc = doc;
    this.#life = life;
    this.#wishes = wishes;
    this.verdict = new Verdict(doc);
    this.cleaning = new Cleaning({
      doc,
      wishes,
      verdict: this.verdict,
      signal: life.signal,
      guard: (step) => this.guard(step),
      changed: () => this.#tellOther(),
      outgrown: () => this.#renew(),
    });
    this.labels = new Labelling(
      doc,
      () => this.#readData(),
      (step) => this.guard(step),
    );
    this.#article = new ArticleView(doc);
    this.teller = new Teller({
      doc,
      article: this.#article,
      verdict: this.verdict,
      cleaner: this.cleaning.cleaner,
      labels: this.labels,
      detector: this.cleaning.detector,
      wishes,
    });
    this.#button = new Button(doc, life.signal);
  }

  /** Where the page stands. */
  get state(): PageState {
    return this.#state;
  }

  /** Where it is to stand by now. */
  get aim(): PageState {
    return this.#wishes.aim(this.verdict.mayBeNews);
  }

  /**
   * Runs a step; when it fails the page is given back, and report and button say so.
   * @returns what the step does; undefined when it failed, or nothing is done any more
   */
  guard<Outcome>(step: () => Outcome): Outcome | undefined {
    if (this.#life.isOver()) return undefined;
    try {
      return step();
    } catch {
      this.#state = 'failed';
      this.giveBack();
      this.tell();
      return undefined;
    }
  }

  get #extent(): Extent {
    return this.#wishes.extentOn(this.verdict);
  }

  #readData(): PageData {
    return readPageData(this.#doc, this.#doc.location.href);
  }

  /** The whole page, once it is parsed and when its address says that it is another. */
  judgeAll(): void {
    const data = this.#readData();
    this.verdict.judge(data);
    this.#apply();
    this.#label(data);
  }

  /** Another page under the same document, or one that has another address now: it is judged anew. */
  judgeOther(): void {
    this.cleaning.begin();
    this.labels.mark(false);
    this.labels.forget();
    this.judgeAll();
  }

  /** The address has changed, and the button with it; what the page becomes shows when it settles. */
  move(): void {
    this.verdict.move();
    this.#button.forget();
  }

  /**
   * Another address in the place of the one before: an endless page tells by it which of its stories is read, and what
   * came of them was judged as it came. All of it anew each time would cost more with each story.
   */
  goOn(): void {
    if (this.#state === 'failed') {
      this.judgeOther();
      return;
    }
    this.#hasGoneOn = true;
    this.#tellOther();
  }

  /** Labels are looked for on what may be news, and on what else is cleaned because the reader wants it. */
  get #isLabelled(): boolean {
    return this.verdict.mayBeNews || (this.#state === 'cleaned' && this.cleaning.wanted !== null);
  }

  #label(data?: PageData): void {
    if (this.#isLabelled) this.labels.look(data);
    else this.labels.forget();
  }

  /** The whole page again, whose address and verdict are the same. */
  #renew(): void {
    this.#apply();
    this.#label();
  }

  /** The reader decides anew what is to become of the page. */
  decide(): void {
    this.#apply();
    // What may be news was looked through when it was judged.
    if (!this.verdict.mayBeNews) this.#label();
  }

  /** Brings the page to where it is to be. */
  #apply(): void {
    this.#state = this.aim;
    this.#hasGoneOn = false;
    this.#article.forget();
    if (this.#state === 'cleaned') {
      this.cleaning.clean();
      this.labels.mark(this.#wishes.settings.marks && this.cleaning.wanted !== null);
    } else this.giveBack();
    this.tell();
  }

  /** Gives the page back as it came. */
  giveBack(): void {
    this.cleaning.giveBack();
    this.labels.mark(false);
  }

  /**
   * The page has come to rest after something was added to it, or its address has changed.
   * @param judgedAgain told when its verdict has been asked again, before anything is done for it
   */
  settle(judgedAgain: () => void): void {
    if (this.#state === 'loading' || this.#state === 'failed') return;
    // What came is read, too, where nothing is cleaned.
    this.#article.forget();
    const { isProvisional } = this.verdict;
    const before = this.#extent;
    if (!isProvisional && this.#state !== 'cleaned') return;
    const data = isProvisional ? this.#readData() : undefined;
    if (data) {
      this.verdict.judgeAgain(data);
      judgedAgain();
    }
    const staysClean = this.#state === 'cleaned' && this.aim === 'cleaned';
    const isOther = this.#hasGoneOn ? this.cleaning.hasGrown : this.cleaning.isOutgrown;
    const isSame = staysClean && this.#extent === before && !isOther;
    if (isSame) {
      this.cleaning.refresh();
      this.tell();
    } else this.#apply();
    // What is judged whole once more is looked through with it; a ticker's lines are not worth that each time.
    if (isSame && !isProvisional && this.#isLabelled) this.labels.lookAgain();
    else this.#label(data);
  }

  /**
   * Hides what the reader chose, and remembers it for the site. Where nothing is to be hidden, that alone goes.
   * @returns whether that could be stored
   */
  hideByHand(decision: Decision): Promise<boolean> {
    const known = this.cleaning.cleaner.removals.find((one) => one.decision.block === decision.block);
    // What was shown again is clutter, and hidden again as such.
    if (known) return this.choose([known.id], false);
    if (this.aim === 'site-off' || this.aim === 'restored') this.#wishes.choice = 'by-hand';
    const kept = this.#wishes.keep([printsOf(decision)], false);
    const isFirst = this.#state !== 'cleaned';
    if (isFirst) this.#apply();
    // The site may have put another in its place since it was chosen.
    if (!this.cleaning.hideByHand(decision) && !isFirst) this.#apply();
    this.#tellOther();
    return kept;
  }

  /**
   * Shows hidden blocks again, or hides shown ones again, at once, and remembers it for the site.
   * @returns whether that could be stored
   */
  choose(ids: readonly string[], shown: boolean): Promise<boolean> {
    const chosen = new Set(ids);
    const prints = this.#wishes.printsOfAll(
      this.cleaning.cleaner.removals.filter(({ id }) => chosen.has(id)),
    );
    const kept = this.#wishes.keep(prints, shown);
    this.guard(() => this.cleaning.showChosen(new Set(prints.flat())));
    return kept;
  }

  /** What is hidden is not what it was. */
  #tellOther(): void {
    this.#article.forget();
    this.tell();
  }

  /** Tells the button how the page stands. */
  tell(): void {
    this.#button.tell(this.cleaning.cleaner.hiddenCount, this.teller.stateOf(this.#state));
  }

  /** The record of the page. */
  report(): Promise<PageReport> {
    return this.teller.report(this.#state);
  }
}
