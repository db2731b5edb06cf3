import type { Page } from '@playwright/test';
import { type Broadsheet, expect, test } from '../browser.ts';
import { readTestPage, STORY_URL } from '../pages.ts';
import { inReader, readerText } from '../reader-view.ts';
import { markupOf } from '../story.ts';

const read = (broadsheet: Broadsheet, page: Page, on?: boolean) =>
  broadsheet.ask(page, { type: 'page:read', ...(on === undefined ? {} : { on }) });

/** Waits for the view to have gone. */
const expectClosed = (page: Page): Promise<void> => expect.poll(() => readerText(page)).toBeNull();

/** What has the focus in the view: its text, or its name. */
const focused = (page: Page): Promise<string | null | undefined> =>
  inReader(page, (root) => root.activeElement?.getAttribute('title') ?? root.activeElement?.textContent);

const theme = (page: Page): Promise<string | null | undefined> =>
  inReader(page, (root) => root.querySelector('dialog')?.getAttribute('data-theme'));

test('opens over the page with the story alone, and Escape gives everything back', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--all-kinds.html');
  await broadsheet.report(page);
  await page.setViewportSize({ width: 900, height: 400 });
  const link = page.getByRole('link', { name: 'Winter fares to stay' });
  await link.focus();
  const before = await markupOf(page);
  const state = () => page.evaluate(() => [location.href, history.length, scrollX, scrollY]);
  const stood = await state();
  expect(stood[3], 'the page is scrolled').toBeGreaterThan(0);

  expect(await read(broadsheet, page, true)).toEqual({ open: true });
  const text = (await readerText(page)) ?? '';
  for (const part of [
    'Ferry to sail through the winter again',
    'Staff reporters · February 6, 2025 · The Coast Herald · 1 min read',
    'The island ferry will sail through the winter',
    'children under twelve travel without paying.',
  ])
    expect(text).toContain(part);
  for (const clutter of [
    'free newsletter',
    'Should the county pay',
    'SPECIAL OFFER',
    'App Store',
    'donation',
    'Share',
    'Advertisement',
  ])
    expect(text).not.toContain(clutter);
  expect(await focused(page)).toBe('Ferry to sail through the winter again');
  expect(await state()).toEqual(stood);

  await page.keyboard.press('Escape');
  await expectClosed(page);
  await expect(link).toBeFocused();
  expect(await markupOf(page)).toBe(before);
  expect(await state()).toEqual(stood);
});

/** The events of the extension API, as the browser raises them. */
interface EventsApi {
  readonly commands: {
    readonly onCommand: { dispatch(name: string, tab: object): void };
    getAll(): Promise<readonly { name: string; shortcut: string }[]>;
  };
  readonly contextMenus: {
    readonly onClicked: { dispatch(info: object, tab: object): void };
    update(id: string, change: object): Promise<void>;
  };
  readonly tabs: { query(filter: object): Promise<readonly object[]> };
}

interface RuntimeApi {
  readonly runtime: { reload(): void };
}

test('opens and closes by its key and by its menu item', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await broadsheet.report(page);
  const raise = (by: 'key' | 'menu') =>
    broadsheet.worker.evaluate(async (way) => {
      const { commands, contextMenus, tabs } = (globalThis as unknown as { chrome: EventsApi }).chrome;
      const [tab] = await tabs.query({ active: true });
      if (way === 'key') commands.onCommand.dispatch('read', tab ?? {});
      else contextMenus.onClicked.dispatch({ menuItemId: 'read' }, tab ?? {});
    }, by);
  const known = await broadsheet.worker.evaluate(async () => {
    const { commands, contextMenus } = (globalThis as unknown as { chrome: EventsApi }).chrome;
    // Fails for an item that is not there.
    await contextMenus.update('read', {});
    return (await commands.getAll()).find(({ name }) => name === 'read')?.shortcut;
  });
  expect(known).toBe('Alt+R');
  for (const by of ['key', 'menu'] as const) {
    await raise(by);
    await expect.poll(() => readerText(page), by).toContain('Central library reopens');
    await raise(by);
    await expectClosed(page);
  }
});

