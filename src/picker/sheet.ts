/**
 * The sheet of glass that the picker lays over the page: a frame of its own in a closed shadow root, above all that the
 * page has. What is pressed or typed in a frame is told to no listener of the page around it, not even to one that
 * captures at the window.
 */
import { ask } from '../ask.ts';
import { rootOf } from '../detect/query.ts';
import { directionOf } from '../ui/direction.ts';
import { language, t } from '../ui/i18n.ts';
import { make } from '../ui/make.ts';
import css from './picker.css?inline';
import { topDialog } from './top-dialog.ts';

const HOST_STYLE =
  'all:initial!important;display:block!important;position:absolute!important;inset:0 auto auto 0!important;inline-size:0!important;block-size:0!important';

/** Transparent: a frame is, as long as it and its document are of the same colour scheme. */
const FRAME_STYLE =
  'all:initial;color-scheme:normal;display:block;position:fixed;inset:0;inline-size:100%;block-size:100%;margin:0;padding:0;border:0;overflow:hidden;background:transparent';

/** A page that takes the focus each time has its way in the end. */
const MOST_RETURNS = 20;

export class Sheet {
  readonly host: HTMLElement;
  readonly #frame = make('iframe', { popover: 'manual', title: t('picker_name') });
  readonly #root: ShadowRoot;
  readonly #attribute: string;
  readonly #before = document.activeElement;
  #focused: HTMLElement | undefined;
  #returns = 0;

  /** @param attribute a name that no page knows beforehand */
  constructor(attribute: string) {
    this.#attribute = attribute;
    this.host = make('div', { [attribute]: '' });
    this.host.style.cssText = HOST_STYLE;
    this.#frame.style.cssText = FRAME_STYLE;
    this.#root = this.host.attachShadow({ mode: 'closed' });
    this.#root.append(this.#frame);
  }

  /** Whether it still lies over the page, which may take it out, or close the dialog that it is in. */
  get isLaid(): boolean {
    return this.#frame.getClientRects().length > 0;
  }

  /**
   * Lays it over the page, until the signal aborts; the focus then goes back to where it was.
   * @param ready called with the sheet's own document when there is one, which may be before this returns
   * @returns whether it lies there; where it does not, the signal is still to be aborted
   */
  lay(ready: (doc: Document) => void, signal: AbortSignal): boolean {
    // Firefox puts the frame's document in its place only now, other browsers at once.
    this.#frame.addEventListener('load', () => this.#dress(ready), { once: true, signal });
    document.addEventListener('focusin', () => this.#keepFocus(), { signal, capture: true });
    signal.addEventListener('abort', () => this.#remove(), { once: true });
    // Beside a modal dialog all is dead: the reader can choose from nothing but what is in it.
    (topDialog() ?? rootOf(document))?.append(this.host);
    // Of a page that its server confines (the policy `sandbox`) Firefox lets nobody into a frame, not even its maker: it
    // would lie over the page, and heed neither click nor key.
    if (!this.#frame.contentDocument) return false;
    // What is measured of the page is drawn here as it is, whatever the page enlarges itself by.
    this.#frame.style.zoom = String(1 / this.host.currentCSSZoom);
    void this.#hangOnStyle(signal);
    return true;
  }

  /**
   * Has the sheet shown by nothing but a style of user origin: Firefox ends this script with its extension and takes that
   * style out with it, so that no sheet which nobody answers for is left over the page.
   */
  async #hangOnStyle(signal: AbortSignal): Promise<void> {
    const css = `[${this.#attribute}]{display:block!important}`;
    signal.addEventListener('abort', () => void ask({ type: 'style:set', css, on: false }), { once: true });
    const { done } = await ask({ type: 'style:set', css, on: true });
    if (done) this.host.style.setProperty('display', 'none', 'important');
  }

  #dress(ready: (doc: Document) => void): void {
    const doc = this.#frame.contentDocument;
    const view = doc?.defaultView;
    if (!doc || !view) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    doc.adoptedStyleSheets = [sheet];
    const lang = language();
    doc.documentElement.lang = lang;
    doc.documentElement.dir = directionOf('', lang);
    doc.title = t('picker_name');
    // A frame may be told another scheme than the page's.
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    doc.documentElement.dataset.theme = isDark ? 'dark' : 'light';
    // That a frame of the page takes the focus Chromium tells nobody but the one that loses it; it is taken only after that.
    view.addEventListener('blur', () => setTimeout(() => this.#keepFrom(doc)));
    this.#frame.showPopover();
    ready(doc);
  }

  /** Gives the focus to something on the sheet. */
  focus(element: HTMLElement): void {
    this.#focused = element;
    this.#frame.focus({ preventScroll: true });
    element.focus({ preventScroll: true });
  }

  #keepFocus(): void {
    if (this.#root.activeElement || this.#returns >= MOST_RETURNS) return;
    this.#returns += 1;
    if (this.#focused) this.focus(this.#focused);
  }

  /** Takes the focus back where a frame of the page has it: for its own page the sheet has it still. */
  #keepFrom(doc: Document): void {
    if (!this.#focused || this.#returns >= MOST_RETURNS) return;
    if (!this.#root.activeElement || doc.hasFocus() || !document.hasFocus()) return;
    this.#frame.blur();
    this.#keepFocus();
  }

  #remove(): void {
    this.host.remove();
    if (this.#before instanceof HTMLElement && this.#before !== document.body)
      this.#before.focus({ preventScroll: true });
  }
}
