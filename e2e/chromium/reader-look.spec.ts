import type { Page } from '@playwright/test';
import { expect, test } from '../browser.ts';
import { readTestPage, STORY_URL } from '../pages.ts';
import { contrastIn } from '../pixels.ts';
import { inReader } from '../reader-view.ts';

test('big type in a narrow window parts no word of the headline, and the scroll bar has the theme’s colours', async ({
  broadsheet,
}) => {
  const { body, contentType } = await readTestPage('news--plain.html');
  broadsheet.serve(STORY_URL, {
    body: body.replaceAll('Central library reopens after the flood', 'Councillors reopen the library'),
    contentType,
  });
  const page = await broadsheet.context.newPage();
  await page.goto(STORY_URL);
  await page.setViewportSize({ width: 320, height: 600 });
  await broadsheet.ask(page, { type: 'page:read', on: true });
  const found = await inReader(page, (root) => {
    const view = root.querySelector('dialog') as HTMLDialogElement;
    const [theme] = root.querySelectorAll('select');
    const [size] = root.querySelectorAll<HTMLInputElement>('input[type=range]');
    for (const [field, value, kind] of [
      [theme, 'sepia', 'change'],
      [size, '260', 'input'],
    ] as const) {
      if (field) field.value = value;
      field?.dispatchEvent(new Event(kind));
    }
    const headline = root.querySelector('h1')?.firstChild as Text;
    const linesOf = (word: RegExpExecArray): number => {
      const range = document.createRange();
      range.setStart(headline, word.index);
      range.setEnd(headline, word.index + word[0].length);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size;
    };
    const { backgroundColor, scrollbarColor } = getComputedStyle(view);
    return {
      parted: [...headline.data.matchAll(/\S+/g)].filter((word) => linesOf(word) > 1).map(([word]) => word),
      headlinePixels: Number.parseFloat(getComputedStyle(root.querySelector('h1') as Element).fontSize),
      track: scrollbarColor.endsWith(backgroundColor),
    };
  });
  expect(found?.parted).toEqual([]);
  expect(found?.headlinePixels, 'no smaller than the text').toBeGreaterThan(41);
  expect(found?.track, 'the ground’s own').toBe(true);
});

/** The words of an element that are drawn on more than one line. Sent to the page as text. */
const partedWords = (element: Element): readonly string[] => {
  const texts = document.createNodeIterator(element, NodeFilter.SHOW_TEXT);
  const parted: string[] = [];
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null)
    for (const word of text.data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) parted.push(word[0]);
    }
  return parted;
};

test('a headline’s longest word stays whole in big type, and so do the words of tables on paper', async ({
  broadsheet,
}) => {
  const { body, contentType } = await readTestPage('news--plain.html');
  const long =
    'The shelves on the ground floor stood in water for a week, and were dried one by one. '.repeat(8);
  const rows = (cells: readonly string[]) => `<tr><td>${cells.join('<td>')}</tr>`.repeat(4);
  const tables = [
    rows(['2023', long]),
    rows(Array.from('ABCDEFGHIJ', (one) => `Reading room ${one}: 12,500`)),
  ];
  broadsheet.serve(STORY_URL, {
    body: body
      .replaceAll('Central library reopens after the flood', 'Geschwindigkeitsbegrenzungsdebatte reopens')
      .replace(/<p>(?=[^<]{80})/, `${tables.map((table) => `<table>${table}</table>`).join('')}<p>`),
    contentType,
  });
  const page = await broadsheet.context.newPage();
  await page.goto(STORY_URL);
  await broadsheet.ask(page, { type: 'page:read', on: true });
  const parted = (selector: string) =>
    inReader(
      page,
      (root, [wanted, source]) => {
        const partedIn = new Function(`return ${source}`)() as (element: Element) => readonly string[];
        return [...root.querySelectorAll(wanted)].map(partedIn);
      },
      [selector, String(partedWords)] as const,
    );
  await inReader(page, (root) => {
    const [size] = root.querySelectorAll<HTMLInputElement>('input[type=range]');
    if (size) size.value = '260';
    size?.dispatchEvent(new Event('input'));
  });
  expect(await parted('h1')).toEqual([[]]);
  await inReader(page, (root) => {
    const [size] = root.querySelectorAll<HTMLInputElement>('input[type=range]');
    if (size) size.value = '120';
    size?.dispatchEvent(new Event('input'));
    dispatchEvent(new Event('beforeprint'));
  });
  // As wide as a sheet of A4 between its edges.
  await page.setViewportSize({ width: 720, height: 900 });
  await page.emulateMedia({ media: 'print' });
  expect(await parted('table')).toEqual([[], []]);
  expect(
    await inReader(page, (root) =>
      [...root.querySelectorAll('.table')].map((table) => table.scrollWidth - table.clientWidth),
    ),
    'cut by the edge',
  ).toEqual([0, 0]);
});

