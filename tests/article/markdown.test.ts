// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { articleMarkdown } from '../../src/article/markdown.ts';

const article = (html: string) => ({
  title: 'The *old* bridge',
  standfirst: '',
  byline: 'Staff reporters',
  published: '2025-02-06T08:00:00.000Z',
  lang: 'en',
  html,
  text: '',
});
const URL_OF_PAGE = 'https://www.news.example/bridge?id=4&utm_source=mail#top';

describe('articleMarkdown', () => {
  it('begins with title, byline, day and source', () => {
    expect(articleMarkdown(article('<p>Closed.</p>'), URL_OF_PAGE)).toBe(
      '# The \\*old\\* bridge\n\nStaff reporters · 2025-02-06 · [news.example](<https://www.news.example/bridge?id=4#top>)\n\nClosed.\n',
    );
  });

  it.each([
    ['2025-02-05T23:30:00.000Z', 'Asia/Tokyo', '2025-02-06'],
    ['2025-02-06T03:30:00.000Z', 'America/New_York', '2025-02-05'],
    ['2025-02-06', 'America/New_York', '2025-02-06'],
    ['once', 'UTC', ''],
  ])('gives %s in %s the day that its reader has, %s', (published, zone, day) => {
    vi.stubEnv('TZ', zone);
    const said = articleMarkdown({ ...article(''), byline: '', published }, URL_OF_PAGE);
    vi.unstubAllEnvs();
    expect(said.split('\n')[2]).toBe(
      `${day && `${day} · `}[news.example](<https://www.news.example/bridge?id=4#top>)`,
    );
  });

  it('sets the standfirst below the title', () => {
    expect(articleMarkdown({ ...article(''), standfirst: 'Why it *was*.' }, URL_OF_PAGE)).toContain(
      'bridge\n\n**Why it \\*was\\*.**\n\nStaff',
    );
  });

  it.each([
    ['headings', '<h2>Why</h2><p>So.</p>', '## Why\n\nSo.'],
    ['lists', '<ul><li>One</li><li>Two</li></ul>', '-   One\n-   Two'],
    [
      'emphasis and links',
      '<p><em>A</em> <a href="https://a.example/">b</a></p>',
      '*A* [b](https://a.example/)',
    ],
    ['quotations', '<blockquote>Said.</blockquote>', '> Said.'],
    [
      'tables',
      '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
      '| A |\n| --- |\n| 1 |',
    ],
    [
      'what a table is called above it',
      '<table><caption>The bill</caption><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
      '*The bill*\n\n| A |\n| --- |\n| 1 |',
    ],
    [
      'cells that span rows or columns in the first of their places',
      '<table><thead><tr><th rowspan="2">Bridge</th><th colspan="2">Cars</th></tr><tr><th>Week</th><th>Sunday</th></tr></thead><tbody><tr><th>Old</th><td></td><td>4</td></tr></tbody></table>',
      '| Bridge | Cars |  |\n| --- | --- | --- |\n|  | Week | Sunday |\n| Old |  | 4 |',
    ],
    [
      'tables without a head',
      '<table><tbody><tr><td>North</td><td>1 | 2</td></tr><tr><td>South<br>East</td><td>✓</td></tr></tbody></table>',
      '|  |  |\n| --- | --- |\n| North | 1 \\| 2 |\n| South<br>East | ✓ |',
    ],
    [
      'what a table lays out as paragraphs',
      '<table><tbody><tr><td><p>Closed.</p><p>Open.</p></td></tr></tbody></table>',
      'Closed.\n\nOpen.',
    ],
    ['what was struck out', '<p>It was <del>ten</del> <s>nine</s></p>', 'It was ~~ten~~ ~~nine~~'],
    [
      'emphasis that its signs would not be read as, as an element',
      '<p>これは<b>「橋」</b>の話で、<em>強調。</em>そのあと <i>so</i>.</p>',
      'これは<strong>「橋」</strong>の話で、<em>強調。</em>そのあと *so*.',
    ],
    [
      'emphasis by its signs where they are read',
      '<p><b>Closed. </b>So “<em>it</em>” was, an<i>other</i>, (<b>“one”</b>) <b><i>“two,”</i></b><br>he said.</p>',
      '**Closed.** So “*it*” was, an*other*, (**“one”**) ***“two,”***  \nhe said.',
    ],
    ['lines with their spaces', '<pre>A\n  <b>step</b><br>*</pre>', '```\nA\n  step\n*\n```'],
    ['small figures', '<p>H<sub>2</sub>O, 10<sup>6</sup></p>', 'H<sub>2</sub>O, 10<sup>6</sup>'],
    [
      'captions apart from the text',
      '<figure><img src="https://a.example/1.jpg" alt="Tram"><figcaption>A tram *</figcaption></figure><p>So.</p>',
      '![Tram](https://a.example/1.jpg)\n\n*A tram \\**\n\nSo.',
    ],
    ['formulas as text', '<p>So <math alttext="x_1*2"><mi>x</mi></math>.</p>', 'So x\\_1\\*2.'],
    [
      'charts by what they say of themselves',
      '<figure><svg alttext="Eight bars"><rect></rect></svg><figcaption>In spring</figcaption></figure>',
      'Eight bars\n\n*In spring*',
    ],
    ['stars in the text', '<p>5 * 3 _is_</p>', '5 \\* 3 \\_is\\_'],
    [
      'elements that the text names',
      '<p>Use &lt;script> &amp;amp; ~~so~~</p>',
      'Use \\<script> \\&amp; \\~\\~so\\~\\~',
    ],
    [
      'words without hints where to part them',
      '<p>The coun\u00ADcil of Donau\u200Bufer</p>',
      'The council of Donauufer',
    ],
    ['an ampersand', '<p>Bridge &amp; Sons</p>', 'Bridge & Sons'],
    ['code as it is', '<p><code>&lt;b> ~ &amp;amp;</code></p>', '`<b> ~ &amp;`'],
    [
      'readings of words in brackets, once',
      '<p><ruby>橋<rt>はし</rt></ruby> <ruby>川<rp>(</rp><rt>かわ</rt><rp>)</rp></ruby></p>',
      '橋(はし) 川(かわ)',
    ],
    ['a countdown', '<ol reversed=""><li>Three</li><li>Two</li></ol>', '-   2\\. Three\n-   1\\. Two'],
    ['numbers left out', '<ol><li>One</li><li value="5">Five</li></ol>', '-   1\\. One\n-   5\\. Five'],
  ])('writes %s', (_, html, markdown) => {
    expect(articleMarkdown(article(html), URL_OF_PAGE)).toContain(`\n\n${markdown}\n`);
  });

  it('writes what is shown of the article, if it is told', () => {
    const shown = document.createElement('div');
    shown.append('Closed.');
    expect(articleMarkdown(article('<p>Open.</p>'), URL_OF_PAGE, shown)).toMatch(/\n\nClosed\.\n$/);
  });

  it('writes what there is', () => {
    const bare = {
      title: '',
      standfirst: '',
      byline: '',
      published: 'yesterday',
      lang: '',
      html: '',
      text: '',
    };
    expect(articleMarkdown(bare, 'https://news.example/')).toBe('[news.example](<https://news.example/>)\n');
  });
});
