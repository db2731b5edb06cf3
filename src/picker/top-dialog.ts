/** Which modal dialog of the page is alive: while one is open all beside it is dead. */
import { shadowOf } from '../detect/dom.ts';
import { bodyOf, closestAround, isA } from '../detect/query.ts';
import { elementAt } from './page-under.ts';

const MODAL = 'dialog:modal';

/** Everything in a tree that matches, open shadow trees looked through, in document order. */
function* allIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (isA(element, MODAL)) yield element;
    const shadow = shadowOf(element);
    if (shadow) yield* allIn(shadow);
  }
}

/** The dialog that is met where another, or it itself, stands: what is dead is not met. */
function dialogAt(dialog: Element): Element | null {
  const { left, top, width, height } = dialog.getBoundingClientRect();
  const met = elementAt(left + width / 2, top + height / 2);
  return met ? closestAround(met, MODAL) : null;
}

/** The modal dialog of the page that was opened last; null when none is open. */
export function topDialog(): Element | null {
  const body = bodyOf(document);
  const dialogs = body ? [...allIn(body)] : [];
  for (const dialog of dialogs) {
    const met = dialogAt(dialog);
    if (met) return met;
  }
  return dialogs.at(-1) ?? null;
}