test('in a narrow window no word of the button that undoes is parted', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await page.setViewportSize({ width: 320, height: 600 });
  await broadsheet.ask(page, { type: 'page:read', on: true });
  const found = await inReader(page, (root) => {
    for (const hide of [...root.querySelectorAll<HTMLElement>('.block > .hide')].slice(0, 2)) hide.click();
    const undo = root.querySelector('.undo button')?.firstChild as Text;
    const range = document.createRange();
    range.selectNodeContents(undo);
    return { says: undo.data, lines: range.getClientRects().length };
  });
  expect(found).toEqual({ says: 'Undo', lines: 1 });
});

test('in a narrow window no number of a list is cut off, and a wide table’s name is in sight', async ({
  broadsheet,
}) => {
  const { body, contentType } = await readTestPage('news--plain.html');
  const cells = (cell: string) => `<tr>${`<${cell}>Thousands</${cell}>`.repeat(9)}</tr>`;
  const table = `<table><caption>Visitors by month</caption>${cells('th')}${cells('td')}</table>`;
  const years = '<ol start="1996"><li>The flood came.</li><li>The books went.</li></ol>';
  broadsheet.serve(STORY_URL, { body: body.replace(/(?=<p>Visitors)/, `${years}${table}`), contentType });
  const page = await broadsheet.context.newPage();
  await page.goto(STORY_URL);
  await page.setViewportSize({ width: 320, height: 600 });
  await broadsheet.ask(page, { type: 'page:read', on: true });
  const found = await inReader(page, (root) => {
    const name = document.createRange();
    name.selectNodeContents(root.querySelector('caption') as Element);
    const nameSpan = (): number[] => {
      const { left, right } = name.getBoundingClientRect();
      return [left, right];
    };
    const table = root.querySelector('.table') as HTMLElement;
    const before = nameSpan();
    table.scrollLeft = table.scrollWidth;
    const item = root.querySelector('li') as HTMLElement;
    const number = document.createElement('span');
    number.textContent = '1996. ';
    number.style.whiteSpace = 'pre';
    item.append(number);
    const { width } = number.getBoundingClientRect();
    const begins = item.getBoundingClientRect().left;
    number.remove();
    return {
      isScrolled: table.scrollLeft > 100,
      names: [...before, ...nameSpan()],
      numberAt: begins - width,
    };
  });
  expect(found?.isScrolled).toBe(true);
  for (const edge of found?.names ?? [-1]) {
    expect(edge).toBeGreaterThan(0);
    expect(edge).toBeLessThan(320);
  }
  expect(found?.numberAt).toBeGreaterThan(0);
});

test('what is said of a picture stands below it, however small it is', async ({ broadsheet }) => {
  const { body, contentType } = await readTestPage('news--plain.html');
  const caption =
    'The clerk who carried out the maps, on the steps of the library, in the spring after the flood.';
  const figure = `<figure><img src="/clerk.svg" alt="A clerk"><figcaption>${caption}</figcaption></figure>`;
  broadsheet.serve(STORY_URL, { body: body.replace(/(?=<p>Visitors)/, figure), contentType });
  broadsheet.serve(new URL('/clerk.svg', STORY_URL).href, {
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="360" height="420"><rect width="99%" height="99%"/></svg>',
    contentType: 'image/svg+xml',
  });
  const page = await broadsheet.context.newPage();
  await page.goto(STORY_URL);
  await broadsheet.ask(page, { type: 'page:read', on: true });
  const spans = () =>
    inReader(page, async (root) => {
      const image = root.querySelector('img') as HTMLImageElement;
      image.loading = 'eager';
      await image.decode();
      return [image, root.querySelector('figcaption') as Element].map((each) => {
        const { left, right } = each.getBoundingClientRect();
        return [Math.round(left), Math.round(right)];
      });
    });
  const [picture, below] = (await spans()) ?? [];
  expect(picture?.[1]).toBe((picture?.[0] ?? 0) + 360);
  expect(below).toEqual(picture);
});

test('justified lines are those of running text, and no row of facts or cell is torn apart', async ({
  broadsheet,
}) => {
  const { body, contentType } = await readTestPage('news--plain.html');
  const row = (cell: string) => `<tr>${`<td><p>${cell}</p></td>`.repeat(3)}</tr>`;
  const table = `<table>${row('The shelves on the ground floor')}${row('The maps in the cellar')}</table>`;
  broadsheet.serve(STORY_URL, { body: body.replace(/(?=<p>Visitors)/, table), contentType });
  const page = await broadsheet.context.newPage();
  await page.goto(STORY_URL);
  await broadsheet.ask(page, { type: 'page:read', on: true });
  const found = await inReader(page, (root) => {
    const align = root.querySelectorAll('select')[2] as HTMLSelectElement;
    align.value = 'justify';
    align.dispatchEvent(new Event('change'));
    return ['.block > p', '.facts', 'td p'].map(
      (one) => getComputedStyle(root.querySelector(one) as Element).textAlign,
    );
  });
  expect(found).toEqual(['justify', 'start', 'start']);
});

