// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract.ts';
import { findRuns } from '../../src/article/runs.ts';
import { cpuMs } from '../cpu-ms.ts';

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), '../fixtures');
const URL_OF_PAGE = 'https://news.example/2024/story.html';
const read = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const extract = (doc: Document, hidden: Element[] = []) => extractArticle(doc, { hidden, url: URL_OF_PAGE });

/** A page with a story of three paragraphs and what else is given. */
const page = (inStory: string, head = '', around = ''): Document =>
  parse(`<html><head>${head}</head><body>${around}<article>
    <p>The bridge over the river was closed on Monday after an inspector found a crack in one of its pillars, the city said.</p>
    ${inStory}
    <p>It carries eleven thousand cars on a working day. They are led over the old bridge, where the traffic stood for an hour.</p>
    <p>The city hopes to open one lane again within a week. A new pillar would take a year to build, the inspector told the council.</p>
  </article></body></html>`);

describe('the byline', () => {
  const QUOTED =
    '<blockquote><div class="post__byline"><div class="post__author">Harbour Watch</div></div><p>The crack was seen in spring, and nobody closed the bridge.</p></blockquote>';

  it('is not that of a post the article quotes, and the post stays whole', () => {
    const { byline, text } = extract(page(QUOTED));
    expect(byline).toBe('');
    expect(text).toContain('The crack was seen in spring, and nobody closed the bridge.');
  });

  it.each([
    ['By Ada Quay', 'Ada Quay'],
    ['BY ADA QUAY and JAN VAN DER KAI', 'ADA QUAY and JAN VAN DER KAI'],
    ['Von Ada Quay, 6. Juni 2013', 'Ada Quay'],
    ['Por Ada Quay, 6 de junio de 2013', 'Ada Quay'],
    ['By Ada Quay on June 6, 2013 05:06 pm', 'Ada Quay'],
    ['By Ada Quay Updated 3 hours ago', 'Ada Quay'],
    ['By Ada Quay Share', 'Ada Quay'],
    ['Texte : Ada Quay', 'Ada Quay'],
    ['Auteur : Ada Quay', 'Ada Quay'],
    ['Words: Ada Quay', 'Ada Quay'],
    ['Автор: Ada Quay', 'Ada Quay'],
    ['Words Ada Quay', ''],
    ['By Ada Quay</div><div>By Getty Images', 'Ada Quay'],
    ['By Getty Images', ''],
    ['By</div><div><a href="/ada">Ada Quay</a></div><div>-</div><div>28 April 2022', 'Ada Quay'],
    ['<h5>Autor: </h5>Ada Quay', 'Ada Quay'],
    ['Von</div><div>Bremen nach Emden', ''],
    ['Text</div><div>Ada Quay', ''],
    ['By</div><div>Getty Images', ''],
    [
      '<span>Von <a href="/ada">Ada Quay</a></span><span>14. März 2026</span><span>Lesedauer: 2 Min.</span>',
      'Ada Quay',
    ],
    ['<span>Af</span><a href="/ada">Ada Quay</a><span>Journalist</span>', 'Ada Quay'],
    ['Av Ada Quay', 'Ada Quay'],
    ['By the numbers', ''],
    ['By The Numbers', ''],
    ['Text Size A A A', ''],
    ['Von Bremen nach Emden', ''],
    ['<a href="/topic">Von der Leyen</a>', ''],
    ['<ul><li> <a href="/author/ada">Ada Quay</a></li></ul>', 'Ada Quay'],
    ['<a href="/author/">All Our Authors</a>', ''],
    ['<a href="/author/ada">More stories of hers</a>', ''],
  ])('is read between headline and text where nothing marks it: %s', (line, name) => {
    expect(extract(page('', '', `<h1>Bridge closed</h1><div>${line}</div>`)).byline).toBe(name);
  });

  it('is read below a headline that is set in large letters alone', () => {
    const head =
      '<title>Bridge closed - The Herald</title><meta property="og:site_name" content="The Herald">';
    const above = '<font size="5"><b>Bridge closed</b></font><br><i>By Ada Quay</i><br>6 June 2013<br>';
    expect(extract(page('', head, above)).byline).toBe('Ada Quay');
  });

  it.each([
    '<h1>Por Amor al Arte</h1>',
    '<div>By Jan Kai</div><h1>Bridge closed</h1>',
    '<div>By Jan Kai</div>',
  ])('is no headline, and not what stands above it: %s', (around) => {
    expect(extract(page('', '', around)).byline).toBe('');
  });

  it('is what readers see where the page gives machines an address', () => {
    const head = '<meta name="author" content="https://social.example/herald">';
    const own = '<div class="byline">By <a>Ada Quay</a>, Harbour correspondent</div>';
    expect(extract(page('', head, own)).byline).toBe('Ada Quay, Harbour correspondent');
  });

  it.each([
    ['By Ada Quay<br><span>Monday, June 3, 2024</span>', 'Ada Quay'],
    ['<div>By <span>Ada Quay</span></div><div><div>Harbour Post</div><time>June 3</time></div>', 'Ada Quay'],
    ['<div><a>Ada Quay</a><a>@adaquay</a></div><div>WATCH LIVE</div>', 'Ada Quay'],
    ['<span>Article by</span><br><span>harbournews</span>', 'harbournews'],
    [
      '<time>03.06.2024, 07:11</time> <span>| Lesedauer: 8 Minuten</span><address>Ada Quay</address>',
      'Ada Quay',
    ],
    ['By <div>Ada Quay</div> and <div>Jan Kai</div>', 'Ada Quay and Jan Kai'],
    ['<div>Ada Quay, </div><div>Jan Kai</div>', 'Ada Quay, Jan Kai'],
    ['By <div>Ada Quay</div><div>and</div><div>Jan Kai</div>', 'Ada Quay and Jan Kai'],
    ['<p>Ren Di</p>', 'Ren Di'],
  ])('is the line with the name where nothing but lines part it from others: %s', (lines, name) => {
    expect(extract(page('', '', `<h1>Bridge closed</h1><div class="byline">${lines}</div>`)).byline).toBe(
      name,
    );
  });

  describe('that machines are told is the site', () => {
    const SITE =
      '<meta property="og:site_name" content="The Herald"><meta name="author" content="The Herald">';

    it('is whom readers see above the text', () => {
      const around = '<h1>Bridge closed</h1><div>By Ada Quay / Jan Kai</div>';
      expect(extract(page('', SITE, around)).byline).toBe('Ada Quay / Jan Kai');
    });

    it('is whom a line above the text names that is called so', () => {
      const line = (names: string): string =>
        `<h1>Bridge closed</h1><div class="${names}">Ada Quay</div><div>Harbour correspondent</div>`;
      for (const names of ['x1-Text-TextContributorName', 'story-author'])
        expect(extract(page('', SITE, line(names))).byline).toBe('Ada Quay');
      for (const names of ['photo-author', 'story-text'])
        expect(extract(page('', SITE, line(names))).byline).toBe('The Herald');
    });

    it('is nobody whom the page marks further down: who commented, or wrote another story', () => {
      for (const other of ['<p itemprop="author">Jan Kai</p>', '<a rel="author" href="/jan">Jan Kai</a>'])
        expect(extract(page('', SITE, `<h1>Bridge closed</h1><div>${other}</div>`)).byline).toBe(
          'The Herald',
        );
    });

    it('is no author that a heading of the story leads to, and the heading stays', () => {
      const heading = '<h2><a href="/authors/ada-quay">Ada Quay</a></h2>';
      const { byline, text } = extract(page(heading, SITE, '<h1>Bridge closed</h1>'));
      expect([byline, text.split('\n')[1]]).toEqual(['The Herald', 'Ada Quay']);
    });

    it.each(['', '<h4 itemprop="author">The harbour ministries</h4>', '<div>By Getty Images</div>'])(
      'stays where nobody is named: %s',
      (line) => {
        expect(extract(page('', SITE, `<h1>Bridge closed</h1>${line}`)).byline).toBe('The Herald');
      },
    );
  });

  it('is read behind the first paragraph, and none of the text there', () => {
    const head = '<meta name="author" content="admin">';
    const { byline, text } = extract(page('<p>Von Ada Quay</p>', head, '<h1>Bridge closed</h1>'));
    expect(byline).toBe('Ada Quay');
    expect(text).not.toContain('Ada Quay');
  });

  it('is nobody where an account alone is told, and no line further down', () => {
    const head = '<meta name="author" content="admin">';
    const doc = page('', head, '<h1>Bridge closed</h1>');
    doc.querySelector('article')?.lastElementChild?.insertAdjacentHTML('beforebegin', '<p>Von Ada Quay</p>');
    const { byline, text } = extract(doc);
    expect(byline).toBe('');
    expect(text).toContain('Von Ada Quay');
  });

  it('takes no time where a page gives machines thousands of lines', () => {
    const head = `<meta name="author" content="Updated${'\u2028'.repeat(2_000)}Updated">`;
    const start = performance.now();
    expect(extract(page('', head, '<h1>Bridge closed</h1>')).byline).toBe('');
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('is none where a label is all there is', () => {
    const label = '<h1>Bridge closed</h1><span class="author">Article by</span><br><span>harbournews</span>';
    expect(extract(page('', '', label)).byline).toBe('');
  });

  it('is the article’s own beside such a post', () => {
    const own = '<div class="byline">By Staff Reporter</div>';
    expect(extract(page(QUOTED, '', own)).byline).toBe('Staff Reporter');
  });
});

describe('what many pages repeat at the start of the text', () => {
  const HEAD =
    '<title>Bridge closed</title><meta name="author" content="Staff Reporter"><meta property="og:title" content="Bridge Closed">';
  /** The lines of a story, some more before it and some after its first paragraph. */
  const lines = (before: string, within: string): string[] => {
    const doc = page(within, HEAD);
    doc.querySelector('article')?.insertAdjacentHTML('afterbegin', before);
    return extract(doc).text.split('\n');
  };

  it.each(['Bridge closed', 'BRIDGE CLOSED', 'Staff Reporter', 'by staff reporter'])(
    'is left out: %s',
    (line) => {
      expect(lines(`<p>${line}</p>`, '')).toHaveLength(3);
    },
  );

  it('is left out all together', () => {
    expect(lines('<p>Staff Reporter</p><p>Bridge closed</p>', '')[0]).toMatch(/^The bridge over/);
  });

  it('is the story’s own further down, and any other line is', () => {
    expect(lines('<p>Bridge open</p><p>River</p>', '<p>Bridge closed</p>')).toHaveLength(6);
  });
});

describe('what a page leaves the browser to set in quotation marks', () => {
  const quoted = (markup: string, lang = 'en'): string => {
    const { text, html } = extract(page(`<p lang="${lang}">It is over now, ${markup} for good.</p>`));
    const line = text.split('\n')[1] ?? '';
    expect(parse(html).body.textContent?.replace(/\s+/g, ' ')).toContain(line);
    return line.replace(/It is over now, (.*) for good\./, '$1');
  };

  it.each([
    ['English', 'en-GB', '<q>she said</q>', '“she said”'],
    ['a language that is not known', 'tlh', '<q>she said</q>', '“she said”'],
    ['German', 'de-AT', '<q>sagte sie</q>', '„sagte sie“'],
    ['French', 'fr', '<q>dit-elle</q>', '« dit-elle »'],
    ['Polish, one in the other', 'pl', '<q>a <q>b</q> c</q>', '„a «b» c”'],
    ['English, with emphasis in it', 'en', '<q>she <em>really</em> said</q>', '“she really said”'],
    ['the language of the quotation', 'en', '<q lang="it">disse lei</q>', '«disse lei»'],
  ])('is in the marks of %s', (_, lang, markup, said) => {
    expect(quoted(markup, lang)).toBe(said);
  });

  it.each([
    ['in it', '<q>“she said”</q>', '“she said”'],
    ['around it', '"<q>she said</q>"', '"she said"'],
  ])('is not marked twice where the page sets marks %s', (_, markup, said) => {
    expect(quoted(markup)).toBe(said);
  });
});

describe('a sentence with a picture or script in it', () => {
  it('goes on behind a drawing that is an icon', () => {
    const icon = '<svg width="16" height="16"><title>opens elsewhere</title><path d="M0 0h9"/></svg>';
    const { text, html } = extract(
      page(`<p>The report${icon} tells of a crack, and says when it was first seen.</p>`),
    );
    expect(text).toContain('\nThe report tells of a crack, and says when it was first seen.\n');
    expect(html).not.toContain('<br>');
  });
});

describe('pictures behind the last paragraph', () => {
  const count = (given: string): number => {
    const doc = page('');
    doc.querySelector('article')?.insertAdjacentHTML('beforeend', given);
    return extract(doc).html.match(/<img/g)?.length ?? 0;
  };
  const figure = '<figure><img src="/a.jpg"><figcaption>By night</figcaption></figure>';

  it.each([
    ['a figure', figure, 1],
    [
      'a figure behind a formula',
      `<p>And how wide the crack will be in May was told to all of us: <math><mi>a</mi><mi>b</mi></math></p>${figure}`,
      1,
    ],
    ['a picture set as a paragraph', '<p><img src="/a.jpg"></p>', 1],
    ['a gallery', `<div class="gallery">${figure}${figure.replace('a.jpg', 'b.jpg')}</div>`, 2],
    [
      'pictures with captions in lines of their own',
      '<p><img src="/a.jpg"></p><p class="caption">By night</p><p><img src="/b.jpg"></p>',
      2,
    ],
    ['one that opens in full size', '<p><a href="/a-full.jpg"><img src="/a.jpg"></a></p>', 1],
  ])('are shown: %s', (_, given, pictures) => {
    expect(count(given)).toBe(pictures);
  });

  it.each([
    ['behind more text', `<div>More on this tomorrow</div>${figure}`],
    ['links to another story', `<a href="/next">${figure}</a>`],
    ['in a box of other stories', `<div class="related">${figure}</div>`],
    ['the author', '<p class="author-bio"><img src="/me.jpg"></p>'],
    ['an author in Spanish', '<figure class="img-autor"><img src="/me.jpg"></figure>'],
    ['a face in a figure', '<figure class="avatar"><img src="/me.jpg"></figure>'],
    ['deep in a box that says nothing', '<div><div><div><div><img src="/a.jpg"></div></div></div></div>'],
  ])('are left out: %s', (_, given) => {
    expect(count(given)).toBe(0);
  });
});

it('says who wrote a post that is quoted', () => {
  const { text } = extract(
    page(
      '<div><blockquote><p>The crack was seen in spring, and nobody closed the bridge.</p>— Harbour Watch (@harbour) <a href="/1">May 3, 2024</a></blockquote></div>',
    ),
  );
  expect(text).toContain('\n— Harbour Watch (@harbour) May 3, 2024\n');
});

it('says who is quoted, though it is set as a foot', () => {
  const quoted =
    '<blockquote><p>The crack was seen in spring, and nobody closed it.</p><footer>— The inspector</footer></blockquote>';
  expect(extract(page(quoted)).text).toContain('\n— The inspector\n');
});

it('says who is quoted in a line below, if it is called so', () => {
  const quoted = (name: string): string =>
    `<div><blockquote>The crack was seen in spring, and nobody closed it.</blockquote><div class="${name}">The inspector</div></div>`;
  expect(extract(page(quoted('Quote-attribution'))).text).toContain('closed it.\nThe inspector\n');
  expect(extract(page(`<aside>${quoted('Quote-attribution')}</aside>`)).text).not.toContain('The inspector');
});

it.each([
  ['of links', 'The crack is old. See what we wrote in May'],
  ['of few words', 'The crack is old.'],
])('says all lines of a post that is quoted, those %s too', (_, line) => {
  const more =
    'The state pays for two thirds of the pillar, and the city for the rest of it, as both of them agreed in March.';
  const link = '<a href="https://t.example/abc">https://t.example/abc</a>';
  const { text } = extract(
    page(
      `<p>${more}</p><div><blockquote><p>${line}<br><br>${link}</p>— Harbour Watch (@harbour)</blockquote></div><p>${more}</p>`,
    ),
  );
  expect(text).toContain(`\n${line}\nhttps://t.example/abc\n`);
});

it('shows a formula that stands by itself', () => {
  const formula = '<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>';
  expect(extract(page(`<math display="block">${formula}</math>`)).text).toContain('\na/(b+1)\n');
});

it('ends with the last words of its writer, however few', () => {
  const doc = page('');
  doc.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>Thanks, all!</p><p>More</p>');
  expect(extract(doc).text).toMatch(/\nThanks, all!$/);
});

it.each([
  ['a paragraph', (lines: string) => `<p>${lines}</p>`],
  ['a box', (lines: string) => `<div>${lines}</div>`],
])('ends with the last line of %s, though it is short and no sentence', (_, within) => {
  const lines = [
    'The state pays for two thirds of the pillar, and the city for the rest of it.',
    'No one was hurt.',
    'To be continued',
  ];
  const doc = page('');
  doc.querySelector('article')?.insertAdjacentHTML('beforeend', within(`${lines.join('<br><br>')}<br>`));
  expect(extract(doc).text.split('\n').slice(3)).toEqual(lines);
});

describe('what stands high in a line', () => {
  it.each([
    ['a power', 'It cost 10<sup>6</sup> coins.', 'It cost 10⁶ coins.'],
    ['an ending', 'It is of the 19<sup>th</sup> century.', 'It is of the 19th century.'],
    [
      'a note',
      'It was built in 1789<sup><a href="#n1">1</a></sup> by monks.',
      'It was built in 1789 by monks.',
    ],
    ['a note in a link', 'It fell.<a href="/s#n2"><sup>[2]</sup></a> It was old.', 'It fell. It was old.'],
    ['a power in a link to a place', '<a href="/s#c">10<sup>6</sup> coins</a>', '10⁶ coins'],
    ['a lone sign', '<sup><a href="#n1">1</a></sup>', '1'],
  ])('changes no number in the text, and stays in what is shown: %s', (_, markup, text) => {
    const [run] = findRuns(parse(`<body><p>${markup}</p></body>`).body);
    expect(run?.text).toBe(text);
    expect(run?.said.join('')).toBe(parse(markup).body.textContent);
  });
});

describe('the language of a story', () => {
  const GERMAN =
    'Die Stadt hat am Montag die Brücke über den Fluss gesperrt, weil ein Prüfer einen Riss in einem der Pfeiler gefunden hat. Sie will in einer Woche wieder eine Spur öffnen, und ein neuer Pfeiler wird nicht vor dem Herbst gebaut.';
  const PORTUGUESE =
    'A cidade fechou na segunda-feira a ponte sobre o rio, porque um inspetor encontrou uma fenda em um dos pilares. O prefeito disse que a ponte não será aberta até que o novo pilar seja construído, o que não acontece antes do outono.';
  const RUSSIAN =
    'Власти города закрыли в понедельник мост через реку, потому что инспектор нашёл трещину в одной из опор. Новую опору построят не раньше осени.';

  it.each([
    ['en', GERMAN, 'de'],
    ['de-AT', GERMAN, 'de-AT'],
    ['', GERMAN, ''],
    ['es', PORTUGUESE, 'pt'],
    ['pt-BR', PORTUGUESE, 'pt-BR'],
    ['tlh', GERMAN, 'tlh'],
    ['en', RUSSIAN, 'en'],
  ])('is what the page says, %s, unless its words are surely of another', (said, text, lang) => {
    const doc = parse(`<html lang="${said}"><body><article><p>${text}</p></article></body></html>`);
    expect(extract(doc).lang).toBe(lang);
  });
});

describe('a story in a language with full stops of its own', () => {
  it.each([
    [
      'Japanese',
      '橋は月曜日に閉鎖された。検査官が柱にひびを見つけたと市は述べた。',
      '市は一週間以内に一車線を開けたいとしている。',
      '「待つしかない」',
      '終わり。',
    ],
    [
      'Arabic',
      'أغلق الجسر فوق النهر يوم الاثنين بعد أن وجد مفتش صدعا في أحد أعمدته، حسبما ذكرت المدينة.',
      'ويعبره أحد عشر ألف سيارة في كل يوم عمل، كما قال المفتش للمجلس.',
      'من سيدفع ثمن العمود الجديد الذي يستغرق بناؤه سنة كاملة، ومتى يفتح الجسر؟',
    ],
    [
      'Hindi',
      'निरीक्षक को एक खंभे में दरार मिलने के बाद नदी पर बना पुल सोमवार को बंद कर दिया गया, शहर ने कहा।',
      'यह एक कार्य दिवस में ग्यारह हज़ार कारें ले जाता है, जिन्हें पुराने पुल पर भेजा गया है।',
      'किसी को चोट नहीं लगी।',
    ],
    [
      'Thai',
      'สะพานข้ามแม่น้ำถูกปิดเมื่อวันจันทร์ หลังจากผู้ตรวจสอบพบรอยร้าวในเสาต้นหนึ่ง เมืองกล่าว',
      'เมืองหวังว่าจะเปิดช่องทางเดินรถหนึ่งช่องภายในหนึ่งสัปดาห์ ผู้ตรวจสอบบอกสภา',
    ],
  ])('is read to its last line: %s', (_, ...lines) => {
    const { text } = extract(parse(`<article>${lines.map((line) => `<p>${line}</p>`).join('')}</article>`));
    expect(text.split('\n')).toEqual(lines);
  });
});

it('reads names in a table of data, whatever they say elsewhere', () => {
  const rows = ['Source|Share', 'Reuters|40', 'Facebook|–', 'Print|20'].map(
    (row) => `<tr>${row.replace(/[^|]+/g, '<td>$&</td>').replace('|', '')}</tr>`,
  );
  const { text, html } = extract(page(`<table>${rows.join('')}</table>`));
  expect(text).toContain('Reuters\n40\nFacebook\nPrint\n20');
  expect(html).toContain('<tr><td>Facebook</td><td>–</td></tr>');
});

describe('lines made to be slow to read', () => {
  it.each([
    ['dots after a date’s word', `updated ${'.'.repeat(4000)}`],
    ['letters and dots after it', `posted ${'a.'.repeat(20_000)}`],
    ['dots alone', `.${'.'.repeat(30_000)}x`],
    ['an open bracket', `(${'a'.repeat(30_000)}`],
    ['words to pass on', `share${' -'.repeat(20_000)}`],
    ['a pointer', `${'-'.repeat(20_000)}read more`],
  ])('%s', (_, line) => {
    const doc = page(`<p>${line}</p>`);
    // A second and more where time grows with the square of the line.
    expect(
      cpuMs(() => {
        expect(extract(doc).words).toBeGreaterThan(0);
      }),
    ).toBeLessThan(1000);
  });
});

describe('who is quoted', () => {
  it('stays below what was said, and the caption of a picture in it does not', () => {
    const quotation =
      '<blockquote><p>We know how to build a bridge.</p><figcaption>Ada Quay, inspector</figcaption><figure><img src="/a.jpg"><figcaption>At the river</figcaption></figure></blockquote>';
    const { text } = extract(page(quotation));
    expect(text).toContain('Ada Quay, inspector');
    expect(text).not.toContain('At the river');
  });
});

describe('captions', () => {
  const SAID =
    'An inspector looks at the third pillar, in which the crack was found. She has been on the bridge since dawn';
  const picture = `<figure><img src="/pillar.jpg" alt="${SAID}, with a lamp"></figure>`;

  it('are left out where a list below the picture repeats what the picture says of itself', () => {
    const { text } = extract(page(`${picture}<ul><li><p>${SAID}</p></li></ul>`));
    expect(text).not.toContain('An inspector looks');
    expect(text.split('\n')).toHaveLength(3);
  });

  describe('that nothing calls so', () => {
    const IMAGE = '<img src="/a.jpg">';
    const CAPTION = '<figcaption>The diver in May.</figcaption></figure>';

    it.each([
      ['in italics', `<div>${IMAGE}<br><em>The diver in May.</em></div>`],
      [
        'in the middle',
        `<div align="center"><div>${IMAGE}<noscript>&lt;img src="/a.jpg"></noscript></div><br><span>The diver in May.</span></div>`,
      ],
      ['in a box by name', `<div>${IMAGE}<p class="wp-caption-text">The diver in May.</p></div>`],
    ])('are shown below the picture that shares a box with them: %s', (_, html) => {
      const article = extract(page(html));
      expect(article.text.split('\n')).toHaveLength(3);
      expect(article.html).toContain(CAPTION);
    });

    it.each([
      [
        'beside a paragraph',
        `<div>${IMAGE}<em>The diver in May.</em> It was he who found the crack in it.</div>`,
      ],
      ['above it', `<p><em>The diver saw the crack in May, he says.</em>${IMAGE}</p>`],
      ['upright and at the side', `<p>${IMAGE}<span>The diver saw the crack in May, he says.</span></p>`],
    ])('are text: %s', (_, html) => {
      const article = extract(page(html));
      expect(article.text.split('\n')).toHaveLength(4);
      expect(article.html).not.toContain('<figcaption>');
    });
  });

  describe('in a gallery', () => {
    const item = (file: string, text: string): string =>
      `<li><figure><img src="/${file}.jpg"></figure><p>${text}</p></li>`;

    it('are shown below their pictures, and are no text', () => {
      const gallery = `<ul>${item('a', 'The bridge at dawn, seen from the bank.')}${item('b', 'The crack')}</ul>`;
      const { text, html } = extract(page(gallery));
      expect(text.split('\n')).toHaveLength(3);
      expect(html).toContain('<figcaption>The bridge at dawn, seen from the bank.</figcaption>');
      expect(html).toContain('<figcaption>The crack</figcaption>');
    });

    it('are none where they are as long as paragraphs, also in a script without spaces', () => {
      const told =
        '検査官が柱にひびを見つけたため、川にかかる橋は月曜日から閉鎖されている。市は一週間以内に一車線を開けたいとしているが、';
      const gallery = `<ul>${item('a', `${told}費用は決まっていない。`)}${item('b', `${told}時期は決まっていない。`)}</ul>`;
      expect(extract(page(gallery)).text.split('\n')).toHaveLength(5);
    });

    it('are the story where they are most of it', () => {
      const told = SAID.replace('. She', '; she').replace('third', 'fourth');
      const doc = parse(
        `<article><p>${SAID}, and so are we.</p><ul>${item('a', `${SAID}.`)}${item('b', `${told}.`)}</ul></article>`,
      );
      expect(extract(doc).text.split('\n')).toHaveLength(3);
    });
  });

  describe('below a picture', () => {
    const figure = (below: string): string => `<figure><img src="/a.jpg">${below}</figure>`;
    it.each([
      [
        'with the credit beside',
        '<figcaption>The diver</figcaption><span class="credit">Staff</span>',
        'The diver Staff',
      ],
      [
        'with the credit in it',
        '<figcaption>The diver<span class="credit">Staff</span></figcaption>',
        'The diver Staff',
      ],
      [
        'with the credit in brackets',
        '<figcaption>The diver (<span class="credit">Staff</span>)</figcaption>',
        'The diver (Staff)',
      ],
      [
        'in two parts',
        '<figcaption>The diver</figcaption><figcaption>In May</figcaption>',
        'The diver In May',
      ],
      [
        'twice, once for screen readers',
        '<figcaption><b>The diver</b><i class="sr-only">The diver</i></figcaption>',
        'The diver',
      ],
      ['with a button', '<figcaption>The diver <button>Hide caption</button></figcaption>', 'The diver'],
    ])('are said once and in parts: %s', (_, below, said) => {
      expect(extract(page(figure(below))).html).toContain(`<figcaption>${said}</figcaption>`);
    });

    it('are not said again in the text', () => {
      const caption = 'The diver looks at the pillar, in which the crack was found.';
      const { text } = extract(page(`${figure(`<figcaption>${caption}</figcaption>`)}<p>${caption}</p>`));
      expect(text).not.toContain(caption);
    });
  });

  it.each([
    [
      'a box',
      '<div class="wp-caption alignright"><a href="/a.jpg"><img src="/a.jpg"></a><p class="wp-caption-text">The diver in May</p></div>',
    ],
    [
      'a table',
      '<table class="tr-caption-container"><tbody><tr><td><a href="/a.jpg"><img src="/a.jpg"></a></td></tr><tr><td class="tr-caption">The diver in May</td></tr></tbody></table>',
    ],
  ])('are shown with the picture where %s is called so for holding both', (_, markup) => {
    const { html, text } = extract(page(markup));
    expect(html).toContain('a.jpg');
    expect(html).toContain('<figcaption>The diver in May</figcaption>');
    expect(text).not.toContain('The diver in May');
  });

  it('are no headings, though a picture below says the same', () => {
    const { text } = extract(
      page('<h2>The third pillar:</h2><figure><img src="/pillar.jpg" alt="The third pillar"></figure>'),
    );
    expect(text).toContain('The third pillar:');
  });

  it.each([
    ['a paragraph', `<p>${SAID}.</p>`],
    [
      'a list that stands elsewhere',
      `<p>This is what was seen on Tuesday from the bank of the river:</p><ul><li>${SAID}</li></ul>`,
    ],
  ])('are not what a picture says of itself and %s says too', (_, markup) => {
    expect(extract(page(`${picture}${markup}`)).text).toContain(SAID);
  });
});

describe('extractArticle on whole pages', () => {
  const cases = readdirSync(FIXTURES).filter((name) => /^article--.*\.html$/.test(name));
  it.each(cases)('%s', (name) => {
    const { text } = extract(parse(read(name)));
    expect(text.split('\n')).toEqual(read(name.replace(/html$/, 'txt')).trim().split('\n'));
  });

  it('leaves the page as it was', () => {
    const doc = parse(read('article--news.html'));
    const before = doc.documentElement.outerHTML;
    extract(doc, [...doc.querySelectorAll('h2')]);
    expect(doc.documentElement.outerHTML).toBe(before);
  });

  it('reads what the page says of itself', () => {
    expect(extract(parse(read('article--news.html')))).toMatchObject({
      title: 'Council approves tram line to the harbour',
      byline: 'Staff Reporter',
      published: '2024-05-01T06:30:00.000Z',
      lang: 'en-GB',
      site: 'The Daily Example',
    });
    expect(extract(parse(read('article--breaks.html')))).toMatchObject({
      title: 'Fähre fährt wieder',
      byline: 'Lokalredaktion',
      published: '2024-03-02',
      lang: 'de-DE',
      site: 'Hafenblatt',
    });
  });

  it('finds the element that holds the body', () => {
    expect(extract(parse(read('article--news.html'))).root?.className).toBe('story-body');
  });

  it('has one run for each line', () => {
    const { runs, text, words } = extract(parse(read('article--news.html')));
    expect(runs.map((run) => run.text).join('\n')).toBe(text);
    expect(words).toBe(176);
  });
});

describe('extractArticle and hidden blocks', () => {
  const box =
    '<div><p id="box">Every Sunday we send the week’s best stories to forty thousand people. Do come along, it is nice.</p></div>';

  it('leaves them out, and nothing else', () => {
    const doc = page(box);
    const all = extract(doc).text.split('\n');
    expect(all).toHaveLength(4);
    const hidden = doc.getElementById('box');
    expect(hidden).not.toBeNull();
    const without = extract(doc, hidden ? [hidden] : []).text.split('\n');
    expect(without).toEqual(all.filter((line) => !line.startsWith('Every Sunday')));
  });

  it('leaves their pictures out, too', () => {
    const doc = page(
      `${box.replace('<p id', '<p><img src="/a.jpg" alt=""></p><p id')}<p><img src="/b.jpg" alt=""></p>`,
    );
    const hidden = doc.querySelector('div');
    const { html } = extract(doc, hidden ? [hidden] : []);
    expect(html).toContain('/b.jpg');
    expect(html).not.toContain('/a.jpg');
  });

  it('leaves out a run of text between line breaks', () => {
    const doc = parse(read('article--breaks.html'));
    const parent = doc.querySelector('.text');
    const nodes = [...(parent?.childNodes ?? [])].filter((node) => node.textContent?.includes('Umweg'));
    expect(nodes).toHaveLength(1);
    const { text } = extractArticle(doc, { hidden: parent ? [{ parent, nodes }] : [], url: URL_OF_PAGE });
    expect(text).not.toContain('Umweg');
    expect(text.split('\n')).toHaveLength(3);
  });
});

describe('extractArticle and the description of the page', () => {
  const story = [
    'The bridge over the river was closed on Monday, after a crack was found in its second pillar, the city said.',
    'It carries eleven thousand cars on a working day. They are led over the old bridge, where the traffic stood for an hour.',
    'The city hopes to open one lane again within a week. A new pillar would take a year to build, the inspector told the council.',
    'The state pays for two thirds of the pillar, and the city for the rest of it, which it does not have. It will ask for a loan, and sell a house by the harbour.',
    'No car has crossed the bridge since nine in the morning, and none will do so for a week, said the head of the office that looks after bridges and roads.',
  ];
  const note =
    'Many of the offers that appear on this page are from companies from which we receive money, which may change where they stand, and in which order, but never what we say of them. ';
  // A wrapper with such a name is the page's foot to Readability, which then takes what stands below it.
  const html = (description: string): string =>
    `<html><head><title>Bridge closed</title><meta name="description" content="${description}"></head><body>
    <div class="above-footer"><h1>Bridge closed</h1><div>${story.map((text) => `<p>${text}</p>`).join('')}</div></div>
    <section class="disclosure-body"><p>${note}</p><p>${note}</p><p>${note}</p></section></body></html>`;

  it('takes the text that begins as the page is described', () => {
    expect(extract(parse(html(`${story[0]?.slice(0, 90)}…`))).text).toBe(story.join('\n'));
  });

  it('is not led by a description that is found in what was chosen', () => {
    const kept = extract(parse(html(note))).text;
    expect(kept).toContain('Many of the offers');
  });
});

describe('extractArticle and structured data', () => {
  const story = [
    'The first half of the story is here and it is long enough to count as a paragraph of news about the harbour.',
    'The second half tells what the harbour master thinks about the first half, which is not very much, as he said himself.',
  ];
  const body = [
    ...story,
    ...story.map((s) => s.replace('half', 'part')),
    ...story.map((s) => s.replace('harbour', 'market')),
  ];
  const ld = (text: string) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: text })}</script>`;
  const other = `<div id="c">${Array.from({ length: 30 }, (_, i) => `<p>Reader number ${i} thinks that this is all wrong, and says so at length, with commas, and in many words.</p>`).join('')}</div>`;
  const bodyHtml = `<div id="s">${body.map((s) => `<section><p>${s}</p></section>`).join('')}</div>`;

  it('believes it where the two differ strongly', () => {
    expect(extract(parse(`${ld(body.join(' '))}${bodyHtml}${other}`)).text).toBe(body.join('\n'));
  });

  it('never shows what is not on the page', () => {
    const { text } = extract(page('', ld(`${body.join(' ')} A secret ending for those who pay.`)));
    expect(text).not.toContain('secret ending');
    expect(text).toContain('The bridge over the river');
  });
});

describe('extractArticle on bad input', () => {
  it.each([
    ['an empty page', ''],
    ['no text', '<div><img src="x.png"></div>'],
    ['controls only', '<form><input name="parentNode"><button>Go</button></form>'],
    ['broken structured data', '<script type="application/ld+json">{"@type": "NewsArticle", </script>'],
  ])('%s is no article', (_, html) => {
    expect(extract(parse(html))).toMatchObject({ text: '', html: '', words: 0, root: null });
  });

  it('a document without a body is no article', () => {
    const doc = parse('');
    doc.body.remove();
    expect(extract(doc).text).toBe('');
    doc.documentElement.remove();
    expect(extract(doc).text).toBe('');
  });

  it('reads a story in a form whose fields hide the form’s own properties', () => {
    const story = page('').querySelector('article')?.outerHTML;
    const { text } = extract(
      parse(
        `<form><input name="parentNode"><input name="parentElement"><input name="localName"><input name="getAttribute"><input name="children"><input name="className">${story}</form>`,
      ),
    );
    expect(text.split('\n')).toHaveLength(3);
  });

  it('reads one giant paragraph, and 200,000 words', () => {
    expect(extract(parse(`<article><p>${'Word after word. '.repeat(20_000)}</p></article>`)).words).toBe(
      60_000,
    );
    const paragraph = `<p>${'Ten words stand in this sentence, and no one more. '.repeat(20)}</p>`;
    const many = extract(parse(`<article>${paragraph.repeat(1_000)}</article>`));
    expect(many.words).toBe(200_000);
  }, 60_000);
});

describe('extractArticle and single lines', () => {
  it.each([
    ['a credit', '<p>Photo: City Archive</p>'],
    ['a date line', '<p>Updated on 3 May 2024 at 10.15am</p>'],
    ['a date line with a short month', '<p>Updated: Jan.5, 2024</p>'],
    ['a French date line', '<p>Publié le 3 mai 2024</p>'],
    ['a byline with its time', '<p>By Staff Reporter - 11/18/24 11:04 PM EST</p>'],
    ['a lone button', '<p>SUBSCRIBE</p>'],
    ['a share count', '<p>1,204 shares</p>'],
    ['a pointer', '<p>Read more: <a href="/x">The old bridge</a></p>'],
    ['a German pointer', '<p>Lesen Sie auch: <a href="/x">Die alte Brücke</a></p>'],
    [
      'a pointer that stands apart by its look',
      '<div><b>Lire aussi</b> <a href="/x">Le vieux pont</a></div>',
    ],
    ['a link to more', '<p>Also: <a href="/x">The old bridge</a></p>'],
    ['the source of the picture on top', '<p>Featured image by Ada Quay/The Daily Example.</p>'],
    ['the source of a German one', '<p>Beitragsbild via Bilderhafen.</p>'],
    ['the time that a player has left', '<div>-0:00</div>'],
    [
      'a note where a post would stand',
      '<p>This content can also be viewed on the site it originates from.</p>',
    ],
    ['a link alone', '<p><a href="/x">The old bridge is full of holes, too</a></p>'],
    [
      'an author box',
      '<div class="author-bio"><p>The author writes about bridges, and has done so for nine years now.</p></div>',
    ],
    ['an agency’s caption', '<p>The bridge on Monday morning. (Somebody/AP)</p>'],
    ['a pointer that is one word', '<p>READ: <a href="/x">The old bridge is full of holes</a></p>'],
    ['a pointer before a dash', '<p>À LIRE AUSSI – <a href="/x">Le vieux pont est plein de trous</a></p>'],
    ['a link with what kind of story it is', '<p>Explainer | <a href="/x">Why bridges crack</a></p>'],
    [
      'links in lines',
      '<p>• <a href="/x">The old bridge is full of holes</a><br>• <a href="/y">Who pays for it all</a></p>',
    ],
    [
      'links with their heading',
      '<h2>Further reading</h2><ul><li><a href="/x">The old bridge is full of holes</a></li></ul>',
    ],
    [
      'a card',
      '<div><a href="/x"><h4>The old bridge</h4><p>It has been full of holes for years, and no one has done a thing about it.</p></a></div>',
    ],
    ['a row of buttons', '<p>12 Comments · Share · WhatsApp · 3</p>'],
    [
      'buttons with capitals in them',
      '<div><span>Facebook</span><span>WhatsApp</span><span>Email</span></div>',
    ],
    ['buttons of two words', '<p>Copy linkLink copied</p>'],
    ['a link to buy what is told of', '<p><a href="https://shop.example/k?tag=quay-21">Buy now</a></p>'],
    ['what to skip', '<p>SKIP ADVERTISEMENT</p>'],
    ['a picture to enlarge', '<p>View image in fullscreen</p>'],
    ['a credit beside its label', '<p><span>Image</span><span>Credit: The Daily Example</span></p>'],
    [
      'an Italian list of links with its heading',
      '<h3>Potrebbero interessarti anche</h3><ul><li><a href="/x">Il vecchio ponte è pieno di buchi</a></li></ul>',
    ],
    ['a player’s times', '<p>00:38 / 01:22</p>'],
    ['a bar to share', '<div><span>Share</span><span>Save</span><span>Print</span></div>'],
    ['what was copied', '<p>Link copied to clipboard</p>'],
    ['a picture’s buttons', '<b>Hide caption</b><b>Enlarge this image</b>'],
    ['a picture’s number', '<p>1 of 5</p>'],
    ['a player’s note', '<div>Your browser does not support the audio element.</div>'],
    ['how long it takes', '<p>3 min read</p>'],
    ['where to scroll', '<p>Scroll to continue</p>'],
    ['a channel', '<p>Join our WhatsApp channel for news of the river</p>'],
    ['a photographer', '<p>(Staff Photographer/The Daily Example)</p>'],
    ['a German caption', '<div>Die Pfeiler (li.) haben Risse bis zum Grund. (Symbolfoto: Stadt)</div>'],
    ['a French caption', '<p>Les piliers du vieux pont sont fissurés. (Photo : archives)</p>'],
    ['a Polish caption', '<p>Filary starego mostu są popękane. (fot. archiwum)</p>'],
  ])('%s is no text of the article', (_, html) => {
    expect(extract(page(html)).text.split('\n')).toHaveLength(3);
  });

  it('a foot of a table that says what its head says is none, and one that sums up is', () => {
    const head = '<tr><th>Lane</th><th>Cars</th></tr>';
    const rows = '<tr><td>North</td><td>5,000</td></tr><tr><td>South</td><td>6,000</td></tr>';
    const table = (foot: string): string =>
      `<table><thead>${head}</thead><tfoot>${foot}</tfoot><tbody>${rows}</tbody></table>`;
    expect(extract(page(table(head))).text.match(/Lane/g)).toHaveLength(1);
    expect(extract(page(table(head))).html).not.toContain('<tfoot>');
    expect(extract(page(table('<tr><td>Both</td><td>11,000</td></tr>'))).text).toContain('Both');
  });

  it('the name of a section above the headline is none', () => {
    const [lead, ...rest] = extract(page(''))
      .text.split('\n')
      .map((text) => `<p>${text}</p>`);
    const head = '<p>Traffic</p><h2>Bridge closed</h2>';
    const doc = parse(
      `<title>Bridge closed</title><div>${head}${lead}<p>Nobody was hurt.</p>${rest.join('')}</div>`,
    );
    expect(extract(doc).text.split('\n').slice(1, 3)).toEqual(['Nobody was hurt.', expect.anything()]);
    expect(extract(doc).text).not.toContain('Traffic\n');
  });

  it('lines that stand in one box with the headline are, with no box of their own', () => {
    const story = extract(page('')).text.split('\n');
    const [lead, ...rest] = story;
    const doc = parse(
      `<title>Bridge closed</title><div><h2>Bridge closed</h2><p>${lead}</p>${rest.join('<br><br>')}</div>`,
    );
    expect(extract(doc).text.split('\n')).toEqual(story);
  });

  it.each(['Found a mistake? Mark it and press Ctrl + Enter.', 'Нашли опечатку? Нажмите Ctrl+Enter!'])(
    'a note on mistakes at the end is none: %s',
    (note) => {
      const story = extract(page('')).text.split('\n');
      const doc = parse(`<article>${[...story, note].map((text) => `<p>${text}</p>`).join('')}</article>`);
      expect(extract(doc).text.split('\n')).toEqual(story);
    },
  );

  it('the keys by themselves are the story’s', () => {
    const story = [...extract(page('')).text.split('\n'), 'To send it, press Ctrl+Enter.'];
    const doc = parse(`<article>${story.map((text) => `<p>${text}</p>`).join('')}</article>`);
    expect(extract(doc).text.split('\n')).toEqual(story);
  });

  it('a heading above a card and more text is', () => {
    const card = '<a href="/x"><h3>The old bridge</h3></a>';
    const lines = extract(page(`<h2>What it costs</h2>${card}<p>Nobody knows yet.</p>`)).text.split('\n');
    expect(lines.slice(1, -2)).toEqual(['What it costs', 'Nobody knows yet.']);
  });

  it.each([
    ['a heading', '<h2>A crack as wide as a thumb</h2>'],
    ['a short paragraph', '<p>Nobody was hurt.</p>'],
    [
      'a paragraph with links',
      '<p>The crack is <a href="/a">as wide as a thumb</a>, <a href="/b">the report</a> says, and it grows by the day.</p>',
    ],
    ['a Russian sentence with a photo in it', '<p>На мосту сделали фото: трещина видна всем.</p>'],
    ['what somebody asks for', '<p>“Share this bridge,” the neighbours said.</p>'],
    ['a number by itself', '<p>12</p>'],
    ['a numbered line of Turkish', '<p>3 İlde yağış bekleniyor.</p>'],
    ['a row of Turkish capitals', '<p>12 İİ</p>'],
    ['a quotation that begins like a list of links', '<h2>“From the web of cracks”</h2>'],
    ['a score', '<p>The jury gave it 4.5 / 5 at first, and less in the end.</p>'],
    ['a list', '<ul><li>One lane opens on Friday, if all goes well.</li></ul>'],
    [
      'a department in brackets',
      '<p>The pillar is now a matter for the Environmental Protection Agency (EPA).</p>',
    ],
    ['a sentence with a photo in brackets', '<p>Der Riss ist auf einem Bild zu sehen (Foto rechts).</p>'],
    ['a sentence that ends with a time', '<p>By Monday the bridge is to be open again, from 6:30 PM.</p>'],
    ['a quotation', '<blockquote>No bridge is forever, and this one least of all.</blockquote>'],
    ['a time in a recipe', '<p>10 minutes</p>'],
    ['a heading of one such word', '<h2>Threads</h2>'],
    ['a sentence on a featured image', '<p>The featured image shows the bridge as it was.</p>'],
    ['a tip with one word before its link', '<p>Watch <a href="/x">The Bridge over the River</a></p>'],
    ['a tip that is a sentence', '<p>See also <a href="/x">the report on the old bridge</a>.</p>'],
    [
      'a pointer in a sentence',
      '<p>Lire aussi <a href="/x">le rapport</a> aide à comprendre ce qui est arrivé au pont.</p>',
    ],
    ['a dash in a sentence', '<p>Related costs – the ferries – are paid.</p>'],
    ['a label before words', '<p>Analysis: the pillar is <a href="/x">cracked</a> all through.</p>'],
    [
      'a paragraph in a link to its place',
      '<a href="#a"><p>The crack is as wide as a thumb, the inspector says.</p></a>',
    ],
  ])('%s is', (_, html) => {
    expect(extract(page(html)).text.split('\n')).toHaveLength(4);
  });
});

describe('a post', () => {
  const post = (...lines: string[]): Document =>
    page(
      `<blockquote class="instagram-media">${lines.map((line) => `<p>${line}</p>`).join('')}</blockquote>`,
    );
  const linked = (text: string): string => `<a href="https://www.instagram.com/p/abc/">${text}</a>`;

  it('stays where all that was written in it is a link', () => {
    const { text } = extract(
      post(
        linked('The old ferry is back, and the band played on the quay. #ferry'),
        'A post shared by Harbour Watch (@harbour) on May 5, 2024',
      ),
    );
    expect(text).toContain('The old ferry is back, and the band played on the quay. #ferry');
  });

  it.each(['View this post on the network', 'A post shared by all of St. Quay harbour (@harbour)'])(
    'is not what the network writes: %s',
    (line) => {
      expect(extract(post(linked(line))).text).not.toContain(line);
    },
  );
});

describe('a box above the first paragraph', () => {
  const boxed = (box: string): string => {
    const doc = page('');
    doc.querySelector('article')?.insertAdjacentHTML('afterbegin', box);
    return extract(doc).text;
  };
  const POINTS = '<ul><li>Sharp, and light</li><li>Cheap</li></ul>';

  it('that sums the story up, in a heading and a list, is of the text', () => {
    const text = boxed(
      `<div><h3>Verdict</h3><p>A bridge for its price</p><div><h4>For it</h4>${POINTS}</div></div>`,
    );
    expect(text).toMatch(/^Verdict\n+A bridge for its price\n+For it\n+Sharp, and light\n+Cheap\n/);
  });

  it.each([
    [
      'of links',
      '<div><h3>Here you read</h3><ul><li><a href="#a">Sharp, and light</a></li><li>Cheap</li></ul></div>',
    ],
    ['without a heading', `<div>${POINTS}</div>`],
    ['of who wrote it', `<div><h3>About it</h3><p>By Ada Quay</p>${POINTS}</div>`],
  ])('%s is none of it', (_, box) => {
    expect(boxed(box)).not.toContain('Sharp');
  });
});

describe('what a page adds', () => {
  it('as a box to report mistakes is none of the text', () => {
    const NOTE = 'Please tell us of any mistake that you find in this story by the form. Thank you!';
    const doc = page('');
    doc
      .querySelector('article')
      ?.insertAdjacentHTML('beforeend', `<div class="error-report"><p>${NOTE}</p></div>`);
    expect(extract(doc).text).not.toContain(NOTE);
  });

  it('as a prompt to write to the paper is none of the text', () => {
    const PROMPT =
      '<p>Submit your letter to the editor via this form. Read more of what others have written.</p>';
    expect(extract(page(PROMPT)).text).not.toContain('letter to the editor');
    const told = page(
      '<p>Submit a letter to the editors of his youth is all that the old inspector ever did.</p>',
    );
    expect(extract(told).text).toContain('letter to the editors');
  });

  it('as a line of buttons above the first paragraph is none of the text', () => {
    const LINE =
      '<p>12.11.2024 red Story: <a href="/pdf">Get it as a file</a> <a href="/all">Tell somebody</a></p>';
    const doc = page('');
    doc.querySelector('article')?.insertAdjacentHTML('afterbegin', LINE);
    expect(extract(doc).text).not.toContain('Tell somebody');
  });

  it("as a picture's file and caption in lines of their own is none of the text", () => {
    const CAPTION = 'The pillar with the crack was seen from the ferry on Monday.';
    const { text } = extract(
      page(`<p>pillar and crack.jpg</p><p>${CAPTION}</p><p><em>(Ada Quay/aquay@herald.example)</em></p>`),
    );
    expect(text).not.toContain('crack.jpg');
    expect(text).not.toContain(CAPTION);
  });

  it("is no paragraph behind a picture's file", () => {
    const { text } = extract(page('<p>pillar and crack.jpg</p>'));
    expect(text).not.toContain('crack.jpg');
    expect(text).toContain('It carries eleven thousand cars');
  });
});