test('shows what the page calls opinion: the page by its title, a passage along its edge', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--opinion.html');
  await read(broadsheet, page, true);
  const chips = await inReader(page, (root) =>
    [...root.querySelectorAll('.chip')].map((chip) => [
      chip.firstChild?.textContent,
      chip.nextElementSibling?.textContent?.slice(0, 20),
    ]),
  );
  expect(chips).toEqual([
    ['Opinion', 'The winter ferry is '],
    ['Analysis', 'Analysis: what it co'],
    ['Opinion', 'The views expressed '],
  ]);
  const edged = await inReader(
    page,
    (root) =>
      [...root.querySelectorAll('.block')].filter(
        (block) => getComputedStyle(block).borderLeftWidth === '3px',
      ).length,
  );
  expect(edged, 'the heading and the five paragraphs below it').toBe(6);
});

test('is used with the keyboard alone, and remembers how it is to look', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await read(broadsheet, page, true);
  expect(await theme(page)).toBe('system');
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('Text and colours');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('Hide parts');
  await page.keyboard.press('End');
  expect(await focused(page)).toBe('Close');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('d');
  await expect.poll(() => theme(page)).toBe('dark');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expectClosed(page);

  const other = await broadsheet.open('news--opinion.html', `${STORY_URL}-2`);
  await read(broadsheet, other, true);
  expect(await theme(other)).toBe('dark');
});

/** The panels that are open, by the tool that opens each. */
const openPanels = (page: Page): Promise<readonly (string | null)[] | null> =>
  inReader(page, (root) =>
    [...root.querySelectorAll('.tool[aria-expanded="true"]')].map((tool) => tool.getAttribute('title')),
  );

/** The middle of a tool, by its name. */
const toolAt = async (page: Page, name: string): Promise<readonly [x: number, y: number]> => {
  const at = await inReader(
    page,
    (root, title) => {
      const { x, y, width, height } =
        root.querySelector(`.tool[title="${title}"]`)?.getBoundingClientRect() ?? new DOMRect();
      return [x + width / 2, y + height / 2] as const;
    },
    name,
  );
  if (!at) throw new Error('no view is open');
  return at;
};

test('Escape closes an open panel first, and a click in the text closes it too', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await read(broadsheet, page, true);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await openPanels(page)).toEqual(['Text and colours']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  expect(await openPanels(page)).toEqual([]);
  expect(await focused(page), 'where the panel was opened').toBe('Text and colours');

  await page.keyboard.press('Enter');
  const panel = await inReader(page, (root) => {
    const { left, bottom } =
      root.querySelector('.panel:not([hidden])')?.getBoundingClientRect() ?? new DOMRect();
    return [left, bottom] as const;
  });
  if (!panel) throw new Error('no view is open');
  await page.mouse.click(panel[0] + 2, panel[1] - 4);
  expect(await openPanels(page), 'a click in it leaves it').toEqual(['Text and colours']);
  await page.mouse.click(panel[0] + 300, panel[1] + 60);
  expect(await openPanels(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expectClosed(page);
});

test('hides a part for this view alone, and brings it back', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await read(broadsheet, page, true);
  const first = 'The central library reopened on Saturday';
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Hide “The central library reopened on Saturday after a…”');
  await page.keyboard.press('Enter');
  expect(await readerText(page)).not.toContain(first);
  expect(await focused(page)).toBe('Undo');
  await page.keyboard.press('Enter');
  expect(await readerText(page)).toContain(first);
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await expect(page.getByText(first)).toBeVisible();
});

test('hides one part after the other with the keyboard alone', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await read(broadsheet, page, true);
  for (const key of ['Shift+Tab', 'ArrowRight', 'Enter', 'Tab']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused(page), 'not after the end of the article').toBe(
    'Hide “Water from a burst main ran into the basement in…”',
  );
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('Undo');
  expect(await readerText(page)).not.toContain('Water from a burst main');
});

test('comes back to the place where the reader was', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await page.setViewportSize({ width: 800, height: 300 });
  await read(broadsheet, page, true);
  const top = () => inReader(page, (root) => root.querySelector('dialog')?.scrollTop ?? 0);
  expect(await top()).toBe(0);
  await inReader(page, (root) => root.querySelector('dialog')?.scrollTo(0, 400));
  await expect.poll(top).toBe(400);
  // The scroll event comes with the next frame.
  await page.evaluate(
    () => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))),
  );
  await read(broadsheet, page);
  await expectClosed(page);
  await read(broadsheet, page);
  expect(Math.abs(((await top()) ?? 0) - 400)).toBeLessThan(2);
});

