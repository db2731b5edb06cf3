import { describe, expect, it } from 'vitest';
import type { PageState } from '../../src/messages.ts';
import { barrierOf, type Seen, siteOfView, type View, viewOf } from '../../src/popup/view-of.ts';
import { PAGE, report } from './fixtures.ts';

const NOBODY = { ok: false, why: 'nobody' } as const;
const BROKEN = { ok: false, why: 'broken' } as const;
const LATE = { ok: false, why: 'late' } as const;

const seen = (parts: Partial<Seen>): Seen => ({
  url: PAGE,
  loading: false,
  coming: false,
  answer: null,
  allowed: true,
  enterable: true,
  siteOn: true,
  waited: false,
  reloaded: false,
  ...parts,
});

const inState = (state: ReturnType<typeof report>['state']) =>
  ({ ok: true, reply: report({ state }) }) as const;

const BARE = { ...report({ removed: [] }), article: { ...report().article, words: 0 } };

/** A file that the browser shows, without a text unless it has a story's. */
const file = (state: PageState, { article, removed } = BARE) =>
  ({ ok: true, reply: report({ state, file: 'data', article, removed }) }) as const;

describe('viewOf', () => {
  const rows: readonly [string, Partial<Seen>, View['kind']][] = [
    ['not asked yet', {}, 'loading'],
    ['page still loading', { answer: inState('loading') }, 'loading'],
    ['cleaned', { answer: inState('cleaned') }, 'article'],
    ['no news', { answer: inState('not-news') }, 'not-news'],
    ['a file', { answer: file('not-news') }, 'file'],
    ['a file on a site whose every page is cleaned', { answer: file('cleaned') }, 'file'],
    ['a file that is a story', { answer: file('cleaned', report()) }, 'article'],
    ['a file with a text', { answer: file('cleaned', { ...BARE, article: report().article }) }, 'article'],
    [
      'a file some of which was hidden',
      { answer: file('cleaned', { ...BARE, removed: report().removed }) },
      'article',
    ],
    ['a file on a site that is off', { answer: file('not-news'), siteOn: false }, 'site-off'],
    ['given back', { answer: inState('restored') }, 'restored'],
    ['failed', { answer: inState('failed') }, 'failed'],
    ['site off', { answer: inState('site-off'), siteOn: false }, 'site-off'],
    // The stored switch and the page's report pass through two channels, and either may be late.
    [
      'switched off, page given back but not told',
      { answer: inState('restored'), siteOn: false },
      'site-off',
    ],
    ['switched off, no news', { answer: inState('not-news'), siteOn: false }, 'site-off'],
    ['switched on, page not told', { answer: inState('site-off'), siteOn: true }, 'loading'],
    ['cleaned although the site is off', { answer: inState('cleaned'), siteOn: false }, 'article'],
    ['failed on a site that is off', { answer: inState('failed'), siteOn: false }, 'failed'],
    ['nobody, tab complete', { answer: NOBODY }, 'absent'],
    ['nobody, tab loading', { answer: NOBODY, loading: true }, 'loading'],
    ['nobody, tab loading for long', { answer: NOBODY, loading: true, waited: true }, 'absent'],
    [
      'a page that is long in coming',
      { answer: NOBODY, loading: true, coming: true, waited: true },
      'loading',
    ],
    [
      'a blank tab that waits',
      { url: 'about:blank', answer: NOBODY, loading: true, coming: true },
      'loading',
    ],
    ['a blank tab', { url: 'about:blank', answer: NOBODY }, 'untouchable'],
    ['a file that is coming', { url: 'file:///a.html', loading: true, coming: true }, 'untouchable'],
    ['nobody, and nobody is let in', { answer: NOBODY, enterable: false }, 'untouchable'],
    ['nobody is let in yet', { answer: NOBODY, enterable: false, loading: true }, 'loading'],
    ['nobody, kept out by the browser', { answer: NOBODY, allowed: false }, 'not-allowed'],
    ['a content script that fails', { answer: BROKEN }, 'silent'],
    ['one that fails while loading', { answer: BROKEN, loading: true }, 'silent'],
    ['late on a page that has loaded', { answer: LATE }, 'silent'],
    ['late on a page that still loads', { answer: LATE, loading: true, waited: true }, 'loading'],
    ['browser page', { url: 'chrome://settings/', answer: NOBODY }, 'untouchable'],
    ['browser page, not asked', { url: 'about:config' }, 'untouchable'],
    ['an address kept secret, but an answer', { url: '', answer: inState('cleaned') }, 'article'],
  ];
  it.each(rows)('%s', (_, parts, kind) => {
    expect(viewOf(seen(parts)).kind).toBe(kind);
  });

  it('takes a state it does not know for a failure', () => {
    const answer = { ok: true, reply: { ...report(), state: 'of tomorrow' } } as unknown as Seen['answer'];
    expect(viewOf(seen({ answer })).kind).toBe('failed');
  });

  it('says whether a reload was tried', () => {
    expect(viewOf(seen({ answer: NOBODY, reloaded: true }))).toEqual({ kind: 'absent', reloaded: true });
  });
});

describe('barrierOf', () => {
  const rows: readonly [string, ReturnType<typeof barrierOf>][] = [
    ['https://courier.example/', null],
    ['http://localhost:8080/a.html', null],
    ['https://addons.example/en/', null],
    ['https://courier.example/?from=chromewebstore.google.com/', null],
    ['https://chrome.google.com/intl/', null],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/category', 'store'],
    ['https://microsoftedge.microsoft.com/addons/Microsoft-Edge-Extensions-Home', 'store'],
    ['https://addons.mozilla.org/en-US/firefox/', 'store'],
    ['https://accounts.firefox.com/', 'store'],
    ['chrome://extensions/', 'browser'],
    ['edge://settings', 'browser'],
    ['about:debugging', 'browser'],
    ['view-source:https://courier.example/', 'browser'],
    ['moz-extension://0/x.html', 'browser'],
    ['data:text/html,x', 'browser'],
    ['file:///home/a.html', 'file'],
    ['about:blank', 'blank'],
    ['about:newtab', 'blank'],
    ['', 'hidden'],
    ['not an address', 'hidden'],
  ];
  it.each(rows)('%s', (url, barrier) => {
    expect(barrierOf(url)).toBe(barrier);
  });
});

describe('siteOfView', () => {
  it.each<[View, string, string]>([
    [{ kind: 'loading' }, PAGE, 'courier.example'],
    [{ kind: 'absent', reloaded: false }, PAGE, 'courier.example'],
    [{ kind: 'not-allowed' }, PAGE, ''],
    [{ kind: 'untouchable', barrier: 'store' }, 'https://addons.mozilla.org/', ''],
    [{ kind: 'loading' }, 'about:blank', ''],
  ])('%o', (view, url, site) => {
    expect(siteOfView(view, url)).toBe(site);
  });
});
