/**
 * What asks the reader's consent to cookies and to the use of data. Where it offers to pay instead it is worded like a
 * prompt, and a page may wait for the answer: without its buttons nobody could give one.
 */
import { attrOf, parentElementOf, tagOf, textOf } from './dom.ts';
import { oncePerLook } from './one-look.ts';
import { groupsOf, type PageContext, statsOf } from './page-context.ts';
import { closestAround, DIALOG, isA, queryBelow } from './query.ts';
import { asksText, stat } from './stats.ts';
import { partNamesOf } from './tokens.ts';

const CONSENT = 'consen[st]|einwillig|zustimm|toestem|zgod[aąyę]';

/** What is consented to, or that one is to consent, in the languages of the lexicon. */
const MATTER = new RegExp(
  `${CONSENT}|cookie|tracking|(?:personal|process)\\s+data|personenbezog|données\\s+pers|dat[io]s?\\s+person|dados\\s+pess|persoonsg|dan(?:e|ych)\\s+osob`,
  'i',
);

/** What is written on the buttons to answer. */
const ANSWER = new RegExp(
  `${CONSENT}|^ok$|got it|a[ckz]+ept|accett|aceit|agree|allow|reje[ci]|recus|refus|declin|einverst|ablehn|annehm|accord|akkoord|rechaz|rifiut|weiger|zgadzam|odrzu`,
  'i',
);
/** More characters are no button's. */
const ANSWER_LENGTH = 60;
const BUTTONS = 'button, [role="button"], input[type="button"], input[type="submit"], a';

/** Asked of the boxes around each block: while a page arrives the whole of it may be one of them. */
const hasAnswer = oncePerLook((box: Element): boolean =>
  queryBelow(box, BUTTONS).some((button) => {
    const text = (textOf(button) || attrOf(button, 'value')).trim();
    return text.length <= ANSWER_LENGTH && ANSWER.test(text);
  }),
);

/** The text of a box without what its links say, which lead to a policy from any prompt. */
const saidBesideLinks = (box: Element): string =>
  queryBelow(box, 'a[href]').reduce((text, link) => text.replace(textOf(link) ?? '', ' '), textOf(box) ?? '');

const speaksOfConsent = oncePerLook((box: Element): boolean => MATTER.test(saidBesideLinks(box)));

/** What is no dialog and has more words holds more than the question. */
const MOST_WORDS = 200;

/**
 * Whether a box asks for consent, and for nothing that is to be filled in: who signs up for something consents in
 * passing.
 */
function asksConsent(box: Element, context: PageContext): boolean {
  const stats = statsOf(context, box);
  if (asksText(stats)) return false;
  if (stat(stats, 'words') > MOST_WORDS && !isA(box, DIALOG)) return false;
  return hasAnswer(box) && (groupsOf(context, box).includes('consent') || speaksOfConsent(box));
}

/** Consent managers, by how they name their boxes: what these say may stand in a frame, or in another language. */
const MANAGER = /onetrust|didomi|usercentrics|cybot|sp_message|qc-cmp|truste_|iubenda-cs|cmpbox|fc-consent/i;

/** So far above a part of such a box stands the whole. */
const DEPTH = 3;

/**
 * The boxes that may be the whole of which an element is a part, or in which one stands. Kept for a look: thousands of
 * runs of loose text may stand in one element, which is gone through for its dialogs.
 */
const boxesAbout = oncePerLook((element: Element): readonly Element[] => {
  const boxes = [element, ...queryBelow(element, DIALOG)];
  const dialog = closestAround(element, DIALOG);
  if (dialog) return [dialog, ...boxes];
  let up = parentElementOf(element);
  for (let i = 0; up && i < DEPTH && tagOf(up) !== 'body'; i += 1, up = parentElementOf(up)) boxes.push(up);
  return boxes;
});

/** Whether an element is, holds, or stands in what asks for consent. */
export const isConsent = (element: Element, context: PageContext): boolean =>
  boxesAbout(element).some((box) => MANAGER.test(partNamesOf(box)) || asksConsent(box, context));
