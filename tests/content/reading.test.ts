// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReading } from '../../src/article/read-page.ts';
import type { Subject } from '../../src/content/reading.ts';
import type { OpenReader, ReaderCode, ReaderInput, ReaderPage } from '../../src/reader/types.ts';

const asked: unknown[] = [];
const code = { open: vi.fn<ReaderCode['open']>() };
let loaded: ReaderCode | null = code;
vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
vi.mock('../../src/content/ask-background.ts', () => ({
  askBackground: async (request: unknown) => asked.push(request),
}));
vi.mock('../../src/content/load-code.ts', () => ({ loadCode: async () => loaded }));
const { Reading } = await import('../../src/content/reading.ts');

const bare = { title: 'Bare', standfirst: '', byline: '', published: '', lang: '', html: '', text: '' };
const subject: Subject = {
  reading: null,
  bare,
  labels: { label: 'none', evidence: [], passages: [] },
  isMarked: true,
};

/** A view that can be closed from outside or, as by the Escape key, from inside. */
class FakeView implements OpenReader {
  isOpen = true;
  constructor(
    readonly input: ReaderInput,
    readonly page: ReaderPage,
  ) {
    page.style('html{}');
  }
  #hasEnded = false;
  close(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.isOpen = false;
    this.page.style('');
    this.page.closed({ block: 3, offset: 7 });
  }
}

let views: FakeView[];
let life: AbortController;
let reading: InstanceType<typeof Reading>;

beforeEach(() => {
  views = [];
  asked.length = 0;
  loaded = code;
  life = new AbortController();
  history.replaceState(null, '', '/story');
  document.title = 'Story';
  code.open.mockReset().mockImplementation(async (input, page) => {
    const view = new FakeView(input, page);
    views.push(view);
    return view;
  });
  reading = new Reading(document, async () => subject, life.signal);
});

it('opens and closes as it is told, and says how it stands', async () => {
  expect(await reading.set(false)).toEqual({ open: false });
  expect(await reading.set(true)).toEqual({ open: true });
  expect(await reading.set(true)).toEqual({ open: true });
  expect(views).toHaveLength(1);
  expect(await reading.set(false)).toEqual({ open: false });
  expect(views[0]?.isOpen).toBe(false);
});

it('without a word does the other thing, also while it is being opened', async () => {
  const outcomes = await Promise.all([reading.set(), reading.set(), reading.set()]);
  expect(outcomes).toEqual([{ open: true }, { open: false }, { open: true }]);
  expect(views).toHaveLength(2);
});

it('knows when the reader or the page closed it', async () => {
  await reading.set();
  views[0]?.close();
  expect(await reading.set()).toEqual({ open: true });
  // The page took it out: nobody was told.
  if (views[1]) views[1].isOpen = false;
  expect(await reading.set()).toEqual({ open: true });
  expect(views).toHaveLength(3);
  // Its style and its place went with it.
  expect(asked.at(-2)).toMatchObject({ type: 'style:set', on: false });
  expect(views[2]?.input.place).not.toBeNull();
});

it('keeps the place for the same address alone', async () => {
  await reading.set(true);
  expect(views[0]?.input.place).toBeNull();
  await reading.set(false);
  await reading.set(true);
  expect(views[1]?.input.place).toEqual({ block: 3, offset: 7 });
  await reading.set(false);
  history.pushState(null, '', '?other');
  await reading.set(true);
  expect(views[2]?.input.place).toBeNull();
});

it('puts the page’s style in and takes it out again', async () => {
  await reading.set(true);
  await reading.set(false);
  expect(asked).toEqual([
    { type: 'style:set', css: 'html{}', on: true },
    { type: 'style:set', css: 'html{}', on: false },
  ]);
});

it('shows a page that cannot be read as one without text', async () => {
  await reading.set(true);
  expect(views[0]?.input).toMatchObject({
    article: bare,
    html: '',
    passages: [],
    pageLabel: null,
    minutes: 0,
  });
});

