/** By what a block is known again on another page of the same site: by what it says and shows, not by where it stands. */
import type { Kind } from '../words.ts';
import { isRun } from './blocks.ts';
import { attrOf, textOf } from './dom.ts';
import { queryBelow } from './query.ts';
import { partNamesOf, tokenGroups } from './tokens.ts';
import type { Block } from './types.ts';

/** Its first words tell a block; what follows may be the day's. */
const WORDS = 16;

/** A text in 53 bits: cyrb53, a public-domain hash. Two blocks of one site share one by chance in a million billion. */
function hashOf(text: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(36);
}

/** Where frames and forms of a block lead, without the numbers of one page. */
function addressesOf(element: Element): string[] {
  return [element, ...queryBelow(element, 'iframe, form')]
    .map((part) => attrOf(part, 'src') || attrOf(part, 'action'))
    .map((address) => address.replace(/[?#].*$/, '').replace(/\d+/g, ''))
    .filter(Boolean);
}

/**
 * A block's fingerprint. Numbers count for nothing, so that "3 days left" is known again as "2 days left".
 * @returns a short text, the same for blocks that say the same, of the same kind
 */
export function fingerprintOf(block: Block, kind: Kind): string {
  const text = isRun(block) ? block.nodes.map(textOf).join(' ') : (textOf(block) ?? '');
  const words =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, WORDS) ?? [];
  const shown = isRun(block) ? [] : addressesOf(block);
  // A block that says nothing is known by its names.
  const names = words.length === 0 && !isRun(block) ? tokenGroups(partNamesOf(block)) : [];
  return hashOf([kind, ...words, ...shown, ...names].join(' '));
}
