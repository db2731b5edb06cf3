/**
 * Every message between the parts of the extension: one discriminated union per direction, the reply typed by the
 * request. Nothing here touches the extension's API; the senders and listeners do.
 */
import type { FileForm, Kind, Label, PrintList, Remembered, Thing } from './words.ts';

/**
 * What a page is to Broadsheet right now.
 * - `loading`: the document is not complete enough to be judged
 * - `cleaned`: blocks of the chosen kinds are hidden (possibly none were found)
 * - `restored`: the reader took this page back for now; nothing is hidden but what was hidden by hand since
 * - `site-off`: the reader switched this site off; nothing is hidden but what was hidden by hand since
 * - `not-news`: hardly a news page, left alone; nothing is hidden but what was hidden by hand on the site
 * - `failed`: something went wrong; everything was given back
 */
export type PageState = 'loading' | 'cleaned' | 'restored' | 'site-off' | 'not-news' | 'failed';

/** A block as it is told to the reader. */
export interface Told {
  /**
   * Its visible text, white space folded, at most 300 characters. Where it has none, what the page calls it or something in
   * it; empty where it does not.
   */
  readonly text: string;
  /** What it is, where its text is empty and that is known. */
  readonly thing?: Thing;
}

/** One hidden block, or one that was hidden and is shown again (`restored`). */
export interface RemovedBlock extends Told {
  readonly id: string;
  readonly kind: Kind;
  /** 0 to 1. */
  readonly confidence: number;
  /** Sentences in the reader's language, the weightiest first. */
  readonly reasons: readonly string[];
  readonly restored: boolean;
  /** There where the reader hid it by hand; `kind` is then what it was taken for. */
  readonly byHand?: true;
}

/** A label shown in place. */
export interface Mark {
  readonly id: string;
  readonly label: Exclude<Label, 'none'>;
  /** The marked passage's text, white space folded, at most 300 characters. */
  readonly text: string;
  /** A sentence in the reader's language: who calls it so, and where. */
  readonly reason: string;
  /** There where the reason quotes the passage: a notice is labelled by what it says. */
  readonly isQuoted?: boolean;
}

/** Facts about the article, for the popup's head. */
export interface ArticleFacts {
  readonly title: string;
  readonly byline: string;
  /** ISO 8601, or empty when the page does not say. */
  readonly published: string;
  /** The same of its last change; empty too where that is no later. */
  readonly updated: string;
  /** BCP 47 tag, or empty. */
  readonly lang: string;
  readonly words: number;
  /** Reading time of the clean text in minutes, at least 1 when there are words. */
  readonly minutes: number;
  /** The same with the clutter that is seen on the page, such as what the reader has shown again. */
  readonly minutesNow: number;
  /** The same with what is hidden, too: the page as it came. */
  readonly minutesBefore: number;
  /** The address of the article's next page, or empty: what is told here is of this page alone. */
  readonly nextPage: string;
}

/** One sentence of the summary, word for word the article's own. */
export interface SummarySentence {
  readonly text: string;
  /** The label of the passage it stands in, or of the page. */
  readonly label: Label;
}

/** One thing that speaks for a page being a news article, or against it. */
export interface NewsReason {
  /** A sentence in the reader's language. */
  readonly text: string;
  readonly isFor: boolean;
}

/** The single record of what happened on a page. Popup, badge, tests and measuring scripts all read it. */
export interface PageReport {
  readonly url: string;
  readonly isNews: boolean;
  /** 0 to 1. */
  readonly newsConfidence: number;
  /** Why it is or is not taken for news: what bears that out, then what speaks against it. */
  readonly evidence: readonly NewsReason[];
  readonly label: Label;
  readonly labelEvidence: readonly string[];
  readonly state: PageState;
  /** There where it is no web page. */
  readonly file?: FileForm;
  /** Whether the page may be no news and was cleaned sparingly: something stays in its text that is not next to certain. */
  readonly isSparing: boolean;
  readonly removed: readonly RemovedBlock[];
  readonly marks: readonly Mark[];
  readonly article: ArticleFacts;
  readonly summary: readonly SummarySentence[];
}

/** The article's text, cleaned. `text` has a line break between blocks. */
export interface PageArticle {
  readonly title: string;
  /** What stands between headline and text and is no part of either; or empty. */
  readonly standfirst: string;
  readonly byline: string;
  readonly published: string;
  readonly lang: string;
  readonly html: string;
  readonly text: string;
}

/** Where a reader was: a block of the article, and how far its top stood above the view's, in CSS pixels. */
export interface ReadingPlace {
  readonly block: number;
  readonly offset: number;
}

