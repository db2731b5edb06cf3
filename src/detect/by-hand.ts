/** What the reader hides by hand: as what it is remembered, and how it is known again. */
import { KINDS, type Kind } from '../words.ts';
import { amountIn } from './blocks.ts';
import { tagOf } from './dom.ts';
import { handPrintOf } from './fingerprint.ts';
import { type PageContext, statsOf } from './page-context.ts';
import { holds } from './query.ts';
import { holdsStory } from './story-parts.ts';
import type { Decision } from './types.ts';
import { likeliestKind } from './weighing.ts';

/** As what an element is remembered: its kind, name, amount and fingerprint. */
export function wishFor(element: Element, context: PageContext): string {
  const stats = statsOf(context, element);
  const kind = likeliestKind({ block: element, element, stats, onlyExtra: false }, context);
  return [kind, tagOf(element), amountIn(stats), handPrintOf(element)].join(' ');
}

/** The decision on an element that the reader hides by hand. */
export const decisionBy = (wish: string, block: Element): Decision => ({
  block,
  kind: wish.split(' ')[0] as Kind,
  confidence: 1,
  reasons: [{ code: 'byHand' }],
  isDoubtful: false,
  wish,
});

/** Those of the wishes by which an element would be known, whatever its size is by now. */
export const wishesOn = (element: Element, wishes: ReadonlySet<string>): string[] => {
  const print = wishes.size > 0 ? handPrintOf(element) : '';
  return print ? [...wishes].filter((wish) => wish.endsWith(` ${print}`)) : [];
};

/** So much may come or go of a block that is still the same: of any, and of each thing in it. */
const MORE = { any: 8, each: 1 / 3 } as const;

/**
 * Finds what the reader hid by hand. A fingerprint tells the first words alone, which a box and what is in it can share:
 * the one goes that holds most nearly as much as what was hidden, and of those that hold as much the innermost: a box
 * that holds nothing else may yet be filled with the story. Only what has the name and about the size is read.
 * @param elements those to look at, each walked before, parents before children
 * @param wishes as what they are remembered; what is none is passed over
 */
export function findByHand(
  elements: readonly Element[],
  context: PageContext,
  wishes: ReadonlySet<string>,
): Decision[] {
  const byTag = new Map<string, { wish: string; amount: number; print: string }[]>();
  for (const wish of wishes) {
    const [kind, tag = '', amount, print = ''] = wish.split(' ');
    if (!(KINDS as readonly unknown[]).includes(kind)) continue;
    byTag.set(tag, [...(byTag.get(tag) ?? []), { wish, amount: Number(amount), print }]);
  }
  const found: { readonly block: Element; readonly wish: string; readonly off: number }[] = [];
  for (const block of elements) {
    const alike = byTag.get(tagOf(block));
    if (!alike) continue;
    const now = amountIn(statsOf(context, block));
    let own: string | undefined;
    for (const { wish, amount, print } of alike) {
      const off = Math.abs(now - amount);
      if (off > MORE.any + amount * MORE.each) continue;
      own ??= handPrintOf(block);
      if (own && own === print && !holdsStory(block, context, false)) found.push({ block, wish, off });
    }
  }
  const taken: typeof found = [];
  for (const one of found.reverse().sort((a, b) => a.off - b.off))
    if (!taken.some(({ block }) => holds(block, one.block) || holds(one.block, block))) taken.push(one);
  return taken.map(({ wish, block }) => decisionBy(wish, block));
}