it('shows what was read, with each label’s reason in the reader’s language', async () => {
  const passage = { element: document.body, rest: [], label: 'analysis', of: 'passage' } as const;
  const evidence = { code: 'passage', detail: 'Analysis' };
  const read = {
    article: { ...bare, title: 'Read' },
    facts: { minutes: 4 },
    site: 'The Herald',
    labelled: {
      html: '<p>a</p>',
      passages: [
        { ...passage, evidence },
        { ...passage, evidence: { code: 'notice', detail: 'The author’s own opinion.' } },
      ],
    },
  } as unknown as PageReading;
  const labels = { label: 'opinion', evidence: [evidence], passages: [] } as const;
  let isMarked = true;
  reading = new Reading(document, async () => ({ reading: read, bare, labels, isMarked }), life.signal);
  await reading.set(true);
  if (!views[0]) throw new Error('no view');
  const { article, html, site, minutes, passages, pageLabel } = views[0].input;
  expect([article.title, html, site, minutes]).toEqual(['Read', '<p>a</p>', 'The Herald', 4]);
  expect(passages.map(({ label }) => label)).toEqual(['analysis', 'analysis']);
  expect(passages[0]?.reason).toContain('heading');
  expect(passages[1]?.reason, 'a notice says it itself').toBe('');
  expect(pageLabel).toEqual({ label: 'opinion', reason: passages[0]?.reason });
  await reading.set(false);
  isMarked = false;
  await reading.set(true);
  expect(views[1]?.input, 'marks are switched off').toMatchObject({ passages: [], pageLabel: null });
});

it('stays closed when the code cannot be had or fails', async () => {
  loaded = null;
  expect(await reading.set(true)).toEqual({ open: false });
  loaded = code;
  code.open.mockRejectedValueOnce(new Error('no'));
  expect(await reading.set(true)).toEqual({ open: false });
  expect(await reading.set(true)).toEqual({ open: true });
});

it('keeps the place whatever tells where the reader came from', async () => {
  history.replaceState(null, '', '/story?utm_source=letter#top');
  await reading.set(true);
  history.replaceState(null, '', '/story');
  await reading.set(false);
  await reading.set(true);
  expect(views[1]?.input.place).toEqual({ block: 3, offset: 7 });
});

describe('a page that is left while its article is being opened', () => {
  const leaves: [string, () => void][] = [
    ['by its address', () => history.pushState(null, '', '/other')],
    ['so that the view is to close', () => reading.close()],
    ['as the extension is', () => life.abort()],
  ];

  it.each(leaves)('%s, is not shown: while it is read', async (_, leave) => {
    reading = new Reading(
      document,
      async () => {
        leave();
        return subject;
      },
      life.signal,
    );
    expect(await reading.set(true)).toEqual({ open: false });
    expect(views).toHaveLength(0);
  });

  it.each(leaves)('%s, is not shown: while the view is made', async (_, leave) => {
    code.open.mockImplementationOnce(async (input, page) => {
      leave();
      const view = new FakeView(input, page);
      views.push(view);
      return view;
    });
    expect(await reading.set(true)).toEqual({ open: false });
    expect(views[0]?.isOpen).toBe(false);
    // Its place belongs to the page that was read.
    history.replaceState(null, '', '/other');
    await reading.set(true);
    expect(views[1]?.input.place).toBeNull();
  });
});

it('closes over another article: one with another address and another title', async () => {
  await reading.set(true);
  reading.closeIfOther();
  document.title = '(1) Story';
  reading.closeIfOther();
  document.title = 'Story';
  history.replaceState(null, '', '/story?p=2');
  reading.closeIfOther();
  expect(views[0]?.isOpen).toBe(true);
  document.title = 'Another';
  reading.closeIfOther();
  expect(views[0]?.isOpen).toBe(false);
});

it('closes when the page’s life ends', async () => {
  await reading.set(true);
  life.abort();
  expect(views[0]?.isOpen).toBe(false);
});
