/**
 * The article of a page: its text, cleaned, and what the page says about it. Reads the page, never writes to it.
 */
import { nodesOf } from '../detect/block.ts';
import { laterStory } from '../detect/later-story.ts';
import type { Block } from '../detect/types.ts';
import { type AboveText, aboveText } from './above-text.ts';
import { alikeRuns } from './alike-boxes.ts';
import { partsBetween } from './between.ts';
import { bylineAbove } from './byline-above.ts';
import { datesAbove } from './dates-above.ts';
import { datesWith } from './dates-said.ts';
import { askReadability } from './first-opinion.ts';
import { insetHtml } from './inset-html.ts';
import type { Inset } from './insets.ts';
import { readJsonLd } from './json-ld.ts';
import { metadataOf } from './later-story.ts';
import { leadPicture } from './lead-picture.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { copyPage } from './page-copy.ts';
import { isHeading } from './prose.ts';
import { findRuns, type Run } from './runs.ts';
import { writeSafeHtml } from './safe-html.ts';
import { densestRuns, describedRuns, disagreeingRuns, textsOf } from './second-opinion.ts';
import { type Body, selectBody } from './select.ts';
import { readSite } from './site.ts';
import { findStandfirst } from './standfirst.ts';
import { checkLanguage } from './stop-words.ts';
import { saidTitles } from './title.ts';
import { foldSpace } from './words-of.ts';

/** An article as it was found on a page. */
export interface ExtractedArticle extends Metadata {
  /** What stands between headline and text and is no part of it; or empty. */
  readonly standfirst: string;
  /** The element of the page that holds the body; null when there is none. */
  readonly root: Element | null;
  /** The body's blocks in order; line `n` of `text` is the text of run `n`. */
  readonly runs: readonly Run[];
  /** What stands between the blocks, in order. */
  readonly insets: readonly Inset[];
  /** Safe HTML of the picture that leads the article, where it stands outside of `root`; or empty. */
  readonly lead: string;
  /** Safe HTML of that picture and the body: elements and attributes by allow-list, absolute http(s) addresses. */
  readonly html: string;
  /** The body's text, one line a block. */
  readonly text: string;
  readonly words: number;
  /** The address that relative ones start from. */
  readonly base: string;
}

/** What `extractArticle` is told about the page. */
export interface ExtractOptions {
  /** Blocks judged to be clutter: they are taken for not there, whether hidden yet or not. */
  readonly hidden: Iterable<Block>;
  /** The page's address; relative addresses start from it where the page names no base. */
  readonly url: string;
}

const EMPTY: ExtractedArticle = {
  title: '',
  byline: '',
  published: '',
  updated: '',
  image: '',
  description: '',
  standfirst: '',
  lang: '',
  site: '',
  root: null,
  runs: [],
  insets: [],
  lead: '',
  html: '',
  text: '',
  words: 0,
  base: '',
};

const nodesOfAll = (blocks: Iterable<Block>): Set<Node> =>
  new Set([...blocks].flatMap((block): readonly Node[] => nodesOf(block)));

function findBody(
  top: Element,
  runs: readonly Run[],
  kept: ReadonlySet<Text>,
  said: { readonly articleBody: string; readonly description: string; readonly title: string },
): Body {
  const first = selectBody(runs, kept, top);
  const second =
    disagreeingRuns(runs, first.runs, said.articleBody) ?? describedRuns(runs, first.runs, said.description);
  const texts = second ? textsOf(second) : kept;
  const better = second ? selectBody(runs, texts, top) : first;
  const alike = alikeRuns(runs, better, () => aboveText(runs, better.runs, said.title).headline);
  if (alike.length > 0) return selectBody(runs, new Set([...texts, ...textsOf(alike)]), top);
  if (better.runs.length > 0) return better;
  return selectBody(runs, textsOf(densestRuns(runs)), top);
}

/** Lines at the start of a text in which the headline and the byline are looked for. */
const HEAD_LINES = 3;

