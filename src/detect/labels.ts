/** What the publisher calls a page and passages in it. Only open labels count; nobody's prose is judged. */
import { contradictions, electLabel, VOTE, type Vote, votesOfData } from './labels-data.ts';
import { findPlaces } from './labels-places.ts';
import { readText } from './labels-text.ts';
import { dataOf, laterStory } from './later-story.ts';
import { inOneLook } from './one-look.ts';
import { type PageData, readPageData } from './page-data.ts';
import { docTitle, holds } from './query.ts';
import type { Evidence, LabelFinding, LabelledPassage } from './types.ts';

const sameEvidence = (a: Evidence, b: Evidence): boolean => a.code === b.code && a.detail === b.detail;

/**
 * Finds labels on a page that has been read already. Of a page that adds the next stories below its own, those of the
 * story that the reader has come to.
 * @param read of the same document, by `readPageData`
 */
export const findLabelsBy = (doc: Document, read: PageData): LabelFinding =>
  inOneLook(() => lookForLabels(doc, read));

function lookForLabels(doc: Document, read: PageData): LabelFinding {
  const later = laterStory(doc, [read.headline, read.meta('og:title')]);
  const data = later ? dataOf(read, later) : read;
  const found = readText(findPlaces(doc, data, later?.element));
  const votes: Vote[] = votesOfData(data, docTitle(doc));
  for (const { source, label, evidence } of found) {
    // One vote for each source: a kicker shown twice is one kicker.
    if (source && !votes.some((vote) => vote.label === label && vote.evidence.code === evidence.code))
      votes.push({ label, weight: VOTE[source], evidence });
  }
  const label = electLabel(votes);
  const evidence = votes
    .filter((vote) => vote.label === label)
    .sort((a, b) => b.weight - a.weight)
    .map((vote) => vote.evidence)
    .concat(label === 'none' ? [] : contradictions(label, votes, data));
  // What names the page is marked only if the page is so labelled.
  const borneOut = found.filter(({ of, label: named }) => of === 'passage' || named === label);
  const kickers = borneOut.filter(({ of, evidence: { code } }) => of === 'page' && code === 'kicker');
  const passages = borneOut
    .filter(
      ({ element, evidence: { code } }) =>
        // A notice says more than the kicker in it.
        code === 'notice' ||
        !kickers.some((kicker) => kicker.element !== element && holds(element, kicker.element)),
    )
    .map(({ source: _, ...passage }): LabelledPassage => passage);
  return {
    label,
    evidence: evidence.filter((one, i) => evidence.findIndex((other) => sameEvidence(one, other)) === i),
    passages,
  };
}

/**
 * Finds what the publisher calls a page and parts of it: in structured data, sections, the address, the title, kickers
 * by the headline, bylines, notices, and headings inside the article.
 * @param doc the page. Nothing in it is changed, and no layout is asked for.
 * @param url the page's address; an empty or broken one takes away that source and no more
 * @returns the page's label with its evidence, the weightiest first and what contradicts it last (codes `against…`),
 *   and the passages to mark. Never throws: an empty or foreign document has no label.
 */
export const findLabels = (doc: Document, url: string): LabelFinding =>
  findLabelsBy(doc, readPageData(doc, url));