test('lines stand as far apart with a small figure in them as without', async ({ broadsheet }) => {
  const { body, contentType } = await readTestPage('news--plain.html');
  const text = (small: string) =>
    `<p>The ferry will sail through the winter, as <b>w</b>${small} the county agreed on Thursday to pay for the fuel.</p>`;
  const both = text('') + text('<sup>12</sup>, H<sub>2</sub>O');
  broadsheet.serve(STORY_URL, { body: body.replace(/(?=<p>Visitors)/, both), contentType });
  const page = await broadsheet.context.newPage();
  await page.goto(STORY_URL);
  await page.setViewportSize({ width: 1600, height: 800 });
  await broadsheet.ask(page, { type: 'page:read', on: true });
  const heights = await inReader(page, (root) => {
    // On one line each, so that the heights tell.
    root.querySelector('article')?.style.setProperty('max-inline-size', 'none');
    return [...root.querySelectorAll('p:has(b)')].map((one) => one.getBoundingClientRect().height);
  });
  expect(heights).toHaveLength(2);
  expect(heights?.[1]).toBeCloseTo(heights?.[0] ?? 0, 1);
});

test('in forced colours no scroll bar of the page stands beside the view’s, and the page stays where it is', async ({
  broadsheet,
}) => {
  const page = await broadsheet.open('news--plain.html');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.addStyleTag({ content: 'body { min-height: 3000px }' });
  await page.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
  const bar = () => page.evaluate(() => [getComputedStyle(document.documentElement).scrollbarWidth, scrollY]);
  expect(await bar()).toEqual(['auto', 300]);
  await broadsheet.ask(page, { type: 'page:read', on: true });
  await expect.poll(bar).toEqual(['none', 300]);
  await broadsheet.ask(page, { type: 'page:read', on: false });
  await expect.poll(bar).toEqual(['auto', 300]);
  await page.emulateMedia({ forcedColors: 'none' });
  await broadsheet.ask(page, { type: 'page:read', on: true });
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).scrollbarColor))
    .not.toBe('auto');
  expect(await bar(), 'the page keeps its width').toEqual(['auto', 300]);
});

test('in forced colours a tool that is on is told from the others by its ground', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await page.emulateMedia({ forcedColors: 'active' });
  await broadsheet.ask(page, { type: 'page:read', on: true });
  const found = await inReader(page, (root) => {
    const own = document.createElement('span');
    own.style.cssText = 'forced-color-adjust: none; background: Highlight';
    root.querySelector('.tools')?.append(own);
    const groundOf = (element: Element) => getComputedStyle(element).backgroundColor;
    return ['.tool-look', '.tool-hide'].map((name) => {
      const tool = root.querySelector(name) as HTMLElement;
      const isLit = (): boolean => groundOf(tool) === groundOf(own);
      const before = isLit();
      tool.click();
      return [before, isLit()];
    });
  });
  expect(found).toEqual([
    [false, true],
    [false, true],
  ]);
});

test('what the keyboard goes to does not stay under the bar that undoes', async ({ broadsheet }) => {
  const page = await broadsheet.open('news--plain.html');
  await page.setViewportSize({ width: 320, height: 500 });
  await broadsheet.ask(page, { type: 'page:read', on: true });
  const found = await inReader(page, (root) => {
    root.querySelector<HTMLElement>('.tool-hide')?.click();
    root.querySelector<HTMLElement>('.block > .hide')?.click();
    const button = [...root.querySelectorAll<HTMLElement>('.block:not([hidden]) > .hide')][2] as HTMLElement;
    const bar = (root.querySelector('.undo') as Element).getBoundingClientRect();
    root.querySelector('dialog')?.scrollBy(0, button.getBoundingClientRect().top - bar.top);
    const below = (): number => button.getBoundingClientRect().bottom - bar.top;
    const before = below();
    button.focus();
    return [before, below()];
  });
  expect(found?.[0], 'in pixels').toBeGreaterThan(20);
  expect(found?.[1]).toBeLessThan(0);
});

