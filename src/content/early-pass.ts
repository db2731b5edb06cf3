/**
 * What is done while the page is still arriving: what is surely clutter goes, what may be is held back until the page
 * is whole.
 */
import { nodesOf } from '../detect/block.ts';
import { countBelow, parentElementOf } from '../detect/dom.ts';
import { judgeNews } from '../detect/news.ts';
import type { Decision } from '../detect/types.ts';
import type { Wanted } from '../detect/weighing.ts';
import { isWorthCleaning } from '../words.ts';
import { Areas } from './areas.ts';
import type { Cleaner } from './cleaner.ts';
import type { Detector } from './detector.ts';
import { HalfOpen } from './half-open.ts';
import { Holdback } from './holdback.ts';
import { ParserTrail } from './parser-trail.ts';
import type { Removal } from './removal.ts';
import type { Veil } from './veil.ts';

/** A chunk of the page with more parts is left for when the page is whole: looking twice would cost more than it shows. */
const MOST_PARTS = 400;
/** Blocks are hidden only when what there is of the page leaves little doubt that it is news; else held back. */
const SURELY_NEWS = 0.8;

/** Fewer paragraphs make no story. */
const LEAST_PARAGRAPHS = 3;

/** What was hidden by hand goes whatever its kind. */
const isToGo = ({ kind, wish }: Decision, wanted: Wanted): boolean => wish !== undefined || wanted(kind);

export class EarlyPass {
  readonly #doc: Document;
  readonly #detector: Detector;
  readonly #cleaner: Cleaner;
  readonly #holdback: Holdback;
  readonly #parser = new ParserTrail();
  readonly #half = new HalfOpen();
  #newsConfidence = 0;
  #nextSize = 0;
  #nextParagraphs = LEAST_PARAGRAPHS;
  /** The blocks that are held back where the parser still is. */
  #halfHeld: readonly Element[] = [];
  /** What has come since a frame was drawn last, the outermost of it: nobody has seen it. */
  readonly #unseen = new Areas();

  constructor(doc: Document, veil: Veil, detector: Detector, cleaner: Cleaner) {
    this.#doc = doc;
    this.#detector = detector;
    this.#cleaner = cleaner;
    this.#holdback = new Holdback(veil);
  }

  /**
   * Looks at elements that have arrived since they were last looked at, before a frame shows them.
   * @param mayHide whether the reader's settings are known; until they are nothing goes
   * @returns what was hidden
   */
  look(elements: readonly Element[], wanted: Wanted, mayHide: boolean): Removal[] {
    for (const element of elements) this.#unseen.add(element);
    const { body } = this.#doc;
    const wasRead = this.#mayBeNews;
    if (!body || !this.#isWorthALook()) return [];
    // What came before the page looked like news has not been looked at.
    const arrived = wasRead ? elements : [body];
    const regrown = this.#letGrow(arrived);
    const complete = this.#parser.closedParts(arrived).filter((element) => !this.#cleaner.isKnown(element));
    return [...this.#judgeComplete(complete, wanted, mayHide), ...this.#judgeOpen(complete, regrown, wanted)];
  }

  /** A frame has been drawn. */
  drawn(): void {
    this.#unseen.clear();
  }

  /** Whether the reader has seen all of a block by now. */
  #isSeen(block: Decision['block']): boolean {
    const [first] = nodesOf(block);
    return first !== undefined && !this.#unseen.meet(first);
  }

  /**
   * Gives back what the page has put something into: the story may come into a box that was taken for complete.
   * @returns those of them that were hidden
   */
  #letGrow(arrived: readonly Element[]): ReadonlySet<Decision['block']> {
    const around = new Set<Decision['block']>();
    for (const one of arrived)
      for (let up = parentElementOf(one); up && !around.has(up); up = parentElementOf(up)) around.add(up);
    for (const { block } of this.#holdback.decisions)
      if (this.#isHalf(block) || around.has(block)) this.#holdback.letGo(block);
    const regrown = new Set<Decision['block']>();
    this.#cleaner.giveBack(({ decision: { block, wish } }) => {
      if (wish === undefined && around.has(block)) regrown.add(block);
      return !regrown.has(block);
    });
    return regrown;
  }

