/** All the signs by which a news article is told from other pages. Nothing here needs layout. */
import { fold, textOf } from './dom.ts';
import { type AddressSign, ownAddress, readAddress } from './news-address.ts';
import { type LayoutSign, readLayout } from './news-layout.ts';
import { type LinkSign, readLinks } from './news-links.ts';
import { type ProseSign, readProse } from './news-prose.ts';
import { flag, type SignRead } from './news-read.ts';
import { DESKS, HOW_TO, OUTLET_NAME, OUTLET_NOTICE } from './news-words.ts';
import { type PageData, pathOf } from './page-data.ts';
import { queryAll } from './query.ts';

/** Every sign, by the name under which its evidence is told. */
export const SIGNS = [
  'schemaNews',
  'schemaArticle',
  'schemaOther',
  'ogOther',
  'section',
  'newsPath',
  'otherPath',
  'frontPage',
  'blogHost',
  'outletName',
  'outletNotice',
  'outletLinks',
  'deskLinks',
  'blogLinks',
  'siteLinks',
  'authorPage',
  'byline',
  'dates',
  'clock',
  'credits',
  'ads',
  'otherParts',
  'pinning',
  'quotedHeadline',
  'howTo',
  'reporting',
  'newsWords',
  'quotes',
  'wire',
  'addressing',
  'guiding',
] as const;

/** One sign. */
export type Sign = (typeof SIGNS)[number];

/** All signs of a page. */
export type Signs = Readonly<Record<Sign, SignRead>>;

const OTHER_TYPE =
  /^(?:Recipe|Product|HowTo|FAQPage|QAPage|Question|DiscussionForumPosting|TechArticle|ScholarlyArticle|SoftwareApplication|SoftwareSourceCode|JobPosting|Event|Course|Hotel|LocalBusiness|Store|ItemList|SearchResultsPage|CollectionPage|MusicRecording|Book|MedicalWebPage|APIReference)$/;

/** What indexes of scholarly literature read: a paper's identifier, its journal. */
const SCHOLARLY = ['citation_doi', 'citation_journal_title', 'citation_issn'];

const QUOTED = /["“”„«»]|(?<![\p{L}\d])['‘‚][^'‘’]{3,}['’‘](?!\p{L})/u;

const isDesk = (section: string): boolean =>
  section
    .toLowerCase()
    .split(/[\s,/&>-]+/)
    .some((word) => DESKS.has(word) || word === 'news');

/** The words of an address's last part, which often keeps a headline's. */
const slugOf = (url: URL | null): string => (url ? (pathOf(url).at(-1) ?? '').replace(/[-_+]/g, ' ') : '');

/** The name under which a site presents itself, if it is the name of a news outlet. */
function outletName(url: URL | null, { siteName, publishers }: PageData): string {
  const host = (url?.hostname ?? '').replace(/\.[a-z]+$/, '').replace(/[.-]/g, ' ');
  if (OUTLET_NAME.test(host)) return url?.hostname ?? '';
  return [siteName, ...publishers.map(({ name }) => name)].find((name) => OUTLET_NAME.test(name)) ?? '';
}

/** A copyright line is short, and stands at the page's foot. */
const COPYRIGHT = /(?:©|\(c\)|copyright)[^©]{0,80}/gi;
const FOOT =
  'footer, [class*="footer" i], [id*="footer" i], [class*="copyright" i], [id*="copyright" i], meta[name="copyright" i]';
const MOST_FEET = 12;

/** The publisher's name in a copyright line; empty where there is none. */
function outletIn(line: string): string {
  const found = OUTLET_NOTICE.exec(line.toLowerCase());
  return found ? line.slice(found.index, found.index + found[0].length) : '';
}

function outletNotice(doc: Document): string {
  for (const foot of queryAll(doc, FOOT).slice(0, MOST_FEET)) {
    const lines = fold((textOf(foot) ?? '').slice(0, 6000)).match(COPYRIGHT) ?? [];
    const found = lines.map(outletIn).find(Boolean);
    if (found) return found;
  }
  return '';
}

/** The signs in what a page says of itself to machines. */
type DataSign = Exclude<Sign, AddressSign | LayoutSign | LinkSign | ProseSign>;

function readData(doc: Document, data: PageData, url: URL | null): Record<DataSign, SignRead> {
  const typed = (types: ReadonlySet<string>, of: RegExp): string =>
    [...types].find((type) => of.test(type)) ?? '';
  const newsType = typed(data.articleTypes, /NewsArticle$/) || typed(data.types, /^NewsMediaOrganization$/);
  const otherType =
    typed(data.types, OTHER_TYPE) ||
    (SCHOLARLY.some((name) => data.meta(name) !== '') ? 'ScholarlyArticle' : '');
  const section = data.sections.find(isDesk) ?? '';
  const outlet = outletName(url, data);
  const notice = outletNotice(doc);
  return {
    schemaNews: flag(newsType !== '', newsType),
    schemaArticle: flag(newsType === '' && typed(data.articleTypes, /(?:Article|Report|Review)$/) !== ''),
    schemaOther: flag(otherType !== '', otherType),
    ogOther: flag(data.ogType !== '' && data.ogType !== 'article', data.ogType),
    section: flag(section !== '', section),
    outletName: flag(outlet !== '', outlet),
    outletNotice: flag(notice !== '', notice),
    quotedHeadline: flag(QUOTED.test(data.headline)),
    howTo: flag(HOW_TO.test(`${data.headline} ${slugOf(url)}`)),
  };
}

/**
 * Reads all signs.
 * @param doc the page, complete or not
 * @param data what the page says of itself
 */
export function readSigns(doc: Document, data: PageData): Signs {
  const url = ownAddress(doc, data.url);
  return {
    ...readData(doc, data, url),
    ...readAddress({ url, path: url === data.url ? data.path : url ? pathOf(url) : [] }),
    ...readLayout(doc),
    ...readProse(doc, data.lang),
    ...readLinks(doc),
  };
}
