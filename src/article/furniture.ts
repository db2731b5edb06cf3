/**
 * What stands among an article's paragraphs and is not its text: captions, credits, bylines, share counts, links to
 * other stories, tags, notes on the author. Judged by element, by class words and by the words themselves.
 */
import { attrOf, hasAttr, tagOf, textOf } from '../detect/dom.ts';
import { closestTo, isBefore, queryBelow } from '../detect/query.ts';
import type { Run } from './runs.ts';

/** Elements that hold no body text, wherever they stand in the article. */
const NEVER_BODY: ReadonlySet<string> = new Set(
  'figcaption nav footer header form address aside menu legend label'.split(' '),
);

/** Whole words of class names and ids by which captions and credits of pictures are called. */
const CAPTION_WORDS: ReadonlySet<string> = new Set(
  'caption captions imagecaption credit credits copyright attribution'.split(' '),
);

/** Whole words by which the standfirst is called. Furniture are those alone that are called little else. */
const STANDFIRST_FURNITURE = 'standfirst dek subtitle';
const STANDFIRST_WORDS: ReadonlySet<string> = new Set(
  (
    `${STANDFIRST_FURNITURE} deck subhead subheadline subheading strapline lede lead intro introduction summary ` +
    'excerpt description vorspann untertitel chapo chapeau entradilla bajada copete sumario sommario sottotitolo ' +
    'catenaccio subtitulo ingress manchet'
  ).split(' '),
);

/** Whole words of class names and ids that name furniture. Whole words only: "shared" or "adapt" are not here. */
const CLASS_WORDS: ReadonlySet<string> = new Set([
  ...CAPTION_WORDS,
  ...// who wrote it, and when
  (
    'byline bylines author authors authorinfo bio biography contributor contributors timestamp datetime pubdate ' +
    `dateline publishdate meta metadata postmeta entrymeta kicker eyebrow ${STANDFIRST_FURNITURE} ` +
    // passing it on
    'share sharing sharebar sharedaddy addthis social socials follow print toolbar ' +
    // other stories
    'related relatedposts recirc recirculation recommended recommendation recommendations readmore teaser trending ' +
    'popular outbrain taboola promo promos promoted crosspromo sidebar toc breadcrumb breadcrumbs pagination pager ' +
    'tags taglist tagcloud topics hashtags ' +
    // asks and advertising
    'newsletter newsletters signup subscribe subscription advert advertisement advertising ad ads sponsor sponsored ' +
    'comments comment disqus poll rating donate donation ' +
    // what opens on pointing
    'rollover tooltip popover popup modal dropdown'
  ).split(' '),
]);

/** Class words of small things that open inside a sentence; their text is no part of it. */
const OPENS_INSIDE =
  /(^|[\s_-])(rollover|tooltip|popover|popup|dropdown)[\w-]*block|(^|[\s_-])(tooltip|popover|popup)/i;

/** Class words of what holds a picture; what is written there is its caption. */
const PICTURE_WORDS: ReadonlySet<string> = new Set(
  'image images img photo photos picture thumbnail gallery slideshow slider carousel video player'.split(' '),
);

/** Words a caption in a box of its own has at most: longer, and the box holds text beside its picture. */
const LONGEST_CAPTION = 80;

