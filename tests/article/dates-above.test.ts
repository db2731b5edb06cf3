// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { extractArticle } from '../../src/article/extract.ts';

const STORY =
  '<p>The bridge over the mill race is closed to lorries from Monday on, as the council has found cracks in two of its four arches.</p>' +
  '<p>Cars may go on using it, one at a time, and a lamp on each side will tell them when. It was built for carts, and has borne more than it was built for since the quarry opened.</p>' +
  '<p>A new one would cost nine million, of which the county has promised a third. The council meets on the matter in the spring.</p>';

/** In languages whose words for days are looked for by the text's own. */
const STORIES: Readonly<Record<string, string>> = {
  fr:
    '<p>Le pont sur le bief du moulin est fermé aux camions à partir de lundi, car le conseil a trouvé des fissures dans deux de ses quatre arches.</p>' +
    '<p>Les voitures peuvent encore le traverser, une par une, et une lampe de chaque côté leur dira quand. Il a été construit pour des charrettes, et il a porté plus que ce pour quoi il est fait depuis que la carrière est ouverte.</p>',
  es:
    '<p>El puente sobre el canal del molino está cerrado a los camiones desde el lunes, porque el ayuntamiento ha encontrado grietas en dos de sus cuatro arcos.</p>' +
    '<p>Los coches pueden seguir pasando, uno a uno, y una lámpara en cada lado les dirá cuándo. Se hizo para carros, y desde que se abrió la cantera ha llevado más de lo que debía.</p>',
};

