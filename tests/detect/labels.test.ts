// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findLabels } from '../../src/detect/labels.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const fixture = (name: string): Document => parse(readFileSync(`tests/fixtures/${name}.html`, 'utf8'));

const PROSE =
  'The wall was built over the course of two summers by men who came from the other side of the bay and went home when the first ice lay on the water.';
const URL_PLAIN = 'https://paper.example/2024/05/01/the-wall-is-done';

/** A page with something above its headline, and something between and after its paragraphs. */
const page = (parts: {
  head?: string;
  above?: string;
  headline?: string;
  inside?: string;
  after?: string;
}): Document =>
  parse(`<head><title>${parts.headline ?? 'The wall is done'} | Paper</title>${parts.head ?? ''}</head><body><main><article>
    <header>${parts.above ?? ''}<h1>${parts.headline ?? 'The wall is done'}</h1></header>
    <div><p>${PROSE}</p>${parts.inside ?? ''}<p>${PROSE}</p><p>${PROSE}</p></div></article>${parts.after ?? ''}</main></body>`);

const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('findLabels: the page', () => {
  it.each([
    ['en', 'Opinion', 'opinion'],
    ['en', 'Guest Essay', 'opinion'],
    ['en', 'News Analysis', 'analysis'],
    ['en', 'Sponsored Content', 'sponsored'],
    ['en', 'Book Review', 'review'],
    ['en', 'Satire', 'satire'],
    ['de', 'Kommentar', 'opinion'],
    ['de', 'Gastbeitrag', 'opinion'],
    ['de', 'Analyse', 'analysis'],
    ['de', 'Advertorial', 'sponsored'],
    ['fr', 'TRIBUNE', 'opinion'],
    ['fr', 'Décryptage', 'analysis'],
    ['es', 'Opinión', 'opinion'],
    ['es', 'Análisis', 'analysis'],
    ['pt', 'Crônica', 'opinion'],
    ['it', "L'editoriale", 'opinion'],
    ['it', 'L’analisi', 'analysis'],
    ['nl', 'Opinie', 'opinion'],
    ['nl', 'Hoofdredactioneel commentaar', 'opinion'],
    ['pl', 'Felieton', 'opinion'],
    ['pl', 'Artykuł sponsorowany', 'sponsored'],
    ['ja', 'コラム', 'opinion'],
    ['zh', '评论', 'opinion'],
  ])('%s: a kicker "%s" is %s, and is marked', (_, kicker, label) => {
    const found = findLabels(
      page({ above: `<div class="k"><span id="k">${kicker}</span></div>` }),
      URL_PLAIN,
    );
    expect(found.label).toBe(label);
    expect(found.passages.map(({ element }) => element.id)).toEqual(['k']);
  });

  it.each([
    ['schema.org type', { head: ld({ '@type': 'OpinionNewsArticle' }) }, URL_PLAIN, 'opinion', 'schema'],
    [
      'type in a list in a graph',
      { head: ld({ '@graph': [{ '@type': ['NewsArticle', 'AnalysisNewsArticle'] }] }) },
      URL_PLAIN,
      'analysis',
      'schema',
    ],
    [
      'advertiser content',
      { head: ld({ '@type': 'AdvertiserContentArticle' }) },
      URL_PLAIN,
      'sponsored',
      'schema',
    ],
    [
      'section of structured data',
      { head: ld({ '@type': 'NewsArticle', articleSection: ['News', 'Kommentare'] }) },
      URL_PLAIN,
      'opinion',
      'section',
    ],
    [
      'section of a meta element',
      { head: '<meta property="article:section" content="Opinion">' },
      URL_PLAIN,
      'opinion',
      'section',
    ],
    ['address', {}, 'https://paper.example/opinion/the-wall-is-done', 'opinion', 'address'],
    ['address in German', {}, 'https://paper.example/meinung/kolumnen/die-mauer', 'opinion', 'address'],
    [
      'prefix of the headline',
      { headline: 'Kommentar: Die Mauer ist fertig' },
      URL_PLAIN,
      'opinion',
      'title',
    ],
    ['prefix with a bar', { headline: 'Opinion | The wall is done' }, URL_PLAIN, 'opinion', 'title'],
    [
      'notice',
      { inside: "<p>Notice: This article may contain commentary that reflects the author's opinion.</p>" },
      URL_PLAIN,
      'opinion',
      'notice',
    ],
    [
      'German notice',
      { inside: '<p>Dieser Artikel ist ein Meinungsbeitrag und gibt die Ansicht der Autorin wieder.</p>' },
      URL_PLAIN,
      'opinion',
      'notice',
    ],
    [
      'breadcrumb',
      { above: '<nav class="breadcrumbs"><a href="/">Home</a><a href="/o">Opinion</a></nav>' },
      URL_PLAIN,
      'opinion',
      'kicker',
    ],
  ])('from a %s', (_, parts, url, label, code) => {
    const found = findLabels(page(parts), url);
    expect(found.label).toBe(label);
    expect(found.evidence.map((one) => one.code)).toContain(code);
  });

  it('quotes a long notice up to a word, and says that it goes on', () => {
    const begins =
      'Notice: This article may contain commentary that reflects the author’s opinion, and need not be that of the newspaper,';
    const { evidence } = findLabels(
      page({ inside: `<p>${begins} its owners or its printers.</p>` }),
      URL_PLAIN,
    );
    expect(evidence).toContainEqual({ code: 'notice', detail: `${begins}…` });
  });

  it.each([
    ['nothing', {}],
    ['a story about an op-ed', { headline: 'Minister answers op-ed on wall' }],
    ['an opinion poll', { above: '<span>Opinion poll</span>' }],
    ['editorial standards', { after: '<footer><a href="/s">Editorial standards</a></footer>' }],
    ['a menu', { above: '<nav><a href="/o">Opinion</a></nav>' }],
    [
      'a menu in a menu without a nav',
      {
        above: `<ul>${['World', 'Town', 'Sport', 'Money'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}<li><a href="/o">Views</a><ul><li><a href="/o/e">Editorial</a></li><li><a href="/o/o">Opinion</a></li></ul></li></ul>`,
      },
    ],
    [
      'a table of sections',
      {
        inside: `<table>${['World', 'Town', 'Editorial', 'Opinion', 'Sport', 'Money'].map((name) => `<tr><td><a href="/${name}">${name}</a></td></tr>`).join('')}</table>`,
      },
    ],
    [
      'the number of comments',
      { above: '<ul class="tools"><li><a href="/c"><span>Comment (3)</span></a></li></ul>' },
    ],
    ['the number of comments to come', { above: '<p><a href="/c"><span>Comment ( )</span></a></p>' }],
    [
      'a menu without a nav',
      {
        above: `<ul>${['News', 'Opinion', 'Sport', 'Food', 'Jobs'].map((x) => `<li><a href="/">${x}</a></li>`).join('')}</ul>`,
      },
    ],
    ['a comment count', { above: '<a href="#comments">Kommentare</a>' }],
    ["readers' comments", { after: '<section class="comments"><h3>Comments</h3><p>Opinion</p></section>' }],
    ['a tag alone', { head: '<meta property="article:tag" content="Opinion">' }],
    ['judicial review', { headline: 'Court orders judicial review: what comes next' }],
    [
      'broken structured data',
      { head: '<script type="application/ld+json">{"@type":"OpinionNewsArticle"</script>' },
    ],
    [
      'a story that is linked to',
      { head: ld({ '@type': 'ItemList', itemListElement: [{ '@type': 'OpinionNewsArticle' }] }) },
    ],
  ])('gives none for %s', (_, parts) => {
    expect(findLabels(page(parts), URL_PLAIN)).toMatchObject({ label: 'none', passages: [] });
  });
});

