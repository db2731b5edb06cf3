/** What among an article's paragraphs is not its text, judged by its own words. */
import { isHeading } from './prose.ts';
import type { Run } from './runs.ts';

// The patterns below are lower case, read text in lower case, and do without Unicode's classes of letters: to build one
// that ignores case or knows all letters takes longer than all it does on a page.

/** Letters as ranges of a class: beyond ASCII, of all scripts, and all in lower case. */
const BEYOND_ASCII = String.raw`\u00df-\u1fff\u3040-\ud7ff`;
const LETTER = `a-z${BEYOND_ASCII}`;

/** Begins a pointer to another story, whole or before a colon. English, German, French, Spanish, Portuguese, Italian, Dutch, Polish. */
const POINTERS = new RegExp(
  `^[\\W_]*(?:${[
    'read|read (?:more|also|next|now|the full \\w+)|also read|see also|see more|also see|related(?: \\w+)?|more (?:on|from|about|like|stories|news|coverage)\\b.*',
    "you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: \\w+)*|don['’]?t miss(?: it)?|must[- ]reads?|also on \\S+|on \\S+\\.com|watch(?: more| also| now| live| below| video)?|listen(?: here| now)?|continue reading(?: below)?|story continues(?: below)?(?: advertisement)?|article continues.*|advertisement|sponsored|click here.*|keep reading|up next|get the latest.*",
    'mehr (?:zum thema|dazu|lesen|davon|aus)|lesen sie (?:auch|hier|mehr|dazu)(?: \\w+)?|lies auch|auch interessant|siehe auch|das könnte sie auch interessieren|weiterlesen|hier (?:lesen|geht es).*|anzeige|werbung',
    '(?:à )?lire (?:aussi|également|plus)|voir aussi|à voir(?: aussi)?|sur le même (?:sujet|thème)|en savoir plus|notre dossier|publicité|la suite après.*',
    '(?:lea|lee|leer|ver|mira|vea) (?:también|más)|te puede interesar|(?:más|noticias) (?:información|relacionadas?)|relacionad[oa]s?|publicidad',
    'lei[ae] (?:também|mais)|veja (?:também|mais)|saiba mais|confira(?: também)?|relacionad[oa]s|publicidade|continua (?:após|depois).*',
    'leggi (?:anche|di più|tutto).*|vedi anche|potrebbe interessarti.*|ti potrebbe interessare|approfondisci|approfondimenti?|pubblicità',
    'lees (?:ook|meer|verder)|zie ook|meer (?:over|lezen)|bekijk ook|advertentie',
    'czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również|więcej)|przeczytaj (?:także|też).*|reklama',
  ].join('|')})\\s*(?:[:：|»>›→…]|\\.{3}|$)`,
);

/** Says what kind of story or film a link leads to, before the link. */
const LABELLED_LINK =
  /^[^a-z]{0,4}(?:explainer|explained|opinion|analysis|comment|video|photos|pictures|in pictures|gallery|podcast|exclusive|interactive|quiz|timeline|background|fact check|from the archives?|hintergrund|kommentar|analyse|fotostrecke|vidéo|décryptage|enquête|récit|opinión|análisis|fotos|galería|opinião|análise|opinione|analisi|foto|achtergrond|opinie|opinia|wideo)\s*[:|–—-]/;

/** Share of such a line that is the link, at least. */
const LABELLED = 0.5;

/**
 * What a page says of its buttons, players and pictures, whole lines of it: each says nothing but such things. A number is
 * read whole: in a row of them each could be parted in several ways, and all of these would be tried together.
 */
const PAGE_WORDS = new RegExp(
  `^(?:[\\W\\d_]*(?:${[
    'share(?: this)?(?: (?:article|story|post|page))?|save(?: (?:this )?(?:article|story)| for later)?|gift(?: this)? (?:article|story)|add to (?:your )?(?:saved(?: stories)?|favou?rites|reading list|bookmarks)|bookmark|print|e-?mail|tweet|facebook|whatsapp|linkedin|reddit|telegram|messenger|pinterest|bluesky|threads|comments?|copy(?: the)? link|link copied(?: to clipboard)?|copied',
    '(?:hide|show|toggle|view|close) (?:caption|transcript|gallery|image|comments?)|enlarge(?: this)? (?:image|photo)|(?:click|tap) (?:here )?to (?:enlarge|expand|zoom|play|unmute|share|copy)|view (?:image|photo) in full ?screen|(?:image|photo|slide|picture)? ?(?<!\\d)\\d+ (?:of|/) \\d+(?!\\d)|scroll to continue(?: with content)?|skip (?:ad|advertisement|past newsletter promotion)|after newsletter promotion|(?:your browser|this browser) does not support the \\w+ (?:element|tag)|loading(?: video| player)?|play video',
    'listen to (?:this|the) (?:article|story)|(?<!\\d)\\d+[ -]min(?:ute)?s? (?:read|listen)|(?:reading time|lesezeit|temps de lecture)\\W*\\d+ min(?:ute)?[sn]?|artikel (?:anhören|teilen|merken|drucken)|écouter (?:cet article|l’article)|partager|teilen|merken|drucken|compartir|guardar|compartilhar|condividi|delen|udostępnij',
  ].join('|')}))+[\\W\\d_]*$`,
);
/** Characters and words of such a line, at most. */
const LONGEST_PAGE_LINE = 120;
const MOST_PAGE_WORDS = 12;