/**
 * The body's runs without the headline and the byline that many pages repeat at its start, or above a part of it, and
 * without what stands above that headline, such as the section's name.
 */
function withoutHead(
  { root, runs }: Body,
  { title, byline }: Metadata,
  { headline, before }: AboveText,
): Body {
  const [titled, by] = [foldSpace(title).toLowerCase(), foldSpace(byline).toLowerCase()];
  const isTitled = ({ text }: Run): boolean => text.toLowerCase() === titled;
  const isBy = (run: Run): boolean => {
    const text = run.text.toLowerCase();
    return text === by || (text.includes(by) && bylineAbove([run]).toLowerCase() === by);
  };
  const isHead = (run: Run, i: number): boolean =>
    (i < HEAD_LINES && (isTitled(run) || (by !== '' && isBy(run)))) || (isTitled(run) && isHeading(run));
  const above = new Set(
    headline && isHeading(headline) && isTitled(headline) ? before.map(({ nodes }) => nodes[0]) : [],
  );
  const from = runs.findIndex((run) => !above.has(run.nodes[0]));
  return { root, runs: runs.length > 1 ? runs.filter((run, i) => i >= from && !isHead(run, i)) : runs };
}

const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('\n');

/** What a reading gives, or what is left when it fails: pages can make any reading of them fail. */
function orElse<Read>(left: Read, read: () => Read): Read {
  try {
    return read();
  } catch {
    return left;
  }
}

function extract(doc: Document, { hidden, url }: ExtractOptions): ExtractedArticle {
  const ld = readJsonLd(doc);
  const later = laterStory(doc, saidTitles(doc, ld));
  const skip = new Set([...nodesOfAll(hidden), ...(later?.others ?? [])]);
  const opinion = askReadability(copyPage(doc, skip));
  const site = readSite(doc, ld);
  const ofPage = readMetadata(doc, ld, site, opinion);
  const said = later ? metadataOf(later, ofPage) : ofPage;
  if (!doc.body) return { ...EMPTY, ...said };
  const all = findRuns(doc.body, skip);
  const found = findBody(doc.body, all, opinion.kept, {
    articleBody: later ? '' : (ld?.body ?? ''),
    description: later ? '' : said.description,
    title: said.title,
  });
  const above = aboveText(all, found.runs, said.title);
  const lang = checkLanguage(textOf(found.runs), said.lang);
  const dates = orElse(said, () => datesWith(said, () => datesAbove(above, lang)));
  const isNobody = !said.byline || site.isNamed(said.byline);
  const seen = isNobody
    ? bylineAbove([...above.between, ...above.belowLead]) || bylineAbove(above.behindLead)
    : '';
  const metadata = { ...said, ...dates, lang, byline: seen || said.byline };
  const { root, runs } = withoutHead(found, metadata, above);
  const base = /^https?:/.test(doc.baseURI) ? doc.baseURI : url;
  // No picture is worth the text.
  const insets = orElse([], () => (root ? partsBetween({ root, runs, base, skip }) : []));
  const picture = orElse(null, () => root && leadPicture({ ...metadata, root, runs, insets, base, skip }));
  const lead = picture ? insetHtml(picture, base) : '';
  return {
    ...metadata,
    standfirst: orElse('', () => findStandfirst({ ...metadata, above, runs })),
    root,
    runs,
    insets,
    lead,
    html: root ? lead + writeSafeHtml({ root, runs, insets, base }) : '',
    text: textOf(runs),
    words: runs.reduce((sum, run) => sum + run.words, 0),
    base,
  };
}

/**
 * Finds the article of a page.
 * @param doc the page; it is only read
 * @param options what is clutter on it, and its address
 * @returns the article; an empty one for a page without text, and for one so hostile that reading it fails
 */
export function extractArticle(doc: Document, options: ExtractOptions): ExtractedArticle {
  return orElse(EMPTY, () => extract(doc, options));
}
