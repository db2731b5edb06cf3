/** Facts about a later story of a page that adds the next ones below its own. */
import { attrOf } from '../detect/dom.ts';
import type { LaterStory } from '../detect/later-story.ts';
import { queryBelow } from '../detect/query.ts';
import { authorIn } from './byline.ts';
import { isoDate } from './dates-said.ts';
import type { Metadata } from './metadata.ts';
import { foldSpace } from './words-of.ts';

/** What is known of such a story: what it says itself, and of the page's own facts those that hold for the whole site. */
export function metadataOf({ element, headline }: LaterStory, { lang, site }: Metadata): Metadata {
  const dates = queryBelow(element, 'time[datetime]').map((time) => isoDate(attrOf(time, 'datetime')));
  return {
    title: foldSpace(headline),
    byline: authorIn(element),
    published: dates.find(Boolean) ?? '',
    updated: '',
    image: '',
    description: '',
    lang,
    site,
  };
}
