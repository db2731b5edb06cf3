/** Whether a page is news, and how often that is asked. */
import { judgeNewsBy } from '../detect/news.ts';
import type { PageData } from '../detect/page-data.ts';
import type { NewsFinding } from '../detect/types.ts';
import { isWorthCleaning } from '../words.ts';

/** A page is asked again so often at most, each time it has settled. */
const MOST_SECOND_LOOKS = 6;

export class Verdict {
  readonly #doc: Document;
  #finding: NewsFinding = { isNews: false, confidence: 0, evidence: [] };
  #hasMoved = false;
  #looksLeft = MOST_SECOND_LOOKS;

  constructor(doc: Document) {
    this.#doc = doc;
  }

  /** What was found last; no news until then. */
  get finding(): NewsFinding {
    return this.#finding;
  }

  /** Whether the page is likely enough to be news to be cleaned without being asked for. */
  get mayBeNews(): boolean {
    return isWorthCleaning(this.#finding.confidence);
  }

  /**
   * Whether to ask again when the page has settled. One that is no news may become news, as single-page sites do; and
   * one whose address has changed shows what it showed before until its site has put the new page in its place.
   */
  get isProvisional(): boolean {
    return this.#looksLeft > 0 && (this.#hasMoved || !this.#finding.isNews);
  }

  /** The page's address has changed. */
  move(): void {
    this.#hasMoved = true;
    this.#looksLeft = MOST_SECOND_LOOKS;
  }

  /** Judges the page. */
  judge(data: PageData): void {
    this.#finding = judgeNewsBy(this.#doc, data);
  }

  /** Judges it once more, which is one of the looks it has. */
  judgeAgain(data: PageData): void {
    this.#looksLeft -= 1;
    this.judge(data);
  }
}
