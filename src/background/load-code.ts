/** Brings to a page what most pages never need, so that no page starts with it. */
import browser from 'webextension-polyfill';
import articleScript from '../article/main.iife.ts?script';
import type { CodePart } from '../messages.ts';
import pickerScript from '../picker/main.iife.ts?script';
import readerScript from '../reader/main.iife.ts?script';
import type { Frame } from './sender-frame.ts';

const SCRIPTS: Readonly<Record<CodePart, string>> = {
  article: articleScript,
  reader: readerScript,
  picker: pickerScript,
};

/**
 * Runs one part of the code in a frame, beside the content script that is there.
 * @throws when the frame is gone or may not be touched
 */
export async function loadCode({ tabId, frameId }: Frame, part: CodePart): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [SCRIPTS[part]] });
}
