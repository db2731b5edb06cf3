// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { readContext } from '../../src/detect/page-context.ts';
import { weighWords } from '../../src/detect/weigh-words.ts';

const P = (place: string): string =>
  `<p>The council met at the ${place} on Tuesday evening and voted by seven to two to move the market to the old rope works.</p>`;
const PIECE = `${P('town hall')}${P('harbour')}${P('school')}`;
const TEASERS = Array.from({ length: 12 }, (_, i) => `<a href="/${i}">Story number ${i}</a>`).join('');

const mainOf = (body: string): string | undefined => {
  const doc = new DOMParser().parseFromString(`<html><body>${body}</body></html>`, 'text/html');
  return readContext(doc.body, {
    phrases: cuePhrases(),
    siteNames: [],
    weigh: weighWords,
  }).mainContent?.id;
};

describe('the main content', () => {
  it('is what holds the paragraphs', () => {
    expect(mainOf(`<div id="page"><nav>${TEASERS}</nav><div id="text">${PIECE}</div></div>`)).toBe('text');
  });

  it('is all of a story that is cut into pieces, whatever boxes each stands in', () => {
    const piece = (n: number): string =>
      `<div class="grid"><div class="item"><div class="piece" id="piece${n}">${PIECE}</div></div></div>`;
    expect(
      mainOf(
        `<div id="page"><nav>${TEASERS}</nav><div id="pieces">${piece(1)}<div class="ad"></div>${piece(2)}</div></div>`,
      ),
    ).toBe('pieces');
  });

  it('does not take in what stands further off under another name, such as comments', () => {
    expect(
      mainOf(
        `<div id="page"><div class="wrap"><div class="story"><div class="text" id="text">${PIECE}</div></div></div><div class="comments">${PIECE}</div></div>`,
      ),
    ).toBe('text');
  });

  it('is the story, however much more its readers say below it', () => {
    const said = Array.from({ length: 9 }, (_, i) => P(`hall of ward ${i}`)).join('');
    expect(
      mainOf(
        `<div id="page"><div id="whole"><div id="text">${PIECE}</div><div id="reader-comments">${said}</div></div></div>`,
      ),
    ).toBe('text');
    expect(mainOf(`<div class="comments-open"><h1>The vote</h1><div id="text">${PIECE}</div></div>`)).toBe(
      'text',
    );
  });

  it('is what is called comments where there is no other prose', () => {
    expect(mainOf(`<div id="page"><nav>${TEASERS}</nav><div id="comment">${PIECE}</div></div>`)).toBe(
      'comment',
    );
  });

  it('is the story whose every paragraph stands in boxes of its own, not one long paragraph elsewhere', () => {
    const transcript = `<dl><dd id="transcript"><p>${'The mayor said that the market would move in spring. '.repeat(6)}</p></dd></dl>`;
    const boxed = Array.from(
      { length: 9 },
      (_, i) => `<div><div><div>${P(`hall of ward ${i}`)}</div></div></div>`,
    ).join('');
    expect(
      mainOf(`<div id="page"><div class="video">${transcript}</div><div id="story">${boxed}</div></div>`),
    ).toBe('story');
  });

  it('is nothing on a page without prose', () => {
    expect(mainOf(`<nav>${TEASERS}</nav>`)).toBeUndefined();
  });
});
