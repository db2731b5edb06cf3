/**
 * The layer in which chips and edges are drawn: over the page, in a closed shadow root outside of the body, so that no
 * text moves and no selector of the page counts it.
 */
import { isAttached } from '../detect/dom.ts';
import css from './mark-layer.css?inline';

/** One mark as it is drawn. */
export interface DrawnMark {
  /** The elements of the passage: one edge runs along them all, and the chip stands at the first. */
  readonly parts: readonly Element[];
  /** The chip's word. */
  readonly name: string;
  /** What the chip tells on hover, on focus and to screen readers. */
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

/** Space between a passage and its edge, in CSS pixels. */
const GAP = 8;

/** The box around those elements that are shown; null when none is. */
function boxAround(elements: readonly Element[]): DOMRect | null {
  const boxes = elements
    .filter(isAttached)
    .map((element): DOMRect => Element.prototype.getBoundingClientRect.call(element))
    .filter(({ width }) => width > 0);
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Draws marks and keeps them in their places until the signal aborts, then leaves no trace. */
export class MarkLayer {
  readonly #host = document.createElement('div');
  readonly #list = build('div', 'marks');
  #drawn: Drawn[] = [];
  readonly #sizes = new ResizeObserver(() => this.#plan());
  #frame = 0;

  constructor(signal: AbortSignal, title: string) {
    const root = this.#host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    this.#list.setAttribute('role', 'complementary');
    this.#list.setAttribute('aria-label', title);
    root.append(this.#list);
    // The page's own styles must not reach the host; the layer has no size and takes no clicks but on its chips.
    this.#host.style.cssText =
      'all:initial!important;position:absolute!important;top:0!important;left:0!important;width:0!important;height:0!important;z-index:2147483000!important';
    addEventListener('resize', () => this.#plan(), { signal });
    // Scrolling boxes inside the page move passages without changing any size.
    document.addEventListener('scroll', () => this.#plan(), { signal, capture: true, passive: true });
    document.addEventListener('load', () => this.#plan(), { signal, capture: true });
    signal.addEventListener(
      'abort',
      () => {
        cancelAnimationFrame(this.#frame);
        this.#sizes.disconnect();
        this.#host.remove();
      },
      { once: true },
    );
  }

  /** Draws marks beside those there already. */
  draw(marks: readonly DrawnMark[]): void {
    for (const mark of marks) {
      const edge = build('div', 'edge');
      const chip = build('div', mark.strong ? 'chip strong' : 'chip', mark.name);
      chip.tabIndex = 0;
      chip.setAttribute('role', 'note');
      chip.setAttribute('aria-label', `${mark.name}. ${mark.reason}`);
      chip.append(build('span', 'reason', mark.reason));
      this.#list.append(edge, chip);
      this.#drawn.push({ mark, edge, chip });
      for (const part of mark.parts) this.#sizes.observe(part);
    }
    if (this.#drawn.length > 0 && !this.#host.isConnected) {
      document.documentElement.append(this.#host);
      this.#sizes.observe(document.documentElement);
    }
    this.#place();
  }

  /** Takes marks out that were drawn. */
  erase(marks: readonly DrawnMark[]): void {
    const isGone = ({ mark }: Drawn): boolean => marks.includes(mark);
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
    const origin = this.#host.getBoundingClientRect();
    // Read everything, then write everything: one layout however many marks there are.
    const boxes = this.#drawn.map(({ mark }) => boxAround(mark.parts));
    for (const [i, { edge, chip }] of this.#drawn.entries()) {
      const box = boxes[i];
      edge.hidden = chip.hidden = !box;
      if (!box) continue;
      const left = Math.max(0, box.left - origin.left - GAP);
      const top = box.top - origin.top;
      edge.style.transform = `translate(${left}px, ${top}px)`;
      edge.style.height = `${box.height}px`;
      chip.style.transform = `translate(${left}px, ${top}px) translateY(-100%)`;
    }
  }
}
