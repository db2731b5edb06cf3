/**
 * The words of Broadsheet, shared by detection, settings, messages and interface. This file imports nothing.
 */

/** Kinds of clutter that are hidden unless the reader says otherwise. */
export const CORE_KINDS = ['newsletter', 'poll', 'offer', 'app', 'support'] as const;

/** Kinds of clutter that are hidden only if the reader asks for it, one switch each. */
export const EXTRA_KINDS = ['related', 'social', 'ad'] as const;

/** Every kind of clutter, core kinds first. */
export const KINDS = [...CORE_KINDS, ...EXTRA_KINDS] as const;

/** One kind of clutter. */
export type Kind = (typeof KINDS)[number];

const core: ReadonlySet<Kind> = new Set(CORE_KINDS);

/** Whether a kind is one of the core kinds. */
export const isCoreKind = (kind: Kind): boolean => core.has(kind);

/** What a publisher can openly call a page or passage; `none` when it calls it nothing. */
export const LABELS = ['none', 'opinion', 'analysis', 'sponsored', 'review', 'satire'] as const;

/** One label. */
export type Label = (typeof LABELS)[number];

/**
 * A page is called news from a chance of 0.5 on, and cleaned from this one on: a story that is left alone keeps all its
 * clutter, a page that is cleaned and is none loses hardly anything else. On sites left out of training 7 news pages of
 * 334 are left alone for it, and 9 of their 547 blocks of core kinds; with one bar for both it was 19, and 32. Of 157
 * other pages 46 are cleaned, and 28 with one bar; 40 of the 46 are articles, of magazines, shops and clubs.
 */
const CLEANED_FROM = 0.25;

/**
 * Whether a page is cleaned without the reader asking for it.
 * @param newsConfidence its chance to be news, 0 to 1
 */
export const isWorthCleaning = (newsConfidence: number): boolean => newsConfidence >= CLEANED_FROM;

/**
 * What a block without words is told as. Where it holds several, the first of these: beside a frame stand pictures that
 * only count readers, and a form has a picture for a button.
 */
export const THINGS = ['video', 'sound', 'frame', 'form', 'picture'] as const;

/** One of them. */
export type Thing = (typeof THINGS)[number];

/** What a tab shows that shows no web page, but a file by itself: `media` are pictures, films and sound, `data` all else. */
export type FileForm = 'pdf' | 'media' | 'data';

/** The reader's lists of blocks, site by site: what stays `shown` although it is clutter, and what was `hidden` by hand. */
export type PrintList = 'shown' | 'hidden';

/**
 * One entry of such a list: the fingerprint of a block, or those of a block and of the parts that it went for, any of
 * which may be judged by itself another time.
 */
export type Remembered = string | readonly string[];
