/**
 * What the picker says and asks: a line of help while the reader points, what is about to go once it is chosen, and that
 * it could not be stored.
 */

import { beginningOf } from '../beginning-of.ts';
import type { Told } from '../messages.ts';
import { t, tCount } from '../ui/i18n.ts';
import { make } from '../ui/make.ts';
import { nameOf } from '../ui/name-of.ts';
import { shownSite } from '../ui/shown-site.ts';

/** What the panel's buttons do. */
export interface PanelActs {
  hide(): void;
  step(by: 1 | -1): void;
  chooseAnother(): void;
  cancel(): void;
}

/** What is known of something outlined. */
export interface Known extends Told {
  /** How many words of the article it holds. */
  readonly storyWords: number;
  /** Whether it holds the article's headline. */
  readonly hasHeadline: boolean;
}

/** What is shown of something chosen. */
interface Chosen extends Known {
  readonly canWiden: boolean;
  readonly canNarrow: boolean;
}

/**
 * What says how long something stays hidden: for good; for this visit, as the site is switched off or the window
 * private.
 */
export type Stays = 'picker_stays' | 'picker_stays_off' | 'picker_stays_private';

/** Pixels that are kept free around the button that has the focus: its outline is drawn there. */
const MARGIN = 8;

/** Characters of a block by which a reader knows it. */
const MOST_CHARACTERS = 140;

/** What of the article a block holds; empty when it is nothing. */
const warningOn = ({ hasHeadline, storyWords }: Known): string =>
  [hasHeadline ? t('picker_headline') : '', storyWords > 0 ? tCount('picker_story', storyWords) : '']
    .filter(Boolean)
    .join(' ');

/** A block as it is told: its beginning, and what of the article it holds. */
export const tell = (known: Known): string =>
  [beginningOf(nameOf(known), MOST_CHARACTERS), warningOn(known)].filter(Boolean).join(' ');

const makeButton = (name: string, press: () => void, more = ''): HTMLButtonElement => {
  const button = make('button', { type: 'button', class: `button ${more}` }, name);
  // At the ends it keeps the focus, and does nothing.
  button.addEventListener('click', () => button.getAttribute('aria-disabled') !== 'true' && press());
  return button;
};

/** The panel. */
export class Panel {
  readonly element: HTMLElement;
  readonly #help = make('p', { id: 'help' }, t('picker_help'));
  readonly #pointing: HTMLElement;
  readonly #chosen: HTMLElement;
  readonly #notKept: HTMLElement;
  readonly #text = make('p', { class: 'text', id: 'text', dir: 'auto' });
  readonly #warning = make('p', { class: 'warning', id: 'warning' });
  readonly #hide: HTMLButtonElement;
  readonly #wider: HTMLButtonElement;
  readonly #narrower: HTMLButtonElement;
  /** Heeds neither the second of two clicks nor a key that is held: they were meant for the button that hides. */
  readonly #close = make('button', { type: 'button', class: 'button button-main' }, t('reader_close'));

  /**
   * @param site the host name of the site that something is hidden on
   * @param stays what says how long what is hidden there stays so
   */
  constructor(acts: PanelActs, site: string, stays: Stays) {
    const cancel = (): HTMLButtonElement => makeButton(t('picker_cancel'), acts.cancel);
    this.#hide = makeButton(t('picker_hide'), acts.hide, 'button-main');
    this.#hide.setAttribute('aria-describedby', 'text warning');
    this.#wider = makeButton(t('picker_wider'), () => acts.step(1));
    this.#narrower = makeButton(t('picker_narrower'), () => acts.step(-1));
    this.#pointing = make(
      'div',
      { class: 'pointing', role: 'region', 'aria-label': t('picker_name') },
      this.#help,
      cancel(),
    );
    const buttons = make(
      'div',
      { class: 'acts' },
      this.#hide,
      this.#wider,
      this.#narrower,
      makeButton(t('picker_other'), acts.chooseAnother),
      cancel(),
    );
    this.#chosen = make(
      'div',
      { role: 'dialog', 'aria-labelledby': 'title', 'aria-describedby': 'stays', hidden: '' },
      make('h2', { id: 'title' }, t('picker_title')),
      this.#text,
      this.#warning,
      make('p', { class: 'hint', id: 'stays' }, t(stays, shownSite(site))),
      buttons,
    );
    this.#close.addEventListener('keydown', (event) => event.repeat && event.preventDefault());
    this.#close.addEventListener('click', ({ detail }) => detail < 2 && acts.cancel());
    this.#notKept = make(
      'div',
      { role: 'alertdialog', 'aria-labelledby': 'not-kept', hidden: '' },
      make('p', { class: 'warning', id: 'not-kept' }, t('popup_not_kept')),
      make('div', { class: 'acts' }, this.#close),
    );
    this.element = make('div', { class: 'panel view' }, this.#pointing, this.#chosen, this.#notKept);
  }

  /** Whether a pointer is on one of its buttons. */
  isButton(target: EventTarget | null): boolean {
    return [...this.element.querySelectorAll('button')].some((button) => button === target);
  }

  /** Helps who points. */
  point(canHide: boolean): void {
    this.#pointing.hidden = false;
    this.#chosen.hidden = true;
    this.#help.textContent = t(canHide ? 'picker_help' : 'picker_not_this');
  }

  /** Shows what was chosen. */
  ask(chosen: Chosen): void {
    const { canWiden, canNarrow } = chosen;
    const warning = warningOn(chosen);
    this.#pointing.hidden = true;
    this.#chosen.hidden = false;
    this.#text.textContent = beginningOf(nameOf(chosen), MOST_CHARACTERS);
    this.#warning.textContent = warning;
    this.#warning.hidden = warning === '';
    this.#hide.textContent = t(warning ? 'picker_hide_anyway' : 'picker_hide');
    this.#wider.setAttribute('aria-disabled', String(!canWiden));
    this.#narrower.setAttribute('aria-disabled', String(!canNarrow));
    this.#keepInSight();
  }

  /** Says that what was hidden is hidden on this page alone. */
  tellNotKept(): void {
    this.#chosen.hidden = true;
    this.#notKept.hidden = false;
    this.focus();
  }

  /** The focus goes to the button that hides, or once that is done to the one that closes. */
  focus(): void {
    this.#focusOn(this.#notKept.hidden ? this.#hide : this.#close);
  }

  /** The focus goes to the next button or the one before, round and round. */
  tab(by: 1 | -1): void {
    const buttons = [...this.element.querySelectorAll<HTMLElement>(':scope > :not([hidden]) button')];
    const next = buttons.at((buttons.findIndex((button) => button.matches(':focus')) + by) % buttons.length);
    if (next) this.#focusOn(next);
  }

  #focusOn(button: HTMLElement): void {
    // The browser would scroll the page as well.
    button.focus({ preventScroll: true });
    this.#keepInSight();
  }

  /** In a low window the panel is scrolled to the button that has the focus. */
  #keepInSight(): void {
    const box = this.element.querySelector('button:focus')?.getBoundingClientRect();
    if (!box) return;
    const { top, bottom } = this.element.getBoundingClientRect();
    const below = box.bottom + MARGIN - bottom;
    this.element.scrollTop += below > 0 ? below : Math.min(0, box.top - MARGIN - top);
  }
}
