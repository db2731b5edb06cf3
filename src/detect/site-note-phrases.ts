/**
 * The sentences of what a site says of itself, as expressions: one line of each for each language of the lexicon, in the
 * order of English, German, French, Spanish, Portuguese, Italian, Dutch, Polish. They are lower case and read text in
 * lower case: to build those that ignore case takes a browser four times as long, longer than all they do on a page.
 */
import { once } from './once.ts';
import { PASSWORD } from './page-tools.ts';
import type { StatName } from './stats.ts';

/** One expression of many. */
const anyOf = (...lines: readonly string[]): string => `(?:${lines.join('|')})`;
const oneOf = (...lines: readonly string[]): RegExp => new RegExp(anyOf(...lines), 'u');

/** Says that the site is paid for what is bought by its links. */
const earns = (): RegExp =>
  oneOf(
    '\\b(?:earn|receiv|get|paid)\\w*\\b.{0,40}\\bcommissions?\\b|\\baffiliate (?:links?|commissions?|partner)',
    '(?:erhält|erhalten|bekomm|verdien).{0,60}\\b(?:provision|kommission|verkaufserlös)',
    '\\b(?:provision|kommission)(?:en)?\\b.{0,60}(?:erhält|erhalten|bekomm|verdien)',
    '\\b(?:affiliate|partner|werbe)-?links?\\b',
    "(?:perçoi|perce[vp]|touch|reçoi|recev).{0,60}\\bcommissions?\\b|\\bliens? (?:d’|d'|en )?affili",
    '(?:recib|gan[ae]|llev|percib|obten).{0,60}\\bcomisi[oó]n|\\benlaces? (?:de )?afiliad',
    '(?:receb|ganh).{0,60}\\bcomiss(?:ão|ões)|\\blinks? (?:de )?afiliad',
    '(?:ricev|guadagn|percep|percip).{0,60}\\bcommission[ei]|\\blink (?:di )?affilia',
    '(?:ontvang|krijg|verdien).{0,60}\\bcommissie|\\bcommissie\\b.{0,60}(?:ontvang|krijg|verdien)',
    '(?:otrzym|zarabia).{0,60}prowizj|\\blink\\w* (?:afiliacyjn|partnersk)',
  );

const comment = (): string =>
  anyOf(
    'comments?|join the discussions?',
    'kommentar\\w*|kommentier\\w*|mitdiskutieren',
    'commenter|commentaires?',
    'comentar\\w*',
    'commentare|comment[oi]',
    'reageren|reacties?',
    'komentowa\\w*|komentarz\\w*',
  );
const enter = (): string =>
  anyOf(
    'accounts?|sign (?:up|in)|signed in|log ?in|logged in|register(?:ed)?',
    '(?:benutzer)?konto|an(?:melden|gemeldet)|melden? sie sich|melde? dich|ein(?:loggen|geloggt)|registrier\\w*',
    'compte|connect[eé]\\w*|inscri[vt]\\w*',
    'cuenta|inici[ae]\\w* sesión|reg[ií]str\\w*',
    'conta|fa[cç]\\w* login|entr[ae]r?',
    'acced[ei]\\w*|accesso',
    'inlog\\w*|aanmeld\\w*',
    'zaloguj\\w*',
  );
/** Says that one has to log in to comment. */
const letsComment = (): RegExp =>
  oneOf(
    `\\b${enter()}(?!\\p{L}).{0,60}\\b${comment()}(?!\\p{L})`,
    `\\b${comment()}(?!\\p{L}).{0,60}\\b${enter()}(?!\\p{L})`,
  );

