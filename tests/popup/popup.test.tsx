// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PageReport, PageRequest, PageState, RemovedBlock } from '../../src/messages.ts';
import { DEFAULTS, ruleOf, withSite } from '../../src/settings/schema.ts';
import { fromItems } from '../../src/settings/sync-items.ts';
import { block, PAGE, report } from './fixtures.ts';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser.ts'));
const { default: browser, resetBrowser, stored } = await import('../ui/fake-browser.ts');
const { App } = await import('../../src/popup/app.tsx');
const { openModel } = await import('../../src/popup/model.ts');

const NOBODY = new Error('Could not establish connection. Receiving end does not exist.');

let closing: AbortController;
/** Whether what is shown or hidden again can be stored. */
let isKept = true;
/** The page at the other end: what it reports now, what its article says, and every request that was to change something. */
let page: { report: PageReport; text: string; asked: PageRequest[] };

const kept = () => fromItems(stored.sync ?? {}) ?? DEFAULTS;

/** What the settings make of the page. */
function stateBySettings(): PageState {
  const rule = ruleOf(kept(), 'courier.example');
  if (rule === 'off') return 'site-off';
  return rule === 'on' || page.report.isNews ? 'cleaned' : 'not-news';
}

function answer(request: PageRequest): unknown {
  if (request.type === 'page:article') return { title: 'A bridge', text: page.text };
  if (request.type !== 'page:report') page.asked.push(request);
  if (request.type === 'page:scroll') return { found: true };
  if (request.type === 'page:clean')
    page.report = { ...page.report, state: request.on ? 'cleaned' : 'restored', isSparing: false };
  if (request.type === 'page:heed') page.report = { ...page.report, state: stateBySettings() };
  if (request.type === 'page:show') {
    page.report = {
      ...page.report,
      removed: page.report.removed.map((block) =>
        request.ids.includes(block.id) ? { ...block, restored: request.shown } : block,
      ),
    };
    return { ...page.report, kept: isKept };
  }
  return page.report;
}

const $ = (selector: string): HTMLElement | null => document.querySelector<HTMLElement>(selector);
const text = (selector: string): string => $(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll('button')];
const button = (name: string, nth = 0): HTMLButtonElement => {
  const found = buttons().filter(({ textContent }) => textContent?.includes(name))[nth];
  if (!found) throw new Error(`no button ${name}: ${buttons().map(({ textContent }) => textContent)}`);
  return found;
};
const said = (): string => text('[role=status]');

/** Opens the popup about tab 7, and waits until its first heading reads so. */
async function open(title: string): Promise<void> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<App model={openModel(7, closing.signal)} />, root);
  await vi.waitFor(() => expect(text('h1')).toBe(title));
}

beforeEach(() => {
  resetBrowser();
  closing = new AbortController();
  isKept = true;
  page = { report: report(), text: 'It is closed.', asked: [] };
  browser.tabs.get.mockResolvedValue({ id: 7, url: PAGE, status: 'complete' });
  browser.tabs.sendMessage.mockImplementation(async (_: number, request: PageRequest) => answer(request));
  browser.permissions.contains.mockImplementation(async () => true);
});

afterEach(() => closing.abort());

