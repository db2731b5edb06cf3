/** What is shipped: the files of dist/, as `npm run build` leaves them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * The content script runs on every page a reader opens: in kilobytes of 1024 bytes, packed and unpacked. More than half of
 * it is the words of nine languages. What was hidden by hand is found by it, on each page of a site. What a page writes
 * into a frame, and the box around a prompt, took half a kilobyte of the second each; to find what is hidden by its place,
 * and not by going through all of it, a fifth of one of the first; to know what has left the page by what the browser
 * tells of it, one of the second. What came of a form, and what a page needs of the browser, said in those languages, takes
 * a half of one and one and a half. Marks on lines that run from top to bottom take a quarter and a half, and to know how
 * long the story stands that something was asked for three quarters of the second. To await each frame takes one of it.
 * To let go of what a site makes anew, and to spare endless pages, a half of it; to leave a page as it came in the
 * back/forward cache, a third, and a tenth of one of the first. To open what is folded up around a place, and to mark in
 * columns, takes a third and a half. To tell a prompt from the story's sentences and the author's notes in one box with
 * it, and to take along its heading and its link, takes a half and one and a half. What polls of buttons and their results
 * say, in eight languages, takes one and a quarter of the first and three and a half of the second,
 * and what a prompt has beside it that is none of it, a half of the second.
 */
const CONTENT_SCRIPT_KB = { packed: 245.9, unpacked: 591.6 };

/**
 * What is loaded into a page when it is asked for: the summary's code, the reading view's, the picker's. Formulas,
 * charts and pictures take three of the first, tables that are whole and captions one; what is folded up, live blogs,
 * captions in parts and more words of furniture take three more; keeping what is around each box takes half of one, the
 * byline that readers see and what is beside the story by its names one and a half, reading each name once a fifth,
 * links to notes where a page has a base, dates by their months and copying a page in parts a fifth; where an article
 * goes on takes one and a half, and dates that readers alone are told take as much.
 * Cutting and breaking Japanese takes a quarter of one of the second, words that stay whole in headlines and on paper
 * one, copying where the browser gives no clipboard a half, the way to the next page a third, what comes back out of the
 * back/forward cache a sixth, and naming a site in its own letters one of the last. What stands high, quotations in single
 * marks and the language of the words take one of the first, and emphasis in Markdown a half of the second. Bylines and
 * headlines in lines, the text that a page is described by and summaries without posts take two of the first; names with
 * an initial, where sentences are told apart, and what addresses carry of campaigns a tenth of each. Which days are none
 * of the story's, and which letters are none of a name, takes a fifth of the first and a half of the second. Headings of
 * sections, lists that begin to tell other stories and pointers known by their link take one and a half of the first;
 * bylines in place of the site's name, headlines in other words, pictures in two sizes, first subheads and lists that are
 * announced four and a half. Captions and leading pictures in boxes, stories in several boxes of a kind, chapters, last
 * lines, standfirsts and bylines by what they are called, and pointers in sixteen more languages take seven and a half of
 * the first. Showing what was hidden when it is gone to takes a tenth of each, and boxes that sum a story up above it a
 * half of the second. To tell another story's author, date and teaser from this one's, and notes from what a story reports,
 * takes a half of the first and one and a quarter of the second.
 */
const ON_DEMAND_KB: Readonly<Record<string, { readonly packed: number; readonly unpacked: number }>> = {
  'src/article/main.iife.js': { packed: 59.8, unpacked: 144.1 },
  'src/reader/main.iife.js': { packed: 36.4, unpacked: 96.5 },
  'src/picker/main.iife.js': { packed: 18, unpacked: 45.3 },
};

/** Everything together, unpacked: what a reader downloads is about a third of it. */
const WHOLE_KB = 1500;

/**
 * Names of what sends, loads or runs text, however they are called or handed on. The content script runs under the page's
 * policy, not the extension's: nothing else keeps it from sending. None of these words stands in the code for anything
 * else so far, not even among the phrases.
 */
