/**
 * Detection over the life of a document: the whole page once, then only what arrives. Holds the page's context between
 * the two, and what was made of each block, so that the clean text need not ask again.
 */

import { isRun } from '../detect/block.ts';
import { hasContent, proposeBlocks } from '../detect/blocks.ts';
import { findByHand } from '../detect/by-hand.ts';
import { decideOn } from '../detect/classify.ts';
import { isAttached } from '../detect/dom.ts';
import type { Purpose } from '../detect/hits.ts';
import { cuePhrases } from '../detect/lexicon/phrases.ts';
import type { Wording } from '../detect/lines.ts';
import { inOneLook } from '../detect/one-look.ts';
import {
  elementsWalked,
  extendContext,
  keepRows,
  type PageContext,
  proseIn,
  readContext,
  statsOf,
} from '../detect/page-context.ts';
import { bodyOf } from '../detect/query.ts';
import { Settled } from '../detect/settled.ts';
import { siteNamesOf } from '../detect/site-names.ts';
import { stat } from '../detect/stats.ts';
import { topicOf } from '../detect/topic.ts';
import type { Decision } from '../detect/types.ts';
import { weighWords } from '../detect/weigh-words.ts';
import { type Wanted, type WeighedBlocks, weighBlocks } from '../detect/weighing.ts';
import { Growth } from './growth.ts';
import { widen, widenAll } from './widening.ts';
import type { WordChange } from './word-watch.ts';

/**
 * So much prose in which no phrase of clutter stands is story. A box that the parser is still in may begin with it and
 * with half a prompt, which is not told by itself yet: the reader has the story before his eyes.
 */
const STORY_BEGUN = 15;

/**
 * So many additions are kept with the page: a ticker that puts in new ones for days must not fill the memory. After
 * that the page is weighed whole again when its clean text is asked for.
 */
const MOST_WEIGHED = 200;

/** Judges the blocks of one document. */
export class Detector {
  readonly #doc: Document;
  /** What the reader hid by hand on this site. */
  readonly #byHand: () => ReadonlySet<string>;
  readonly #purpose: () => Purpose;
  /** Whether the page is still the one that was read. */
  readonly growth: Growth;
  #context: PageContext | undefined;
  /** What has been weighed of the page since it was read whole, that reading first. */
  #weighed: WeighedBlocks[] = [];
  /** How much was walked after the page. */
  #walks = 0;

