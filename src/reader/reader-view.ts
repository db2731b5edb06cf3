/** The reading view: a modal dialog in a closed shadow root, above the page and apart from it. */
import { articleMarkdown } from '../article/markdown.ts';
import { ask } from '../ask.ts';
import { type ReaderSettings, repairReader } from '../settings/reader.ts';
import { directionOf } from '../ui/direction.ts';
import { language } from '../ui/i18n.ts';
import { make, rootElement } from '../ui/make.ts';
import { type BuiltArticle, buildArticle, TITLE_ID } from './build-article.ts';
import { makeHiding, shownOf } from './hide-blocks.ts';
import { keepPlace } from './kept-place.ts';
import { LIGHT } from './light.ts';
import { tellLongestWords } from './longest-word.ts';
import { applyLook, groundOf } from './look.ts';
import { makeBar } from './make-bar.ts';
import { pageStyle } from './page-style.ts';
import { goToPlace, placeIn } from './place.ts';
import css from './reader.css?inline';
import { shield } from './shield.ts';
import { tellTableNeeds } from './table-needs.ts';
import type { OpenReader, ReaderInput, ReaderPage, ReadingPlace } from './types.ts';

/** The page's own styles must not reach the host, nor its place on the page move anything. */
const HOST_STYLE =
  'all:initial!important;display:block!important;position:absolute!important;inset:0 auto auto 0!important;inline-size:0!important;block-size:0!important';

/** A page that puts its own dialog on top each time the view is put there has its way in the end. */
const MOST_RAISES = 20;

export class ReaderView implements OpenReader {
  readonly #host: HTMLElement;
  readonly #input: ReaderInput;
  readonly #page: ReaderPage;
  readonly #article: BuiltArticle;
  readonly #view: HTMLDialogElement;
  readonly #progress = make('div', { class: 'progress', 'aria-hidden': 'true' });
  readonly #life = new AbortController();
  /** What its custom properties' names begin with: `@property` in a page is for the names of the view as well. */
  readonly #own: string;
  #settings: ReaderSettings;
  #place: ReadingPlace = { block: -1, offset: 0 };
  #focused: HTMLElement | undefined;
  #isPageDrawn = true;
  #raises = 0;

