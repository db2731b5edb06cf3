/** Whether a page is one news article, as a sum of named signs. */
import model from './news-model.json' with { type: 'json' };
import type { SignRead } from './news-read.ts';
import { readSigns, SIGNS, type Sign } from './news-signs.ts';
import { type PageData, readPageData } from './page-data.ts';
import type { NewsEvidence, NewsFinding } from './types.ts';

/** What each sign adds when it is plainly there: learnt by scripts/train/news.ts, which tells how. */
const WEIGHTS: Readonly<Record<Sign, number>> = model.weights;

/** The sum for a page without any sign. */
const BASE = model.bias;

/** Signs that add less than this are not worth telling; of those for and against the verdict at most so many are. */
const WORTH_TELLING = 0.3;
const MOST_FOR = 4;
const MOST_AGAINST = 2;

const asEvidence = (code: Sign, { detail }: SignRead, isFor: boolean): NewsEvidence =>
  detail === undefined ? { code, isFor } : { code, detail, isFor };

/**
 * Judges a page that has been read already.
 * @param data of the same document, by `readPageData`
 */
export function judgeNewsBy(doc: Document, data: PageData): NewsFinding {
  const signs = readSigns(doc, data);
  const said = SIGNS.map((sign) => ({ sign, read: signs[sign], adds: WEIGHTS[sign] * signs[sign].value }));
  const sum = said.reduce((total, { adds }) => total + adds, BASE);
  const isNews = sum >= 0;
  const worth = said.filter(({ adds }) => Math.abs(adds) >= WORTH_TELLING);
  worth.sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds));
  const bearOut = worth.filter(({ adds }) => adds > 0 === isNews).slice(0, MOST_FOR);
  const against = worth.filter(({ adds }) => adds > 0 !== isNews).slice(0, MOST_AGAINST);
  return {
    isNews,
    confidence: 1 / (1 + Math.exp(-sum)),
    evidence: [
      ...(bearOut.length > 0 ? [] : [{ code: 'tooLittle', isFor: false }]),
      ...[...bearOut, ...against].map(({ sign, read, adds }) => asEvidence(sign, read, adds > 0)),
    ],
  };
}

/**
 * Judges whether a page is one news article: a report, feature or opinion piece of a news outlet.
 * @param doc the page; it may still be loading, then what is there is judged. Nothing in it is changed, and no
 *   layout is asked for.
 * @param url the page's address; an empty or broken one takes away the evidence of addresses and no more
 * @returns the verdict with its evidence, what bears it out before what speaks against it, each the
 *   weightiest first. Codes are those of `SIGNS`, and `tooLittle` when too
 *   little speaks for an article. Never throws: an empty or foreign document is no news.
 */
export const judgeNews = (doc: Document, url: string): NewsFinding =>
  judgeNewsBy(doc, readPageData(doc, url));
