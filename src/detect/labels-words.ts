/** The words by which publishers label, of all languages at once, made ready to be looked for. */
import type { Label } from '../words.ts';
import { lexicons } from './lexicon/index.ts';
import { compilePhrases, findPhrases, type Phrases, spaced, wholePhrases, wordsOf } from './lexicon/match.ts';
import { once } from './once.ts';
import { oncePerLook } from './one-look.ts';

/** A label that says something. */
export type RealLabel = Exclude<Label, 'none'>;

/** What decides when sources disagree: what warns the reader most comes first. */
export const BY_WEIGHT: readonly RealLabel[] = ['sponsored', 'satire', 'opinion', 'analysis', 'review'];

type Tag = RealLabel | 'notLabel' | 'passage' | 'adName';

interface Words {
  /** Read as the whole of a text. */
  readonly whole: Phrases<Tag>;
  /** Read anywhere in a passage. */
  readonly notices: Phrases<'notice' | 'page'>;
  readonly roles: Phrases<'role'>;
  /** Read at the beginning; a name follows. */
  readonly openings: Phrases<'passageOf'>;
  readonly tells: Phrases<'tells'>;
}

/** What a kicker is called where there is no lexicon of cues: the words are few and mean nothing else. */
const OTHER_SCRIPTS: Readonly<Partial<Record<RealLabel, readonly string[]>>> = {
  opinion: [
    '评论',
    '評論',
    '社论',
    '社論',
    '观点',
    '觀點',
    '时评',
    '專欄',
    '专栏',
    '칼럼',
    '사설',
    '오피니언',
    'мнение',
    'мнения',
    'колонка',
    'колонки',
    'комментарий',
    'komentář',
    'komentáře',
    'názory',
    'viedoklis',
    'viedokļi',
    'köşe yazısı',
    'görüş',
    'ledare',
    'debatt',
    'krönika',
    'leder',
    'kronikk',
    'mielipide',
    'pääkirjoitus',
    'γνώμη',
    'απόψεις',
  ],
  analysis: ['분석', 'аналитика', 'analýza', 'analys', 'analyysi', 'ανάλυση'],
  review: ['影评', 'рецензия', 'recenze', 'recension', 'anmeldelse'],
};

/** Made at the first use: a page that is no news never needs them. */
const ready = /* @__PURE__ */ once(
  (): Words => ({
    whole: compilePhrases(
      lexicons
        .flatMap(({ labels }): (readonly [Tag, readonly string[]])[] => [
          ...BY_WEIGHT.map((label) => [label, labels.names[label]] as const),
          ['notLabel', labels.notLabels],
          ['passage', labels.passages],
          ['adName', labels.adNames],
        ])
        .concat(BY_WEIGHT.map((label) => [label, (OTHER_SCRIPTS[label] ?? []).map(spaced)])),
    ),
    notices: compilePhrases(
      lexicons.flatMap(({ labels }) => [
        ['notice', labels.notices] as const,
        ['page', labels.pageNotices] as const,
      ]),
    ),
    roles: compilePhrases(lexicons.map(({ labels }) => ['role', labels.roles] as const)),
    openings: compilePhrases(lexicons.map(({ labels }) => ['passageOf', labels.passagesOf] as const)),
    tells: compilePhrases(lexicons.map(({ labels }) => ['tells', labels.tells] as const)),
  }),
);

/** Each short text of a page is read as a label, an advertisement's name and a heading, and many stand there often. */
const whole = oncePerLook((text: string): Tag[] => wholePhrases(ready().whole, wordsOf(text)));

/**
 * The label that a text as a whole names: "Opinion", "Kommentar", "News analysis".
 * @returns the label, null when the text is none or only looks like one ("opinion poll")
 */
export function labelNamed(text: string): RealLabel | null {
  const tags = whole(text);
  if (tags.includes('notLabel')) return null;
  return BY_WEIGHT.find((label) => tags.includes(label)) ?? null;
}

/**
 * Whether a text as a whole is what advertising is called: "Anzeige". Most often it stands over a slot; only over a
 * headline it is a label.
 */
