// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { partsBetween } from '../../src/article/between.ts';
import { escapeHtml, safeUrl } from '../../src/article/escape.ts';
import { findRuns } from '../../src/article/runs.ts';
import { writeSafeHtml } from '../../src/article/safe-html.ts';
import type { Numbered } from '../../src/article/tags-around.ts';

const BASE = 'https://news.example/2024/story.html';

/** White space before the tag of a block, which says nothing. */
const BETWEEN_BLOCKS = />\s+<(?=\/?(?:p|h\d|[uo]l|li|t\w+|blockquote|fig\w+|img)\b)/g;

function writeBelow(body: Element, numbered?: Numbered): string {
  const text = { root: body, runs: findRuns(body), base: BASE };
  return writeSafeHtml({ ...text, insets: partsBetween({ ...text, skip: new Set() }) }, numbered);
}

const write = (html: string): string => writeBelow(new DOMParser().parseFromString(html, 'text/html').body);

describe('safeUrl', () => {
  it.each([
    ['/a', 'https://news.example/a'],
    ['b.html', 'https://news.example/2024/b.html'],
    ['//other.example/x', 'https://other.example/x'],
    ['http://other.example/', 'http://other.example/'],
    [' https://other.example/?a=1&b=2 ', 'https://other.example/?a=1&b=2'],
    ['javascript:alert(1)', ''],
    [' JaVa\nScRiPt:alert(1)', ''],
    ['data:text/html,<script>', ''],
    ['vbscript:x', ''],
    ['mailto:a@b.example', ''],
    ['blob:https://news.example/1', ''],
    ['http://', ''],
    ['', ''],
  ])('%j becomes %j', (address, url) => {
    expect(safeUrl(address, BASE)).toBe(url);
  });
});

describe('escapeHtml', () => {
  it('escapes what opens tags, entities and attributes', () => {
    expect(escapeHtml(`<b a="1">&'`)).toBe(`&lt;b a=&quot;1&quot;&gt;&amp;'`);
  });
});

