// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/article/dates-said.ts';
import { readJsonLd } from '../../src/article/json-ld.ts';
import { readMetadata } from '../../src/article/metadata.ts';
import { readSite } from '../../src/article/site.ts';

const read = (html: string, guess = { title: '', byline: '' }) => {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const said = readJsonLd(doc);
  return readMetadata(doc, said, readSite(doc, said), guess);
};
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('isoDate', () => {
  it.each([
    ['2024-05-01', '2024-05-01'],
    ['2024-05-01T10:00:00Z', '2024-05-01T10:00:00.000Z'],
    ['2024-05-01T10:00:00+0200', '2024-05-01T08:00:00.000Z'],
    ['2024-05-01T10:00:00+02:00', '2024-05-01T08:00:00.000Z'],
    ['1 May 2024 10:00 GMT', '2024-05-01T10:00:00.000Z'],
    ['6 February 2025', '2025-02-06'],
    ['Thu, 06 Feb 2025 10:00:00 GMT', '2025-02-06T10:00:00.000Z'],
    ['6-Feb-2025', '2025-02-06'],
    ['Feb. 6, 2025', '2025-02-06'],
    ['Thu, 6 Feb 25 08:00:00 GMT', '2025-02-06T08:00:00.000Z'],
    ['Thu, 06 Feb 2025 10:00:00 +0100', '2025-02-06T09:00:00.000Z'],
    ['2025-02-06T10:00:00.000+0100', '2025-02-06T09:00:00.000Z'],
    ['0001-01-01T00:00:00Z', ''],
    ['0001-01-01', ''],
    ['1970-01-01T00:00:00+00:00', ''],
    ['1970-01-02T08:00:00Z', '1970-01-02T08:00:00.000Z'],
    ['Week 5', ''],
    ['Edition 12', ''],
    ['Vol. 3 of 2024', ''],
    ['2024-13-45', ''],
    ['03/04/2024', ''],
    ['yesterday', ''],
    ['', ''],
  ])('%j is %j', (given, iso) => {
    expect(isoDate(given)).toBe(iso);
  });
});

