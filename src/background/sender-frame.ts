/** Where a message came from: the frame, as the browser's scripting API wants to be told, and what is in it. */
import type { Runtime } from 'webextension-polyfill';

/** A frame of a tab. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
  /** The address of its page; empty when the browser does not tell. */
  readonly url: string;
}

/**
 * The frame a content script runs in.
 * @returns null for a sender that is in no tab, such as the popup
 */
export function frameOf({ tab, frameId, url }: Runtime.MessageSender): Frame | null {
  return tab?.id === undefined || tab.id < 0
    ? null
    : { tabId: tab.id, frameId: frameId ?? 0, url: url ?? '' };
}
