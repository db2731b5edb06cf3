/** The name of a picture's file: where a banner has no words of its own, its makers often named it for what it sells. */
import { attrOf } from './dom.ts';

/** Where pages keep a picture's address, those first that are put in its place when it is scrolled to. */
const ADDRESS_ATTRIBUTES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'src',
  'data-srcset',
  'data-lazy-srcset',
  'srcset',
];

/** An address that is none: a stand-in of a few bytes, in the attribute itself. */
const isStandIn = (address: string): boolean => address === '' || /^data:/i.test(address);

/** Of an address no more than its end is read. */
const LONGEST = 300;

/**
 * The last part of a picture's address, without its parameters.
 * @param image any element; of a set of addresses the first is read
 * @returns empty when it has no address of its own yet
 */
export function pictureFile(image: Element): string {
  for (const name of ADDRESS_ATTRIBUTES) {
    const address = attrOf(image, name).trim().split(/\s/, 1)[0] ?? '';
    if (!isStandIn(address)) return /([^/?#]*)(?:[?#].*)?$/.exec(address.slice(-LONGEST))?.[1] ?? '';
  }
  return '';
}
