/**
 * One page's life: hears what happens to it and what is asked of it, and has it treated, read and picked from. Ended by
 * an AbortSignal.
 */

import { placeNamed } from '../detect/query.ts';
import type { PageReport, ShowReply } from '../messages.ts';
import type { Cleaning } from './cleaning.ts';
import { watchFollowed } from './followed-links.ts';
import type { Life } from './life.ts';
import type { Move } from './moves.ts';
import { Parsing } from './parsing.ts';
import { Picking } from './picking.ts';
import { Reading } from './reading.ts';
import { standingStory } from './standing-story.ts';
import type { Teller } from './teller.ts';
import { Treatment } from './treatment.ts';
import { watchArrivals } from './watcher.ts';
import { Wishes } from './wishes.ts';

/** Begins when it is made. What it is asked waits until the page has been judged. */
export class Session {
  readonly #doc: Document;
  readonly #wishes: Wishes;
  readonly #page: Treatment;
  readonly #cleaning: Cleaning;
  readonly #view: Reading;
  readonly #picking: Picking;
  readonly #parsing: Parsing;
  readonly #ready: Promise<void>;
  /** Whether the story stands for which something was asked for this page alone, and whether its page has moved since. */
  #stands = (): boolean => false;
  #hasMoved = false;

  constructor(doc: Document, life: Life) {
    const { signal } = life;
    this.#doc = doc;
    this.#wishes = new Wishes(doc.location.href);
    this.#page = new Treatment(doc, life, this.#wishes);
    this.#cleaning = this.#page.cleaning;
    this.#view = new Reading(doc, async () => (await this.teller()).subject(), signal);
    this.#picking = new Picking(
      this.#cleaning.detector,
      (decision) =>
        this.#guard(() => {
          const { choice } = this.#wishes;
          const kept = this.#page.hideByHand(decision);
          if (this.#wishes.choice !== choice) this.#keepStory();
          return kept;
        }),
      signal,
    );
    this.#parsing = new Parsing(doc, signal);
    signal.addEventListener('abort', () => this.#page.giveBack(), { once: true });
    this.#ready = this.#begin(signal);
  }

  #guard<Outcome>(step: () => Outcome): Outcome | undefined {
    return this.#page.guard(step);
  }

  async #begin(signal: AbortSignal): Promise<void> {
    // Before a script of the page changes it.
    const { hash } = this.#doc.location;
    this.#listen(signal);
    await this.#wishes.load();
    this.#guard(() => this.#cleaning.settleEarly());
    await this.#parsing.done;
    this.#guard(() => {
      this.#page.judgeAll();
      this.#showOpenedAt(hash.slice(1));
    });
  }

  #listen(signal: AbortSignal): void {
    watchArrivals(
      this.#doc,
      {
        added: (elements) => this.#guard(() => this.#added(elements)),
        written: (elements) => this.#cleaning.written(elements),
        moved: (move) => this.#guard(() => this.#moved(move)),
        settled: () =>
          this.#guard(() => {
            this.#leaveStory();
            this.#page.settle(() => this.#view.closeIfOther());
          }),
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
    this.#doc.addEventListener('prerenderingchange', () => this.#page.tell(), { signal });
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

  #added(elements: readonly Element[]): void {
    this.#leaveStory();
    const { state } = this.#page;
    this.#cleaning.bareCopies();
    if (state === 'cleaned') this.#cleaning.added(elements);
    else if (state === 'loading' && !this.#wishes.isOff) {
      // The whole page is about to be judged, before any frame is drawn.
      if (!this.#parsing.isDone || !this.#cleaning.hasWishes) this.#cleaning.addedEarly(elements);
    }
  }

  /** Another address under the same document. */
  #moved(move: Move): void {
    this.#page.move();
    if (this.#page.state === 'loading') return;
    // What the reader asked for a page holds as the address changes while one scrolls, or is tidied up.
    if (move === 'path') {
      this.#view.close();
      this.#picking.close();
      this.#hasMoved = true;
      if (!this.#stands()) this.#forgetStory();
    }
    if (move === 'replaced') this.#page.goOn();
    else this.#page.judgeOther();
  }

  /** Remembers the story for whose page alone something is asked. */
  #keepStory(): void {
    this.#stands = standingStory(this.#doc, this.#cleaning.detector.growth.story);
    this.#hasMoved = false;
  }

  /** What was asked for a page alone is over once it has moved and its story has gone, which may be later. */
  #leaveStory(): void {
    if (!this.#hasMoved || this.#wishes.choice === 'site' || this.#stands()) return;
    this.#forgetStory();
    this.#page.judgeOther();
  }

  /** From now on the site is treated as the settings say. */
  #forgetStory(): void {
    this.#wishes.choice = 'site';
    this.#stands = () => false;
  }

  #heedSettings(): void {
    const { aim, state } = this.#page;
    if (state === 'loading') return;
    // Opened on a site that is switched off, the view stays: the reader asked for it there.
    if (aim === 'site-off' && state !== 'site-off') this.#view.close();
    this.#page.decide();
  }

  /** Resolves when the page has been judged and its labels have been looked for. */
  async #whole(): Promise<void> {
    await this.#ready;
    await this.#page.labels.upToDate();
  }

  /** The record of this page. */
  async report(): Promise<PageReport> {
    await this.#whole();
    return this.#page.report();
  }

  /** Who tells more of the page. */
  async teller(): Promise<Teller> {
    await this.#whole();
    return this.#page.teller;
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
    return this.#picking.open(this.#page.verdict.finding.isNews, this.#wishes.isOff);
  }

  /** Cleans this page, news or not, or gives it back; nothing is stored. */
  async clean(on: boolean): Promise<PageReport> {
    await this.#whole();
    this.#wishes.choice = on ? 'on' : 'off';
    this.#guard(() => this.#page.decide());
    // Only by now is the story known of a page that was not cleaned before.
    this.#keepStory();
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
    const kept = await this.#page.choose(ids, shown);
    return { ...(await this.report()), kept };
  }
}
