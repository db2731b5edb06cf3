import type { Page, Worker } from '@playwright/test';
import type { PageRequest, ReplyTo } from '../../src/messages.ts';

/** The part of the extension API that is used inside the service worker. */
export interface ExtensionApi {
  readonly tabs: {
    query(filter: { active?: boolean }): Promise<readonly { id?: number; url?: string }[]>;
    sendMessage(tab: number, message: unknown): Promise<unknown>;
  };
}

/**
 * Asks the content script of a page, as the popup would.
 * @param worker the extension's service worker
 * @param page a page of the same browser; it is brought to the front
 * @returns the answer; null when no content script answers there
 */
export async function askPage<R extends PageRequest>(
  worker: Worker,
  page: Page,
  request: R,
): Promise<ReplyTo<R> | null> {
  await page.bringToFront();
  const reply = await worker.evaluate(
    async ([message, url]) => {
      const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      for (const tab of await tabs.query({})) {
        if (tab.id === undefined || tab.url?.split('#')[0] !== url.split('#')[0]) continue;
        try {
          return await tabs.sendMessage(tab.id, message);
        } catch {
          // A tab at this address without the content script: the browser was too quick, or the page is closed to us.
        }
      }
      return null;
    },
    [request as PageRequest, page.url()] as const,
  );
  return reply as ReplyTo<R> | null;
}