describe('a cleaned page', () => {
  it('tells it all, in order', async () => {
    await open('A bridge');
    expect(text('.facts')).toContain('Staff Writer');
    expect(text('.facts')).toContain('4 March 2026');
    expect(text('.facts')).toContain('updated 6 March 2026');
    expect(text('.facts')).toContain('4 min read instead of 6');
    expect([...document.querySelectorAll('h1, h2, h3')].map((h) => h.textContent)).toEqual([
      'A bridge',
      'In short',
      'Labelled as Opinion',
      'What was taken away 3',
      'Newsletter prompts 1',
      'Polls and quizzes 2',
    ]);
    expect(text('.sentences li:nth-child(2)')).toBe('Second. Opinion');
    expect(text('.sentences li:nth-child(1)')).toBe('First.');
    expect(text('.block')).toContain('reason of b2');
  });

  it('tells what the reader hid by hand by itself, not as what it was taken for', async () => {
    const [first, ...others] = report().removed;
    page.report = report({ removed: [{ ...(first as RemovedBlock), byHand: true }, ...others] });
    await open('A bridge');
    expect([...document.querySelectorAll('h3')].map((h) => h.textContent)).toEqual([
      'Newsletter prompts 1',
      'Polls and quizzes 1',
      'What you hid yourself 1',
    ]);
  });

  it('says that the article continues on another page', async () => {
    const { article } = report();
    page.report = report({ article: { ...article, nextPage: 'https://www.courier.example/news/1/2' } });
    await open('A bridge');
    expect(text('.facts')).toContain('Continues on another page');
  });

  it('leaves out what the page does not say', async () => {
    page.report = report({
      label: 'none',
      labelEvidence: [],
      marks: [],
      removed: [],
      summary: [],
      article: {
        title: '',
        byline: '',
        published: 'no date',
        updated: '',
        lang: '',
        words: 0,
        minutes: 0,
        minutesNow: 0,
        minutesBefore: 0,
        nextPage: '',
      },
    });
    await open('This page');
    expect(document.querySelectorAll('.facts li')).toHaveLength(0);
    expect(text('main')).toContain('Nothing stood in the way');
    expect(text('main')).toContain('labels nothing');
    expect(text('main')).toContain('too little text');
  });

  it('tells the label where nothing is marked, and says so where marks are switched off', async () => {
    page.report = report({ marks: [] });
    await open('A bridge');
    const told = (): string => text('[aria-labelledby=labels]');
    expect(told(), 'it stands in the page’s data alone').toBe('Labelled as Opinionthe kicker says so');
    const OFF = 'Marks are switched off in the settings.';
    await browser.storage.sync.set({ settings: { ...DEFAULTS, marks: false } });
    await vi.waitFor(() => expect(told()).toBe(`Labelled as Opinionthe kicker says so${OFF}`));
    page.report = report({ label: 'none', labelEvidence: [], marks: [] });
    await vi.waitFor(() => expect(told()).toBe(`Not marked${OFF}`), { timeout: 4000 });
  });

  it('tells a kicker once that the page repeats, and goes to the first', async () => {
    const kicker = { label: 'opinion', text: 'Opinion', reason: 'the kicker says so' } as const;
    const other = { id: 'm2', label: 'analysis', text: 'a box', reason: 'its heading says so' } as const;
    page.report = report({ marks: [{ id: 'm1', ...kicker }, other, { id: 'm3', ...kicker }] });
    await open('A bridge');
    const marks = [...document.querySelectorAll<HTMLElement>('.marks button')];
    expect(marks.map((mark) => mark.textContent?.trim())).toEqual(['Opinion', 'Analysis a box']);
    marks[0]?.click();
    await vi.waitFor(() =>
      expect(page.asked).toEqual([{ type: 'page:scroll', place: { kind: 'mark', id: 'm1' } }]),
    );
  });

  it('tells names of a label apart that stand before several stories, and goes to each', async () => {
    const reason = 'A heading in it says so.';
    const name = { label: 'opinion', reason } as const;
    page.report = report({
      label: 'none',
      labelEvidence: [],
      marks: [
        { id: 'm1', text: 'Opinion', ...name },
        { id: 'm2', text: 'a view', ...name },
        { id: 'm3', text: 'OPINION', ...name },
        { id: 'm4', text: 'Opinion', ...name },
        { id: 'm5', text: 'Analysis', label: 'analysis', reason },
        // A box that the page has twice, for small and for large windows.
        { id: 'm6', text: 'a view', ...name },
      ],
    });
    await open('A bridge');
    const marks = [...document.querySelectorAll<HTMLElement>('.marks button')];
    expect(marks.map(({ textContent }) => textContent?.trim())).toEqual([
      'Opinion 1 of 3',
      'Opinion a view',
      'Opinion 2 of 3',
      'Opinion 3 of 3',
      'Analysis',
    ]);
    marks[3]?.click();
    await vi.waitFor(() =>
      expect(page.asked).toEqual([{ type: 'page:scroll', place: { kind: 'mark', id: 'm4' } }]),
    );
  });

  it('tells a notice once, where its reason quotes it', async () => {
    const notice = { id: 'm1', label: 'opinion', text: 'May be biased.', isQuoted: true } as const;
    const reason = 'A notice on the page: “May be biased.”';
    page.report = report({ label: 'none', labelEvidence: [], marks: [{ ...notice, reason }] });
    await open('A bridge');
    expect(text('[aria-labelledby=labels]')).toBe(`Marked passagesOpinion ${reason}`);
    const described = document.querySelector('.marks button')?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe(reason);
  });

  it('shows one block again, brings it into view, hides it again, and keeps the focus', async () => {
    await open('A bridge');
    const show = button('Show', 2);
    show.focus();
    show.click();
    await vi.waitFor(() => expect(said()).toBe('1 thing shown again'));
    expect(page.asked).toEqual([
      { type: 'page:show', ids: ['b1'], shown: true },
      { type: 'page:scroll', place: { kind: 'block', id: 'b1' } },
    ]);
    expect(document.activeElement).toBe(show);
    expect(show.textContent).toBe('Hide');
    show.click();
    await vi.waitFor(() => expect(said()).toBe('1 thing hidden'));
    expect(page.asked.at(-1)).toEqual({ type: 'page:show', ids: ['b1'], shown: false });
    expect(show.textContent).toBe('Show');
  });

  it('counts what is hidden now, of how many, and what is shown once all of it is', async () => {
    const heads = (): (string | null)[] =>
      [...document.querySelectorAll('h2:has(.count), h3')].map((head) => head.textContent);
    await open('A bridge');
    expect(heads()).toEqual(['What was taken away 3', 'Newsletter prompts 1', 'Polls and quizzes 2']);
    button('Show', 2).click();
    await vi.waitFor(() => expect(said()).toBe('1 thing shown again'));
    expect(heads()).toEqual([
      'What was taken away 2 of 3',
      'Newsletter prompts 1',
      'Polls and quizzes 1 of 2',
    ]);
    button('Show', 1).click();
    await vi.waitFor(() =>
      expect(heads()).toEqual([
        'What was taken away 1 of 3',
        'Newsletter prompts 0 of 1',
        'Polls and quizzes 1 of 2',
      ]),
    );
    button('Show all').click();
    await vi.waitFor(() =>
      expect(heads()).toEqual([
        'What you chose to see again 3',
        'Newsletter prompts 1',
        'Polls and quizzes 2',
      ]),
    );
    button('Hide all').click();
    await vi.waitFor(() =>
      expect(heads()).toEqual(['What was taken away 3', 'Newsletter prompts 1', 'Polls and quizzes 2']),
    );
  });

  it('tells of no time saved where what stood in the way is shown again', async () => {
    page.report = report({ article: { ...report().article, minutesNow: 6 } });
    await open('A bridge');
    expect(text('.facts-time')).toBe('6 min read');
  });

  it('tells what has no text as what it is, in the reader’s own language', async () => {
    const [one, two, ...others] = report({}).removed.map((block) => ({ ...block, text: '' }));
    if (!one || !two) throw new Error('a report of three');
    page.report = report({ removed: [{ ...one, thing: 'frame' }, two, ...others] });
    await open('A bridge');
    expect(text('#text-b1')).toBe('(an embedded frame)');
    expect($('#text-b1')?.lang, 'not the page’s').toBe('');
    expect(text('#text-b2')).toBe('(no text)');
  });

  it('says so when that could not be stored, for as long as it is so', async () => {
    await open('A bridge');
    isKept = false;
    button('Show', 2).click();
    await vi.waitFor(() => expect(text('.head .warning')).toContain('could not store this choice'));
    expect(said()).toBe(
      '1 thing shown again. Your browser could not store this choice, so it holds for this page only.',
    );
    isKept = true;
    button('Hide').click();
    await vi.waitFor(() => expect(said()).toBe('1 thing hidden'));
    expect($('.head .warning')).toBeNull();
  });

  it('says that a choice is not remembered in a private window', async () => {
    browser.tabs.get.mockResolvedValue({ id: 7, url: PAGE, status: 'complete', incognito: true });
    await open('A bridge');
    isKept = false;
    button('Show', 2).click();
    await vi.waitFor(() =>
      expect(text('.head .warning')).toContain('In a private window this choice is not'),
    );
  });

  it('shows all again, without scrolling about, and hides all again', async () => {
    await open('A bridge');
    button('Show all').click();
    await vi.waitFor(() => expect(said()).toBe('3 things shown again'));
    button('Hide all').click();
    await vi.waitFor(() => expect(said()).toBe('3 things hidden'));
    expect(page.asked).toEqual([
      { type: 'page:show', ids: ['b1', 'b2', 'b3'], shown: true },
      { type: 'page:show', ids: ['b1', 'b2', 'b3'], shown: false },
    ]);
  });

  it.each<[string, PageRequest]>([
    ['Second.', { type: 'page:scroll', place: { kind: 'sentence', index: 1 } }],
    ['another', { type: 'page:scroll', place: { kind: 'mark', id: 'm2' } }],
  ])('scrolls to %s', async (name, request) => {
    await open('A bridge');
    button(name).click();
    await vi.waitFor(() => expect(said()).toBe('The page has scrolled to it'));
    expect(page.asked).toEqual([request]);
  });

  it('says when a place has gone', async () => {
    await open('A bridge');
    browser.tabs.sendMessage.mockImplementation(async (_: number, request: PageRequest) =>
      request.type === 'page:scroll' ? { found: false } : answer(request),
    );
    button('First.').click();
    await vi.waitFor(() => expect(said()).toBe('It is no longer on the page'));
    expect(text('.head .warning'), 'for those who see, too').toBe('It is no longer on the page');
    browser.tabs.sendMessage.mockImplementation(async (_: number, request: PageRequest) => answer(request));
    button('Second.').click();
    await vi.waitFor(() => expect(said()).toBe('The page has scrolled to it'));
    expect($('.head .warning')).toBeNull();
  });

  it('gives the page back and takes it again, and the focus goes to the heading', async () => {
    await open('A bridge');
    button('Show the page as it came').focus();
    button('Show the page as it came').click();
    await vi.waitFor(() => expect(text('h1')).toBe('This page is shown as it came'));
    await vi.waitFor(() => expect(document.activeElement).toBe($('h1')));
    button('Clean it up again').click();
    await vi.waitFor(() => expect(text('h1')).toBe('A bridge'));
    expect(page.asked).toEqual([
      { type: 'page:clean', on: false },
      { type: 'page:clean', on: true },
    ]);
    expect(stored.sync).toEqual({});
  });
});

