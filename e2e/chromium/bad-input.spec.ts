import { expect, openBroadsheet, test } from '../browser.ts';
import { readTestPage, type Served, STORY_URL } from '../pages.ts';
import { expectWholeStory, markupOf, parsedMarkup } from '../story.ts';

const html = (body: string): Served => ({ body, contentType: 'text/html; charset=utf-8' });

/** Documents that hold no story: what they are, what is served, and words that have to stay to be read, if any. */
const ODD: readonly (readonly [string, Served, string])[] = [
  ['an empty page', html(''), ''],
  ['white space only', html(' \n\t '), ''],
  ['a page without a body', html('<!doctype html><html><head><title>x</title></head></html>'), ''],
  ['a frameset, which has no body', html('<frameset cols="50%,50%"><frame><frame></frameset>'), ''],
  ['a lone piece of text', html('Sign up for our newsletter'), 'Sign up for our newsletter'],
  ['unclosed tags and nul characters', html('<div><p>One\0<b>two<table><p>three</div>'), 'three'],
  [
    'an XML document',
    {
      body: '<?xml version="1.0"?><news><item>Sign up for our newsletter</item></news>',
      contentType: 'application/xml',
    },
    'Sign up for our newsletter',
  ],
  [
    'a feed',
    {
      body: '<rss version="2.0"><channel><title>Coast Herald</title><item><title>Ferry</title></item></channel></rss>',
      contentType: 'text/xml',
    },
    'Coast Herald',
  ],
  [
    'an SVG picture',
    {
      body: '<svg xmlns="http://www.w3.org/2000/svg"><text x="9" y="30">Vote now</text></svg>',
      contentType: 'image/svg+xml',
    },
    'Vote now',
  ],
  [
    'plain text',
    { body: 'Subscribe to our newsletter.\n\nA paragraph.', contentType: 'text/plain' },
    'A paragraph.',
  ],
  ['JSON', { body: '{"subscribe":"to our newsletter"}', contentType: 'application/json' }, 'newsletter'],
  [
    'XHTML that is not well formed',
    { body: '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>One', contentType: 'application/xhtml+xml' },
    '',
  ],
  [
    'ten thousand levels of nesting',
    html(`${'<div>'.repeat(10_000)}Subscribe to our newsletter`),
    'Subscribe to our newsletter',
  ],
];

test.describe('documents that hold no story are left alone, and answered for', () => {
  for (const [what, served, words] of ODD) {
    test(what, async ({ broadsheet }) => {
      broadsheet.serve(STORY_URL, served);
      const page = await broadsheet.context.newPage();
      await page.goto(STORY_URL);
      const report = await broadsheet.report(page);
      expect(report).toMatchObject({ url: STORY_URL, isNews: false, removed: [], marks: [] });
      if (words) expect(await page.evaluate(() => document.documentElement.textContent)).toContain(words);
      const off = await broadsheet.ask(page, { type: 'page:clean', on: false });
      expect(off.removed).toEqual([]);
    });
  }
});

test('malformed markup: the form goes, the story stays, and comes back as it was', async ({ broadsheet }) => {
  const { body } = await readTestPage('bad--malformed.html');
  const page = await broadsheet.open('bad--malformed.html');
  await broadsheet.report(page);
  await expect(page.getByText("The Herald's morning briefing")).toBeHidden();
  for (const words of [
    'Water from a burst main',
    'Conservators froze the wettest books',
    'crossed',
    'in a table',
  ])
    await expect(page.getByText(words).first(), words).toBeVisible();
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  expect(await markupOf(page)).toBe(await parsedMarkup(page, body));
});

for (const name of ['bad--clobbered.html', 'bad--clobbered-document.html']) {
  test(`${name}: fields and forms named as the DOM's own members`, async ({ broadsheet }) => {
    const { body } = await readTestPage(name);
    const page = await broadsheet.open(name);
    const report = await broadsheet.report(page);
    expect(report).toMatchObject({ isNews: true, state: 'cleaned' });
    const heights = (selector: string): Promise<number[]> =>
      page.evaluate((wanted) => {
        const find = Document.prototype.querySelectorAll.bind(document);
        return [...find(wanted)].map(
          (element) => Element.prototype.getBoundingClientRect.call(element).height,
        );
      }, selector);
    expect(await heights('.newsletter-signup')).toEqual([0]);
    const paragraphs = await heights('.story > p');
    expect(paragraphs).toHaveLength(7);
    expect(Math.min(...paragraphs)).toBeGreaterThan(0);
    await broadsheet.ask(page, { type: 'page:clean', on: false });
    expect(await markupOf(page)).toBe(await parsedMarkup(page, body));
  });
}

