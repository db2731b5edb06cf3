/** Chips and edges of labelled passages in the view. */
import { t } from '../ui/i18n.ts';
import { make } from '../ui/make.ts';
import type { ShownLabel } from './types.ts';

const NUMBER = 'data-passage';
const TEXT_BLOCKS = 'p, h2, h3, h4, h5, h6, blockquote, pre, li, dt, dd, caption, td, th';

/** The chip of a label; the reason is there for a pointer and for screen readers. */
export const makeChip = ({ label, reason }: ShownLabel): HTMLElement =>
  make(
    'span',
    { class: label === 'sponsored' ? 'chip strong' : 'chip', ...(reason && { title: reason }) },
    t(`label_name_${label}`),
    make('span', { class: 'unseen' }, reason ? `. ${reason}` : '. '),
  );

/** The number that all text of a block bears, when it is all in one passage; else null. */
function wholeNumber(content: Element): string | null {
  const own = content.getAttribute(NUMBER);
  if (own !== null) return own;
  const texts = [...content.querySelectorAll(TEXT_BLOCKS)].filter((text) => !text.querySelector(TEXT_BLOCKS));
  const first = texts[0]?.getAttribute(NUMBER) ?? null;
  return texts.every((text) => text.getAttribute(NUMBER) === first) ? first : null;
}

/**
 * Marks labelled passages: an edge along each of their blocks, a chip at the first.
 * @param blocks the article's blocks, each a wrapper around its content
 * @param passages what the numbers in the blocks stand for; other numbers stand for nothing
 */
export function markPassages(blocks: readonly HTMLElement[], passages: readonly ShownLabel[]): void {
  let before = '';
  for (const block of blocks) {
    for (const content of block.children) {
      const whole = wholeNumber(content);
      if (whole === null) continue;
      for (const part of [content, ...content.querySelectorAll(`[${NUMBER}="${CSS.escape(whole)}"]`)])
        part.removeAttribute(NUMBER);
      block.setAttribute(NUMBER, whole);
    }
    for (const part of [block, ...block.querySelectorAll(`[${NUMBER}]`)]) {
      const number = part.getAttribute(NUMBER);
      const passage = number === null ? undefined : passages[Number(number)];
      if (!passage) part.removeAttribute(NUMBER);
      else if (number !== before) part.prepend(makeChip(passage));
      if (passage && number !== null) before = number;
    }
  }
}