it('tells what the browser’s model says of one story under no other’s title', async () => {
  onTestFinished(() => void vi.unstubAllGlobals());
  vi.stubGlobal('Summarizer', {
    availability: async () => 'available',
    create: async () => ({ summarize: async () => '* The bridge is closed.', destroy: () => {} }),
  });
  await open('A bridge');
  await vi.waitFor(() => expect($('#model')).not.toBeNull());
  $('#model')?.click();
  await vi.waitFor(() => expect(text('.model-points')).toBe('The bridge is closed.'));
  const url = 'https://www.courier.example/city/harbour';
  page.report = report({ url, article: { ...report().article, title: 'A harbour' } });
  await vi.waitFor(() => expect(text('h1')).toBe('A harbour'), { timeout: 4000 });
  expect($('.model-points')).toBeNull();
});

it('gives the browser’s model no empty text to sum up', async () => {
  onTestFinished(() => void vi.unstubAllGlobals());
  const summarize = vi.fn(async () => '* Nothing is told.');
  vi.stubGlobal('Summarizer', {
    availability: async () => 'available',
    create: async () => ({ summarize, destroy: () => {} }),
  });
  page.text = '';
  await open('A bridge');
  await vi.waitFor(() => expect($('#model')).not.toBeNull());
  $('#model')?.click();
  await vi.waitFor(() => expect($('.model-summary .warning')).not.toBeNull());
  expect(summarize).not.toHaveBeenCalled();
});

