// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { lookAround } from '../../src/detect/around.ts';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { inOneLook } from '../../src/detect/one-look.ts';
import { type PageContext, readContext, statsOf } from '../../src/detect/page-context.ts';
import { weighWords } from '../../src/detect/weigh-words.ts';

const STORY = `<article id="story">${'<p>The council met at the town hall on Tuesday evening and voted by seven to two to move the market to the old rope works.</p>'.repeat(4)}</article>`;
const BOX = '<div><form><input></form><p>Sign up</p></div>';

const PAGES: Readonly<Record<string, string>> = {
  'beside its siblings': `${BOX}${BOX}<!-- -->loose${STORY}${BOX}loose<p>one</p>${BOX}`,
  'first of all': `${STORY}${BOX}${BOX}`,
  'last of all': `${BOX}${BOX}${STORY}`,
  'alone in boxes': `<header>${BOX}</header><div><div>${STORY}</div></div><footer>${BOX}</footer>`,
  'deep in boxes with others': `${BOX}<div>${BOX}<div>${BOX}${STORY}${BOX}</div>${BOX}</div>${BOX}`,
};

/** The places of elements as told by the browser, which counts siblings. */
function placeByBrowser(element: Element, main: Element): number {
  if (main.contains(element)) return 0;
  return main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1;
}

const placeIn = (context: PageContext, element: Element): number =>
  lookAround({ block: element, element, stats: statsOf(context, element), onlyExtra: false }, context).place;

describe('the place of an element beside a story that stands', () => {
  it.each(Object.entries(PAGES))('%s', (_, html) => {
    const doc = new DOMParser().parseFromString(html, 'text/html');
    const context = readContext(doc.body, {
      phrases: cuePhrases(),
      siteNames: [],
      topic: new Set<string>(),
      weigh: weighWords,
    });
    const main = doc.querySelector('#story') as Element;
    expect(context.mainContent).toBe(main);
    const all = [...doc.querySelectorAll('*')];
    const expected = all.map((element) => placeByBrowser(element, main));
    const places = (elements: readonly Element[]): number[] =>
      elements.map((element) => placeIn(context, element));
    expect(places(all)).toEqual(expected);
    // In whatever order they are asked for in one look.
    expect(inOneLook(() => places(all))).toEqual(expected);
    expect(inOneLook(() => places([...all].reverse())).reverse()).toEqual(expected);
  });
});
