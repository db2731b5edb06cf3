/**
 * The story that a reader has come to on a page that adds the next ones below its own. Such a page changes its title and
 * address as one scrolls; what it says to machines stays as it came, and speaks of the first story still.
 */
import { fold, lettersOf, textOf } from './dom.ts';
import type { PageData } from './page-data.ts';
import { docTitle, holds, isBefore, queryAll, queryBelow, saidIn } from './query.ts';

/** Letters of a headline below which it may be in a title by chance. */
const LEAST_HEADLINE = 8;

/** Characters of prose below which what is headed is a teaser of a story. */
const LEAST_PROSE = 400;

interface Story {
  readonly element: Element;
  readonly headline: string;
}

/** A later story of a page. */
export interface LaterStory extends Story {
  /** The page's other stories. */
  readonly others: readonly Element[];
}

const isIn = ({ headline }: Story, texts: readonly string[]): boolean =>
  texts.some((text) => lettersOf(text).includes(lettersOf(headline)));

const isWhole = ({ element }: Story): boolean =>
  queryBelow(element, 'p').reduce((sum, paragraph) => sum + saidIn(paragraph).length, 0) >= LEAST_PROSE;

/**
 * Finds it: the story whose headline stands in the page's title, below one whose headline the page names to machines.
 * @param said the headlines that the page names to machines
 * @returns null where the page has one story, or is at its first
 */
export function laterStory(doc: Document, said: readonly string[]): LaterStory | null {
  const stories = queryAll(doc, 'article')
    .map((element): Story => {
      const [heading] = queryBelow(element, 'h1, h2');
      return { element, headline: fold((heading && textOf(heading)) ?? '') };
    })
    .filter(({ headline }) => lettersOf(headline).length >= LEAST_HEADLINE);
  const title = [docTitle(doc)];
  const first = stories.find((story) => isIn(story, said));
  if (!first || isIn(first, title)) return null;
  const now = stories.find(
    (story) =>
      isIn(story, title) &&
      isBefore(first.element, story.element) &&
      !holds(first.element, story.element) &&
      isWhole(story),
  );
  if (!now) return null;
  const others = stories
    .map(({ element }) => element)
    .filter((element) => !holds(element, now.element) && !holds(now.element, element));
  return { ...now, others };
}

/** What a page says of itself, as far as it holds for a later story too: the site's, and the address. */
export const dataOf = (data: PageData, { headline }: LaterStory): PageData => ({
  ...data,
  headline,
  types: new Set(),
  sections: [],
  genres: [],
  tags: [],
  authors: [],
  meta: () => '',
});
