/** What detection hands on. Pure data; elements are references into the page that was looked at. */
import type { Kind, Label } from '../words.ts';

/**
 * One piece of evidence or one reason, before it is put into the reader's language: the message's name in
 * _locales (without its prefix) and what fills its place, if it has one.
 */
export interface Evidence {
  readonly code: string;
  readonly detail?: string;
}

/** A piece of evidence for a page being a news article, or against it. */
export interface NewsEvidence extends Evidence {
  readonly isFor: boolean;
}

/** Whether a page is a news article, and why. Evidence codes are messages named `news_CODE`. */
export interface NewsFinding {
  readonly isNews: boolean;
  /** 0 to 1; news from 0.5. */
  readonly confidence: number;
  readonly evidence: readonly NewsEvidence[];
}

/** A passage, kicker or notice that carries a label. Evidence codes are messages named `label_CODE`. */
export interface LabelledPassage {
  /** The smallest element that holds the whole notice, kicker or passage; the heading of one without a box of its own. */
  readonly element: Element;
  /** Elements after `element` that belong to the passage, in order; none where `element` holds it all. */
  readonly rest: readonly Element[];
  readonly label: Exclude<Label, 'none'>;
  readonly evidence: Evidence;
  /** `page`: names the whole page (a kicker, a notice about this article); `passage`: only itself. */
  readonly of: 'page' | 'passage';
}

/** What the publisher calls the page and parts of it. */
export interface LabelFinding {
  readonly label: Label;
  readonly evidence: readonly Evidence[];
  readonly passages: readonly LabelledPassage[];
}

/** A run of sibling nodes without an element of its own: text between two `<br>` of a big container. */
export interface TextRun {
  readonly parent: Element;
  /** Consecutive child nodes of `parent`, text among them. */
  readonly nodes: readonly ChildNode[];
}

/** What can be hidden. */
export type Block = Element | TextRun;

/** A block judged to be clutter. Reason codes are messages named `reason_CODE`, the weightiest first. */
export interface Decision {
  readonly block: Block;
  readonly kind: Kind;
  /** What in the block was judged, the largest first, where the block is the box around it (with-boxes.ts). */
  readonly parts?: readonly Pick<Decision, 'block' | 'kind'>[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly Evidence[];
  /** Judged before the page was whole, and not surely: the whole page may say otherwise. */
  readonly isDoubtful: boolean;
  /** For what the reader hid by hand: as what it is remembered (by-hand.ts). It goes whatever its kind. */
  readonly wish?: string;
}
