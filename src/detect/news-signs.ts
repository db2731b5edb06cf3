/**
 * Reads the signs by which a news article is told from other pages. One pass over links, one over paragraphs, and a
 * few lookups; nothing here needs layout.
 */
import { fold, textOf } from './dom.ts';
import { lexiconsFor } from './lexicon/index.ts';
import { compilePhrases, findPhrases, type Phrases, wordsOf } from './lexicon/match.ts';
import {
  BLOG_HOST,
  DESKS,
  HOW_TO,
  NEWS_PATH,
  OTHER_PATH,
  OUTLET_LINKS,
  OUTLET_NAME,
  SECOND_PERSON,
} from './news-words.ts';
import type { PageData } from './page-data.ts';
import { closestTo, queryAll } from './query.ts';

/** Every sign, by the name under which its evidence is told. */
export const SIGNS = [
  'schemaNews',
  'schemaArticle',
  'schemaBlog',
  'schemaOther',
  'ogOther',
  'section',
  'newsPath',
  'otherPath',
  'frontPage',
  'blogHost',
  'outletName',
  'outletLinks',
  'deskLinks',
  'byline',
  'dates',
  'ads',
  'reporting',
  'addressing',
  'howTo',
  'commentForm',
  'manyLinks',
] as const;

/** One sign. */
export type Sign = (typeof SIGNS)[number];

/** How plainly a sign is there, 0 to 1, and what to name when telling of it. */
export interface SignRead {
  readonly value: number;
  readonly detail?: string;
}

/** All signs of a page. */
export type Signs = Readonly<Record<Sign, SignRead>>;

/** Paragraphs and links beyond which a page says nothing new, chosen for time: both are far above a usual story's. */
const MOST_PARAGRAPHS = 60;
const MOST_LINKS = 800;
/** Fewer words are a caption or a line of a menu. */
const PROSE_WORDS = 15;
/** Not the page's own prose. */
const ASIDE = 'footer, aside, nav, form, [id*="comment" i], [class*="comments" i], [class*="cookie" i]';

const OTHER_TYPE =
  /^(?:Recipe|Product|HowTo|FAQPage|QAPage|Question|DiscussionForumPosting|TechArticle|ScholarlyArticle|SoftwareApplication|SoftwareSourceCode|JobPosting|Event|Course|Hotel|LocalBusiness|Store|ItemList|SearchResultsPage|CollectionPage|MusicRecording|Book|MedicalWebPage|APIReference)$/;

const BYLINE =
  '[rel~="author"], [itemprop~="author"], [class*="byline" i], [class*="author" i], [class*="autor" i], meta[name="author" i], meta[property="article:author" i]';
const DATES =
  'time, [itemprop~="datePublished"], [class*="date" i], [class*="timestamp" i], [class*="publish" i]';
const ADS =
  'ins.adsbygoogle, [id*="gpt" i], [id*="google_ads" i], [class~="ad"], [class*="adslot" i], [class*="ad-slot" i], [class*="advert" i], [class*="werbung" i], [class*="anzeige" i], [id*="taboola" i], [id*="outbrain" i], [class*="outbrain" i], [class*="ad-container" i], [class*="dfp" i]';

const flag = (is: boolean, detail = ''): SignRead => ({
  value: is ? 1 : 0,
  ...(is && detail ? { detail } : {}),
});

/** A count as a share of what is plenty. */
const share = (count: number, plenty: number, detail = ''): SignRead => ({
  value: Math.min(1, count / plenty),
  ...(count > 0 && detail ? { detail } : {}),
});

const reporting = new Map<string, Phrases<'reporting'>>();

/** Phrases of reporting in a language, made once. */
function reportingIn(lang: string): Phrases<'reporting'> {
  const known = reporting.get(lang);
  if (known) return known;
  const made = compilePhrases(
    lexiconsFor(lang || 'en').map(({ cues }) => ['reporting', cues.reporting] as const),
  );
  reporting.set(lang, made);
  return made;
}

function readProse(doc: Document, lang: string): Pick<Signs, 'reporting' | 'addressing'> {
  let paragraphs = 0;
  let words = 0;
  let reports = 0;
  let addresses = 0;
  for (const paragraph of queryAll(doc, 'p')) {
    const text = textOf(paragraph) ?? '';
    if (text.length < PROSE_WORDS * 5) continue;
    const list = wordsOf(text);
    if (list.length < PROSE_WORDS || closestTo(paragraph, ASIDE)) continue;
    if (paragraphs === MOST_PARAGRAPHS) break;
    paragraphs += 1;
    words += list.length;
    reports += new Set(findPhrases(reportingIn(lang), list).map(({ from }) => from)).size;
    for (const word of list) if (SECOND_PERSON.has(word)) addresses += 1;
  }
  // Each as a share of three in a hundred words.
  const plenty = Math.max(words, 1) * 0.03;
  return {
    reporting: share(reports, plenty),
    addressing: share(addresses, plenty),
  };
}

