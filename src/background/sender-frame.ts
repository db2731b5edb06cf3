/** Where a message came from, as the browser's scripting API wants to be told. */
import type { Runtime } from 'webextension-polyfill';

/** A frame of a tab. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/**
 * The frame a content script runs in.
 * @returns null for a sender that is in no tab, such as the popup
 */
export function frameOf({ tab, frameId }: Runtime.MessageSender): Frame | null {
  return tab?.id === undefined || tab.id < 0 ? null : { tabId: tab.id, frameId: frameId ?? 0 };
}
