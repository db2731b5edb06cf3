// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { nextPageOf } from '../../src/article/next-page.ts';

const SITE = 'https://news.example';

/** The next page of a page at a path; of its links one line each: an address, and what stands on it. */
function nextOf(path: string, links: readonly (readonly [href: string, text: string])[], more = ''): string {
  const html = links.map(([href, text]) => `<a href="${href}">${text}</a>`).join(' ');
  const doc = new DOMParser().parseFromString(`${more}<nav>${html}</nav>`, 'text/html');
  return nextPageOf(doc, SITE + path, SITE + path).replace(SITE, '');
}

describe('an article goes on', () => {
  it.each([
    ['/2016/the-canal/', '/2016/the-canal/2/', '2'],
    ['/2016/the-canal', '/2016/the-canal/2', 'Next page'],
    ['/the-canal.html', '/the-canal/2.html', '2'],
    ['/the-canal/', 'page/2/', '2'],
    ['/canal/news089.html', 'news089_2.html', '2'],
    ['/the-canal-16604622.html', '/the-canal-16604622-p2.html', 'On to the second part'],
    ['/story?id=77', '?id=77&page=2', '2 »'],
    ['/story?id=77', '?page=2&id=77', '2 »'],
    ['/story', '?seite=2', 'Seite 2'],
    ['/story?utm_source=mail#top', '/story?page=2#top', '2'],
    ['/story?page=2', '?page=3', '3'],
    ['/story?page=19', '?page=20', 'Next'],
    ['/the-canal-p9.html', '/the-canal-p10.html', '10'],
  ])('from %s to %s', (path, href, text) => {
    const expected = new URL(href, SITE + path);
    expect(nextOf(path, [[href, text]])).toBe(expected.pathname + expected.search);
  });

  it('to a bare number where a way leads back to the first page', () => {
    const links = [
      ['/the-canal/', '1'],
      ['/the-canal/3/', '3'],
    ] as const;
    expect(nextOf('/the-canal/2/', links)).toBe('/the-canal/3/');
    expect(nextOf('/the-canal/2/', links.slice(1))).toBe('');
    const last = ['/the-canal/10/', '10'] as const;
    expect(nextOf('/the-canal/9/', [...links, last])).toBe('/the-canal/10/');
  });

  it('to what is said to be the next in its head', () => {
    const head = (href: string) => `<link rel="prefetch next" href="${href}">`;
    expect(nextOf('/canal,nId,5222535', [], head('/canal,nId,5222535,nPack,2'))).toBe(
      '/canal,nId,5222535,nPack,2',
    );
    expect(nextOf('/canal', [], head('/another-story'))).toBe('');
    expect(nextOf('/the-week', [], head('/the-week-2')), 'the next week').toBe('');
    expect(nextOf('/story', [], head('?cpage=2')), 'the next comments').toBe('');
  });
});

describe('an article ends', () => {
  it.each([
    ['with links to other articles', '/the-canal', '/the-canal-reopens', 'The canal reopens'],
    ['with one of the same name', '/the-week', '/the-week-2', 'The week'],
    ['with the next by number', '/article/12', '/article/13', '13'],
    ['with the next of long numbers', '/a?id=12345', '/a?id=12346', 'Next'],
    ['with the page before', '/story?page=3', '?page=2', '2'],
    ['with a page further on', '/story', '?page=7', 'Last'],
    ['with a picture', '/story', '?slide=2', '2'],
    ['with a way to answer', '/story', '?replytocom=2', 'Reply'],
    ['with pages of comments', '/story', '/story/comment-page-2', '2'],
    ['with a page that is called 3, the second of three', '/story', '?page=2', '3'],
    ['with a page of another site', '/story', 'https://other.example/story/2', '2'],
    ['with a place on the same page', '/story', '#2', '2'],
    ['with a page by a longer number', '/story', '/story/23', '23'],
    ['with the next day of a calendar', '/2024/05/06/', '/2024/05/07/', '7'],
    ['with a day of its month', '/2024/05/', '/2024/05/02/', '2'],
    ['with the next post by number', '/?p=12', '/?p=13', 'Why the bridge fell'],
    ['with older comments', '/story?page=2', '?page=3#comments', 'Older'],
    ['with a list on the front page', '/', '/page/2/', 'Older'],
    ['with no address at all', '/story', 'https://', '2'],
  ])('%s', (_, path, href, text) => expect(nextOf(path, [[href, text]])).toBe(''));

  it('with pages of the talk about it', () => {
    const talk = '<div class="comments"><a href="?page=2">2</a></div>';
    expect(nextOf('/story', [], talk)).toBe('');
    expect(nextOf('/story', [], talk.replace('comments', 'pages'))).toBe('/story?page=2');
  });

  it.each(['no address', 'file:///a/story'])('where its own address is %s', (url) => {
    const doc = new DOMParser().parseFromString('<a href="javascript:/a/story/2">2</a>', 'text/html');
    expect(nextPageOf(doc, url, url)).toBe('');
  });

  it('nowhere that would be told a name and a password', () => {
    expect(nextOf('/story', [['https://name:word@news.example/story/2', '2']])).toBe('/story/2');
  });
});