const FORBIDDEN =
  /\b(?:fetch(?:Later)?|XMLHttpRequest|sendBeacon|WebSocket(?:Stream)?|EventSource|WebTransport|RTCPeerConnection|(?:Shared)?Worker|importScripts|new (?:Image|Audio|FontFace)|window\.open)\b|\beval\s*\(|\bFunction\s*\(/;

interface Manifest {
  readonly manifest_version: number;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly { readonly js: readonly string[]; readonly run_at: string }[];
  readonly background: { readonly service_worker?: string; readonly scripts?: readonly string[] };
  readonly action: { readonly default_popup: string };
  readonly options_ui: { readonly page: string };
  readonly icons: Readonly<Record<string, string>>;
  readonly default_locale: string;
  readonly content_security_policy: { readonly extension_pages: string };
  readonly web_accessible_resources?: readonly unknown[];
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings?: {
    readonly gecko: { readonly id: string; readonly strict_min_version: string };
  };
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

describe.each(['chrome', 'firefox'])('dist/%s', (browser) => {
  const folder = join(dist, browser);
  const files = filesOf(folder);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const manifest = JSON.parse(read('manifest.json')) as Manifest;
  const scripts = files.filter((file) => file.endsWith('.js'));
  const contentScript = manifest.content_scripts[0]?.js[0] ?? '';

  it('has one content script, classic and whole in itself, before anything is painted', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    expect(manifest.content_scripts[0]?.js).toHaveLength(1);
    expect(manifest.content_scripts[0]?.run_at).toBe('document_start');
    // Neither imports nor a loader that fetches the rest: as a classic script it must compile.
    expect(() => new Function(read(contentScript))).not.toThrow();
    expect(read(contentScript)).not.toMatch(/\bimport\s*\(/);
  });

  it('keeps the content script small', () => {
    const bytes = Buffer.from(read(contentScript));
    expect(bytes.length / 1024).toBeLessThan(CONTENT_SCRIPT_KB.unpacked);
    expect(gzipSync(bytes).length / 1024).toBeLessThan(CONTENT_SCRIPT_KB.packed);
  });

  it.each(Object.entries(ON_DEMAND_KB))('has %s, classic, whole in itself and small', (file, most) => {
    const bytes = Buffer.from(read(file));
    expect(() => new Function(bytes.toString())).not.toThrow();
    expect(bytes.length / 1024).toBeLessThan(most.unpacked);
    expect(gzipSync(bytes).length / 1024).toBeLessThan(most.packed);
  });

  it("has Chrome compile the article's code at once, and nothing else", () => {
    const isAtOnce = (file: string): boolean => read(file).startsWith('//# allFunctionsCalledOnLoad\n');
    expect(scripts.filter(isAtOnce)).toEqual(['src/article/main.iife.js']);
  });

  it('takes no lock in a page, where the page could hold it for ever', () => {
    for (const file of [contentScript, ...Object.keys(ON_DEMAND_KB)])
      expect(read(file)).not.toMatch(/\bnavigator\.locks\b/);
  });

  it('keeps what is loaded on demand out of the content script', () => {
    const marks = {
      'src/article/main.iife.js': 'readability',
      'src/reader/main.iife.js': 'DOMPurify',
      'src/picker/main.iife.js': 'showPopover',
    };
    for (const [file, mark] of Object.entries(marks)) {
      expect(read(file)).toContain(mark);
      expect(read(contentScript)).not.toContain(mark);
    }
  });

  it('is small as a whole, without source maps', () => {
    const size = files.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
    expect(size / 1024).toBeLessThan(WHOLE_KB);
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  });

  it('has every file that its manifest names', () => {
    const named = [
      ...manifest.content_scripts.flatMap((script) => script.js),
      ...(manifest.background.scripts ?? []),
      manifest.background.service_worker ?? [],
      manifest.action.default_popup,
      manifest.options_ui.page,
      ...Object.values(manifest.icons),
      `_locales/${manifest.default_locale}/messages.json`,
    ].flat();
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('asks for no more than it needs', () => {
    const stated = ['activeTab', 'contextMenus', 'scripting', 'storage'];
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.filter((permission) => !stated.includes(permission))).toEqual([]);
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('lets its pages talk to nobody', () => {
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'self'");
  });

  it('holds no code that could send anything or run what it is sent', () => {
    const found = scripts.flatMap((file) => {
      const match = FORBIDDEN.exec(read(file));
      return match ? [`${file}: ${match[0]}`] : [];
    });
    expect(found).toEqual([]);
  });

  it('says which browser it is for', () => {
    if (browser === 'chrome') {
      expect(manifest.background.service_worker).toBeTruthy();
      expect(Number(manifest.minimum_chrome_version)).toBeGreaterThan(0);
      expect(manifest.browser_specific_settings).toBeUndefined();
    } else {
      expect(manifest.background.scripts).toHaveLength(1);
      expect(manifest.background.service_worker).toBeUndefined();
      expect(manifest.browser_specific_settings?.gecko.id).toMatch(/@/);
      // In older ones `adoptedStyleSheets` fails in content scripts, and with it marks, reading view and picker.
      expect(Number(manifest.browser_specific_settings?.gecko.strict_min_version)).toBeGreaterThanOrEqual(
        153,
      );
    }
  });
});

describe('code that could send or run text is known', () => {
  it.each([
    'fetch(url)',
    'globalThis.fetch(url)',
    'self.fetch (url)',
    'window["fetch"](url)',
    'const {fetch:e}=globalThis',
    'e=fetch;',
    'navigator.sendBeacon(url)',
    'new XMLHttpRequest',
    'new self.WebSocket(url)',
    'new EventSource(url)',
    'new RTCPeerConnection',
    'new Image().src=url',
    'new Image;',
    'new Worker(url)',
    'new SharedWorker(url)',
    'eval(text)',
    'new Function(text)',
    'Function(text)()',
  ])('%s', (code) => expect(code).toMatch(FORBIDDEN));

  it.each(['prefetch', 'evaluate(x)', 'isFunction(x)', 'typeof e=="function"', 'image', 'the worker'])(
    'and not taken for it: %s',
    (code) => expect(code).not.toMatch(FORBIDDEN),
  );
});
