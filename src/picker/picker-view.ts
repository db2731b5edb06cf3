/** The picker: outlines what the reader points at, asks about what was chosen, and hides it. */
import browser from 'webextension-polyfill';
import { amountOf, canBeHidden } from '../detect/choosable.ts';
import { storyWordsIn } from '../detect/story-parts.ts';
import { make } from '../ui/make.ts';
import {
  type Choosable,
  canStep,
  chosenOf,
  type Ladder,
  ladderAt,
  ladderOn,
  stepBy,
  stillThere,
  stopAfter,
  stopsIn,
} from './choices.ts';
import { holdsHeadline } from './headline.ts';
import { bringIntoView, elementAt, isCovered, scrollUnder } from './page-under.ts';
import { type Known, Panel, tell } from './panel.ts';
import { Sheet } from './sheet.ts';
import type { OpenPicker, PickerPage } from './types.ts';

/** Whether an element has a place on the screen. */
function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}

export class PickerView implements OpenPicker {
  readonly #page: PickerPage;
  readonly #choosable: Choosable;
  /** Whether the page is in a private window, where no choice is remembered. */
  readonly #isPrivate = browser.extension.inIncognitoContext;
  readonly #life = new AbortController();
  readonly #outline = make('div', { class: 'outline', hidden: '' });
  readonly #voice = make('div', { class: 'unseen', role: 'status' });
  /** Takes the keys while nothing is chosen. */
  readonly #field = make('div', { class: 'field', role: 'application', tabindex: '-1' });
  readonly #panel: Panel;
  readonly #sheet: Sheet;
  #ladder: Ladder | null = null;
  #isChosen = false;
  /** Whether what was chosen is hidden: there is no more to choose. */
  #isDone = false;
  /** Whether the panel stands at the upper edge of the window while the reader points. */
  #isPanelAbove = false;
  /** Whether the keyboard outlined something last. */
  #isByKeys = false;
  /** What the keyboard went through when a key was pressed last. */
  #stops: readonly Element[] = [];

