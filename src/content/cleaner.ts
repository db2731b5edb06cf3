/** Hides blocks and gives them back. Keeps the one account of what is hidden on a page. */
import { isRun, nodesOf, standsIn } from '../detect/block.ts';
import { childrenOf, isAttached, isElement, isText, parentElementOf, parentOf } from '../detect/dom.ts';
import { inPlace } from '../detect/query.ts';
import type { Block, Decision } from '../detect/types.ts';
import { Patience } from './patience.ts';
import { Presence } from './presence.ts';
import { firstOf, isLeft, leftOf, type Removal } from './removal.ts';
import { StandIns } from './stand-ins.ts';
import { toldBlock } from './told-text.ts';
import { isBeingTypedIn } from './typing.ts';
import type { Veil } from './veil.ts';
import { type WordChange, WordWatch } from './word-watch.ts';

/** What is hidden on one page. */
export class Cleaner {
  readonly #veil: Veil;
  /** Whether the reader chose before to see a block again. */
  readonly keeps: (decision: Decision) => boolean;
  readonly #removals = new Map<string, Removal>();
  /**
   * By what is hidden, or shown again. Looked up from the inside outwards: compared with each other, many would cost their
   * square.
   */
  readonly #byNode = new WeakMap<Node, Removal>();
  readonly #presence = new Presence((nodes) => this.#knownIn(nodes));
  readonly #words: WordWatch;
  readonly #standIns: StandIns;
  readonly #patience = new Patience();
  #count = 0;

  /**
   * @param keeps whether the reader chose before to see a block again: it is listed, and stays where it is
   * @param changed told of a hidden block in which other words stand than were judged, before they would be drawn
   */
  constructor(
    veil: Veil,
    keeps: (decision: Decision) => boolean = () => false,
    changed: (removal: Removal, change: WordChange) => void = () => {},
  ) {
    this.#veil = veil;
    this.keeps = keeps;
    const tell = (element: Element, change: WordChange): void => {
      const removal = this.#byNode.get(element);
      if (removal) changed(removal, change);
    };
    this.#words = new WordWatch(tell);
    this.#standIns = new StandIns(veil, (standIn) => tell(standIn, 'other'));
  }

