/** By what a block is known again on another page of the same site: by what it says and shows, not by where it stands. */
import type { Kind } from '../words.ts';
import { isRun } from './block.ts';
import { attrNamesOf, attrOf, childrenOf, isElement, isText, namesOf, tagOf, textOf } from './dom.ts';
import { frameBodiesIn } from './frame-body.ts';
import { queryBelow, shownTextOf } from './query.ts';
import { partNamesOf, tokenGroups } from './tokens.ts';
import type { Block } from './types.ts';
import { SKIPPED } from './walk.ts';

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
const plainAddress = (address: string): string => address.replace(/[?#][\s\S]*/, '').replace(/\d+/g, '');

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
  const told = [...words, ...(isRun(block) ? [] : addressesOf(block))];
  // A block that says nothing is known by its names.
  if (words.length === 0 && !isRun(block)) told.push(...tokenGroups(partNamesOf(block)));
  // One that has none, by what its page has written into its frame.
  if (told.length === 0 && !isRun(block))
    told.push(...wordsOf(frameBodiesIn(block).map(shownTextOf).join(' ')));
  return hashOf([kind, ...told].join(' '));
}

/** What shows something that words do not tell. */
const PICTURES: ReadonlySet<string> = new Set('img source video embed object canvas svg'.split(' '));

/** Attributes in which a picture's address waits until it is loaded; what stands in for it until then says nothing. */
const WAITING = /^data-(?:[\w-]+-)?(?:src|srcset|original|lazy|bg|image|poster)$/;

/** Whole addresses of what an element shows itself: one number may be all that tells one picture from another. */
function shownBy(element: Element, tag: string): string[] {
  // A drawing has no address. So much of it tells it from others.
  if (tag === 'svg') {
    const { length } = element.innerHTML;
    return length > 0 ? [`${length} ${element.innerHTML.slice(0, LONGEST_DRAWING)}`] : [];
  }
  const waiting = attrNamesOf(element).filter((name) => WAITING.test(name));
  const isShowing = PICTURES.has(tag) || tag === 'iframe';
  const names = waiting.length > 0 ? waiting : isShowing ? ['src', 'srcset', 'poster', 'data', 'srcdoc'] : [];
  const style = attrOf(element, 'style');
  // Of what is never closed each beginning would be read to the end.
  const closed = style.slice(0, style.lastIndexOf(')') + 1);
  const background = /url\(([^)]+)\)/.exec(closed)?.[1] ?? '';
  return [...names.map((name) => attrOf(element, name)), background].filter(
    (address) => /[^\s]/.test(address) && !/^["']?(?:data|blob|about|javascript):/i.test(address),
  );
}
const LONGEST_DRAWING = 2000;

/** What the reader sees of an element, as far as it tells it from others. */
interface Sight {
  /** The first words. */
  readonly words: string[];
  /** Words and numbers in their order. */
  readonly said: string[];
  /** Addresses of pictures and frames. */
  readonly shown: Set<string>;
  /** Hosts that links lead to. */
  readonly hosts: Set<string>;
  /** Whether there is a picture that nothing tells: a chart drawn by a script, one without an address. */
  hasUntold: boolean;
}

/** Reads what is shown, shadow trees looked through, until it has words enough. */
function sightOf(root: Element): Sight {
  const sight: Sight = { words: [], said: [], shown: new Set(), hosts: new Set(), hasUntold: false };
  const { words, said, shown, hosts } = sight;
  const stack: Iterator<ChildNode>[] = [];
  const open = (element: Element): void => {
    const tag = tagOf(element);
    const isPicture = PICTURES.has(tag);
    if (SKIPPED.has(tag) && !isPicture) return;
    const addresses = shownBy(element, tag);
    for (const address of addresses) shown.add(address);
    if (isPicture && addresses.length === 0) sight.hasUntold = true;
    const host = tag === 'a' ? /^(?:https?:)?\/\/([^/?#]+)/.exec(attrOf(element, 'href'))?.[1] : undefined;
    if (host) hosts.add(host);
    // What stands in frames and drawings is their fall-back, or told above.
    if (!SKIPPED.has(tag) && tag !== 'iframe' && tag !== 'svg')
      stack.push(childrenOf(element)[Symbol.iterator]());
  };
  open(root);
  while (stack.length > 0 && words.length < WORDS) {
    const { value: child, done } = (stack.at(-1) as Iterator<ChildNode>).next();
    if (done) stack.pop();
    else if (isElement(child)) open(child);
    else if (isText(child))
      for (const [word] of child.data.toLowerCase().matchAll(/\p{L}+|\p{N}+/gu)) {
        said.push(word);
        if (/\p{L}/u.test(word) && words.push(word) === WORDS) break;
      }
  }
  return sight;
}

/** With fewer words numbers tell things apart: a cell of a table, the time of a report. */
const LEAST_WORDS = 5;

/**
 * Whether nothing tells an element from others like it but its names, numbers and where its links lead; or it shows
 * something that nothing tells. In a story it may be any figure or cell of it.
 */
export function isVague(element: Element): boolean {
  const { words, shown, hasUntold } = sightOf(element);
  return words.length < WORDS && (hasUntold || (words.length === 0 && shown.size === 0));
}

/**
 * The fingerprint of what the reader hides by hand, of whatever kind it is taken to be. What says little is known by all
 * that it shows, too, with every number; what neither says nor shows anything by its names as well.
 * @returns the same for elements that say and show the same; empty for one that nothing tells from others
 */
export function handPrintOf(element: Element): string {
  const { words, said, shown, hosts } = sightOf(element);
  if (words.length === WORDS) return hashOf(['by hand', ...words, ...addressesOf(element)].join(' '));
  const told = [
    ...(words.length < LEAST_WORDS ? said : words),
    ...addressesOf(element),
    ...[...shown].sort(),
    ...(words.length === 0 ? hosts : []),
  ];
  const names = words.length === 0 && shown.size === 0 ? wordsOf(namesOf(element)) : [];
  const isTold = told.length > said.length || words.length > 0 || names.length > 0;
  return isTold ? hashOf(['by hand', ...told, ...names].join(' ')) : '';
}