test('hostile markup is text, and none of it runs', async ({ broadsheet }) => {
  const page = await broadsheet.open('bad--hostile.html');
  await broadsheet.report(page);
  const ran = () => page.evaluate(() => (globalThis as unknown as { ran: number }).ran);
  const before = await ran();
  await read(broadsheet, page, true);
  const text = (await readerText(page)) ?? '';
  expect(text).toContain('<script>ran++</script><img src=x onerror=ran++> About a third');
  expect(text).toContain('reopens <img src=x onerror=ran++> after');
  await page.mouse.move(640, 300);
  const bad = await inReader(page, (root) =>
    [...root.querySelectorAll('.page *')]
      .filter((element) => !element.closest('button'))
      .flatMap((element) => [
        ...(/^(?:script|style|svg|math|iframe|object|form|img)$/i.test(element.localName)
          ? [element.localName]
          : []),
        ...[...element.attributes]
          .filter(({ name, value }) => /^on/i.test(name) || /javascript:/i.test(value))
          .map(({ name }) => name),
      ]),
  );
  expect(bad).toEqual([]);
  expect(await ran()).toBe(before);
});

for (const name of ['news--strict-policy.html', 'bad--malformed.html'])
  test(`${name}: opens, styled`, async ({ broadsheet }) => {
    const page = await broadsheet.open(name);
    expect(await read(broadsheet, page, true)).toEqual({ open: true });
    expect((await readerText(page))?.length).toBeGreaterThan(500);
    const position = await inReader(page, (root) => {
      const bar = root.querySelector('.bar');
      return bar && getComputedStyle(bar).position;
    });
    expect(position).toBe('sticky');
  });

for (const name of ['bad--clobbered.html', 'bad--clobbered-document.html'])
  test(`${name}: opens where the page has shadowed the document’s own methods`, async ({ broadsheet }) => {
    const page = await broadsheet.open(name);
    expect(await read(broadsheet, page, true)).toEqual({ open: true });
    expect(await readerText(page)).toContain('The central library reopened on Saturday');
    await read(broadsheet, page, false);
    await expectClosed(page);
  });

const PLAYER = 'https://www.youtube-nocookie.com/embed/a1b2c3d4e5f';

/** The middle of a link of the view, by its name or text, as the mouse finds it. */
const middleOf = async (page: Page, name: string): Promise<readonly [x: number, y: number]> => {
  const at = await inReader(
    page,
    (root, wanted) => {
      const link = [...root.querySelectorAll<HTMLElement>('.page a')].find(
        (one) => one.textContent === wanted,
      );
      link?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = link?.getBoundingClientRect() ?? new DOMRect();
      return [x + width / 2, y + height / 2] as const;
    },
    name,
  );
  if (!at) throw new Error('no view is open');
  return at;
};

/** Opens the page with notes and a player in it. */
const openNotes = (broadsheet: Broadsheet): Promise<Page> => {
  broadsheet.serve(PLAYER, { body: '<!doctype html>', contentType: 'text/html' });
  return broadsheet.open('news--notes.html');
};

test('notes are jumped to and back, by mouse and by keyboard, and the page stays where it is', async ({
  broadsheet,
}) => {
  const page = await openNotes(broadsheet);
  await page.setViewportSize({ width: 900, height: 400 });
  const state = () => page.evaluate(() => [location.href, history.length, scrollX, scrollY]);
  const stood = await state();
  await read(broadsheet, page, true);
  await page.mouse.click(...(await middleOf(page, '2')));
  await expect.poll(() => focused(page)).toContain('A rule of 1998');
  // The next stop from the note is its own link back.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('2');
  expect(await state()).toEqual(stood);
});

test('a note that the reader has hidden is shown again when its number is clicked', async ({
  broadsheet,
}) => {
  const page = await openNotes(broadsheet);
  await read(broadsheet, page, true);
  await inReader(page, (root) =>
    [...root.querySelectorAll<HTMLElement>('.block:has(ol, h2) > .hide')].forEach((hide) => {
      hide.click();
    }),
  );
  expect(await readerText(page)).not.toContain('A rule of 1998');
  await page.mouse.click(...(await middleOf(page, '2')));
  await expect.poll(() => focused(page)).toContain('A rule of 1998');
  const told = () => inReader(page, (root) => root.querySelector('[role=status]')?.textContent);
  expect(await told(), 'the heading alone').toBe('Hidden in this view.');
});

