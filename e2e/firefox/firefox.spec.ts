import type { Page } from 'puppeteer-core';
import { expect, test } from '../firefox-browser.ts';
import { readTestPage } from '../pages.ts';
import { serveSlowly } from '../slow-server.ts';

/** Whether an element is laid out. */
const isShown = (page: Page, selector: string): Promise<boolean> =>
  page.$eval(selector, (element) => element.getBoundingClientRect().height > 0);

const shownParagraphs = (page: Page): Promise<number> =>
  page.$$eval(
    '.story > p:not(:has(strong))',
    (paragraphs) => paragraphs.filter((paragraph) => paragraph.getBoundingClientRect().height > 0).length,
  );

test('installs, hides the core kinds, keeps the story and reports', async ({ broadsheet }) => {
  expect(broadsheet.id).toBe('broadsheet@broadsheet.invalid');
  const page = await broadsheet.open('news--all-kinds.html');
  for (const selector of ['.newsletter-signup', '.poll', '.app-promo', '.support'])
    await expect.poll(() => isShown(page, selector), selector).toBe(false);
  await expect.poll(() => isShown(page, '.story > p:has(strong)'), 'the offer').toBe(false);
  expect(await isShown(page, '.related-stories')).toBe(true);
  expect(await shownParagraphs(page)).toBe(7);
  const report = await broadsheet.ask(page, { type: 'page:report' });
  expect(report).toMatchObject({ url: page.url(), isNews: true, state: 'cleaned' });
  const kinds = new Set(report.removed.map((block) => block.kind));
  expect([...kinds].sort()).toEqual(['app', 'newsletter', 'offer', 'poll', 'support']);
  expect(report.summary).toHaveLength(3);
});

test('a prompt of which half has arrived is not painted', async ({ broadsheet }) => {
  const { body } = await readTestPage('news--plain.html');
  const at = body.indexOf('<p>Visitors noticed');
  /** Tells before each frame whether the prompt can be seen; begun before the page has anything. */
  const watch = `<script>
    const seen = { frames: 0, painted: 0 };
    const look = () => {
      seen.frames += 1;
      const prompt = document.getElementById('prompt');
      if (prompt && prompt.checkVisibility({ visibilityProperty: true })) seen.painted += 1;
      requestAnimationFrame(look);
    };
    look();
  </script>`;
  const slow = await serveSlowly(null, body.slice(0, at).replace('<head>', `<head>${watch}`));
  const page = await broadsheet.browser.newPage();
  const whole = page.goto(slow.url);
  const seen = (): Promise<{ readonly frames: number; readonly painted: number }> =>
    page.evaluate('({ ...seen })') as Promise<{ frames: number; painted: number }>;
  const draw = async (): Promise<void> => {
    const { frames } = await seen();
    await expect.poll(async () => (await seen()).frames).toBeGreaterThan(frames + 5);
  };
  await page.waitForSelector('.story > p');
  await draw();
  slow.send(
    '<div class="box" id="prompt"><h3>The library by e-mail</h3><p>Sign up for our free newsletter on all that is on in town.</p><form><input type="email" placeholder="Your e-mail address">',
  );
  await page.waitForSelector('#prompt input');
  await draw();
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  expect(await isShown(page, '.story > p')).toBe(true);
  slow.end(`<button>Sign up</button></form></div>${body.slice(at)}`);
  await whole;
  expect((await broadsheet.ask(page, { type: 'page:report' })).removed).toHaveLength(1);
  await draw();
  expect((await seen()).painted).toBe(0);
  await slow.close();
});

test('gives the page back as it came, and cleans it again', async ({ broadsheet }) => {
  const { body } = await readTestPage('news--breaks.html');
  const page = await broadsheet.open('news--breaks.html');
  await expect.poll(async () => (await broadsheet.ask(page, { type: 'page:report' })).removed.length).toBe(2);
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  const [live, parsed] = await page.evaluate(
    (html) => [
      document.documentElement.outerHTML,
      new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
    ],
    body,
  );
  expect(live).toBe(parsed);
  const again = await broadsheet.ask(page, { type: 'page:clean', on: true });
  expect(again.removed.filter((block) => !block.restored)).toHaveLength(2);
});

