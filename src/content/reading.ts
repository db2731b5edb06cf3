/** The reading view of one page: opened and closed, and where in it the reader was. */

import { pageAddress } from '../address.ts';
import type { PageReading } from '../article/read-page.ts';
import { attrOf } from '../detect/dom.ts';
import type { LabelFinding } from '../detect/types.ts';
import type { PageArticle } from '../messages.ts';
import type { OpenReader, ReaderInput, ReaderPage, ReadingPlace } from '../reader/types.ts';
import { askBackground } from './ask-background.ts';
import { drawName } from './draw-name.ts';
import { loadCode } from './load-code.ts';
import { quotesPassage, wordsFor } from './words-for.ts';

/** What is known of the page when its article is to be read. */
export interface Subject {
  /** Null when the article could not be read. */
  readonly reading: PageReading | null;
  /** An article without text, for then. */
  readonly bare: PageArticle;
  readonly labels: LabelFinding;
  /** Whether what is labelled is to be marked, in the view as on the page. */
  readonly isMarked: boolean;
}

const inputOf = (
  doc: Document,
  { reading, bare, labels, isMarked }: Subject,
  place: ReadingPlace | null,
): ReaderInput => {
  const [evidence] = labels.evidence;
  return {
    article: reading?.article ?? bare,
    html: reading?.labelled.html ?? '',
    passages: (isMarked ? (reading?.labelled.passages ?? []) : []).map((passage) => ({
      label: passage.label,
      reason: quotesPassage(passage.evidence) ? '' : wordsFor('label', passage.evidence),
    })),
    pageLabel:
      labels.label === 'none' || !isMarked
        ? null
        : { label: labels.label, reason: evidence ? wordsFor('label', evidence) : '' },
    updated: reading?.facts.updated ?? '',
    site: reading?.site ?? '',
    minutes: reading?.facts.minutes ?? 0,
    nextPage: reading?.facts.nextPage ?? '',
    url: doc.location.href,
    dir: doc.documentElement ? attrOf(doc.documentElement, 'dir') : '',
    place,
  };
};

export class Reading {
  readonly #doc: Document;
  readonly #subject: () => Promise<Subject>;
  #view: OpenReader | undefined;
  #place: { readonly address: string; readonly at: ReadingPlace } | undefined;
  /** The page's address and title when its article was opened. */
  #opened = { address: '', title: '' };
  /** How often it was to be closed: what is being opened meanwhile is not shown any more. */
  #closings = 0;
  #style = '';
  /** One thing after the other: the key may be pressed again while the view is being opened. */
  #turn: Promise<unknown> = Promise.resolve();

  /** @param subject reads the page's article */
  constructor(doc: Document, subject: () => Promise<Subject>, signal: AbortSignal) {
    this.#doc = doc;
    this.#subject = subject;
    signal.addEventListener('abort', () => this.close(), { once: true });
  }

  /**
   * Opens or closes the view.
   * @param on left out: the other way round than it is
   * @returns whether it is open now; it cannot be when the extension was updated under the page
   */
  set(on?: boolean): Promise<{ readonly open: boolean }> {
    const turn = this.#turn.then(async () => {
      const isOpen = this.#view?.isOpen ?? false;
      if (on ?? !isOpen) {
        if (!isOpen) await this.#open();
      } else this.close();
      return { open: this.#view?.isOpen ?? false };
    });
    this.#turn = turn.catch(() => {});
    return turn.catch(() => ({ open: false }));
  }

  close(): void {
    this.#closings += 1;
    this.#view?.close();
  }

  /** Closes the view over another article: the page has another title by now, and another address. */
  closeIfOther(): void {
    const { address, title } = this.#opened;
    if (this.#address !== address && this.#doc.title !== title) this.close();
  }

  get #address(): string {
    return pageAddress(this.#doc.location.href);
  }

  async #open(): Promise<void> {
    // One that the page took out is still waiting to be ended.
    this.close();
    const closings = this.#closings;
    const address = this.#address;
    this.#opened = { address, title: this.#doc.title };
    const isStale = (): boolean => this.#closings !== closings || this.#address !== address;
    const [code, subject] = await Promise.all([loadCode('reader'), this.#subject()]);
    // Another page has come in place of the one that was read.
    if (isStale()) return;
    const place = this.#place?.address === address ? this.#place.at : null;
    const page: ReaderPage = {
      attribute: drawName(),
      style: (css) => this.#wear(css),
      closed: (at) => {
        this.#view = undefined;
        this.#place = { address, at };
      },
    };
    this.#view = await code?.open(inputOf(this.#doc, subject, place), page);
    if (isStale()) this.close();
  }

  /** The page wears one style at a time; the background does as it is asked, in order. */
  async #wear(css: string): Promise<void> {
    const before = this.#style;
    if (css === before) return;
    this.#style = css;
    const worn = css && askBackground({ type: 'style:set', css, on: true });
    // Taken out first, the page would be without both for a frame, and the view over one that draws nothing with it.
    if (before) void askBackground({ type: 'style:set', css: before, on: false });
    await worn;
  }
}
