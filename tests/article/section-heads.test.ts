// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract.ts';

const STORY = [
  'The bridge over the river was closed on Monday after an inspector found a crack in one of its pillars, the city said.',
  'It carries eleven thousand cars on a working day. They are led over the old bridge, where the traffic stood for an hour.',
  'The city hopes to open one lane again within a week. A new pillar would take a year to build, the inspector told the council.',
  'The inspector had asked for the money in three reports since the year of the flood, and each was put away by the council.',
  'Until then the ferry runs twice an hour from the old quay, as it did before the bridge was built, and those who walk go free.',
  'The shops on the other bank have seen half of their customers stay away, and want to be paid for it by those who looked away.',
].map((text) => `<p>${text}</p>`);

/** The text of a page whose story has something in its midst, and goes on in a box of its own or not. */
function linesOf(among: string, rest = STORY.slice(2).join('')): string[] {
  const html = `<body><h1>Bridge closed after a crack was found</h1><div class="story">${STORY[0]}${STORY[1]}${among}${rest}</div></body>`;
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const { text } = extractArticle(doc, { hidden: [], url: 'https://news.example/2024/story.html' });
  return text.split('\n').filter((line) => !STORY.includes(`<p>${line}</p>`));
}

describe('the heading of a section', () => {
  it.each([
    ['called as others call a standfirst', '<h2 class="story-subtitle">What it costs</h2>'],
    [
      'called so in itself as well',
      '<h2 class="subtitle"><span class="subtitle__main">What it costs</span></h2>',
    ],
    ['in a box whose name speaks of a header', '<div class="page-header"><h2>What it costs</h2></div>'],
    [
      'whose words are called so in it',
      '<h2 class="subtitle regwalled"><span class="subtitle__main">What it costs</span></h2>',
    ],
    [
      'over a picture with its credit',
      `<div><div class="page-header"><h2>What it costs</h2></div><div><img src="/a.jpg" alt=""><div class="copyright"><div>© City archive</div></div></div><div>${STORY[1]}</div></div>`,
    ],
    [
      'in the head of a chapter, below its number',
      `<div class="part"><header class="part-header"><span>II</span><h2>What it costs</h2></header><div>${STORY[1]}</div></div>`,
    ],
    [
      'in a box with the number of the chapter',
      `<div class="part"><div class="page-header"><p>Part 2</p><h2>What it costs</h2></div><div>${STORY[1]}</div></div>`,
    ],
    ['in two boxes', '<div><div class="page-header"><h2>What it costs</h2></div></div>'],
  ])('is read: %s', (_, among) => {
    expect(linesOf(among)).toEqual(['What it costs']);
  });

  it('is read above a picture with a credit', () => {
    const picture = '<div><img src="/bill.jpg"><div class="copyright">© Ada Quay</div></div>';
    const part = `<div class="page-header"><h2>What it costs</h2></div>${picture}<div>${STORY.slice(2).join('')}</div>`;
    expect(linesOf('', part)).toEqual(['What it costs']);
  });

  it('is read beside the box that its text stands in', () => {
    const rest = `<div class="part"><h2 class="page-header">What it costs</h2><div>${STORY.slice(2).join('')}</div></div>`;
    expect(linesOf('', rest)).toEqual(['What it costs']);
  });

  it('is read where its text, too, stands in a box whose name speaks of a header', () => {
    const among = `<div class="page-header"><h2>What it costs</h2>${STORY[2]}</div>`;
    expect(linesOf(among, STORY.slice(3).join(''))).toEqual(['What it costs']);
  });

  it('is read over the first paragraph where those further down are set as it is', () => {
    const part = (heading: string, text = ''): string =>
      `<div><div class="page-header"><h3 class="sub">${heading}</h3></div><div>${text}</div></div>`;
    const parts = [part('Cars', STORY[0]), part('Money', STORY[1]), STORY.slice(2).join('')].join('');
    const read = (head: string): string[] =>
      extractArticle(
        new DOMParser().parseFromString(
          `<body><h1>Bridge closed</h1><div class="story">${head}${parts}</div></body>`,
          'text/html',
        ),
        { hidden: [], url: 'https://news.example/2024/story.html' },
      ).text.split('\n');
    expect(read('').slice(0, 1)).toEqual(['Cars']);
    expect(read('<div><h3 class="top">City</h3></div>').slice(0, 1)).toEqual(['Cars']);
  });

  it.each(['Les mercenaires du fleuve', 'По темечку и по спине'])(
    'is read where its first word alone begins a pointer: %s',
    (heading) => {
      const among = `<div class="page-header"><h2>${heading}</h2></div>${STORY[2]}`;
      expect(linesOf(among, STORY.slice(3).join(''))).toEqual([heading]);
    },
  );

  it('is read over a list that begins with a few words', () => {
    const among = `<div class="page-header"><h2>What it costs</h2></div><ul><li>A pillar</li><li>${STORY[1]}</li></ul>`;
    expect(linesOf(among)).toEqual(['What it costs', 'A pillar']);
  });

  it('is read over the list that the story begins with', () => {
    const items = STORY.slice(0, 3).map((text) => text.replaceAll('p>', 'li>'));
    const html = `<body><h1>Bridge closed</h1><div class="story"><h3>In brief</h3><ul>${items.join('')}</ul>${STORY.slice(3).join('')}</div></body>`;
    const doc = new DOMParser().parseFromString(html, 'text/html');
    const { text } = extractArticle(doc, { hidden: [], url: 'https://news.example/2024/story.html' });
    expect(text.split('\n')[0]).toBe('In brief');
  });

  it.each([
    [
      'the headline once more',
      `${STORY[2]}<div class="page-header"><h2>Bridge closed after a crack was found</h2></div>`,
    ],
    [
      'over a note where a post would stand',
      '<div class="page-header"><h4>Post</h4></div><p>This content can also be viewed on the site it originates from.</p>',
    ],
    [
      'over a list of other stories',
      `<div class="page-header"><h2>Read next</h2></div><ul>${'<li><a href="/x">How the bridge was built</a></li>'.repeat(3)}</ul>`,
    ],
    ['over other stories', '<div class="page-header"><h2>Related stories</h2></div>'],
    [
      'of a box with more in it',
      '<div class="page-header"><h3>Our season of walks</h3><img src="/walk.jpg" alt=""><div>From May</div></div>',
    ],
    ['that is a link', '<div class="page-header"><h2><a href="/x">The old bridge</a></h2></div>'],
  ])('is not one: %s', (_, among) => {
    expect(linesOf(among)).toEqual([]);
  });
});
