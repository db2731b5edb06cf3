/** Pictures that a page sets more than once, each in a size of its own: the story shows each once. */
import { decoded } from '../address.ts';
import { attrOf } from '../detect/dom.ts';
import { groupedBy } from './grouped-by.ts';
import { captionOf } from './inset-html.ts';
import type { Inset } from './insets.ts';
import { addressOf, fileName, isPicture, PICTURE_FILE } from './picture-source.ts';

/** Words of which names of files are made that tell nothing of the picture. */
const ANY_PICTURE =
  /main|hero|cover|header|banner|featured|teaser|article|image|img|photo|picture|gallery|slide|large|full|size|thumb(?:nail)?|original|default/g;
/** Letters and figures of a file's name from which on it is one picture's own. */
const LEAST_OWN_NAME = 8;

const isOwnName = (name: string): boolean =>
  name.replace(ANY_PICTURE, '').replace(/[^\p{L}\d]/gu, '').length >= LEAST_OWN_NAME;

/** Numbers and sums in the folders of an address by which sites tell pictures apart that they name after the story. */
const FOLDER_IDS = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{16,}|\d{5,}/gi;

/** What tells a picture from others, whatever its size; empty where its address tells nothing. */
function fileKey(address: string): string {
  const name = fileName(address);
  if (!isOwnName(name)) return '';
  const [path = '', asked = ''] = address.split(/[?#]/);
  const whole = PICTURE_FILE.test(asked) ? `${path}/${decoded(asked)}` : path;
  const folders = whole.split('/').slice(0, -1).join('/');
  return [name, ...(folders.match(FOLDER_IDS) ?? [])].join('/');
}

/**
 * Insets without pictures that come once more in another size, as a box of the page's shows them: of those with one file's
 * name and nothing said of them that differs, the first with a caption stays.
 */
export function eachPictureOnce(insets: readonly Inset[], base: string): Inset[] {
  const keyOf = ({ element }: Inset): string | null =>
    (isPicture(element) && fileKey(addressOf(element, base))) || null;
  const again = new Set<Inset>();
  for (const same of groupedBy(insets, keyOf).values()) {
    if (same.length < 2) continue;
    const said = [same.map(({ element }) => attrOf(element, 'alt').trim()), same.map(captionOf)];
    if (said.some((texts) => new Set(texts.filter(Boolean)).size > 1)) continue;
    const kept = same.find(captionOf) ?? same[0];
    for (const inset of same) if (inset !== kept) again.add(inset);
  }
  return insets.filter((inset) => !again.has(inset));
}
