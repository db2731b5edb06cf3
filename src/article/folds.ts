/**
 * What a page keeps folded up until it is pressed, and is the story's all the same: the answers of an accordion, each
 * below its question, the panels behind tabs, and the page itself in an open dialog.
 */
import { attrOf, hasAttr, nextElementOf, parentElementOf, tagOf, textOf } from '../detect/dom.ts';
import { oncePerLook } from '../detect/one-look.ts';
import { bodyOf, isA, queryAll, queryBelow } from '../detect/query.ts';
import { groupedBy } from './grouped-by.ts';
import { firstInEach, levelsAbove, nearestTo } from './tree.ts';

/** What says that it opens something. */
const OPENER = '[aria-expanded], [aria-controls]';
const HEADINGS = 'h2, h3, h4, h5, h6';

/** Where what opens is a menu, a search or a way to pass the page on. */
const NO_STORY =
  'nav, menu, header, footer, form, dialog, ul[class*="menu" i], [role="navigation"], [role="menu"], [role="menubar"], ' +
  '[role="dialog"], [role="toolbar"], [role="search"]';

/** What opens a menu, or lists what one can choose. */
const OPENS_MENU = '[aria-haspopup]:not([aria-haspopup="false"]), [role="combobox"]';

/** The first opener in each element of a document, and the last, by their names: it is asked by each of thousands. */
const openersOf = oncePerLook((doc: Document) => {
  const byName = [...groupedBy(queryAll(doc, OPENER), tagOf)];
  return new Map(
    byName.map(
      ([name, all]) => [name, [firstInEach(all), firstInEach([...all].reverse())] as const] as const,
    ),
  );
});

/** Whether two elements stand in the same place of alike boxes, or beside each other: one of several folds. */
function hasAlike(opener: Element): boolean {
  const [firsts, lasts] = openersOf(opener.ownerDocument).get(tagOf(opener)) ?? [];
  return levelsAbove(opener, null, 3).some((box) => firsts?.get(box) !== lasts?.get(box));
}

const heads = (opener: Element): Element | null => nearestTo(opener, HEADINGS);

/** What opens a part of the story: a heading, or one of several. */
function openerIn(element: Element): Element | null {
  const [opener, other] = isA(element, OPENER) ? [element] : queryBelow(element, OPENER);
  if (!opener || other || isA(opener, OPENS_MENU) || nearestTo(opener, NO_STORY)) return null;
  return heads(opener) || hasAlike(opener) ? opener : null;
}

/** Whether an element, folded up or not, is what is opened by what stands right before it, or by a tab. */
export function isPanel(element: Element): boolean {
  if (nearestTo(element, NO_STORY)) return false;
  if (attrOf(element, 'role') === 'tabpanel' || attrOf(element, 'hidden') === 'until-found') return true;
  const before = element.previousElementSibling;
  return before !== null && openerIn(before) !== null;
}

/** Whether a button is the question above an answer: all that its heading says, or right above a panel. */
export function isQuestion(button: Element): boolean {
  if (!isA(button, OPENER) || openerIn(button) !== button) return false;
  const heading = heads(button);
  if (heading) return (textOf(heading) ?? '').trim() === (textOf(button) ?? '').trim();
  return isAbovePanel(button);
}

/** Whether an element stands in the line that opens an answer right below it: a link there leads nowhere else. */
export function isAbovePanel(element: Element): boolean {
  const opener = nearestTo(element, OPENER);
  if (!opener || openerIn(opener) !== opener) return false;
  const box = parentElementOf(opener);
  const panel = nextElementOf(opener) ?? (box && nextElementOf(box));
  return panel !== null && queryBelow(panel, 'p, li').length > 0;
}

/** Letters of the paragraphs below an element. Kept for a look: each dialog is set beside all of the page. */
const proseIn = oncePerLook((element: Element): number =>
  queryBelow(element, 'p').reduce((sum, paragraph) => sum + (textOf(paragraph) ?? '').trim().length, 0),
);

/** Whether an open dialog holds more of the page's prose than is outside of it. */
export function isPageDialog(dialog: Element): boolean {
  const body = hasAttr(dialog, 'open') ? bodyOf(dialog.ownerDocument) : null;
  return body !== null && proseIn(dialog) * 2 > proseIn(body);
}