test('shows story put where a prompt was, and copies of what was hidden once it is given back', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--all-kinds.html');
  await expect.poll(() => isShown(page, '.poll')).toBe(false);
  await expect.poll(() => page.$eval('.poll', (poll) => poll.hasAttribute('style'))).toBe(false);
  await page.$eval('.poll', (poll) => {
    const copy = poll.cloneNode(true) as Element;
    copy.classList.add('copy');
    document.addEventListener('restored', () => document.body.append(copy), { once: true });
    poll.innerHTML = '<p>In the afternoon the mayor joined the queue, and waited for forty minutes.</p>';
  });
  await expect.poll(() => isShown(page, '.poll')).toBe(true);
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  await page.evaluate(() => document.dispatchEvent(new Event('restored')));
  await expect.poll(() => isShown(page, '.copy')).toBe(true);
});

test('judges a frame that the page writes itself by what it says', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await broadsheet.ask(page, { type: 'page:report' });
  const write = (html: string): Promise<void> =>
    page.evaluate((markup) => {
      const frame = document.querySelector('iframe') ?? document.createElement('iframe');
      frame.srcdoc = markup;
      if (!frame.isConnected) document.querySelectorAll('.story > p')[2]?.after(frame);
    }, html);
  await write(
    '<h3>Breaking news in your inbox</h3><p>Sign up for our free newsletter. Unsubscribe at any time.</p><form><input type="email" placeholder="Your email address"><button>Sign up</button></form>',
  );
  await expect.poll(() => isShown(page, 'iframe')).toBe(false);
  await write('<p>In the afternoon the mayor joined the queue, and waited for forty minutes.</p>');
  await expect.poll(() => isShown(page, 'iframe')).toBe(true);
});

test('switches the site off and on from the popup, at once and both ways', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--all-kinds.html');
  await expect.poll(() => isShown(page, '.poll')).toBe(false);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  const popup = await broadsheet.popup(page);
  const isOn = (): Promise<boolean> =>
    popup.$eval('[role="switch"]', (element) => element instanceof HTMLInputElement && element.checked);
  const press = (): Promise<void> =>
    popup.$eval('[role="switch"]', (element) => (element as HTMLElement).click());
  await popup.waitForSelector('[role="switch"]');

  await press();
  await expect.poll(() => isShown(page, '.poll')).toBe(true);
  await expect.poll(isOn).toBe(false);
  await expect.poll(async () => (await broadsheet.ask(page, { type: 'page:report' })).state).toBe('site-off');

  await press();
  await expect.poll(() => isShown(page, '.poll')).toBe(false);
  await expect.poll(isOn).toBe(true);
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});

test('leaves a page that is not news as it is', async ({ broadsheet }) => {
  const { body } = await readTestPage('recipe--soup.html');
  const page = await broadsheet.open('recipe--soup.html');
  const report = await broadsheet.ask(page, { type: 'page:report' });
  expect(report).toMatchObject({ isNews: false, state: 'not-news', removed: [] });
  const [live, parsed] = await page.evaluate(
    (html) => [
      document.documentElement.outerHTML,
      new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
    ],
    body,
  );
  expect(live).toBe(parsed);
});

test('opens the reading view, and Escape gives the page back', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--opinion.html');
  await broadsheet.ask(page, { type: 'page:report' });
  const markup = () => page.evaluate(() => document.documentElement.outerHTML);
  // Until the extension's style has come the layer of the marks bears one of its own that shows it.
  await expect.poll(markup).toContain('display: none !important');
  const before = await markup();
  const scrollBar = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollbarColor);
  expect(await broadsheet.ask(page, { type: 'page:read', on: true })).toEqual({ open: true });
  const text = (await broadsheet.readerText(page)) ?? '';
  await expect.poll(scrollBar, 'the page wears its style').not.toBe('auto');
  await page.evaluate(() => {
    const box = Object.assign(document.createElement('div'), {
      popover: 'auto',
      textContent: 'Which edition?',
    });
    document.body.append(box);
    box.showPopover();
  });
  const popover = () => page.$eval(':popover-open', (box) => getComputedStyle(box).opacity);
  await expect.poll(popover).toBe('0');
  expect(text).toMatch(/^Opinion/);
  expect(text).toContain('children under twelve travel without paying');
  await page.keyboard.press('Escape');
  await expect.poll(() => broadsheet.readerText(page)).toBeNull();
  await expect.poll(scrollBar).toBe('auto');
  expect(await popover()).toBe('1');
  await page.$eval(':popover-open', (box) => box.remove());
  expect(await markup()).toBe(before);
});

