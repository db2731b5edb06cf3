/**
 * When a story came out and was changed, as readers see it between headline and text, where the page tells machines
 * nothing.
 */
import { attrOf, parentElementOf } from '../detect/dom.ts';
import type { AboveText } from './above-text.ts';
import { isoDate, type SeenDates } from './dates-said.ts';
import { daysIn, isWeekday, type NamedDay } from './days-in.ts';
import { isCaption } from './furniture.ts';
import { DATED } from './furniture-phrases.ts';
import { isHeading } from './prose.ts';
import type { Run } from './runs.ts';
import { nearestTo } from './tree.ts';

const NONE: SeenDates = { published: '', updated: '' };

/** Say in front of a date, or behind the one before it, that the story was changed then. */
const CHANGED =
  /updat|modifi|revised|revisado|edited(?! by)|aktuali[sz]|geändert|à jour|actuali[sz]|atuali[sz]|aggiorn|bijgewerkt|gewijzigd|[uop]pdater|обновл|оновл|güncelle|تحديث|עודכן|更新|수정/i;

/** Say that a line's days are those of somebody's life, or of a film or a book. */
const OF_OTHERS =
  /release date|born|birth|died|deadline|geboren|gestorben|kinostart|naissance|sortie|estreno/i;

/** Characters beyond which a line is no line of date. */
const LONGEST_LINE = 200;
/** Characters that may stand in it beside dates, where a language has no spaces between words. */
const MOST_UNSPACED = 12;
/**
 * Lines in front of the headline that may be one: what is further off is the head of the site, with the day on which it
 * is read.
 */
const MOST_BEFORE = 3;

const DAY_MS = 86_400_000;

/** Words in small letters that stand with a date; those of three letters do in every language. */
const BESIDE_DATE = new RegExp(
  `^(?:${DATED}|modified|created|written|last|with|from|modifié|modificado|modificato|gewijzigd|geändert|erstellt|jour|uhr|heures?|alle|horas?|godz|dnia|توقيت|time|staff|min(?:utes?)?|read)$`,
);

/**
 * Whether what stands beside the dates of a line is no more than who, where and at which time: a sentence says more. A
 * heading has capitals of its own.
 */
function isBeside(text: string, lang: string, isTitle: boolean): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text))
    return text.replace(/[\s\d\p{P}A-Za-z]/gu, '').length <= MOST_UNSPACED;
  const words = text.replace(/@\S+/g, ' ').match(/\p{L}{4,}/gu) ?? [];
  return words.every(
    (word) =>
      (!isTitle && word !== word.toLowerCase()) ||
      BESIDE_DATE.test(word.toLowerCase()) ||
      isWeekday(word, lang),
  );
}

/** Stands for a day in what is left of a line. */
const DAY = '\0';
/** Parts the date of a line from what the story is filed under, and from how many have said something of it. */
const PARTS = /\s[|·•]\s/;

/** The days that a line names, where it is a line of date. */
function daysOfLine(run: Run, lang: string): readonly NamedDay[] {
  if (run.text.length > LONGEST_LINE || OF_OTHERS.test(run.text)) return [];
  // A picture may be of any day.
  if (isCaption(run.block) || nearestTo(run.block, 'figure')) return [];
  const days = daysIn(run.text, lang);
  let rest = '';
  let from = 0;
  for (const { start, end } of days) {
    rest += `${run.text.slice(from, start)} ${DAY} `;
    from = end;
  }
  const dated = (rest + run.text.slice(from)).split(PARTS).filter((part) => part.includes(DAY));
  return dated.every((part) => isBeside(part, lang, isHeading(run))) ? days : [];
}

/** Words of a line of date, at most. */
const MOST_WORDS = 20;

/** What the elements for times in a line tell machines. */
function timesOfLine({ nodes, said, words }: Run): SeenDates {
  const dates = { ...NONE };
  if (words > MOST_WORDS) return dates;
  let before = '';
  for (const [i, node] of nodes.entries()) {
    const parent = parentElementOf(node);
    const time = parent && nearestTo(parent, 'time[datetime]');
    const date = time ? isoDate(attrOf(time, 'datetime')) : '';
    const name = CHANGED.test(before + said[i]) ? 'updated' : 'published';
    if (date) dates[name] ||= date;
    before = date ? '' : before + said[i];
  }
  return dates;
}

/** What a line of date says. */
function datesOfLine(run: Run, lang: string): SeenDates {
  const times = isCaption(run.block) || nearestTo(run.block, 'figure') ? NONE : timesOfLine(run);
  if (times.published || times.updated) return times;
  const days = daysOfLine(run, lang);
  const isChange = ({ start }: NamedDay, i: number): boolean =>
    CHANGED.test(run.text.slice(days[i - 1]?.end ?? 0, start));
  return {
    published: days.find((one, i) => !isChange(one, i))?.day ?? '',
    updated: days.find(isChange)?.day ?? '',
  };
}

/**
 * Reads the dates about a headline.
 * @param above what stands there
 * @param lang the article's language, BCP 47
 * @param now milliseconds since 1970: nothing came out later, and what says today in front of a headline may be the
 *   site's head
 */
export function datesAbove(
  { before, between, belowLead }: AboveText,
  lang: string,
  now = Date.now(),
): SeenDates {
  const isPast = ({ published, updated }: SeenDates, by: number): boolean =>
    [published, updated].every((day) => !day || Date.parse(day) <= now + by);
  const isDated = ({ published, updated }: SeenDates): boolean => published !== '' || updated !== '';
  const read = (lines: readonly Run[], by: number): SeenDates | undefined => {
    const dated: SeenDates[] = [];
    for (const line of lines) {
      const dates = datesOfLine(line, lang);
      if (isDated(dates) && isPast(dates, by)) dated.push(dates);
      if (dated.length === 2) break;
    }
    const [first, second = NONE] = dated;
    // The two stand in lines of their own on many pages; what came out later than the change is another story.
    const isEarlier = first?.published === '' && second.published <= first.updated;
    return (
      first && {
        published: isEarlier ? second.published : first.published,
        updated: first.updated || second.updated,
      }
    );
  };
  return (
    read(between, DAY_MS) ??
    read(belowLead, DAY_MS) ??
    read(before.slice(-MOST_BEFORE).reverse(), -2 * DAY_MS) ??
    NONE
  );
}
