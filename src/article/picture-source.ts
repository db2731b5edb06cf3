/** Where a picture, player or frame comes from, and whether two addresses are of one picture. */
import { decoded, ownParameters } from '../address.ts';
import { attrOf, parentElementOf, tagOf } from '../detect/dom.ts';
import { oncePerLook } from '../detect/one-look.ts';
import { queryBelow } from '../detect/query.ts';
import { safeUrl } from './escape.ts';
import { addressesOf } from './srcset.ts';

/** Where pages that load pictures and frames late keep the address. */
const LATE_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-hi-res-src', 'data-url'];
const LATE_SETS = ['data-srcset', 'data-lazy-srcset'];

/** Ends the address of a picture's file. */
export const PICTURE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?&#])/i;

/** Whether an element is a picture, and no player or frame. */
export const isPicture = (element: Element): boolean => tagOf(element) === 'img';

/** What else a `picture` element offers to be shown in the place of its picture, in other sizes or kinds of file. */
function sourcesBeside(element: Element): Element[] {
  const holder = isPicture(element) ? parentElementOf(element) : null;
  return holder && tagOf(holder) === 'picture' ? queryBelow(holder, 'source') : [];
}

/** All that an element says of where it comes from, the likeliest first. */
function* addressesSaid(element: Element): Generator<string> {
  const late = LATE_SOURCES.map((name) => ({ name, source: attrOf(element, name) }));
  // What comes late is the picture, and what stands in its place until then may be anything. The other names are used
  // for other addresses as well.
  for (const { name, source } of late)
    if (isPicture(element) && (name === 'data-src' || PICTURE_FILE.test(source))) yield source;
  const setsOf = (holders: readonly Element[], names: readonly string[]): string[] =>
    holders.flatMap((holder) => names.flatMap((name) => addressesOf(attrOf(holder, name))));
  const choices = sourcesBeside(element);
  yield* setsOf([element, ...choices], LATE_SETS);
  // The address by itself is for browsers of old, and often of a picture that is a blur or a stamp.
  yield* setsOf([element], ['srcset']);
  yield attrOf(element, 'src');
  for (const { source } of late) yield source;
  yield* setsOf(choices, ['srcset']);
  for (const source of queryBelow(element, 'source[src]')) yield attrOf(source, 'src');
}

const addressFrom = oncePerLook((base: string) =>
  oncePerLook((element: Element): string => {
    for (const said of addressesSaid(element)) {
      // What a script is to put something into is no address yet.
      const address = said.includes('{') ? '' : safeUrl(said, base);
      if (address) return address;
    }
    return '';
  }),
);

/** Where a picture, player or frame comes from, absolute; empty where nothing safe is said. Found once a look. */
export const addressOf = (element: Element, base: string): string => addressFrom(base)(element);

/** Characters of a file's name from which on two of the same name are one picture in two sizes. */
const LEAST_NAME = 6;

/**
 * The name of a picture's file without its size and kind: what is left when a site serves it in another size. Empty
 * where the address names no file, as those of servers do that make pictures to order.
 */
export function fileName(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  // Taken apart by hand: Firefox's content scripts cannot iterate `searchParams`.
  const asked = ownParameters(url)
    .map((parameter) => decoded(parameter.slice(parameter.indexOf('=') + 1)))
    .find((value) => PICTURE_FILE.test(value));
  const file = (asked ?? url.pathname).split('/').findLast((part) => PICTURE_FILE.test(part)) ?? '';
  return file
    .toLowerCase()
    .replace(/\.[a-z]{3,4}(?:[?&#][\s\S]*)?$/, '')
    .replace(/[-_.@](?:\d{2,4}x\d{2,4}|\d{2,4}w|[1-3]x|scaled)$/, '');
}

/** What two sizes of a picture have in common: its file's name, or all the way to a file whose name says too little. */
function keyOf(address: string): string {
  const name = fileName(address);
  if (name === '' || name.length >= LEAST_NAME) return name;
  const { host, pathname } = new URL(address);
  return PICTURE_FILE.test(pathname) ? host + pathname : '';
}

/** Whether two addresses name the same file, in two sizes maybe. */
export function isSameFile(one: string, other: string): boolean {
  const key = keyOf(one);
  return key !== '' && key === keyOf(other);
}

/**
 * Makes a question of some addresses: whether another is of one of the same pictures, in another size maybe. Each is read
 * once, however often it is asked.
 */
export function samePictures(addresses: readonly string[]): (address: string) => boolean {
  const whole = new Set(addresses);
  const keys = new Set(addresses.map(keyOf).filter(Boolean));
  return (address) => whole.has(address) || keys.has(keyOf(address));
}