test('a page that stands whole in a form with a field for every name a form knows', async ({
  broadsheet,
}) => {
  const { body } = await readTestPage('news--all-kinds.html');
  const page = await broadsheet.context.newPage();
  const names = await page.evaluate(() => {
    const all = new Set<string>();
    for (let at: object | null = HTMLFormElement.prototype; at; at = Object.getPrototypeOf(at))
      for (const name of Object.getOwnPropertyNames(at)) all.add(name);
    return [...all];
  });
  expect(names.length).toBeGreaterThan(200);
  const fields = ['nodes', 'parent', ...names].map((name) => `<input type="hidden" name="${name}">`);
  const inForm = body
    // A form in a form is not parsed as one.
    .replaceAll('<form', '<section')
    .replaceAll('</form>', '</section>')
    .replace(/<body[^>]*>/, (tag) => `${tag}<form>${fields.join('')}`)
    .replace('</body>', '</form></body>');
  broadsheet.serve(STORY_URL, html(inForm));
  await page.goto(STORY_URL);
  const { removed } = await broadsheet.report(page);
  expect(removed.map(({ kind }) => kind).sort()).toEqual([
    'app',
    'newsletter',
    'newsletter',
    'offer',
    'poll',
    'support',
  ]);
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  expect(await markupOf(page)).toBe(await parsedMarkup(page, inForm));
});

test('a story with 30,000 nodes is cleaned before a reader would notice', async ({ broadsheet }) => {
  const { body } = await readTestPage('news--all-kinds.html');
  // 10,000 rows of three nodes each: the row, its word in bold, and its text.
  const rows = Array.from(
    { length: 10_000 },
    (_, i) => `<li><b>${i}</b> votes were counted in this ward</li>`,
  );
  const at = body.indexOf('</article>');
  broadsheet.serve(STORY_URL, html(`${body.slice(0, at)}<ol>${rows.join('')}</ol>${body.slice(at)}`));
  const page = await broadsheet.context.newPage();
  await page.addInitScript(() => {
    const longest = { ms: 0 };
    Object.assign(window, { longest });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longest.ms = Math.max(longest.ms, entry.duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(STORY_URL);
  await broadsheet.report(page);
  await expect(page.locator('.poll')).toBeHidden();
  expect(await page.locator('ol > li').filter({ visible: true }).count()).toBe(10_000);
  // Machines differ and are shared: the measure is what the same browser takes to lay the same page out. Reading and
  // cleaning took 8 to 25 times that when this was written. That cost grows with the page and no faster is a unit test's to say.
  const ratio = await page.evaluate(() => {
    const times = [1, 2, 3, 4, 5].map((i) => {
      const start = performance.now();
      document.body.style.width = `${500 + i}px`;
      document.body.getBoundingClientRect();
      return performance.now() - start;
    });
    const layout = times.sort((a, b) => a - b)[2] ?? 1;
    return (window as unknown as { longest: { ms: number } }).longest.ms / layout;
  });
  expect(ratio).toBeLessThan(60);
});

/** What storage may hold after a bad update, a bad sync or a bad hand. */
const GARBAGE: readonly (readonly [string, unknown])[] = [
  ['a string', 'garbage'],
  ['a list', [1, 2, 3]],
  ['wrong types throughout', { version: 'one', kinds: 'all', marks: 'yes', sites: 7 }],
  [
    'a version from the future',
    { version: 99, kinds: { poll: 'no' }, sites: { 'coast-herald.example': 'perhaps' } },
  ],
];

for (const [what, stored] of GARBAGE) {
  test(`storage holds ${what}: the defaults hold, and the switch still works`, async ({ broadsheet }) => {
    await broadsheet.worker.evaluate(async (settings) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: Record<'sync' | 'local', { set(values: object): Promise<void> }> };
      };
      await chrome.storage.sync.set({ settings });
      await chrome.storage.local.set({ settings });
    }, stored);
    const page = await broadsheet.open('news--all-kinds.html');
    await expect(page.locator('.poll')).toBeHidden();
    await expectWholeStory(page, 7, '.story > p:not(:has(strong))');
    const popup = await broadsheet.popup(page);
    await popup.getByRole('switch').click();
    await expect(page.locator('.poll')).toBeVisible();
  });
}

test('the extension is taken away under an open page: nothing is thrown, the page stays whole', async ({
  profile,
}) => {
  const broadsheet = await openBroadsheet(profile);
  try {
    const page = await broadsheet.open('news--all-kinds.html');
    await broadsheet.report(page);
    await broadsheet.worker
      .evaluate(() =>
        (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
      )
      .catch(() => {}); // it ends while it answers
    // The orphaned content script meets late arrivals, as it would on a page left open over an update.
    await page.evaluate(async () => {
      for (let i = 0; i < 5; i += 1) {
        const late = document.createElement('div');
        late.textContent = 'Sign up for our free newsletter, in your inbox every morning.';
        document.querySelector('.story')?.append(late);
        await new Promise((frame) => requestAnimationFrame(frame));
      }
    });
    await expectWholeStory(page, 7, '.story > p:not(:has(strong))');
    expect(broadsheet.problems).toEqual([]);
  } finally {
    await broadsheet.close();
  }
});