const firstPart = (text: string): string => text.split(/\s*[&,/|]\s*|\s+(?:und|and|et|y|e|en|i)\s+/)[0] ?? '';

function readLinks(doc: Document): Pick<Signs, 'outletLinks' | 'deskLinks' | 'manyLinks'> {
  const desks = new Set<string>();
  const outlet = new Set<string>();
  const links = queryAll(doc, 'a[href]');
  for (const link of links.slice(0, MOST_LINKS)) {
    const text = textOf(link) ?? '';
    if (text.length > 120) continue;
    const label = fold(text).toLowerCase();
    if (!label || label.length > 40) continue;
    if (DESKS.has(label) || DESKS.has(firstPart(label))) desks.add(label);
    if (OUTLET_LINKS.has(label) || OUTLET_LINKS.has(label.split(' ', 1)[0] ?? '')) outlet.add(label);
  }
  const some = (labels: ReadonlySet<string>): string => [...labels].slice(0, 3).join(', ');
  return {
    outletLinks: share(outlet.size, 4, some(outlet)),
    deskLinks: share(desks.size, 6, some(desks)),
    manyLinks: share(links.length, 300),
  };
}

function readAddress({
  url,
  path,
}: PageData): Pick<Signs, 'newsPath' | 'otherPath' | 'frontPage' | 'blogHost'> {
  const host = url?.hostname ?? '';
  const parts = path.slice(0, -1).flatMap((part) => [part, ...part.split(/[-_]/)]);
  const news = parts.find((part) => NEWS_PATH.has(part));
  const other = parts.find((part) => OTHER_PATH.has(part));
  const otherHost = /^(?:forums?|docs|wiki|shop|store|support|help|developers?)\./.test(host);
  const isShort = path.length === 1 && (path[0] ?? '').length < 12;
  return {
    newsPath: flag(news !== undefined || host.startsWith('news.'), news),
    otherPath: flag(other !== undefined || otherHost, other ?? host),
    // A story's address ends in more than one short word; an address without any is a front page for certain.
    frontPage: { value: url === null || url.search ? 0 : path.length === 0 ? 1 : isShort ? 0.33 : 0 },
    blogHost: flag(BLOG_HOST.test(host), host),
  };
}

const isDesk = (section: string): boolean =>
  section
    .toLowerCase()
    .split(/[\s,/&>-]+/)
    .some((word) => DESKS.has(word) || word === 'news');

/** The name under which a site presents itself, if it is the name of a news outlet. */
function outletName({ url, siteName, publishers }: PageData): string {
  const host = (url?.hostname ?? '').replace(/\.[a-z]+$/, '').replace(/[.-]/g, ' ');
  if (OUTLET_NAME.test(host)) return url?.hostname ?? '';
  return [siteName, ...publishers.map(({ name }) => name)].find((name) => OUTLET_NAME.test(name)) ?? '';
}

/**
 * Reads all signs.
 * @param doc the page, complete or not
 * @param data what the page says of itself
 */
export function readSigns(doc: Document, data: PageData): Signs {
  const has = (selector: string): boolean => queryAll(doc, selector).length > 0;
  const typed = (types: ReadonlySet<string>, of: RegExp): string =>
    [...types].find((type) => of.test(type)) ?? '';
  const newsType = typed(data.articleTypes, /NewsArticle$/) || typed(data.types, /^NewsMediaOrganization$/);
  const otherType = typed(data.types, OTHER_TYPE);
  const section = data.sections.find(isDesk) ?? '';
  const outlet = outletName(data);
  return {
    schemaNews: flag(newsType !== '', newsType),
    schemaArticle: flag(newsType === '' && typed(data.articleTypes, /(?:Article|Report|Review)$/) !== ''),
    schemaBlog: flag(newsType === '' && typed(data.articleTypes, /Posting$/) !== ''),
    schemaOther: flag(otherType !== '', otherType),
    ogOther: flag(data.ogType !== '' && data.ogType !== 'article', data.ogType),
    section: flag(section !== '', section),
    outletName: flag(outlet !== '', outlet),
    byline: flag(has(BYLINE)),
    dates: share(queryAll(doc, DATES).length, 15),
    ads: flag(has(ADS)),
    howTo: flag(HOW_TO.test(data.headline)),
    commentForm: flag(has('#respond, #commentform')),
    ...readAddress(data),
    ...readProse(doc, data.lang),
    ...readLinks(doc),
  };
}
