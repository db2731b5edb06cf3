/** Hides single blocks for as long as the view is open, and brings them back. */
import { beginningOf } from '../beginning-of.ts';
import { t } from '../ui/i18n.ts';
import { make, makeIcon } from '../ui/make.ts';
import { ICONS } from './icons.ts';
import { SOUGHT } from './jumps.ts';
import { TEXTS } from './spoken.ts';

/** Hidden blocks, the last hidden last. Knows no interface. */
export class HiddenBlocks {
  readonly #hidden: HTMLElement[] = [];

  get count(): number {
    return this.#hidden.length;
  }

  /** The block that was hidden last; undefined when none is. */
  get last(): HTMLElement | undefined {
    return this.#hidden.at(-1);
  }

  hide(block: HTMLElement): void {
    if (block.hidden) return;
    block.hidden = true;
    this.#hidden.push(block);
  }

  /** Shows a block that is hidden. */
  show(block: HTMLElement): void {
    block.hidden = false;
    this.#hidden.splice(this.#hidden.indexOf(block), 1);
  }

  /** Shows the block that was hidden last. Returns it, or undefined when none is hidden. */
  undo(): HTMLElement | undefined {
    const block = this.last;
    if (block) this.show(block);
    return block;
  }
}

/** What is still shown of some blocks, as the article has it: without what the view puts into them. */
export function shownOf(blocks: readonly HTMLElement[]): HTMLElement {
  const shown = blocks.filter(({ hidden }) => !hidden).map((block) => block.cloneNode(true));
  const copy = make('div', {}, ...shown);
  for (const own of copy.querySelectorAll('.chip, .hide')) own.remove();
  return copy;
}

/** Characters of a block that its button is named with, cut at the end of a word. */
const NAME_LENGTH = 50;

/** How a block begins, or what its picture shows; empty when neither says anything. */
function nameOf(block: HTMLElement): string {
  const copy = shownOf([block]);
  const chart = copy.querySelector('svg');
  // The figures on a chart's axes say nothing by themselves.
  for (const drawn of copy.querySelectorAll('svg')) drawn.remove();
  // An item, a cell or a line begins with a word of its own.
  for (const part of copy.querySelectorAll(`${TEXTS}, br`)) part.before(' ');
  const text = (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  const says = text || (chart?.getAttribute('aria-label') ?? copy.querySelector('img')?.alt ?? '').trim();
  return beginningOf(says, NAME_LENGTH);
}

/** The button of the next block that is shown and has one, or of the one before. */
function buttonBeside(blocks: readonly HTMLElement[], block: HTMLElement, isBack: boolean) {
  const at = blocks.indexOf(block);
  const on = isBack ? blocks.slice(0, at).reverse() : blocks.slice(at + 1);
  const shown = on.filter(({ hidden }) => !hidden);
  return shown.flatMap((one) => [...one.querySelectorAll<HTMLElement>(':scope > .hide')])[0];
}

/**
 * Gives each block a button that hides it, and makes the bar that offers to undo. The buttons are shown by the style
 * sheet: under the pointer, and all of them, for the keyboard, while the view has the class `tidying`.
 * @returns the bar
 */
export function makeHiding(blocks: readonly HTMLElement[]): HTMLElement {
  const hidden = new HiddenBlocks();
  const undo = make(
    'button',
    { type: 'button', class: 'button', 'aria-describedby': 'gone' },
    t('reader_undo'),
  );
  const count = make('span', { role: 'status', id: 'gone' });
  const bar = make('div', { class: 'undo', hidden: '' }, count, undo);
  const [one, many] = [t('reader_hidden'), t('reader_hidden_more')];
  const tell = (): void => {
    bar.hidden = hidden.count === 0;
    // Read before the view was shown: by now the extension may have been updated under the page.
    count.textContent = hidden.count === 1 ? one : many;
  };
  for (const block of blocks) {
    // A break is nothing that one would be rid of.
    if (block.querySelector(':scope > hr')) continue;
    const beginning = nameOf(block);
    const name = beginning ? t('reader_hide_named', beginning) : t('reader_hide');
    const button = make(
      'button',
      { type: 'button', class: 'hide', title: name },
      makeIcon(ICONS.hide),
      make('span', { class: 'unseen' }, name),
    );
    button.addEventListener('click', () => {
      hidden.hide(block);
      tell();
      undo.focus({ preventScroll: true });
    });
    block.addEventListener(SOUGHT, () => {
      if (!block.hidden) return;
      hidden.show(block);
      tell();
    });
    block.append(button);
  }
  // To the keyboard it stands where the block stood: from there one goes on, not from the end of the article.
  undo.addEventListener('keydown', (event) => {
    const { last } = hidden;
    if (event.key !== 'Tab' || !last) return;
    const beside = buttonBeside(blocks, last, event.shiftKey);
    beside?.focus();
    if (beside?.matches(':focus')) event.preventDefault();
  });
  undo.addEventListener('click', () => {
    const block = hidden.undo();
    tell();
    if (!block) return;
    block.tabIndex = -1;
    block.focus();
  });
  return bar;
}
