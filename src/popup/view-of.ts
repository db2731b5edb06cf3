/** Decides what the popup shows. Pure: what is known of the tab in, one view out. */
import type { PageReport } from '../messages.ts';
import { siteOf } from '../settings/schema.ts';
import type { FileForm } from '../words.ts';
import type { Answer } from './ask-page.ts';

/**
 * Why extensions cannot reach a page; `hidden` when the browser does not even tell its address, `closed` when its address
 * is an ordinary one, and the browser lets nobody in all the same.
 */
export type Barrier = 'browser' | 'store' | 'file' | 'blank' | 'hidden' | 'closed';

/** What is known of the tab. */
export interface Seen {
  /** The tab's address; empty when the browser keeps it to itself. */
  readonly url: string;
  /** Whether the tab is still loading its document. */
  readonly loading: boolean;
  /** Whether the tab shows nothing yet, and a page is on its way to it. */
  readonly coming: boolean;
  /** The last answer to `page:report`, or null before the first. */
  readonly answer: Answer<PageReport> | null;
  /** Whether the browser's own settings let us read this site. */
  readonly allowed: boolean;
  /** Whether the browser lets us into what the tab shows, as far as it was asked. */
  readonly enterable: boolean;
  /** The stored switch of the page's site. */
  readonly siteOn: boolean;
  /** Whether it was asked long enough that silence means no one is there. */
  readonly waited: boolean;
  /** Whether the page was already reloaded for want of an answer. */
  readonly reloaded: boolean;
}

/** What the popup shows, one at a time. */
export type View =
  | { readonly kind: 'loading' }
  | { readonly kind: 'article'; readonly report: PageReport }
  | { readonly kind: 'not-news'; readonly report: PageReport }
  | { readonly kind: 'file'; readonly form: FileForm }
  | { readonly kind: 'site-off'; readonly report: PageReport }
  | { readonly kind: 'restored'; readonly report: PageReport }
  | { readonly kind: 'untouchable'; readonly barrier: Barrier }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'absent'; readonly reloaded: boolean }
  | { readonly kind: 'failed' }
  | { readonly kind: 'silent' };

/**
 * Hosts where the browsers themselves let no extension in: their stores, and what Firefox lists in its preference
 * `extensions.webextensions.restrictedDomains`.
 */
const STORES: readonly RegExp[] = [
  /^chromewebstore\.google\.com\//,
  /^chrome\.google\.com\/webstore/,
  /^microsoftedge\.microsoft\.com\/addons/,
  /^(addons|support|accounts-static\.cdn|addons\.cdn|content\.cdn|discovery\.addons)\.mozilla\.(org|net)\//,
  /^((api|oauth|profile)\.)?accounts\.firefox\.com\//,
  /^sync\.services\.mozilla\.com\//,
];

/**
 * What keeps extensions away from an address.
 * @param url any address, well formed or not
 * @returns null for an ordinary page of the web
 */
export function barrierOf(url: string): Barrier | null {
  if (!URL.canParse(url)) return 'hidden';
  if (/^about:(blank|newtab|home)$/.test(url)) return 'blank';
  const { protocol, host, pathname } = new URL(url);
  if (protocol === 'file:') return 'file';
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser';
  return STORES.some((store) => store.test(host + pathname)) ? 'store' : null;
}

function viewOfReport(report: PageReport, siteOn: boolean): View {
  // The switch is stored before the page hears of it; until then its report is one step behind.
  const lagging = !siteOn && report.state !== 'cleaned' && report.state !== 'failed';
  // A text that the reader wants cleaned has more to tell.
  const isBare = report.article.words === 0 && report.removed.length === 0;
  if (report.file && isBare && !lagging && /^(?:cleaned|not-news)$/.test(report.state))
    return { kind: 'file', form: report.file };
  switch (lagging ? 'site-off' : report.state) {
    case 'loading':
      return { kind: 'loading' };
    case 'cleaned':
      return { kind: 'article', report };
    case 'not-news':
      return { kind: 'not-news', report };
    case 'site-off':
      return siteOn ? { kind: 'loading' } : { kind: 'site-off', report };
    case 'restored':
      return { kind: 'restored', report };
    default:
      // `failed`, and whatever a content script of another version may say.
      return { kind: 'failed' };
  }
}

/** The view for what is known of the tab. An answer always wins over what the address suggests. */
export function viewOf(seen: Seen): View {
  const { url, loading, coming, answer, allowed, enterable, siteOn, waited, reloaded } = seen;
  if (answer?.ok) return viewOfReport(answer.reply, siteOn);
  const barrier = barrierOf(url);
  if (barrier && !(coming && barrier === 'blank')) return { kind: 'untouchable', barrier };
  // Nobody can be there before the page is, however long its site takes.
  if (!answer || coming) return { kind: 'loading' };
  if (answer.why === 'broken') return { kind: 'silent' };
  // The content script answers once the document is parsed: what takes long to load is late and well.
  if (answer.why === 'late') return { kind: loading ? 'loading' : 'silent' };
  if (!allowed) return { kind: 'not-allowed' };
  if (loading && !waited) return { kind: 'loading' };
  return enterable ? { kind: 'absent', reloaded } : { kind: 'untouchable', barrier: 'closed' };
}

/** The site the popup's switch is for; empty when the page has none, and the switch is then left out. */
export const siteOfView = (view: View, url: string): string =>
  view.kind === 'untouchable' || view.kind === 'not-allowed' ? '' : siteOf(url);
