/**
 * How an element is kept out of sight so that the page cannot undo it: an attribute with a name drawn for this page,
 * a style of user origin for it, and the same style inline until that one is there.
 */
import { attrOf, attrOrNull, hasAttr, isAttached, reader, textOf } from '../detect/dom.ts';
import { queryBelow } from '../detect/query.ts';
import { addedIn } from './added.ts';
import { askBackground } from './ask-background.ts';
import { drawName } from './draw-name.ts';
import { isFirefox } from './is-firefox.ts';
import { writeAttr } from './write-attr.ts';

/**
 * What a veiled element is given: no place, as an element of the page or one of ours that holds the words of loose text;
 * nothing to be seen in its place, its scrolling or its clicks back; or a place, for the marks, which have none otherwise.
 */
export type VeilUse = 'hide' | 'stand-in' | 'hold' | 'scroll' | 'unfix' | 'reach' | 'mark';

const UNSEEN = [['display', 'none']] as const;

const STYLES: Readonly<Record<VeilUse, readonly (readonly [string, string])[]>> = {
  hide: UNSEEN,
  'stand-in': UNSEEN,
  hold: [['visibility', 'hidden']],
  // Not `auto`: a body with a height of its own would then scroll in itself, and the window would not.
  // What is locked is often kept from clicks as well.
  scroll: [
    ['overflow', 'visible'],
    ['pointer-events', 'auto'],
  ],
  unfix: [
    ['position', 'static'],
    ['overflow', 'visible'],
    ['pointer-events', 'auto'],
  ],
  reach: [
    ['pointer-events', 'auto'],
    ['filter', 'none'],
  ],
  mark: [['display', 'block']],
};

interface Kept {
  readonly use: VeilUse;
  /** The style attribute as it was before ours; null when there was none. */
  before: string | null;
  /** The style attribute right after ours was put in; empty until it was. */
  ours: string;
  /** Whether ours is in it now. */
  isInline: boolean;
}

/** The style of user origin. */
interface UserStyle {
  readonly css: string;
  /** False until the background has said that it is in the page. */
  isThere: boolean;
  /** Aborts when it is taken out. */
  readonly end: AbortController;
}

/** Hides elements of one document and gives them back, attribute for attribute. */
export class Veil {
  #attribute = drawName();
  readonly #kept = new Map<HTMLElement | SVGElement, Kept>();
  /** Undefined while nothing is veiled. */
  #style: UserStyle | undefined;
  // Sites that bring their page in step with new markup take out what that does not have.
  readonly #watch = new MutationObserver(() => this.#putAgain());
  readonly #arrivals = new MutationObserver((records) => this.#bare(records));
  #isPut = false;

  /** The attribute that veiled elements bear now. */
  get attribute(): string {
    return this.#attribute;
  }

  /** Whether an element is veiled. */
  has(element: Element): boolean {
    return this.#kept.has(element as HTMLElement);
  }