  constructor(input: ReaderInput, settings: ReaderSettings, page: ReaderPage) {
    this.#input = input;
    this.#settings = settings;
    this.#page = page;
    this.#own = `--${page.attribute}-`;
    this.#article = buildArticle(input);
    tellLongestWords(this.#article.element, this.#own);
    // Its bar and panels are in the reader's language, whatever the page's is; the article says its own.
    const lang = language();
    const own = { lang, dir: directionOf('', lang) };
    this.#view = make('dialog', { class: 'view', 'aria-labelledby': TITLE_ID, ...own });
    this.#host = make('div', { [page.attribute]: '' });
    this.#host.style.cssText = HOST_STYLE;
    const root = this.#host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css.replaceAll(LIGHT, page.attribute).replace(/--(?=[a-z])/g, this.#own));
    root.adoptedStyleSheets = [sheet];
    root.append(this.#view);
    const text = make('div', { class: 'page' }, this.#article.element);
    this.#view.append(this.#makeBar(), text, makeHiding(this.#article.blocks));
  }

  get isOpen(): boolean {
    return this.#view.open && this.#host.checkVisibility();
  }

  /** Puts the view over the page and gives it the focus. */
  async show(): Promise<void> {
    const { signal } = this.#life;
    applyLook(this.#view, this.#settings, this.#own);
    rootElement()?.append(this.#host);
    // As large as the reader has it, whatever the page enlarges itself by.
    this.#view.style.zoom = String(1 / this.#host.currentCSSZoom);
    shield(this.#host, signal);
    this.#isPageDrawn = this.#host.checkVisibility();
    const dressed = this.#dress();
    if (!this.#isPageDrawn) {
      // Before, the view would not be drawn, and could not take the focus.
      await dressed;
      // Asked for what the question does: Chromium gives no focus to what it has not styled anew since the root was drawn.
      this.#host.checkVisibility();
    }
    // Closed and shown again at once, it is told of the closing later.
    this.#view.addEventListener('close', () => this.#view.open || this.#end(), { signal });
    this.#view.addEventListener('keydown', (event) => this.#heedKey(event), { signal });
    this.#view.addEventListener('focusin', ({ target }) => this.#noteFocus(target), { signal });
    document.addEventListener('focusin', (event) => this.#keepOnTop(event), { signal, capture: true });
    this.#view.addEventListener('scroll', () => this.#scrolled(), { signal, passive: true });
    this.#view.addEventListener('scrollend', () => this.#keep(), { signal });
    addEventListener('beforeprint', () => tellTableNeeds(this.#article.element, this.#own), { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#dress(), { signal });
    this.#view.showModal();
    if (this.#input.place) goToPlace(this.#view, this.#article.blocks, this.#input.place);
    this.#scrolled();
  }

  close(): void {
    this.#view.close();
    this.#end();
  }

  #end(): void {
    if (this.#life.signal.aborted) return;
    this.#life.abort();
    this.#host.remove();
    void this.#page.style('');
    this.#page.closed(this.#place);
    this.#keep();
  }

  /**
   * What the browser would do otherwise: of the view it would select nothing before the first click in its text, as the
   * page below is dead; and close a popover first that the page has opened meanwhile, which is not seen.
   */
  #heedKey(event: KeyboardEvent): void {
    const isAll = event.key === 'a' && event.ctrlKey !== event.metaKey;
    if (!isAll && event.key !== 'Escape') return;
    event.preventDefault();
    if (isAll) getSelection()?.selectAllChildren(this.#article.element);
    else if (this.#view.dispatchEvent(new Event('cancel', { cancelable: true }))) this.#view.close();
  }

  #keep(): void {
    keepPlace(this.#input.url, this.#place);
  }

  #noteFocus(target: EventTarget | null): void {
    if (target instanceof HTMLElement) this.#focused = target;
  }

  /** While the view is on top nothing else takes the focus: what does is a modal dialog that the page has put above it. */
  #keepOnTop({ target }: FocusEvent): void {
    if (target === this.#host || this.#raises >= MOST_RAISES) return;
    this.#raises += 1;
    // After the page's own step, which may go on with its dialog.
    queueMicrotask(() => this.isOpen && this.#raise());
  }

  /** Puts the view on top again. A dialog of the page is below it then, and there when the view has gone. */
  #raise(): void {
    // Asked now: of the last scrolling the view is told a frame later.
    const [place, focused] = [placeIn(this.#view, this.#article.blocks), this.#focused];
    this.#view.close();
    this.#view.showModal();
    goToPlace(this.#view, this.#article.blocks, place);
    focused?.focus({ preventScroll: true });
  }

  #dress(): Promise<unknown> {
    const ground = groundOf(this.#settings.theme);
    return this.#page.style(pageStyle(this.#page.attribute, ground, this.#isPageDrawn));
  }

  #scrolled(): void {
    this.#place = placeIn(this.#view, this.#article.blocks);
    const { scrollTop, scrollHeight, clientHeight } = this.#view;
    // What fits is read to the end; reader.css lets even that be scrolled a little.
    const share = scrollHeight > clientHeight + 2 ? scrollTop / (scrollHeight - clientHeight) : 1;
    this.#progress.style.setProperty(`${this.#own}read`, String(Math.min(1, share)));
  }

  readonly #set = (part: Partial<ReaderSettings>): void => {
    this.#settings = repairReader({ ...this.#settings, ...part });
    const place = placeIn(this.#view, this.#article.blocks);
    applyLook(this.#view, this.#settings, this.#own);
    goToPlace(this.#view, this.#article.blocks, place);
    void this.#dress();
    // When it cannot be stored it holds as long as the view does. What another tab has changed meanwhile stays.
    void ask({ type: 'reader:keep', part });
  };

  #makeBar(): HTMLElement {
    const bar = makeBar({
      article: this.#article,
      view: this.#view,
      lang: this.#input.article.lang,
      lightName: this.#page.attribute,
      markdown: () => articleMarkdown(this.#input.article, this.#input.url, shownOf(this.#article.blocks)),
      settings: () => this.#settings,
      set: this.#set,
      close: () => this.close(),
      signal: this.#life.signal,
    });
    bar.append(this.#progress);
    return bar;
  }
}
