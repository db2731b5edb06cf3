/** The vendor whose widget an element is, by the names that it bears. */
import type { Kind } from '../words.ts';
import { attrOf, documentOf, lettersOf } from './dom.ts';
import { INLINE } from './inline.ts';
import { vendorOfNames } from './vendors.ts';

/** Elements whose id is there to be linked to, as are those of elements in a line. */
const ANCHORS = /^(?:h[1-6]|p|li|dt|dd|figure)$/;

/**
 * The kind of the vendor whose names an element bears. An id that is made of the words it stands over was made for links
 * to that part of the story, whatever company these are about.
 */
export function vendorNamed(element: Element, tag: string): Kind | null {
  const byClass = vendorOfNames(attrOf(element, 'class'));
  if (byClass || INLINE.has(tag) || ANCHORS.test(tag)) return byClass;
  const id = attrOf(element, 'id');
  const byId = vendorOfNames(id);
  return byId && !beginsWith(element, lettersOf(id)) ? byId : null;
}

/** So many characters of a text are read at a time. */
const AT_A_TIME = 500;

/**
 * Whether the letters of an element's text begin with some others. Read no further than to tell that: hundreds of boxes
 * within each other may bear such ids, and a whole story stand in all of them.
 */
function beginsWith(element: Element, letters: string): boolean {
  const doc = documentOf(element);
  if (!doc) return false;
  const walker = Document.prototype.createTreeWalker.call(doc, element, NodeFilter.SHOW_TEXT);
  let read = '';
  for (let node = walker.nextNode(); node && read.length <= letters.length; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let from = 0; from < data.length && read.length <= letters.length; from += AT_A_TIME)
      read += lettersOf(data.slice(from, from + AT_A_TIME));
    if (!letters.startsWith(read.slice(0, letters.length))) return false;
  }
  return read.startsWith(letters);
}
