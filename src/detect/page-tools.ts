/**
 * What readers use a page by or must find on it: where they log in, where they send a story on, what they consent to,
 * whose the page is. Such boxes are worded like prompts, and a page on which they are hidden cannot be used.
 */
import { isConsent } from './consent.ts';
import { baseOf, parentElementOf, tagOf, textOf } from './dom.ts';
import { type PageContext, statsOf } from './page-context.ts';
import { closestAround, DIALOG, linksAbout, shownTextOf, targetOf } from './query.ts';
import { asksText, type Stats, stat } from './stats.ts';
import { partNamesOf, tokensOf } from './tokens.ts';

/**
 * Whether something asks for a password: to log in, or to register; a wall before the rest of the story may do so, too,
 * and is none.
 */
export const asksPassword = (stats: Stats): boolean =>
  stat(stats, 'passwords') > 0 && stat(stats, 'cue:wall') === 0;

/**
 * How pages name the boxes by which one logs in or gets a new password. Names that sign-up forms bear too are none of
 * these.
 */
const LOG_IN_NAMES = new Set(
  'auth authentication password passwords passwort passwd lostpassword forgot username'.split(' '),
);
/** So far above a part of such a box stands what tells it, its name or its heading. */
const DEPTH = 3;

/** Whether something is true of an element or one of those close around it. */
function isNear(element: Element, is: (at: Element) => boolean): boolean {
  let at: Element | null = element;
  for (let i = 0; at && i <= DEPTH && tagOf(at) !== 'body'; i += 1, at = parentElementOf(at))
    if (is(at)) return true;
  return false;
}

const isNamedLogIn = (element: Element): boolean =>
  tokensOf(partNamesOf(element)).some((name) => LOG_IN_NAMES.has(name));

/** A form to log in or to send a story on has no more words; what has is a part of the page with such a form in it. */
const FORM_WORDS = 60;

/** Whether it is a small form that asks for an address, and not for the sake of a newsletter. */
const asksAddress = (stats: Stats): boolean =>
  asksText(stats) &&
  stat(stats, 'words') <= FORM_WORDS &&
  stat(stats, 'cue:newsletterName') + stat(stats, 'vendor:newsletter') === 0;

/** What one logs in by, in lower case: a password, or a link that is sent instead. */
export const PASSWORD =
  /\bpasswor[dt]|kennwort|wachtwoord|contrase(?:ñ|n)a|mot de passe|\bsenha\b|hasł[oa]\b|(?:sign|log)-?in link|magic link|link .{0,30}\b(?:signs|logs) you in|(?:anmelde|login|inlog)-?link|lien de connexion|enlace de acceso|link de acesso|link di accesso|link do logowania/u;

/** Whether a small form for an address is what one gets a new password by, or logs in by without one. */
const sendsPassword = (element: Element, context: PageContext): boolean =>
  asksAddress(statsOf(context, element)) &&
  isNear(element, (at) => {
    const stats = statsOf(context, at);
    return (
      asksAddress(stats) && stat(stats, 'cue:wall') === 0 && PASSWORD.test(shownTextOf(at).toLowerCase())
    );
  });

/** Whether an element is, or stands in, what readers log in by, register with, or get a new password by. */
function isLogIn(element: Element, context: PageContext): boolean {
  const dialog = closestAround(element, DIALOG);
  return (
    (dialog !== null && asksPassword(statsOf(context, dialog))) ||
    isNear(element, isNamedLogIn) ||
    sendsPassword(element, context)
  );
}

/** Whether it asks for an address to send the story to. */
const sendsOn = (stats: Stats): boolean =>
  asksAddress(stats) &&
  stat(stats, 'cue:social') > 0 &&
  stat(stats, 'cue:signUp') + stat(stats, 'cue:smallPrint') === 0;

/** In lower case. */
const RIGHTS =
  /(?:©|\(c\)|copyright)[^©.]{0,50}?\b(?:19|20)\d\d\b|all\s+rights\s+reserved|alle\s+rechte\s+(?:vorbehalten|voorbehouden)|tous\s+droits\s+réservés|todos\s+(?:los|os)\s+d[ei]re(?:chos|itos)\s+reservados|tutti\s+i\s+diritti\s+(?:sono\s+)?riservati|wszelkie\s+prawa\s+zastrzeżone/u;

/**
 * Whether an element holds the site's imprint: then it does not go whole, whatever form stands in it. A dialog may repeat
 * one.
 */
export const holdsImprint = (element: Element): boolean =>
  RIGHTS.test((textOf(element) ?? '').toLowerCase()) && closestAround(element, DIALOG) === null;

/** Whether an element is a part of what readers log in, send a story on or consent to something by. */
export const isPageTool = (element: Element, context: PageContext): boolean =>
  isLogIn(element, context) ||
  isConsent(element, context) ||
  isNear(element, (at) => sendsOn(statsOf(context, at)));

/** So few words may stand beside the picture: the site's name. */
const SIGN_WORDS = 4;

/** Whether a link leads to the front page of the site that it stands on. */
function leadsHome(link: Element): boolean {
  const target = targetOf(link);
  return target?.pathname === '/' && target.search === '' && target.origin === new URL(baseOf(link)).origin;
}

/**
 * Whether an element holds the site's own sign: a picture that leads to its front page, and its name at most. The
 * banners beside it are judged by themselves.
 */
export function holdsSiteSign(element: Element, stats: Stats): boolean {
  if (stat(stats, 'linkedImages') === 0 || stat(stats, 'words') > SIGN_WORDS || asksText(stats)) return false;
  return linksAbout(element).some(leadsHome);
}
