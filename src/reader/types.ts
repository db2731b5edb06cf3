/** What the content script and the reading view agree on. Types alone: the view's code is loaded on demand. */
import type { PageArticle, ReadingPlace } from '../messages.ts';
import type { Label } from '../words.ts';

export type { ReadingPlace };

/** A label as the view shows it. */
export interface ShownLabel {
  readonly label: Exclude<Label, 'none'>;
  /** A sentence in the reader's language: who calls it so, and where; empty where what is labelled says so itself. */
  readonly reason: string;
}

/** What the view shows. */
export interface ReaderInput {
  readonly article: PageArticle;
  /**
   * The article's HTML; what stands in passage `n` of `passages` is in an element with `data-passage="n"`. Numbers without a
   * passage are passed over.
   */
  readonly html: string;
  readonly passages: readonly ShownLabel[];
  /** What the page as a whole is called; null for nothing, and where nothing is to be marked. */
  readonly pageLabel: ShownLabel | null;
  /** When it was last changed, ISO 8601; empty when that is not said or no later than it was published. */
  readonly updated: string;
  /** Who publishes it, or empty. */
  readonly site: string;
  /** Reading time in minutes; 0 for an empty article. */
  readonly minutes: number;
  /** The address of the article's next page, or empty. */
  readonly nextPage: string;
  /** The page's address. */
  readonly url: string;
  /** `ltr`, `rtl`, or empty when the page does not say. */
  readonly dir: string;
  /** Where the reader was since the page was opened; null for a first reading, which may go on from before a reload. */
  readonly place: ReadingPlace | null;
}

/** An open view. */
export interface OpenReader {
  /** Whether it is shown still: a page can take it out. */
  readonly isOpen: boolean;
  close(): void;
}

/** What the view asks of the page that it lies over. */
export interface ReaderPage {
  /** A name that no page knows beforehand, for an attribute of the view's host. */
  readonly attribute: string;
  /** Puts a style of user origin into the page in place of the one before; an empty one takes it out. Resolves then. */
  style(css: string): Promise<unknown>;
  /** Called once, with the place, when the view has gone, whoever closed it. */
  closed(place: ReadingPlace): void;
}

/** What the view's code hands to the content script, under `Symbol.for('broadsheet.reader')`. */
export interface ReaderCode {
  /** Opens the view over the page. */
  open(input: ReaderInput, page: ReaderPage): Promise<OpenReader>;
}
