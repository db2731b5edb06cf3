import type { Page } from '@playwright/test';
import { type Broadsheet, expect, test } from '../browser.ts';
import { inRoot } from '../closed-root.ts';
import { readTestPage, STORY_URL } from '../pages.ts';
import { inReader } from '../reader-view.ts';
import { expectWholeStory, placesOf } from '../story.ts';

test('marks what the page itself calls opinion, and moves no paragraph by it', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--opinion.html');
  const report = await broadsheet.report(page);
  expect(report.label).toBe('opinion');
  expect(report.labelEvidence.length).toBeGreaterThan(0);
  expect(report.marks.map((mark) => mark.label)).toContain('opinion');
  for (const mark of report.marks) expect(mark.reason).toMatch(/\S+ \S+/);
  await expectWholeStory(page, 8);
  const marked = await placesOf(page, '.story > *, h1, .kicker');
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  expect(marked).toEqual(await placesOf(page, '.story > *, h1, .kicker'));
});

test('a notice about the article labels the page and is marked in place', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--notice.html');
  const report = await broadsheet.report(page);
  expect(report.label).toBe('opinion');
  const notice = report.marks.find((mark) => mark.text.includes('may contain commentary'));
  expect(notice?.label).toBe('opinion');
  await expect(page.getByText('This article may contain commentary')).toBeVisible();
  const place = page.locator('.story > p').last();
  const withMark = await place.screenshot();
  await broadsheet.ask(page, { type: 'page:scroll', place: { kind: 'mark', id: notice?.id ?? '' } });
  await expect(page.getByText('This article may contain commentary')).toBeInViewport();
  // The mark is there to be seen: the page looks otherwise without it.
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  expect((await place.screenshot()).equals(withMark)).toBe(false);
});

test('a passage without a box is marked from its heading to its end', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--opinion.html');
  const report = await broadsheet.report(page);
  const passage = report.marks.find((mark) => mark.label === 'analysis');
  expect(passage?.text).toMatch(/^Analysis: what it costs .*Nobody here expects the boat to be full/);
  // The edge stands left of the last paragraph that belongs to it, and not of one above its heading.
  const left = async (text: string): Promise<Buffer> => {
    const box = await page.getByText(text).boundingBox();
    if (!box) throw new Error(`not shown: ${text}`);
    return page.screenshot({
      fullPage: true,
      clip: { x: box.x - 12, y: box.y + 4, width: 12, height: box.height - 8 },
    });
  };
  const last = await left('The first crossing is set');
  const above = await left('Some four hundred people');
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  expect((await left('The first crossing is set')).equals(last)).toBe(false);
  expect((await left('Some four hundred people')).equals(above)).toBe(true);
});

test('a mark goes when the page takes the label back', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--opinion.html');
  const marks = async () => (await broadsheet.report(page)).marks.map(({ label }) => label);
  const before = await marks();
  expect(before).toContain('analysis');
  const heading = page.getByRole('heading', { name: 'Analysis: what it costs' });
  const box = await heading.boundingBox();
  if (!box) throw new Error('no heading');
  // The edge along the heading, beside what the page itself paints.
  const edge = () => page.screenshot({ clip: { x: box.x - 12, y: box.y, width: 12, height: box.height } });
  const marked = await edge();
  await heading.evaluate((element) => {
    element.textContent = 'What it costs';
    element.append(document.createElement('span'));
  });
  await expect.poll(marks).toEqual(before.filter((label) => label !== 'analysis'));
  await expect(page.getByRole('heading', { name: 'What it costs' })).not.toHaveAttribute('aria-description');
  await expect.poll(async () => (await edge()).equals(marked)).toBe(false);
});

test('a label that comes late is marked on a page that changes all the time, and its mark goes with it, unasked', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--plain.html');
  await broadsheet.report(page);
  await page.evaluate(() => {
    setInterval(() => {
      const line = document.createElement('i');
      document.querySelector('footer')?.append(line);
      setTimeout(() => line.remove(), 500);
    }, 400);
  });
  const notice = page.getByText('may contain commentary');
  const add = (): Promise<void> =>
    page.evaluate(() => {
      const line = document.createElement('p');
      line.textContent = 'Notice: This article may contain commentary that reflects the author’s opinion.';
      document.querySelector('.story')?.append(line);
    });
  await add();
  await expect(notice).toHaveAttribute('aria-description', 'Opinion');
  await expect.poll(() => drawn(page, 'Opinion')).not.toBeNull();
  await notice.evaluate((element) => element.remove());
  await expect.poll(() => drawn(page, 'Opinion')).toBeNull();
  await add();
  await expect(notice).toHaveAttribute('aria-description', 'Opinion');
});