describe('findLabels: passages', () => {
  it.each([
    [
      'a box headed "Our view"',
      '<div id="x"><h3>Our view</h3><p>They should be ashamed.</p></div>',
      'opinion',
    ],
    [
      'a box headed "Unsere Meinung"',
      '<div id="x"><h3>Unsere Meinung</h3><p>Das war falsch.</p></div>',
      'opinion',
    ],
    ['a heading "Analysis: …"', '<h2 id="x">Analysis: who pays in the end</h2>', 'analysis'],
    ['views of the author', '<p id="x">The views expressed here are those of the author.</p>', 'opinion'],
    ['French views', "<p id='x'>Les propos tenus ici n'engagent que leur auteur.</p>", 'opinion'],
    ['a badge between paragraphs', '<span id="x">OPINION</span>', 'opinion'],
    [
      "an editor's note with a view",
      "<p id='x'><b>Editor's note:</b> I say this settlement is a disgrace.</p>",
      'opinion',
    ],
  ])('marks %s', (_, inside, label) => {
    const { passages, label: ofPage } = findLabels(page({ inside }), URL_PLAIN);
    expect(passages.map((one) => [one.element.id, one.label, one.of])).toEqual([['x', label, 'passage']]);
    expect(ofPage).toBe('none');
  });

  it.each([
    ["an editor's note of a correction", "<p><b>Editor's note:</b> This story was corrected on Monday.</p>"],
    ['a poll', '<p>In an opinion poll, 47% said they would back the wall and 44% that they would not.</p>'],
    ['a quote', '<p>“In my opinion it is a good wall,” said the mason, who has built four of them.</p>'],
    [
      'a teaser',
      '<ul class="related"><li><span>Opinion</span> <a href="/o">Why the wall will not hold</a></li></ul>',
    ],
    [
      'a teaser without a telling name',
      '<div><span>Opinion</span> <a href="/o">Why the wall will not hold</a></div>',
    ],
    [
      'a teaser in words that no space parts',
      '<div><span>コラム</span> <a href="/o">この壁はなぜ長く持たないのか</a></div>',
    ],
    [
      'a word in a line',
      '<p>Her new column, <em>Opinion</em>, appears on Mondays and is read by everybody in town.</p>',
    ],
    [
      'a word that a line quotes',
      '<p>The sign on the wall said <q>Opinion</q> in red letters, and nobody knew what it was there for.</p>',
    ],
    [
      'a word of code in a line',
      '<p>The mason set <code>opinion</code> to true in the file, and the machine began to lay the stones.</p>',
    ],
    [
      'a word that is struck from a line',
      '<p>The board read <del>Analysis</del> <ins>Opinion</ins> on Monday, and something else on Tuesday.</p>',
    ],
  ])('does not mark %s', (_, inside) => {
    expect(findLabels(page({ inside }), URL_PLAIN).passages).toEqual([]);
  });

  it('marks kicker and notice of a column, and nothing else', () => {
    const { label, passages } = findLabels(fixture('labels--column'), URL_PLAIN);
    expect(label).toBe('opinion');
    expect(passages.map(({ element }) => element.id || element.parentElement?.id)).toEqual([
      'kicker',
      'notice',
    ]);
  });

  it('leaves a story about an op-ed alone', () => {
    expect(findLabels(fixture('labels--about-an-op-ed'), URL_PLAIN)).toMatchObject({
      label: 'none',
      passages: [],
    });
  });
});

