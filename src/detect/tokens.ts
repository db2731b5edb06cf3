/**
 * Words in class names, ids and other names of parts. They count as whole tokens, never as substrings: `ad` is not in
 * `header`, and `app` not in `wrapper`. A name is split at everything that is not a letter and at a change from small
 * to capital.
 */
import { attrNamesOf, attrOf, namesOf, tagOf } from './dom.ts';
import { once } from './once.ts';

/** Tokens by what they hint at. */
const TOKENS = {
  newsletter:
    'newsletter newsletters nl signup enewsletter mailinglist mailing mailchimp mc4wp mailpoet optin optinmonster inbox subscribe subscriber subscription email mail briefing bulletin boletin boletines infolettre lettre notify notif notifs notification notifications push pushcrew onesignal mailjet klaviyo convertkit hubspot hbspt sendinblue brevo substack gform ctct cleverreach rapidmail nieuwsbrief nieuwsbrieven rundbrief infolettres nyhetsbrev nyhedsbrev uutiskirje zpravodaj newsletterbox newslettersignup newsletterform emailsignup webpush pushnotification pushly mailmagazine mailmag melmaga merumaga mailmaga',
  poll: 'poll polls quiz quizz survey surveys vote votes voting umfrage umfragen abstimmung encuesta encuestas sondage sondages sondaggio sondaggi enquete enquetes peiling ankieta ankiety qdj opinary crowdsignal polldaddy pds riddle apester playbuzz pinpoll civey typeform jotform gpoll fanvote trivia answer answers sonda sondy sondaz glosuj votez sondeo abstimmen opros golosovanie anket anketa ankety afstemning avstemning omrostning pollbox quizbox readerpoll anketo enq',
  offer:
    'promo promos promotion promotions promotional offer offers deal deals coupon coupons shop shopping store product products affiliate affiliates commerce merch giveaway bargain discount discounts voucher gutschein gutscheine angebot angebote rabatt oferta ofertas offre offres offerta offerte sale price prices buy whitepaper ebook webinar event events bookshop books buch cta woocommerce kaufberatung sweepstakes gewinnspiel tienda tiendas loja lojas boutique boutiques negozio winkel webshop sklep merchandise contest contests sorteo sorteos winactie promocja promocje promocao oferty descuento descuentos desconto descontos sconto sconti korting kortingscode kortingscodes aanbieding aanbiedingen rabatte rabattcode cupom cupons cupones masterclass leserreise leserreisen libreria librairie ksiazka veranstaltung veranstaltungen shopbox shopteaser buybox',
  app: 'app apps appstore appstores playstore googleplay smartbanner smartappbanner qr mobileapp download badges ios android pwa aplicativo aplikacja aplikacje appbanner appdownload apppromo appteaser appbox installapp',
  support:
    'donate donation donations donor paywall pay membership member members subscribe subscription subscriptions abo abonnement abonnements aboshop abobox support supporter contribute contribution contributions fundraising fundraiser patreon piano tp tinypass regwall registration meter metered leaky premium plus epic spende spenden spendenbox spendenaufruf unterstuetzen don dons dona donaciones apoyo steady laterpay zephr poool crowdfunding adblock adblocker antiadblock barrier gate wall pledge kofi paypal epaper heft hefte probeheft probeabo lidmaatschap doneer donaties donatie abbonamento abbonamenti abbonati assinatura assinaturas assinante assine suscripcion suscripciones suscriptor suscriptores suscribete prenumerata prenumeruj abonament abonnez abonnes soutenir sostieni apoie apoia apoyanos wesprzyj wspieraj darowizna doacao doacoes donativo donativos aboangebot abonnieren mitgliedschaft bezahlschranke plusbox proefabonnement medlem medlemskab prenumerera predplatne podpiska abone paywalled offerwall softwall hardwall kaiin koudoku soutien sostienici steun apoya aiutaci',
  related:
    'related recommended recommendation recommendations recirc recirculation readmore more moreon mostread mostpopular popular trending outbrain taboola teaser teasers similar suggested latest further mehr lire leer altri upnext next previous prev playlist ranking most readnext articlelist lesetipp lesetipps weiterlesen meistgelesen relacionado relacionados relacionada relacionadas correlati gerelateerd meestgelezen powiazane polecane similaires recommandes kanren osusume',
  social:
    'social share sharing shares sharedaddy sharebar follow addthis sharethis shariff facebook twitter whatsapp telegram pinterest linkedin instagram socials heateor addtoany teilen partage partager compartir compartilhar compartilhe condividi udostepnij sociallinks sharebuttons xing',
  ad: 'ad ads adv advert adverts advertisement advertising advertorial adslot adunit adsense adsbygoogle dfp gpt sponsored sponsor sponsors banner anzeige anzeigen werbung publicidad pub publicite pubblicita reklama reklame mpu leaderboard skyscraper billboard adbox adcontainer googleads doubleclick criteo nativo publicidade advertentie advertenties annons adzone adspot adbanner adwrapper werbebanner koukoku',
  overlay:
    'modal modals popup popups popin overlay overlays lightbox sticky slidein slideup slidedown interstitial toast dialog flyin flyout drawer floating fixed pum popmake snackbar bottombar topbar stickybar backdrop welcomemat',
  /** Names of the story itself. */
  story:
    'articlebody storybody entry article story body post content text paragraph caption byline author headline title lead dek standfirst summary figure chart table quote blockquote pullquote tweet embed gallery timeline factbox infobox liveblog transcript interview correction',
  /** Names of the page's tools. */
  tool: 'nav navigation navbar menu submenu breadcrumb breadcrumbs header masthead footer pagination tag tags toc topics language skip weather',
  /** Names of what readers say. */
  talk: 'comment comments commentform respond reply replies discussion disqus forum kommentar kommentare commentaire commentaires comentario comentarios commenti reactie reacties komentarze',
  /** Names of what readers fill in to log in or to search. */
  account:
    'login logon logout signin password account profile user register search searchform admin quickedit',
  /** Names of what asks for consent. */
  consent: 'cookie cookies consent gdpr dsgvo cmp onetrust didomi usercentrics sourcepoint privacy',
  /** Names of boxes of any kind. */
  box: 'widget widgets module box sidebar aside block container wrapper inline callout card panel section promo component',
} as const;

