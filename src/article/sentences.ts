/**
 * Splits paragraphs into sentences: Intl.Segmenter, put right where it breaks too often. It knows no abbreviations,
 * initials or ordinals, and breaks inside quotations.
 */

import { once } from '../detect/once.ts';
import { abbreviationsOf, isCounted, knowsAbbreviations, monthsOf } from './abbreviations.ts';
import { isOpen } from './quotes.ts';

const OPENING = '“„«‹‚‘([{';
/** Pieces a quotation may join at most, and characters: an opening quote that is never closed joins nothing. */
const MOST_PIECES = 4;
const MOST_CHARACTERS = 400;
/**
 * Characters from which on a sentence is joined with nothing more: it is read once more for each piece, and a row of
 * initials would go on to the end of the text. Of a piece no more is read than holds its last words.
 */
const LONGEST = 2_000;
const LAST_WORDS = 100;

const segmenterOf = once((lang: string) => {
  try {
    return new Intl.Segmenter(lang || 'en', { granularity: 'sentence' });
  } catch {
    // Not a language tag at all.
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
});

/**
 * Where a sentence begins with a number before a small letter, which Unicode's rules let none do: "It was closed. 50 years
 * ago it was new." Behind a word of some letters, for short ones are cut often: "vol. 3 of"; and where it is known which
 * longer ones are.
 */
const AT_NUMBER = /(?=\d)(?<=\p{Ll}{4}\.["”’»)]?\s)(?=[\d.,]+\s\p{Ll})/u;

/** The segmenter takes time by the square of a text's length. Few paragraphs have so many characters. */
const PART = 4_000;

/** The pieces of a line. A long one is read in parts: the last piece of each may be cut, and begins the next. */
function piecesOf(line: string, segmenter: Intl.Segmenter, isKnown: boolean): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < line.length; ) {
    const part = line.slice(from, from + PART);
    const found = [...segmenter.segment(part)].flatMap(({ segment }) =>
      isKnown ? segment.split(AT_NUMBER) : [segment],
    );
    if (from + PART < line.length && found.length > 1) found.pop();
    for (const piece of found) from += piece.length;
    pieces.push(...found);
  }
  return pieces;
}

/** Titles of one large letter before a name, by language. */
const TITLES: Readonly<Record<string, string>> = { fr: 'M', es: 'D', pt: 'D' };
/** Words behind which a large letter is a mark: "vitamin D. También", "Serie A. Milan". */
const BEFORE_MARKS =
  /(?<!\p{L})(?:vitamin\p{L}?|hepatitis|gr[ou]+p+[aeo]?|plano?|option|[ck]las+[ea]?|seri(?:es?|a)|liga|[ck]ategor\p{L}+|t[iy]p[eo]?|model+|grade|exhibit|formula|formel|sputnik|generation|terminal|schedule|influenza|victim|individual|title|propos\p{L}+|division|section|block|avenue) \p{L}\.$/iu;
/**
 * A first name with an initial behind it: of forty such in the news here all but one were names. An I numbers kings and
 * phases at least as often.
 */
const FIRST_NAME = /(?:^|[^\p{L}])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? (?!I)\p{Lu}\.$/u;

/**
 * Whether the stop after a lone letter is part of a name or a title: "J. Smith", "George W. Bush", "v. Roma". After a
 * small word another letter ends the sentence, and after a number every one may: "vitamin C.", "w 2024 r."
 */
function isLetterInWord(letter: string, end: string, next: string, lang: string): boolean {
  if (/^\s*\p{L}\./u.test(next)) return true;
  if (/(?:^|\s)\p{Lu}\.$/u.test(end) && !/\p{Ll}{4} \p{Lu}\.$/u.test(end)) return true;
  const word = next.match(/\p{L}+/u)?.[0] ?? '';
  if (FIRST_NAME.test(end) && /^\p{Lu}\p{Ll}/u.test(word) && !startsSentence(word) && !BEFORE_MARKS.test(end))
    return true;
  const isTitle = TITLES[lang] === letter && !BEFORE_MARKS.test(end);
  // The Polish year has its stop at the end of sentences as well: "w ub. r."
  const isShort = !(lang === 'pl' && letter === 'r') && abbreviationsOf(lang).has(letter);
  return (
    (isTitle || isShort) &&
    !/\d\s\p{L}\.$/u.test(end) &&
    // Many a name in French begins with an article.
    (lang === 'fr' || !startsSentence(word))
  );
}

/** Whether a piece ends with a stop that is part of its last word, seen with what follows it. */
function endsInWord(piece: string, next: string, lang: string): boolean {
  const end = piece.trimEnd().slice(-LAST_WORDS);
  const last = end.match(/(?:^|[\s(“„"«'‘’\-–—/])([^\s(“„"«'‘’\-–—/]+)\.$/u)?.[1]?.toLowerCase();
  if (last === undefined) return false;
  const word = next.match(/[\p{L}\p{N}]+/u)?.[0] ?? '';
  if (/^\p{L}$/u.test(last)) return isLetterInWord(end.at(-2) ?? '', end, next, lang);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(last)) return !startsSentence(word);
  if (/^\d{1,3}$/.test(last))
    return (
      monthsOf(lang).has(word.toLowerCase()) ||
      isOrdinalPlace(end, next, lang) ||
      // "Championship, 1. Tag" goes on; "auf Platz 3. Runde Tische" does not: what is counted came before the number.
      (isCounted(word, lang) && !isCounted(end.match(/(?<!\p{L})(\p{L}+)\s\d+\.$/u)?.[1] ?? '', lang))
    );
  return abbreviationsOf(lang).has(last) && (last !== 'no' || /^\d/.test(word));
}

/** Words that begin sentences and follow no abbreviation of capitals: "in the U.S. The", not "the U.S. Senate". */
const STARTERS: ReadonlySet<string> = new Set(
  'The A An He She It They We I You But And In On At This That These Those His Her Its Their There When While If As After Before Mr Mrs Ms Der Die Das Er Sie Es Ein Eine Im In Le La Les Il Elle Un Une El Los Las En O Os As Um Uma Il Lo Gli De Het Een'.split(
    ' ',
  ),
);

const startsSentence = (word: string): boolean => STARTERS.has(word);

/**
 * Not after "am": "am 3. Danach" is a date and a new sentence as often as not. "Im 19. Jahrhundert", "der 2.
 * Weltkrieg", "w 3. lidze": a number with a stop after a small word, in such languages.
 */
const isOrdinalPlace = (end: string, next: string, lang: string): boolean =>
  (lang === 'de' || lang === 'pl') &&
  /(?:^|\s)(?:der|die|das|den|dem|des|im|zum|zur|w|we|na|po|do|od|z|ze)\s\d{1,2}\.$/iu.test(end) &&
  /^\p{L}/u.test(next);

/** Whether what follows a break goes on with the sentence before it. */
function goesOn(before: string, next: string, lang: string): boolean {
  if (endsInWord(before, next, lang)) return true;
  const start = next.trimStart();
  // `"Wait!" she said`, `Yahoo! is`, `… and then`.
  if (/^["”’»)\]]*[\s,–—-]*\p{Ll}/u.test(start)) return true;
  if (/^["”’»)\]]+$/u.test(start.trimEnd())) return true;
  // `「……。」と述べた`: who said it comes behind the quotation. `ところが` and the like begin a sentence.
  if (/[」』]\s*$/.test(before) && /^と(?!ころ|はいえ|ても|きに|くに|りわけ|もあれ)/.test(start)) return true;
  return isOpen(before) && !OPENING.includes(start[0] ?? '');
}

/**
 * Splits a text into sentences.
 * @param text a paragraph, or several with line breaks between them; a line break always ends a sentence
 * @param lang its language as a BCP 47 tag; anything else is taken for English
 * @returns the sentences in order, each a verbatim part of the text without white space at its ends
 */
export function splitSentences(text: string, lang: string): string[] {
  const language = lang.toLowerCase().split(/[-_]/)[0] ?? '';
  const segmenter = segmenterOf(lang);
  return text.split(/[\r\n\u2028\u2029]+/).flatMap((line) => {
    const pieces = piecesOf(line, segmenter, knowsAbbreviations(language));
    const sentences: string[] = [];
    for (let i = 0; i < pieces.length; i += 1) {
      let sentence = pieces[i] as string;
      let joined = 1;
      for (; i + 1 < pieces.length && sentence.length <= LONGEST; i += 1, joined += 1) {
        const next = pieces[i + 1] as string;
        const open = isOpen(sentence) && !endsInWord(sentence, next, language);
        if (!goesOn(sentence, next, language)) break;
        if (open && (joined >= MOST_PIECES || !closesSoon(sentence, pieces, i + 1))) break;
        sentence += next;
      }
      const trimmed = sentence.trim();
      if (trimmed) sentences.push(trimmed);
    }
    return sentences;
  });
}

/** Whether what is open at the end of a piece is closed within the next few. */
function closesSoon(sentence: string, pieces: readonly string[], from: number): boolean {
  let text = sentence;
  for (let i = from; i < Math.min(pieces.length, from + MOST_PIECES - 1); i += 1) {
    text += pieces[i];
    if (text.length > MOST_CHARACTERS) return false;
    if (!isOpen(text)) return true;
  }
  return false;
}