test('reads films, charts, formulas, held pictures and quotation marks as the page has them', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--figures');
  const { text, html } = await broadsheet.ask(page, { type: 'page:article' });
  expect(text).toContain('“We have never seen the like”, the harbour master said.');
  expect(text).toContain('it follows h=√(kt), so');
  expect([...html.matchAll(/<img src="[^"]*(\/i\/[^"]*)"/g)].map(([, path]) => path)).toEqual([
    '/i/still.jpg',
    '/i/held-ready.jpg',
    '/i/mast.jpg',
  ]);
  expect(html).toContain('alttext="First ice of eight winters"');
  expect(html.match(/fill="rgb\(42, 111, 151\)"/g)).toHaveLength(7);
  expect(await broadsheet.ask(page, { type: 'page:read', on: true })).toEqual({ open: true });
  expect(await broadsheet.readerText(page)).toContain('The mast of the mail boat');
});

/** What a page of the extension is used for here beside what it is asked for. */
interface ExtensionApi {
  readonly runtime: {
    readonly onMessage: {
      addListener(
        heed: (message: { readonly type: string }, sender: { readonly tab: { readonly id: number } }) => void,
      ): void;
    };
  };
  readonly tabs: { update(tab: number, to: { readonly url: string }): Promise<unknown> };
}

test('a page that is left while it is read is read when the reader comes back to it', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--all-kinds.html');
  const url = page.url();
  const isAt = (name: string) => () =>
    page.evaluate((at) => location.pathname.endsWith(at), name).catch(() => false);
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) document.documentElement.dataset.from = 'cache';
    });
  });
  await broadsheet.welcome.evaluate(
    (other) => {
      const { runtime, tabs } = (globalThis as unknown as { browser: ExtensionApi }).browser;
      runtime.onMessage.addListener(({ type }, { tab }) => {
        if (type === 'code:load') void tabs.update(tab.id, { url: other });
      });
    },
    url.replace('all-kinds', 'plain'),
  );
  // Left, it may not answer.
  void broadsheet.ask(page, { type: 'page:report' }).catch(() => {});
  await expect.poll(isAt('news--plain')).toBe(true);
  await page.evaluate(() => history.back());
  await expect.poll(isAt('news--all-kinds')).toBe(true);
  expect(await page.evaluate(() => document.documentElement.dataset.from)).toBe('cache');
  const report = await broadsheet.ask(page, { type: 'page:report' });
  expect(report.state).toBe('cleaned');
});

test('a page comes out of the back/forward cache cleaned, and as it came where the extension has ended meanwhile', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--all-kinds.html');
  const url = page.url();
  await broadsheet.ask(page, { type: 'page:report' });
  const poll = () =>
    page.$eval('.poll', (box) => [box.getBoundingClientRect().height > 0, box.attributes.length]);
  // Until the extension's style has come what is hidden bears one of its own.
  await expect.poll(poll).toEqual([false, 2]);
  // The page measures at each of its steps; what is drawn comes after them.
  await page.evaluate(() => {
    const seen: string[] = [];
    const look = ({ type, persisted }: { type: string; persisted?: boolean }): void => {
      const height = document.querySelector('.poll')?.getBoundingClientRect().height;
      seen.push(`${type} ${height ? 'shown' : 'hidden'}`);
      if (persisted && type === 'pageshow') document.documentElement.dataset.back = seen.splice(0).join();
    };
    for (const type of ['pagehide', 'pageshow']) addEventListener(type, look);
    document.addEventListener('visibilitychange', look);
  });
  /** What the page says of its leaving and its coming back. */
  const leaveAndReturn = async (away: () => Promise<void> = async () => {}): Promise<string | undefined> => {
    const other = url.replace('all-kinds', 'plain');
    // Puppeteer waits in vain for where such a page goes.
    await page.evaluate((to) => {
      delete document.documentElement.dataset.back;
      location.href = to;
    }, other);
    await expect.poll(() => page.evaluate(() => location.href).catch(() => '')).toBe(other);
    // Ended while it reads its settings a page would say so.
    await broadsheet.ask(page, { type: 'page:report' });
    await away();
    await page.evaluate(() => history.back());
    const back = () => page.evaluate(() => document.documentElement.dataset.back).catch(() => undefined);
    await expect.poll(back).toBeDefined();
    return back();
  };
  const left = 'pagehide hidden,visibilitychange hidden';
  expect(await leaveAndReturn()).toBe(`${left},visibilitychange hidden,pageshow hidden`);
  expect(await poll()).toEqual([false, 2]);
  expect((await broadsheet.ask(page, { type: 'page:report' })).state).toBe('cleaned');
  const ended = await leaveAndReturn(() => broadsheet.end());
  expect(ended).toBe(`${left},visibilitychange shown,pageshow shown`);
  expect(await poll()).toEqual([true, 1]);
});