describe('many things of one kind', () => {
  const FULL = 'Full list';
  const polls = (count: number, from = 0): RemovedBlock[] =>
    Array.from({ length: count }, (_, i) => block(`p${from + i}`, 'poll'));
  const listed = (): (string | null | undefined)[] =>
    [...document.querySelectorAll('.block-text')].map(({ textContent }) => textContent?.slice(8));
  const hasFull = (): boolean => buttons().some(({ textContent }) => textContent?.includes(FULL));

  it.each([1, 3, 5])('are all listed where they are %i', async (count) => {
    page.report = report({ removed: polls(count) });
    await open('A bridge');
    expect(listed()).toHaveLength(count);
    expect(hasFull()).toBe(false);
  });

  it('are the first few, and all at the press of a button, with the focus on the first that came', async () => {
    page.report = report({ removed: [...polls(100), block('n', 'newsletter')] });
    await open('A bridge');
    expect(listed()).toEqual(['n', 'p0', 'p1', 'p2']);
    const full = button(FULL);
    expect(full.textContent).toBe('Full list (100)');
    expect(document.getElementById(full.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Polls and quizzes 100',
    );
    full.focus();
    full.click();
    await vi.waitFor(() => expect(listed()).toHaveLength(101));
    expect(hasFull()).toBe(false);
    const next = document.activeElement?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(next)?.textContent).toBe('text of p3');
    // Whatever is drawn anew, it stays so.
    button('Show', 9).click();
    await vi.waitFor(() => expect(said()).toBe('1 thing shown again'));
    expect(listed()).toHaveLength(101);
  });

  it('are shown all again, those that are not listed too', async () => {
    page.report = report({ removed: polls(30) });
    await open('A bridge');
    button('Show all').click();
    await vi.waitFor(() => expect(said()).toBe('30 things shown again'));
    expect(listed(), 'and the list is as long as it was').toHaveLength(3);
  });

  it.each(['#comments', '?page=2', '-and-the-next-story'])(
    'stay listed, with the focus, where the page writes %s into its address as it is scrolled',
    async (more) => {
      page.report = report({ removed: polls(8) });
      await open('A bridge');
      button(FULL).click();
      await vi.waitFor(() => expect(listed()).toHaveLength(8));
      const focused = button('Show', 6);
      focused.focus();
      page.report = report({ url: PAGE + more, removed: polls(9) });
      await vi.waitFor(() => expect(text('#removed')).toContain('9'), { timeout: 4000 });
      expect(listed()).toHaveLength(9);
      expect(document.activeElement).toBe(focused);
    },
  );

  it('are the first few again on another page', async () => {
    page.report = report({ removed: polls(8) });
    await open('A bridge');
    button(FULL).click();
    await vi.waitFor(() => expect(listed()).toHaveLength(8));
    const url = 'https://www.courier.example/city/harbour';
    page.report = report({ url, removed: polls(9), article: { ...report().article, title: 'A harbour' } });
    await vi.waitFor(() => expect(text('h1')).toBe('A harbour'), { timeout: 4000 });
    expect(listed()).toHaveLength(3);
  });

  it('stay listed once they are, however many come before them', async () => {
    page.report = report({ removed: polls(5) });
    await open('A bridge');
    page.report = report({ removed: [...polls(20, 5), ...polls(5)] });
    await vi.waitFor(() => expect(hasFull()).toBe(true), { timeout: 4000 });
    expect(listed()).toEqual(['p5', 'p6', 'p7', 'p0', 'p1', 'p2', 'p3', 'p4']);
    button(FULL).click();
    await vi.waitFor(() => expect(listed()).toHaveLength(25));
    const next = document.activeElement?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(next)?.textContent).toBe('text of p8');
  });
});

const toggle = (): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>('#site');
  if (!found) throw new Error('no switch');
  return found;
};

