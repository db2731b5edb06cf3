/**
 * What a page keeps folded up until it is pressed, and is the story's all the same: the answers of an accordion, each
 * below its question, the panels behind tabs, and the page itself in an open dialog.
 */
import { attrOf, hasAttr, nextElementOf, parentElementOf, tagOf, textOf } from '../detect/dom.ts';
import { bodyOf, closestTo, isA, queryBelow } from '../detect/query.ts';

/** What says that it opens something. */
const OPENER = '[aria-expanded], [aria-controls]';
const HEADINGS = 'h2, h3, h4, h5, h6';

/** Where what opens is a menu, a search or a way to pass the page on. */
const NO_STORY =
  'nav, menu, header, footer, form, dialog, ul[class*="menu" i], [role="navigation"], [role="menu"], [role="menubar"], ' +
  '[role="dialog"], [role="toolbar"], [role="search"]';

/** What opens a menu, or lists what one can choose. */
const OPENS_MENU = '[aria-haspopup]:not([aria-haspopup="false"]), [role="combobox"]';

/** Whether two elements stand in the same place of alike boxes, or beside each other: one of several folds. */
function hasAlike(opener: Element): boolean {
  let at = parentElementOf(opener);
  for (let level = 0; at && level < 3; level += 1, at = parentElementOf(at))
    if (queryBelow(at, OPENER).filter((other) => tagOf(other) === tagOf(opener)).length > 1) return true;
  return false;
}

const heads = (opener: Element): Element | null => closestTo(opener, HEADINGS);

/** What opens a part of the story: a heading, or one of several. */
function openerIn(element: Element): Element | null {
  const [opener, other] = isA(element, OPENER) ? [element] : queryBelow(element, OPENER);
  if (!opener || other || isA(opener, OPENS_MENU) || closestTo(opener, NO_STORY)) return null;
  return heads(opener) || hasAlike(opener) ? opener : null;
}

/** Whether an element, folded up or not, is what is opened by what stands right before it, or by a tab. */
export function isPanel(element: Element): boolean {
  if (closestTo(element, NO_STORY)) return false;
  if (attrOf(element, 'role') === 'tabpanel' || attrOf(element, 'hidden') === 'until-found') return true;
  const before = element.previousElementSibling;
  return before !== null && openerIn(before) !== null;
}

/** Whether a button is the question above an answer: all that its heading says, or right above a panel. */
export function isQuestion(button: Element): boolean {
  if (!isA(button, OPENER) || openerIn(button) !== button) return false;
  const heading = heads(button);
  if (heading) return (textOf(heading) ?? '').trim() === (textOf(button) ?? '').trim();
  const panel = nextElementOf(button);
  return panel !== null && queryBelow(panel, 'p, li').length > 0;
}

/** Letters of the paragraphs below an element. */
const proseIn = (element: Element): number =>
  queryBelow(element, 'p').reduce((sum, paragraph) => sum + (textOf(paragraph) ?? '').trim().length, 0);

/** Whether an open dialog holds more of the page's prose than is outside of it. */
export function isPageDialog(dialog: Element): boolean {
  const body = hasAttr(dialog, 'open') ? bodyOf(dialog.ownerDocument) : null;
  return body !== null && proseIn(dialog) * 2 > proseIn(body);
}
