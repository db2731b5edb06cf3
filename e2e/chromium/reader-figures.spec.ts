import type { Page } from '@playwright/test';
import { type Broadsheet, expect, test } from '../browser.ts';
import { STORY_URL } from '../pages.ts';
import { inReader } from '../reader-view.ts';

/** A picture of a size; nothing is drawn where it is to have no ground. */
const picture = (width: number, height: number, ground = '#8ac') => ({
  contentType: 'image/svg+xml',
  body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${ground}"/></svg>`,
});

/** Opens the reading view over the page, and scrolls through it, so that its pictures come. */
async function openFigures(broadsheet: Broadsheet): Promise<Page> {
  broadsheet.serve(new URL('/i/still.jpg', STORY_URL).href, picture(1280, 720));
  broadsheet.serve(new URL('/i/held-ready.jpg', STORY_URL).href, picture(600, 400, 'none'));
  broadsheet.serve(new URL('/i/mast.jpg', STORY_URL).href, picture(600, 1800));
  const page = await broadsheet.open('news--figures.html');
  await broadsheet.report(page);
  await broadsheet.ask(page, { type: 'page:read', on: true });
  await inReader(page, (root) => {
    for (const image of root.querySelectorAll('img')) image.loading = 'eager';
    return Promise.all([...root.querySelectorAll('img')].map((image) => image.decode()));
  });
  return page;
}

test('shows films, charts, formulas and pictures that are held ready, also where the page trusts no script', async ({
  broadsheet,
}) => {
  const page = await openFigures(broadsheet);
  const shown = await inReader(page, (root) => ({
    pictures: [...root.querySelectorAll('img')].map((image) => new URL(image.src).pathname),
    film: root.querySelector('figure > a')?.getAttribute('href'),
    sign: getComputedStyle(root.querySelector('figure > a') as Element, '::after').content,
    chart: root.querySelector('figure > svg')?.getAttribute('aria-label'),
    bars: root.querySelectorAll('rect').length,
    fill: getComputedStyle(root.querySelector('rect') as Element).fill,
    formula: root.querySelector('math')?.querySelectorAll('msqrt > mi').length,
    quotation: root
      .querySelector('p:not(.facts)')
      ?.textContent?.includes('“We have never seen the like”, the'),
  }));
  expect(shown).toEqual({
    pictures: ['/i/still.jpg', '/i/held-ready.jpg', '/i/mast.jpg'],
    film: new URL('/f/ice-breaker.mp4', STORY_URL).href,
    sign: '"▶" / ""',
    chart: 'First ice of eight winters',
    // The page does not show the eighth.
    bars: 7,
    fill: 'rgb(42, 111, 151)',
    formula: 2,
    quotation: true,
  });
});

test('drawings are seen on dark ground as on light, in the reader’s own colours, too', async ({
  broadsheet,
}) => {
  const page = await openFigures(broadsheet);
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ colorScheme: 'dark', forcedColors });
    const grounds = await inReader(page, (root) =>
      [...root.querySelectorAll('img, figure > svg')].map(
        (drawing) => getComputedStyle(drawing).backgroundColor,
      ),
    );
    expect(new Set(grounds), forcedColors).toEqual(new Set(['rgb(255, 255, 255)']));
  }
});

test('the sign on a film is the same in any colours, and bears no line', async ({ broadsheet }) => {
  const page = await openFigures(broadsheet);
  const ink = async (forcedColors: 'none' | 'active') => {
    await page.emulateMedia({ colorScheme: 'light', forcedColors });
    return inReader(page, (root) => {
      const sign = getComputedStyle(root.querySelector('figure > a') as Element, '::after');
      // A link's line runs on through all that is in its flow.
      return [sign.position !== 'static', sign.color, sign.backgroundColor, sign.borderTopColor];
    });
  };
  const plain = await ink('none');
  expect(plain?.[0], 'out of the flow').toBe(true);
  expect(await ink('active')).toEqual(plain);
});

test('prints pictures and tables whole, in dark on light, and says where the text is from', async ({
  broadsheet,
}) => {
  const page = await openFigures(broadsheet);
  // A small sheet.
  await page.setViewportSize({ width: 400, height: 600 });
  const look = () =>
    inReader(page, (root) => {
      const heightOf = (element: Element): number => element.getBoundingClientRect().height;
      const table = root.querySelector('.table') as HTMLElement;
      return {
        isSourceShown: heightOf(root.querySelector('.source') as Element) > 0,
        highest: Math.max(...[...root.querySelectorAll('img, figure > svg')].map(heightOf)),
        isTableCut: table.scrollWidth > table.clientWidth,
        scheme: getComputedStyle(root.querySelector('dialog') as Element).colorScheme,
      };
    });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await look()).toMatchObject({ isSourceShown: false, isTableCut: true });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await look()).toMatchObject({ isSourceShown: true, isTableCut: false, scheme: 'light' });
  expect((await look())?.highest).toBeLessThan(460);
});

test('copies what is shown as Markdown, with charts and formulas in words', async ({ broadsheet }) => {
  const page = await openFigures(broadsheet);
  await broadsheet.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await inReader(page, (root) => {
    const block = [...root.querySelectorAll('.block')].find((one) =>
      one.textContent?.includes('The mail boat'),
    );
    block?.querySelector<HTMLElement>('.hide')?.click();
    root.querySelector<HTMLElement>('.tool-copy')?.click();
  });
  await expect
    .poll(() => inReader(page, (root) => root.querySelector('.tool-copy .word')?.textContent))
    .toBe('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('# The ice on the bay came early this year\n');
  expect(copied).toContain('it follows h=√(kt), so that');
  expect(copied).toContain('First ice of eight winters\n\n*Source: harbour office*');
  expect(copied).toContain('“We have never seen the like”');
  expect(copied).not.toContain('The mail boat has not sailed');
  expect(copied).not.toContain('Hide');
});