  /**
   * @param byHand as what it is remembered what the reader hid by hand on this site; such blocks are decided on, too
   * @param purpose what a page that is whole is judged for
   */
  constructor(
    doc: Document,
    byHand: () => ReadonlySet<string> = () => new Set(),
    purpose: () => Purpose = () => 'hide',
  ) {
    this.#doc = doc;
    this.#byHand = byHand;
    this.#purpose = purpose;
    this.growth = new Growth(doc, () => this.#wording().topic);
  }

  /** Read anew each time: the page may not yet have said its name, and a page's scripts may change it. */
  #wording(): Wording {
    const siteNames = siteNamesOf(this.#doc, this.#doc.location?.hostname ?? '');
    return {
      phrases: cuePhrases(),
      siteNames,
      topic: topicOf(this.#doc, siteNames),
      weigh: weighWords,
    };
  }

  /**
   * Judges the whole page anew.
   * @param wanted which kinds are to go; null: nothing but what was hidden by hand, for which nothing is weighed
   */
  readAll(wanted: Wanted | null): Decision[] {
    if (wanted) this.#weighed = this.#weighAll(wanted);
    else this.#read();
    const decisions = this.#weighed.flatMap((weighed) => decideOn(weighed, this.#purpose()));
    return [...decisions, ...this.#findByHand(this.#context?.walked.order ?? [], decisions)];
  }

  /** What the reader hid by hand, of some elements; what is clutter anyway is decided on as such. */
  #findByHand(
    elements: readonly Element[],
    decisions: readonly Decision[],
    mayGo: (element: Element) => boolean = () => true,
  ): Decision[] {
    const wishes = this.#byHand();
    if (wishes.size === 0 || !this.#context) return [];
    return findByHand(elements.filter(mayGo), this.#context, wishes).filter(
      ({ block }) => !decisions.some((decision) => decision.block === block),
    );
  }

  /** The page as it stands now, for the reader to choose from: what is known of it, and what could be a block. */
  survey(): { readonly context: PageContext; readonly blocks: readonly Element[] } {
    const context = readContext(this.#doc.body ?? this.#doc.documentElement, this.#wording());
    const blocks = proposeBlocks(elementsWalked(context), context).flatMap(({ block }) =>
      isRun(block) ? [] : [block],
    );
    return { context, blocks };
  }

  /** Reads what there is of the page; undefined for a document without an element. */
  #readNow(isWhole = false): PageContext | undefined {
    const root = bodyOf(this.#doc);
    this.#context = root ? readContext(root, this.#wording()) : undefined;
    this.growth.begin(this.#context, isWhole);
    return this.#context;
  }

  /** The same once the page is whole. */
  #read(): PageContext | undefined {
    this.forget();
    return this.#readNow(true);
  }

  #weighAll(wanted: Wanted): WeighedBlocks[] {
    const context = this.#read();
    return context ? [weighBlocks(elementsWalked(context), context, wanted)] : [];
  }

  /** What the clean text leaves out, of the page as it was judged last; a page that was not is judged now. */
  readUnfit(wanted: Wanted): Decision[] {
    const weighed = this.#weighed.length > 0 ? this.#weighed : this.#weighAll(wanted);
    const decisions = weighed.flatMap((one) => decideOn(one, 'read'));
    return [...decisions, ...this.#findByHand(this.#context?.walked.order ?? [], decisions)];
  }

  /**
   * Whether the page, which was judged sparingly, has blocks that would go from a news article; true where that is not
   * known.
   */
  get hasSpared(): boolean {
    if (this.#weighed.length === 0) return true;
    return this.#weighed.some((weighed) => {
      const gone = new Set(decideOn(weighed, 'surely').map(({ block }) => block));
      return decideOn(weighed, 'hide').some(({ block }) => !gone.has(block));
    });
  }

  /** Keeps an addition beside the page it was made to; where that is not kept, nor is this. */
  #keep(added: WeighedBlocks): void {
    if (this.#weighed.length === 0 || added.candidates.length === 0) return;
    this.#weighed.push(added);
    if (this.#weighed.length > MOST_WEIGHED) this.forget();
  }

  /** What was made of the page no longer holds: it goes on without being watched, or is another. */
  forget(): void {
    this.#weighed = [];
  }

  /** Walks what came or changed after the page was read, and now and then lets go of what has left it since. */
  #walk(element: Element, context: PageContext): readonly Element[] {
    this.#walks += 1;
    if (this.#walks % MOST_WEIGHED === 0)
      for (const seen of [context.walked.vendors, context.walked.loose])
        for (const one of seen.keys()) if (!isAttached(one)) seen.delete(one);
    return extendContext(context, element);
  }

  /**
   * Judges what has been added, and the boxes that hold it and little else.
   * @param wanted as for the whole page
   */
  readAdded(added: readonly Element[], wanted: Wanted | null): Decision[] {
    return inOneLook(() => this.#judgeAdded(added, wanted));
  }

  #judgeAdded(added: readonly Element[], wanted: Wanted | null): Decision[] {
    const decisions: Decision[] = [];
    const settled = new Settled();
    for (const element of widenAll(added)) {
      if (settled.holds(element)) continue;
      const context = this.#known();
      if (!context) break;
      const seen = this.#walk(element, context);
      this.growth.add(stat(statsOf(context, element), 'words'));
      const weighed = wanted && weighBlocks(seen, context, wanted);
      if (weighed) this.#keep(weighed);
      const decided = weighed ? decideOn(weighed, this.#purpose()) : [];
      const found = [...decided, ...this.#findByHand(seen, decided)];
      for (const { block } of found) settled.add(block);
      decisions.push(...found);
    }
    return stillThere(decisions);
  }

  /**
   * The same for what the parser has brought while the page is not whole.
   * @param parts elements that it has left, or the one that it is in
   * @param hasLeft whether it has left an element
   */
  readEarly(parts: readonly Element[], wanted: Wanted, hasLeft: (element: Element) => boolean): Decision[] {
    return inOneLook(() => this.#judgeEarly(parts, wanted, hasLeft));
  }

  #judgeEarly(parts: readonly Element[], wanted: Wanted, hasLeft: (element: Element) => boolean): Decision[] {
    const left = new Set(parts.filter((part) => hasLeft(part)));
    const isNew = !this.#context;
    const context = this.#known();
    if (!context) return [];
    // What is there when the page is read is walked with it.
    if (isNew) keepRows(context, left, elementsWalked(context));
    const decisions: Decision[] = [];
    const settled = new Settled();
    for (const part of parts) {
      // Of a layout nothing but the banner on top may be there yet.
      const element = widen(part, hasLeft);
      if (settled.holds(element)) continue;
      const seen = this.#walk(element, context);
      if (left.has(part)) keepRows(context, new Set([part]), seen);
      const mayGo = (one: Element): boolean => proseIn(context, one) < STORY_BEGUN || hasLeft(one);
      const decided = decideOn(weighBlocks(seen.filter(mayGo), context, wanted), 'early');
      // What the parser is still in may yet be filled with the story.
      const found = [...decided, ...this.#findByHand(seen, decided, hasLeft)];
      for (const { block } of found) settled.add(block);
      decisions.push(...found);
    }
    return stillThere(decisions);
  }

  /** What is known of the page, read now if nothing is. */
  #known(): PageContext | undefined {
    return this.#context && !this.growth.hasLostStory ? this.#context : this.#readNow();
  }

  /**
   * Judges anew a block that was judged before and holds other words now. Where prose came to a prompt that is still
   * there, they are no longer one thing, and its parts are judged.
   * @param wanted as for the whole page
   * @returns what is clutter, the block itself or parts of it; null when there is nothing in it to be judged: a site
   *   may empty a box to fill it again
   */
  readAgain(block: Element, wanted: Wanted | null, change: WordChange): Decision[] | null {
    const context = this.#context ?? this.#readNow();
    if (!context) return null;
    const proseBefore = stat(statsOf(context, block), 'coldProseWords');
    const seen = this.#walk(block, context);
    const stats = statsOf(context, block);
    if (!hasContent(stats)) return null;
    const isMixed = change === 'added' && stat(stats, 'coldProseWords') > proseBefore;
    const judged = isMixed ? seen.filter((one) => one !== block) : seen;
    const decisions = wanted ? decideOn(weighBlocks(judged, context, wanted), this.#purpose()) : [];
    decisions.push(...this.#findByHand(seen, decisions));
    // What was made of it before would leave it out of the clean text.
    if (!decisions.some((decision) => decision.block === block)) this.forget();
    return decisions;
  }
}

/** The place of a run of loose text may be gone meanwhile. */
const stillThere = (decisions: readonly Decision[]): Decision[] =>
  decisions.filter(({ block }) => !isRun(block) || isAttached(block.parent));