describe('the site’s switch', () => {
  it('is stored and takes effect both ways', async () => {
    await open('A bridge');
    expect(text('.switch label')).toBe('courier.example Clean up news on this site');
    toggle().click();
    await vi.waitFor(() => expect(text('h1')).toBe('Off for courier.example'));
    await vi.waitFor(() => expect(page.asked).toEqual([{ type: 'page:heed' }]));
    expect(kept()).toMatchObject({ sites: { 'courier.example': 'off' } });
    expect(toggle().checked).toBe(false);
    toggle().click();
    await vi.waitFor(() => expect(text('h1')).toBe('A bridge'));
    expect(page.asked).toEqual([{ type: 'page:heed' }, { type: 'page:heed' }]);
    expect(kept().sites).toEqual({});
    expect(toggle().checked).toBe(true);
  });

  it('names the site in its own letters', async () => {
    browser.tabs.get.mockResolvedValue({
      id: 7,
      url: 'https://bücher.example/2025/a-bridge',
      status: 'complete',
    });
    await open('A bridge');
    expect(text('.switch label')).toBe('bücher.example Clean up news on this site');
    toggle().click();
    await vi.waitFor(() => expect(said()).toBe('Off for bücher.example'));
    expect(kept().sites).toEqual({ 'xn--bcher-kva.example': 'off' });
  });

  it('does not clean a page that is no news when its site is switched on', async () => {
    stored.sync = { settings: { version: 1, sites: { 'courier.example': 'off' } } };
    page.report = report({ state: 'site-off', isNews: false });
    await open('Off for courier.example');
    button('Switch on again').click();
    await vi.waitFor(() => expect(said()).toBe('On for courier.example'));
    await vi.waitFor(() => expect(text('h1')).toBe('This does not look like a news article'));
    expect(page.asked).toEqual([{ type: 'page:heed' }]);
  });

  it('says when the choice could not be stored, and the page is cleaned or given back all the same', async () => {
    await open('A bridge');
    stored.sync = null;
    stored.local = null;
    toggle().click();
    await vi.waitFor(() => expect(text('.warning')).toContain('could not store this choice'));
    await vi.waitFor(() => expect(page.asked).toEqual([{ type: 'page:clean', on: false }]));
  });
});

it('says beside the site’s switch that the settings could not be read, until they are', async () => {
  const alerted = (): string => text('[role=alert]');
  browser.storage.sync.get.mockRejectedValueOnce(new Error('the disk did not answer'));
  await open('A bridge');
  expect(alerted()).toContain('could not read your settings');
  await browser.storage.sync.set({ settings: withSite(DEFAULTS, 'other.example', 'off') });
  await vi.waitFor(() => expect(alerted()).toBe(''));
});

it('reads them again when the reader comes back to the window', async () => {
  browser.storage.sync.get.mockRejectedValueOnce(new Error('the disk did not answer'));
  await open('A bridge');
  await vi.waitFor(() => expect(text('[role=alert]')).toContain('could not read your settings'));
  window.dispatchEvent(new Event('focus'));
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')).toBeNull());
});

it('says so too when they can no longer be read, and a choice is made', async () => {
  await open('A bridge');
  expect(document.querySelector('[role=alert]')).toBeNull();
  browser.storage.sync.get.mockRejectedValueOnce(new Error('the disk did not answer'));
  toggle().click();
  await vi.waitFor(() => expect(text('[role=alert]')).toContain('could not read your settings'));
});

describe('the reading view', () => {
  const STATES = ['cleaned', 'restored', 'site-off', 'not-news', 'failed'] as const satisfies PageState[];
  const NOTHING = 'There is no text on this page for the reading view to show.';

  /** Opens the popup on a page in a state. */
  function show(state: PageState, words: number): void {
    if (state === 'site-off') stored.sync = { settings: withSite(DEFAULTS, 'courier.example', 'off') };
    page.report = report({
      state,
      isNews: state !== 'not-news',
      article: { ...report().article, words: state === 'not-news' || state === 'failed' ? 0 : words },
    });
    page.text = words > 0 ? 'It is closed.' : '';
    const root = document.createElement('div');
    document.body.replaceChildren(root);
    render(<App model={openModel(7, closing.signal)} />, root);
  }

  /** What the page says when it is to open something over itself. */
  const opens = (open: boolean): void => {
    browser.tabs.sendMessage.mockImplementation(async (_: number, request: PageRequest) =>
      request.type === 'page:read' || request.type === 'page:pick' ? { open } : answer(request),
    );
  };

  it.each(STATES)('is offered on a page that is %s, and the popup makes way', async (state) => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    show(state, 900);
    opens(true);
    await vi.waitFor(() => button('Read').click());
    await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(browser.tabs.sendMessage).toHaveBeenCalledWith(7, { type: 'page:read', on: true });
    close.mockRestore();
  });

  it.each(STATES)('is not where a page that is %s has nothing to read, and that is said', async (state) => {
    show(state, 0);
    await vi.waitFor(() => expect(text('main')).toContain(NOTHING));
    const names = buttons().map(({ textContent }) => textContent);
    expect(names).not.toContain('Read');
    expect(names).not.toContain('Copy as Markdown');
  });

  it('is offered again on the next page of the tab', async () => {
    show('not-news', 0);
    await vi.waitFor(() => expect(text('main')).toContain(NOTHING));
    const url = 'https://www.courier.example/another';
    browser.tabs.get.mockResolvedValue({ id: 7, url, status: 'complete' });
    page.text = 'It is open.';
    await vi.waitFor(() => button('Read'), { timeout: 4000 });
  });

  it.each(['Read', 'Hide something'])('%s: says so where it cannot be opened', async (name) => {
    show('restored', 900);
    opens(false);
    await vi.waitFor(() => button(name).click());
    await vi.waitFor(() => expect(text('.head .warning')).toContain('could not be opened'));
    expect(said()).toBe('It could not be opened. Reload the page and try again.');
  });

  it('says no more that it could not be opened when the page is reloaded, as the reader is told to do', async () => {
    show('restored', 900);
    browser.tabs.sendMessage.mockImplementation(async (_: number, request: PageRequest) => {
      if (request.type === 'page:read') throw new Error('the page broke');
      return answer(request);
    });
    await vi.waitFor(() => button('Read').click());
    await vi.waitFor(() => expect(text('.head .warning')).toContain('could not be opened'));
    browser.tabs.sendMessage.mockRejectedValue(new Error('the page broke'));
    await vi.waitFor(() => button('Reload').click(), { timeout: 4000 });
    browser.tabs.sendMessage.mockImplementation(async (_: number, request: PageRequest) => answer(request));
    await vi.waitFor(() => expect(text('h1')).toBe('This page is shown as it came'));
    expect($('.head .warning')).toBeNull();
  });

  it('says no more that it could not be opened once something else has gone well', async () => {
    show('restored', 900);
    opens(false);
    await vi.waitFor(() => button('Read').click());
    await vi.waitFor(() => expect(text('.head .warning')).toContain('could not be opened'));
    button('Clean it up again').click();
    await vi.waitFor(() => expect(text('h1')).toBe('A bridge'));
    expect($('.head .warning')).toBeNull();
  });
});

