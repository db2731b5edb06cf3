// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract.ts';

const story = (headline: string, place: string, author = ''): string =>
  `<article><h1>${headline}</h1><p>${author}<time datetime="2025-02-0${place.length}">today</time></p>
    <figure><img src="/${place}.jpg" alt=""></figure>
    ${`<p>The ${place} was closed on Monday after an inspector found a crack in one of its walls, the city said in the evening.</p>`.repeat(2)}
    <p>Eleven thousand people use the ${place} on a working day. They are led to the next one, where many stood for an hour.</p>
    <p>The city hopes to open the ${place} again within a week. To build a new one would take a year, the inspector told them.</p></article>`;

const BRIDGE = story('Bridge closed after inspection', 'bridge', '<a rel="author" href="/a">Staff</a>');
const LIBRARY = story('Library roof lets in the rain', 'library', '<a rel="author" href="/b">City desk</a>');
const SCHOOL = story('School hall opens in the spring', 'school');

const extract = (title: string, body: string) =>
  extractArticle(
    new DOMParser().parseFromString(
      `<html lang="en"><head><title>${title} - The Herald</title><meta property="og:title" content="Bridge closed after inspection"><meta property="og:site_name" content="The Herald"><meta property="article:published_time" content="2025-02-01"><meta name="author" content="Staff"></head><body><main>${body}</main></body></html>`,
      'text/html',
    ),
    { hidden: [], url: 'https://news.example/story' },
  );

describe('a page that adds the next stories below its own', () => {
  it('is at the story that its title names by now', () => {
    const found = extract('Library roof lets in the rain', BRIDGE + LIBRARY + SCHOOL);
    expect(found).toMatchObject({
      title: 'Library roof lets in the rain',
      byline: 'City desk',
      published: '2025-02-07',
      lang: 'en',
      site: 'The Herald',
    });
    expect(found.text).toContain('open the library again');
    expect(found.text).not.toMatch(/bridge|school/);
    expect(found.html.match(/src="[^"]*"/g)).toEqual([expect.stringContaining('/library.jpg')]);
  });

  it('says nothing of who wrote a story that does not say so itself', () => {
    expect(extract('School hall opens in the spring', BRIDGE + LIBRARY + SCHOOL)).toMatchObject({
      title: 'School hall opens in the spring',
      byline: '',
    });
  });

  it.each([
    ['while its title names the first', 'Bridge closed after inspection'],
    ['while its title names none of them', 'News of today'],
  ])('is at its first %s', (_, title) => {
    const { title: found, text, byline } = extract(title, BRIDGE + LIBRARY);
    expect(found).toBe('Bridge closed after inspection');
    expect(byline).toBe('Staff');
    expect(text).toContain('open the bridge again');
  });

  it('is at its first where the title names but a teaser', () => {
    const teaser = '<article><h2>Library roof lets in the rain</h2><p>It drips.</p></article>';
    expect(extract('Library roof lets in the rain', BRIDGE + teaser).text).toContain('open the bridge again');
  });
});
