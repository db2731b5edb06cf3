/** Brings the article code (Readability, summary) to a page: most pages never need it, so no page starts with it. */
import browser from 'webextension-polyfill';
import articleScript from '../article/main.iife.ts?script';
import type { Frame } from './sender-frame.ts';

/**
 * Runs the article code in a frame, beside the content script that is there.
 * @throws when the frame is gone or may not be touched
 */
export async function loadArticleCode({ tabId, frameId }: Frame): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [articleScript] });
}