/** The dates of a page with something in front of its headline, behind it, and in its head. */
function datesOf({ before = '', behind = '', head = '', lang = 'en' }) {
  const { published, updated } = extractArticle(
    new DOMParser().parseFromString(
      `<html lang="${lang}"><head><title>Bridge closed to lorries</title>${head}</head><body><p>Mill Race Gazette</p>
        <main>${before}<h1>Bridge closed to lorries</h1>${behind}<div class="story">${STORIES[lang] ?? STORY}</div></main></body></html>`,
      'text/html',
    ),
    { hidden: [], url: 'https://news.example/bridge' },
  );
  return [published, updated];
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2025-11-20T12:00:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the date that readers see', () => {
  it.each([
    ['by itself', '<span class="when">6 February 2025</span>'],
    ['in Swedish', '<p>Publicerad 2025-02-06 06.00</p>'],
    ['in a time element that tells machines nothing', '<time>Thursday, Feb 6, 2025, 1:55pm EST</time>'],
    ['behind the author', '<div>By Mara Holt and Jan Quay@janquay · 6 February 2025 at 10:15 GMT</div>'],
    ['behind what it is', '<div>Posted on February 6, 2025</div>'],
    ['in a small heading', '<h5>FEBRUARY 6, 2025 7:11 AM PT BY STAFF</h5>'],
    ['among what else is said', '<p>by Mara Holt | Feb 6, 2025 | Traffic | 3 comments</p>'],
    ['after other lines', '<p>Share</p><p>Why the quarry matters</p><p>6 February 2025</p>'],
    ['of the day before tomorrow', '<p>Arches</p><p>6 February 2025</p>'],
  ])('is read %s', (_, behind) => {
    expect(datesOf({ behind })).toEqual(['2025-02-06', '']);
  });

  it.each([
    ['fr', '<p>Publié le jeudi 6 février 2025 à 13h59</p>'],
    ['es', '<p>jueves, 06 febrero 2025 - 10:21 h</p>'],
    ['de', '<p>Von Mara Holt, 6.2.2025, 18:36 Uhr</p>'],
    ['ja', '<p>ミル新聞 2025年02月06日 08時00分</p>'],
  ])('is read in %s', (lang, behind) => {
    expect(datesOf({ behind, lang })).toEqual(['2025-02-06', '']);
  });

  it('is read behind the Turkish name of the section for what is new', () => {
    expect(datesOf({ behind: '<p>Güncel | 06.02.2025</p>', lang: 'tr' })).toEqual(['2025-02-06', '']);
  });

  it.each([
    ['', '<p>פורסם: <time datetime="2025-02-06">06.02.25, 08:15</time></p>'],
    [
      'below a standfirst that is kept',
      '<div><p>Cars may go on using it, one at a time, until spring.</p></div><p>6 February 2025</p>',
    ],
  ])('is read where no element is called an article %s', (_, behind) => {
    const { published } = extractArticle(
      new DOMParser().parseFromString(
        `<html lang="en"><body><div id="a"><h1>Bridge closed to lorries</h1>${behind}<div class="story">${STORY}</div></div></body></html>`,
        'text/html',
      ),
      { hidden: [], url: 'https://news.example/bridge' },
    );
    expect(published).toBe('2025-02-06');
  });

  it('is read in front of the headline', () => {
    expect(datesOf({ before: '<p>Traffic</p><p>Feb 6, 2025 5:30 AM</p>' })).toEqual(['2025-02-06', '']);
  });

  it('is not the day of reading, in the head of the site', () => {
    expect(datesOf({ before: '<p>Thursday, November 20, 2025</p>' })).toEqual(['', '']);
    expect(datesOf({ behind: '<p>Thursday, November 20, 2025</p>' })).toEqual(['2025-11-20', '']);
  });

  it('is not one far above the headline', () => {
    const before = `<p>6 February 2025</p>${'<p>Sport</p>'.repeat(3)}`;
    expect(datesOf({ before })).toEqual(['', '']);
  });

  it.each([
    [
      'of which a sentence speaks',
      '<p>The bridge was opened on 6 February 1925 by a duke of the county.</p>',
    ],
    ['that is to come', '<p>6 February 2026</p>'],
    [
      'of a picture',
      '<figure><img src="a.jpg"><figcaption>King Otto at the Mill, 6 May 2023</figcaption></figure>',
    ],
    [
      'of a picture by its name',
      '<div><img src="a.jpg"><p class="photo-caption">The Mill, 6 May 2023</p></div>',
    ],
    ['on which what is written of came out', '<p>Release Date: February 6, 2025</p>'],
    ['on which somebody died', '<p>Born: May 6, 1925. Died: February 6, 2025</p>'],
    ['in a heading of its own', '<h2>What happened on 6 February 2025</h2>'],
  ])('is not a day %s', (_, behind) => {
    expect(datesOf({ behind })).toEqual(['', '']);
  });

  it('is told apart from that of a change', () => {
    expect(datesOf({ behind: '<p>Published 6 February 2025, updated 8 February 2025</p>' })).toEqual([
      '2025-02-06',
      '2025-02-08',
    ]);
    expect(datesOf({ behind: '<p>Updated on February 8, 2025 09:22 AM</p>' })).toEqual(['', '2025-02-08']);
    const published = '<p>Published 6 February 2025</p>';
    const updated = '<p>Updated 8 February 2025</p>';
    expect(datesOf({ behind: published + updated })).toEqual(['2025-02-06', '2025-02-08']);
    expect(datesOf({ behind: updated + published })).toEqual(['2025-02-06', '2025-02-08']);
    expect(datesOf({ behind: `${updated}<p>Another Bridge</p><p>9 February 2025</p>` })).toEqual([
      '',
      '2025-02-08',
    ]);
    expect(datesOf({ behind: '<p>Edited by Mara Holt | 6 February 2025</p>' })).toEqual(['2025-02-06', '']);
    expect(datesOf({ behind: '<p>Revista Molino, 6 de febrero de 2025</p>', lang: 'es' })).toEqual([
      '2025-02-06',
      '',
    ]);
    expect(datesOf({ behind: '<p>Aktualisiert am 8. Februar 2025</p>', lang: 'de' })).toEqual([
      '',
      '2025-02-08',
    ]);
  });

  it('is told from when it was changed by what the times are called', () => {
    const time = (name: string, day: string): string =>
      `<time class="${name}" datetime="${day}">${day}</time>`;
    const [published, updated] = [time('entry-date published', '2025-02-06'), time('updated', '2025-02-09')];
    expect(datesOf({ behind: updated + published })).toEqual(['2025-02-06', '2025-02-09']);
    expect(datesOf({ behind: published + updated })).toEqual(['2025-02-06', '2025-02-09']);
    expect(datesOf({ behind: updated })).toEqual(['2025-02-09', '']);
    expect(datesOf({ behind: time('entry-date updated', '2025-02-06') })).toEqual(['2025-02-06', '']);
    const story =
      '<p>The bridge over the mill race is closed to lorries from Monday on, and nobody knows who is to mend it, or when.</p>';
    expect(datesOf({ behind: updated + story + published })).toEqual(['2025-02-09', '']);
    expect(datesOf({ behind: published + story + updated })).toEqual(['2025-02-06', '']);
  });

  it('counts where machines are told nothing', () => {
    const behind = '<p>6 February 2025</p>';
    const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
    expect(datesOf({ behind, head: meta('date', '2025-02-05') })).toEqual(['2025-02-05', '']);
    expect(datesOf({ behind, head: meta('dateModified', '2025-02-09T08:00:00Z') })).toEqual([
      '2025-02-06',
      '2025-02-09T08:00:00.000Z',
    ]);
    // The evening of that day, where it was changed.
    expect(datesOf({ behind, head: meta('dateModified', '2025-02-07T03:00:00Z') })).toEqual([
      '2025-02-06',
      '',
    ]);
  });
});
