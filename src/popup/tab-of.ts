/** Finds the tab that the popup speaks of. */
import browser from 'webextension-polyfill';

/** The tab's number and what the browser tells of it. */
export interface Tab {
  readonly id: number;
  readonly url: string;
  readonly loading: boolean;
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
    return { id: tab.id, url: tab.url ?? '', loading: tab.status === 'loading' };
  } catch {
    return null;
  }
}
