/**
 * What is taken from one page and given back: while it arrives, as it stands, and when something is added, written
 * anew or put where a prompt was hidden. Why and whether a page is cleaned is not decided here.
 */

import { isRun, standsIn } from '../detect/block.ts';
import { isA } from '../detect/query.ts';
import type { Decision } from '../detect/types.ts';
import type { Wanted } from '../detect/weighing.ts';
import { outermostOf } from './added.ts';
import { Cleaner } from './cleaner.ts';
import { ComingTogether } from './coming-together.ts';
import { Detector } from './detector.ts';
import { EarlyPass } from './early-pass.ts';
import { Frames } from './frames.ts';
import { Overlays } from './overlays.ts';
import type { Removal } from './removal.ts';
import { Rewrites } from './rewrites.ts';
import { isTranslated, languageOf, translatedIn } from './translation.ts';
import { Veil } from './veil.ts';
import type { Verdict } from './verdict.ts';
import { printsOf, type Wishes } from './wishes.ts';
import type { WordChange } from './word-watch.ts';

/** What is no part of the page that is to be seen; beside its head and its body stands what we put in, such as marks. */
const NO_PART = 'html > *, head *, script, style, link, meta, template, noscript';

/** What the cleaning of a page goes by, and whom it tells. */
export interface Surroundings {
  readonly doc: Document;
  readonly wishes: Wishes;
  readonly verdict: Verdict;
  readonly signal: AbortSignal;
  /** Runs a step that the page starts; when it fails, the page is given back. */
  readonly guard: (step: () => void) => void;
  /** Is told when something else is hidden than before. */
  readonly changed: () => void;
  /** Is told when the whole page should be judged anew: much of it says something else, or it has come together. */
  readonly outgrown: () => void;
}

export class Cleaning {
  readonly #doc: Document;
  readonly #wishes: Wishes;
  readonly #verdict: Verdict;
  readonly #changed: () => void;
  readonly #veil = new Veil();
  readonly cleaner: Cleaner;
  readonly detector: Detector;
  readonly #early: EarlyPass;
  readonly #frames: Frames;
  /** What came while the page arrives and is still to be looked at. */
  readonly #arrived = new Set<Element>();
  readonly #overlays: Overlays;
  readonly #rewrites: Rewrites;
  readonly #together: ComingTogether;
  #hasWishes = false;
  #isOn = false;
  /** The page's own language, and what there was in it like a translation, when it was cleaned first. */
  #language = '';
  #translated = 0;