  /** Judges what the parser has left. Returns what was hidden. */
  #judgeComplete(parts: readonly Element[], wanted: Wanted, mayHide: boolean): Removal[] {
    if (parts.length > MOST_PARTS) return [];
    const decisions = this.#detector.readEarly(parts, wanted, this.#parser.hasLeft);
    this.#hold(decisions, wanted);
    return mayHide ? this.#hideSure(decisions, wanted) : [];
  }

  /** Judges what the parser is in: it is held back, and hidden again where it was before. Returns what was hidden. */
  #judgeOpen(
    complete: readonly Element[],
    regrown: ReadonlySet<Decision['block']>,
    wanted: Wanted,
  ): Removal[] {
    const decisions = this.#half.look(this.#parser.open, complete, (element) =>
      this.#detector.readEarly([element], wanted, this.#parser.hasLeft),
    );
    const hidden = this.#hideSure(
      decisions.filter(({ block }) => regrown.has(block)),
      wanted,
    );
    this.#halfHeld = this.#hold(decisions, wanted);
    return hidden;
  }

  /** Whether it is held back where the parser still is. */
  #isHalf(block: Decision['block']): boolean {
    return this.#halfHeld.some((one) => one === block);
  }

  /**
   * Of what was judged before the settings came not all may be wanted. What was seen already and is doubtful stays in
   * sight: most of it is still there when the page is whole, and would go and come back.
   */
  #hold(decisions: readonly Decision[], wanted: Wanted): Element[] {
    return this.#holdback.hold(
      decisions.filter(
        (decision) =>
          isToGo(decision, wanted) &&
          !this.#cleaner.keeps(decision) &&
          !(decision.isDoubtful && this.#isSeen(decision.block)),
      ),
    );
  }

  /** The settings have come: what is held back and sure goes, as far as it is wanted. Returns what was hidden. */
  settle(wanted: Wanted): Removal[] {
    const { decisions } = this.#holdback;
    for (const decision of decisions)
      if (!isToGo(decision, wanted) || this.#cleaner.keeps(decision)) this.#holdback.letGo(decision.block);
    // A box that still grows may grow into the story.
    return this.#hideSure(
      decisions.filter(({ block }) => !this.#isHalf(block)),
      wanted,
    );
  }

  /** Gives back what is held back. */
  end(): void {
    this.#holdback.giveBack();
  }

  #hideSure(decisions: readonly Decision[], wanted: Wanted): Removal[] {
    if (this.#newsConfidence < SURELY_NEWS) return [];
    const sure = decisions.filter((decision) => !decision.isDoubtful && isToGo(decision, wanted));
    for (const { block } of sure) this.#holdback.letGo(block);
    return this.#cleaner.hide(sure);
  }

  get #mayBeNews(): boolean {
    return isWorthCleaning(this.#newsConfidence);
  }

  /**
   * Judging costs what the page weighs: while it grows it is judged at each doubling, not at each chunk; and at each
   * doubling of its paragraphs, which tell most and are few among a page's elements.
   */
  #isWorthALook(): boolean {
    const root = this.#doc.documentElement;
    const size = countBelow(root);
    const paragraphs = countBelow(root, 'p');
    const hasGrown = size >= this.#nextSize || paragraphs >= this.#nextParagraphs;
    if (this.#newsConfidence < SURELY_NEWS && hasGrown) {
      this.#nextSize = size * 2;
      this.#nextParagraphs = Math.max(LEAST_PARAGRAPHS, paragraphs * 2);
      this.#newsConfidence = judgeNews(this.#doc, this.#doc.location.href).confidence;
    }
    return this.#mayBeNews;
  }
}