describe('writeSafeHtml', () => {
  it.each([
    [
      'paragraphs and emphasis',
      '<p>One <em>two</em> <b>three</b>.</p><p>Four.</p>',
      '<p>One <em>two</em> <b>three</b>.</p><p>Four.</p>',
    ],
    [
      'what was struck out or typed, by the names of today',
      '<p>In <strike>1953</strike> <del>1954</del> 1955 <tt>x</tt>.</p>',
      '<p>In <s>1953</s> <del>1954</del> 1955 <code>x</code>.</p>',
    ],
    ['lines of a paragraph', '<p>One.<br>Two.</p>', '<p>One.<br>Two.</p>'],
    ['stanzas', '<p>One,<br>two.<br><br><br>Three.</p>', '<p>One,<br>two.<br><br>Three.</p>'],
    ['a line outside of what ends it', '<p><b>One?<br></b>Two.</p>', '<p><b>One?</b><br>Two.</p>'],
    [
      'a paragraph around a picture in two parts',
      '<p>One.<img src="/a.jpg">Two.</p>',
      '<p>One.</p><figure><img src="https://news.example/a.jpg" alt="" loading="lazy"></figure><p>Two.</p>',
    ],
    ['wrappers away', '<div><section><div><p>One.</p></div></section></div>', '<p>One.</p>'],
    ['bare text in a paragraph', '<div>One.<p>Two.</p>Three.</div>', '<p>One.</p><p>Two.</p><p>Three.</p>'],
    ['headings, the first level lowered', '<h1>A</h1><h3>B</h3>', '<h2>A</h2><h3>B</h3>'],
    [
      'lists',
      '<ul><li>One.</li><li>Two <ol start="3"><li>Three</li></ol></li></ul>',
      '<ul><li>One.</li><li>Two <ol start="3"><li>Three</li></ol></li></ul>',
    ],
    [
      'how a list is numbered',
      '<ol reversed type="a"><li value="7" type="x">One.</li></ol><ul type="a" reversed><li>Two.</li></ul>',
      '<ol type="a" reversed=""><li value="7">One.</li></ol><ul><li>Two.</li></ul>',
    ],
    [
      'a quotation of paragraphs',
      '<blockquote><p>One.</p><p>Two.</p></blockquote>',
      '<blockquote><p>One.</p><p>Two.</p></blockquote>',
    ],
    [
      'a table',
      '<table><tr><td colspan="2">One</td></tr></table>',
      '<table><tbody><tr><td colspan="2">One</td></tr></tbody></table>',
    ],
    [
      'what a table is called, in the table',
      '<table><caption>The <b>bill</b></caption><tr><td>One</td></tr></table>',
      '<table><caption>The <b>bill</b></caption><tbody><tr><td>One</td></tr></tbody></table>',
    ],
    [
      'a link, made absolute',
      '<p><a href="/x" class="c" target="_blank" onclick="bad()">One</a></p>',
      '<p><a href="https://news.example/x">One</a></p>',
    ],
    ['the text of an unsafe link', '<p><a href="javascript:bad()">One</a> two</p>', '<p>One two</p>'],
    [
      'a link to a note and back, with what they lead to named',
      '<p>One<sup id="r1"><a href="#n1">1</a></sup></p><ol><li id="n1">Note <a href="#r1">back</a></li></ol>',
      `<p>One<sup data-place="r1"><a href="${BASE}#n1">1</a></sup></p><ol><li data-place="n1">Note <a href="${BASE}#r1">back</a></li></ol>`,
    ],
    [
      'what an old anchor names',
      '<p>One <a href="#ü">1</a></p><p><a name="ü"></a>Two</p><p><a id="x"></a>Three</p>',
      `<p>One <a href="${BASE}#%C3%BC">1</a></p><p data-place="%C3%BC">Two</p><p>Three</p>`,
    ],
    [
      'an anchor with text in it, and a span',
      '<p><a href="#a">1</a><a href="#b">2</a></p><p><a id="a">One</a> <span id="b">two</span></p>',
      `<p><a href="${BASE}#a">1</a><a href="${BASE}#b">2</a></p><p><span data-place="a">One</span> <span data-place="b">two</span></p>`,
    ],
    [
      'a player as a link that says what it shows',
      '<p>One.</p><div class="video"><iframe title="The &lt;quay&gt;" src="https://www.youtube.com/embed/a"></iframe></div><p>Two.</p>',
      '<p>One.</p><p><a href="https://www.youtube.com/embed/a">The &lt;quay&gt; (youtube.com)</a></p><p>Two.</p>',
    ],
    [
      'no frame with a button in it',
      '<p>One.</p><iframe title="like" src="https://www.facebook.com/plugins/like.php?href=a"></iframe><iframe src="https://platform.twitter.com/widgets/follow_button.html"></iframe><iframe src="https://www.facebook.com/plugins/video.php?href=b"></iframe><p>Two.</p>',
      '<p>One.</p><p><a href="https://www.facebook.com/plugins/video.php?href=b">video.php (facebook.com)</a></p><p>Two.</p>',
    ],
    [
      'a player that comes late, and a recording without a name',
      '<p>One.</p><iframe data-src="//player.vimeo.com/video/1"></iframe><audio><source src="/a.mp3"></audio><p>Two.</p>',
      '<p>One.</p><p><a href="https://player.vimeo.com/video/1">player.vimeo.com</a></p><p><a href="https://news.example/a.mp3">a.mp3 (news.example)</a></p><p>Two.</p>',
    ],
    [
      'nothing of a frame that may hold anything, or of one that leads nowhere safe',
      '<p>One.</p><iframe src="https://ads.example/"></iframe><video src="javascript:bad()"></video><p>Two.</p>',
      '<p>One.</p><p>Two.</p>',
    ],
    [
      'no handlers, styles or ids',
      '<p id="i" style="color:red" onmouseover="bad()" dir="rtl">One</p>',
      '<p dir="rtl">One</p>',
    ],
    [
      'which way a word in a line runs',
      '<p>The word <span class="w" dir="rtl" lang="he">גשר</span> is <span>a</span> bridge</p>',
      '<p>The word <span lang="he" dir="rtl">גשר</span> is a bridge</p>',
    ],
    [
      'which way the text of a box runs that is left out',
      '<div dir="rtl"><p>One</p><ul><li>Two</li></ul><div><blockquote dir="ltr">Three</blockquote></div></div><p>Four</p>',
      '<p dir="rtl">One</p><ul dir="rtl"><li>Two</li></ul><blockquote dir="ltr">Three</blockquote><p>Four</p>',
    ],
    [
      'no scripts, styles, frames',
      '<p>One<script>bad()</script><style>p{}</style></p><iframe src="/x"></iframe><object data="/x">o</object>',
      '<p>One</p>',
    ],
    [
      'text that looks like markup as text',
      '<p>&lt;img src=x onerror=bad()&gt;</p>',
      '<p>&lt;img src=x onerror=bad()&gt;</p>',
    ],
    [
      'attribute values escaped',
      '<p lang="&quot;><script>bad()</script>">One</p>',
      '<p lang="&quot;&gt;&lt;script&gt;bad()&lt;/script&gt;">One</p>',
    ],
    [
      'no icons, and no markup in formulas',
      '<p>One</p><svg><p>Two</p><desc><a href="javascript:x">t</a></desc></svg><math><mtext><style><img></style></mtext></math>',
      '<p>One</p><p>Two</p><p>t</p><p><math alttext="&lt;img&gt;"><mtext>&lt;img&gt;</mtext></math></p>',
    ],
    [
      'a formula within its sentence',
      '<p>So <math display="inline" class="m" onclick="bad()"><semantics><mrow><msup><mi style="color:red">x</mi><mn>2</mn></msup><mo>=</mo><mfenced><mi>y</mi></mfenced></mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math> it is.</p>',
      '<p>So <math display="inline" alttext="x²=y"><mrow><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mrow><mi>y</mi></mrow></mrow></math> it is.</p>',
    ],
    [
      'a formula once, where the page draws it once more',
      '<p>So <span><span><math><mi>x</mi></math></span><span aria-hidden="true"><span>x</span></span></span> it is.</p>',
      '<p>So <math alttext="x"><mi>x</mi></math> it is.</p>',
    ],
    ['custom elements away', '<x-box onclick="bad()"><p>One</p></x-box>', '<p>One</p>'],
  ])('keeps %s', (_, given, safe) => {
    expect(write(given).replace(BETWEEN_BLOCKS, '><')).toBe(safe);
  });

  describe('tables of data', () => {
    const row = (...cells: string[]): string =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const table = (rows: readonly string[]): string => `<table><tbody>${rows.join('')}</tbody></table>`;

    it('keep cells without words in their places', () => {
      const rows = [
        row('', 'Week', 'Sunday'),
        row('Old', '', '4,000'),
        row('Ferry', '–', '✓'),
        row('New', '9', ''),
      ];
      expect(write(table(rows))).toBe(table(rows));
    });

    it('show pictures in their cells, and stay one table', () => {
      const html = write(
        table([row('<img src="/a.jpg">', 'Ann'), row('<img src="/b.jpg">Bob', 'Carol'), row('4', '5')]),
      );
      const figure = (name: string): string =>
        `<figure><img src="https://news.example/${name}.jpg" alt="" loading="lazy"></figure>`;
      expect(html).toBe(
        `<p></p>${table([row(figure('a'), 'Ann'), row(`${figure('b')}Bob`, 'Carol'), row('4', '5')])}`.slice(
          7,
        ),
      );
    });

    it('are none in which a table lays out the page', () => {
      expect(write(table([row('', 'One.'), row('', 'Two.')]))).toBe(
        table(['<tr><td>One.</td></tr>', '<tr><td>Two.</td></tr>']),
      );
    });
  });

  it('is well-formed: parsed again, it is the same', () => {
    const html = write('<div>a<b>b<p>c<i>d</b>e</i></p></div><ul>x<li>y<p>z</ul><table>t<tr>u<td>v');
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    expect(body.innerHTML).toBe(html);
    expect(body.textContent).toMatch(/a\s*b\s*c/);
  });

  it.each([
    ['<img src="/real.jpg" data-url="/2024/story.html">', 'https://news.example/real.jpg'],
    ['<img src="/real.jpg" data-original="true">', 'https://news.example/real.jpg'],
    ['<img src="/grey.gif" data-original="/late.webp?w=600">', 'https://news.example/late.webp?w=600'],
    ['<img data-url="/asked/for">', 'https://news.example/asked/for'],
    ['<img src="data:,x" data-srcset="/a.jpg 320w, /b.jpg 960w">', 'https://news.example/b.jpg'],
    ['<img src="/blur.jpg?w=20" srcset="/a.jpg 320w, /b.jpg 960w">', 'https://news.example/b.jpg'],
    ['<img src="/real.jpg" srcset="data:image/gif;base64,R0 1w">', 'https://news.example/real.jpg'],
    [
      '<picture><source srcset="/a.webp 320w, /b.webp 960w"><img src="data:,x"></picture>',
      'https://news.example/b.webp',
    ],
    [
      '<picture><source data-srcset="/late.webp"><img src="/grey.png"></picture>',
      'https://news.example/late.webp',
    ],
  ])('takes of %s the picture', (image, source) => {
    expect(write(`<p>One.</p>${image}<p>Two.</p>`)).toContain(`<img src="${source}"`);
  });

  it('shows the article’s pictures with their captions, late ones too', () => {
    const html = write(`<p>One.</p>
      <figure><img src="/grey.gif" data-src="/late.jpg" data-url="{size}" alt="A &quot;tram&quot;" onload="bad()"><figcaption>Caption</figcaption></figure>
      <img src="javascript:bad()"><img src="/pixel.gif" width="1" height="1">
      <aside><img src="/teaser.jpg"></aside><p>Two.</p><a href="/next"><img src="/below.jpg"></a>`);
    expect(html.replace(BETWEEN_BLOCKS, '><')).toContain(
      '<figure><img src="https://news.example/late.jpg" alt="A &quot;tram&quot;" loading="lazy"><figcaption>Caption</figcaption></figure>',
    );
    expect(html.match(/<img/g)).toHaveLength(1);
  });

  it('shows a picture once, however often it comes', () => {
    const badge = '<p>A thing.</p><img src="/badge.png">';
    expect(
      write(`<p>One.</p>${badge.repeat(3)}<img src="/badge-2.png"><p>Two.</p>`).match(/<img/g),
    ).toHaveLength(2);
  });

  it('shows a picture once that comes in two sizes, with its caption', () => {
    const figure = (size: string, name: string, alt = '', caption = ''): string =>
      `<figure><img src="/${size}/${name}.jpg" alt="${alt}">${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
    const shown = (...figures: string[]): (string | undefined)[] =>
      [...write(`<p>One.</p>${figures.join('')}<p>Two.</p>`).matchAll(/src="[^"]*?(\/\w+\/\w+)[.-]/g)].map(
        ([, at]) => at,
      );
    expect(
      shown(figure('100', 'bridge20240503'), figure('200', 'bridge20240503', '', 'The bridge.')),
    ).toEqual(['/200/bridge20240503']);
    // Pictures that are told apart, and names that any picture has.
    expect(shown(figure('1', 'bridge20240503', 'Then'), figure('2', 'bridge20240503', 'Now'))).toHaveLength(
      2,
    );
    expect(
      shown(figure('1', 'bridge20240503', '', 'Then'), figure('2', 'bridge20240503', '', 'Now')),
    ).toHaveLength(2);
    expect(shown(figure('4400123', 'bridge20240503'), figure('4400124', 'bridge20240503'))).toHaveLength(2);
    expect(shown(figure('1', 'main_image_original'), figure('2', 'main_image_original'))).toHaveLength(2);
    // What a server makes to order is told apart by what it is asked for.
    const asked = (id: string): string =>
      `<img src="/picture?url=%2F${id}%2Fbridge20240503.jpg"><img src="/picture?url=%2F${id}%2Fbridge20240503.jpg&w=9">`;
    expect(write(`<p>One.</p>${asked('4400123')}${asked('4400124')}<p>Two.</p>`).match(/<img/g)).toHaveLength(
      2,
    );
  });

  it('shows a picture of which a box of links shows one, too', () => {
    expect(write('<p>One.</p><aside><img src="/a.jpg"></aside><img src="/a.jpg"><p>Two.</p>')).toContain(
      '/a.jpg',
    );
  });

  it('says a caption once, below the last picture of its figure', () => {
    const html = write(
      '<p>One.</p><figure><img src="/a.jpg"><figure><img src="/b.jpg"><figcaption>B</figcaption></figure><img src="/c.jpg"><img src="/d.jpg"><figcaption>All</figcaption></figure><p>Two.</p>',
    );
    expect(
      [...html.matchAll(/<figure>.*?<\/figure>/g)].map(([figure]) =>
        figure.replace(/<img src="[^"]*\/(.).jpg"[^>]*>/, '$1'),
      ),
    ).toEqual([
      '<figure>a<figcaption>All</figcaption></figure>',
      '<figure>b<figcaption>B</figcaption></figure>',
      '<figure>c</figure>',
      '<figure>d<figcaption>All</figcaption></figure>',
    ]);
  });

  it.each([
    ['an address that a script is to complete', '<img src="/a-{size}.jpg">'],
    ['what the page hides', '<img src="/a.jpg" style="display: none">'],
    ['a sign', '<img src="/icons/next.svg">'],
    ['what stands in for a film', '<video><img src="/a.jpg"></video>'],
  ])('shows no picture of %s', (_, given) => {
    expect(write(`<p>One.</p>${given}<p>Two.</p>`)).not.toContain('<img');
  });

  it.each([
    ['a gallery', '<div class="gallery"><figure><img src="/1.jpg"></figure><img src="/2.jpg"></div>', 2],
    [
      'a gallery whose pictures open',
      '<ul class="photo-carousel"><li><a href="/1-big.jpg"><img src="/1.jpg"></a></li><li><a href="/2-big.jpg"><img src="/2.jpg"></a></li></ul>',
      2,
    ],
    [
      'none of a row of other stories',
      '<div class="carousel"><a href="/a"><img src="/1.jpg"></a><a href="/b"><img src="/2.jpg"></a></div>',
      0,
    ],
  ])('shows the pictures of %s', (_, given, count) => {
    expect(write(`<p>One.</p>${given}<p>Two.</p>`).match(/<img/g) ?? []).toHaveLength(count);
  });

  describe('pictures that are held ready for browsers without scripts', () => {
    /** As a browser with scripts reads it: what is in a `noscript` is text. */
    const held = (markup: string): string =>
      `<noscript>${markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</noscript>`;
    const sources = (given: string): string[] =>
      [...write(`<p>One.</p>${given}<p>Two.</p>`).matchAll(/<img src="([^"]*)"/g)].map(
        ([, source]) => source ?? '',
      );

    it.each([
      ['one alone', held('<img src="/quay.jpg" alt="The quay">'), ['quay.jpg']],
      [
        'one in the place of what a script is to fill',
        `<figure><img class="lazy" src="data:image/gif;base64,R0" data-id="7">${held('<img src="/quay.jpg">')}<figcaption>The quay</figcaption></figure>`,
        ['quay.jpg'],
      ],
      [
        'one for a grey square',
        `<div><img src="/grey.gif"></div>${held('<img src="/quay.jpg">')}`,
        ['quay.jpg'],
      ],
      [
        'one beside a figure of its own',
        `${held('<img src="/a.jpg">')}<figure><img src="/b.jpg"></figure>`,
        ['a.jpg', 'b.jpg'],
      ],
      ['one, not two', `<img src="/s/640/abc"/>${held('<img src="/quay.jpg">')}`, ['s/640/abc']],
      [
        'one, not two, where its picture stands elsewhere in another size',
        `<img src="/harbour-640x480.jpg"><p>A line.</p>${held('<img src="/harbour.jpg">')}`,
        ['harbour-640x480.jpg'],
      ],
      [
        'a row of them in order',
        `${held('<img src="/a.jpg">')}<p>A line.</p><img src="/b.jpg"><p>A line.</p>${held('<img src="/c.jpg">')}`,
        ['a.jpg', 'b.jpg', 'c.jpg'],
      ],
      ['the larger of several', held('<img src="/a.jpg" srcset="/a.jpg 320w, /b.jpg 960w">'), ['b.jpg']],
      ['no counter', held('<img src="https://count.example/p?c=1">'), []],
      ['no counter that is named as a picture', held('<img src="/c.gif" style="display:none" alt="">'), []],
      [
        'no banner',
        held('<a href="https://ads.example/jump?1"><img src="https://ads.example/ad?1" width="300"></a>'),
        [],
      ],
      ['one that leads to itself', held('<a href="/quay.jpg"><img src="/quay.jpg"></a>'), ['quay.jpg']],
      ['no pixel', held('<img src="/c.gif" width="1" height="1">'), []],
      ['nothing in a box of links', `<aside>${held('<img src="/a.jpg">')}</aside>`, []],
      ['no scripts', held('<script src="/a.jpg"></script>'), []],
    ])('%s', (_, given, expected) => {
      expect(sources(given)).toEqual(expected.map((path) => `https://news.example/${path}`));
    });

    it('cost each what it weighs, however many there are', () => {
      const reads = vi.spyOn(Element.prototype, 'getAttribute');
      const readsOf = (count: number): number => {
        reads.mockClear();
        const one = (_: unknown, i: number): string =>
          `<p>A line.</p><div><img src="/grey.gif">${held(`<img src="/quay-${i}.jpg">`)}</div>`;
        expect(sources(Array.from({ length: count }, one).join(''))).toHaveLength(count);
        return reads.mock.calls.length;
      };
      expect(readsOf(80)).toBeLessThan(2.2 * readsOf(40));
      reads.mockRestore();
    });

    it('have the caption of the figure around them', () => {
      const html = write(
        `<p>One.</p><figure>${held('<img src="/quay.jpg" alt="A &quot;quay&quot;">')}<figcaption>In spring</figcaption></figure>`,
      );
      expect(html).toContain(
        '<figure><img src="https://news.example/quay.jpg" alt="A &quot;quay&quot;" loading="lazy"><figcaption>In spring</figcaption></figure>',
      );
    });
  });

  it.each([
    [
      'a film’s still and its name as one link',
      '<figure><video poster="/still.jpg" src="/f/quay.mp4"></video><figcaption>The quay</figcaption></figure>',
      '<figure><a href="https://news.example/f/quay.mp4"><img src="https://news.example/still.jpg" alt="" loading="lazy"> quay.mp4 (news.example)</a><figcaption>The quay</figcaption></figure>',
    ],
    [
      'the still of a film that has no address',
      '<video src="blob:x" poster="/b.jpg"></video>',
      '<p>One.</p><figure><img src="https://news.example/b.jpg" alt="" loading="lazy"></figure><p>Two.</p>',
    ],
    [
      'no still from an unsafe address',
      '<video src="/c.mp4" poster="javascript:bad()"></video>',
      '<p>One.</p><p><a href="https://news.example/c.mp4">c.mp4 (news.example)</a></p>',
    ],
    [
      'a map by its title, with its caption',
      '<figure><iframe title="Map" src="https://datawrapper.dwcdn.net/a"></iframe><figcaption>By the city</figcaption></figure>',
      '<figure><p><a href="https://datawrapper.dwcdn.net/a">Map (datawrapper.dwcdn.net)</a></p><figcaption>By the city</figcaption></figure>',
    ],
    [
      'a recording by its caption',
      '<figure><audio src="/a.mp3"></audio><figcaption>The horn</figcaption></figure>',
      '<p><a href="https://news.example/a.mp3">The horn (news.example)</a></p>',
    ],
  ])('shows %s', (_, given, safe) => {
    expect(write(`<p>One.</p>${given}<p>Two.</p>`).replace(BETWEEN_BLOCKS, '><')).toContain(safe);
  });

  describe('charts drawn in SVG', () => {
    const BARS = Array.from(
      { length: 8 },
      (_, i) => `<rect x="${i}" y="1" width="1" height="${i + 1}"/>`,
    ).join('');
    const show = (chart: string, caption = ''): string =>
      write(
        `<p>One.</p><figure>${chart}${caption && `<figcaption>${caption}</figcaption>`}</figure><p>Two.</p>`,
      )
        .replace(/^.*?<\/p>/, '')
        .replace(/<p>(?:In spring)?<\/p>|<p>Two\.<\/p>$/g, '');

    it('are kept with what they say of themselves, and with their caption', () => {
      expect(
        show(`<svg width="80" height="90" aria-label="Eight &quot;bars&quot;">${BARS}</svg>`, 'In spring'),
      ).toBe(
        `<figure><svg viewBox="0 0 80 90" alttext="Eight &quot;bars&quot;">${BARS.replaceAll('/>', '></rect>')}</svg><figcaption>In spring</figcaption></figure>`,
      );
    });

    it.each([
      [
        'handlers, scripts, styles and links',
        `<svg viewBox="0 0 9 9" onload="bad()"><title>T</title><style>*{}</style><script>bad()</script><a href="javascript:bad()">x</a><g id="i" class="c" style="y" onclick="bad()">${BARS}</g></svg>`,
      ],
      [
        'what is animated',
        `<svg viewBox="0 0 9 9"><desc>T</desc><g>${BARS}<animate attributeName="href"/></g></svg>`,
      ],
      [
        'addresses',
        `<svg viewBox="0 0 9 9"><title>T</title><g stroke="url(https://x.example/#a)" transform="url(x)">${BARS}</g></svg>`,
      ],
    ])('are kept without %s', (_, chart) => {
      expect(show(chart)).toBe(
        `<figure><svg viewBox="0 0 9 9" alttext="T"><g>${BARS.replaceAll('/>', '></rect>')}</g></svg></figure>`,
      );
    });

    it('have texts as texts, looks that differ from those around, and grey for a pattern', () => {
      const text = '<text fill="red" x="1">1<tspan fill="red" font-weight="700">&lt;b&gt;</tspan></text>';
      expect(
        show(
          `<svg viewBox="0 0 9 9"><title>T</title>${text.repeat(3)}<path d="M0 0h1" fill="url(#p)"/></svg>`,
        ),
      ).toBe(
        `<figure><svg viewBox="0 0 9 9" alttext="T">${'<text x="1" fill="red">1<tspan font-weight="700">&lt;b&gt;</tspan></text>'.repeat(3)}<path d="M0 0h1" fill="#888"></path></svg></figure>`,
      );
    });

    it.each([
      ['pictures', '<image href="https://x.example/a.png"/>'],
      ['pages', '<foreignObject><p>x</p></foreignObject>'],
      ['parts from elsewhere', '<use href="https://x.example/a.svg#b"/>'],
    ])('are told in words where they hold %s', (_, part) => {
      expect(show(`<svg viewBox="0 0 9 9"><title>T &lt;</title>${BARS}${part}</svg>`, 'In spring')).toBe(
        '<figure><p>T &lt;</p><figcaption>In spring</figcaption></figure>',
      );
    });

    it('are told by their caption where they say nothing themselves', () => {
      expect(show(`<svg viewBox="0 0 9 9">${BARS}<image href="/a.png"/></svg>`, 'In spring')).toBe('');
      expect(show(`<svg viewBox="0 0 9 9">${BARS}<image href="/a.png"/></svg>`, 'In summer')).toContain(
        '<p>In summer</p>',
      );
    });

    const withFrame = (attributes: string, start = ''): string => `<svg ${attributes}>${start}${BARS}</svg>`;
    const bars = (frame: string, said = ''): string =>
      `<figure><svg viewBox="${frame}"${said && ` alttext="${said}"`}>${BARS.replaceAll('/>', '></rect>')}</svg>`;

    it.each([
      ['its size', 'width="80px" height=" 90 "', '0 0 80 90'],
      ['its frame with commas', 'viewBox=" -1,0, 8.5 ,9"', '-1 0 8.5 9'],
      ['no size', '', ''],
      ['no number', 'width="100%" height="90"', ''],
      ['no height', 'width="80"', ''],
      ['three numbers', 'viewBox="0 0 9"', ''],
      ['no plane', 'viewBox="0 0 0 9"', ''],
    ])('are framed by what the page says: %s', (_, given, frame) => {
      expect(show(withFrame(`aria-label="T" ${given}`))).toBe(
        frame ? `${bars(frame, 'T')}</figure>` : '<figure><p>T</p></figure>',
      );
    });

    it.each([
      ['what a bar of them says', '<rect><title>Three</title></rect>', '<rect></rect>'],
      ['what they were drawn with', '<desc>Created with Draw 2.0</desc>', ''],
    ])('are not named by %s', (_, part, written) => {
      const html = show(withFrame('viewBox="0 0 9 9"', part), 'In spring');
      expect(html).toContain(`<svg viewBox="0 0 9 9">${written}<rect x="0"`);
      expect(show(withFrame('viewBox="0 0 9 9"', part))).toBe('');
    });

    it('are named by the caption that stands below another of their figure', () => {
      const one = withFrame('viewBox="0 0 9 9"');
      expect(show(one + one, 'In spring')).toBe(
        `${bars('0 0 9 9', 'In spring')}</figure>${bars('0 0 9 9')}<figcaption>In spring</figcaption></figure>`,
      );
      expect(show(one, ' ')).toBe('');
    });

    it('are written once with what is drawn in a frame of its own, in links and in groups', () => {
      const inner = `<svg x="1" width="8" height="9" viewBox="0 0 80 90">${BARS}</svg>`;
      const linked = `<g></g><a href="/x">${BARS}</a><text>1 <a href="/y">a</a></text>`;
      expect(show(withFrame('viewBox="0 0 9 9"', inner + linked), 'In spring')).toBe(
        `<figure><svg viewBox="0 0 9 9"><svg viewBox="0 0 80 90" x="1" width="8" height="9">${BARS}</svg><g>${BARS}</g><text>1 <tspan>a</tspan></text>${BARS}</svg><figcaption>In spring</figcaption></figure>`.replaceAll(
          '/>',
          '></rect>',
        ),
      );
    });

    it('keep a colour that is written with a stroke', () => {
      expect(
        show(withFrame('viewBox="0 0 9 9" aria-label="T"', '<rect fill="rgb(0 0 0 / 50%)"/>')),
      ).toContain('<rect fill="rgb(0 0 0 / 50%)"></rect>');
    });

    it('are framed by the size that the page’s styles give them', () => {
      const root = document.body.appendChild(document.createElement('main'));
      const style = 'style="width: 80px; height: 90.5px"';
      root.innerHTML = `<p>One.</p>${withFrame(`width="100%" aria-label="T" ${style}`)}<p>Two.</p>`;
      expect(writeBelow(root)).toContain('<svg viewBox="0 0 80 90.5"');
      root.remove();
    });

    it('are left out where the page hides them: it has another for this window', () => {
      const root = document.body.appendChild(document.createElement('main'));
      const chart = withFrame('viewBox="0 0 9 9" aria-label="T"');
      root.innerHTML = `<p>One.</p><div class="wide">${chart}</div><div style="display: none">${chart}</div><p>Two.</p>`;
      expect(writeBelow(root).match(/<svg/g)).toHaveLength(1);
      root.remove();
    });

    it.each([
      ['a sign of few parts', '<svg viewBox="0 0 9 9"><title>T</title><path d="M0 0h1"/></svg>'],
      ['what nobody says a word about', `<svg viewBox="0 0 9 9">${BARS}</svg>`],
      [
        'what a link or button shows',
        `<a href="/x"><svg viewBox="0 0 9 9"><title>T</title>${BARS}</svg></a>`,
      ],
    ])('are not %s', (_, drawing) => {
      expect(show(drawing)).toBe('');
    });
  });

  it('writes nothing for nothing', () => {
    expect(write('')).toBe('');
  });
});

