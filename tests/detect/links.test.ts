// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cuePhrases } from '../../src/detect/lexicon/phrases.ts';
import { withoutHeadline } from '../../src/detect/links.ts';
import { type StatName, stat } from '../../src/detect/stats.ts';
import { newWalked, walk } from '../../src/detect/walk.ts';
import { weighWords } from '../../src/detect/weigh-words.ts';

const COUNTS = [
  'storyLinks',
  'listLinks',
  'placeLinks',
  'outLinks',
  'headLinks',
] as const satisfies StatName[];

const WORDING = {
  phrases: cuePhrases(),
  siteNames: ['harbourgazette'],
  topic: new Set<string>(),
  weigh: weighWords,
};

/** What is counted of the links in a piece of markup. */
function counted(html: string, siteNames: readonly string[] = ['harbourgazette']): Record<string, number> {
  const div = document.createElement('div');
  div.innerHTML = html;
  const stats = walk(
    div,
    { phrases: cuePhrases(), siteNames, topic: new Set<string>(), weigh: weighWords },
    newWalked(),
  );
  return Object.fromEntries(
    COUNTS.flatMap((name) => (stat(stats, name) > 0 ? [[name, stat(stats, name)]] : [])),
  );
}
const link = (href: string, rel = ''): Record<string, number> =>
  counted(`<a href="${href}" rel="${rel}">Wall</a>`);

describe('links are counted by where they lead', () => {
  it.each([
    ['/local/council-approves-new-harbour-wall', { storyLinks: 1 }],
    ['/local/council_approves_new_wall?from=box', { storyLinks: 1 }],
    ['/news/20240501', { storyLinks: 1 }],
    ['wall.html', { storyLinks: 1 }],
    ['/local/harbour-wall', {}],
    ['/local/?q=council-approves-new-harbour-wall', {}],
    ['/tag/council-approves-new-harbour-wall', { listLinks: 1 }],
    ['/Themen/Deich/', { listLinks: 1 }],
    ['/mots-cles/digue', { listLinks: 1 }],
    ['/local/tag', {}],
    ['/vintage/wall', {}],
    ['#wall', { placeLinks: 1 }],
    ['#', {}],
    ['#!/wall', {}],
    ['https://quay.example/', { outLinks: 1 }],
    ['//quay.example/a/council-approves-new-harbour-wall', { storyLinks: 1, outLinks: 1 }],
    ['https://www.harbour-gazette.example/local', {}],
    ['http://', {}],
    ['', {}],
  ])('%s', (href, counts) => {
    expect(link(href)).toEqual(counts);
  });

  it('by what the page says of them', () => {
    expect(link('/wall', 'nofollow tag')).toEqual({ listLinks: 1 });
    expect(link('/wall', 'tagged')).toEqual({});
  });

  it('away from a site that says no name when they name a host at all', () => {
    expect(counted('<a href="https://a.example/">A</a><a href="/b">B</a>', [])).toEqual({ outLinks: 1 });
  });

  it('in and around headings', () => {
    expect(counted('<h3><span><a href="/a">A</a></span></h3>')).toEqual({ headLinks: 1 });
    expect(counted('<a href="/a"><div><h2>A</h2></div></a>')).toEqual({ headLinks: 1 });
    expect(counted('<h1><a href="/a">A</a></h1><h4>B</h4><a href="/b">B</a>')).toEqual({});
  });
});

describe('an address is read without the headlines in it', () => {
  it.each([
    ['https://quay.example/news/of-course-the-mayor-will-vote-on-this', 'https://quay.example/news'],
    ['/deal/2026_12_12-the_best--offer-yet.html?from=a-b-c-d-e-f-g', '/deal?from=a-b-c-d-e-f-g'],
    ['/sign-up-for-our-free-newsletter', '/sign-up-for-our-free-newsletter'],
    ['#a-b-c-d-e-f-g-h', '#a-b-c-d-e-f-g-h'],
    ['/send?u=https%3A%2F%2Fquay.example%2Foffer', '/send'],
    ['https://share.example/go?to=http://quay.example/poll#x', 'https://share.example/go'],
    ['', ''],
  ])('%s', (address, without) => {
    expect(withoutHeadline(address)).toBe(without);
  });

  it('in a link, and whole in a form', () => {
    const offers = (html: string): number => {
      document.body.innerHTML = html;
      return stat(walk(document.body, WORDING, newWalked()), 'href:offer');
    };
    expect(offers('<a href="/the-offer-that-the-mayor-could-not-take">Wall</a>')).toBe(0);
    expect(offers('<a href="/offer/the-wall">Wall</a>')).toBe(1);
    expect(offers('<form action="/the-offer-that-the-mayor-could-not-take"></form>')).toBe(1);
  });
});
