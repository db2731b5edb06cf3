/** Makes the page report: the single record that popup, badge and tests read. */

import type { LabelFinding, NewsFinding } from '../detect/types.ts';
import type { ArticleFacts, PageReport, PageState, SummarySentence } from '../messages.ts';
import { fileShown } from './file-shown.ts';
import type { Marked } from './marker.ts';
import type { Removal } from './removal.ts';
import { wordsFor } from './words-for.ts';

/** What a report is made of. */
export interface ReportParts {
  readonly state: PageState;
  readonly isSparing: boolean;
  readonly news: NewsFinding;
  readonly labels: LabelFinding;
  readonly removals: readonly Removal[];
  readonly marked: readonly Marked[];
  readonly facts: ArticleFacts;
  readonly summary: readonly SummarySentence[];
}

/** What is known of an article nobody has read. */
export const bareFacts = (doc: Document): ArticleFacts => ({
  title: doc.title,
  byline: '',
  published: '',
  updated: '',
  lang: doc.documentElement?.lang ?? '',
  words: 0,
  minutes: 0,
  minutesNow: 0,
  minutesBefore: 0,
  nextPage: '',
});

/** The report of a page, as plain JSON. */
export function makeReport(
  doc: Document,
  { state, isSparing, news, labels, removals, marked, facts, summary }: ReportParts,
): PageReport {
  const file = fileShown(doc.contentType);
  return {
    url: doc.location.href,
    isNews: news.isNews,
    newsConfidence: news.confidence,
    evidence: news.evidence.map((evidence) => ({ text: wordsFor('news', evidence), isFor: evidence.isFor })),
    label: labels.label,
    labelEvidence: labels.evidence.map((evidence) => wordsFor('label', evidence)),
    state,
    ...(file && { file }),
    isSparing,
    removed: removals.map(({ id, decision, told, shown }) => ({
      id,
      kind: decision.kind,
      confidence: decision.confidence,
      reasons: decision.reasons.map((reason) => wordsFor('reason', reason)),
      ...told,
      restored: shown,
      ...(decision.wish !== undefined && { byHand: true as const }),
    })),
    marks: marked.map(({ id, passage, text, reason, isQuoted }) => ({
      id,
      label: passage.label,
      text,
      reason,
      ...(isQuoted && { isQuoted }),
    })),
    article: facts,
    summary,
  };
}