  /** All removals in the page's order, those that left the page not among them. */
  get removals(): readonly Removal[] {
    return inPlace([...this.#removals.values()].filter(isLeft), firstOf);
  }

  /** How many blocks are hidden now. */
  get hiddenCount(): number {
    return this.#presence.hiddenCount;
  }

  /** Whether a removal is on the page, and was not given back. */
  has(removal: Removal): boolean {
    return this.#removals.get(removal.id) === removal && isLeft(removal);
  }

  /** What is hidden in some elements. */
  hiddenIn(elements: readonly Element[]): Removal[] {
    return [...this.#knownIn(elements)].filter(({ shown }) => !shown);
  }

  /** The removals that some elements are, or stand in. */
  around(elements: readonly (Element | null)[]): Set<Removal> {
    const known = new Set<Removal>();
    for (const element of elements)
      for (let at = element; at; at = parentElementOf(at)) {
        const removal = this.#byNode.get(at);
        if (removal) known.add(removal);
      }
    return known;
  }

  /** The removals of which some nodes are a part, or hold one: found by going through the nodes, however many there are. */
  #knownIn(nodes: readonly Node[]): Set<Removal> {
    const known = new Set<Removal>();
    // It grows while it is gone through, and what stands in another of the nodes is in it once.
    const walked = new Set(nodes);
    for (const at of walked) {
      const removal = this.#byNode.get(at);
      if (removal) known.add(removal);
      for (const child of childrenOf(at)) walked.add(child);
    }
    return known;
  }

  /**
   * Whether a block is a removal's, hidden or shown again, or stands in one.
   * @param orShown false: it has to stand in one that is hidden; of what is shown again, parts may go by hand
   */
  isKnown(block: Block, orShown = true): boolean {
    const isHeldBy = (removal: Removal | undefined): boolean =>
      removal !== undefined && (orShown || !removal.shown || removal.decision.block === block);
    const [first, ...others] = nodesOf(block);
    const whole = first && this.#byNode.get(first);
    if (isHeldBy(whole) && others.every((node) => this.#byNode.get(node) === whole)) return true;
    return [...this.around([parentElementOf(first as Node)])].some(isHeldBy);
  }

  /**
   * Hides what was decided on. Blocks known already, and those in them, are passed over; so is the form that the reader is
   * typing in, until the page is judged again.
   * @returns the new removals
   */
  hide(decisions: readonly Decision[]): Removal[] {
    // Put back later, it is judged again.
    for (const removal of this.#presence.gone) this.#lose(removal);
    const made: Removal[] = [];
    for (const decision of decisions) {
      const { block } = decision;
      if (isRun(block) ? block.nodes.some((node) => parentOf(node) !== block.parent) : !isAttached(block))
        continue;
      if (this.#patience.isOverFor(block)) continue;
      if (this.isKnown(block, decision.wish === undefined)) {
        this.#renew(decision);
        continue;
      }
      if (isBeingTypedIn(nodesOf(block))) continue;
      const told = toldBlock(nodesOf(block));
      if (this.#patience.isOverForSaying(told)) continue;
      const shown = this.keeps(decision);
      // A wider block takes the place of those in it.
      for (const inner of this.#knownIn(nodesOf(block)))
        if (standsIn(inner.decision.block, block)) this.#forget(inner);
      this.#count += 1;
      const since = performance.now();
      const removal: Removal = { id: `b${this.#count}`, decision, told, shown, since };
      this.#removals.set(removal.id, removal);
      if (shown) this.#decide(removal);
      else this.#putAway(removal);
      made.push(removal);
    }
    return made;
  }

  /** What was decided before, of a part of a block or of what stood there, is told as the block is judged now. */
  #renew(decision: Decision): void {
    const { block } = decision;
    const removal = isRun(block) ? undefined : this.#byNode.get(block);
    if (isRun(block) || removal?.decision.block !== block || removal.shown) return;
    removal.decision = decision;
    removal.told = toldBlock([block]);
    this.#words.start(block);
  }

  /**
   * Has a hidden block judged again. What no longer is clutter is given back, but for parts of it that are; so is loose
   * text, of which nobody can tell what it is now without its surroundings.
   * @param judge what is clutter in it, the block itself or parts; null when there is nothing in it to be judged
   * @returns what is hidden in its place; null when the block stays hidden
   */
  judgeAgain(
    removal: Removal,
    judge: (block: Element) => readonly Decision[] | null,
  ): readonly Removal[] | null {
    const { block } = removal.decision;
    const decisions = isRun(block) ? [] : judge(block);
    if (!decisions) return null;
    const still = decisions.find((decision) => decision.block === block);
    if (still && !this.keeps(still)) {
      this.#renew(still);
      return null;
    }
    this.#forget(removal);
    // What the reader chose to see is not given back for its words.
    if (!still) this.#patience.noteReturn(block);
    return this.hide(decisions);
  }

  /** Gives a block back for good, whatever it says. */
  giveUp(removal: Removal): void {
    this.#patience.endFor(removal.decision.block);
    this.#forget(removal);
  }

  /** Shows a block again or hides it again. Unknown ids are passed over. */
  show(id: string, shown: boolean): void {
    const removal = this.#removals.get(id);
    if (!removal || removal.shown === shown) return;
    removal.shown = shown;
    if (shown) this.#bringBack(removal);
    else this.#putAway(removal);
  }

  /** The page is another: what it put in the place of what was hidden counts no more. */
  renew(): void {
    this.#patience.renew();
  }

  /** Gives everything back that a test does not keep, and forgets it. */
  giveBack(keep: (removal: Removal) => boolean = () => false): void {
    for (const removal of this.#removals.values()) if (!keep(removal)) this.#forget(removal);
    if (this.#removals.size === 0) this.renew();
  }

  /**
   * Makes a removal one of what is left of its block, by whose nodes it is known from now on and by no other: what its
   * page has moved away is no part of it any more, nor is what stood for texts that are shown.
   */
  #decide(removal: Removal, nodesFor?: Parameters<typeof leftOf>[1]): void {
    const decision = leftOf(removal.decision, nodesFor);
    this.#unknow(removal);
    removal.decision = decision;
    for (const node of nodesOf(decision.block)) this.#byNode.set(node, removal);
    this.#presence.note(removal);
  }

  #unknow(removal: Removal): void {
    for (const node of nodesOf(removal.decision.block))
      if (this.#byNode.get(node) === removal) this.#byNode.delete(node);
  }

  /** Forgets what has left the page. */
  #lose(removal: Removal): void {
    this.#forget(removal);
    if (!removal.shown) this.#patience.noteLoss(removal.told, removal.since);
  }

  #forget(removal: Removal): void {
    this.#bringBack(removal);
    this.#unknow(removal);
    this.#removals.delete(removal.id);
    this.#presence.forget(removal);
    if (this.#removals.size === 0) this.#presence.end();
  }

  #putAway(removal: Removal): void {
    this.#decide(removal);
    for (const node of nodesOf(removal.decision.block))
      if (isElement(node)) {
        this.#veil.put(node, 'hide');
        this.#words.start(node);
      }
    this.#decide(removal, (node, parent) =>
      isText(node) && /\S/.test(node.data) ? [node, this.#standIns.put(node, parent)] : [node],
    );
  }

  #bringBack(removal: Removal): void {
    for (const node of nodesOf(removal.decision.block))
      if (isElement(node) && !this.#standIns.take(node)) {
        this.#words.stop(node);
        this.#veil.take(node);
      }
    this.#decide(removal);
  }
}
