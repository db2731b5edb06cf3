/** Tells of a page what is asked: its report, its article, where something stands in it. */
import { isRun } from '../detect/block.ts';
import { Settled } from '../detect/settled.ts';
import type { PageArticle, PageReport, PageState, Place } from '../messages.ts';
import type { ArticleView, ReadingInput } from './article-view.ts';
import type { Cleaner } from './cleaner.ts';
import type { Detector } from './detector.ts';
import type { Labelling } from './labelling.ts';
import { goTo, rangeOf } from './places.ts';
import type { Subject } from './reading.ts';
import type { Removal } from './removal.ts';
import { makeReport } from './report.ts';
import type { Verdict } from './verdict.ts';
import type { Wishes } from './wishes.ts';

/** The parts of a session that know something of the page. */
interface Parts {
  readonly doc: Document;
  readonly article: ArticleView;
  readonly verdict: Verdict;
  readonly cleaner: Cleaner;
  readonly labels: Labelling;
  readonly detector: Detector;
  readonly wishes: Wishes;
}

const placeOf = ({ decision: { block } }: Removal): Element | Range | undefined =>
  isRun(block) ? rangeOf(block.nodes) : block;

export class Teller {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * The state a page is told to be in: one of which nothing goes but by hand is no news, off or given back, as it would be
   * without that.
   */
  stateOf(state: PageState): PageState {
    const { verdict, wishes } = this.#parts;
    if (state !== 'cleaned' || wishes.isAllWanted(verdict.mayBeNews)) return state;
    if (wishes.choice === 'site') return 'not-news';
    return wishes.isOff ? 'site-off' : 'restored';
  }

  /** The record of the page. */
  async report(now: PageState): Promise<PageReport> {
    const state = this.stateOf(now);
    const { doc, article, verdict, cleaner, detector, labels, wishes } = this.#parts;
    const reads = state !== 'not-news' && state !== 'failed' ? await article.read(this.#reading) : null;
    return makeReport(doc, {
      state,
      isSparing: state === 'cleaned' && wishes.extentOn(verdict) === 'sure' && detector.hasSpared,
      news: verdict.finding,
      labels: labels.found,
      removals: cleaner.removals,
      marked: labels.marked,
      facts: reads?.facts ?? article.bareFacts(),
      summary: reads?.summary ?? [],
    });
  }

  readonly #reading = (): ReadingInput => {
    const { cleaner, detector, wishes, labels } = this.#parts;
    // The text is clean whether the page is or not, and leaves out more than is hidden: nothing is lost by it. But what
    // was hidden by hand is no clutter once it is shown again.
    const { removals } = cleaner;
    const hidden = removals.filter(({ shown, decision }) => !shown || decision.wish === undefined);
    const gone = hidden.map(({ decision }) => decision.block);
    const settled = new Settled();
    for (const block of gone) settled.add(block);
    const unfit = detector.readUnfit(wishes.wanted).map(({ block }) => block);
    return {
      hidden: [...gone, ...unfit.filter((block) => !settled.holds(block))],
      unseen: removals.filter(({ shown }) => !shown).map(({ decision }) => decision.block),
      passages: labels.found.passages,
      pageLabel: labels.found.label,
      sentences: wishes.settings.sentences,
    };
  };

  /** The article's clean text. */
  async article(): Promise<PageArticle> {
    const { article } = this.#parts;
    return (await article.read(this.#reading))?.article ?? article.bareArticle();
  }

  /** What the reading view shows. */
  async subject(): Promise<Subject> {
    const { article, labels, wishes } = this.#parts;
    const reading = await article.read(this.#reading);
    return { reading, bare: article.bareArticle(), labels: labels.found, isMarked: wishes.settings.marks };
  }

  /** Brings the reader to a place; a hidden block has none until it is shown. */
  async scroll(place: Place): Promise<{ readonly found: boolean }> {
    const target = await this.#find(place);
    return { found: target ? goTo(target) : false };
  }

  async #find(place: Place): Promise<Element | Range | undefined> {
    const { article, cleaner, labels } = this.#parts;
    switch (place.kind) {
      case 'block':
        return cleaner.removals.filter(({ id, shown }) => id === place.id && shown).map(placeOf)[0];
      case 'mark':
        return labels.marked.find(({ id }) => id === place.id)?.passage.element;
      case 'sentence':
        return article.locate(place.index, this.#reading);
    }
  }
}
