/** Finds the tab that the popup speaks of. */
import browser from 'webextension-polyfill';

/** The tab's number and what the browser tells of it. */
export interface Tab {
  readonly id: number;
  /** The page's address; while nothing is shown yet, of the page that is coming. */
  readonly url: string;
  readonly loading: boolean;
  /** Whether the tab is blank until its page comes: a link opened in a new tab, on a site that takes its time. */
  readonly coming: boolean;
  /** Whether it is in a private window. */
  readonly isPrivate: boolean;
}

/**
 * The number in `index.html?tab=NUMBER`, which opens the popup as an ordinary page about another tab: for the tests,
 * and for who wants it beside the page.
 * @param search a page's query, with its question mark
 * @returns null when there is none, or it is no number
 */
export function tabInQuery(search: string): number | null {
  const given = new URLSearchParams(search).get('tab') ?? '';
  return /^\d+$/.test(given) ? Number(given) : null;
}

/**
 * The tab asked for, or else the active one of this window.
 * @returns null when there is no such tab
 */
export async function findTab(asked: number | null): Promise<Tab | null> {
  try {
    const tab =
      asked === null
        ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
        : await browser.tabs.get(asked);
    if (tab?.id === undefined) return null;
    const loading = tab.status === 'loading';
    // Chromium tells the address of what is coming, Firefox that the tab is blank.
    const url = tab.url || (loading && tab.pendingUrl) || '';
    const coming = loading && (url !== (tab.url ?? '') || url === 'about:blank');
    return { id: tab.id, url, loading, coming, isPrivate: tab.incognito };
  } catch {
    return null;
  }
}