test('what is changed in one tab is no loss to what was changed in another', async ({ broadsheet }) => {
  const first = await broadsheet.open('news--plain.html');
  const second = await broadsheet.open('news--plain.html', 'https://coast-herald.example/2025/02/06/other');
  for (const page of [first, second]) await broadsheet.ask(page, { type: 'page:read', on: true });
  const choose = (page: Page, field: string, value: string) =>
    inReader(
      page,
      (root, [selector, to]) => {
        const input = root.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
        if (input) input.value = to;
        for (const kind of ['input', 'change']) input?.dispatchEvent(new Event(kind, { bubbles: true }));
      },
      [field, value] as const,
    );
  /** How a view that is opened now looks. */
  const looks = async () => {
    const page = await broadsheet.open('news--plain.html', 'https://coast-herald.example/2025/02/06/third');
    await broadsheet.ask(page, { type: 'page:read', on: true });
    const look = await inReader(page, (root) => {
      const view = root.querySelector('dialog');
      return [view?.dataset.theme, root.querySelector<HTMLInputElement>('input[type=range]')?.value];
    });
    await page.close();
    return look;
  };
  await choose(first, 'select', 'sepia');
  await choose(second, 'input[type=range]', '200');
  await expect.poll(looks).toEqual(['sepia', '200']);
});

test('what is selected can be read whatever the page makes of selections and names, and is copied without the view’s own words', async ({
  broadsheet,
}) => {
  const { body, contentType } = await readTestPage('news--plain.html');
  const names = ['paper', 'ink', 'size', 'width', 'sans'];
  const property = (name: string) =>
    `@property --${name} { syntax: '<length>'; inherits: false; initial-value: 0px; }`;
  const style = `${names.map(property).join(' ')} html { zoom: 1.5 } ::selection { background: #000; color: #000; }`;
  broadsheet.serve(STORY_URL, { body: body.replace('</style>', `${style}</style>`), contentType });
  await broadsheet.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await broadsheet.context.newPage();
  await page.goto(STORY_URL);
  await broadsheet.ask(page, { type: 'page:read', on: true });
  await page.bringToFront();
  const headline = await inReader(page, (root) => {
    const range = document.createRange();
    range.selectNodeContents(root.querySelector('h1') as Element);
    const { x = 0, y = 0, width = 0, height = 0 } = range.getClientRects()[0] ?? {};
    return { x, y, width, height };
  });
  if (!headline) throw new Error('no view');
  expect(headline.height, 'one line, as large as over any page').toBeCloseTo(39, -1);
  await page.mouse.click(headline.x + 4, headline.y + 4);
  await page.keyboard.press('Control+a');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await contrastIn(page, await page.screenshot({ clip: headline })), colorScheme).toBeGreaterThan(
      4.5,
    );
  }
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Central library reopens after the flood\n/);
});

test.describe('in a language of long words', () => {
  test.use({ language: 'es' });

  test('a list to choose from is wide enough for its longest choice', async ({ broadsheet }) => {
    const page = await broadsheet.open('news--plain.html');
    await broadsheet.ask(page, { type: 'page:read', on: true });
    const lacking = await inReader(page, (root) => {
      root.querySelector<HTMLElement>('.tool-look')?.click();
      return [...root.querySelectorAll<HTMLElement>('#panel-look select')].map((select) => {
        const { width } = select.getBoundingClientRect();
        select.style.inlineSize = 'max-content';
        return Math.max(0, select.getBoundingClientRect().width - width);
      });
    });
    expect(lacking).toEqual([0, 0, 0]);
  });
});

test.describe('in a language of longer words', () => {
  test.use({ language: 'de' });

  test('the tools stay on one line, with their words where there is room for them', async ({
    broadsheet,
  }) => {
    const { body, contentType } = await readTestPage('news--plain.html');
    // With an outline there is one tool more.
    const parts = body.replace(/(?=<p>(?:Visitors|The reading room))/g, '<h2>The floors</h2>');
    broadsheet.serve(STORY_URL, { body: parts, contentType });
    const page = await broadsheet.context.newPage();
    await page.addInitScript(() => {
      window.addEventListener('error', ({ message }) =>
        document.documentElement.setAttribute('data-error', message),
      );
    });
    await page.goto(STORY_URL);
    await broadsheet.ask(page, { type: 'page:read', on: true });
    const found: (readonly [number, boolean] | null)[] = [];
    for (const width of [1280, 800, 320, 1280]) {
      await page.setViewportSize({ width, height: 600 });
      found.push(
        await inReader(page, async (root) => {
          for (let i = 0; i < 3; i += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
          const tools = [...root.querySelectorAll<HTMLElement>('.tool:not([hidden])')];
          const word = root.querySelector('.word') as HTMLElement;
          return [new Set(tools.map(({ offsetTop }) => offsetTop)).size, word.offsetWidth > 1] as const;
        }),
      );
    }
    expect(found).toEqual([
      [1, true],
      [1, false],
      [1, false],
      [1, true],
    ]);
    // Sites log the errors of their windows.
    expect(await page.locator('html').getAttribute('data-error')).toBeNull();
  });
});
