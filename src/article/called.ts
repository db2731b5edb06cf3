/**
 * What the makers of a page call its parts: the names in classes and ids by which captions, standfirsts, furniture and
 * the readers' talk are told. Each name is read once a look, for pages repeat their names thousands of times.
 */
import { attrOf, hasAttr, tagOf } from '../detect/dom.ts';
import { oncePerLook } from '../detect/one-look.ts';

/** Whole words of class names and ids by which captions and credits of pictures are called. */
const CAPTION_WORDS: ReadonlySet<string> = new Set(
  'caption captions imagecaption credit credits copyright attribution bildunterschrift bildtext'.split(' '),
);

/** Whole words by which the standfirst is called. Furniture are those alone that are called little else. */
const STANDFIRST_FURNITURE = 'standfirst dek subtitle';
const STANDFIRST_WORDS: ReadonlySet<string> = new Set(
  (
    `${STANDFIRST_FURNITURE} deck subhead subheadline subheading strapline lede lead intro introduction summary ` +
    'tagline excerpt description vorspann untertitel chapo chapeau entradilla bajada copete sumario sommario sottotitolo ' +
    'catenaccio subtitulo ingress manchet preamble perex synopsis announce'
  ).split(' '),
);

/** Whole words by which the readers' talk about the story is called. */
const TALK_WORDS: ReadonlySet<string> = new Set('comment comments disqus'.split(' '));

/**
 * Whole words of class names and ids that name furniture of other kinds. Whole words only: "shared" or "adapt" are not
 * here.
 */
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
    'poll rating donate donation ' +
    // what opens on pointing
    'rollover tooltip popover popup modal dropdown'
  ).split(' '),
]);

/** Class words of what holds a picture; what is written there is its caption. */
const PICTURE_WORDS: ReadonlySet<string> = new Set(
  (
    'image images img photo photos picture thumbnail gallery slideshow slider carousel video player bild bilder ' +
    'absatzbild foto fotos imagen imagem immagine'
  ).split(' '),
);

/** What a name may end with that says no more than that there is a box. */
const BOX = '(?:-(?:box|list|module|widget|container|wrap|wrapper|block|area))?$';
/** How names of an author's name end, of what holds it, and of what names somebody else. */
const AUTHOR = new RegExp(`(?:^|-)(?:bylines?|authors?|contributors?)(?:-?names?)?${BOX}`);
const OTHERS_WORDS: ReadonlySet<string> = new Set([
  ...CAPTION_WORDS,
  ...PICTURE_WORDS,
  ...TALK_WORDS,
  'media',
  'quote',
]);
/** How names of a text end that leads to a story. */
const TEASER = /(?:^|-)teaser(?:-?text)?$/;
/** Such names of a time as tell that the story was changed then, and as tell that it is its date all the same. */
const CHANGED = /(?:^|-)(?:updated|modified)/;
const DATE_ITSELF = /publish|(?:^|-)(?:entry|post)-date/;
/** How names of the readers' talk end. */
const TALK = new RegExp(
  `(?:^|-)(?:forums?|replies|respond|commentlist|(?:leser)?kommentare|commentaires|comentarios|commenti|reacties|komentarze)${BOX}`,
);
/** How names of what stands beside the story end, of lists of other stories, and of what search engines are to pass over. */
const BESIDE = new RegExp(
  `(?:^|-)(?:ratings|nocontent|error-?report|report-?(?:an?-?)?error|side-?rail|rail|(?:right|side)-?(?:col|column|bar)|more-?from|read-?next|most-?(?:read|popular))${BOX}`,
);
/**
 * Names that say what a box has or has not, or what may be done there. "comments--closed" is a box of comments in a state
 * of its own, and what is not for paper is not the story's.
 */
const OF_OTHERS = /^(?:no|has|with|without)[-_](?!print)|^[a-z]+[-_](?:open|closed|enabled|disabled)$/;
/** Names that file a story under a topic, which may be called as its talk is; "topic-tags" are tags all the same. */
const FILED = /^(?:topic|category|tag|channel|theme)-/;
/** Words of an id that is a name; more are a heading's own words. */
const MOST_ID_WORDS = 3;

/** What an element's classes and id call it. */
export interface Called {
  readonly isEmbed: boolean;
  readonly isCaption: boolean;
  readonly isPicture: boolean;
  readonly isTalk: boolean;
  readonly isTeaser: boolean;
  /** Called when the story was changed, and not when it came out. */
  readonly isChange: boolean;
  /** Called who wrote the story, and nobody who took a picture or said something. */
  readonly isAuthor: boolean;
  /** Called furniture of any kind but pictures: talk, too, and not furniture that is elsewhere. */
  readonly isFurniture: boolean;
  /** True of a standfirst, false of furniture of other kinds and pictures, null of what is called neither. */
  readonly isStandfirst: boolean | null;
}

/**
 * The names in an attribute that are the element's own, in small letters, with a dash between words: "rightCol" is
 * right-col.
 */
const namesIn = (value: string): string[] =>
  value
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/\s+/)
    .filter((name) => !OF_OTHERS.test(name))
    .map((name) => name.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, ''))
    .filter(Boolean);

/** The words of names: "related-links" gives related and links. */
const wordsOf = (names: readonly string[]): string[] => names.flatMap((name) => name.split('-'));

/** Whether a name is that of a picture, and not of what holds a paragraph beside one: "text-image", "bild-text". */
function isPictureName(name: string): boolean {
  const words = name.split('-');
  return words.some((word) => PICTURE_WORDS.has(word)) && !words.some((word) => /^texte?$/.test(word));
}

/** Stands in no name that a parser has read. */
const BETWEEN = '\0';

/** Reads names that were put into one text by `calledOf`. */
const read = oncePerLook((called: string): Called => {
  const [isHeaded, id = '', classes = ''] = called.split(BETWEEN);
  const [ofClass, ofId] = [namesIn(classes), namesIn(id)];
  const words = wordsOf([...ofClass, ...ofId]);
  const ids = isHeaded ? [] : ofId.filter((name) => name.split('-').length <= MOST_ID_WORDS);
  const names = [...ofClass, ...ids].filter((name) => !FILED.test(name));
  const isNamed = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const isAny = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
  const isTalk = isAny(TALK_WORDS) || isNamed(TALK);
  const isOther = (word: string): boolean =>
    PICTURE_WORDS.has(word) || (CLASS_WORDS.has(word) && !STANDFIRST_WORDS.has(word));
  const isStandfirst =
    isAny(STANDFIRST_WORDS) || /\bsub (?:title|head|heading|headline)\b/.test(words.join(' ')) || null;
  return {
    isEmbed: words.includes('embed'),
    isCaption: isAny(CAPTION_WORDS),
    isPicture: [...ofClass, ...ofId].some(isPictureName),
    isTalk,
    isTeaser: isNamed(TEASER),
    isChange: isNamed(CHANGED) && !isNamed(DATE_ITSELF),
    isAuthor: isNamed(AUTHOR) && !isAny(OTHERS_WORDS),
    isFurniture: isTalk || isAny(CLASS_WORDS) || isNamed(BESIDE),
    isStandfirst: isTalk || words.some(isOther) ? false : isStandfirst,
  };
});

/** What an element's classes and id call it; undefined where it has neither. */
export function calledOf(element: Element): Called | undefined {
  if (!hasAttr(element, 'class') && !hasAttr(element, 'id')) return undefined;
  const isHeaded = /^(?:h[1-6]|section)$/.test(tagOf(element));
  return read([isHeaded ? 'headed' : '', attrOf(element, 'id'), attrOf(element, 'class')].join(BETWEEN));
}