describe('numbered elements', () => {
  function number(html: string): string {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    const numbered = new Map(
      [...body.querySelectorAll('[n]')].map((one) => [one, Number(one.getAttribute('n'))]),
    );
    return writeBelow(body, numbered);
  }

  it.each([
    ['a block', '<p n="3">a</p><p>b</p>', '<p data-passage="3">a</p><p>b</p>'],
    ['a box', '<div n="0"><h3>a</h3><p>b</p></div>', '<h3 data-passage="0">a</h3><p data-passage="0">b</p>'],
    ['text without a block', '<div n="0">a</div>', '<p data-passage="0">a</p>'],
    [
      'items of a list',
      '<ul><li n="1">a</li><li>b</li></ul>',
      '<ul><li data-passage="1">a</li><li>b</li></ul>',
    ],
    ['a list', '<ul n="1"><li>a</li></ul>', '<ul><li data-passage="1">a</li></ul>'],
    ['the innermost', '<div n="0"><p n="1">a</p></div>', '<p data-passage="1">a</p>'],
    [
      'part of a block',
      '<p>a <em n="2">b</em> <font n="4">c</font></p>',
      '<p>a <span data-passage="2"><em>b</em></span> <span data-passage="4">c</span></p>',
    ],
    ['no page’s own word for it', '<p data-passage="9">a</p>', '<p>a</p>'],
  ])('%s', (_, html, written) => {
    expect(number(html)).toBe(written);
  });
});
