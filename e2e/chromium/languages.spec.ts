import type { Page } from '@playwright/test';
import { expect, test } from '../browser.ts';

/** What holds words that do not fit into it: the page, which would scroll sideways then, or a part of it. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('html, h1, h2, h3, p, li, label, .button')]
      .filter((element) => element.scrollWidth > element.clientWidth && element.clientWidth > 0)
      .map((element) => `${element.localName}: ${element.textContent?.trim().slice(0, 40)}`),
  );

/** The part of the extension API that is used here. */
interface ActionApi {
  readonly tabs: { query(filter: object): Promise<readonly { id?: number; url?: string }[]> };
  readonly action: { getTitle(details: { tabId?: number }): Promise<string> };
}

const SPOKEN = [
  {
    language: 'nl',
    settings: 'Instellingen van Broadsheet',
    counted: '6 onderdelen verborgen op deze pagina',
  },
  { language: 'pl', settings: 'Ustawienia Broadsheet', counted: 'ukryto 6 elementów na tej stronie' },
  {
    language: 'de',
    settings: 'Broadsheet-Einstellungen',
    counted: '6 Elemente auf dieser Seite ausgeblendet',
  },
  { language: 'ja', settings: 'Broadsheet の設定', counted: 'このページで 6 件を隠しています' },
];

for (const { language, settings, counted } of SPOKEN)
  test.describe(`in a browser that speaks ${language}`, () => {
    test.use({ language });

    test('speaks its language, and its pages hold the words on 320 CSS pixels', async ({ broadsheet }) => {
      const { context, id, worker } = broadsheet;
      const story = await broadsheet.open('news--all-kinds.html');
      await broadsheet.report(story);
      const title = (url: string): Promise<string> =>
        worker.evaluate(async (at) => {
          const { tabs, action } = (globalThis as unknown as { chrome: ActionApi }).chrome;
          const tab = (await tabs.query({})).find((candidate) => candidate.url === at);
          return tab?.id === undefined ? 'no tab' : action.getTitle({ tabId: tab.id });
        }, url);
      await expect.poll(() => title(story.url())).toBe(`Broadsheet: ${counted}`);

      const popup = await broadsheet.popup(story);
      await popup.setViewportSize({ width: 320, height: 700 });
      await popup.locator('.pick').waitFor();
      expect(await popup.locator('html').getAttribute('lang')).toBe(language);
      expect(await tooWide(popup), 'popup').toEqual([]);

      for (const name of ['options', 'welcome']) {
        const page = await context.newPage();
        await page.setViewportSize({ width: 320, height: 700 });
        await page.goto(`chrome-extension://${id}/src/${name}/index.html`);
        await page.locator('h1').waitFor();
        if (name === 'options') await expect(page.locator('h1')).toHaveText(settings);
        expect(await tooWide(page), name).toEqual([]);
      }
    });
  });