test('a modal dialog of the page keeps neither the page nor the view from the reader', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--plain.html');
  await broadsheet.ask(page, { type: 'page:report' });
  const openDialog = (html: string): Promise<void> =>
    page.evaluate((inside) => {
      const dialog = document.createElement('dialog');
      dialog.innerHTML = inside;
      document.body.append(dialog);
      dialog.showModal();
    }, html);
  /** Of each dialog: whether it is open, modal, shown. */
  const dialogs = (): Promise<readonly (readonly boolean[])[]> =>
    page.$$eval('dialog', (all) =>
      all.map((dialog) => [dialog.open, dialog.matches(':modal'), dialog.getClientRects().length > 0]),
    );
  await openDialog(
    '<h3>Get our newsletter</h3><p>Sign up for the morning newsletter. Unsubscribe at any time.</p><form><input type="email" placeholder="Your e-mail"><button>Sign up</button></form>',
  );
  await expect.poll(dialogs).toEqual([[true, false, false]]);
  await page.click('a[href="#news"]');
  expect(await page.evaluate(() => location.hash)).toBe('#news');

  await broadsheet.ask(page, { type: 'page:read', on: true });
  await openDialog('<p>Which edition do you want to see?</p><button>Northern</button>');
  await page.bringToFront();
  const hasFocus = (): Promise<boolean> =>
    page.evaluate(() => document.activeElement?.closest('dialog') !== null);
  await expect.poll(hasFocus, 'the view has it').toBe(false);
  await page.keyboard.press('Escape');
  await expect.poll(() => broadsheet.readerText(page)).toBeNull();
  expect(await dialogs()).toEqual([
    [true, false, false],
    [true, true, true],
  ]);
  await expect.poll(hasFocus).toBe(true);
});

test('hides by hand what was missed, by mouse, and again on the next visit', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--missed.html');
  await broadsheet.ask(page, { type: 'page:report' });
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await page.bringToFront();
  expect(await broadsheet.ask(page, { type: 'page:pick' })).toEqual({ open: true });
  const sheet = () => page.frames().find((frame) => frame !== page.mainFrame());
  const panel = (): Promise<string> =>
    sheet()?.evaluate(() => document.querySelector<HTMLElement>('.panel')?.innerText ?? '') ??
    Promise.resolve('');
  await expect.poll(panel).toContain('Click what you want to hide');
  const style = await sheet()?.evaluate(
    () => getComputedStyle(document.querySelector('.panel') as Element).position,
  );
  expect(style, 'the sheet has its style').toBe('fixed');
  await page.$eval('.tides', (tides) => tides.scrollIntoView({ behavior: 'instant', block: 'center' }));
  const { x, y } = await page.$eval('.tides h3', (title) => title.getBoundingClientRect().toJSON());
  await page.mouse.click(x + 20, y + 8);
  await expect.poll(panel).toContain('High water today');
  await page.keyboard.press('+');
  await expect.poll(panel).toContain('Lighthouse');
  await page.keyboard.press('Enter');
  await expect.poll(() => isShown(page, '.tides')).toBe(false);
  expect((await broadsheet.ask(page, { type: 'page:report' })).removed).toMatchObject([
    { reasons: ['You hid this yourself'], confidence: 1 },
  ]);
  await page.reload();
  await expect.poll(() => isShown(page, '.tides')).toBe(false);
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('texts that are hidden are there for their page, and are seen when the extension ends', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--breaks.html');
  const seen = () => page.$eval('.text', (box) => (box as HTMLElement).innerText);
  const prompt = 'Sign up for our free newsletter';
  await expect.poll(seen).not.toContain(prompt);
  const data = await page.$eval(
    '.text',
    async (box, words) => {
      const standIn = [...box.children].find(({ textContent }) => textContent.startsWith(words));
      const text = standIn?.previousSibling as Text;
      const before = text.previousSibling as Element;
      box.removeChild(text);
      await new Promise(requestAnimationFrame);
      before.after(text);
      return text.data;
    },
    prompt,
  );
  expect(data).toContain(prompt);
  await expect.poll(seen).not.toContain(prompt);
  /** Until the extension's style has come what is hidden bears one of its own, which would outlast the extension. */
  const ownStyles = () => page.$eval('.text', (box) => box.querySelectorAll('[style]').length);
  await expect.poll(ownStyles).toBe(0);
  await broadsheet.end('again');
  await expect.poll(seen).not.toContain(prompt);
  await expect.poll(ownStyles).toBe(0);
  await broadsheet.end();
  await expect.poll(seen).toContain(prompt);
});

