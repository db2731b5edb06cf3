/**
 * Detection over the life of a document: the whole page once, then only what arrives. Holds the page's context between
 * the two, and what was made of each block, so that the clean text need not ask again.
 */

import { hasContent, isRun, proposeBlocks, standsIn } from '../detect/blocks.ts';
import { findByHand } from '../detect/by-hand.ts';
import { decideOn, type Purpose, type Wanted, type WeighedBlocks, weighBlocks } from '../detect/classify.ts';
import {
  countBelow,
  isAttached,
  isElement,
  isText,
  nextOf,
  parentElementOf,
  previousOf,
  tagOf,
  textOf,
} from '../detect/dom.ts';
import { cuePhrases } from '../detect/lexicon/phrases.ts';
import type { Wording } from '../detect/lines.ts';
import {
  elementsWalked,
  extendContext,
  type PageContext,
  readContext,
  statsOf,
} from '../detect/page-context.ts';
import { siteNamesOf } from '../detect/site-names.ts';
import { stat } from '../detect/stats.ts';
import type { Decision } from '../detect/types.ts';
import { weighWords } from '../detect/weigh-words.ts';
import { isClosed } from './parser-trail.ts';
import type { WordChange } from './word-watch.ts';

/** A page this many times larger than when it was read is read again. */
const OUTGROWN = 1.4;

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
  #context: PageContext | undefined;
  /** What has been weighed of the page since it was read whole, that reading first. */
  #weighed: WeighedBlocks[] = [];
  #size = 0;
  /** How much was walked after the page. */
  #walks = 0;

  /** @param byHand as what it is remembered what the reader hid by hand on this site; such blocks are decided on, too */
  constructor(doc: Document, byHand: () => ReadonlySet<string> = () => new Set()) {
    this.#doc = doc;
    this.#byHand = byHand;
  }

  /** Read anew each time: the page may not yet have said its name, and a page's scripts may change it. */
  #wording(): Wording {
    return {
      phrases: cuePhrases(),
      siteNames: siteNamesOf(this.#doc, this.#doc.location?.hostname ?? ''),
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
    const decisions = this.#weighed.flatMap((weighed) => decideOn(weighed));
    return [...decisions, ...this.#findByHand(this.#context?.walked.order ?? [], decisions)];
  }

  /** What the reader hid by hand, of some elements; what is clutter anyway is decided on as such. */
  #findByHand(elements: readonly Element[], decisions: readonly Decision[]): Decision[] {
    const wishes = this.#byHand();
    if (wishes.size === 0 || !this.#context) return [];
    return findByHand(elements, this.#context, wishes).filter(
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

  /** Reads the whole page; undefined for a document without an element. */
  #read(): PageContext | undefined {
    const root = this.#doc.body ?? this.#doc.documentElement;
    if (!root) return undefined;
    this.forget();
    this.#context = readContext(root, this.#wording());
    this.#size = countBelow(this.#doc.documentElement);
    return this.#context;
  }

  #weighAll(wanted: Wanted): WeighedBlocks[] {
    const context = this.#read();
    return context ? [weighBlocks(proposeBlocks(elementsWalked(context), context), context, wanted)] : [];
  }

  /** What the clean text leaves out, of the page as it was judged last; a page that was not is judged now. */
  readUnfit(wanted: Wanted): Decision[] {
    const weighed = this.#weighed.length > 0 ? this.#weighed : this.#weighAll(wanted);
    const decisions = weighed.flatMap((one) => decideOn(one, 'read'));
    return [...decisions, ...this.#findByHand(this.#context?.walked.order ?? [], decisions)];
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

  /** Whether the page has changed so much since it was read whole that what was learnt of it then no longer holds. */
  get isOutgrown(): boolean {
    const root = this.#doc.documentElement;
    return root !== null && (this.#hasLostStory || countBelow(root) > this.#size * OUTGROWN);
  }

  /** Whether the site has put another page in place of the one that was read. */
  get #hasLostStory(): boolean {
    const story = this.#context?.mainContent;
    return story ? !isAttached(story) : false;
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
   * @param purpose whether the page is whole: `hide`, or not yet: `early`
   */
  readAdded(
    added: readonly Element[],
    wanted: Wanted | null,
    purpose: Exclude<Purpose, 'read'> = 'hide',
  ): Decision[] {
    const root = this.#doc.body ?? this.#doc.documentElement;
    if (!root) return [];
    const decisions: Decision[] = [];
    for (const element of purpose === 'early' ? added.map((one) => widen(one)) : widenAll(added)) {
      if (decisions.some(({ block }) => standsIn(element, block))) continue;
      if (this.#hasLostStory) {
        this.#context = undefined;
        // What is read of it now is not all of it yet.
        this.#size = 0;
      }
      this.#context ??= readContext(root, this.#wording());
      const seen = this.#walk(element, this.#context);
      const weighed = wanted && weighBlocks(proposeBlocks(seen, this.#context), this.#context, wanted);
      if (weighed && purpose === 'hide') this.#keep(weighed);
      const decided = weighed ? decideOn(weighed, purpose) : [];
      // What the parser is still in may yet be filled with the story.
      const whole = purpose === 'early' ? seen.filter(isClosed) : seen;
      decisions.push(...decided, ...this.#findByHand(whole, decided));
    }
    return decisions.filter(({ block }) => !isRun(block) || isAttached(block.parent));
  }

  /**
   * Judges anew a block that was judged before and holds other words now. Where prose came to a prompt that is still
   * there, they are no longer one thing, and its parts are judged.
   * @param wanted as for the whole page
   * @returns what is clutter, the block itself or parts of it; null when there is nothing in it to be judged: a site
   *   may empty a box to fill it again
   */
  readAgain(block: Element, wanted: Wanted | null, change: WordChange): Decision[] | null {
    this.#context ??= readContext(this.#doc.body ?? block, this.#wording());
    const context = this.#context;
    const proseBefore = stat(statsOf(context, block), 'coldProseWords');
    const seen = this.#walk(block, context);
    const stats = statsOf(context, block);
    if (!hasContent(stats)) return null;
    const isMixed = change === 'added' && stat(stats, 'coldProseWords') > proseBefore;
    const judged = isMixed ? seen.filter((one) => one !== block) : seen;
    const decisions = wanted ? decideOn(weighBlocks(proposeBlocks(judged, context), context, wanted)) : [];
    decisions.push(...this.#findByHand(seen, decisions));
    // What was made of it before would leave it out of the clean text.
    if (!decisions.some((decision) => decision.block === block)) this.forget();
    return decisions;
  }
}

/** Boxes within boxes: a slot that was empty before belongs to what was put into it. */
const MOST_WIDENING = 4;

/** What a site puts into a box at once is one thing, however many pieces it is of. What the parser brings is not. */
function widenAll(added: readonly Element[]): ReadonlySet<Element> {
  const together = new Set(added);
  // Asked once for each place: of thousands of pieces each would be looked at for each.
  const places = new Map<Element | null, Element>();
  return new Set(
    added.map((one) => {
      const place = parentElementOf(one);
      const wide = places.get(place) ?? widen(one, together);
      places.set(place, wide);
      return together.has(wide) ? one : wide;
    }),
  );
}

/** The outermost element that holds an added one, what was added together with it, and no other text. */
function widen(element: Element, together?: ReadonlySet<Node>): Element {
  let at = element;
  for (let i = 0; i < MOST_WIDENING; i += 1) {
    const up = parentElementOf(at);
    if (!up || /^(?:body|html|main|article)$/.test(tagOf(up))) break;
    if (hasTextBeside(at, together)) break;
    at = up;
  }
  return at;
}

/** Whether another sibling holds text. Looked up from near to far: in a story the first neighbour settles it. */
function hasTextBeside(element: Element, others?: ReadonlySet<Node>): boolean {
  for (const step of [previousOf, nextOf])
    for (let node = step(element); node; node = step(node))
      if ((isElement(node) || isText(node)) && !others?.has(node) && /\S/.test(textOf(node) ?? ''))
        return true;
  return false;
}
