/** By what a block is known again on another page of the same site: by what it says and shows, not by where it stands. */
import type { Kind } from '../words.ts';
import { isRun } from './blocks.ts';
import { attrOf, textOf } from './dom.ts';
import { queryBelow } from './query.ts';
import { namesOf, partNamesOf, tokenGroups } from './tokens.ts';
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

/** The first words of a text, in lower case; numbers are none. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) if (words.push(word) === WORDS) break;
  return words;
}

/** An address without its parameters and the numbers of one page. */
const plainAddress = (address: string): string => address.replace(/[?#].*$/, '').replace(/\d+/g, '');

/** Where frames and forms of a block lead, without the numbers of one page. */
function addressesOf(element: Element): string[] {
  return [element, ...queryBelow(element, 'iframe, form')]
    .map((part) => attrOf(part, 'src') || attrOf(part, 'action'))
    .map(plainAddress)
    .filter(Boolean);
}

/**
 * A block's fingerprint. Numbers count for nothing, so that "3 days left" is known again as "2 days left".
 * @returns a short text, the same for blocks that say the same, of the same kind
 */
export function fingerprintOf(block: Block, kind: Kind): string {
  const words = wordsOf(isRun(block) ? block.nodes.map(textOf).join(' ') : (textOf(block) ?? ''));
  const shown = isRun(block) ? [] : addressesOf(block);
  // A block that says nothing is known by its names.
  const names = words.length === 0 && !isRun(block) ? tokenGroups(partNamesOf(block)) : [];
  return hashOf([kind, ...words, ...shown, ...names].join(' '));
}

/** The files of the pictures in a block, and the hosts that its links lead to. */
function picturesOf(element: Element): string[] {
  return [element, ...queryBelow(element, 'img, video, source, embed, a')].flatMap((part) => {
    // What stands in for a picture until it is loaded says nothing of it.
    const source =
      attrOf(part, 'data-src') || attrOf(part, 'src').replace(/^data:.*/s, '') || attrOf(part, 'poster');
    const address = plainAddress(source);
    const host = /^(?:https?:)?\/\/([^/?#]+)/.exec(attrOf(part, 'href'))?.[1] ?? '';
    return [address.slice(address.lastIndexOf('/') + 1), host].filter((told) => /\p{L}/u.test(told));
  });
}

/**
 * The fingerprint of what the reader hides by hand, of whatever kind it is taken to be. What says nothing is known by its
 * pictures and links, and if it has none, by its names.
 * @returns the same for elements that say and show the same; empty for one that nothing tells from others
 */
export function handPrintOf(element: Element): string {
  const words = wordsOf(textOf(element) ?? '');
  const told = [...words, ...addressesOf(element), ...(words.length === 0 ? picturesOf(element) : [])];
  const known = told.length > 0 ? told : wordsOf(namesOf(element));
  return known.length > 0 ? hashOf(['by hand', ...known].join(' ')) : '';
}