export const isAdName = (text: string): boolean => whole(text).includes('adName');

/** Names of persons: "Ana Pérez". Not "los vecinos". */
const NAME = /^(?:\p{Lu}[\p{L}'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]*$/u;

/** Whether a text as a whole heads a passage of the editors' own view, or of somebody by name: "Our view". */
export function headsPassage(text: string): boolean {
  if (whole(text).includes('passage')) return true;
  const words = wordsOf(text);
  return findPhrases(ready().openings, words).some(
    ({ from, to }) => from === 0 && NAME.test(text.trim().split(/\s+/).slice(to).join(' ')),
  );
}

/** Whether a byline names a role whose pieces are opinion: "columnist", "editorial board". */
export const namesOpinionRole = (text: string): boolean =>
  findPhrases(ready().roles, wordsOf(text)).length > 0;

/** What somebody is quoted with, in all the marks that the languages use. */
const QUOTED =
  /[“„][^“”„]{12,}?[”“]|«[^«»]{12,}?»|»[^«»]{12,}?«|"[^"]{12,}?"|(?<![\p{L}])[‘‚][^‘]{12,}?[’‘](?!\p{L})|(?<![\p{L}])'[^']{12,}?'(?!\p{L})/gu;
/** How a notice calls itself. */
const OPENS_NOTICE =
  /^\W*(?:disclaimer|disclosure|notice|note|editor['’]?s['’]? note|hinweis|anmerkung|avertissement|note|nota|aviso|avviso|advertencia|noot|let op|uwaga|zastrzeżenie)\b/iu;

/**
 * What kind of notice a passage holds: `page` when it speaks of the whole article, `notice` when it speaks of
 * opinions without saying whose, null when it is none. What somebody is quoted with, and what is told of somebody, is
 * the story.
 */
export function noticeIn(text: string): 'page' | 'notice' | null {
  const own = text.replace(QUOTED, ' ');
  // A text all in quotation marks may be the page's own; one with words around them is a report of what was said.
  const words = wordsOf(/\p{L}{2}/u.test(own) ? own : text);
  const tags = findPhrases(ready().notices, words).map(({ tag }) => tag);
  if (tags.length === 0) return null;
  if (!OPENS_NOTICE.test(text) && findPhrases(ready().tells, words).length > 0) return null;
  return tags.includes('page') ? 'page' : 'notice';
}

/** Words without which no text is worth reading for notices. */
export const NOTICE_HINT =
  /opini|view|commentar|satir|meinung|ansicht|einschätzung|kommentar|propos|avis|tribune|auteur|autor|author|mening|pogląd|sponsor|idee|responsab|letter|editor|redak|rédac|redac|redaz/i;

/**
 * How a note of the editors begins, in lower case. It is a passage of opinion only when somebody speaks in it for
 * himself.
 */
const EDITORS_NOTE =
  /^\W*(?:editor['’]?s['’]? (?:note|comment)|note from the editor|anmerkung der redaktion|note de la rédaction|nota (?:del editor|de la redacción|da redação|do editor|della redazione|del direttore)|noot van de redactie|od redakcji|przypis redakcji)\s*[:.–—-]/u;
const OWN_VOICE =
  /(?:^|[^\p{L}])(?:i|i['’](?:ll|m|ve|d)|my|we believe|we think|in our view|ich|mein|meine|meiner|wir meinen|wir finden|je|j['’]|mon|ma|mes|nous pensons|yo|mi|mis|creemos|eu|minha|meu|acreditamos|io|mio|mia|crediamo|ik|mijn|moim|uważam)(?=[^\p{L}]|$)/iu;

/** Whether a passage is a note in which the editors give their own view, and no correction or announcement. */
export const isEditorsOpinion = (text: string): boolean => {
  const begun = EDITORS_NOTE.exec(text.toLowerCase());
  return begun !== null && OWN_VOICE.test(text.slice(begun[0].length).replace(/["“„«][^"”“»]*["”“»]/g, ''));
};