for (const [how, change] of [
  ['by its address', (html: string) => html.replaceAll('href="#', `href="${new URL(STORY_URL).pathname}#`)],
  ['by their names', (html: string) => html],
] as const)
  test(`notes are jumped to where the page has a base and leads to them ${how}`, async ({ broadsheet }) => {
    const { body, contentType } = await readTestPage('news--notes.html');
    const based = change(body).replace('<head>', '<head><base href="/">');
    broadsheet.serve(STORY_URL, { body: based, contentType });
    broadsheet.serve(PLAYER, { body: '<!doctype html>', contentType: 'text/html' });
    const page = await broadsheet.context.newPage();
    await page.goto(STORY_URL);
    await read(broadsheet, page, true);
    await inReader(page, (root) =>
      [...root.querySelectorAll<HTMLElement>('.page a')].find((one) => one.textContent === '2')?.click(),
    );
    await expect.poll(() => focused(page)).toMatch(/^\s*A rule of 1998/);
    expect(page.url()).toBe(STORY_URL);
  });

test('a player comes as a link, and nothing of it is loaded', async ({ broadsheet }) => {
  const page = await openNotes(broadsheet);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await read(broadsheet, page, true);
  const player = await inReader(page, (root) => {
    const link = [...root.querySelectorAll<HTMLAnchorElement>('.page a')].find(({ hostname }) =>
      hostname.includes('youtube'),
    );
    return [link?.textContent, link?.href, root.querySelectorAll('iframe').length];
  });
  expect(player).toEqual(['How a school class enters by the yard (youtube-nocookie.com)', PLAYER, 0]);
  expect(asked).toEqual([]);
});

test('opens 200,000 words', async ({ broadsheet }) => {
  const { body, contentType } = await readTestPage('news--plain.html');
  const sentence =
    'The boat carried what it could in that week, and people waited for it at the pier in the rain. ';
  const story = `<p>${sentence.repeat(5)}</p>`.repeat(2200);
  broadsheet.serve(STORY_URL, {
    body: body.replace('<div class="story">', `<div class="story">${story}`),
    contentType,
  });
  const page = await broadsheet.context.newPage();
  await page.goto(STORY_URL);
  expect(await read(broadsheet, page, true)).toEqual({ open: true });
  expect(await inReader(page, (root) => root.querySelectorAll('.block').length)).toBeGreaterThan(2200);
});

test('says so where there is no article, and closes', async ({ broadsheet }) => {
  const url = 'https://pictures.example/one';
  broadsheet.serve(url, { contentType: 'text/html', body: '<!doctype html><title>One</title><p>Hm.' });
  const page = await broadsheet.context.newPage();
  await page.goto(url);
  await page.evaluate(() => document.body.replaceChildren());
  expect(await read(broadsheet, page, true)).toEqual({ open: true });
  expect(await readerText(page)).toContain('There is no article text to show here.');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expectClosed(page);
});

test('the page hears no key and no click of the view', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const kind of ['keydown', 'keyup', 'click', 'copy'])
      document.addEventListener(kind, () => heard.push(kind));
  });
  await read(broadsheet, page, true);
  await page.keyboard.press('j');
  await page.mouse.click(640, 300);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  // The key that closes the view is let go of when the view has gone.
  await page.keyboard.down('Escape');
  await expectClosed(page);
  await page.keyboard.up('Escape');
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  expect(await heard()).toEqual([]);
  await page.keyboard.press('j');
  expect(await heard()).toEqual(['keydown', 'keyup']);
});

test('goes by no name that pages could look for', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await read(broadsheet, page, true);
  const styles = await inReader(page, (root) =>
    root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'),
  );
  // Names of highlights are the whole document's.
  expect(styles).toMatch(/::highlight\(data-[a-z]+\)/);
  expect(styles).not.toMatch(/broadsheet/i);
});

test('stays above a dialog that the page opens meanwhile, and leaves it when it goes', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--plain.html');
  await page.setViewportSize({ width: 800, height: 400 });
  await read(broadsheet, page, true);
  // Focused by the keyboard it would move the text, a few frames later.
  await inReader(page, (root) => {
    root.querySelector<HTMLElement>('.tool[title="Text and colours"]')?.focus({ preventScroll: true });
    root.querySelector('dialog')?.scrollTo(0, 300);
  });
  const top = () => inReader(page, (root) => root.querySelector('dialog')?.scrollTop ?? 0);
  await expect.poll(top).toBe(300);
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.innerHTML = '<p>Which edition do you want to see?</p><button>Northern</button>';
    document.body.append(dialog);
    dialog.showModal();
  });
  // The view has the focus still, is where it was, and its buttons work.
  await expect.poll(() => focused(page)).toBe('Text and colours');
  expect(await top()).toBeCloseTo(300, -1);
  await page.mouse.click(...(await toolAt(page, 'Text and colours')));
  expect(await openPanels(page)).toEqual(['Text and colours']);
  await page.mouse.click(...(await toolAt(page, 'Close')));
  await expectClosed(page);
  await page.getByRole('button', { name: 'Northern' }).click();
});