/** Says how comments are to be written, or who reads them first. */
const rulesComments = (): RegExp =>
  oneOf(
    '\\bcomments? (?:is|are|will be|may be) (?:moderated|reviewed|closed)|\\b(?:community|commenting) (?:rules|guidelines|standards|policy|system)|\\bby (?:posting|submitting|commenting)\\b.{0,40}\\bagree',
    'netiquette|kommentarregeln|kommentare .{0,30}(?:moderiert|geprüft|freigeschaltet|geschlossen)',
    'commentaires .{0,30}(?:modérés|fermés)|charte .{0,20}(?:commentaires|modération)',
    'comentarios .{0,30}(?:moderad|revisad|cerrad)|normas de (?:la comunidad|participación)',
    'comentários .{0,30}(?:moderad|encerrad)|regras .{0,20}comentários',
    'commenti .{0,30}(?:moderat|chius)',
    'reacties .{0,30}(?:gemodereerd|gesloten)|huisregels',
    'komentarz\\w* .{0,30}(?:moderowan|zamknię)|regulamin .{0,20}komentarz',
  );

/** Offers mails on answers to a comment, or on all that are written. */
const tellsComments = (): RegExp =>
  oneOf(
    '\\b(?:notify|tell|mail|subscribe)\\b.{0,60}(?:follow-?up|new|all) (?:comments|replies)',
    '(?:benachrichtig|informier).{0,60}neue[nr]? (?:folge)?kommentar',
    '(?:prévene|averti|notifi).{0,60}(?:nouveaux|tous les) commentaires',
    '(?:notif|avis|avís).{0,60}(?:nuevos|todos los) comentarios',
    '(?:notifi|avis).{0,60}novos comentários',
    '(?:notifi|avvis).{0,60}nuovi commenti',
    '(?:stuur|houd|mail).{0,60}nieuwe reacties',
    'powiadom.{0,60}nowych komentarz',
  );

/** Says that an account waits for its mail to be answered, or is ready. */
const readiesAccount = (): RegExp =>
  oneOf(
    '\\bactivat\\w*\\b.{0,40}\\baccount\\b|\\baccount (?:is|was|has been) (?:now )?(?:activated|created|verified)',
    'konto\\b.{0,40}(?:aktivier|freigeschaltet)|aktivier.{0,40}konto\\b|aktivierungslink',
    'activ(?:e[rz]|é).{0,40}\\bcompte\\b|\\bcompte\\b.{0,40}\\bactivé',
    'activ[ae]\\w*.{0,40}\\bcuenta\\b|\\bcuenta\\b.{0,40}activad',
    '\\bativ[ae]\\w*.{0,40}\\bconta\\b|\\bconta\\b.{0,40}\\bativad',
    'attiva\\w*.{0,40}\\baccount\\b|\\baccount\\b.{0,40}attivat',
    'activeer.{0,40}\\baccount\\b|\\baccount\\b.{0,40}geactiveerd',
    'aktywuj.{0,40}\\bkonto\\b|\\bkonto\\b.{0,40}aktywowan',
  );

/** Asks for news, letters or corrections for the newsroom. Its sections are named like them: only who asks is meant. */
const asksNews = (): RegExp =>
  oneOf(
    '\\b(?:have|got|send|with) (?:us )?(?:an?|any|your) (?:\\w+ )?tips?\\b|\\b(?:contact|write to|call) (?:the|our) (?:\\w+ )?(?:author|reporter|editor|newsroom|news ?desk)s?\\b|\\b(?:send (?:us|in)|tell us) your (?:letter|photo|picture|stor[yi])|\\bwe want your (?:photo|picture|stor[yi])|\\b(?:spotted|found|report) an? (?:error|mistake|typo)',
    '\\b(?:schreiben|schicken|senden|mailen) sie (?:uns|der redaktion|an )|haben sie (?:einen )?(?:hinweis|fehler|anregung)|fehler (?:gefunden|entdeckt)|hinweise an\\b',
    '(?:écrivez|contactez)[- ](?:nous|à la rédaction|la rédaction|l’auteur)|écrire à (?:notre|la) (?:journaliste|rédaction)|signale[rz] une (?:erreur|faute|coquille)|proposer un (?:texte|article)|êtes témoin',
    'escr[ií]b[ae](?:nos| a (?:la|el|nuestr[oa]) (?:redacción|redactora?|autora?|periodista))|(?:reporta|comunica|avisa)\\w* (?:de )?un error',
    'escreva para (?:nós|[ao] (?:redação|repórter|autora?))|encontrou (?:um|algum) erro',
    'scriv(?:ici|i alla redazione|i all’autore)|segnala(?:ci)? un errore',
    'mail (?:ons|de redactie)|\\btip (?:ons|de redactie)|heb je een tip|fout (?:gezien|gevonden)',
    'napisz do (?:nas|redakcji|autor)|zgłoś błąd',
  );

