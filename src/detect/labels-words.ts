/** The words by which publishers label, of all languages at once, made ready to be looked for. */
import type { Label } from '../words.ts';
import { lexicons } from './lexicon/index.ts';
import { compilePhrases, findPhrases, type Phrases, wholePhrases, wordsOf } from './lexicon/match.ts';

/** A label that says something. */
export type RealLabel = Exclude<Label, 'none'>;

/** What decides when sources disagree: what warns the reader most comes first. */
export const BY_WEIGHT: readonly RealLabel[] = ['sponsored', 'satire', 'opinion', 'analysis', 'review'];

type Tag = RealLabel | 'role' | 'notLabel' | 'passage';

interface Words {
  /** Read as the whole of a text. */
  readonly whole: Phrases<Tag>;
  /** Read anywhere in a passage. */
  readonly notices: Phrases<'notice' | 'page'>;
  readonly roles: Phrases<'role'>;
}

/** What a kicker is called where there is no lexicon of cues: the words are few and mean nothing else. */
const OTHER_SCRIPTS: Readonly<Partial<Record<RealLabel, readonly string[]>>> = {
  opinion: [
    'コラム',
    '社説',
    'オピニオン',
    '論説',
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
  analysis: ['解説', '分析', '분석', 'аналитика', 'analýza', 'analys', 'analyysi', 'ανάλυση'],
  review: ['レビュー', '書評', '影评', 'рецензия', 'recenze', 'recension', 'anmeldelse'],
};

let words: Words | undefined;

/** Made at the first use: a page that is no news never needs them. */
function ready(): Words {
  words ??= {
    whole: compilePhrases(
      lexicons
        .flatMap(({ labels }): (readonly [Tag, readonly string[]])[] => [
          ...BY_WEIGHT.map((label) => [label, labels.names[label]] as const),
          ['notLabel', labels.notLabels],
          ['passage', labels.passages],
        ])
        .concat(BY_WEIGHT.map((label) => [label, OTHER_SCRIPTS[label] ?? []])),
    ),
    notices: compilePhrases(
      lexicons.flatMap(({ labels }) => [
        ['notice', labels.notices] as const,
        ['page', labels.pageNotices] as const,
      ]),
    ),
    roles: compilePhrases(lexicons.map(({ labels }) => ['role', labels.roles] as const)),
  };
  return words;
}

const whole = (text: string): Tag[] => wholePhrases(ready().whole, wordsOf(text));

/**
 * The label that a text as a whole names: "Opinion", "Kommentar", "News analysis".
 * @returns the label, null when the text is none or only looks like one ("opinion poll")
 */
export function labelNamed(text: string): RealLabel | null {
  const tags = whole(text);
  if (tags.includes('notLabel')) return null;
  return BY_WEIGHT.find((label) => tags.includes(label)) ?? null;
}

/** Whether a text as a whole heads a passage of the editors' own view: "Our view". */
export const headsPassage = (text: string): boolean => whole(text).includes('passage');

/** Whether a byline names a role whose pieces are opinion: "columnist", "editorial board". */
export const namesOpinionRole = (text: string): boolean =>
  findPhrases(ready().roles, wordsOf(text)).length > 0;

/**
 * What kind of notice a passage holds: `page` when it speaks of the whole article, `notice` when it speaks of
 * opinions without saying whose, null when it is none.
 */
export function noticeIn(text: string): 'page' | 'notice' | null {
  const tags = findPhrases(ready().notices, wordsOf(text)).map(({ tag }) => tag);
  if (tags.includes('page')) return 'page';
  return tags.includes('notice') ? 'notice' : null;
}

/** Words without which no text is worth reading for notices. */
export const NOTICE_HINT =
  /opini|view|commentar|satir|meinung|ansicht|einschätzung|kommentar|propos|avis|tribune|auteur|autor|author|mening|pogląd|sponsor|idee|responsab|editor|redak|rédac|redac|redaz/i;

/** How a note of the editors begins. It is a passage of opinion only when somebody speaks in it for himself. */
const EDITORS_NOTE =
  /^\W*(?:editor['’]?s['’]? (?:note|comment)|note from the editor|anmerkung der redaktion|note de la rédaction|nota (?:del editor|de la redacción|da redação|do editor|della redazione|del direttore)|noot van de redactie|od redakcji|przypis redakcji)\s*[:.–—-]/iu;
const OWN_VOICE =
  /(?:^|[^\p{L}])(?:i|i['’](?:ll|m|ve|d)|my|we believe|we think|in our view|ich|mein|meine|meiner|wir meinen|wir finden|je|j['’]|mon|ma|mes|nous pensons|yo|mi|mis|creemos|eu|minha|meu|acreditamos|io|mio|mia|crediamo|ik|mijn|moim|uważam)(?=[^\p{L}]|$)/iu;

/** Whether a passage is a note in which the editors give their own view, and no correction or announcement. */
export const isEditorsOpinion = (text: string): boolean => {
  const begun = EDITORS_NOTE.exec(text);
  return begun !== null && OWN_VOICE.test(text.slice(begun[0].length).replace(/["“„«][^"”“»]*["”“»]/g, ''));
};
