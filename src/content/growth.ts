/** Whether a page is still the one that was read: it may have grown since, or have given its place to another. */

import { isAttached } from '../detect/dom.ts';
import type { PageContext } from '../detect/page-context.ts';
import { countAllBelow } from '../detect/query.ts';

/** A page this many times larger than when it was read is read again. */
const OUTGROWN = 1.4;
/** While it comes together, one this many times larger: a frame or a script more changes nothing for the rest. */
const GROWN = 1.05;

/** Keeps how large one document was when it was read. */
export class Growth {
  readonly #doc: Document;
  readonly #topicNow: () => ReadonlySet<string>;
  #context: PageContext | undefined;
  /** How many elements it had; none while it was not whole. */
  #size = 0;
  /** How many words were in what came since. */
  #wordsCome = 0;

  /** @param topicNow the words that the document says it is about by now */
  constructor(doc: Document, topicNow: () => ReadonlySet<string>) {
    this.#doc = doc;
    this.#topicNow = topicNow;
  }

  /**
   * The page has been read as it stands.
   * @param context what is known of it; undefined for a document without an element
   * @param isWhole whether all of it was there
   */
  begin(context: PageContext | undefined, isWhole: boolean): void {
    this.#context = context;
    this.#size = context && isWhole ? countAllBelow(this.#doc.documentElement) : 0;
    this.#wordsCome = 0;
  }

  /** So many words were in what came since. */
  add(words: number): void {
    this.#wordsCome += words;
  }

  /** Whether the page has changed so much since it was read whole that what was learnt of it then no longer holds. */
  get isOutgrown(): boolean {
    return this.#hasChanged(OUTGROWN);
  }

  /** Whether so much has come since the page was read whole that what was there may be judged otherwise beside it. */
  get hasGrown(): boolean {
    // A story is many words in few elements.
    const words = this.#context?.pageWords ?? 0;
    return this.#wordsCome > words * (GROWN - 1) || this.#hasChanged(GROWN);
  }

  /** What holds the story of the page that was read, where one was found. */
  get story(): Element | null {
    return this.#context?.mainContent ?? null;
  }

  /** Whether the site has put another page in place of the one that was read. */
  get hasLostStory(): boolean {
    return this.story ? !isAttached(this.story) : false;
  }

  #hasChanged(times: number): boolean {
    const root = this.#doc.documentElement;
    return (
      root !== null && (this.hasLostStory || countAllBelow(root) > this.#size * times || this.#isRetitled)
    );
  }

  /** Whether the page says that it is about something else; a count before its title, as of messages, is no such thing. */
  get #isRetitled(): boolean {
    const topic = this.#context?.wording.topic ?? new Set();
    const now = [...this.#topicNow()];
    return topic.size > 0 && now.length > 0 && !now.some((word) => topic.has(word));
  }
}
