// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract.ts';

const PARAGRAPHS = `
  <p>The bridge over the river was closed on Monday after an inspector found a crack in one of its pillars, the city said.</p>
  <p>It carries eleven thousand cars on a working day. They are led over the old bridge, where the traffic stood for an hour.</p>
  <p>The city hopes to open one lane again within a week. A new pillar would take a year to build, the inspector told the council.</p>`;
const TITLE = 'A crack closes the bridge';
const OG = '<meta property="og:image" content="https://img.news.example/2024/bridge-pillar-1200x630.jpg">';

/** The pictures of the article's HTML on a page with something above its text. */
function pictures(above: string, { head = '', inText = '', amid = '', hidden = '' } = {}): (string | null)[] {
  const doc = new DOMParser().parseFromString(
    `<html><head><base href="https://news.example/2024/">${head}<meta property="og:title" content="${TITLE}"></head><body>${above}<div class="text">${inText}${PARAGRAPHS.replace('</p>', `</p>${amid}`)}</div></body></html>`,
    'text/html',
  );
  const { html } = extractArticle(doc, {
    hidden: hidden ? [...doc.querySelectorAll(hidden)] : [],
    url: 'https://news.example/2024/story.html',
  });
  const written = new DOMParser().parseFromString(html, 'text/html');
  return [...written.querySelectorAll('img')].map((image) => image.getAttribute('src'));
}

const HEADLINE = `<h1>${TITLE}</h1>`;

describe('the leading picture', () => {
  it.each([
    [
      'what the page names to machines, in another size',
      `<div><img src="/i/harbour-evening.jpg"></div>${HEADLINE}<div><img src="/i/bridge-pillar-800x420.webp"></div>`,
      { head: OG },
      ['https://news.example/i/bridge-pillar-800x420.webp'],
    ],
    [
      'such a picture above the headline',
      `<img src="/i/bridge-pillar.jpg">${HEADLINE}`,
      { head: OG },
      ['https://news.example/i/bridge-pillar.jpg'],
    ],
    [
      'such a picture in a box of teasers’ names',
      `${HEADLINE}<div class="post-thumbnail"><a href="/big.jpg"><img src="/i/bridge-pillar-990x577.jpg"></a></div>`,
      { head: OG },
      ['https://news.example/i/bridge-pillar-990x577.jpg'],
    ],
    [
      'a figure between headline and text',
      `<header>${HEADLINE}<figure><img data-src="/i/7.jpg"></figure></header>`,
      {},
      ['https://news.example/i/7.jpg'],
    ],
    [
      'what stands in the head of the element that holds the text',
      '',
      { inText: `<header>${HEADLINE}<figure><img src="/i/7.jpg"></figure></header>` },
      ['https://news.example/i/7.jpg'],
    ],
    [
      'shown once, where the text has it too',
      `${HEADLINE}<figure><img src="/i/bridge-pillar-800x420.jpg"></figure>`,
      { head: OG, amid: '<figure><img src="/i/bridge-pillar.jpg"></figure>' },
      ['https://news.example/i/bridge-pillar.jpg'],
    ],
    [
      'known by a name that only a part of the address tells',
      `<img src="/resize/90/?src=/i/other-story.jpg">${HEADLINE}<img src="/resize/90/?src=/i/bridge-pillar.jpg">`,
      { head: OG },
      ['https://news.example/resize/90/?src=/i/bridge-pillar.jpg'],
    ],
    [
      'known by a name that is written in signs for signs, beside a part that cannot be read',
      `<img src="/r?a=%E0&src=%2Fi%2Fother-story.jpg%3Fw%3D9">${HEADLINE}<img src="/r?a=%E0&src=%2Fi%2Fbridge-pillar.jpg%3Fw%3D9">`,
      { head: OG },
      ['https://news.example/r?a=%E0&src=%2Fi%2Fbridge-pillar.jpg%3Fw%3D9'],
    ],
    [
      'known by the way to a file whose name says little',
      `<img src="/2024/harbour/7.jpg?w=620">${HEADLINE}<img src="/2024/bridge/7.jpg?w=620">`,
      { head: '<meta property="og:image" content="/2024/bridge/7.jpg?w=1200">' },
      ['https://news.example/2024/bridge/7.jpg?w=620'],
    ],
    [
      'one with a caption in a box that is no figure',
      `${HEADLINE}<div class="image"><div><img src="/i/7.jpg"></div><div class="image__caption">The crack</div></div>`,
      {},
      ['https://news.example/i/7.jpg'],
    ],
    [
      'one in a page that is a form as a whole',
      `<form>${HEADLINE}<figure><img src="/i/7.jpg"></figure>`,
      {},
      ['https://news.example/i/7.jpg'],
    ],
    [
      'one alone, where the text has its own at the beginning',
      `${HEADLINE}<figure><img src="/i/7.jpg"></figure>`,
      { inText: '<figure><img src="/i/8.jpg"></figure>' },
      ['https://news.example/i/8.jpg'],
    ],
  ])('is %s', (_, above, page, found) => {
    expect(pictures(above, page)).toEqual(found);
  });

  it.each([
    ['a picture without a figure that nothing names', `${HEADLINE}<div><img src="/i/7.jpg"></div>`, {}],
    ['a figure above the headline', `<figure><img src="/i/7.jpg"></figure>${HEADLINE}`, {}],
    [
      'the site’s sign, though it is named',
      `<a href="/"><img class="logo" src="/i/bridge-pillar.jpg"></a>${HEADLINE}`,
      { head: OG },
    ],
    [
      'what stands in the site’s head',
      `<header><img src="/i/bridge-pillar.jpg"></header>${HEADLINE}`,
      { head: OG },
    ],
    [
      'a picture of another story',
      `${HEADLINE}<div class="related"><a href="/x"><figure><img src="/i/7.jpg"></figure></a><a href="/y">More</a></div>`,
      {},
    ],
    [
      'a filler, or one in the text before its first words',
      `${HEADLINE}<figure><img src="/i/spinner.gif"></figure>`,
      { inText: '<figure><img src="/i/placeholder.png"></figure>' },
    ],
    [
      'one of a server that gives all its pictures one name',
      `<img src="/resize/1200x630/quality/?id=1">${HEADLINE}`,
      { head: '<meta property="og:image" content="https://news.example/resize/1200x630/quality/?id=2">' },
    ],
    [
      'another number of the same series',
      `<img src="/i/picture-123.jpg">${HEADLINE}`,
      { head: '<meta property="og:image" content="/i/picture-456.jpg">' },
    ],
    [
      'another of that name from elsewhere',
      `<img src="/2024/harbour/7.jpg">${HEADLINE}`,
      { head: '<meta property="og:image" content="/2024/bridge/7.jpg">' },
    ],
    ['the author', `${HEADLINE}<figure class="author-portrait"><img src="/i/7.jpg"></figure>`, {}],
    [
      'the author in a box',
      `${HEADLINE}<div class="author-photo"><figure><img src="/i/7.jpg"></figure></div>`,
      {},
    ],
    [
      'the banner of the site',
      '<header><h1><a href="/">Harbour Times</a></h1><img src="/i/bridge-pillar.jpg"></header>',
      { head: OG },
    ],
    ['a counter', `${HEADLINE}<figure><img src="/i/7.gif" width="1" height="1"></figure>`, {}],
    [
      'what is hidden',
      `${HEADLINE}<figure class="promo-box"><img src="/i/7.jpg"></figure>`,
      { hidden: '.promo-box' },
    ],
    ['an address that is no address', `${HEADLINE}<figure><img src="javascript:alert(1)"></figure>`, {}],
  ])('is not %s', (_, above, page) => {
    expect(pictures(above, page)).toEqual([]);
  });
});