/** Attributes in which the makers of pages name their parts, where class names are hashed. */
const PART_NAMES = [
  'name',
  'data-testid',
  'data-test-id',
  'data-qa',
  'data-component',
  'data-module',
  'data-block',
  'data-type',
  'data-widget',
  'data-name',
];

/** All names of an element: class names, id, the names its makers gave it, and its tag where that is one of theirs. */
export function partNamesOf(element: Element): string {
  let names = namesOf(element);
  // Most elements have none of these: one look at what there is costs less than asking for each.
  const there = attrNamesOf(element);
  for (const attribute of PART_NAMES) {
    if (!there.includes(attribute)) continue;
    const value = attrOf(element, attribute);
    if (value.length < LONGEST_NAME) names += ` ${value}`;
  }
  const tag = tagOf(element);
  return tag.includes('-') ? `${names} ${tag}` : names;
}

/** Longer values are data, not names. */
const LONGEST_NAME = 60;

/** What tokens can hint at. */
export const TOKEN_GROUPS = Object.keys(TOKENS) as readonly (keyof typeof TOKENS)[];

/** One group of tokens. */
export type TokenGroup = keyof typeof TOKENS;

const GROUPS_OF = new Map<string, TokenGroup[]>();
for (const group of TOKEN_GROUPS)
  for (const token of TOKENS[group].split(' '))
    GROUPS_OF.set(token, [...(GROUPS_OF.get(token) ?? []), group]);

/** The words of names, in small letters: of `photoCredit box-2` photo, credit and box. */
export const tokensOf = (names: string): string[] =>
  names
    .slice(0, LONGEST_NAMES)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);

/** What comes after so many characters of an element's names is not read. */
const LONGEST_NAMES = 400;

/** Pages repeat their class names; what a name hints at is remembered, up to so many names. */
const REMEMBERED = 4000;

/**
 * The groups that the tokens of an element's names hint at, each once.
 * @param names one or more attributes' values; anything goes
 */
export const tokenGroups = /* @__PURE__ */ once(
  (names: string): readonly TokenGroup[] => [
    ...new Set(tokensOf(names).flatMap((token) => GROUPS_OF.get(token) ?? [])),
  ],
  REMEMBERED,
);
