/** Loads the article code beside the content script, the first time it is asked for. */
import type { ArticleReader } from '../article/read-page.ts';
import { askBackground } from './ask-background.ts';

const KEY = Symbol.for('broadsheet.article');

let loading: Promise<ArticleReader | null> | undefined;

/** The article code, or null when the background is gone: the extension was updated under this page. */
export function loadArticleReader(): Promise<ArticleReader | null> {
  loading ??= askBackground({ type: 'article:load' }).then((done) => {
    const reader = (globalThis as { [KEY]?: ArticleReader })[KEY];
    if (!reader) loading = undefined;
    return done && reader ? reader : null;
  });
  return loading;
}
