/** Signs of news in a page's make: names of its parts, what stands by the headline. */
import { attrOf, fold, parentElementOf, textOf } from './dom.ts';
import { flag, type SignRead, share, some } from './news-read.ts';
import { CLOCK, CREDIT } from './news-words.ts';
import { closestTo, queryAll, saidIn } from './query.ts';

/** The signs read here. */
export type LayoutSign = 'byline' | 'dates' | 'clock' | 'credits' | 'ads' | 'otherParts' | 'pinning';

const BYLINE =
  '[rel~="author"], [itemprop~="author"], [class*="byline" i], [class*="author" i], [class*="autor" i], meta[name="author" i], meta[property="article:author" i]';
const DATES =
  'time, [itemprop~="datePublished"], [class*="date" i], [class*="timestamp" i], [class*="publish" i]';
const ADS =
  'ins.adsbygoogle, [id*="gpt" i], [id*="google_ads" i], [class~="ad"], [class*="adslot" i], [class*="ad-slot" i], [class*="advert" i], [class*="werbung" i], [class*="anzeige" i], [id*="taboola" i], [id*="outbrain" i], [class*="outbrain" i], [class*="ad-container" i], [class*="dfp" i], script[src*="securepubads" i], script[src*="googletagservices" i], script[src*="amazon-adsystem" i], script[src*="chartbeat" i], script[src*="ioam.de" i]';

/** Names of parts that shops, recipes and references have. */
const OTHER_PARTS =
  /ingredient|nutrition|servings|calories|cooktime|preptime|zutaten|recipe|rezept|(?<!enter)price|preis|basket|warenkorb|addtocart|product(?!ion)|difficulty|tableofcontents|inhaltsverzeichnis|eztoc|sidenav|codehilite|highlightsource|blogroll|recentcomments|bypostauthor|rsswidget|tagcloud/g;
const MOST_NAMED = 4000;

const PINNING =
  '[data-pin-do], [data-pin-id], a[href*="pinterest." i][href*="/create/"], a[href*="pinterest." i][href*="/pin/"], script[src*="pinterest." i], img[src*="gravatar" i]';

function namesOf(doc: Document): string {
  const names = new Set<string>();
  for (const element of queryAll(doc, '[class], [id]').slice(0, MOST_NAMED)) {
    names.add(attrOf(element, 'class'));
    names.add(attrOf(element, 'id'));
  }
  return [...names].join(' ').toLowerCase().replace(/[-_]/g, '');
}

/** Text of what stands around the headline: its byline, date and standfirst. */
const MOST_AROUND = 3000;
function aroundHeadline(doc: Document): string {
  let around = queryAll(doc, 'h1')[0];
  let text = '';
  for (let i = 0; around && i < 4; i += 1) {
    const more = saidIn(around);
    if (more.length > MOST_AROUND && i > 0) break;
    text = more;
    around = parentElementOf(around) ?? undefined;
  }
  return text.slice(0, MOST_AROUND);
}

function creditOf(doc: Document): string {
  for (const element of queryAll(
    doc,
    'figcaption, [class*="caption" i], [class*="credit" i], [class*="copyright" i]',
  ).slice(0, 40)) {
    const text = fold((textOf(element) ?? '').slice(0, 400));
    const found = closestTo(element, 'footer') ? null : CREDIT.exec(text);
    if (found) return found[0];
  }
  return '';
}

/** Reads how the page is made. */
export function readLayout(doc: Document): Readonly<Record<LayoutSign, SignRead>> {
  const has = (selector: string): boolean => queryAll(doc, selector).length > 0;
  const otherParts = new Set(namesOf(doc).match(OTHER_PARTS) ?? []);
  const credit = creditOf(doc);
  return {
    byline: flag(has(BYLINE)),
    dates: share(queryAll(doc, DATES).length, 8),
    clock: flag(CLOCK.test(aroundHeadline(doc))),
    credits: flag(credit !== '', credit),
    ads: flag(has(ADS)),
    otherParts: share(otherParts.size, 2, some(otherParts)),
    pinning: flag(has(PINNING)),
  };
}