describe('hiding by hand', () => {
  /** As the menu of the page has it, and the settings tell of it. */
  const PICK = 'Hide something on this page…';

  it.each<PageState>(['cleaned', 'restored', 'site-off', 'not-news'])(
    'is offered on a page that is %s, and the popup makes way',
    async (state) => {
      if (state === 'site-off') stored.sync = { settings: withSite(DEFAULTS, 'courier.example', 'off') };
      page.report = report({ state, isNews: state !== 'not-news' });
      browser.tabs.sendMessage.mockImplementation(async (_: number, request: PageRequest) =>
        request.type === 'page:pick' ? { open: true } : answer(request),
      );
      const close = vi.spyOn(window, 'close').mockImplementation(() => {});
      const root = document.createElement('div');
      document.body.replaceChildren(root);
      render(<App model={openModel(7, closing.signal)} />, root);
      await vi.waitFor(() => button(PICK).click());
      await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
      close.mockRestore();
    },
  );

  it.each<[PageState, string, string[], string]>([
    [
      'restored',
      'This page is shown as it came',
      ['Clean it up again'],
      'but for what you have hidden yourself',
    ],
    ['site-off', 'Off for courier.example', ['Switch on again'], 'but what you hid yourself on this page'],
    [
      'not-news',
      'This does not look like a news article',
      ['Clean it anyway', 'Clean every page of this site'],
      'but what you hid yourself',
    ],
  ])(
    'leaves a page that is %s what it is, and what went is shown again there',
    async (state, title, ways, words) => {
      if (state === 'site-off') stored.sync = { settings: withSite(DEFAULTS, 'courier.example', 'off') };
      const [first] = report().removed;
      const removed = [{ ...(first as RemovedBlock), byHand: true as const }];
      page.report = report({ state, isNews: state !== 'not-news', evidence: [], removed });
      await open(title);
      expect(text('.notice')).toContain(words);
      expect([...document.querySelectorAll('h2, h3')].map((h) => h.textContent)).toEqual([
        'What was taken away 1',
        'What you hid yourself 1',
      ]);
      expect(buttons().map(({ textContent }) => textContent)).toEqual([
        ...ways,
        'Read',
        'Show',
        PICK,
        'Settings',
      ]);
      button('Show').click();
      await vi.waitFor(() => expect(said()).toBe('1 thing shown again'));
      expect(text('h1')).toBe(title);
      expect(text('.notice'), 'nothing is hidden any more').not.toContain(words);
      button('Hide').click();
      await vi.waitFor(() => expect(text('.notice')).toContain(words));
    },
  );

  it('is not offered where no page answers', async () => {
    page.report = report({ state: 'failed' });
    const root = document.createElement('div');
    document.body.replaceChildren(root);
    render(<App model={openModel(7, closing.signal)} />, root);
    await vi.waitFor(() => button('Try again'));
    expect(buttons().map(({ textContent }) => textContent)).not.toContain(PICK);
  });
});

