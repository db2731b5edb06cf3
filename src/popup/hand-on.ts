/** Hands the article on: to the clipboard as Markdown, or its address to whomever the reader chooses. */
import { withoutTracking } from '../address.ts';
import type { PageArticle } from '../messages.ts';

/** What became of it; `left` when the reader closed the share sheet. */
export type HandedOn = 'copied' | 'shared' | 'left' | 'failed';

async function copy(text: string): Promise<HandedOn> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'failed';
  }
}

/**
 * Copies an article as Markdown. The code for it is loaded now: most popups are closed without it.
 * @param url the page's address
 */
export async function copyMarkdown(article: PageArticle, url: string): Promise<HandedOn> {
  const { articleMarkdown } = await import('../article/markdown.ts');
  return copy(articleMarkdown(article, url));
}

/** Offers a page's address to the system's own share sheet; where there is none it is copied. */
export async function shareLink(title: string, url: string): Promise<HandedOn> {
  const address = withoutTracking(url);
  const what = { title, url: address };
  if (!navigator.canShare?.(what)) return copy(address);
  try {
    await navigator.share(what);
    return 'shared';
  } catch (error) {
    // Closing the sheet is a choice; whatever else went wrong, the clipboard is still there.
    return error instanceof DOMException && error.name === 'AbortError' ? 'left' : copy(address);
  }
}
