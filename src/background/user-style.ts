/** Styles of user origin: a page's own styles and scripts cannot undo them. */
import browser from 'webextension-polyfill';
import type { Frame } from './sender-frame.ts';

/**
 * Puts a style into a frame, or takes it out again. Taking out one that is not there does nothing.
 * @throws when the frame is gone or may not be touched
 */
export async function setUserStyle({ tabId, frameId }: Frame, css: string, on: boolean): Promise<void> {
  const injection = { target: { tabId, frameIds: [frameId] }, css, origin: 'USER' as const };
  await (on ? browser.scripting.insertCSS(injection) : browser.scripting.removeCSS(injection));
}
