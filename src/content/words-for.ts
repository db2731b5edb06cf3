/** Evidence and reasons in the reader's language. */
import browser from 'webextension-polyfill';
import type { Evidence } from '../detect/types.ts';

/**
 * The sentence for a piece of evidence.
 * @param family `news`, `label` or `reason`: the beginning of the message's name
 * @returns the message; the bare code where there is none, or where the extension was updated under this page
 */
export function wordsFor(family: 'news' | 'label' | 'reason', { code, detail }: Evidence): string {
  try {
    return browser.i18n.getMessage(`${family}_${code.replaceAll(':', '_')}`, detail) || code;
  } catch {
    return code;
  }
}

/** Whether the sentence for a label quotes what is labelled itself: beside it, that need not be said once more. */
export const quotesPassage = ({ code }: Evidence): boolean => code === 'notice' || code === 'editorsNote';

/** One of our own messages, or an empty string. */
export function message(name: string, ...substitutions: string[]): string {
  try {
    return browser.i18n.getMessage(name, substitutions);
  } catch {
    return '';
  }
}