/** A place on the page that the popup can scroll to. */
export type Place =
  | { readonly kind: 'block'; readonly id: string }
  | { readonly kind: 'mark'; readonly id: string }
  | { readonly kind: 'sentence'; readonly index: number };

/** What the popup asks of a page's content script. */
export type PageRequest =
  | { readonly type: 'page:report' }
  | { readonly type: 'page:article' }
  /** Clean this page, news or not, or give it back as it was. Nothing is stored. */
  | { readonly type: 'page:clean'; readonly on: boolean }
  /** The reader's choice for the site was stored: do as it says now, whatever was asked for this page alone. */
  | { readonly type: 'page:heed' }
  /** Show hidden blocks again, or hide shown ones again. Unknown ids are passed over. */
  | { readonly type: 'page:show'; readonly ids: readonly string[]; readonly shown: boolean }
  | { readonly type: 'page:scroll'; readonly place: Place }
  /** Open or close the reading view; without `on`, close it when it is open and open it when it is not. */
  | { readonly type: 'page:read'; readonly on?: boolean }
  /** Let the reader choose something on the page that is to be hidden. */
  | { readonly type: 'page:pick' };

/** The page as it is after blocks were shown or hidden again, and whether that choice could be stored. */
export interface ShowReply extends PageReport {
  readonly kept: boolean;
}

/** What each of them is answered with. */
export interface PageReplies {
  'page:report': PageReport;
  'page:article': PageArticle;
  'page:clean': PageReport;
  'page:heed': PageReport;
  'page:show': ShowReply;
  'page:scroll': { readonly found: boolean };
  'page:read': { readonly open: boolean };
  'page:pick': { readonly open: boolean };
}

/** Code that is loaded beside the content script on demand: Readability and the summary, the reading view, the picker. */
export type CodePart = 'article' | 'reader' | 'picker';

/** What a content script asks of the background. */
export type BackgroundRequest =
  /** Put a style of user origin into the sender's page, or take it out again. */
  | { readonly type: 'style:set'; readonly css: string; readonly on: boolean }
  /** Load a part of the code beside the content script that asks. */
  | { readonly type: 'code:load'; readonly part: CodePart }
  /** What the toolbar button is to show for the sender's tab. */
  | { readonly type: 'badge:set'; readonly count: number; readonly state: PageState }
  /** Put fingerprints of blocks on the sender's site's list of what stays shown, or stays hidden; or take them off. */
  | {
      readonly type: 'prints:keep';
      readonly list: PrintList;
      readonly prints: readonly Remembered[];
      readonly on: boolean;
    }
  /** Change some of the reading view's settings, by their names; the others stay as they are stored. */
  | { readonly type: 'reader:keep'; readonly part: Readonly<Record<string, unknown>> }
  /** Keep how far the article at an address has been read, until the browser closes; not for a private window. */
  | { readonly type: 'place:keep'; readonly address: string; readonly place: ReadingPlace }
  /** Tell it. */
  | { readonly type: 'place:recall'; readonly address: string }
  /** The reader goes on to the article's next page, out of the reading view: open it there, too; not in a private window. */
  | { readonly type: 'reader:go-on'; readonly address: string };

/** Every request to the background is answered with whether it was done. */
export interface BackgroundReply {
  readonly done: boolean;
  /** For `place:recall`: what was kept, if anything. */
  readonly place?: ReadingPlace;
}

/** The reply to a request `R`. */
export type ReplyTo<R extends PageRequest | BackgroundRequest> = R extends PageRequest
  ? PageReplies[R['type']]
  : BackgroundReply;

const PAGE_REQUESTS: ReadonlySet<string> = new Set<PageRequest['type']>([
  'page:report',
  'page:article',
  'page:clean',
  'page:heed',
  'page:show',
  'page:scroll',
  'page:read',
  'page:pick',
]);

const BACKGROUND_REQUESTS: ReadonlySet<string> = new Set<BackgroundRequest['type']>([
  'style:set',
  'code:load',
  'badge:set',
  'prints:keep',
  'reader:keep',
  'place:keep',
  'place:recall',
  'reader:go-on',
]);

const typeOf = (message: unknown): string =>
  typeof message === 'object' && message !== null && 'type' in message ? String(message.type) : '';

/** Whether `message`, which may be anything, is a request to a page. */
export const isPageRequest = (message: unknown): message is PageRequest => PAGE_REQUESTS.has(typeOf(message));

/** Whether `message`, which may be anything, is a request to the background. */
export const isBackgroundRequest = (message: unknown): message is BackgroundRequest =>
  BACKGROUND_REQUESTS.has(typeOf(message));