test('what is hidden in a shadow tree is hidden by the next version, too, and seen when the extension ends', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--shadow.html');
  const prompt = () =>
    page.$eval('herald-signup', ({ shadowRoot }) => {
      const box = shadowRoot?.querySelector('section');
      return { isShown: box?.checkVisibility(), style: box?.getAttribute('style') };
    });
  const hidden = { isShown: false, style: null };
  await expect.poll(prompt).toEqual(hidden);
  await broadsheet.end('again');
  await expect.poll(prompt).toEqual(hidden);
  await broadsheet.end();
  await expect.poll(prompt).toEqual({ isShown: true, style: null });
});

test('leaves no mark behind when it ends, and marks once when it comes again', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--opinion.html');
  await broadsheet.ask(page, { type: 'page:report' });
  /** Of each layer of marks: whether it is shown. */
  const layers = (): Promise<readonly boolean[]> =>
    page.$$eval('html > div', (all) => all.map((layer) => layer.getClientRects().length > 0));
  await expect.poll(layers).toEqual([true]);
  await broadsheet.end('again');
  await expect.poll(layers).toEqual([false, true]);
  await broadsheet.end();
  await expect.poll(layers).toEqual([false, false]);
});

test('a page that its server confines stays alive, and what opens the picker is told that it did not open', async ({
  broadsheet,
}) => {
  const { body } = await readTestPage('news--missed.html');
  const page = await broadsheet.open('news--missed.html');
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const headers = { 'content-security-policy': 'sandbox allow-scripts' };
    void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers, body });
  });
  await page.reload();
  expect(await page.evaluate(() => origin)).toBe('null');
  expect(await broadsheet.ask(page, { type: 'page:pick' })).toEqual({ open: false });
  expect(await page.evaluate(() => document.elementFromPoint(40, 40)?.closest('html > div'))).toBeNull();
});

test('leaves no sheet over the page when it ends while the reader points', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--missed.html');
  expect(await broadsheet.ask(page, { type: 'page:pick' })).toEqual({ open: true });
  /** Whether the sheet takes what is clicked. */
  const isCovered = (): Promise<boolean> =>
    page.evaluate(() => document.elementFromPoint(40, 40) === document.querySelector('html > div'));
  await expect.poll(isCovered).toBe(true);
  const isOwn = (): Promise<string | undefined> =>
    page.$eval('html > div', (sheet) => (sheet as HTMLElement).style.display);
  await expect.poll(isOwn, 'shown by the style alone').toBe('none');
  expect(await isCovered()).toBe(true);
  await broadsheet.end();
  await expect.poll(isCovered).toBe(false);
});

test('goes on to the next page of an article, in the reading view', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await page.$eval('article', (story) => story.insertAdjacentHTML('beforeend', '<a href="?page=2">2</a>'));
  expect(await broadsheet.ask(page, { type: 'page:read', on: true })).toEqual({ open: true });
  await page.bringToFront();
  const there = page.waitForNavigation();
  // From the title: the story has no link.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await there;
  expect(new URL(page.url()).search).toBe('?page=2');
  await expect.poll(() => broadsheet.readerText(page)).toContain('Central library reopens');
});

test('a view left behind by an update of the extension can be closed', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  expect(await broadsheet.ask(page, { type: 'page:read', on: true })).toEqual({ open: true });
  const scrollBar = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollbarColor);
  await expect.poll(scrollBar, 'the page wears its style').not.toBe('auto');
  await broadsheet.end();
  await expect.poll(scrollBar).toBe('auto');
  await page.bringToFront();
  const { right } = await page.evaluate(() => document.documentElement.getBoundingClientRect().toJSON());
  const isCovered = (): Promise<boolean> =>
    page.evaluate(() => document.elementFromPoint(40, 40) === document.querySelector('html > div'));
  expect(await isCovered()).toBe(true);
  await page.mouse.click(right - 50, 22);
  await expect.poll(isCovered).toBe(false);
});

test('the page below stays where it is, also where the article is short', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await page.setViewport({ width: 1000, height: 1600 });
  await page.addStyleTag({ content: 'body { min-height: 9000px }' });
  await broadsheet.ask(page, { type: 'page:report' });
  await page.bringToFront();
  expect(await broadsheet.ask(page, { type: 'page:read', on: true })).toEqual({ open: true });
  await page.keyboard.press('End');
  await expect.poll(() => broadsheet.readerScroll(page)).toBeGreaterThan(0);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