describe('a site that is always cleaned', () => {
  const ALWAYS = { settings: { version: 1, sites: { 'courier.example': 'on' } } };
  const NOT_NEWS = 'This does not look like a news article';
  const BACK = 'Judge each page again';

  it('becomes so on a page that is no news, and the focus goes to the heading', async () => {
    page.report = report({ state: 'not-news', isNews: false, removed: [] });
    await open(NOT_NEWS);
    expect(buttons().map(({ textContent }) => textContent)).toEqual([
      'Clean it anyway',
      'Clean every page of this site',
      'Read',
      'Hide something on this page…',
      'Settings',
    ]);
    button('Clean every page of this site').focus();
    button('Clean every page of this site').click();
    await vi.waitFor(() => expect(text('h1')).toBe('A bridge'));
    expect(said()).toBe('Every page of courier.example is cleaned from now on');
    expect(kept()).toMatchObject({ sites: { 'courier.example': 'on' } });
    expect(page.asked).toEqual([{ type: 'page:heed' }]);
    await vi.waitFor(() => expect(document.activeElement).toBe($('h1')));
  });

  it('says so on its pages, and is judged page by page again', async () => {
    stored.sync = { ...ALWAYS };
    page.report = report({ isNews: false });
    await open('A bridge');
    expect(text('.switch label')).toBe('courier.example Clean up every page of this site');
    expect(text('.foot-rule')).toBe(`Every page of this site is cleaned. ${BACK}`);
    button(BACK).focus();
    button(BACK).click();
    await vi.waitFor(() => expect(text('h1')).toBe(NOT_NEWS));
    expect(said()).toBe('Each page of courier.example is judged again');
    expect(kept().sites).toEqual({});
    expect(page.asked).toEqual([{ type: 'page:heed' }]);
    await vi.waitFor(() => expect(document.activeElement).toBe($('h1')));
  });

  it('keeps its news cleaned when it is judged again', async () => {
    stored.sync = { ...ALWAYS };
    await open('A bridge');
    button(BACK).focus();
    button(BACK).click();
    await vi.waitFor(() => expect(page.asked).toEqual([{ type: 'page:heed' }]));
    await vi.waitFor(() => expect(document.activeElement).toBe($('h1')));
    expect(text('h1')).toBe('A bridge');
    expect($('.foot-rule')).toBeNull();
  });

  it('is not spoken of on other sites, nor on a page that is shown as it came', async () => {
    stored.sync = { settings: { version: 1, sites: { 'other.example': 'on' } } };
    await open('A bridge');
    expect($('.foot-rule')).toBeNull();
    await browser.storage.sync.set(ALWAYS);
    await vi.waitFor(() => expect($('.foot-rule')).not.toBeNull());
    button('Show the page as it came').click();
    await vi.waitFor(() => expect(text('h1')).toBe('This page is shown as it came'));
    expect($('.foot-rule')).toBeNull();
  });

  it('is this page alone when the choice could not be stored', async () => {
    page.report = report({ state: 'not-news', isNews: false, newsConfidence: 0.2 });
    await open(NOT_NEWS);
    stored.sync = null;
    stored.local = null;
    button('Clean every page of this site').click();
    await vi.waitFor(() => expect(text('h1')).toBe('A bridge'));
    expect(text('.warning')).toContain('could not store this choice');
    expect(page.asked).toEqual([{ type: 'page:clean', on: true }]);
    button(BACK).click();
    await vi.waitFor(() => expect(page.asked.at(-1)).toEqual({ type: 'page:clean', on: false }));
  });
});

describe('a page that may be news', () => {
  const NOTE = 'This may not be a news article.';

  it('is told to be cleaned sparingly, and cleaned like a news article at the press of a button', async () => {
    page.report = report({ isNews: false, newsConfidence: 0.4, isSparing: true });
    await open('A bridge');
    expect(text('.sparing')).toContain(NOTE);
    button('Clean it like a news article').focus();
    button('Clean it like a news article').click();
    await vi.waitFor(() => expect($('.sparing')).toBeNull());
    expect(page.asked).toEqual([{ type: 'page:clean', on: true }]);
    await vi.waitFor(() => expect(document.activeElement).toBe($('h1')));
  });

  it('is told of nowhere else', async () => {
    await open('A bridge');
    expect(text('body')).not.toContain(NOTE);
  });
});