  constructor(page: PickerPage) {
    this.#page = page;
    this.#life.signal.addEventListener('abort', () => page.closed(), { once: true });
    this.#sheet = new Sheet(page.attribute);
    this.#choosable = {
      get blocks() {
        return page.blocks;
      },
      canBeHidden: (element) => canBeHidden(element, page.context, page.isNews),
      amountOf: (element) => amountOf(element, page.context),
      isShown,
    };
    this.#panel = new Panel(
      {
        hide: () => void this.#hide(),
        step: (by) => this.#step(by),
        chooseAnother: () => this.#point(),
        cancel: () => this.close(),
      },
      location.hostname.replace(/^www\./, ''),
      this.#isPrivate ? 'picker_stays_private' : page.isOff ? 'picker_stays_off' : 'picker_stays',
    );
  }

  /** Returns whether it could be shown; if not, it has closed. */
  show(): boolean {
    const isLaid = this.#sheet.lay((doc) => this.#fill(doc), this.#life.signal);
    if (!isLaid) this.close();
    return isLaid;
  }

  close(): void {
    this.#life.abort();
  }

  #fill(doc: Document): void {
    const { signal } = this.#life;
    this.#field.setAttribute('aria-describedby', 'help');
    this.#field.setAttribute('aria-label', doc.title);
    doc.body.append(this.#field, this.#outline, this.#panel.element, this.#voice);
    this.#field.addEventListener('pointermove', (event) => this.#pointAt(event), { signal });
    this.#field.addEventListener('click', (event) => this.#choose(event), { signal });
    this.#field.addEventListener(
      'wheel',
      (event) => scrollUnder(event, this.#sheet.host) && event.preventDefault(),
      { signal, passive: false },
    );
    for (const kind of ['pointerover', 'pointermove'] as const)
      this.#panel.element.addEventListener(kind, (event) => this.#makeWay(event), { signal });
    doc.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
    doc.addEventListener('keydown', (event) => this.#heedKey(event), { signal });
    this.#point();
    const draw = (): void => {
      if (signal.aborted) return;
      // The page may move under the sheet.
      if (this.#sheet.isLaid) this.#draw();
      else this.close();
      requestAnimationFrame(draw);
    };
    draw();
  }

  /** Nothing is chosen: the reader points at things. Once something is hidden, that is the end. */
  #point(): void {
    if (this.#isDone) {
      this.close();
      return;
    }
    this.#isChosen = false;
    this.#panel.point(true);
    this.#sheet.focus(this.#field);
  }

  #pointAt({ clientX, clientY }: MouseEvent): void {
    if (this.#isChosen) return;
    this.#isByKeys = false;
    const element = elementAt(clientX, clientY, this.#sheet.host);
    this.#take(element ? ladderAt(element, this.#choosable) : null);
    this.#panel.point(this.#ladder !== null || element === undefined);
  }

  /** The panel goes to the other edge of the window when the reader points at what is wholly below it. */
  #makeWay(event: MouseEvent): void {
    if (this.#isChosen || this.#panel.isButton(event.target)) return;
    // A mouse at rest that the panel has gone below points at nothing.
    if (this.#isByKeys && event.type === 'pointerover') return;
    const element = elementAt(event.clientX, event.clientY, this.#sheet.host);
    const below = element && ladderAt(element, this.#choosable);
    if (!below || !isCovered(chosenOf(below), this.#panel.element)) return;
    this.#isPanelAbove = !this.#isPanelAbove;
    this.#draw();
    this.#pointAt(event);
  }

  #choose(event: MouseEvent): void {
    if (this.#isDone) {
      this.#panel.focus();
      return;
    }
    // A click that no pointer made, of a screen reader, is for what is outlined.
    if (event.detail > 0) {
      this.#isChosen = false;
      this.#pointAt(event);
    }
    this.#ask();
  }

  /** Outlines something, and says what. */
  #take(ladder: Ladder | null): void {
    const before = this.#ladder && chosenOf(this.#ladder);
    this.#ladder = ladder;
    const now = ladder && chosenOf(ladder);
    if (now !== before) this.#voice.textContent = now ? tell(this.#knownOf(now)) : '';
  }

  #knownOf(element: Element): Known {
    this.#page.renew();
    return {
      ...this.#page.tell(element),
      storyWords: storyWordsIn(element, this.#page.context),
      hasHeadline: holdsHeadline(element, this.#page.context),
    };
  }

  #step(by: 1 | -1): void {
    if (!this.#ladder) return;
    this.#take(stepBy(this.#ladder, by));
    this.#bringIntoView();
    if (this.#isChosen) this.#ask();
  }

  #go(by: 1 | -1): void {
    this.#page.renew();
    const from = this.#ladder && stillThere(chosenOf(this.#ladder), by, this.#stops);
    // The page goes on under the sheet, and nothing tells of all that comes into sight on it: a key is rare enough to look.
    this.#stops = stopsIn(document.body, this.#choosable);
    const to = stopAfter(from, by, this.#stops, this.#choosable);
    if (!to) return;
    this.#take(ladderOn(to, this.#choosable));
    this.#panel.point(true);
    this.#bringIntoView();
  }

  /** To the nearer edge of the window; the panel then stands at the other, if it would cover more of it at this one. */
  #bringIntoView(): void {
    this.#isByKeys = true;
    const element = this.#ladder && chosenOf(this.#ladder);
    if (!element) return;
    bringIntoView(element, this.#sheet.host);
    this.#isPanelAbove = this.#isInWay(element.getBoundingClientRect());
  }

  /** Asks whether what is outlined is to go. */
  #ask(): void {
    if (!this.#ladder) return;
    const wasChosen = this.#isChosen;
    this.#isChosen = true;
    this.#panel.ask({
      ...this.#knownOf(chosenOf(this.#ladder)),
      canWiden: canStep(this.#ladder, 1),
      canNarrow: canStep(this.#ladder, -1),
    });
    this.#draw();
    if (!wasChosen) this.#panel.focus();
  }

  /**
   * Hides what is chosen, and goes; where the browser could not store it, not before the reader was told. Of a private
   * window that was said before.
   */
  async #hide(): Promise<void> {
    const element = this.#ladder && chosenOf(this.#ladder);
    if (!element) return;
    this.#isDone = true;
    this.#take(null);
    this.#outline.hidden = true;
    const kept = await this.#page.hide(element);
    if (kept === false && !this.#isPrivate && !this.#life.signal.aborted) this.#panel.tellNotKept();
    else this.close();
  }

  #heedKey(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    const act = this.#actOf(key, shiftKey);
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  }

  #actOf(key: string, isShift: boolean): (() => void) | undefined {
    const isRtl = this.#field.ownerDocument.documentElement.dir === 'rtl';
    switch (key) {
      case 'Escape':
        return () => (this.#isChosen ? this.#point() : this.close());
      case '+':
      case '=':
        return () => this.#step(1);
      case '-':
      case '_':
        return () => this.#step(-1);
      case 'Tab':
        return () => (this.#isChosen ? this.#panel.tab(isShift ? -1 : 1) : this.#go(isShift ? -1 : 1));
      case 'ArrowDown':
        return () => (this.#isChosen ? this.#step(-1) : this.#go(1));
      case 'ArrowUp':
        return () => (this.#isChosen ? this.#step(1) : this.#go(-1));
      case 'ArrowRight':
      case 'ArrowLeft':
        return this.#isChosen ? undefined : () => this.#go((key === 'ArrowRight') === isRtl ? -1 : 1);
      case 'Enter':
      case ' ':
        return this.#isChosen ? undefined : () => this.#ask();
      default:
        return undefined;
    }
  }

  /** Draws the outline where its element stands now, and the panel where it covers none of it, if it can. */
  #draw(): void {
    if (this.#isDone) return;
    const element = this.#ladder && chosenOf(this.#ladder);
    const box = element?.isConnected ? element.getBoundingClientRect() : null;
    this.#panel.element.classList.toggle('top', this.#isChosen ? this.#isInWay(box) : this.#isPanelAbove);
    this.#outline.hidden = !box;
    this.#outline.classList.toggle('chosen', this.#isChosen);
    if (!box) return;
    const { style } = this.#outline;
    style.left = `${box.left}px`;
    style.top = `${box.top}px`;
    style.width = `${box.width}px`;
    style.height = `${box.height}px`;
  }

  /** Whether the panel would cover more of what is outlined at the lower edge of the window than at the upper one. */
  #isInWay(box: DOMRect | null): boolean {
    if (!box) return false;
    const height = this.#panel.element.offsetHeight + 32;
    const below = Math.min(box.bottom, innerHeight) - (innerHeight - height);
    const above = height - Math.max(box.top, 0);
    return below > Math.max(0, above);
  }
}