describe('findLabels: sources that contradict each other', () => {
  it.each([
    [
      'another label on the page',
      { head: ld({ '@type': 'AnalysisNewsArticle' }), above: '<p>Opinion</p>' },
      'analysis',
      { code: 'againstText', detail: 'Opinion' },
    ],
    [
      'another label in its data',
      {
        head: '<meta property="article:section" content="Analysis">',
        above: '<p>Opinion</p>',
        headline: 'Opinion | The wall',
      },
      'opinion',
      { code: 'againstData', detail: 'Analysis' },
    ],
    [
      'data by which it is a report',
      { head: ld({ '@type': 'ReportageNewsArticle' }), above: '<p>Opinion</p>' },
      'opinion',
      { code: 'againstData', detail: 'ReportageNewsArticle' },
    ],
  ])('tells of %s, after what speaks for the label', (_, parts, label, against) => {
    const found = findLabels(page(parts), URL_PLAIN);
    expect(found.label).toBe(label);
    expect(found.evidence.length).toBeGreaterThan(1);
    expect(found.evidence.at(-1)).toEqual(against);
  });

  it('tells of none where a tag alone differs, or where there is no label', () => {
    const tag = '<meta property="article:tag" content="Analysis">';
    expect(findLabels(page({ head: tag, above: '<p>Opinion</p>' }), URL_PLAIN).evidence).toEqual([
      { code: 'kicker', detail: 'Opinion' },
    ]);
    expect(findLabels(page({ head: ld({ '@type': 'ReportageNewsArticle' }) }), URL_PLAIN).evidence).toEqual(
      [],
    );
  });
});

describe('findLabels: a page that adds the next stories below its own', () => {
  const story = (headline: string, above = ''): string =>
    `<article>${above}<h1>${headline}</h1><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p></article>`;
  const label = (title: string, url = URL_PLAIN) =>
    findLabels(
      parse(`<head><title>${title} | Paper</title><meta property="og:title" content="The wall is done">
        <meta property="article:section" content="Opinion">${ld({ '@type': 'OpinionNewsArticle', headline: 'The wall is done' })}</head>
        <body><main>${story('The wall is done', '<p>Opinion</p>')}${story('The ice came early')}${story('A bridge too long', '<p>Analysis</p>')}</main></body>`),
      url,
    );

  it.each([
    ['the first', 'The wall is done', 'opinion'],
    ['one that is called nothing', 'The ice came early', 'none'],
    ['one that is called something else', 'A bridge too long', 'analysis'],
  ])('tells the label of the story that the title names: %s', (_, title, expected) => {
    expect(label(title).label).toBe(expected);
  });

  it('tells what the address says of such a story', () => {
    expect(label('The ice came early', 'https://paper.example/opinion/the-ice-came-early').label).toBe(
      'opinion',
    );
  });

  it('marks nothing of the others', () => {
    const { passages } = label('A bridge too long');
    expect(passages.map(({ element }) => element.textContent)).toEqual(['Analysis']);
  });
});

describe('findLabels: bad input', () => {
  it('does not throw, and finds nothing', () => {
    const xml = new DOMParser().parseFromString('<feed><title>Opinion</title></feed>', 'application/xml');
    for (const doc of [xml, document.implementation.createDocument(null, null), parse('')])
      expect(findLabels(doc, 'no address').label).toBe('none');
  });

  it('is not bent by named form fields', () => {
    const above =
      '<form name="createTreeWalker"><input name="parentNode"><input name="closest"><input name="children"></form><b>Opinion</b>';
    expect(findLabels(page({ above }), URL_PLAIN).label).toBe('opinion');
  });
});
