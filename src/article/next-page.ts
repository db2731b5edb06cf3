/**
 * The next page of an article that comes in several. It is known by its address, which is this page's with the next
 * number: what a page calls "next" may as well be the next article, and `rel="next"` is that on most blogs.
 */

import { ownParameters } from '../address.ts';
import { sharedStart } from '../beginning-of.ts';
import { attrOf, fold, tagOf, textOf } from '../detect/dom.ts';
import { queryAll, targetOf } from '../detect/query.ts';
import { isCalledTalk } from './furniture.ts';
import { upFrom } from './tree.ts';

/** What addresses call a page, in small letters. */
const PAGE = /^(?:p|pg|pag|pages?|paged|pagenum|seite|pagina|p%c3%a1gina|strona|sida|side)$/;
/** A number that was put into an address: what stands before it, a word, the number, and what closes it. */
const PUT_IN = /^([-_.,/?&]?)(?:([a-z]+(?:%[\da-f]{2}[a-z]*)*)[-_.,/=]?)?([1-9]\d?)[/&]?$/;
/** The word before a number that both addresses have, and what stands between the two. */
const WORD_BEFORE = /(?:^|[-_.,/?&])([a-z%\d]*?[a-z])([-_.,/=]?)$/;
/** A page's number: days of a month are written with a 0 before them, and what is longer numbers articles. */
const NUMBER = /^[1-9]\d?(?!\d)/;
/** What names pages of the talk about an article, or its place. */
const TALK = /^cp|comment|kommentar|respond|reply/;
/** A longer text is no number of a page, even where it holds one. */
const LONGEST_NUMBER = 12;

/** How one address follows on another. */
interface Step {
  /** What the number is called, or empty. */
  readonly word: string;
  /** What stands before it where it was put in, or null where both have a number. */
  readonly sign: string | null;
  /** The number that it leads to. */
  readonly to: number;
}

/** An address without its site, its fragment and what tells where a reader came from. */
function pathOf(url: URL): string {
  const own = ownParameters(url).join('&');
  return (url.pathname + (own && `?${own}`)).toLowerCase();
}

const isDigit = (text: string | undefined): boolean => text !== undefined && /^\d$/.test(text);

/** What calls the number that follows. The last word of a headline does not; "?p=13" and "/p/13" are posts on many blogs. */
function wordBefore(path: string): string {
  const [, word = '', between] = WORD_BEFORE.exec(path) ?? [];
  if (word === 'p' && between !== '') return '';
  return between === '=' || PAGE.test(word) ? word : '';
}

/** The step from one path to another that differs in one number alone; null for any other. */
function stepBetween(from: string, to: string): Step | null {
  let start = sharedStart(from, to);
  // A number is one thing: 19 and 20 differ from their first figure on.
  while (isDigit(from[start]) && isDigit(from[start - 1])) start -= 1;
  const [restFrom, restTo] = [from.slice(start), to.slice(start)];
  const [before, after] = [restFrom, restTo].map((rest) => NUMBER.exec(rest)?.[0]);
  if (before && after) {
    const isSame = restFrom.slice(before.length) === restTo.slice(after.length);
    if (!isSame || Number(after) !== Number(before) + 1) return null;
    return { word: wordBefore(from.slice(0, start)), sign: null, to: Number(after) };
  }
  if (!restTo.endsWith(restFrom)) return null;
  const put = restTo.slice(0, restTo.length - restFrom.length);
  const [, sign = '', word = '', number = ''] = PUT_IN.exec(put) ?? [];
  if (number === '' || (sign === '' && isDigit(from[start - 1]))) return null;
  // "/story/" to "/story/2/": the stroke that both have is not in what was put in.
  return { word, sign: sign === '' && from[start - 1] === '/' ? '/' : sign, to: Number(number) };
}

/** What a link says, where that is a number of a page: "2", "Page 2", "2 »". */
function numberSaid(link: Element): number | null {
  const text = fold(textOf(link) ?? '');
  const [number, more] = text.match(/\d+/g) ?? [];
  return number && !more && text.length <= LONGEST_NUMBER ? Number(number) : null;
}

/** Readers' comments come in pages, too. What the page as a whole is called says nothing of its parts. */
const isInTalk = (link: Element): boolean =>
  [...upFrom(link, null)].some((element) => !/^(?:html|body)$/.test(tagOf(element)) && isCalledTalk(element));

/** Whether a link's step leads to the article's next page, by what its address and its text say. */
function isStepOn({ word, sign, to }: Step, link: Element, hasFirst: () => boolean): boolean {
  const said = numberSaid(link);
  // The first page has no number.
  if (sign !== null && to !== 2) return false;
  // Where pages are counted from 0, the second is called 2 and numbered 1.
  if (said !== null && said !== to) return false;
  if (PAGE.test(word)) return true;
  // "?slide=2" is a page of something else, unless it is said to be the next.
  if (word !== '') return sign !== null && isCalledNext(link);
  // The next of a list of articles by number, unless there is a way back to a page without one.
  if (sign === null) return said !== null && hasFirst();
  // Two articles of one name get addresses like that: "/the-week" and "/the-week-2".
  return sign === '/' || said !== null || (sign !== '-' && isCalledNext(link));
}

const isCalledNext = (link: Element): boolean =>
  attrOf(link, 'rel').toLowerCase().split(/\s+/).includes('next');

/** Finds the numbers that the next page's address may have. Most links have none of them, and need not be taken apart. */
function nextNumbers(from: string): RegExp {
  const next = (from.match(/(?<!\d)[1-9]\d?(?!\d)/g) ?? []).map((number) => Number(number) + 1);
  return new RegExp(`(?<!\\d)(?:${[2, ...next].join('|')})(?!\\d)`);
}

/**
 * Finds the next page of a page's article.
 * @param doc the page; it is only read
 * @param url its address; what is no address has no next page
 * @param base where relative addresses start from
 * @returns the address without a fragment, of the same site; empty where the article ends with this page, or is not
 *   known to go on
 */
export function nextPageOf(doc: Document, url: string, base: string): string {
  if (!URL.canParse(url)) return '';
  const here = new URL(url);
  // A front page goes on in lists.
  if (!here.protocol.startsWith('http') || here.pathname === '/') return '';
  const from = pathOf(here);
  const links = queryAll(doc, 'link[rel~="next" i][href], a[href]');
  const onSite = (link: Element): URL | null => {
    const target = targetOf(link, base);
    return target?.origin === here.origin && !TALK.test(target.hash.slice(1)) ? target : null;
  };
  const hasFirst = (): boolean =>
    links.some((link) => {
      const target = onSite(link);
      return target !== null && stepBetween(pathOf(target), from)?.sign === '/';
    });
  const numbers = nextNumbers(from);
  for (const link of links) {
    const target = numbers.test(attrOf(link, 'href')) ? onSite(link) : null;
    const step = target && stepBetween(from, pathOf(target));
    if (target && step && !TALK.test(step.word) && isStepOn(step, link, hasFirst) && !isInTalk(link))
      return here.origin + target.pathname + target.search;
  }
  return '';
}
