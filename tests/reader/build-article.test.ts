// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { ReaderInput } from '../../src/reader/types.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
vi.stubGlobal('CSS', { escape: (text: string) => text });
const { buildArticle } = await import('../../src/reader/build-article.ts');

const input = (parts: Partial<ReaderInput> = {}): ReaderInput => ({
  article: { title: 'A title', standfirst: '', byline: '', published: '', lang: 'en', html: '', text: '' },
  html: '',
  passages: [],
  pageLabel: null,
  updated: '',
  site: '',
  minutes: 0,
  nextPage: '',
  url: 'https://news.example/story.html',
  dir: '',
  place: null,
  ...parts,
});

const OPINION = { label: 'opinion', reason: 'Because.' } as const;
const ANALYSIS = { label: 'analysis', reason: 'Why not.' } as const;
const chips = (element: Element): (string | undefined)[] =>
  [...element.querySelectorAll('.chip')].map((chip) => chip.firstChild?.textContent ?? undefined);

describe('the head', () => {
  it('holds title, byline, date, site and reading time', () => {
    const article = { ...input().article, byline: 'Staff reporters', published: '2025-02-06' };
    const { element } = buildArticle(input({ article, site: 'The Herald', minutes: 3, html: '<p>a</p>' }));
    expect(element.querySelector('h1')?.textContent).toBe('A title');
    expect(element.querySelector('.facts')?.textContent).toBe(
      'Staff reporters · 6 February 2025 · The Herald · 3 min read',
    );
  });

  it('sets the standfirst between title and facts', () => {
    const article = { ...input().article, standfirst: 'Why it was closed.', byline: 'Staff' };
    const { element } = buildArticle(input({ article, html: '<p>a</p>' }));
    const head = [...(element.querySelector('header')?.children ?? [])];
    expect(head.slice(0, 3).map((part) => part.className || part.localName)).toEqual([
      'h1',
      'standfirst',
      'facts',
    ]);
    expect(head[1]?.textContent).toBe('Why it was closed.');
  });

  it('says when it was last changed', () => {
    const article = { ...input().article, published: '2025-02-06' };
    const { element } = buildArticle(input({ article, updated: '2025-02-08', html: '<p>a</p>' }));
    expect(element.querySelector('.facts')?.textContent).toBe('6 February 2025 · updated 8 February 2025');
  });

  it('leaves out what is not known', () => {
    expect(buildArticle(input({ html: '<p>a</p>' })).element.querySelector('.facts:not(.source)')).toBeNull();
  });

  it('says for paper where the text comes from, without what tracks its reader', () => {
    const { element } = buildArticle(input({ url: 'https://news.example/story?id=2&utm_source=mail' }));
    expect(element.querySelector('.source')?.textContent).toBe('https://news.example/story?id=2');
  });

  it('shows what the page is called', () => {
    const { element } = buildArticle(input({ html: '<p>a</p>', pageLabel: OPINION }));
    expect(element.querySelector('header > .chip')?.textContent).toBe('Opinion. Because.');
  });

  it('keeps each fact to itself, whichever way the article runs', () => {
    const article = { ...input().article, lang: 'ar', byline: 'فريق التحرير', published: '2025-02-06' };
    const { element } = buildArticle(input({ article, html: '<p>a</p>' }));
    expect([...element.querySelectorAll('.facts > bdi')].map((fact) => fact.textContent)).toEqual([
      'فريق التحرير',
      '6 February 2025',
    ]);
  });

  it('takes markup in a title for text', () => {
    const title = '<img src=x onerror=alert(1)>';
    const { element } = buildArticle(input({ article: { ...input().article, title } }));
    expect(element.querySelector('h1')?.textContent).toBe(title);
    expect(element.querySelector('img')).toBeNull();
  });
});

describe('the body', () => {
  it('wraps each block, loose text too', () => {
    const { blocks } = buildArticle(input({ html: 'loose <p>a</p>\n<ul><li>b</li></ul>' }));
    expect(blocks.map((block) => block.innerHTML)).toEqual([
      '<p>loose </p>',
      '<p>a</p>',
      '<ul><li>b</li></ul>',
    ]);
  });

  it('says so when there is no text', () => {
    const { element, blocks } = buildArticle(input());
    expect(blocks).toEqual([]);
    expect(element.querySelector('.empty')?.textContent).toBe('There is no article text to show here.');
  });

  it.each([
    ['', 'ar-EG', 'rtl'],
    ['', 'he', 'rtl'],
    ['', 'en', 'ltr'],
    ['', 'ku-Arab', 'rtl'],
    ['', 'ks-Latn', 'ltr'],
    ['', 'area', 'ltr'],
    ['', '', 'ltr'],
    ['ltr', 'ar', 'ltr'],
    ['RTL', 'en', 'rtl'],
    ['auto', 'fa', 'rtl'],
  ])('with dir "%s" and language "%s" runs %s', (dir, lang, direction) => {
    const { element } = buildArticle(input({ dir, article: { ...input().article, lang } }));
    expect(element.dir).toBe(direction);
    expect(element.lang).toBe(lang);
  });
});

describe('labelled passages', () => {
  it('have one chip, and an edge along all their blocks', () => {
    const html =
      '<p>a</p><h2 data-passage="0">b</h2><ul><li data-passage="0">c</li><li data-passage="0">d</li></ul><p data-passage="1">e</p><p>f</p>';
    const { blocks } = buildArticle(input({ html, passages: [OPINION, ANALYSIS] }));
    expect(blocks.map((block) => block.dataset.passage)).toEqual([undefined, '0', '0', '1', undefined]);
    expect(blocks.map(chips)).toEqual([[], ['Opinion'], [], ['Analysis'], []]);
  });

  it('that are part of a block are marked in it', () => {
    const html =
      '<ul><li>a</li><li data-passage="0">b</li></ul><p>c <span data-passage="1"><em>d</em></span></p>';
    const { blocks } = buildArticle(input({ html, passages: [OPINION, ANALYSIS] }));
    expect(blocks.map((block) => block.dataset.passage)).toEqual([undefined, undefined]);
    expect(blocks[0]?.querySelectorAll('li')[1]?.firstElementChild?.className).toBe('chip');
    expect(blocks[1]?.querySelector('span[data-passage] > .chip + em')).not.toBeNull();
  });

  it('that nobody has named get neither', () => {
    const { element } = buildArticle(input({ html: '<p data-passage="7">a</p><p data-passage="x">b</p>' }));
    expect(chips(element)).toEqual([]);
    expect(element.querySelector('[data-passage]')).toBeNull();
  });
});

it('builds 200,000 words, and one giant paragraph', () => {
  const words = 'word '.repeat(200);
  const many = buildArticle(input({ html: `<p>${words}</p>`.repeat(1000) }));
  expect(many.blocks).toHaveLength(1000);
  expect(buildArticle(input({ html: `<p>${words.repeat(1000)}</p>` })).blocks).toHaveLength(1);
}, 30_000);

it('a notice’s chip has no reason to unfold: what is said stands beside it', () => {
  const { element } = buildArticle(
    input({
      html: '<p data-passage="0">Views are the author’s.</p><p data-passage="1">It ought to be built.</p>',
      passages: [{ label: 'opinion', reason: '' }, OPINION],
    }),
  );
  const [notice, other] = element.querySelectorAll('.chip');
  expect([notice?.hasAttribute('title'), other?.getAttribute('title')]).toEqual([false, 'Because.']);
  expect(notice?.textContent).toBe('Opinion. ');
});