it('has its caption where it stands in a box that is no figure', () => {
  const box = '<div class="image"><img src="/i/bridge-pillar.jpg"><p class="caption">The crack</p></div>';
  const doc = new DOMParser().parseFromString(
    `<html><head><base href="https://news.example/2024/">${OG}</head><body>${HEADLINE}${box}<div>${PARAGRAPHS}</div></body></html>`,
    'text/html',
  );
  expect(extractArticle(doc, { hidden: [], url: '' }).lead).toContain('<figcaption>The crack</figcaption>');
});

describe('the caption of the leading picture', () => {
  const captionAbove = (box: string): string | null => {
    const { lead } = extractArticle(
      new DOMParser().parseFromString(
        `<html><head>${OG}<meta property="og:title" content="${TITLE}"></head><body>${HEADLINE}${box}<div class="text">${PARAGRAPHS}</div></body></html>`,
        'text/html',
      ),
      { hidden: [], url: 'https://news.example/2024/story.html' },
    );
    return (
      new DOMParser().parseFromString(lead, 'text/html').querySelector('figcaption')?.textContent ?? null
    );
  };
  const IMAGE = '<img src="/i/bridge-pillar-800x420.webp">';

  it.each([
    [
      'beside its figure',
      `<div><figure>${IMAGE}</figure><div class="caption">The pillar. Photo: Ada Quay</div></div>`,
    ],
    [
      'in a box of its own',
      `<div class="opener-foto">${IMAGE}<div class="foot">The pillar. Photo: Ada Quay</div></div>`,
    ],
    ['in a figure', `<figure>${IMAGE}<figcaption>The pillar. Photo: Ada Quay</figcaption></figure>`],
  ])('is told %s', (_, box) => {
    expect(captionAbove(box)).toBe('The pillar. Photo: Ada Quay');
  });

  it.each([
    ['number of pictures', '<span>12</span>'],
    ['label', '<span>Video</span>'],
    ['row of buttons', '<a href="/f">Facebook</a> <a href="/t">Twitter</a> <a href="/r">Reddit</a>'],
  ])('is no %s', (_, said) => {
    expect(captionAbove(`<div class="opener-foto">${IMAGE}${said}</div>`)).toBeNull();
  });

  it('is none in a box of several pictures that nothing is called', () => {
    expect(
      captionAbove(`<div class="fotos"><img src="/i/harbour.jpg">${IMAGE}<p>More pictures</p></div>`),
    ).toBeNull();
  });
});