/** The words of a class attribute and an id: "relatedLinks__item" gives related, links, item. */
const classWords = (element: Element): string[] =>
  `${attrOf(element, 'class')} ${attrOf(element, 'id')}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);

/**
 * Whether an element holds furniture, by its name and its class words. Whoever asks must see to it that the element
 * does not hold the better part of the article: class words are often wrong about big containers.
 */
export function isFurnitureElement(element: Element): boolean {
  const name = tagOf(element);
  // At the end of a quotation stands who is quoted.
  if (NEVER_BODY.has(name) && !isSectionHead(element))
    return name !== 'footer' || closestTo(element, 'blockquote') === null;
  // A post shown as a quotation is the writer's evidence, whatever the box around it is called; a table's caption is a
  // part of the table.
  if (name === 'blockquote' || name === 'caption') return false;
  const isCalled = isCalledFurniture(element);
  return isCalled ?? (name === 'figure' && queryBelow(element, 'blockquote, table, pre').length === 0);
}

/** Whether an element is the head of one of the story's sections: it has a heading that leads to nothing else. */
export function isSectionHead(element: Element): boolean {
  if (tagOf(element) !== 'header') return false;
  const [heading, other] = queryBelow(element, 'h1, h2, h3, h4, h5, h6');
  if (!heading || other || tagOf(heading) === 'h1') return false;
  return queryBelow(heading, 'a').every((link) => attrOf(link, 'href').startsWith('#'));
}

/** Whether an element holds furniture, by its role and its class words alone; null where they say nothing of it. */
export function isCalledFurniture(element: Element): boolean | null {
  const role = attrOf(element, 'role');
  if (/^(?:navigation|complementary|contentinfo|banner|search|dialog|menu|toolbar|tooltip)$/.test(role))
    return true;
  if (
    /\b(?:author|datePublished|dateModified|copyrightHolder|caption|keywords)\b/.test(
      attrOf(element, 'itemprop'),
    )
  )
    return true;
  if (hasAttr(element, 'class') || hasAttr(element, 'id')) {
    const words = classWords(element);
    if (words.includes('embed') && queryBelow(element, 'blockquote').length > 0) return false;
    if (words.some((word) => CLASS_WORDS.has(word))) return true;
    if (words.some((word) => PICTURE_WORDS.has(word))) return isPictureBox(element);
  }
  return null;
}

function isPictureBox(element: Element): boolean {
  // A heading tells a section from a picture with its caption.
  if (queryBelow(element, 'h1, h2, h3, h4').length > 0) return false;
  if (queryBelow(element, 'img, picture, video, svg, noscript').length === 0) return false;
  return (element.textContent ?? '').split(/\s+/).length <= LONGEST_CAPTION;
}

/** Whether an element between headline and text is called the standfirst; null where its name says neither. */
export function isCalledStandfirst(element: Element): boolean | null {
  const name = tagOf(element);
  if (name === 'figure' || (NEVER_BODY.has(name) && name !== 'header')) return false;
  const words = classWords(element);
  const isOther = (word: string): boolean =>
    PICTURE_WORDS.has(word) || (CLASS_WORDS.has(word) && !STANDFIRST_WORDS.has(word));
  if (words.some(isOther)) return false;
  const isCalled =
    words.some((word) => STANDFIRST_WORDS.has(word)) ||
    /\bsub (?:title|head|heading|headline)\b/.test(words.join(' ')) ||
    /\b(?:alternativeHeadline|description)\b/.test(attrOf(element, 'itemprop'));
  return isCalled || null;
}

/** Whether an element holds a picture's caption or credit, by its name and its class words. */
export const isCaption = (element: Element): boolean =>
  tagOf(element) === 'figcaption' ||
  ((hasAttr(element, 'class') || hasAttr(element, 'id')) &&
    classWords(element).some((word) => CAPTION_WORDS.has(word)));

/** Words of a line below a picture, at most. */
export const LONGEST_LINE = 30;

/** Whether a box is set in the middle, as far as its markup says. */
const isCentred = (box: Element): boolean =>
  tagOf(box) === 'center' ||
  attrOf(box, 'align').toLowerCase() === 'center' ||
  /text-align\s*:\s*center/i.test(attrOf(box, 'style'));

/**
 * The line below the picture in a box that holds a picture and nothing else, set in italics or small, or in the middle
 * of the box: a caption, though nothing calls it so. Null where there is none.
 */
export function lineBelowPicture(box: Element): Element | null {
  // What is held ready for browsers without scripts is text to others.
  const said = queryBelow(box, 'noscript')
    .reduce((text, held) => text.replace(textOf(held) ?? '', ''), textOf(box) ?? '')
    .trim();
  if (!said || said.split(/\s+/).length > LONGEST_LINE) return null;
  const line = queryBelow(box, isCentred(box) ? 'em, i, small, span, font' : 'em, i, small').find(
    (element) => (textOf(element) ?? '').trim() === said,
  );
  const pictures = queryBelow(box, 'img');
  return line && pictures.length > 0 && pictures.every((picture) => isBefore(picture, line)) ? line : null;
}

/** Words by which the site's sign and faces are called. */
const NO_LEAD = /(?:^|[\s_-])(?:logo|avatar|icon|author|byline|portrait|profile|bio)s?(?:$|[\s_-])/i;

/** Whether an element is called the site's sign, or somebody's face: no picture of the story, and none that leads it. */
export const isCalledNoLead = (element: Element): boolean =>
  NO_LEAD.test(attrOf(element, 'class')) || NO_LEAD.test(attrOf(element, 'id'));

/** Whether a text node stands in something that opens inside the sentence around it, such as a list of links. */
export const opensInside = (element: Element): boolean => OPENS_INSIDE.test(attrOf(element, 'class'));

// The patterns below are lower case, read text in lower case, and do without Unicode's classes of letters: to build one
// that ignores case or knows all letters takes longer than all it does on a page.

/** Letters as ranges of a class: beyond ASCII, of all scripts, and all in lower case. */
const BEYOND_ASCII = String.raw`\u00df-\u1fff\u3040-\ud7ff`;
const LETTER = `a-z${BEYOND_ASCII}`;

/** Begins a pointer to another story, whole or before a colon. English, German, French, Spanish, Portuguese, Italian, Dutch, Polish. */
const POINTERS = new RegExp(
  `^[\\W_]*(?:${[
    'read (?:more|also|next|now|the full \\w+)|also read|see also|see more|also see|related(?: \\w+)?|more (?:on|from|about|like|stories|news|coverage)\\b.*',
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

/** Heads a list of other stories, whole. */
const POINTER_HEADING =
  /^(?:more (?:great |top |from |on |stories|news|in |about )|(?:related|recommended|popular|latest|top|other) (?:stories|articles|news|posts|reading|content|topics|links)|read next|around the web|from (?:around )?the web|you (?:may|might) also|editor['’]s picks|trending|most (?:read|popular)|mehr (?:zum|aus|von)|das könnte|weitere (?:artikel|themen|nachrichten|meldungen)|meistgelesen|lire aussi|à lire|sur le même|dans la même|les plus lus|más (?:noticias|información|sobre|en)|lo más|te puede|leia (?:também|mais)|mais (?:lidas|notícias|sobre)|veja também|leggi anche|potrebbe|altri articoli|lees ook|meer (?:over|nieuws)|czytaj|zobacz)/;

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
  /(?:\((?:AP|AFP|Reuters|REUTERS|Getty(?: Images)?|Shutterstock|File(?: [Pp]hoto)?|(?:AP |File )?Photos?(?: by|:|\/)[^()]{0,60}|(?:[^()]{2,60}[/|] ?)(?:AP|AFP|Reuters|REUTERS|Getty(?: Images)?|EPA|DPA|dpa|PA|Shutterstock)(?:[^()]{0,30}))\)|(?:\/|\bvia |: ?)(?:Getty Images|Reuters|REUTERS|AFP|Shutterstock|AP)|[Ii]mage [Cc]redit:? .{0,60}|\b[Pp]hoto(?:graph)?:.{0,60})\.?$/;

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
  String.raw`^[^\w${BEYOND_ASCII}“„«"]*(?:share (?:this|on|via)|share$|like this story|follow (?:us|me|him|her|them|the author|\S+(?: \S+){0,4} on (?:twitter|x|facebook|instagram|linkedin|threads))|(?:you can )?(?:reach|contact|email|e-mail) (?:the (?:author|reporter|writer)s?|him|her|me|\S+(?: \S+){0,2} (?:at|via))|have a (?:news )?tip\b|got a tip\b|send (?:us )?(?:tips|your)|join (?:the|our) (?:conversation|discussion|forum)|\d[\d.,]* ?(?:shares?|comments?|views?|likes?|reads?|letture|vues|aufrufe|kommentare|comentarios|commenti)$|(?:comments?|leave a comment|post (?:a )?comments?|view comments|print|e-?mail|copy link|whatsapp|facebook|twitter|pinterest|linkedin|reddit|subscribe)$|image \d+ of \d+|\d+ ?\/ ?\d+$|tags?\s*:|filed under|topics?\s*:|categor(?:y|ies)\s*:|schlagw[oö]rter|schlagworte|etiquetas\s*:|mots[- ]clés)`,
);

/** Says who else worked on it, or who the author is. Read only near the end. */
const END_NOTE =
  /\b(?:contributed (?:to this|to the|reporting)|additional reporting|reporting by\b.{0,200}(?:editing by)?|editing by|(?:may|can) be reached (?:at|on)|follow (?:him|her|them|me|us) (?:on|at|@)|on twitter (?:at )?@|is an? (?:[^\s\d.,;:!?"“”()-]+[\s-]){0,4}(?:reporter|writer|journalist|editor|columnist|correspondent|contributor|author|producer|freelancer|blogger|professor|fellow|critic)\b|has been (?:reporting|writing|covering)|more articles (?:from|by)|about the authors?|all rights reserved|may not be (?:published|reproduced)|want more stories|sign up (?:for|to)|subscribe (?:to|now|today)|views and opinions expressed|news tip, correction|ist (?:redakteur|journalist|autor|korrespondent)(?:in)?|(?:avec|con|mit material von|com informações d[aeo]) (?:afp|reuters|dpa|ap|efe|ansa|lusa|agencias|agências))\b/;

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
  if (words <= 30 && POINTERS.test(said) && (words <= 7 || linked >= 0.3 || /^[^.!?]{3,40}[:|]/.test(text)))
    return true;
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