test('a page that is called nothing gets no mark', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  const report = await broadsheet.report(page);
  expect(report).toMatchObject({ label: 'none', marks: [], removed: [] });
});

/** Where the first mark of a name is drawn, in CSS pixels of the window; null for what is out of sight. */
const drawn = (page: Page, name: 'Opinion' | 'Analysis') =>
  inRoot(
    page,
    ({ attributes }) => attributes?.includes('marks') ?? false,
    (root, wanted) => {
      const chip = [...root.querySelectorAll('.chip')].find((one) => one.firstChild?.textContent === wanted);
      const boxOf = (element: Element | null | undefined) => {
        if (!element?.checkVisibility({ visibilityProperty: true })) return null;
        const { x, y, left, top, right, bottom, height } = element.getBoundingClientRect();
        const { fontFamily: font, direction } = getComputedStyle(element);
        return { x, y, left, top, right, bottom, height, font, direction };
      };
      return {
        chip: boxOf(chip),
        edge: boxOf(chip?.previousElementSibling),
        reason: boxOf(chip?.querySelector('.reason')),
      };
    },
    name,
  );

/** Opens the page with opinion in it, its source changed. */
async function openChanged(
  broadsheet: Broadsheet,
  change: (html: string) => string,
  viewport = { width: 900, height: 600 },
): Promise<Page> {
  const { body, contentType } = await readTestPage('news--opinion.html');
  broadsheet.serve(STORY_URL, { body: change(body), contentType });
  const page = await broadsheet.context.newPage();
  await page.setViewportSize(viewport);
  await page.goto(STORY_URL);
  await broadsheet.report(page);
  await expect.poll(() => drawn(page, 'Analysis')).not.toBeNull();
  return page;
}

/** Puts a style of its own into a page. */
const styled =
  (css: string) =>
  (html: string): string =>
    html.replace('</style>', `${css}</style>`);

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`not shown: ${selector}`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
};

test('the Tab key stops where the page has it stop, and every reason is told in the popup', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--opinion.html');
  const { marks } = await broadsheet.report(page);
  expect(marks.length).toBeGreaterThan(1);
  await expect.poll(() => drawn(page, 'Analysis')).not.toBeNull();
  const stops = await page.locator('a[href], button').count();
  const stopped = new Set<string>();
  for (let i = 0; i < stops + marks.length + 1; i += 1) {
    await page.keyboard.press('Tab');
    stopped.add(await page.evaluate(() => document.activeElement?.localName ?? ''));
  }
  expect([...stopped].sort()).toEqual(['a', 'body']);
  const popup = await broadsheet.popup(page);
  for (const { reason } of marks) await expect(popup.getByText(reason).first()).toBeVisible();
});

test('switched off, nothing is marked, in the reading view neither, and the popup tells the label all the same', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--opinion.html');
  const chips = (): Promise<number | null> => inReader(page, (root) => root.querySelectorAll('.chip').length);
  expect((await broadsheet.report(page)).marks.length).toBeGreaterThan(0);
  const settings = await broadsheet.context.newPage();
  await settings.goto(`chrome-extension://${broadsheet.id}/src/options/index.html`);
  await settings.getByRole('switch', { name: 'Mark what the page labels as opinion' }).click();
  await expect.poll(async () => (await broadsheet.report(page)).marks).toEqual([]);
  await broadsheet.ask(page, { type: 'page:read', on: true });
  await expect.poll(chips).toBe(0);
  const popup = await broadsheet.popup(page);
  const labels = popup.getByRole('region', { name: 'Labelled as Opinion' });
  await expect(labels).toContainText('The line over the headline says “Opinion”.');
  await expect(labels).toContainText('Marks are switched off in the settings.');
});

test('marks stand where lines begin, at the right on a page from right to left', async ({ broadsheet }) => {
  const page = await openChanged(broadsheet, (html) => html.replace('<html', '<html dir="rtl"'));
  const kicker = await boxOf(page, '.kicker');
  const mark = await drawn(page, 'Opinion');
  expect(mark?.edge?.left).toBeGreaterThanOrEqual(kicker.right);
  expect(mark?.chip?.right).toBeCloseTo(mark?.edge?.right ?? 0);
  expect(mark?.chip?.direction, 'its words run the reader’s way').toBe('ltr');
});

for (const zoom of [1.5, 0.8])
  test(`marks stand by their passages on a page that draws itself ${zoom} times as large`, async ({
    broadsheet,
  }) => {
    const page = await openChanged(broadsheet, styled(`html { zoom: ${zoom}; }`), {
      width: 1200,
      height: 600,
    });
    const heading = await boxOf(page, 'h2');
    const mark = await drawn(page, 'Analysis');
    expect(mark?.edge?.top).toBeCloseTo(heading.y, 0);
    expect(mark?.chip?.bottom).toBeCloseTo(heading.y, 0);
    expect(mark?.chip?.height, 'as large as anywhere').toBeCloseTo(17, 0);
  });

