/** Reports for the popup's tests: one whole page, and what to change in it. */
import type { PageReport, RemovedBlock } from '../../src/messages.ts';
import '../ui/no-layout.ts';

export const PAGE = 'https://www.courier.example/city/bridge';

export const block = (id: string, kind: RemovedBlock['kind'], restored = false): RemovedBlock => ({
  id,
  kind,
  confidence: 0.9,
  reasons: [`reason of ${id}`],
  text: `text of ${id}`,
  restored,
});

/** A cleaned news page with an opinion label, two marks, three hidden blocks and a summary; `parts` replace its parts. */
export const report = (parts: Partial<PageReport> = {}): PageReport => ({
  url: PAGE,
  isNews: true,
  newsConfidence: 0.9,
  evidence: [{ text: 'evidence one', isFor: true }],
  label: 'opinion',
  labelEvidence: ['the kicker says so'],
  state: 'cleaned',
  isSparing: false,
  removed: [block('b1', 'poll'), block('b2', 'newsletter'), block('b3', 'poll')],
  marks: [
    { id: 'm1', label: 'opinion', text: 'a marked passage', reason: 'the kicker says so' },
    { id: 'm2', label: 'analysis', text: 'another', reason: 'a heading says so' },
  ],
  article: {
    title: 'A bridge',
    byline: 'Staff Writer',
    published: '2026-03-04',
    updated: '2026-03-06T08:00:00Z',
    lang: 'en',
    words: 900,
    minutes: 4,
    minutesNow: 4,
    minutesBefore: 6,
    nextPage: '',
  },
  summary: [
    { text: 'First.', label: 'none' },
    { text: 'Second.', label: 'opinion' },
    { text: 'Third.', label: 'none' },
  ],
  ...parts,
});
