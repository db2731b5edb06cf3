// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { sanitise } from '../../src/reader/sanitise.ts';

const URL_OF_PAGE = 'https://news.example/story.html';

function clean(html: string): string {
  const box = document.createElement('div');
  box.append(sanitise(html, URL_OF_PAGE, 'Table'));
  return box.innerHTML;
}

it.each([
  ['a script', '<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
  ['a handler', '<p onclick="alert(1)" onfocus=alert(2)>a</p>', '<p>a</p>'],
  ['a javascript: link', '<p><a href="javascript:alert(1)">a</a></p>', '<p><a>a</a></p>'],
  ['one in disguise', '<p><a href="java&#10;script:alert(1)">a</a></p>', '<p><a>a</a></p>'],
  ['a data: link', '<p><a href="data:text/html,<script>alert(1)</script>">a</a></p>', '<p><a>a</a></p>'],
  [
    'SVG',
    '<p>a<svg onload=alert(1)><script>alert(2)</script><a href="javascript:1">x</a></svg></p>',
    '<p>a</p>',
  ],
  [
    'MathML',
    '<p>a<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math></p>',
    '<p>a</p>',
  ],
  [
    'what a drawing loads or runs',
    '<p>a<svg alttext="b" viewBox="0 0 1 1" onload=alert(1)><rect width="1" fill="red" onclick="alert(1)" style="x" class="y" href="https://a.example/"></rect></svg></p>',
    '<p>a<svg alttext="b" viewBox="0 0 1 1" role="img" aria-label="b"><rect width="1" fill="red"></rect></svg></p>',
  ],
  [
    'a drawing with pictures or pages in it',
    '<p>a<svg><image href="https://a.example/1.png"></image></svg><svg><foreignObject><p>b</p></foreignObject></svg></p>',
    '<p>a<svg role="img" aria-label=""></svg><svg role="img" aria-label=""></svg></p>',
  ],
  [
    'links and handlers in a formula',
    '<p><math href="javascript:alert(1)"><mi onclick="alert(1)" style="x">x</mi></math></p>',
    '<p><math><mi>x</mi></math></p>',
  ],
  [
    'addresses that a drawing is filled by, also in disguise',
    '<svg alttext="a" viewBox="0 0 1 1" fill="url(https://a.example/b.svg#c)"><g stroke="u\\72l(https://a.example/#b)" transform="scale(2)"></g></svg>',
    '<svg alttext="a" viewBox="0 0 1 1" role="img" aria-label="a"><g transform="scale(2)"></g></svg>',
  ],
  ['a frame', '<p>a</p><iframe src="https://x.example/"></iframe>', '<p>a</p>'],
  ['a form', '<form action="https://x.example/"><input name="a"><p>a</p></form>', '<p>a</p>'],
  [
    'style, class, id and name',
    '<p style="position:fixed" class="bar" id="title" name="x">a</p>',
    '<p>a</p>',
  ],
  ['a style sheet', '<style>*{display:none}</style><p>a</p>', '<p>a</p>'],
  [
    'a picture from nowhere',
    '<figure><img src="data:image/svg+xml,x"><figcaption>a</figcaption></figure>',
    '<figure><figcaption>a</figcaption></figure>',
  ],
  ['a picture without an address', '<p><img src="" onerror="alert(1)">a</p>', '<p>a</p>'],
  ['the attributes of custom data', '<p data-x="1" aria-label="x" role="alert">a</p>', '<p>a</p>'],
])('takes out %s', (_, html, left) => {
  expect(clean(html)).toBe(left);
});

it.each([
  ['links to http and https', '<p><a href="https://other.example/a">a</a></p>'],
  ['language and direction', '<p lang="ar" dir="rtl">a</p>'],
  ['the number of a passage', '<p data-passage="0">a <span data-passage="12">b</span></p>'],
  [
    'lists, code and quotations',
    '<ol start="3"><li>a</li></ol><pre><code>b &lt;i&gt;</code></pre><blockquote>c</blockquote>',
  ],
  ['a break between sections', '<p>a</p><hr><p>b</p>'],
  ['how a list is numbered', '<ol reversed="" type="A"><li value="7">a</li></ol>'],
  [
    'formulas',
    '<p><math alttext="x²" display="block"><msup><mi mathvariant="normal">x</mi><mn>2</mn></msup></math></p>',
  ],
  ['text that looks like markup', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
])('keeps %s', (_, html) => {
  expect(clean(html)).toBe(html);
});

it('has pictures come late and tell nobody which page is read', () => {
  const image = sanitise(
    '<figure><img src="https://p.example/1.jpg" srcset="x"></figure>',
    URL_OF_PAGE,
    '',
  ).querySelector('img');
  expect(Object.fromEntries([...(image?.attributes ?? [])].map(({ name, value }) => [name, value]))).toEqual({
    src: 'https://p.example/1.jpg',
    alt: '',
    loading: 'lazy',
    decoding: 'async',
    referrerpolicy: 'no-referrer',
  });
});

it('puts a table into a box that scrolls with the keyboard', () => {
  const html = '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>';
  expect(clean(html)).toBe(`<div class="table" role="region" tabindex="0" aria-label="Table">${html}</div>`);
});

it('names the box of a table by its caption', () => {
  const html = '<table><caption>The <b>bill</b></caption><tbody><tr><td>a</td></tr></tbody></table>';
  expect(clean(html)).toBe(
    `<div class="table" role="region" tabindex="0" aria-label="The bill">${html}</div>`,
  );
});

it('names the box of a table by what stands below it', () => {
  const table = '<table><tbody><tr><td>a</td></tr></tbody></table>';
  expect(clean(`<figure>${table}<figcaption>In spring</figcaption></figure>`)).toContain(
    'aria-label="In spring"',
  );
});

it('names a chart by its caption where it says nothing itself', () => {
  const html = '<figure><svg viewBox="0 0 1 1"></svg><figcaption>In spring</figcaption></figure>';
  expect(clean(html)).toBe(html.replace('1"', '1" role="img" aria-label="In spring"'));
});

it('tells a chart with another in it as one picture', () => {
  const html = '<svg alttext="a" viewBox="0 0 1 1"><svg viewBox="0 0 2 2"></svg></svg>';
  expect(clean(html)).toBe(html.replace('1"><', '1" role="img" aria-label="a"><'));
});

it('makes text of a link into the page itself, which the view lies over', () => {
  expect(
    clean(`<p><a href="${URL_OF_PAGE}#note"><b>1</b></a> <a href="https://news.example/b">b</a></p>`),
  ).toBe('<p><b>1</b> <a href="https://news.example/b">b</a></p>');
});

it('keeps a link to a note of the article', () => {
  const html = `<p><a href="${URL_OF_PAGE}#note">1</a></p><p data-place="note">One</p>`;
  expect(clean(html)).toBe(html);
});

it.each([
  ['ten items', `<ol>${'<li>a</li>'.repeat(10)}</ol>`, '1.95em'],
  ['nine', `<ol>${'<li>a</li>'.repeat(9)}</ol>`, ''],
  ['years', '<ol start="1998"><li>a</li></ol>', '3.25em'],
  ['a number of its own', '<ol><li value="100">a</li></ol>', '2.6em'],
  ['backwards', '<ol reversed="" start="12"><li>a</li></ol>', '1.95em'],
  ['lists in a list of nine', `<ol>${'<li>a<ol><li>b</li></ol></li>'.repeat(9)}</ol>`, ''],
])('sets a list in as far as its numbers are long: %s', (_, html, room) => {
  const list = sanitise(html, URL_OF_PAGE, 'Table').querySelector('ol');
  expect(list?.style.paddingInlineStart).toBe(room);
});
