/** What the content script and the picker agree on. Types alone: the picker's code is loaded on demand. */

import type { PageContext } from '../detect/page-context.ts';
import type { Told } from '../messages.ts';

/** What the picker knows of the page that it lies over, and does to it. */
export interface PickerPage {
  /** A name that no page knows beforehand, for an attribute of the picker's host. */
  readonly attribute: string;
  /** The page as the judge of blocks sees it. */
  readonly context: PageContext;
  readonly isNews: boolean;
  /** Whether Broadsheet is off for the site: what is hidden is so until the page is left. */
  readonly isOff: boolean;
  /** What could be a block of clutter, an outer one before those in it. */
  readonly blocks: readonly Element[];
  /** Looks at the page anew where it has changed: `context` and `blocks` are of now, and stay so until the next call. */
  renew(): void;
  /** An element as it is told to the reader. */
  tell(element: Element): Told;
  /**
   * Hides an element and remembers it.
   * @returns whether the browser could store that; undefined when the element was not hidden
   */
  hide(element: Element): Promise<boolean> | undefined;
  /** Told once when the picker has closed, by itself too. */
  closed(): void;
}

/** An open picker. */
export interface OpenPicker {
  close(): void;
}

/** What the picker's code hands to the content script, under `Symbol.for('broadsheet.picker')`. */
export interface PickerCode {
  /** Lets the reader choose; null, with the page as it was, where the page keeps the picker from being shown. */
  open(page: PickerPage): OpenPicker | null;
}
