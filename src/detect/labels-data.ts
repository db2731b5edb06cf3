/** Labels that a page gives itself in structured data, sections, its address and its title. */
import { BY_WEIGHT, isAdName, labelNamed, namesOpinionRole, type RealLabel } from './labels-words.ts';
import type { PageData } from './page-data.ts';
import type { Evidence } from './types.ts';

/** One source's word for a label, with what it weighs. */
export interface Vote {
  readonly label: RealLabel;
  readonly weight: number;
  readonly evidence: Evidence;
}

/**
 * What each source weighs; a page is labelled from `ENOUGH`. Structured types are chosen by an editor for just this;
 * tags are given freely; "columnist" also names people who write reports.
 */
export const VOTE = {
  schema: 3,
  section: 2,
  address: 2,
  title: 2,
  kicker: 2,
  notice: 2,
  byline: 2,
  role: 1,
  tag: 1,
} as const;

/** A page is labelled from this sum of votes on. */
export const ENOUGH = 2;

/** schema.org types that are labels. */
const TYPES: Readonly<Record<string, RealLabel>> = {
  OpinionNewsArticle: 'opinion',
  AnalysisNewsArticle: 'analysis',
  AdvertiserContentArticle: 'sponsored',
  SatiricalArticle: 'satire',
  ReviewNewsArticle: 'review',
  CriticReview: 'review',
};

/** schema.org types by which a page says that it is a report, and labels that this speaks against. */
const REPORTS: Readonly<Record<string, readonly RealLabel[]>> = {
  ReportageNewsArticle: ['opinion', 'analysis', 'sponsored', 'satire', 'review'],
  BackgroundNewsArticle: ['opinion', 'sponsored', 'satire', 'review'],
};

/** Sources that readers see; the rest is said to machines. */
const VISIBLE: ReadonlySet<string> = new Set(['kicker', 'notice', 'byline', 'title']);
/** Weaker votes are too freely given to contradict anything. */
const CONTRADICTS = 2;

const vote = (label: RealLabel, source: keyof typeof VOTE, detail: string): Vote => ({
  label,
  weight: VOTE[source],
  evidence: { code: source, detail },
});

const named = (texts: readonly string[], source: keyof typeof VOTE): Vote[] =>
  texts.flatMap((text) => {
    // "Opinion, Columns", "News > Opinion": each part may be the name.
    const parts = [text, ...text.split(/\s*[,>/|:;]\s*/)];
    const label =
      parts.map(labelNamed).find((found) => found !== null) ?? (isAdName(text) ? 'sponsored' : null);
    return label ? [vote(label, source, text)] : [];
  });

/** The last part of an address is the headline's; only what stands before it is a section. */
function votesOfAddress({ path }: PageData): Vote[] {
  const parts = path.slice(0, -1).slice(0, 5);
  return parts.flatMap((part) => {
    const words = part.replace(/[-_+.]+/g, ' ');
    const label = /^(?:commentisfree|oped|op-ed)$/.test(part) ? 'opinion' : labelNamed(words);
    // "gear-reviews" is a section of reviews; longer parts are headlines.
    const each = words.split(' ').map(labelNamed);
    const tail = each.length === 2 ? each[1] : null;
    // "columns-opinion": each word is a name.
    const found = label ?? (tail && (tail === 'review' || each[0]) ? tail : null);
    return found ? [vote(found, 'address', part)] : [];
  });
}

/**
 * The label a headline begins with ("Kommentar: …", "Opinion | …") or a page's title ends with ("… | Opinion | Site").
 * @returns null when there is none
 */
export function labelOfTitle(title: string): { readonly label: RealLabel; readonly name: string } | null {
  const begun = /^\s*([^|:–—]{3,40}?)\s*(?:[|:–—]|\s-\s)/u.exec(title)?.[1];
  if (begun && isAdName(begun)) return { label: 'sponsored', name: begun };
  const parts = title.split(/\s+[|–—-]\s+/).slice(1, -1);
  for (const name of [...(begun ? [begun] : []), ...parts]) {
    const label = labelNamed(name);
    if (label) return { label, name };
  }
  return REVIEW_TITLE.test(title) ? { label: 'review', name: 'review' } : null;
}

/** "… review: the verdict", "… Album Review": not "judicial review", nor "The Some Review: …", a name. */
const REVIEW_TITLE =
  /(?<!\b(?:judicial|peer|under|in|legal|case|policy|performance|defen[cs]e|for|to|a|the|of|spending|security|independent|safety) )\breview\s*(?:[:–—|]|-\s)|\b(?:[Bb]ook|[Ff]ilm|[Mm]ovie|[Aa]lbum|[Gg]ame|TV|[Tt]heat(?:re|er)|[Rr]estaurant|[Cc]oncert) [Rr]eview$/;

/** All votes from what the page says of itself to machines. */
export function votesOfData(data: PageData, docTitle: string): Vote[] {
  const types = [...data.types].flatMap((type) => {
    const label = TYPES[type];
    return label ? [vote(label, 'schema', type)] : [];
  });
  const titles = [data.headline, data.meta('og:title'), docTitle]
    .map(labelOfTitle)
    .filter((found) => found !== null)
    .slice(0, 1)
    .map(({ label, name }) => vote(label, 'title', name));
  const roles = data.authors
    .map(({ name, jobTitle }) => [jobTitle, name].find(namesOpinionRole) ?? '')
    .filter(Boolean)
    .slice(0, 1)
    .map((role) => vote('opinion', 'role', role));
  return [
    ...types,
    ...named(data.genres, 'section').slice(0, 1),
    ...named(data.sections, 'section').slice(0, 1),
    ...votesOfAddress(data).slice(0, 1),
    ...titles,
    ...roles,
    ...named(data.tags, 'tag').slice(0, 1),
  ];
}

/** The label most votes are for; `none` when too little speaks for any. */
export function electLabel(votes: readonly Vote[]): RealLabel | 'none' {
  let best: RealLabel | 'none' = 'none';
  let most = ENOUGH;
  for (const label of BY_WEIGHT) {
    const sum = votes.reduce((total, { label: of, weight }) => total + (of === label ? weight : 0), 0);
    if (sum > most || (sum === most && best === 'none')) {
      best = label;
      most = sum;
    }
  }
  return best;
}

/**
 * What speaks against the label that a page is given: other labels, by sources that could label it by themselves, and
 * structured data by which it is a report.
 * @returns evidence of its own codes, so that nobody takes it for evidence of the label
 */
export function contradictions(label: RealLabel, votes: readonly Vote[], data: PageData): Evidence[] {
  const reports = [...data.types].filter((type) => REPORTS[type]?.includes(label));
  return [
    ...votes
      .filter((vote) => vote.label !== label && vote.weight >= CONTRADICTS)
      .map(({ evidence: { code, detail } }): Evidence => {
        const against = VISIBLE.has(code) ? 'againstText' : 'againstData';
        return detail === undefined ? { code: against } : { code: against, detail };
      }),
    ...reports.map((type): Evidence => ({ code: 'againstData', detail: type })),
  ];
}