test('marks are no part of a page that is copied or printed', async ({ broadsheet }) => {
  const page = await openChanged(broadsheet, (html) => html);
  await broadsheet.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.bringToFront();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^The Coast Herald.* © The Coast Herald\s*$/s);
  await page.emulateMedia({ media: 'print' });
  expect(await drawn(page, 'Analysis')).toEqual({ chip: null, edge: null, reason: null });
});

test('marks come back that a page leaves out when it puts in another root', async ({ broadsheet }) => {
  const page = await openChanged(broadsheet, (html) => html);
  await page.evaluate(() => {
    const root = document.createElement('html');
    const { head, body } = document;
    document.documentElement.replaceWith(root);
    root.append(head, body);
  });
  await expect.poll(async () => (await drawn(page, 'Analysis'))?.chip?.height).toBeGreaterThan(0);
});

test('a mark at the end of a narrow window tells its reason within it', async ({ broadsheet }) => {
  const page = await openChanged(
    broadsheet,
    styled('.kicker { position: absolute; right: 8px; top: 60px; margin: 0; }'),
    { width: 400, height: 600 },
  );
  const chip = (await drawn(page, 'Opinion'))?.chip;
  if (!chip) throw new Error('no chip');
  await page.mouse.move(chip.x + 4, chip.y + 4);
  const reason = async () => (await drawn(page, 'Opinion'))?.reason;
  await expect.poll(reason).not.toBeNull();
  const [width, whole] = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    return [clientWidth, scrollWidth];
  });
  expect(whole, 'nothing to scroll to').toBe(width);
  expect((await reason())?.left).toBeGreaterThanOrEqual(0);
  expect((await reason())?.right).toBeLessThanOrEqual(width);
});

test('a mark at the foot of the window tells its reason above it', async ({ broadsheet }) => {
  const page = await openChanged(broadsheet, (html) => html, { width: 900, height: 400 });
  await page.getByText('Analysis: what').evaluate((element) => {
    scrollBy(0, element.getBoundingClientRect().bottom - innerHeight);
  });
  const mark = () => drawn(page, 'Analysis');
  await expect.poll(async () => (await mark())?.chip?.bottom).toBeLessThan(400);
  const chip = (await mark())?.chip;
  if (!chip) throw new Error('no chip');
  await page.mouse.move(chip.x + 4, chip.y + 4);
  await expect.poll(async () => (await mark())?.reason).not.toBeNull();
  const reason = (await mark())?.reason;
  expect(reason?.top).toBeGreaterThanOrEqual(0);
  expect(reason?.bottom).toBeLessThanOrEqual(chip.top + 1);
});

test('on a page without margins the edge crosses no letters', async ({ broadsheet }) => {
  const page = await openChanged(broadsheet, (html) => html, { width: 320, height: 600 });
  const text = await boxOf(page, 'h2');
  const edge = (await drawn(page, 'Analysis'))?.edge;
  expect(edge?.top).toBeCloseTo(text.y - 3, 0);
  expect(edge?.bottom).toBeCloseTo((await boxOf(page, '.notice')).bottom + 3, 0);
  const inner = { x: 0, y: Math.ceil(text.y), width: 320, height: Math.floor(text.height) };
  const marked = await page.screenshot({ clip: inner, fullPage: true });
  await broadsheet.ask(page, { type: 'page:clean', on: false });
  expect((await page.screenshot({ clip: inner, fullPage: true })).equals(marked)).toBe(true);
});

test('in columns a mark begins where its passage does, and lies along nothing else of the column', async ({
  broadsheet,
}) => {
  const page = await openChanged(
    broadsheet,
    styled('.story { columns: 2; column-fill: auto; height: 640px; }'),
  );
  const heading = await boxOf(page, 'h2');
  const last = await boxOf(page, '.notice');
  // It goes on in the next column, whose head is higher up.
  expect([heading.right < last.x, last.y < heading.y]).toEqual([true, true]);
  const mark = await drawn(page, 'Analysis');
  expect(mark?.edge?.top).toBeCloseTo(heading.y, 0);
  expect(mark?.edge?.left).toBeCloseTo(heading.x - 8, 0);
  expect(mark?.chip?.bottom).toBeLessThanOrEqual(heading.y + 1);
});

