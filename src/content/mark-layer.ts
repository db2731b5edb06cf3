/**
 * The layer in which chips and edges are drawn: over the page, in a closed shadow root outside of the body, so that no
 * text moves and no selector of the page counts it.
 */
import css from './mark-layer.css?inline';
import { boxAround, freeAbove, shownOf, surroundingsOf } from './mark-measure.ts';
import { type Box, type MarkPlace, placeMark, type Span } from './mark-place.ts';
import { Veil } from './veil.ts';

/** One mark as it is drawn. */
export interface DrawnMark {
  /** The elements of the passage: one edge runs along them all, and the chip stands at the first. */
  readonly parts: readonly Element[];
  /** The chip's word. */
  readonly name: string;
  /**
   * What the chip tells on hover and to screen readers; empty where the passage says it itself. It is no stop of the Tab
   * key: the popup tells it, too.
   */
  readonly reason: string;
  readonly strong: boolean;
}

interface Drawn {
  readonly mark: DrawnMark;
  readonly edge: HTMLElement;
  readonly chip: HTMLElement;
}

const build = (tag: string, name: string, text = ''): HTMLElement => {
  const element = document.createElement(tag);
  element.className = name;
  if (text) element.textContent = text;
  return element;
};

/**
 * The page's own styles must not reach the host; the layer has no size and takes no clicks but on its chips. It is shown
 * by a style of user origin: Firefox ends this script with its extension, and takes that style out with it.
 */
const HOST_STYLE =
  'all:initial!important;display:none!important;position:absolute!important;top:0!important;left:0!important;width:0!important;height:0!important';

/** What is measured of a mark, in CSS pixels of the window; null when nothing of it is shown. */
function measure(parts: readonly Element[], chip: HTMLElement) {
  const shown = shownOf(parts);
  const [first] = shown;
  if (!first) return null;
  const { direction, paddingLeft, paddingRight, writingMode } = getComputedStyle(first);
  const isRtl = direction === 'rtl';
  const { inColumns, ...around } = surroundingsOf(first);
  const box = boxAround(shown, inColumns);
  return {
    box,
    ...around,
    above: freeAbove(first, box),
    chip: chip.getBoundingClientRect(),
    indent: Number.parseFloat(isRtl ? paddingRight : paddingLeft),
    isRtl,
    upright: writingMode.startsWith('h') ? null : writingMode.endsWith('rl') ? 'right' : 'left',
  } as const;
}

/** Measures of the window as measures from the layer's corner. */
function shifted({ box, clip, ...rest }: NonNullable<ReturnType<typeof measure>>, origin: DOMRect) {
  const down = ({ top, bottom }: Span): Span => ({ top: top - origin.top, bottom: bottom - origin.top });
  // What the browser measures hands its sides on by name alone.
  const move = (one: Box): Box => ({
    ...down(one),
    left: one.left - origin.left,
    right: one.right - origin.left,
  });
  return { ...rest, clip: move(clip), view: down({ top: 0, bottom: innerHeight }), box: move(box) };
}

/** What is out of sight is moved to the corner, where it makes no page larger. */
function show({ edge, chip }: Drawn, place: MarkPlace | null): void {
  edge.hidden = !place;
  chip.hidden = !place?.chip;
  const [line, start] = [place?.edge ?? { x: 0, y: 0, width: 0, height: 0 }, place?.chip ?? { x: 0, y: 0 }];
  edge.style.transform = `translate(${line.x}px, ${line.y}px)`;
  edge.style.width = `${line.width}px`;
  edge.style.height = `${line.height}px`;
  edge.classList.toggle('across', place?.isAcross ?? false);
  chip.style.transform = `translate(${start.x}px, ${start.y}px)`;
  chip.classList.toggle('leftward', place?.isLeftward ?? false);
  chip.classList.toggle('upward', place?.isUpward ?? false);
  chip.style.setProperty('--room', `${place?.room ?? 0}px`);
}

/** Draws marks and keeps them in their places until the signal aborts, then leaves no trace. */
export class MarkLayer {
  readonly #host = document.createElement('div');
  readonly #list = build('div', 'marks');
  readonly #veil = new Veil();
  #drawn: Drawn[] = [];
  readonly #sizes = new ResizeObserver(() => this.#plan());
  #frame = 0;

  /** @param lang of the title and the marks, whatever the page's is; empty where it is not known */
  constructor(signal: AbortSignal, title: string, lang: string) {
    const root = this.#host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    this.#list.setAttribute('role', 'complementary');
    this.#list.setAttribute('aria-label', title);
    this.#list.lang = lang;
    root.append(this.#list);
    this.#host.style.cssText = HOST_STYLE;
    addEventListener('resize', () => this.#plan(), { signal });
    // Scrolling boxes inside the page move passages without changing any size.
    document.addEventListener('scroll', () => this.#plan(), { signal, capture: true, passive: true });
    document.addEventListener('load', () => this.#plan(), { signal, capture: true });
    signal.addEventListener(
      'abort',
      () => {
        cancelAnimationFrame(this.#frame);
        this.#sizes.disconnect();
        this.#veil.take(this.#host);
        this.#host.remove();
      },
      { once: true },
    );
  }

  /** Whether it is in the page; a site that has put in another root element has left it out. */
  get isThere(): boolean {
    return this.#host.isConnected;
  }

  /** Draws marks beside those there already. */
  draw(marks: readonly DrawnMark[]): void {
    for (const mark of marks) {
      const edge = build('div', 'edge');
      const chip = build('div', mark.strong ? 'chip strong' : 'chip', mark.name);
      chip.setAttribute('role', 'note');
      if (mark.reason) {
        chip.setAttribute('aria-label', `${mark.name}. ${mark.reason}`);
        chip.append(build('span', 'reason', mark.reason));
      }
      this.#list.append(edge, chip);
      this.#drawn.push({ mark, edge, chip });
      for (const part of mark.parts) this.#sizes.observe(part);
    }
    if (this.#drawn.length > 0 && !this.isThere) {
      document.documentElement.append(this.#host);
      this.#veil.put(this.#host, 'mark');
      this.#sizes.observe(document.documentElement);
    }
    this.#place();
  }

  /** Takes marks out that were drawn. */
  erase(marks: readonly DrawnMark[]): void {
    const gone = new Set(marks);
    const isGone = ({ mark }: Drawn): boolean => gone.has(mark);
    for (const { edge, chip } of this.#drawn.filter(isGone)) {
      edge.remove();
      chip.remove();
    }
    this.#drawn = this.#drawn.filter((drawn) => !isGone(drawn));
    const parts = new Set(this.#drawn.flatMap(({ mark }) => mark.parts));
    for (const part of marks.flatMap((mark) => mark.parts)) if (!parts.has(part)) this.#sizes.unobserve(part);
  }

  #plan(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#place());
  }

  #place(): void {
    // All measures are the window's, whatever the page enlarges itself by.
    this.#list.style.zoom = String(1 / this.#host.currentCSSZoom);
    const origin = this.#host.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    // Read everything, then write everything: one layout however many marks there are.
    const measured = this.#drawn.map(({ mark, chip }) => measure(mark.parts, chip));
    for (const [i, drawn] of this.#drawn.entries()) {
      const found = measured[i];
      show(drawn, found ? placeMark({ ...shifted(found, origin), width }) : null);
    }
    // As high as the marked passages and no higher: a sticky header or a gallery that covers them covers the marks.
    this.#list.style.zIndex = String(Math.max(0, ...measured.map((found) => found?.level ?? 0)));
  }
}
