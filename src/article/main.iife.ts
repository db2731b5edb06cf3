/** Entry of the article code: runs beside the content script, in its world, and hands over what it can do. */
import { locateText } from './locate.ts';
import { type ArticleReader, readPage } from './read-page.ts';

const reader: ArticleReader = { readPage, locateText };

(globalThis as { [key: symbol]: unknown })[Symbol.for('broadsheet.article')] = reader;