test('goes when the reader switches the site off', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await read(broadsheet, page, true);
  const popup = await broadsheet.popup(page);
  await popup.getByRole('switch', { name: /coast-herald/ }).click();
  await page.bringToFront();
  await expectClosed(page);
  // Asked for, it opens on such a site as well.
  expect(await read(broadsheet, page, true)).toEqual({ open: true });
});

test('goes when the page becomes another', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--history.html');
  await broadsheet.report(page);
  await read(broadsheet, page, true);
  await page.evaluate(() => document.querySelector<HTMLElement>('#next')?.click());
  await expectClosed(page);
});

/** How many sheets of a size a page is printed on. */
async function sheets(page: Page, width: string, height: string): Promise<number> {
  const pdf = await page.pdf({ width, height, margin: { top: '1cm', bottom: '1cm' } });
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

test('prints the article alone, on as many sheets as it takes', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--all-kinds.html');
  await broadsheet.report(page);
  await read(broadsheet, page, true);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body')).toBeHidden();
  const shown = await inReader(page, (root) =>
    ['.bar', 'article'].map((name) => (root.querySelector(name)?.getBoundingClientRect().height ?? 0) > 0),
  );
  expect(shown).toEqual([false, true]);
  const [large, small] = [await sheets(page, '5in', '40in'), await sheets(page, '5in', '4in')];
  expect(large).toBe(1);
  expect(small).toBeGreaterThan(2);
  await read(broadsheet, page, false);
  await expect(page.locator('body')).toBeVisible();
});

for (const [name, html] of [
  ['code', `<pre><code>${'shelves = count(floor) # steel\n'.repeat(50)}</code></pre>`],
  ['a table', `<table>${'<tr><td>1911</td><td>The ceiling was painted</td></tr>'.repeat(40)}</table>`],
] as const)
  test(`on paper, ${name} that is long begins where it stands`, async ({ broadsheet }) => {
    const { body, contentType } = await readTestPage('news--plain.html');
    broadsheet.serve(STORY_URL, {
      body: body.replace('<p>The repairs', `${html}<p>The repairs`),
      contentType,
    });
    const page = await broadsheet.context.newPage();
    await page.goto(STORY_URL);
    await broadsheet.report(page);
    await read(broadsheet, page, true);
    expect(await inReader(page, (root) => root.querySelectorAll('pre, tr').length)).toBeGreaterThan(0);
    // By itself it nearly fills a sheet: with what is before and after it, three, if it begins one.
    expect(await sheets(page, '8in', '16in')).toBe(2);
  });

test('a view left behind by an update of the extension closes, and the page prints as ever', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--all-kinds.html');
  await broadsheet.report(page);
  await read(broadsheet, page, true);
  const gone = broadsheet.worker.waitForEvent('close');
  const ended = broadsheet.worker
    .evaluate(() => (globalThis as unknown as { chrome: RuntimeApi }).chrome.runtime.reload())
    .catch(() => {});
  await Promise.all([gone, ended]);
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await expectClosed(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body')).toBeVisible();
});

test('loses nothing on 320 CSS pixels', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--opinion.html');
  await page.setViewportSize({ width: 320, height: 500 });
  await read(broadsheet, page, true);
  const wide = await inReader(page, (root) => {
    for (const tool of root.querySelectorAll<HTMLElement>('.tool-look')) tool.click();
    const most = innerWidth;
    return [...root.querySelectorAll('dialog *')]
      .filter((element) => !element.closest('.unseen, .word, .hide'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (right > most + 0.5 || left < -0.5);
      })
      .map((element) => `${element.localName}.${element.className}`);
  });
  expect(wide).toEqual([]);
});

test('stays open as long as its article is there, and closes over another', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await broadsheet.report(page);
  const move = (address: string, title?: string): Promise<void> =>
    page.evaluate(
      ([to, name]) => {
        history.pushState({}, '', to);
        if (name) document.title = name;
      },
      [address, title] as const,
    );
  expect(await read(broadsheet, page, true)).toEqual({ open: true });
  for (const address of ['?utm_source=letter', '?p=2', '#comments']) {
    await move(address);
    expect(await readerText(page), address).not.toBeNull();
  }
  await move('?id=2', 'Central library reopens after the flood');
  await expectClosed(page);
  expect(await read(broadsheet, page, true)).toEqual({ open: true });
  await move('/2025/02/07/library');
  await expectClosed(page);
});