describe('readMetadata', () => {
  const SAID = '<meta property="og:title" content="Harbour tram: council approves, what it costs">';

  it.each([
    ['the headline', '<h1>The tram to the harbour is approved by the council</h1>', true],
    [
      'the headline of others, too',
      '<h1>The tram to the harbour is approved by the council</h1><h1>More</h1>',
      false,
    ],
    ['a section', '<h1>Harbour and council</h1>', false],
    ['of something else', '<h1>All stories of this week in one place</h1>', false],
    [
      'what machines are told with a kicker',
      '<h1>Traffic Harbour tram: council approves, what it costs</h1>',
      false,
    ],
  ])('takes the only heading for the title where it says the same in other words: %s', (_, h1, isTitle) => {
    const { title } = read(`<head>${SAID}</head><body>${h1}</body>`);
    expect(title === 'The tram to the harbour is approved by the council').toBe(isTitle);
    if (!isTitle) expect(title).toBe('Harbour tram: council approves, what it costs');
  });

  it.each([
    [
      'a heading that the title bears out',
      '<title>Tram line approved by council - Example News</title><h1>News</h1><h1>Tram line approved by council</h1>',
      'Tram line approved by council',
    ],
    [
      'a heading in two lines with the sign between them that its data have',
      '<title>Storm warning: Harbour stays closed | Example News</title><h1><span>Storm warning</span> <span>Harbour stays closed</span></h1>',
      'Storm warning: Harbour stays closed',
    ],
    [
      'a heading in two lines with a space where nothing has a sign',
      '<title>Open Harbour - Why ferries beat the new bridge | Harbours | Example</title><h1><span>Open Harbour</span><br><span>Why ferries beat the new bridge</span></h1>',
      'Open Harbour Why ferries beat the new bridge',
    ],
    [
      'a heading in one line as readers see it',
      '<title>“Harbour” stays closed | Example News</title><h1><span>Harbour stays closed</span></h1>',
      'Harbour stays closed',
    ],
    [
      'Open Graph without the site',
      '<title>x</title><meta property="og:title" content="Tram line approved | Example"><meta property="og:site_name" content="Example">',
      'Tram line approved',
    ],
    [
      'a title without end by its beginning',
      `<title>x</title><h1>${'Trams run again '.repeat(19)}</h1>`,
      `${'Trams run again '.repeat(18)}Trams run…`,
    ],
    [
      'what a heading with the topic in it marks as the headline',
      '<title>Moving on - Tram line approved by council | Example</title><meta property="og:site_name" content="Example"><meta property="og:title" content="Tram line approved by council"><h1><span>Moving on</span><br><span itemprop="headline">Tram line approved by council</span></h1>',
      'Tram line approved by council',
    ],
    [
      'a headline of a lower rank below the site’s own',
      '<title>Mill Race Notes: Tram line approved</title><meta property="og:title" content="Tram line approved"><h1>Mill Race Notes</h1><h3>Tram line approved</h3>',
      'Tram line approved',
    ],
    ['structured data', ld({ '@type': 'NewsArticle', headline: 'Tram line approved' }), 'Tram line approved'],
    ['the title', '<title>Tram line</title>', 'Tram line'],
    ['a title with a dash of its own', '<title>Tram line - a history</title>', 'Tram line - a history'],
    ['the one heading', '<h1>Tram line</h1>', 'Tram line'],
    [
      'a title without a name of two letters',
      '<meta property="og:title" content="Tram line approved - G1"><meta property="og:site_name" content="G1">',
      'Tram line approved',
    ],
    [
      'the heading that is borne out, and not the sign of the site',
      '<meta property="og:title" content="Port reopens - The Harbour Gazette"><meta property="og:site_name" content="The Harbour Gazette"><h1>Port reopens</h1><h1>The Harbour Gazette</h1>',
      'Port reopens',
    ],
    [
      'a title with a mark of its own before the name',
      '<base href="https://dailyquay.example/a"><title>Tram deal | What it means for the price of tickets | Daily Quay</title>',
      'Tram deal | What it means for the price of tickets',
    ],
    ['a heading as it stands', '<h1>How to write &amp;amp; in a page</h1>', 'How to write &amp; in a page'],
    [
      'a title without section and name',
      '<base href="https://dailyquay.example/a"><title>Tram line approved by council | News | DailyQuay.example</title>',
      'Tram line approved by council',
    ],
    [
      'the longest heading that is borne out',
      '<title>Tram line approved by council : The Daily Quay</title><h1>The Daily Quay</h1><h1>Tram line approved by council</h1>',
      'Tram line approved by council',
    ],
    [
      'a title without the name in the address',
      '<base href="https://www.dailyquay.example/a"><meta property="og:title" content="Tram line approved - Daily Quay">',
      'Tram line approved',
    ],
    [
      'a title beside the site’s name in the one heading',
      '<base href="https://dailyquay.example/a"><title>Tram line approved</title><h1>Daily Quay</h1>',
      'Tram line approved',
    ],
    [
      'a title made safe twice',
      '<meta property="og:title" content="Trams &amp;amp; &amp;#039;rails&amp;#039;">',
      "Trams & 'rails'",
    ],
    ['nothing', '', ''],
  ])('takes the title from %s', (_, html, title) => {
    expect(read(html).title).toBe(title);
  });

  it.each([
    [
      'structured data',
      ld({
        '@type': 'Article',
        author: [{ name: 'First Author' }, { name: 'Second Author' }, 'First Author'],
      }),
      'First Author, Second Author',
    ],
    [
      'structured data that names the author elsewhere in its graph',
      ld({
        '@graph': [
          { '@type': 'NewsArticle', author: [{ '@id': '#1' }, { '@id': '#2' }, { '@type': 'Person' }] },
          { '@id': '#1', name: 'First Author' },
          { '@id': '#2', '@type': 'Person', name: 'Second Author' },
          { '@id': '#1', '@type': 'ProfilePage', name: 'First Author - The Herald' },
        ],
      }),
      'First Author, Second Author',
    ],
    [
      'structured data that names the author by an address in its graph',
      ld({
        '@graph': [
          { '@type': 'NewsArticle', author: 'https://herald.example/#1' },
          { '@id': 'https://herald.example/#1', name: 'First Author' },
        ],
      }),
      'First Author',
    ],
    ['a meta element', '<meta name="author" content="By First Author">', 'First Author'],
    ['markup', '<span itemprop="author"><span itemprop="name">First Author</span></span>', 'First Author'],
    [
      'a box about the author',
      '<meta name="author" content="Über First Author 257 Artikel">',
      'First Author',
    ],
    ['a link to follow', '<a rel="author">First Author <b>Follow</b> @first_author</a>', 'First Author'],
    ['links to follow two', '<meta name="author" content="By A B Follow @ab, C D (@cd.e)">', 'A B, C D'],
    ['a name and "Folgen"', '<a rel="author">Von First Author Folgen</a>', 'First Author'],
    ['a name like such a link', '<meta name="author" content="Follow First">', 'Follow First'],
    [
      'a name with a date behind it',
      '<a rel="author">By First Author · The Herald | 6 February 2025, 8.15 am</a>',
      'First Author · The Herald',
    ],
    [
      'a name with a number',
      '<meta name="author" content="First Author · Radio 4">',
      'First Author · Radio 4',
    ],
    ...[
      'First Author - 2013-07-18T03:00:01Z',
      'First Author, 6th June 2013',
      'First Author on Jun 30, 2014 06.30.14',
      'First Author Tuesday, Aug. 17, 2010',
      'First Author, 18.07.2013',
      'First Author | The Herald – 1 hr 4 mins ago',
      'First Author Updated on December 12, 2016 09:22 AM',
      'First Author Aktualisiert: 12. Mai 2019',
      'First Author am 12. Mai 2019',
      'First Author 2019年4月28日 08時00分',
      'First Author, first@herald.example',
      'First Author (first.author@herald.example)',
    ].map((content): [string, string, string] => [
      `a name with more behind it: ${content}`,
      `<meta name="author" content="${content}">`,
      content.includes('Herald –') ? 'First Author | The Herald' : 'First Author',
    ]),
    [
      'a name with its place right behind',
      '<p itemprop="author">First Author<span>(Paris, bureau)</span></p>',
      'First Author (Paris, bureau)',
    ],
    ['a name with a letter in brackets', '<meta name="author" content="First(s)">', 'First(s)'],
    ['a name made safe twice', '<meta name="author" content="First &amp;amp; Second">', 'First & Second'],
    ['a name like a day', '<meta name="author" content="Josh Halliday, 12 May 2013">', 'Josh Halliday'],
    ['a name like a word before a date', '<meta name="author" content="Anna Le 6 June 2013">', 'Anna Le'],
    [
      'names with mail between them',
      '<meta name="author" content="Ada Quay, ada@herald.example, Eva Oy">',
      'Ada Quay, Eva Oy',
    ],
    ['a name that Open Graph lacks', '<meta property="og:author" content="First Author">', 'First Author'],
    [
      'the address of the author no more than the name that markup gives',
      '<meta property="og:author" content="https://social.example/first"><a rel="author">First Author</a>',
      'First Author',
    ],
    ['brackets', '<meta name="author" content="[First Author]">', 'First Author'],
    ['a Russian "Text:"', '<meta name="author" content="Текст: First Author">', 'First Author'],
    ['a name that begins like it', '<meta name="author" content="Авторов First">', 'Авторов First'],
    ['"Author:"', '<meta name="author" content="Author: Ada Quay">', 'Ada Quay'],
    ['"Autora:"', '<meta name="author" content="Autora: First Author">', 'First Author'],
    ['a guest of no name', '<meta name="author" content="Autor Convidado">', 'Autor Convidado'],
    ['a name like "from"', '<meta name="author" content="Da Silva, De Vries">', 'Da Silva, De Vries'],
    ['no date', '<meta name="author" content="Published: Dec. 22, 2016, 6:47 p.m.">', ''],
    ['no time of day', '<meta name="author" content="Montag, 18.30 Uhr">', ''],
    ['a name that begins like a date', '<meta name="author" content="Postedar Author">', 'Postedar Author'],
    ['no address', '<meta property="article:author" content="https://social.example/author">', ''],
    ['no long text', `<meta name="author" content="${'word '.repeat(60)}">`, ''],
  ])('takes the byline from %s', (_, html, byline) => {
    expect(read(html).byline).toBe(byline);
  });

  it.each([
    ['<html lang="de_at">', 'de-AT'],
    ['<html lang="">', ''],
    ['<html lang="not a language">', ''],
    [`<html>${ld({ '@type': 'NewsArticle', inLanguage: 'fr' })}`, 'fr'],
    ['<html><meta property="og:locale" content="pt_BR">', 'pt-BR'],
  ])('reads the language of %s', (html, lang) => {
    expect(read(html).lang).toBe(lang);
  });

  it.each([
    ['the address of its picture', { '@type': 'NewsArticle', image: '/a.jpg' }, '/a.jpg'],
    ['the first of several', { '@type': 'NewsArticle', image: [{ url: '/a.jpg' }, '/b.jpg'] }, '/a.jpg'],
    ['none', { '@type': 'NewsArticle', image: 7 }, ''],
  ])('reads of structured data %s', (_, value, image) => {
    expect(read(ld(value)).image).toBe(image);
  });

  it('reads neither picture nor change of another story in structured data', () => {
    const other = { '@type': 'NewsArticle', dateModified: '2024-06-09', image: '/other.jpg' };
    const value = [
      { '@type': 'NewsArticle', headline: 'Tram line approved' },
      { '@type': 'ItemList', itemListElement: [other] },
    ];
    expect(read(ld(value))).toMatchObject({ updated: '', image: '' });
  });

  it('reads when it was published from other fields that tell it, and not when it is taken away', () => {
    const meta = (name: string): string => `<meta name="${name}" content="2024-05-01">`;
    expect(read(meta('publish-date')).published).toBe('2024-05-01');
    expect(read(meta('dcterms.created')).published).toBe('2024-05-01');
    for (const name of ['unpublish-date', 'publisher-date', 'publication_expires'])
      expect(read(meta(name)).published, name).toBe('');
  });

  it('reads when it was published from the first field that holds a date', () => {
    const said = ['article:published_time', 'parsely-pub-date', 'date'].map(
      (name, i) => `<meta name="${name}" content="${['03/04/2024', '2024-05-01', '2024-06-09'][i]}">`,
    );
    expect(read(said.join('')).published).toBe('2024-05-01');
  });

  const PUBLISHED = '<meta property="article:published_time" content="2024-05-01T10:00:00Z">';
  it.each([
    [
      'later',
      `${PUBLISHED}<meta property="article:modified_time" content="2024-05-02T07:00:00Z">`,
      '2024-05-02T07:00:00.000Z',
    ],
    [
      'at the same time',
      `${PUBLISHED}<meta property="article:modified_time" content="2024-05-01T10:00:00Z">`,
      '',
    ],
    ['before', `${PUBLISHED}<meta property="og:updated_time" content="2023-05-02T07:00:00Z">`, ''],
    ['in structured data alone', ld({ '@type': 'NewsArticle', dateModified: '2024-05-02' }), '2024-05-02'],
    ['at no time', `${PUBLISHED}<meta property="article:modified_time" content="soon">`, ''],
  ])('reads of a page when it was changed: %s', (_, html, updated) => {
    expect(read(html).updated).toBe(updated);
  });

  it.each([
    [
      'nested in a graph',
      { '@graph': [{ '@type': 'WebPage' }, { '@type': ['Thing', 'NewsArticle'], headline: 'Yes' }] },
      'Yes',
    ],
    ['an analysis', { '@type': 'AnalysisNewsArticle', headline: 'Yes' }, 'Yes'],
    ['not an article', { '@type': 'Organization', headline: 'No' }, undefined],
    ['not an object', 'No', undefined],
    ['wrong types', { '@type': 'NewsArticle', headline: 7, author: { name: [] } }, ''],
  ])('reads structured data: %s', (_, value, headline) => {
    const doc = new DOMParser().parseFromString(ld(value), 'text/html');
    expect(readJsonLd(doc)?.headline).toBe(headline);
  });

  it('names all of many authors, and none where as much is told about one', () => {
    const author =
      'Ada Quay Bo Pier Cy Wharf Di Mole Ed Slip Flo Dock Gil Berth Hal Jetty Ivo Lock Jo Weir Kit Ferry'
        .match(/\S+ \S+/g)
        ?.map((name) => ({ name: `${name} of the Harbour` }));
    const told = author?.map(({ name }) => name).join(', ');
    expect(told?.length).toBeGreaterThan(250);
    expect(read(ld({ '@type': 'NewsArticle', author })).byline).toBe(told);
    const about = 'Ada Quay has told of the harbour and its trams since the first of them came '.repeat(4);
    expect(read(`<meta name="author" content="${about}">`).byline).toBe('');
  });

  it.each([
    ['a comma too many', (json: string) => json.replace(/}$/, ', }')],
    ['comments and CDATA around it', (json: string) => `/*<![CDATA[*/${json}/*]]>*/`],
    ['a raw line break in it', (json: string) => json.replace('Tram line', 'Tram\nline')],
  ])('reads structured data with %s', (_, spoil) => {
    const author = { name: 'First Author' };
    const json = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Tram line',
      author,
      datePublished: '2024-05-01',
    });
    expect(read(`<script type="application/ld+json">${spoil(json)}</script>`)).toMatchObject({
      title: 'Tram line',
      byline: 'First Author',
      published: '2024-05-01',
    });
  });
});