describe('other states', () => {
  it.each<[PageReport['state'], string, string | null]>([
    ['not-news', 'This does not look like a news article', 'Clean it anyway'],
    ['restored', 'This page is shown as it came', 'Clean it up again'],
    ['failed', 'Something went wrong on this page', 'Try again'],
  ])('%s', async (state, title, name) => {
    page.report = report({ state });
    await open(title);
    if (name) button(name).click();
    await vi.waitFor(() => expect(text('h1')).toBe('A bridge'));
    expect(page.asked).toEqual([{ type: 'page:clean', on: true }]);
  });

  it('says that a file is no web page, and offers to read what may be a text', async () => {
    const bare = { ...report().article, words: 0 };
    page.text = 'Minutes of the meeting.';
    page.report = report({ state: 'not-news', isNews: false, file: 'pdf', article: bare, removed: [] });
    await open('This is not a web page');
    expect(text('main')).toBe(
      'This is not a web pageIt is a PDF. Broadsheet cannot read those: it works on web pages only.',
    );
    page.report = { ...page.report, file: 'data' };
    await vi.waitFor(() => expect(button('Read')).toBeDefined(), { timeout: 4000 });
    expect(document.querySelectorAll('main button'), 'nothing else to press').toHaveLength(1);
  });

  it('tells apart what speaks against a news article and what for one', async () => {
    const evidence = [
      { text: 'It is a recipe.', isFor: false },
      { text: 'It names its author.', isFor: true },
      { text: 'It speaks to the reader.', isFor: false },
    ];
    const told = (): (string | null)[] =>
      [...document.querySelectorAll('.notice h2, .notice li')].map(({ textContent }) => textContent);
    page.report = report({ state: 'not-news', isNews: false, evidence });
    await open('This does not look like a news article');
    expect(told()).toEqual([
      'What speaks against a news article',
      'It is a recipe.',
      'It speaks to the reader.',
      'What speaks for a news article',
      'It names its author.',
    ]);
    page.report = report({ state: 'not-news', isNews: false, evidence: evidence.slice(0, 1) });
    await vi.waitFor(
      () => expect(told()).toEqual(['What speaks against a news article', 'It is a recipe.']),
      {
        timeout: 4000,
      },
    );
  });

  it('asks again while the page loads', async () => {
    page.report = report({ state: 'loading' });
    await open('Reading the page…');
    expect($('main')?.getAttribute('aria-busy')).toBe('true');
    page.report = report();
    await vi.waitFor(() => expect(text('h1')).toBe('A bridge'));
  });

  it('opens the settings, and makes way for them', async () => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => {});
    await open('A bridge');
    button('Settings').click();
    expect(browser.runtime.openOptionsPage).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
    close.mockRestore();
  });

  it('offers to reload a page nobody answers for', async () => {
    browser.tabs.sendMessage.mockRejectedValue(NOBODY);
    await open('Reload this page to begin');
    button('Reload the page').click();
    await vi.waitFor(() => expect(browser.tabs.reload).toHaveBeenCalledWith(7));
    expect(text('h1')).toBe('Reading the page…');
    browser.tabs.sendMessage.mockImplementation(async (_: number, request: PageRequest) => answer(request));
    await vi.waitFor(() => expect(text('h1')).toBe('A bridge'));
    await vi.waitFor(() => expect(said()).toBe('A bridge'));
  });

  it('asks for no reload of what the browser lets nobody into, whatever its address', async () => {
    browser.tabs.sendMessage.mockRejectedValue(NOBODY);
    browser.scripting.executeScript.mockRejectedValueOnce(new Error('Frame with ID 0 is showing error page'));
    await open('Broadsheet cannot work here');
    expect(text('main')).toContain('Perhaps the page did not load, is not a web page');
    expect($('main button')).toBeNull();
  });

  it('says so when reloading did not help', async () => {
    browser.tabs.sendMessage.mockRejectedValue(NOBODY);
    await open('Reload this page to begin');
    button('Reload the page').click();
    await vi.waitFor(() => expect(text('h1')).toBe('Still no answer from this page'), { timeout: 3000 });
  });

  it('asks for leave where the browser keeps it out, then reloads', async () => {
    browser.tabs.sendMessage.mockRejectedValue(NOBODY);
    browser.permissions.contains.mockResolvedValueOnce(false);
    await open('Broadsheet may not read this site');
    button('Allow on this site').click();
    await vi.waitFor(() => expect(browser.tabs.reload).toHaveBeenCalledWith(7));
    expect(browser.permissions.request).toHaveBeenCalledWith({ origins: ['https://www.courier.example/*'] });
  });

  it('says so where a page is read for this once, and asks for leave without a reload', async () => {
    browser.permissions.contains.mockImplementation(async () => false);
    await open('A bridge');
    await vi.waitFor(() => expect(text('.warning')).toContain('only because you clicked its button'));
    browser.permissions.contains.mockImplementation(async () => true);
    button('Allow on this site').click();
    await vi.waitFor(() => expect(said()).toBe('Allowed on courier.example'));
    expect($('.warning')).toBeNull();
    expect(browser.permissions.request).toHaveBeenCalledWith({ origins: ['https://www.courier.example/*'] });
    expect(browser.tabs.reload).not.toHaveBeenCalled();
  });

  it('keeps saying so when leave is refused', async () => {
    browser.permissions.contains.mockImplementation(async () => false);
    browser.permissions.request.mockResolvedValueOnce(false);
    await open('A bridge');
    await vi.waitFor(() => expect($('.warning')).not.toBeNull());
    button('Allow on this site').click();
    await vi.waitFor(() => expect(browser.permissions.request).toHaveBeenCalledOnce());
    expect(text('.warning')).toContain('only because you clicked its button');
  });

  it('has no switch on a page that may not be touched', async () => {
    browser.tabs.get.mockResolvedValue({ id: 7, url: 'chrome://settings/', status: 'complete' });
    browser.tabs.sendMessage.mockRejectedValue(NOBODY);
    await open('Broadsheet cannot work here');
    expect($('#site')).toBeNull();
    expect(text('.head')).toBe('Broadsheet');
  });

  it('says so when the content script fails', async () => {
    browser.tabs.sendMessage.mockRejectedValue(new Error('boom'));
    await open('The page does not answer');
  });
});

it('tells of late arrivals', async () => {
  await open('A bridge');
  page.report = report({ removed: [...report().removed, { ...report().removed[0], id: 'b4' } as never] });
  await vi.waitFor(() => expect(said()).toBe('4 things hidden'), { timeout: 4000 });
});
