/**
 * What an element is a part of that is one thing and no clutter by itself: a sentence, a form, a site's header, menu or
 * footer.
 */
import { attrOf, isElement, isText, namesOf, nextOf, parentElementOf, previousOf, tagOf } from './dom.ts';
import { INLINE } from './inline.ts';
import { type PageContext, statsOf } from './page-context.ts';
import { holds } from './query.ts';
import { stat } from './stats.ts';

/** A form with more words than this is a page wrapped in a form, whether or not its story was found. */
const MOST_FORM_WORDS = 600;

/** How many neighbours are looked at for text of the same line. */
const LINE_NEIGHBOURS = 3;

/** Whether words stand beside an inline element in the same line: it is a part of a sentence. */
export function isInSentence(element: Element): boolean {
  for (const step of [previousOf, nextOf]) {
    let at = step(element);
    for (let i = 0; at && i < LINE_NEIGHBOURS; i += 1, at = step(at)) {
      if (isText(at) && /\p{L}/u.test(at.data)) return true;
      if (isElement(at) && !INLINE.has(tagOf(at))) break;
    }
  }
  return false;
}

/**
 * Whether it is a part of a form: a form is one thing and goes or stays whole. Some sites wrap their whole page in a
 * form: what holds the story is none.
 */
export function isPieceOfForm(element: Element, context: PageContext): boolean {
  for (let up = parentElementOf(element); up; up = parentElementOf(up)) {
    if (tagOf(up) !== 'form') continue;
    if (context.mainContent && holds(up, context.mainContent)) return false;
    return stat(statsOf(context, up), 'words') <= MOST_FORM_WORDS;
  }
  return false;
}

/** A lone link or button in a site's header, menu or footer is the site's own and stands between nobody and the text. */
export function isFurniture(element: Element): boolean {
  for (let up: Element | null = element, i = 0; up && i < 12; up = parentElementOf(up), i += 1) {
    // A dialog is none of these, whatever opens it and gave it its name.
    if (attrOf(up, 'role') === 'dialog' || tagOf(up) === 'dialog') return false;
    if (
      /^(?:header|nav|footer|menu)$/.test(tagOf(up)) ||
      /^(?:navigation|banner|contentinfo|menubar)$/.test(attrOf(up, 'role'))
    )
      return true;
    if (
      /(?:^|[-_\s])(?:header|footer|nav|navbar|navigation|menu|topbar|masthead)(?:$|[-_\s])/i.test(
        namesOf(up),
      )
    )
      return true;
  }
  return false;
}
