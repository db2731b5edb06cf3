// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawnCopy } from '../../src/article/drawn.ts';
import { locateText } from '../../src/article/locate.ts';
import { readPage } from '../../src/article/read-page.ts';
import type { Block } from '../../src/detect/types.ts';

const FIRST =
  'Drivers waited for an hour at the old bridge on Monday, when the new bridge over the river was closed to all of them.';
const SECOND =
  'An inspector had found a crack in a pillar of the new bridge, the city said, and nobody knows how deep the crack goes.';
const THIRD =
  'The city hopes to open one lane of the bridge again within a week, and to have the crack filled by the end of May.';

const parse = (html: string): Document =>
  new DOMParser().parseFromString(
    `<html lang="en"><head><title>Bridge closed</title></head><body>${html}</body></html>`,
    'text/html',
  );

/** Gives an element a shadow tree. */
function fill(doc: Document, selector: string, html: string): ShadowRoot {
  const root = (doc.querySelector(selector) as Element).attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
}

/** A page all of which stands in one shadow tree, but for the middle paragraph, which the page puts into a slot. */
function appPage(): { readonly doc: Document; readonly root: ShadowRoot } {
  const doc = parse(
    `<news-app><p slot="middle">${SECOND}</p><p>Not drawn: no slot takes it, long as it is, and so nobody ever reads it.</p></news-app>`,
  );
  const root = fill(
    doc,
    'news-app',
    `<style>p { margin: 0 }</style><article><p>${FIRST}</p><slot name="middle"><p>Loading</p></slot>
      <section class="box"><p>Sign up for our newsletter, and have what we write about bridges sent to you on each morning of the week.</p></section>
      <p>${THIRD}</p></article>`,
  );
  return { doc, root };
}

const read = (doc: Document, hidden: readonly Block[] = []): string =>
  readPage(doc, {
    url: 'https://news.example/story.html',
    hidden,
    unseen: [],
    passages: [],
    pageLabel: 'none',
    sentences: 1,
  }).article.text;

afterEach(() => vi.unstubAllGlobals());

describe('drawnCopy', () => {
  it('is not made of a page without shadow trees', () => {
    expect(drawnCopy(parse(`<article><p>${FIRST}</p></article>`))).toBeNull();
  });

  it('is not made where only a smaller part of the text stands in them, as talk below a story', () => {
    const doc = parse(`<article><p>${FIRST}</p><p>${SECOND}</p></article><talk-box></talk-box>`);
    fill(doc, 'talk-box', `<p>${THIRD}</p>`);
    expect(drawnCopy(doc)).toBeNull();
  });

  it('is not made where a shadow tree holds nothing but slots for the text', () => {
    const doc = parse(`<news-app><p>${FIRST}</p><p>${SECOND}</p></news-app>`);
    fill(doc, 'news-app', '<main><slot></slot></main>');
    expect(drawnCopy(doc)).toBeNull();
  });

  it('has shadow trees in their hosts’ places, and in slots what is put into them', () => {
    const { doc } = appPage();
    const texts = [...(drawnCopy(doc)?.doc.querySelectorAll('news-app p') ?? [])].map((p) => p.textContent);
    expect(texts).toEqual([FIRST, SECOND, expect.stringContaining('Sign up'), THIRD]);
  });

  it('shows what stands in a slot into which nothing is put', () => {
    const doc = parse('<news-app></news-app>');
    fill(doc, 'news-app', `<slot><p>${FIRST}</p></slot>`);
    expect(drawnCopy(doc)?.doc.querySelector('p')?.textContent).toBe(FIRST);
  });

  it('holds trees within trees, and its head', () => {
    const doc = parse('<news-app></news-app>');
    const outer = fill(doc, 'news-app', '<news-story></news-story>');
    const story = outer.querySelector('news-story') as Element;
    story.attachShadow({ mode: 'open' }).innerHTML = `<p>${FIRST}</p>`;
    const copy = drawnCopy(doc)?.doc;
    expect(copy?.querySelector('news-app > news-story > p')?.textContent).toBe(FIRST);
    expect(copy?.title).toBe('Bridge closed');
  });

  it('leaves the page as it is', () => {
    const { doc, root } = appPage();
    const before = [doc.documentElement.outerHTML, root.innerHTML];
    drawnCopy(doc);
    expect([doc.documentElement.outerHTML, root.innerHTML]).toEqual(before);
  });
});

describe('readPage of a page in a shadow tree', () => {
  it('reads what is drawn, without what is known for clutter', () => {
    const { doc, root } = appPage();
    const box = root.querySelector('.box') as Element;
    expect(read(doc, [box])).toBe([FIRST, SECOND, THIRD].join('\n'));
  });
});

describe('locateText in a page in a shadow tree', () => {
  it('finds a sentence there', () => {
    const { doc, root } = appPage();
    const range = locateText(doc.body, THIRD);
    expect(range?.toString()).toBe(THIRD);
    expect(root.contains(range?.startContainer ?? null)).toBe(true);
  });

  it('finds what is put into a slot, and nothing that is put nowhere', () => {
    const { doc } = appPage();
    expect(locateText(doc.body, SECOND)?.toString()).toBe(SECOND);
    expect(locateText(doc.body, 'Not drawn: no slot takes it')).toBeNull();
  });
});

describe('a page in a closed shadow tree', () => {
  const closedPage = (name: string): { readonly doc: Document; readonly root: ShadowRoot } => {
    const doc = parse(`<${name}></${name}>`);
    const root = (doc.querySelector(name) as Element).attachShadow({ mode: 'closed' });
    root.innerHTML = `<article><p>${FIRST}</p><p>${SECOND}</p></article>`;
    return { doc, root };
  };

  it('is read where Chromium tells of the tree, and its sentences are found', () => {
    const { doc, root } = closedPage('news-app');
    vi.stubGlobal('chrome', {
      dom: { openOrClosedShadowRoot: ({ localName }: Element) => (localName === 'news-app' ? root : null) },
    });
    expect(read(doc)).toBe(`${FIRST}\n${SECOND}`);
    expect(locateText(doc.body, SECOND)?.toString()).toBe(SECOND);
  });

  it('is read where the element tells of it, as in Firefox', () => {
    const { doc, root } = closedPage('news-app');
    Object.assign(doc.querySelector('news-app') as Element, { openOrClosedShadowRoot: root });
    expect(read(doc)).toBe(`${FIRST}\n${SECOND}`);
  });

  it('is not asked of elements such as what Broadsheet lays over a page', () => {
    const { doc, root } = closedPage('div');
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: () => root } });
    expect(read(doc)).toBe('');
  });
});
