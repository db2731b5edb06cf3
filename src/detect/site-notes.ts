/**
 * What a site says of itself, or has to ask: how it earns by its links, who may comment, how old one must be. It is worded
 * like prompts and sells nothing; some of it has to be there by law, and a page may wait for the answer.
 */
import { textIn } from './block.ts';
import type { Candidate } from './blocks.ts';
import { coreCues } from './features.ts';
import { countWords } from './lines.ts';
import { PASSWORD } from './page-tools.ts';
import { type StatName, type Stats, stat } from './stats.ts';

/** What has more words says something else as well. */
const MOST_WORDS = 70;

/** The sentences that say it are at least this share of the words: beside them stand a name, a link to more. */
const LEAST_SHARE = 0.4;

/** One expression of many, one line for each language of the lexicon. */
const anyOf = (...lines: readonly string[]): string => `(?:${lines.join('|')})`;

/** Says that the site is paid for what is bought by its links. */
const earns = (): RegExp =>
  new RegExp(
    anyOf(
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
    ),
    'iu',
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
  new RegExp(
    `\\b${enter()}(?!\\p{L}).{0,60}\\b${comment()}(?!\\p{L})|\\b${comment()}(?!\\p{L}).{0,60}\\b${enter()}(?!\\p{L})`,
    'iu',
  );

/** Offers mails on answers to a comment, or on all that are written. */
const tellsComments = (): RegExp =>
  new RegExp(
    anyOf(
      '\\b(?:notify|tell|mail|subscribe)\\b.{0,60}(?:follow-?up|new|all) (?:comments|replies)',
      '(?:benachrichtig|informier).{0,60}neue[nr]? (?:folge)?kommentar',
      '(?:prévene|averti|notifi).{0,60}(?:nouveaux|tous les) commentaires',
      '(?:notif|avis|avís).{0,60}(?:nuevos|todos los) comentarios',
      '(?:notifi|avis).{0,60}novos comentários',
      '(?:notifi|avvis).{0,60}nuovi commenti',
      '(?:stuur|houd|mail).{0,60}nieuwe reacties',
      'powiadom.{0,60}nowych komentarz',
    ),
    'iu',
  );

/** Asks how old the reader is. */
const asksAge = (): RegExp =>
  new RegExp(
    anyOf(
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
    'iu',
  );

/** What is to be had for money or an address: who speaks of it has something to sell. */
const SELLS: readonly StatName[] = [
  'cue:newsletterName',
  'cue:inbox',
  'cue:pollUi',
  'cue:offerCry',
  'cue:buyNow',
  'cue:app',
  'cue:donate',
  'cue:subscribe',
];
const FIELDS: readonly StatName[] = ['emails', 'textFields'];

/** What is said, and what there is none of where that is said for its own sake. */
interface Note {
  readonly said: RegExp;
  readonly without: readonly StatName[];
}

const makeNotes = (): readonly Note[] => [
  // An appeal against ad blockers may name such links as another way to help.
  {
    said: earns(),
    without: [...FIELDS, 'buttons', 'images', 'headings', 'prices', 'banners', 'cue:wall'],
  },
  { said: letsComment(), without: [...FIELDS, ...SELLS] },
  { said: tellsComments(), without: ['cue:newsletterName', 'cue:donate', 'cue:subscribe'] },
  { said: PASSWORD, without: [...SELLS, 'cue:wall'] },
];

/** Made when the first block is asked: on most pages none is. */
let made: { readonly notes: readonly Note[]; readonly age: RegExp } | undefined;

const hasNone = (stats: Stats, names: readonly StatName[]): boolean =>
  names.every((name) => stat(stats, name) === 0);

/** Whether the sentences in which something is said are much of a text. */
function isMostly(text: string, said: RegExp): boolean {
  const sentences = text.split(/(?<=[.!?])\s+/u);
  const saying = sentences.filter((sentence) => said.test(sentence));
  const words = saying.reduce((sum, sentence) => sum + countWords(sentence), 0);
  return words > 0 && words >= countWords(text) * LEAST_SHARE;
}

/** Whether a block asks how old the reader is, and for nothing else, with something to answer by. */
const asksOnlyAge = (text: string, stats: Stats, age: RegExp): boolean =>
  coreCues(stats) === 0 && !hasNone(stats, ['buttons', 'selects', 'links']) && isMostly(text, age);

/** Whether a block is nothing but such a note or question. */
export function isSiteNote({ block, stats }: Candidate): boolean {
  if (stat(stats, 'words') > MOST_WORDS) return false;
  made ??= { notes: makeNotes(), age: asksAge() };
  const text = textIn(block).trim();
  return (
    asksOnlyAge(text, stats, made.age) ||
    made.notes.some(({ said, without }) => hasNone(stats, without) && isMostly(text, said))
  );
}
