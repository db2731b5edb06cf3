/** Which runs of an article are captions of its pictures, by what they say and where they stand. */
import { attrOf, lettersOf, tagOf, textOf } from '../detect/dom.ts';
import { isA, queryAll, queryBelow } from '../detect/query.ts';
import { LONGEST_LINE, lineInGallery } from './furniture.ts';
import { isFurnitureText, isSigned } from './furniture-text.ts';
import { isHeading, isProse } from './prose.ts';
import { holderOf, type Run } from './runs.ts';
import { firstInEach, nearestTo } from './tree.ts';
import { STOPS } from './words-of.ts';

/** What a caption does not end with. */
const NO_CAPTION_END = new RegExp(`[${STOPS}:]$`, 'u');

/** Letters and digits by which a caption and its picture's own text are taken for the same: their ends often differ. */
const CAPTION_KEY = 40;
const captionKey = (text: string): string =>
  lettersOf(text.trim().slice(0, CAPTION_KEY * 2)).slice(0, CAPTION_KEY);

/** Whether the box right above an element holds a picture and no text. */
function isBelowPicture(element: Element): boolean {
  const above = element.previousElementSibling;
  if (!above || (above.textContent ?? '').trim()) return false;
  return isA(above, 'img, picture, figure') || queryBelow(above, 'img, picture').length > 0;
}

/**
 * What the pictures of an article say of themselves, by its beginning, and what is said below them, whole; as letters
 * alone.
 */
export interface PictureTexts {
  readonly alternatives: ReadonlySet<string>;
  readonly captions: ReadonlySet<string>;
}

/** Those of the pictures below an element. */
export function pictureTexts(root: Element): PictureTexts {
  // A figure may stand around the root as well.
  const pictures = firstInEach(queryAll(root.ownerDocument, 'img'));
  return {
    alternatives: new Set(
      queryBelow(root, 'img[alt]')
        .map((image) => captionKey(attrOf(image, 'alt')))
        .filter(Boolean),
    ),
    captions: new Set(
      queryBelow(root, 'figcaption')
        .filter((caption) => pictures.has(nearestTo(caption, 'figure') ?? caption))
        .map((caption) => lettersOf(textOf(caption) ?? '')),
    ),
  };
}

/**
 * Whether a run says what a picture says of itself; a heading may do so too. A whole sentence that does is a caption only
 * where it is set as no paragraph is, as a list below the picture: some pages repeat the story's beginning as the
 * picture's text.
 */
export function isCaptionByWords(run: Run, { alternatives, captions }: PictureTexts): boolean {
  if (captions.size > 0 && run.words > 2 && captions.has(lettersOf(run.text))) return true;
  if (alternatives.size === 0 || isHeading(run) || !alternatives.has(captionKey(run.text))) return false;
  const list = nearestTo(run.block, 'ul, ol');
  return !isProse(run) || (list !== null && isBelowPicture(list));
}

/** Share of the story's words that may be such captions: beyond it, they are the story. */
const MOST_IN_GALLERIES = 0.5;

/** The captions of galleries. */
export function galleryCaptions(runs: readonly Run[], words: number): Set<Run> {
  const found = runs.filter(({ block }) => {
    const item = nearestTo(block, 'li');
    return item !== null && lineInGallery(item) !== null;
  });
  return new Set(found.reduce((sum, run) => sum + run.words, 0) > words * MOST_IN_GALLERIES ? [] : found);
}

/** Words of a file's name at most. */
const MOST_FILE_WORDS = 6;
/** A picture's file and nothing else: what stands where its editor has written no title. */
const FILE_LINE = /^[^/:?"]{1,80}\.(?:jpe?g|png|gif|webp)$/i;

/** The names of pictures' files that stand as lines among the paragraphs, each with the caption between it and a credit. */
export function fileCaptions(runs: readonly Run[]): Set<Run> {
  const found = new Set<Run>();
  for (const [i, run] of runs.entries()) {
    if (tagOf(run.block) !== 'p' || run.words > MOST_FILE_WORDS || !FILE_LINE.test(run.text)) continue;
    found.add(run);
    const [caption, credit] = runs.slice(i + 1, i + 3);
    const isShort = caption && !isHeading(caption) && caption.words <= LONGEST_LINE;
    if (isShort && credit && /^\(/.test(credit.text) && isFurnitureText(credit)) found.add(caption);
  }
  return found;
}

/**
 * Whether a run stands right below a picture and is set as captions are: short, no full stop, in italics or a box; or with
 * an agency's sign behind it.
 * @param isLast whether it is the last paragraph: a story ends with such a sign, too
 */
export function isCaptionByPlace(run: Run, isLast: boolean): boolean {
  const isSignedHere = !isLast && isSigned(run.text);
  if (run.words > LONGEST_LINE || (NO_CAPTION_END.test(run.text) && !isSignedHere)) return false;
  const isSet = isSignedHere || /^(?:em|i|small|span|center|div|font)$/.test(tagOf(holderOf(run)));
  return isSet && isBelowPicture(run.block);
}
