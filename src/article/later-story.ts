/**
 * The story that a reader has come to on a page that adds the next ones below its own. Such a page changes its title and
 * address as one scrolls; what it says to machines stays as it came, and speaks of the first story still.
 */
import { attrOf, lettersOf, textOf } from '../detect/dom.ts';
import { docTitle, holds, isBefore, queryAll, queryBelow } from '../detect/query.ts';
import { authorIn } from './byline.ts';
import { isoDate, type Metadata } from './metadata.ts';
import { countWords, foldSpace } from './words-of.ts';

/** Letters of a headline below which it may be in a title by chance. */
const LEAST_HEADLINE = 8;

/** Words of a story below which it is a teaser of one. */
const LEAST_WORDS = 80;

interface Story {
  readonly element: Element;
  readonly headline: string;
}

/** A later story of a page. */
export interface LaterStory extends Story {
  /** The page's other stories. */
  readonly others: readonly Element[];
}

const proseOf = (element: Element): number =>
  queryBelow(element, 'p').reduce((sum, paragraph) => sum + countWords(textOf(paragraph) ?? ''), 0);

function storiesOf(doc: Document): Story[] {
  return queryAll(doc, 'article').flatMap((element) => {
    const [heading] = queryBelow(element, 'h1, h2');
    const headline = foldSpace((heading && textOf(heading)) ?? '');
    return lettersOf(headline).length >= LEAST_HEADLINE ? [{ element, headline }] : [];
  });
}

/**
 * Finds it: the story whose headline stands in the page's title, below one whose headline the page names to machines.
 * @param said the headlines that the page names to machines
 * @returns null where the page has one story, or is at its first
 */
export function laterStory(doc: Document, said: readonly string[]): LaterStory | null {
  const stories = storiesOf(doc);
  if (stories.length < 2) return null;
  const isIn = ({ headline }: Story, texts: readonly string[]): boolean =>
    texts.some((text) => lettersOf(text).includes(lettersOf(headline)));
  const first = stories.find((story) => isIn(story, said));
  const title = [docTitle(doc)];
  if (!first || isIn(first, title)) return null;
  const now = stories.find(
    (story) =>
      isIn(story, title) &&
      isBefore(first.element, story.element) &&
      !holds(first.element, story.element) &&
      proseOf(story.element) >= LEAST_WORDS,
  );
  if (!now) return null;
  const others = stories
    .map(({ element }) => element)
    .filter((element) => !holds(element, now.element) && !holds(now.element, element));
  return { ...now, others };
}

/** What is known of such a story: what it says itself, and of the page's own facts those that hold for the whole site. */
export function metadataOf({ element, headline }: LaterStory, { lang, site }: Metadata): Metadata {
  const dates = queryBelow(element, 'time[datetime]').map((time) => isoDate(attrOf(time, 'datetime')));
  return {
    title: headline,
    byline: authorIn(element),
    published: dates.find(Boolean) ?? '',
    updated: '',
    image: '',
    lang,
    site,
  };
}