/** Says how the newsroom works. */
const tellsWays = (): RegExp =>
  oneOf(
    '\\bhow we (?:report|test|work|collect|rate|choose|fact-?check)|\\b(?:ethics|corrections|editorial) (?:policy|standards|guidelines|code)|\\bcode of (?:conduct|ethics)',
    '\\bso (?:arbeiten|testen|recherchieren|berichten) wir|pressekodex|redaktionsstatut',
    'comment nous (?:travaillons|enquêtons|testons)|charte (?:éditoriale|déontologique)',
    'cómo (?:trabajamos|informamos|probamos)|código (?:ético|deontológico)|normas editoriales',
    'como (?:trabalhamos|apuramos|testamos)|princípios editoriais|código de ética',
    'come lavoriamo|codice (?:etico|deontologico)',
    '\\bzo werken wij|gedragscode|redactiestatuut',
    'jak pracujemy|zasady redakcyjne|kodeks etyk',
  );

/** Says that who publishes is a charity, as the law has it. */
const isCharity = (): RegExp =>
  oneOf(
    '501\\(c\\)|registered charity|charity n(?:o|umber)\\b|tax[- ]deductible',
    'als gemeinnützig|freistellungsbescheid',
    "reconnue? d[’']intérêt général|reçus? fisca(?:l|ux)",
    'sin (?:ánimo|fines) de lucro',
    'sem fins lucrativos',
    'senza (?:scopo|fini) di lucro',
    'anbi-status',
    'pożytku publicznego',
  );

/** Says what comes with a video or post of others that waits for a press, or offers to load it. */
const loads = (): RegExp =>
  oneOf(
    '\\b(?:by|when) (?:loading|playing|showing)\\b.{0,80}\\b(?:accept|agree|consent|data|privacy)|\\bload (?:the |this )?(?:external )?(?:content|video|post|map)\\b',
    '(?:laden|abspielen|anzeigen)\\b.{0,80}(?:akzeptier|einverstanden|datenschutz|daten )|(?:inhalte?|video|beitrag|karte) (?:laden|entsperren)\\b|\\bextern\\w* inhalt',
    '\\bcharger (?:le|la|ce|cette) (?:contenu|vidéo|publication|carte)|contenu (?:externe|tiers)\\b|en chargeant\\b.{0,80}(?:accepte|données)',
    '\\bcargar (?:el |este )?(?:contenido|v[ií]deo|mapa)|contenido externo|al (?:cargar|reproducir)\\b.{0,80}(?:acept|datos)',
    '\\bcarregar (?:o |este )?(?:conteúdo|vídeo|mapa)|conteúdo externo|ao (?:carregar|reproduzir)\\b.{0,80}(?:aceit|dados)',
    '\\bcarica (?:il )?(?:contenuto|video|mappa)|contenut[oi] estern[oi]|caricando\\b.{0,80}(?:accett|dati)',
    '\\blaad (?:de |het |deze )?(?:inhoud|video|kaart)|externe inhoud|te laden\\b.{0,80}(?:akkoord|gegevens)',
    'załaduj (?:treść|film|mapę)|treś\\w+ zewnętrzn',
  );