for (const [what, css] of [
  ['a story', '.story { writing-mode: vertical-rl; height: 300px; }'],
  ['a page', 'html { writing-mode: vertical-rl; } body { margin: 0; max-height: 400px; }'],
] as const)
  test(`in ${what} whose lines run from top to bottom a mark lies at the ends of its lines, and on no letters`, async ({
    broadsheet,
  }) => {
    const page = await openChanged(broadsheet, styled(css), { width: 1800, height: 700 });
    const mark = await drawn(page, 'Analysis');
    const text = await boxOf(page, '.story h2');
    expect(mark?.edge?.right).toBeCloseTo(text.right, 0);
    expect(mark?.edge?.top).toBeCloseTo(text.y - 3, 0);
    const covered = await page.evaluate((chip) => {
      const range = document.createRange();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: (string | null)[] = [];
      for (let at = texts.nextNode(); at; at = texts.nextNode()) {
        range.selectNodeContents(at);
        const isUnder = ({ left, top, right, bottom }: DOMRect): boolean =>
          chip !== null && left < chip.right && right > chip.left && top < chip.bottom && bottom > chip.top;
        if ([...range.getClientRects()].some(isUnder)) found.push(at.nodeValue);
      }
      return found;
    }, mark?.chip ?? null);
    expect(mark?.chip).not.toBeNull();
    expect(covered).toEqual([]);
  });

test('a mark at the top of the page is seen', async ({ broadsheet }) => {
  const page = await openChanged(broadsheet, styled('header { display: none; } .kicker { margin: 0; }'));
  const mark = await drawn(page, 'Opinion');
  expect(mark?.chip?.top).toBeGreaterThanOrEqual(0);
});

test('where paragraphs have no space between them a chip covers no line', async ({ broadsheet }) => {
  const page = await openChanged(broadsheet, styled('p, h2 { margin: 0; }'));
  const above = await boxOf(page, '.story > p:nth-of-type(3)');
  expect((await drawn(page, 'Analysis'))?.chip?.top).toBeGreaterThanOrEqual(above.bottom - 4);
});

test('chips are as large as the reader has text set, in the system’s own letters', async ({ broadsheet }) => {
  const page = await openChanged(broadsheet, styled('html { font: 10px fantasy; }'));
  expect((await drawn(page, 'Analysis'))?.chip?.font).toMatch(/^system-ui/);
  const height = async () => (await drawn(page, 'Analysis'))?.chip?.height ?? 0;
  const before = await height();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  // On an open page Chromium leaves the new size out of shadow trees until something else changes in them.
  await page.reload();
  await broadsheet.report(page);
  // Told apart: whether the browser has set it, and whether the chips follow.
  await page.addStyleTag({ content: 'html::before { content: ""; font-size: medium; }' });
  const set = () => page.evaluate(() => getComputedStyle(document.documentElement, '::before').fontSize);
  await expect.poll(set).toBe('32px');
  await expect.poll(height).toBeGreaterThan(before * 1.8);
});

test('marks keep to the box in which their passage is scrolled', async ({ broadsheet }) => {
  const page = await openChanged(broadsheet, styled('main { height: 300px; overflow: auto; }'));
  const pane = await boxOf(page, 'main');
  const scrollTo = (text: string, block: ScrollLogicalPosition): Promise<void> =>
    page.getByText(text).evaluate((element, at) => element.scrollIntoView({ block: at }), block);
  await scrollTo('Analysis: what', 'center');
  await expect.poll(async () => (await drawn(page, 'Analysis'))?.chip?.top).toBeGreaterThan(pane.y);
  expect((await drawn(page, 'Analysis'))?.edge?.bottom).toBeLessThanOrEqual(pane.bottom + 1);
  await scrollTo('A survey that', 'start');
  await expect.poll(async () => (await drawn(page, 'Analysis'))?.chip).toBeNull();
  expect((await drawn(page, 'Analysis'))?.edge?.top).toBeGreaterThanOrEqual(pane.y - 1);
  await scrollTo('The winter ferry is', 'start');
  await expect.poll(async () => (await drawn(page, 'Analysis'))?.edge).toBeNull();
});

test('what lies over a marked passage lies over its mark', async ({ broadsheet }) => {
  const page = await openChanged(
    broadsheet,
    styled(
      'header { position: sticky; top: 0; z-index: 3; background: #cde; } .story { position: relative; z-index: 2; }',
    ),
    { width: 900, height: 300 },
  );
  const hit = async (): Promise<string | undefined> => {
    const chip = (await drawn(page, 'Analysis'))?.chip;
    if (!chip) throw new Error('no chip');
    return page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.localName, [
      chip.right - 4,
      chip.y + 4,
    ] as const);
  };
  const scrollTo = (below: number): Promise<void> =>
    page.getByText('Analysis: what').evaluate((element, y) => {
      scrollBy(0, element.getBoundingClientRect().top - y);
    }, below);
  await scrollTo(200);
  await expect.poll(hit, 'the layer').toBe('div');
  await scrollTo(30);
  await expect.poll(hit).toMatch(/^(?:header|nav|a)$/);
});