/** Heads a list of other stories, whole. */
const POINTER_HEADING =
  /^(?:more (?:great |top |from |on |stories|news|in |about )|(?:related|recommended|popular|latest|top|other|further) (?:stories|articles|news|posts|reading|content|topics|links)|read next|around the web|from (?:around )?the web|you (?:may|might) also|editor['’]s picks|trending|most (?:read|popular)|mehr (?:zum|aus|von)|das könnte|weitere (?:artikel|themen|nachrichten|meldungen)|meistgelesen|lire aussi|à lire|sur le même|dans la même|les plus lus|más (?:noticias|información|sobre|en)|lo más|te puede|leia (?:também|mais)|mais (?:lidas|notícias|sobre)|veja também|leggi anche|potrebbe|altri articoli|lees ook|meer (?:over|nieuws)|czytaj|zobacz)/;

/** Whether a run is a short line that heads a list of other stories. */
export const isPointerHeading = (run: Run): boolean =>
  run.words <= 8 && !/[.!?]$/.test(run.text) && POINTER_HEADING.test(run.text.toLowerCase());

/** Says who made or owns a picture. */
const PICTURE_CREDIT =
  /^\W*(?:(?:image|photo|picture|media|video|file)s?\s*(?:credit|copyright|caption|source|courtesy|by|via|:|\/)|(?:photo(?:graph)?|picture|image|illustration|graphic|video|credit|foto|fotos|bild|bildquelle|quelle|grafik|symbolbild|crédits?(?: photo)?|imagen|créditos?|imagem|foto di|fotografia|beeld|zdjęcie|fot|фото|source)\s*[:：.©/|]|©|\(c\)|(?:getty images|reuters|shutterstock|afp|ap photo|dpa|epa|alamy|istock|imago)\b.{0,30}$)/;

/**
 * Ends as agencies' captions do. Agencies whose letters are also a department's or a party's, such as EPA or PA, only
 * after a photographer's name.
 */
const CREDIT_AT_END =
  /(?:\((?:AP|AFP|Reuters|REUTERS|Getty(?: Images)?|Shutterstock|File(?: [Pp]hoto)?|(?:AP |File )?Photos?(?: by|:|\/)[^()]{0,60}|(?:[^()]{2,60}[/|] ?)(?:AP|AFP|Reuters|REUTERS|Getty(?: Images)?|EPA|DPA|dpa|PA|Shutterstock)(?:[^()]{0,30}))\)|(?:\/|\bvia |: ?)(?:Getty Images|Reuters|REUTERS|AFP|Shutterstock|AP)|^\([^()/]{2,40}\/[^()/]{2,40}\)|[Ii]mage [Cc]redit:? .{0,60}|\b[Pp]hoto(?:graph)?:.{0,60})\.?$/;

/** A line that names the author, before the text. */
const BYLINE = new RegExp(
  String.raw`^(?:by|von|par|por|di|door|autora?|text|texto?|testo|tekst|words)\b[:\s]+[${LETTER}]`,
);

/** Begins a line of date or byline. */
const DATE_LINE = new RegExp(
  String.raw`^\W*(?:(?:first |last )?(?:published|updated|posted|modified|created|aktualisiert|veröffentlicht|stand|publié|mis à jour|mise à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|opublikowano|aktualizacja)(?!\w)\W*(?:on|at|am|le|el|em|il|op|um|:)?\W*(?:[${LETTER}]+[^\d${LETTER}]+){0,3}\d)`,
);

/** Asks to pass on, follow, write in or comment. */
const PASS_ON = new RegExp(
  String.raw`^[^\w${BEYOND_ASCII}“„«"]*(?:share (?:this|on|via)|share$|like this story|follow (?:us|me|him|her|them|the author|\S+(?: \S+){0,4} on (?:twitter|x|facebook|instagram|linkedin|threads))|(?:you can )?(?:reach|contact|email|e-mail) (?:the (?:author|reporter|writer)s?|him|her|me|\S+(?: \S+){0,2} (?:at|via))|have a (?:news )?tip\b|do you (?:know more|have (?:a (?:news )?tip|information|more))\b.*(?:\btip|e-?mail|\bcontact|\bwrite|@)|sign up (?:here )?(?:for|to) (?:our|the) .{0,60}newsletter|join our (?:\S+ )?(?:channel|group|community)\b|download our (?:\S+ )?app\b|subscribe to our (?:\S+ )?(?:podcast|newsletter|channel)\b|got a tip\b|send (?:us )?(?:tips|your)|join (?:the|our) (?:conversation|discussion|forum)|\d[\d.,]* ?(?:shares?|comments?|views?|likes?|reads?|letture|vues|aufrufe|kommentare|comentarios|commenti)$|(?:comments?|leave a comment|post (?:a )?comments?|view comments|print|e-?mail|copy link|whatsapp|facebook|twitter|pinterest|linkedin|reddit|subscribe)$|image \d+ of \d+|\d+ ?\/ ?\d+$|tags?\s*:|filed under|topics?\s*:|categor(?:y|ies)\s*:|schlagw[oö]rter|schlagworte|etiquetas\s*:|mots[- ]clés)`,
);

/** Says who else worked on it, or who the author is. Read only near the end. */
const END_NOTE =
  /\b(?:contributed (?:to this|to the|reporting)|additional reporting|reporting by\b.{0,200}(?:editing by)?|editing by|(?:may|can) be reached (?:at|on)|(?:reach|e-?mail|contact) (?:her|him|them|me|the (?:author|reporter|writer)) (?:at|on|via)|this (?:article|story|piece) (?:was|is|has been) (?:originally |first |re)+published (?:on|in|by|at|from|here|with)|follow (?:him|her|them|me|us) (?:on|at|@)|on twitter (?:at )?@|is an? (?:[^\s\d.,;:!?"“”()-]+[\s-]){0,4}(?:reporter|writer|journalist|editor|columnist|correspondent|contributor|author|producer|freelancer|blogger|professor|fellow|critic)\b|has been (?:reporting|writing|covering)|more articles (?:from|by)|about the authors?|all rights reserved|may not be (?:published|reproduced)|want more stories|sign up (?:for|to)|subscribe (?:to|now|today)|views and opinions expressed|news tip, correction|ist (?:redakteur|journalist|autor|korrespondent)(?:in)?|(?:avec|con|mit material von|com informações d[aeo]) (?:afp|reuters|dpa|ap|efe|ansa|lusa|agencias|agências))\b/;

/** Words of a note at the end at most: a last paragraph of report can be long, such a note is not. */
const LONGEST_NOTE = 90;
const LONGEST_CREDIT_LINE = 60;
/** Characters in which a line of date shows its first number. */
const LONGEST_DATE_LINE = 120;

/** Ends a line of byline and time: "11/18/19 11:04 PM EST". */
const TIME_AT_END = /\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i;

/** Whether a run is furniture by its own words, wherever it stands. */
export function isFurnitureText(run: Run): boolean {
  const { text, words, linked } = run;
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (words > LONGEST_CREDIT_LINE) return false;
  const said = text.toLowerCase();
  // A dash parts a pointer from the link it leads to, and the words of a sentence from each other.
  const pointing = linked >= 0.3 ? said.replace(/\s[-–—]\s/, ': ') : said;
  if (
    words <= 30 &&
    POINTERS.test(pointing) &&
    (words <= 7 || linked >= 0.3 || /^[^.!?]{3,40}[:|]/.test(text))
  )
    return true;
  if (
    words <= MOST_PAGE_WORDS &&
    text.length <= LONGEST_PAGE_LINE &&
    !isHeading(run) &&
    PAGE_WORDS.test(said)
  )
    return true;
  if (linked >= LABELLED && words <= 30 && LABELLED_LINK.test(said)) return true;
  if (PICTURE_CREDIT.test(said) || CREDIT_AT_END.test(text)) return true;
  if (isByline(run) && TIME_AT_END.test(text)) return true;
  // Whatever a page makes of it, its beginning is soon read.
  if (words <= 20 && DATE_LINE.test(said.slice(0, LONGEST_DATE_LINE))) return true;
  return words <= 40 && PASS_ON.test(said);
}

/** Whether a run before the first paragraph names the author. */
export const isByline = (run: Run): boolean =>
  run.words <= 16 && !/[.!?]$/.test(run.text) && BYLINE.test(run.text.toLowerCase());

/** Whether a run near the end is a note on who wrote it, who helped, or where it first stood. */
export const isEndNote = (run: Run): boolean =>
  run.words <= LONGEST_NOTE && END_NOTE.test(run.text.toLowerCase());