  constructor({ doc, wishes, verdict, signal, guard, changed, outgrown }: Surroundings) {
    this.#doc = doc;
    this.#wishes = wishes;
    this.#verdict = verdict;
    this.#changed = changed;
    this.cleaner = new Cleaner(
      this.#veil,
      (decision) => wishes.keeps(decision),
      (removal, change) => guard(() => this.#reused(removal, change)),
    );
    this.detector = new Detector(
      doc,
      () => wishes.byHand,
      () => (wishes.extentOn(verdict) === 'sure' ? 'surely' : 'hide'),
    );
    this.#early = new EarlyPass(doc, this.#veil, this.detector, this.cleaner);
    this.#frames = new Frames(
      () => guard(() => this.#lookEarly()),
      () => this.#early.drawn(),
    );
    this.#overlays = new Overlays(doc, this.#veil, this.cleaner, changed, signal);
    const judgePage = (): void => guard(() => this.#isOn && outgrown());
    this.#rewrites = new Rewrites((elements) => guard(() => this.#rewritten(elements)), judgePage);
    this.#together = new ComingTogether(() => this.hasGrown, judgePage);
  }

  /** Whether the reader's choices are known. */
  get hasWishes(): boolean {
    return this.#hasWishes;
  }

  /** Which kinds go from the page; null: nothing but what the reader hid by hand. */
  get wanted(): Wanted | null {
    return this.#wishes.wantedOn(this.#verdict.mayBeNews);
  }

  /** What was hidden while the page arrived, before the reader's choices were known, is held against these. */
  settleEarly(): void {
    this.#hasWishes = true;
    if (!this.#wishes.isOff) this.#overlays.settle(this.#early.settle(this.#wishes.wanted));
    else this.#endEarly();
  }

  /** What is held back is given back, and what has not been looked at is not. */
  #endEarly(): void {
    this.#arrived.clear();
    this.#frames.end();
    this.#early.end();
  }

  /** Whether the page has changed so much that the whole of it should be judged anew. */
  get isOutgrown(): boolean {
    return this.detector.growth.isOutgrown;
  }

  /** Whether so much has come that what was there may be judged otherwise beside it. */
  get hasGrown(): boolean {
    return this.detector.growth.hasGrown;
  }

  /** Whether what is hidden says by now what the browser has made of it: by that it cannot be judged again. */
  get #isTranslated(): boolean {
    return isTranslated(this.#doc, this.#language, this.#translated);
  }

  /** Judges the whole page, hides what goes from it, and gives back what was hidden and does not. */
  clean(): void {
    if (!this.#isOn) {
      this.#language = languageOf(this.#doc);
      this.#translated = translatedIn(this.#doc);
    }
    this.#isOn = true;
    const { wanted } = this;
    const isForeign = this.#isTranslated;
    const stays = ({ shown, decision: { kind, wish } }: Removal): boolean =>
      shown || (isForeign && (wish !== undefined || wanted?.(kind) === true));
    this.#together.judged();
    this.#endEarly();
    // Loose text is put back first: the page is judged as it came, not as it was changed.
    this.cleaner.giveBack((removal) => stays(removal) || !isRun(removal.decision.block));
    const decisions = this.#veil.asItCame(() => this.detector.readAll(wanted));
    const decided = new Set(decisions.map(({ block }) => block));
    // Early decisions that the whole page does not bear out are taken back; what the reader chose stays.
    this.cleaner.giveBack((removal) => stays(removal) || decided.has(removal.decision.block));
    this.#overlays.settle(this.cleaner.hide(decisions));
  }

  /**
   * The page has another address: what it did before is no matter. What the reader has opened stays so, as sites write
   * that into their address.
   */
  begin(): void {
    this.#together.end();
    this.cleaner.renew();
    // The next page may be in another language of its own.
    this.#language = '';
  }

  /** Gives everything back and follows the page no more. */
  giveBack(): void {
    this.#isOn = false;
    this.#together.end();
    this.#endEarly();
    this.cleaner.giveBack();
    this.#overlays.giveBack();
    this.detector.forget();
  }

  /** Elements that came while the page arrives: they are looked at before they can be seen. */
  addedEarly(elements: readonly Element[]): void {
    for (const element of elements) this.#arrived.add(element);
    this.#frames.came();
  }

  #lookEarly(): void {
    const elements = outermostOf(this.#arrived);
    this.#arrived.clear();
    this.#overlays.came(elements);
    const removals = this.#early.look(elements, this.#wishes.wanted, this.#hasWishes);
    if (removals.length > 0) this.#overlays.settle(removals);
  }

  /** Frees copies that the page has made of what is hidden of the sign of it. */
  bareCopies(): void {
    this.#veil.bareCopies();
  }

  /** Elements that were added to the page while it is cleaned. */
  added(elements: readonly Element[]): void {
    if (elements.some((element) => !isA(element, NO_PART))) this.#together.came();
    this.#overlays.came(elements);
    const removals = this.#hideLate(elements);
    // A site may take its overlay out of the page and open it again by putting it back.
    const hidden = [...removals, ...this.cleaner.hiddenIn(elements)];
    // What surrounds overlays is searched for anew each time: not for every line of a ticker.
    if (hidden.length > 0) this.#overlays.settle(hidden, elements);
    if (removals.length > 0) this.#changed();
  }

  /** Elements whose words the page has written anew; they are judged when it pauses. */
  written(elements: readonly Element[]): void {
    this.#rewrites.add(elements);
  }

  #hideLate(elements: readonly Element[]): Removal[] {
    const fresh = elements.filter((element) => !this.cleaner.isKnown(element));
    return this.cleaner.hide(this.detector.readAdded(fresh, this.wanted));
  }

  /** Other words stand in elements that were there already: as if these came now. */
  #rewritten(elements: readonly Element[]): void {
    if (!this.#isOn) return;
    this.#together.changed();
    const removals = this.#veil.asItCame(() => this.#hideLate(elements));
    if (removals.length === 0) return;
    this.#overlays.settle(removals);
    this.#changed();
  }

  /** A site may put its story where a prompt was hidden. */
  #reused(removal: Removal, change: WordChange): void {
    if (!this.#isOn || this.#isTranslated) return;
    this.#together.changed();
    const { block } = removal.decision;
    const hidden = this.cleaner.judgeAgain(removal, (element) =>
      this.#veil.asItCame(() => this.detector.readAgain(element, this.wanted, change)),
    );
    if (!hidden) return;
    this.#overlays.settle(hidden);
    this.#changed();
    if (isRun(block)) this.#rewrites.add([block.parent]);
  }

  /** Looks once more at the page around the hidden overlays, when it has come to rest. */
  refresh(): void {
    this.#overlays.lookAgain(true);
  }

  /** Shows blocks again or hides them again, as the reader chose for their fingerprints. */
  showChosen(prints: ReadonlySet<string>): void {
    for (const { id, decision } of this.cleaner.removals)
      if (printsOf(decision).some((print) => prints.has(print)))
        this.cleaner.show(id, this.#wishes.keeps(decision));
    this.#shown();
  }

  /** Shows what is hidden at a place that the reader wants to see, while the page is open. Returns whether anything is. */
  showPlace(place: Element): boolean {
    const hidden = this.cleaner.removals.filter(
      ({ decision, shown }) => !shown && standsIn(place, decision.block),
    );
    for (const { id } of hidden) this.cleaner.show(id, true);
    if (hidden.length > 0) this.#shown();
    return hidden.length > 0;
  }

  #shown(): void {
    this.#overlays.lookAgain();
    // What was hidden by hand is part of the text again.
    this.#changed();
  }

  /** Hides what the reader chose by hand. Returns whether it was there to be hidden. */
  hideByHand(decision: Decision): boolean {
    const hidden = this.cleaner.hide([decision]);
    this.#overlays.settle(hidden);
    return hidden.length > 0;
  }
}
