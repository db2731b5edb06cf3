/** What among an article's paragraphs is not its text, judged by its own words. */
import { BY, beforeName, TEXT_BY, WRITER } from '../detect/by-words.ts';
import { saysAnything, tagOf } from '../detect/dom.ts';
import { CREDITS, DATES, PAGE_WORDS, PASS_ON, POINTER_HEADINGS, POINTERS } from './furniture-phrases.ts';
import { LETTER, makeOpening } from './openings.ts';
import { isHeading } from './prose.ts';
import { holderOf, type Run } from './runs.ts';
import { nearestTo } from './tree.ts';

// The patterns below are lower case and read text in lower case: to build one that ignores case takes longer than all it
// does on a page.

const HAS_LETTER = new RegExp(`[${LETTER}]`);

/** What somebody says, whatever it asks for. */
const QUOTED = /^\W*[“„«"]/;

/** A pointer to another story stands alone, or before a colon. */
const afterPointer = makeOpening(POINTERS, '\\s*(?:[:：|»>›→…】]|\\.{3}|[-–—*]*$)');

/** The words of a pointer, without a sign behind them. */
const behindPointer = makeOpening(POINTERS, '\\s');

/** Characters by which a link is as long as what stands behind the words before it, where it is all of that. */
const NEARLY = 2;

/** Whether a line is the words of a pointer and a link: they stand apart by their look alone. */
function pointsToLink({ text, linked, block }: Run, said: string): boolean {
  if (linked < 0.5 || /[.!?]$/.test(text) || /^(?:li|t[dh]|d[dt])$/.test(tagOf(block))) return false;
  const behind = behindPointer(said);
  if (behind === null || Math.abs(behind.length - linked * text.length) > NEARLY) return false;
  // One word alone may be the writer's: "Watch" before the name of a film.
  return said.slice(0, -behind.length).trim().includes(' ');
}

/** Says what kind of story or film a link leads to, before the link. */
const LABELLED_LINK =
  /^[^a-z]{0,4}(?:(?:story|more|also|previously|list|slideshow|photo gallery)\s*:|(?:explainer|explained|opinion|analysis|comment|video|photos|pictures|in pictures|gallery|podcast|exclusive|interactive|quiz|timeline|background|fact check|from the archives?|hintergrund|kommentar|analyse|fotostrecke|vidéo|décryptage|enquête|récit|opinión|análisis|fotos|galería|opinião|análise|opinione|analisi|foto|achtergrond|opinie|opinia|wideo)\s*[:|–—-])/;

/** Share of such a line that is the link, at least. */
const LABELLED = 0.5;

const afterPageWords = makeOpening(PAGE_WORDS);
/** Characters and words of such a line, at most. */
const LONGEST_PAGE_LINE = 120;
const MOST_PAGE_WORDS = 12;

const afterPointerHeading = makeOpening(POINTER_HEADINGS);

/** Whether a run is a short line that heads a list of other stories. */
export const isPointerHeading = (run: Run): boolean =>
  run.words <= 8 &&
  !/[.!?]$/.test(run.text) &&
  !QUOTED.test(run.text) &&
  afterPointerHeading(run.text.toLowerCase()) !== null;

const afterCredit = makeOpening(CREDITS);

/**
 * Ends as agencies' captions do, or with a credit in brackets. Agencies whose letters are also a department's or a
 * party's, such as EPA or PA, only after a photographer's name.
 */
const CREDIT_AT_END =
  /(?:\((?:AP|AFP|Reuters|REUTERS|Getty(?: Images)?|Shutterstock|File(?: [Pp]hoto)?|(?:(?:AP |File )?Photos?(?: by|\s?:|\/)|[Ff]ot\.|[A-Za-z]*(?:[Ff]oto|[Bb]ild)s?:)[^()]{0,60}|(?:[^()]{2,60}[/|] ?)(?:AP|AFP|Reuters|REUTERS|Getty(?: Images)?|EPA|DPA|dpa|PA|Shutterstock)(?:[^()]{0,30}))\)|(?:\/|\bvia |: ?)(?:Getty Images|Reuters|REUTERS|AFP|Shutterstock|AP)|^\([^()/]{2,40}\/[^()/]{2,40}\)|[Ii]mage [Cc]redit:? .{0,60}|\b[Pp]hoto(?:graph)?:.{0,60})\.?$/;

/** Something of which stands in every line that ends so: what does not hold it need not be read for its end. */
const NEAR_CREDIT = ['(', '/', ':', 'via ', 'redit'];

/**
 * Ends as stories do that came from agencies: a sentence, and behind it their signs and the editor's, "(aq/dpa)". With a
 * name among them it is a photographer's credit.
 */
const AGENCY_SIGNS =
  /[.!?…”"“»«]\s?\((?:(?:[a-z]{2,4}|AFP|AP|Reuters|REUTERS|EPA|DPA|PA)(?:[/,|] ?(?=\w)|(?=\))))+\)\.?$/;

/** Whether a text ends with the signs of agencies: the story's last words, or a caption's. */
export const isSigned = (text: string): boolean => text.endsWith(')') && AGENCY_SIGNS.test(text);

const isCreditedAtEnd = (text: string): boolean =>
  NEAR_CREDIT.some((sign) => text.includes(sign)) && CREDIT_AT_END.test(text) && !AGENCY_SIGNS.test(text);

/** What systems write in front of "by". */
export const POSTED = '(?:submitted|posted|published|created) ';
/** How a line begins that names the author, before the text. */
export const BYLINE = new RegExp(
  `^(?:${POSTED})?${beforeName(`${BY}|a[fv]`, `${TEXT_BY}|${WRITER}`)}[${LETTER}]`,
  'i',
);
/** "Of" some in Nordic languages, where "by" is the same word: in more words than "By the editors" it begins a sentence. */
const OF_SOME = /^[Aa][fv]\s+\p{Ll}/u;
const MOST_UNNAMED = 4;
/** What calls a text one before a name, without a colon: before anything else it begins a sentence. */
const BEFORE_NAME = new RegExp(String.raw`^(?:${TEXT_BY}|${WRITER})\s`, 'i');
const NAME_SECOND = /^\S+\s+\p{Lu}\S*\s+\p{Lu}/u;

/** What is neither letter nor digit, in any script. */
const SIGNS = String.raw`[^\d${LETTER}]*`;

/** A date shows a number soon. */
const afterDated = makeOpening(
  DATES,
  String.raw`(?!\w)${SIGNS}(?:on|at|am|le|el|em|il|op|um|:)?${SIGNS}(?:[${LETTER}]+[^\d${LETTER}]+){0,3}\d`,
);

/** A day or a time of day in figures, or a year at the end with a day before it: "8.15", "3/14/26", "14 March 2026". */
const SHOWN_TIME =
  /\b\d{1,2}[:.h/]\s?(?:\d\d(?!\d)|\d[./])|-\d{2}-|\d ?[ap]\.m|\b\d{1,2}\b.{1,20}(?:19|20)\d{2}\W*$/;
/** Words of a line of date, at most, that ends as a sentence or a listed part of one does and shows neither. */
const MOST_DATE_WORDS = 5;

/** Whether a line that begins as one of date is a sentence: "Published in 1987, the book made her known." */
const isToldOfYear = ({ text, words }: Run): boolean =>
  words > MOST_DATE_WORDS && /[.!?;,]$/.test(text) && !SHOWN_TIME.test(text);

const afterPassOn = makeOpening(PASS_ON);

/** Says who else worked on it, or who the author is. Read only near the end. */
const END_NOTE =
  /\b(?:contributed (?:to (?:this|the) (?:report|story|article|piece|column|coverage|investigation|project|review)|reporting|research)|additional reporting|reporting by\b.{0,200}(?:editing by)?|editing by|(?:may|can) be reached (?:at|on)\b[^.]{0,40}(?:[@\d]|twitter)|(?:reach|e-?mail|contact) (?:her|him|them|me|the (?:author|reporter|writer)) (?:at|on|via)|this (?:article|story|piece) (?:was|is|has been) (?:originally |first |re)+published (?:on|in|by|at|from|here|with)|follow (?:him|her|them|me|us) (?:on|at|@)|on twitter (?:at )?@|is an? (?:[^\s\d.,;:!?"“”()-]+[\s-]){0,4}(?:reporter|writer|journalist|editor|columnist|correspondent|contributor|author|producer|freelancer|blogger|professor|fellow|critic)\b|has been (?:reporting (?:on|for|from)|writing (?:about|for)|covering)|more articles (?:from|by)|a version of this (?:article|story|column|review) (?:also )?(?:appears|appeared|ran)|about the authors?|all rights reserved|may not be (?:published|reproduced)|want more stories|(?<=^|[.!?:] )(?:sign up (?:for|to)|subscribe to|(?:read )?more about [^.!?]{3,60}$)|(?:sign up (?:for|to)|subscribe to)\b.{0,60}\b(?:our|newsletters?|e-?mails?|alerts?|briefings?|podcasts?|channel)|subscribe (?:now|today)|views and opinions expressed|news tip, correction|opinion on the issues raised in this|submit a letter to the editor|letters (?:should|must) (?:be (?:no|fewer|less|under)|include)|ist (?:redakteur|journalist|autor|korrespondent)(?:in)?|nicht (?:von (?:der|unserer) redaktion|redaktionell) (?:bearbeitet|geprüft)|(?:avec|con|mit material von|com informações d[aeo]) (?:afp|reuters|dpa|ap|efe|ansa|lusa|agencias|agências))\b/;

/** Begins a note on who worked on it, whose it is, or what readers may write below it. */
const BEGINS_NOTE =
  /^(?:comments (?:are|will be) (?:filtered|moderated)|we reserve the right to (?:remove|edit|delete)|to contact the (?:editors?|reporters?|writers?|authors?)|contributing:|copyright:? (?:© ?)?\d{4}|not to be reproduced without|über dieses thema berichtete|il vous reste [\d.,]+\s?%|(?:la suite|cet article) est réservée? aux abonnés|dziękujemy, że przeczyta|[(（]?原标题[:：])/;

/** What no note says: somebody's words are passed on. */
const REPORTS = /\b(?:said|says|sagte)\b/;

/** Words of a note at the end at most: a last paragraph of report can be long, such a note is not. */
const LONGEST_NOTE = 90;
const LONGEST_CREDIT_LINE = 60;
/** Characters in which a line of date shows its first number. */
const LONGEST_DATE_LINE = 120;

/** Ends a line of byline and time: "11/18/19 11:04 PM EST". */
const TIME_AT_END = /\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i;

/** What a line goes on with behind what a page says of its buttons, players and pictures; null where it begins otherwise. */
function behindPageWords(line: string): string | null {
  const behind = afterPageWords(line.toLowerCase());
  return behind === null ? null : line.slice(line.length - behind.length);
}

/** A line, then it with a space at each place where nothing but a capital parts two words, one at a time, the last first. */
function* partings(line: string): Generator<string> {
  yield line;
  for (const { index } of [...line.matchAll(/[a-z](?=[A-Z])/g)].reverse())
    yield `${line.slice(0, index + 1)} ${line.slice(index + 1)}`;
}

/** What a line goes on with behind the words of one button; null where it begins otherwise. */
function behindButton(line: string): string | null {
  for (const parted of partings(line)) {
    const behind = behindPageWords(parted);
    if (behind !== null) return behind;
  }
  return null;
}

/**
 * Whether a line says nothing else, with signs and numbers between. Nothing stands between buttons side by side:
 * "SharePrint".
 */
function isPageLine(line: string): boolean {
  // The one letter that is longer in lower case.
  let left: string | null = line.replaceAll('İ', 'I');
  if (!HAS_LETTER.test(left.toLowerCase())) return false;
  do left = behindButton(left);
  while (left !== null && HAS_LETTER.test(left.toLowerCase()));
  return left !== null;
}

/** Whether a line says who made or owns a picture. Nothing stands between two parts of it side by side: "PhotoCredit". */
export const namesMaker = (line: string): boolean =>
  [line, line.replace(/([a-z])([A-Z])/, '$1 $2')].some((one) => afterCredit(one.toLowerCase()) !== null);

/** Begins an object or a list of objects in JSON. */
const DATA = /^\[?\s*\{\s*"[^"]*"\s*:/;

/** Whether a run is data that the page keeps for its scripts, and no code that the story shows. */
const isData = (run: Run): boolean =>
  DATA.test(run.text) && /[}\]]$/.test(run.text) && nearestTo(holderOf(run), 'pre, code, samp, kbd') === null;

/** The day of a film and how long it is, with nothing between: "Dec. 19, 202402:46"; or what is left of it: "-0:00". */
const FILM_LENGTH = /^\D{0,12}\d{1,2}\D{1,14}(?:19|20)\d{2}\d{1,2}:\d{2}$|^[-−]\d{1,2}:\d{2}$/;

/** A mail address and nothing else: the author's, below the text. In a list it is one of those that the story names. */
const MAIL_LINE = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** Whether a run is furniture by its own words, wherever it stands. */
export function isFurnitureText(run: Run): boolean {
  const { text, words, linked } = run;
  if (!saysAnything(text) || isData(run) || FILM_LENGTH.test(text)) return true;
  if (words > LONGEST_CREDIT_LINE) return false;
  const said = text.toLowerCase();
  // A dash parts a pointer from the link it leads to, and the words of a sentence from each other.
  const pointing = linked >= 0.3 ? said.replace(/\s[-–—]\s/, ': ') : said;
  if (
    words <= 30 &&
    afterPointer(pointing) !== null &&
    (words <= 7 || linked >= 0.3 || /^[^.!?]{3,40}[:|]/.test(text))
  )
    return true;
  if (words <= 30 && pointsToLink(run, said)) return true;
  if (words <= MOST_PAGE_WORDS && text.length <= LONGEST_PAGE_LINE && !isHeading(run) && isPageLine(text))
    return true;
  if (linked >= LABELLED && words <= 30 && LABELLED_LINK.test(said)) return true;
  if (namesMaker(text) || isCreditedAtEnd(text)) return true;
  if (isByline(run) && TIME_AT_END.test(text)) return true;
  // Whatever a page makes of it, its beginning is soon read.
  if (words <= 20 && afterDated(said.slice(0, LONGEST_DATE_LINE)) !== null && !isToldOfYear(run)) return true;
  return words <= 40 && !QUOTED.test(said) && afterPassOn(said) !== null;
}

/** Whether a run before the first paragraph names the author. */
export const isByline = (run: Run): boolean =>
  run.words <= 16 &&
  !/[.!?]$/.test(run.text) &&
  ((BYLINE.test(run.text) && !(run.words > MOST_UNNAMED && OF_SOME.test(run.text))) ||
    (BEFORE_NAME.test(run.text) && NAME_SECOND.test(run.text)));

/** Asks readers to mark a mistake for the editors. Of the keys alone a story on shortcuts may tell. */
const MISTAKE_NOTE =
  /^(?=.*ctrl\s?\+\s?enter).*(?:error|mistake|typo|misprint|ошибк|опечатк|помилк|памылк|kļūd|redak|klaid|błąd|chyb)/;

/** Whether a run near the end is a note on who wrote it, who helped, or where it first stood. */
export function isEndNote({ text, words, block }: Run): boolean {
  const said = text.toLowerCase();
  if (words > LONGEST_NOTE) return false;
  if (MAIL_LINE.test(said)) return !/^(?:li|t[dh]|d[dt])$/.test(tagOf(block));
  return (END_NOTE.test(said) && !REPORTS.test(said)) || BEGINS_NOTE.test(said) || MISTAKE_NOTE.test(said);
}
