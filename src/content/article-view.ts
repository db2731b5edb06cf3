/** The article of a page as the content script sees it: read once, forgotten when the page changes. */
import type { PageReading } from '../article/read-page.ts';
import type { Block, LabelledPassage } from '../detect/types.ts';
import type { ArticleFacts, PageArticle } from '../messages.ts';
import type { Label } from '../words.ts';
import { loadCode } from './load-code.ts';
import { bareFacts } from './report.ts';

/** What reading an article needs to know of the page. */
export interface ReadingInput {
  readonly hidden: readonly Block[];
  readonly unseen: readonly Block[];
  readonly passages: readonly LabelledPassage[];
  readonly pageLabel: Label;
  /** Sentences the summary is to have. */
  readonly sentences: number;
}

export class ArticleView {
  readonly #doc: Document;
  #read: Promise<PageReading | null> | undefined;

  constructor(doc: Document) {
    this.#doc = doc;
  }

  /** What was read is stale. */
  forget(): void {
    this.#read = undefined;
  }

  /**
   * Reads the article, or returns what was read; null when the code for it cannot be had, or gives up. Where it cannot be
   * had, the next to ask tries again.
   * @param input asked for only when the article is read anew: on a page that is off it costs a walk over the page
   */
  read(input: () => ReadingInput): Promise<PageReading | null> {
    if (this.#read) return this.#read;
    const reading = this.#readAnew(input, () => {
      if (this.#read === reading) this.forget();
    }).catch(() => null);
    this.#read = reading;
    return reading;
  }

  async #readAnew(input: () => ReadingInput, cannot: () => void): Promise<PageReading | null> {
    const loading = loadCode('article');
    // Made while the code is on its way.
    const known = input();
    const reader = await loading;
    if (reader) return reader.readPage(this.#doc, { ...known, url: this.#doc.location.href });
    cannot();
    return null;
  }

  /** Where a sentence of the summary stands in the page. */
  async locate(index: number, input: () => ReadingInput): Promise<Range | undefined> {
    const sentence = (await this.read(input))?.summary[index];
    const reader = await loadCode('article');
    return (sentence && this.#doc.body && reader?.locateText(this.#doc.body, sentence.text)) || undefined;
  }

  /** Facts of a page whose article was not read. */
  bareFacts(): ArticleFacts {
    return bareFacts(this.#doc);
  }

  /** An article without text. */
  bareArticle(): PageArticle {
    return {
      title: this.#doc.title,
      standfirst: '',
      byline: '',
      published: '',
      lang: this.#doc.documentElement?.lang ?? '',
      html: '',
      text: '',
    };
  }
}