/** Says what came of something that the reader has sent on or paid for, such as the story by mail. */
const tellsOutcome = (): RegExp =>
  oneOf(
    "\\b(?:has|have|could|was)(?: ?n[o’']t)?(?: been| be)? sent\\b|\\bthank you for (?:sharing|subscribing)|\\berror (?:e-?mail|send|shar)ing|\\byou (?:now|already) have (?:full |unlimited )?access",
    '\\b(?:wurde|konnte)\\b.{0,30}(?:gesendet|verschickt|versandt|versendet)|\\b(?:danke|vielen dank) (?:für das teilen|fürs teilen|für ihr abo)',
    '\\b(?:a|été) (?:bien )?(?:été )?(?:envoyé|partagé)e?(?!\\p{L})|merci (?:d’avoir partagé|de votre abonnement)',
    '\\b(?:ha sido|se ha|no se pudo) (?:enviad[oa]|enviar)|gracias por (?:compartir|suscribirte)',
    '\\bfoi enviad[oa]|obrigad[oa] por (?:partilhar|compartilhar|assinar)',
    '(?<!\\p{L})è stat[oa] inviat[oa]|grazie per (?:la condivisione|esserti abbonat[oa])',
    '\\bis (?:niet )?(?:verzonden|verstuurd)|bedankt voor (?:het delen|je abonnement)',
    'został[aoy]? wysłan|dziękujemy za (?:udostępnienie|prenumeratę)',
  );

/** Says what the page needs of the browser. */
const needsProgram = (): RegExp => /\bjavascript\b|\bflash player\b/u;

/** Asks how old the reader is. */
export const asksAge = /* @__PURE__ */ once(() =>
  oneOf(
    '\\b(?:16|18|21) ?(?:years?|jahre|ans|años|anos|anni|jaar|lat)(?!\\p{L})',
    '\\blegal (?:drinking )?age\\b|date of birth',
    'geburtsdatum|volljährig',
    'date de naissance|\\bmajeure?\\b',
    'fecha de nacimiento|mayor(?:es)? de edad',
    'data de nascimento|maior de idade',
    'data di nascita|maggiorenn',
    'geboortedatum|meerderjarig',
    'data urodzenia|pełnoletni',
  ),
);

const FIELDS: readonly StatName[] = ['emails', 'textFields'];
/** What is to be had for money or an address: who speaks of it has something to sell. */
const SELLS: readonly StatName[] = [
  'cue:newsletterName',
  'cue:pollUi',
  'cue:offerCry',
  'cue:app',
  'cue:donate',
  'cue:subscribe',
];

/** What is said, in lower case, and what there is none of where that is said for its own sake. */
export interface SiteNote {
  readonly said: RegExp;
  readonly without: readonly StatName[];
}

/** All notes that a site writes but for the question of age. */
export const siteNotes = /* @__PURE__ */ once((): readonly SiteNote[] => [
  // An appeal against ad blockers may name such links as another way to help.
  {
    said: earns(),
    without: [...FIELDS, 'images', 'headings', 'prices', 'banners', 'cue:wall'],
  },
  { said: letsComment(), without: [...FIELDS, ...SELLS] },
  { said: rulesComments(), without: [...FIELDS, ...SELLS] },
  { said: tellsComments(), without: ['cue:newsletterName', 'cue:donate', 'cue:subscribe'] },
  { said: readiesAccount(), without: [...FIELDS, ...SELLS, 'cue:wall'] },
  // One may send on a story by mail, too.
  { said: asksNews(), without: [...FIELDS, ...SELLS, 'cue:inbox', 'cue:social', 'prices', 'banners'] },
  { said: loads(), without: [...FIELDS, ...SELLS, 'prices'] },
  { said: tellsWays(), without: [...FIELDS, ...SELLS, 'prices'] },
  { said: isCharity(), without: [...FIELDS, ...SELLS, 'prices', 'buttons'] },
  { said: tellsOutcome(), without: [...FIELDS, 'prices', 'cue:donate', 'cue:offerCry', 'cue:signUp'] },
  { said: needsProgram(), without: [...FIELDS, ...SELLS, 'prices'] },
  { said: PASSWORD, without: [...SELLS, 'cue:wall'] },
]);