  /** Puts the veil on an element; one that has it already keeps it. Elements without a style of their own are passed. */
  put(element: Element, use: VeilUse): void {
    if (!isStyled(element) || this.#kept.has(element)) return;
    const kept: Kept = { use, before: null, ours: '', isInline: false };
    this.#kept.set(element, kept);
    writeAttr(element, this.#attribute, use);
    this.#watch.observe(element, { attributeFilter: [this.#attribute] });
    this.#arrivals.observe(rootOf(element), { childList: true, subtree: true });
    if (!this.#style?.isThere || isBeyondStyle(element)) putInline(element, kept);
    if (!this.#style) void this.#askForStyle();
  }

  /** Takes the veil off an element and leaves it as it was. */
  take(element: Element): void {
    if (!isStyled(element)) return;
    const kept = this.#kept.get(element);
    if (!kept) return;
    this.#kept.delete(element);
    writeAttr(element, this.#attribute, null);
    takeInline(element, kept);
    // At the end of the task: much is taken only to be put again.
    if (this.#kept.size === 0) queueMicrotask(() => this.#dropStyle());
  }

  /** What lost the attribute gets it back before it is drawn; once a frame, as a site may take it out each time. */
  #putAgain(): void {
    const lost = [...this.#kept].filter(([element, { use }]) => attrOf(element, this.#attribute) !== use);
    if (this.#isPut || lost.length === 0) return;
    this.#isPut = true;
    requestAnimationFrame(() => {
      this.#isPut = false;
      this.#putAgain();
    });
    for (const [element, { use }] of lost) writeAttr(element, this.#attribute, use);
  }

  /**
   * A site may make what comes next out of a copy of what is hidden, which bears all that we put on it. What was added
   * up to now is freed of it at once; else it is before the next frame.
   */
  bareCopies(): void {
    this.#bare(this.#arrivals.takeRecords());
  }

  #bare(records: readonly MutationRecord[]): void {
    for (const added of addedIn(records))
      for (const element of [added, ...queryBelow(added, `[${this.#attribute}]`)])
        if (isStyled(element) && hasAttr(element, this.#attribute) && !this.#kept.has(element))
          this.#bareCopy(element);
  }

  #bareCopy(copy: HTMLElement | SVGElement): void {
    const use = attrOf(copy, this.#attribute);
    writeAttr(copy, this.#attribute, null);
    // The copy of a text that was hidden is empty: its words are here.
    if (use === 'stand-in') copy.replaceWith(textOf(copy) ?? '');
    if (!hasAttr(copy, 'style')) return;
    const inline = [...this.#kept.values()].filter((kept) => kept.use === use && kept.ours);
    const style = attrOf(copy, 'style');
    const copied = inline.find(({ ours }) => ours === style) ?? inline[0];
    if (copied) takeInline(copy, { ...copied, isInline: true });
  }

  /**
   * Does something while no element bears the inline style: what is hidden already is judged as it came, not as what
   * its page keeps out of sight. Nothing is drawn meanwhile.
   */
  asItCame<Outcome>(step: () => Outcome): Outcome {
    const inline = [...this.#kept].filter(([, { isInline }]) => isInline);
    for (const [element, kept] of inline) takeInline(element, kept);
    try {
      return step();
    } finally {
      for (const [element, kept] of inline) if (this.#kept.get(element) === kept) putInline(element, kept);
    }
  }

  /** Which of some elements would be in sight if their veils were taken. */
  wouldShow(elements: readonly Element[]): Set<Element> {
    const asked = new Set(elements);
    const veiled = [...this.#kept].filter(([element]) => asked.has(element));
    if (veiled.length === 0) return new Set();
    return this.asItCame(() => {
      // All written, then all read: in turn each would have the page laid out anew.
      for (const [element] of veiled) writeAttr(element, this.#attribute, null);
      const shown = veiled.filter(([element]) => isInSight(element));
      for (const [element, { use }] of veiled) writeAttr(element, this.#attribute, use);
      return new Set(shown.map(([element]) => element));
    });
  }

  /**
   * Once nothing is veiled the style goes, and the name with it: what bears that name still is a copy that the page
   * made of something hidden and has yet to put in, and is the page's own.
   */
  #dropStyle(): void {
    if (this.#kept.size > 0 || !this.#style) return;
    this.#style.end.abort();
    void askBackground({ type: 'style:set', css: this.#style.css, on: false });
    this.#style = undefined;
    this.#watch.disconnect();
    this.#arrivals.disconnect();
    this.#attribute = drawName();
  }

  /**
   * While a page lies in the back/forward cache Firefox, where the extension ends, leaves our style in it and runs none of
   * our steps. So it lies there as it came: from after the page's own steps, which may measure it once more, until before
   * those that follow when it is shown again.
   */
  #liftWhileAway(ended: AbortSignal): void {
    const leave = ({ persisted }: PageTransitionEvent): void => {
      if (!persisted) return;
      const back = new AbortController();
      const { signal } = back;
      let inline: [HTMLElement | SVGElement, Kept][] = [];
      const veil = (): void => {
        back.abort();
        for (const [element, { use }] of this.#kept) writeAttr(element, this.#attribute, use);
        for (const [element, kept] of inline) putInline(element, kept);
      };
      const lift = (): void => {
        inline = [...this.#kept].filter(([, { isInline }]) => isInline);
        for (const [element, kept] of this.#kept) {
          writeAttr(element, this.#attribute, null);
          takeInline(element, kept);
        }
        this.#watch.takeRecords();
        addEventListener('visibilitychange', veil, { capture: true, signal });
      };
      addEventListener('pageshow', veil, { signal });
      // What is in sight is said to be out of it when it is left.
      if (document.hidden) lift();
      else addEventListener('visibilitychange', lift, { once: true, signal });
    };
    addEventListener('pagehide', leave, { signal: ended });
  }

  async #askForStyle(): Promise<void> {
    const css = (Object.keys(STYLES) as VeilUse[])
      .map(
        (use) =>
          `[${this.#attribute}="${use}"]{${STYLES[use].map(([name, value]) => `${name}:${value}!important`).join(';')}}`,
      )
      .join('');
    const style: UserStyle = { css, isThere: false, end: new AbortController() };
    this.#style = style;
    if (isFirefox()) this.#liftWhileAway(style.end.signal);
    if (!(await askBackground({ type: 'style:set', css, on: true })) || this.#style !== style) return;
    style.isThere = true;
    const styled = [...this.#kept].filter(([element]) => !isBeyondStyle(element));
    // All written, then all read: in turn each element would have the page's styles worked out anew.
    for (const [element, kept] of styled) takeInline(element, kept);
    // A browser that did not take the style after all: the inline one must do.
    const seen = styled.filter(
      ([element, { use }]) =>
        STYLES[use] === UNSEEN && isAttached(element) && getComputedStyle(element).display !== 'none',
    );
    for (const [element, kept] of seen) putInline(element, kept);
  }
}

const isStyled = (element: Element): element is HTMLElement | SVGElement =>
  element instanceof HTMLElement || element instanceof SVGElement;

/** A form may hold a field of that name. */
const isInSight = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true });

const rootOf = (element: Element): Node => Node.prototype.getRootNode.call(element);

/**
 * Whether styles of user origin do not reach an element: in Chromium they stay out of shadow trees. Firefox's reach there,
 * and what was inline would outlast the extension, of which no script is left to take it out.
 */
const isBeyondStyle = (element: Element): boolean => rootOf(element) instanceof ShadowRoot && !isFirefox();

/** A form may hold a field named `style`; its own property is then that field. Each kind of element has its own getter. */
const styleOf = (element: HTMLElement | SVGElement): CSSStyleDeclaration =>
  reader<Element, CSSStyleDeclaration>(
    (element instanceof SVGElement ? SVGElement : HTMLElement).prototype,
    'style',
  )(element);

function putInline(element: HTMLElement | SVGElement, kept: Kept): void {
  kept.before = attrOrNull(element, 'style');
  kept.isInline = true;
  const style = styleOf(element);
  for (const [name, value] of STYLES[kept.use]) style.setProperty(name, value, 'important');
  kept.ours = attrOf(element, 'style');
}

function takeInline(element: HTMLElement | SVGElement, kept: Kept): void {
  if (!kept.isInline) return;
  kept.isInline = false;
  const { before } = kept;
  if (attrOrNull(element, 'style') !== kept.ours) {
    // The page wrote to the style meanwhile: its words stand, only ours go.
    const style = styleOf(element);
    for (const [name, value] of STYLES[kept.use])
      if (style.getPropertyValue(name) === value && style.getPropertyPriority(name) === 'important')
        style.removeProperty(name);
  } else writeAttr(element, 'style', before);
}
